"""What a paper replaces was a text once: it is brought over, and prints as it did."""

import datetime as dt
from typing import Any

import pytest

from tests.dossier.dossier_samples import put, read_table, sample
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import IssuedPaper

TOLD = "05/KH-UBND ngày 08/3/2019"


def replaced(text: Any) -> IssuedPaper | None:
    return read_table(put(sample(), "plan.replaces", text)).dossier.plan.replaces


@pytest.mark.parametrize(
    ("text", "number", "date"),
    [
        (TOLD, "05/KH-UBND", dt.date(2019, 3, 8)),
        ("123/BC-UBND ngày 12/11/2019", "123/BC-UBND", dt.date(2019, 11, 12)),
        ("05/KH-UBND ngày 08/02/2019", "05/KH-UBND", dt.date(2019, 2, 8)),
        ("05/KH-UBND ngày 08/2/2019", "05/KH-UBND ngày 08/2/2019", None),
        ("05/KH-UBND ngày 31/6/2019", "05/KH-UBND ngày 31/6/2019", None),
        ("12/KH-UBND ngày 05 tháng 11 năm 2019", "12/KH-UBND ngày 05 tháng 11 năm 2019", None),
    ],
)
def test_an_old_text_becomes_number_and_date_and_is_cited_as_it_stood(
    text: str, number: str, date: dt.date | None
) -> None:
    found = replaced(text)
    assert found == IssuedPaper(number=number, date=date)
    assert found.citation == text


@pytest.mark.parametrize("text", [None, ""])
def test_nothing_replaced_stays_nothing(text: str | None) -> None:
    assert replaced(text) is None


def test_a_wrong_type_is_refused_as_ever() -> None:
    with pytest.raises(InputError, match=r"plan\.replaces"):
        replaced(5)


def test_the_reports_are_brought_over_too() -> None:
    reports = {"report": {"replaces": TOLD}, "half_report": {"kind": "half", "replaces": TOLD}}
    dossier = read_table({**sample(), **reports}).dossier
    for report in (dossier.report, dossier.half_report):
        assert report is not None
        assert report.replaces == IssuedPaper(number="05/KH-UBND", date=dt.date(2019, 3, 8))


def test_what_is_written_reads_the_same() -> None:
    dossier = read_table(put(sample(), "plan.replaces", TOLD)).dossier
    written = reading.write(dossier)
    assert b'"replaces": {' in written
    assert reading.read(written, name="a.json").dossier == dossier
