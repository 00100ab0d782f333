"""Answers of the interview that have no key of their own: the funding, texts that the higher plan lacks."""

from typing import Any

from ttdn_desktop.directive.internal_deadline import internal_deadline
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.first_draft import tables, titles
from ttdn_desktop.first_draft.funding import funding_of
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.titles import channel_words
from ttdn_desktop.interview.answers import Context, effective_value, is_answered
from ttdn_desktop.interview.records import Question
from ttdn_desktop.interview.visibility import visible_questions

_FUNDING, _FUNDING_OTHER = "funding", "funding_other"
_INTEGRATED = "long_ghep"
"""What costs nothing of its own is paid from what runs anyway; sums need a source of their own."""

_MOST_LINES = 6
"""Lines of a section made of the activities; a judgement: what is longer is the annex over again."""

_LEAD, _INTERNAL_DUE = "lead", "internal_due"
_PURPOSES, _CONTENTS, _FORMS = "own_purposes", "own_contents", "own_forms"
_SECTION_OF_PURPOSES = "muc-dich"


def answers_of(
    dossier: Dossier, context: Context, ground: Ground, lead: str, phrases: dict[str, tuple[str, ...]]
) -> dict[str, Any]:
    """Return the answers that a draft gives; ``phrases`` are the field's, by section of the interview.

    ``lead`` is the body in charge.
    """
    found = dict(dossier.answers)
    if _FUNDING not in found:
        found |= _funding(dossier, context, ground)
    asked = [
        question
        for section in context.interview.sections
        for question in visible_questions(section, dossier, context)
        if question.key is None
    ]

    due = ground.directive.report_due
    usual = internal_deadline(due) if due else None
    if ground.internal and ground.internal != usual:  # of another year, or before the writer's own report
        found.setdefault(_INTERNAL_DUE, ground.internal.isoformat())

    for question in asked:
        value = _own_lines(question, dossier, ground, phrases) or _choice(question, dossier, context)
        if question.id == _LEAD:  # the settings' too: the verbs have only the dossier
            value = lead
        if value is not None and question.id not in found:
            found[question.id] = value
    return found


def _funding(dossier: Dossier, context: Context, ground: Ground) -> dict[str, Any]:
    """Return the answers on money that the higher plan's own sentence gives, where the pack offers them."""
    question = context.interview.question(_FUNDING)
    said = None if question is None or _has_sums(dossier) else funding_of(ground)
    if question is None or said is None or said.source not in [option.value for option in question.options]:
        return {}
    other = context.interview.question(_FUNDING_OTHER)
    if said.other and other is None:
        return {}
    return {_FUNDING: said.source, **({_FUNDING_OTHER: said.other} if said.other else {})}


def _choice(question: Question, dossier: Dossier, context: Context) -> Any:
    """Return the answer of a choice: the funding that a plan without sums has, else the first offered."""
    offered = [option.value for option in question.options]
    if question.id == _FUNDING and _INTEGRATED in offered and not _has_sums(dossier):
        return _INTEGRATED
    if question.required and offered and not is_answered(effective_value(dossier, question, context)):
        return offered[0]
    return None


def _has_sums(dossier: Dossier) -> bool:
    return any(each.budget for each in dossier.plan.activities)


def _own_lines(
    question: Question, dossier: Dossier, ground: Ground, phrases: dict[str, tuple[str, ...]]
) -> list[str] | None:
    """Return the lines of a section for which the higher plan has no items; None where it has some."""
    directive = ground.directive
    if question.id == _PURPOSES and not directive.purposes:
        return list(phrases.get(_SECTION_OF_PURPOSES, ())[:2]) or None
    if question.id == _CONTENTS and not directive.contents:
        return [f"{each.title}." for each in dossier.plan.activities[:_MOST_LINES]] or None
    if question.id == _FORMS and not directive.forms:
        return _forms(dossier, ground)
    return None


def _forms(dossier: Dossier, ground: Ground) -> list[str] | None:
    """Return a sentence for each channel that the activities use, in the order of the table."""
    used = {each.channel for each in dossier.plan.activities}
    words = channel_words(ground)
    lines = [
        titles.filled(each.form, words)
        for each in tables.channels().channels
        if each.id in used and each.form
    ]
    return lines or [tables.channels().form_of_work]
