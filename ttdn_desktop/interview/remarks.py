"""The higher office's remarks among the questions: where each belongs, and those that are still open."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from ttdn_desktop.dossier.records import Dossier, Remark
from ttdn_desktop.dossier.slip import subject_words
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding, Place, place_of, place_of_key

_NO_TEXTS: Mapping[str, str] = MappingProxyType({})

_MARK_LENGTH = 8
"""Hexadecimal digits of the text's sha256. A judgement: even among 1,000 remarks on one item, as many as a
slip may have, two share a mark once in 8,600 times; then suppressing one would suppress the other."""


def place_of_remark(remark: Remark, context: Context) -> Place:
    """Return where ``remark`` is shown among the questions; at the first where its own is gone."""
    if remark.on.kind == "activity":
        return place_of_key("plan.activities", context.interview)
    if remark.on.kind == "duty":
        return coverage_place(context)

    question = context.interview.question(remark.on.id)
    first = next((asked for section in context.interview.sections for asked in section.questions), None)
    shown = question or first

    return place_of(shown, context.interview) if shown else Place()


def coverage_place(context: Context) -> Place:
    """Return where the clerk covers or excuses duties: the coverage question, else the activities."""
    place = place_of_key("plan.not_applicable", context.interview)
    return place if place.question else place_of_key("plan.activities", context.interview)


def remarks_at(question: str, dossier: Dossier, context: Context) -> tuple[Remark, ...]:
    """Return the remarks shown at a question."""
    return tuple(
        remark for remark in _on_the_plan(dossier) if place_of_remark(remark, context).question == question
    )


def remark_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    """Yield the open remarks on the plan; those on the report are shown on its own page."""
    yield from open_remarks(
        _on_the_plan(dossier),
        dossier,
        lambda remark: place_of_remark(remark, context),
        {duty.id: duty.text for duty in context.directive.commune_duties},
    )


def open_remarks(
    remarks: Iterable[Remark],
    dossier: Dossier,
    place_of: Callable[[Remark], Place],
    duty_texts: Mapping[str, str] = _NO_TEXTS,
) -> Iterator[Finding]:
    """Yield a finding for each of ``remarks`` that isn't settled, at the place that ``place_of`` gives.

    ``duty_texts`` are the duties' words by their ids.
    """
    for remark in remarks:
        if remark.settled:
            continue

        place = place_of(remark)
        subject = remark.on.id if remark.on.kind in ("activity", "duty") else None
        yield Finding(
            code="sense.remark-open",
            severity="error" if remark.severity == "must" else "warning",
            place=place.on(subject, remark.on.kind),
            data=_message_data(remark, dossier, duty_texts),
            mark=hashlib.sha256(remark.text.encode()).hexdigest()[:_MARK_LENGTH],
        )


def _on_the_plan(dossier: Dossier) -> tuple[Remark, ...]:
    return tuple(remark for remark in dossier.remarks if remark.on.kind != "report")


def _message_data(remark: Remark, dossier: Dossier, duty_texts: Mapping[str, str]) -> dict[str, object]:
    return {
        "sender": remark.sender,
        "weight": remark.severity,
        "kind": remark.on.kind,
        "id": remark.on.id,
        "title": subject_words(remark, dossier, duty_texts),
        "text": remark.text,
    }
