"""The specimens of Phụ lục III in all makes: no finding; each with one fault: that rule's alone."""

import pytest

from tests.format_rules.specimens.faults import FAULTS, Fault
from tests.format_rules.specimens.laying_out import MAKES, Make
from tests.format_rules.specimens.papers import build, specimens
from ttdn_desktop.format_rules.engine import check
from ttdn_desktop.format_rules.findings import FormatReport
from ttdn_desktop.office.format_check.measure import measure


def checked(docx: bytes) -> FormatReport:
    return check(measure(docx))


@pytest.mark.parametrize("make", MAKES, ids=lambda make: make.name)
@pytest.mark.parametrize("name", specimens())
def test_a_specimen_is_right_however_it_is_made(name: str, make: Make) -> None:
    specimen = specimens()[name]
    report = checked(build(specimen, make))
    assert [finding.key for finding in report.findings] == []
    assert report.kind == specimen.kind


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_one_fault_breaks_its_rule_alone(fault: Fault) -> None:
    papers = {name: faulty for name, one in specimens().items() if (faulty := fault.change(one))}
    assert papers

    # each paper in another make: together with the other faults all are met
    for number, (name, faulty) in enumerate(papers.items(), FAULTS.index(fault)):
        report = checked(build(faulty, MAKES[number % len(MAKES)]))
        rules = {finding.rule for finding in report.findings}
        assert fault.rule in rules, name
        assert rules <= {fault.rule, *fault.also}, name
        assert fault.severity in {one.severity for one in report.findings if one.rule == fault.rule}, name
        assert report.kind == faulty.kind, name
