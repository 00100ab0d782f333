"""Every check of a dossier's answers against its interview and the higher plan."""

from collections.abc import Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.activity_checks import activity_findings
from ttdn_desktop.interview.answers import Context, effective_value, is_answered, value
from ttdn_desktop.interview.coverage import DutyState, matrix
from ttdn_desktop.interview.findings import Finding, Place, is_suppressed, place_of_key
from ttdn_desktop.interview.messages import oddity_message
from ttdn_desktop.interview.records import Key, Question
from ttdn_desktop.interview.remarks import coverage_place, remark_findings
from ttdn_desktop.interview.unknown_references import (
    unknown_choices,
    unknown_excused_duties,
    unknown_references,
)
from ttdn_desktop.interview.visibility import is_visible

__all__ = ["Finding", "findings", "is_suppressed", "unknown_reference_messages"]


def findings(dossier: Dossier, context: Context) -> tuple[Finding, ...]:
    """Return everything found, in the order of the interview; hidden answers are left alone."""
    found = (*_question_findings(dossier, context), *_plan_findings(dossier, context))
    # sorting is stable; what has no section (its question isn't asked) comes last
    order = {section.id: index for index, section in enumerate(context.interview.sections)}
    return tuple(sorted(found, key=lambda finding: order.get(finding.section, len(order))))


def unknown_reference_messages(dossier: Dossier, directive: Directive) -> tuple[str, ...]:
    """Return what ``dossier`` names and the higher plan doesn't have, one Vietnamese line each."""
    return tuple(map(oddity_message, unknown_references(dossier, directive)))


def _question_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    for section in context.interview.sections:
        for question in section.questions:
            if is_visible(question, dossier, context):
                yield from _answer_findings(question, dossier, context, Place(section.id, question.id))


def _answer_findings(
    question: Question, dossier: Dossier, context: Context, place: Place
) -> Iterator[Finding]:
    stored = dossier.answers.get(question.id) if question.key is None else None
    if stored is not None and value(dossier, question) is None:
        yield place.error("wrong_kind", label=question.label)
        return  # it counts as no answer: no second finding that it is missing

    # a coverage question is answered by its duties, each of which has a finding of its own
    counts = effective_value(dossier, question, context)
    if question.required and question.kind != "coverage" and not is_answered(counts):
        yield place.error("missing", label=question.label)

    options = {option.value for option in question.options}
    if question.kind == "choice" and is_answered(counts) and counts not in options:
        yield place.error("not_an_option", answer=counts, label=question.label)


def _plan_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    directive = context.directive
    yield from _choice_findings(dossier, context)
    yield from activity_findings(dossier, directive, _place("plan.activities", context))
    yield from _coverage_findings(dossier, context)
    yield from _assignment_findings(dossier, context)
    yield from remark_findings(dossier, context)

    if directive.year is not None and directive.year != dossier.year:
        place = _place("year", context)
        yield place.warning("other_year", year=dossier.year, directive_year=directive.year)


def _choice_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    place = _place("plan.choices", context)
    for choice in unknown_choices(dossier, context.directive):
        yield place.on(choice).error("unknown_choice", choice=choice)


def _coverage_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    place = coverage_place(context)
    for row in matrix(dossier, context.directive).rows:
        if row.state.is_open:
            excused = row.state is DutyState.NO_REASON
            yield place.on(row.id).error("uncovered", duty=row.id, excused=excused)
        elif row.state is DutyState.BOTH:
            yield place.on(row.id).warning("covered_and_excused", duty=row.id)

    for duty in unknown_excused_duties(dossier, context.directive):
        yield place.on(duty).error("unknown_duty", duty=duty)


def _assignment_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    place = _place("plan.assignments", context)
    for number, assignment in enumerate(dossier.plan.assignments, start=1):
        if not assignment.to.strip():
            yield place.on(f"{number}").error("no_body", number=number)
        if not any(task.strip() for task in assignment.tasks):
            yield place.on(f"{number}").error("no_task", number=number)


def _place(key: Key, context: Context) -> Place:
    return place_of_key(key, context.interview)
