"""What is wrong in a dossier's answers by themselves: missing, of the wrong kind, leading nowhere; remarks.

Whether what they say makes sense is told by the room ``sense``, which begins with these.
"""

from collections.abc import Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context, effective_value, is_answered, value
from ttdn_desktop.interview.findings import Finding, Place, place_of_key
from ttdn_desktop.interview.messages import oddity_message
from ttdn_desktop.interview.records import Key, Question
from ttdn_desktop.interview.remarks import coverage_place, remark_findings
from ttdn_desktop.interview.unknown_references import (
    duty_ids,
    unknown_choices,
    unknown_contents,
    unknown_duties,
    unknown_excused_duties,
    unknown_references,
)
from ttdn_desktop.interview.visibility import is_visible


def answer_findings(dossier: Dossier, context: Context) -> Iterator[Finding]:
    """Yield what is found in the answers; hidden ones are left alone."""
    for section in context.interview.sections:
        for question in section.questions:
            if is_visible(question, dossier, context):
                yield from _of_question(question, dossier, context, Place(section.id, question.id))

    yield from _unknown_items(dossier, context)
    yield from remark_findings(dossier, context)
    yield from _other_year(dossier, context)


def unknown_reference_messages(dossier: Dossier, directive: Directive) -> tuple[str, ...]:
    """Return what ``dossier`` names and the higher plan doesn't have, one Vietnamese line each."""
    return tuple(map(oddity_message, unknown_references(dossier, directive)))


def _of_question(question: Question, dossier: Dossier, context: Context, place: Place) -> Iterator[Finding]:
    stored = dossier.answers.get(question.id) if question.key is None else None
    if stored is not None and value(dossier, question) is None:
        yield place.error("sense.answer-odd", label=question.label, answer=None)
        return  # it counts as no answer: no second finding that it is missing

    # a coverage question is answered by its duties, each of which has a finding of its own
    counts = effective_value(dossier, question, context)
    if question.required and question.kind != "coverage" and not is_answered(counts):
        yield place.error("sense.answer-missing", label=question.label)

    options = {option.value for option in question.options}
    if question.kind == "choice" and is_answered(counts) and counts not in options:
        yield place.error("sense.answer-odd", label=question.label, answer=counts)


def _unknown_items(dossier: Dossier, context: Context) -> Iterator[Finding]:
    choices, activities = _place("plan.choices", context), _place("plan.activities", context)
    for choice in unknown_choices(dossier, context.directive):
        yield _unknown(choices.on(choice, "choice"), choice, of="choice")

    known = duty_ids(dossier, context.directive)
    for activity in dossier.plan.activities:
        place, title = activities.on(activity.id, "activity"), activity.title.strip()
        for duty in unknown_duties(activity, known):
            yield _unknown(place, duty, of="duty", title=title)
        for content in unknown_contents(activity, context.directive):
            yield _unknown(place, content, of="content", title=title)
        if activity.channel not in CHANNELS:
            yield _unknown(place, activity.channel, of="channel", title=title)

    for duty in unknown_excused_duties(dossier, context.directive):
        yield _unknown(coverage_place(context).on(duty, "duty"), duty, of="excuse")


def _unknown(place: Place, item: str, *, of: str, title: str = "") -> Finding:
    data = {"item": item, "of": of, "title": title}
    mark = f"{of}-{item}" if of in ("duty", "content", "channel") else ""
    return Finding("sense.unknown-item", "error", place, data, mark)


def _other_year(dossier: Dossier, context: Context) -> Iterator[Finding]:
    year = context.directive.year
    if year is not None and year != dossier.year:
        place = _place("year", context).on("year", "dossier")
        yield place.warning("sense.other-year", year=dossier.year, directive_year=year)


def _place(key: Key, context: Context) -> Place:
    return place_of_key(key, context.interview)
