"""What the rules of a plan read: the dossier with its pack, looked up and put in order once."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

import msgspec

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.in_year import in_year
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier.change import Step
from ttdn_desktop.dossier.records import Activity, Assignment, Dossier, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import Writer, writer_of
from ttdn_desktop.interview.answers import Context, effective_value
from ttdn_desktop.interview.records import Key
from ttdn_desktop.interview.visibility import visible_questions, visible_value
from ttdn_desktop.lexicon.text import folded
from ttdn_desktop.lexicon.word_lists import WordLists, word_lists
from ttdn_desktop.papers.plan import funding
from ttdn_desktop.sense.higher import Higher, higher_of
from ttdn_desktop.sense.places import Places, places_of


class Taken(msgspec.Struct, frozen=True):
    """An item taken over from the higher plan: its text as printed, whether the author reworded it."""

    id: str
    group: str
    text: str
    reworded: bool


class OwnAnswer(msgspec.Struct, frozen=True):
    """A text that the author gave to a question of the pack's own: its lines, as they count."""

    question: str
    lines: tuple[str, ...]
    is_list: bool

    def at(self) -> tuple[Step, ...]:
        """Return where in the dossier it lies."""
        return ("answers", self.question)


class PlanFacts(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A plan as the rules read it; answers with the pack's and the settings' defaults counted.

    What the rules look up of each activity or duty is put in order once, when it is first asked for.
    """

    dossier: Dossier
    directive: Directive
    settings: CommuneSettings
    places: Places
    words: WordLists
    writer: Writer
    higher: Higher
    duties: tuple[Duty, ...]
    taken: tuple[Taken, ...]
    titles: dict[str, str]
    assignments: tuple[Assignment, ...]
    recipients: tuple[str, ...]
    own_answers: tuple[OwnAnswer, ...]
    signer: Signer
    lead: str
    funding: str
    funding_note: str
    total: int

    @property
    def activities(self) -> tuple[Activity, ...]:
        """The plan's activities."""
        return self.dossier.plan.activities

    def answering(self, duty: str) -> tuple[Activity, ...]:
        """Return the activities that answer a duty."""
        return tuple(self._by_duty.get(duty, ()))

    def number(self, activity: Activity) -> int:
        """Return the place of an activity among the plan's, counted from 1."""
        return self._numbers[activity.id]

    @cached_property
    def title_words(self) -> dict[str, list[int]]:
        """The places, counted from 0, of the activities that have a word in their folded title."""
        found: dict[str, list[int]] = {}
        for place, activity in enumerate(self.activities):
            for word in set(self.titles[activity.id].split()):
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {activity.id: number for number, activity in enumerate(self.activities, start=1)}

    @cached_property
    def _by_duty(self) -> dict[str, list[Activity]]:
        found: dict[str, list[Activity]] = {}
        for activity in self.activities:
            for duty in dict.fromkeys(activity.duties):
                found.setdefault(duty, []).append(activity)
        return found

    def is_excused(self, duty: str) -> bool:
        """Return whether a duty is said not to apply, with a reason."""
        return bool(self.dossier.plan.not_applicable.get(duty, "").strip())

    def taken_of(self, group: str) -> Iterator[Taken]:
        """Yield what is taken over of ``purposes``, ``contents`` or ``forms``."""
        return (taken for taken in self.taken if taken.group == group)


_UNPRINTED_ANSWERS = frozenset({"bases"})
"""The legal bases cite titles word for word; they are no text of the author's own."""


def plan_facts(dossier: Dossier, context: Context) -> PlanFacts:
    """Return what the rules read of the plan of ``dossier``."""
    directive = in_year(context.directive, dossier.year)
    writer = writer_of(dossier)

    def answer(question: str) -> Any:
        return visible_value(question, dossier, context)

    return PlanFacts(
        dossier=dossier,
        directive=directive,
        settings=context.defaults,
        places=places_of(context.interview),
        words=word_lists(),
        writer=writer,
        higher=higher_of(directive),
        duties=duties_of(directive, writer.assignment),
        taken=tuple(_taken(dossier, directive)),
        titles={activity.id: folded(activity.title) for activity in dossier.plan.activities},
        assignments=_counted("plan.assignments", dossier, context, dossier.plan.assignments),
        recipients=_counted("plan.recipients", dossier, context, dossier.plan.recipients),
        own_answers=tuple(_own_answers(dossier, context)),
        signer=_counted("plan.signer", dossier, context, dossier.plan.signer),
        lead=str(answer("lead") or context.defaults.lead),
        funding=str(answer("funding") or ""),
        funding_note=str(answer("funding_note") or ""),
        total=funding.total(dossier, answer),
    )


def _counted(key: Key, dossier: Dossier, context: Context, stored: Any) -> Any:
    """Return the value that counts of the question that answers ``key``; what is stored where none does."""
    asked = (question for section in context.interview.sections for question in section.questions)
    question = next((question for question in asked if question.key == key), None)
    return stored if question is None else effective_value(dossier, question, context) or stored


def _taken(dossier: Dossier, directive: Directive) -> Iterator[Taken]:
    groups = {
        item: group for group in ("purposes", "contents", "forms") for item in getattr(directive, group)
    }
    texts = {item.id: item.text for item in directive.items()}

    for choice in dossier.plan.choices:
        if choice.id in groups:
            reworded = bool(choice.text and choice.text.strip())
            text = choice.text if reworded and choice.text else texts.get(choice.id, "")
            yield Taken(choice.id, groups[choice.id], text, reworded)


def _own_answers(dossier: Dossier, context: Context) -> Iterator[OwnAnswer]:
    for section in context.interview.sections:
        for question in visible_questions(section, dossier, context):
            if question.key is not None or question.id in _UNPRINTED_ANSWERS:
                continue

            value = effective_value(dossier, question, context)
            if isinstance(value, str) and question.kind in ("text", "paragraph"):
                yield OwnAnswer(question.id, (value,), is_list=False)
            elif isinstance(value, tuple) and question.kind == "lines":
                yield OwnAnswer(question.id, cast(tuple[str, ...], value), is_list=True)
