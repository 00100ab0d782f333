"""Where a remark of the higher office is shown, and what distinguishes its finding."""

import pytest
from msgspec.structs import replace

from tests.interview.interview_samples import CONTEXT, FULL
from ttdn_desktop.dossier.records import Remark, Subject
from ttdn_desktop.interview.remarks import place_of_remark, remark_findings, remarks_at


def remark(kind: str, id_: str, text: str = "Xem lại.", **more: object) -> Remark:
    return Remark(on=Subject(kind=kind, id=id_), text=text, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "id_", "question"),
    [
        ("activity", "a1", "activities"),
        ("duty", "III.1", "duties"),
        ("question", "signer", "signer"),
        ("question", "gone", "opening"),
    ],
)
def test_a_remark_is_shown_at_its_question_or_the_first(kind: str, id_: str, question: str) -> None:
    shown = remark(kind, id_)
    first = next(question for section in CONTEXT.interview.sections for question in section.questions)
    wanted = first.id if id_ == "gone" else question
    assert place_of_remark(shown, CONTEXT).question == wanted
    assert remarks_at(wanted, replace(FULL, remarks=(shown,)), CONTEXT) == (shown,)


def test_an_open_remark_is_a_finding_distinguished_by_eight_letters_of_its_text() -> None:
    remarks = (
        remark("activity", "a1", "Một.", severity="must"),
        remark("duty", "III.1", "Hai."),
        remark("question", "signer", "Ba.", settled=True),
        remark("report", "results", "Bốn."),
        remark("question", "signer", "Năm."),
    )
    found = [*remark_findings(replace(FULL, remarks=remarks), CONTEXT)]
    assert [(finding.severity, finding.subject) for finding in found] == [
        ("error", "a1"),
        ("warning", "III.1"),
        ("warning", None),
    ]
    assert {len(finding.mark) for finding in found} == {8}
    assert len({finding.mark for finding in found}) == 3
