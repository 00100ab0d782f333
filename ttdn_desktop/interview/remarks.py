"""The higher office's remarks among the questions: where each belongs, and those that are still open."""

import hashlib
from collections.abc import Iterator

import msgspec

from ttdn_desktop.dossier.records import Dossier, Remark
from ttdn_desktop.dossier.slip import SEVERITIES, subject_name
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding, Place, place_of, place_of_key

_MARK_LENGTH = 8


def place_of_remark(remark: Remark, context: Context) -> Place:
    """Return where ``remark`` is shown among the questions.

    One on the report, or on a question that isn't asked any more, stands at the first.
    """
    if remark.on.kind == "activity":
        return place_of_key("plan.activities", context.interview)
    if remark.on.kind == "duty":
        return coverage_place(context)
    question = context.interview.question(remark.on.id)
    first = next((one for section in context.interview.sections for one in section.questions), None)
    shown = question or first
    return place_of(shown, context.interview) if shown else Place()


def coverage_place(context: Context) -> Place:
    """Return where duties are seen to: the coverage question, else the activities."""
    place = place_of_key("plan.not_applicable", context.interview)
    return place if place.question else place_of_key("plan.activities", context.interview)


def remarks_at(question: str, dossier: Dossier, context: Context) -> tuple[Remark, ...]:
    """Return the remarks shown at a question."""
    return tuple(
        remark for remark in dossier.remarks if place_of_remark(remark, context).question == question
    )


def remark_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    """Yield the open remarks; one on the report never stops the plan."""
    for remark in dossier.remarks:
        if remark.settled:
            continue
        place = place_of_remark(remark, context)
        subject = remark.on.id if remark.on.kind in ("activity", "duty") else None
        stops = remark.severity == "must" and remark.on.kind != "report"
        told = place.error if stops else place.warning
        mark = hashlib.sha256(remark.text.encode()).hexdigest()[:_MARK_LENGTH]
        yield msgspec.structs.replace(told("remark", told_of(remark, dossier), subject), mark=mark)


def told_of(remark: Remark, dossier: Dossier) -> str:
    """Return the remark as one sentence: who said it, of what, and what is to be done."""
    weight = SEVERITIES.get(remark.severity, SEVERITIES["should"])
    return f"{remark.sender or 'Cấp trên'} góp ý{subject_name(remark, dossier)} ({weight}): {remark.text}"
