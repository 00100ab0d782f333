"""The sample of a generated pack: an invented commune's dossier with an activity for every duty."""

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.directive.internal_deadline import collecting_task, internal_deadline
from ttdn_desktop.directive.records import Directive, Duty
from ttdn_desktop.dossier.field_sets import standard_set
from ttdn_desktop.dossier.records import (
    Activity,
    Assignment,
    Choice,
    Commune,
    Dossier,
    Plan,
    Signer,
    Superior,
    Target,
)
from ttdn_desktop.lexicon.channels import channels_named
from ttdn_desktop.lexicon.own_area import level_spans, replaced
from ttdn_desktop.lexicon.thin_titles import says_nothing
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.generate.pattern import SamplePattern, fill_gaps, pattern
from ttdn_desktop.packs.generate.variables import directive_facts

_COMMUNE = "Bình Minh"
_SIGNER = Signer(authority="TM", position="CHỦ TỊCH", name="Nguyễn Văn A")
_LONGEST_TITLE = 160
"""Characters; a judgement: two lines of the annex's column; duties of some plans are half a page."""

_CHOSEN = 3
"""Items taken over from each list: enough to show how the plan looks, few enough to read."""

_NUMBER = "15/KH-UBND"
"""Of a higher plan that comes without its number: a paper is cited with one."""

_BUDGET_STEP = 1_000_000
"""Đồng by which each invented budget is more than the one before: sums show wrong rows."""

# «tỉnh Khánh Hòa»: up to three words with a capital each
_PROVINCE = re.compile(r"\btỉnh ((?:[^\W\d_a-zà-ỹ][^\W\d_]*)(?:[ -][^\W\d_a-zà-ỹ][^\W\d_]*){0,2})")
# the end of a duty's first clause
_CLAUSE = re.compile(r"[;:.]\s|[;:.]$")


class _OwnWords(msgspec.Struct, frozen=True):
    """What the commune is called, and the higher level's words that stand for its own area."""

    kind: str
    levels: tuple[str, ...]

    def of(self, text: str) -> str:
        """Return ``text`` with the commune's kind where it means its own area by the higher level's word."""
        for level in self.levels:
            text = replaced(text, list(level_spans(text, level)), self.kind)
        return text


def make_sample(directive: Directive, pack_id: str) -> Dossier:
    """Return a filled dossier under ``directive``: its checks find nothing in it."""
    words = directive_facts(directive).words
    samples = pattern().samples
    invented = samples.two_levels if era.era_of(directive) == "two_levels" else samples.three_levels
    own = _own_words(directive)
    activities = tuple(_activities(directive, invented, words, own))
    activities = _with_a_form(activities, directive, words, own)

    return Dossier(
        pack=pack_id,
        year=era.year_of(directive),
        superior=_superior(directive),
        answers=_answers(directive, invented, words),
        commune=_commune(directive),
        plan=Plan(
            signer=_SIGNER,
            choices=tuple(_choices(directive, activities, own)),
            activities=activities,
            assignments=tuple(_assignments(directive, invented, words)),
            recipients=tuple(fill_gaps(line, words) for line in invented.recipients),
            archive=invented.archive,
        ),
    )


def _answers(directive: Directive, invented: SamplePattern, words: dict[str, str]) -> dict[str, object]:
    """Return the answers that have no place of their own; those a section-less plan leaves to the commune."""
    answers: dict[str, object] = {"lead": invented.lead}
    if not directive.purposes:
        answers["own_purposes"] = [words["example_whole_purpose"]]
    if not directive.contents:
        answers["own_contents"] = [words["example_content"]]
    return answers


def _commune(directive: Directive) -> Commune:
    kind, name = era.area_of(directive)
    kinds = era.kinds_of(directive)
    has_district = directive.level == "huyện" and era.era_of(directive) == "three_levels"

    return Commune(
        name=_COMMUNE,
        kind=kinds[0],
        district=name or None if has_district else None,
        province=_province(directive) if has_district or not kind else name,
    )


def _province(directive: Directive) -> str:
    """Return the province that a district's plan names anywhere, or nothing."""
    head_and_foot = (directive.issuer, *(base.text for base in directive.legal_bases), *directive.recipients)
    texts = (*head_and_foot, *(item.text for item in directive.items()))
    return next((found[1] for text in texts if (found := _PROVINCE.search(text))), "")


def _superior(directive: Directive) -> Superior:
    """Return an invented number and date where the higher plan comes without its own."""
    year = era.year_of(directive)
    issued = min(dt.date(year, 1, 15), directive.report_due or dt.date(year, 1, 15))
    return Superior(number=None if directive.number else _NUMBER, date=None if directive.date else issued)


def _choices(directive: Directive, activities: tuple[Activity, ...], own: _OwnWords) -> Iterator[Choice]:
    forms = [form for form in directive.forms if _is_carried(form, directive, activities)]
    for group in (directive.purposes, directive.contents, forms):
        for item in filter(None, map(directive.item, group[:_CHOSEN])):
            text = own.of(item.text)
            yield Choice(id=item.id, text=text if text != item.text else None)


def _is_carried(form: str, directive: Directive, activities: tuple[Activity, ...]) -> bool:
    """Return whether a form names no channel, or one that an activity has."""
    item = directive.item(form)
    named = channels_named(item.text) if item else ()
    return not named or any(activity.channel in named for activity in activities)


def _own_words(directive: Directive) -> _OwnWords:
    own = era.kinds_of(directive)[0]
    kind, _ = era.area_of(directive)
    levels = dict.fromkeys(level for level in (directive.level, kind) if level and level != own)
    return _OwnWords(own, tuple(levels))


def _activities(
    directive: Directive, invented: SamplePattern, words: dict[str, str], own: _OwnWords
) -> Iterator[Activity]:
    start, end = months(directive)
    contents = directive.contents[:_CHOSEN]
    field = standard_set("", directive.title)
    duties = list(_duty_texts(directive, words))

    for index, (duty, text) in enumerate(duties):
        channel = field.channel(_channel_for(text))
        yield Activity(
            id=f"a{index + 1}",
            title=_title(own.of(text), words),
            duties=(duty.id,) if duty else (),
            contents=_share(contents, index, len(duties)),
            channel=channel.id,
            start=min(start, duty.due) if duty and duty.due else start,
            end=min(end, duty.due) if duty and duty.due else end,
            lead=invented.lead,
            support=(fill_gaps(invented.support[index % len(invented.support)], words),),
            target=Target(quantity=4, unit=channel.unit),
            budget=_BUDGET_STEP * index,
        )


def _share(contents: tuple[str, ...], index: int, activities: int) -> tuple[str, ...]:
    """Return the contents of one of so many activities: all are carried, and each activity carries one."""
    own = contents[index::activities]
    return own or (contents[index % len(contents) :][:1] if contents else ())


def _with_a_form(
    activities: tuple[Activity, ...], directive: Directive, words: dict[str, str], own: _OwnWords
) -> tuple[Activity, ...]:
    """Return the activities, with one more where none is of a form that the higher plan has."""
    forms = [item for item in map(directive.item, directive.forms) if item]
    if not forms or any(_is_carried(form.id, directive, activities) for form in forms):
        return activities

    channel = standard_set("", directive.title).channel(channels_named(forms[0].text)[0])
    more = msgspec.structs.replace(
        activities[-1],
        id=f"a{len(activities) + 1}",
        title=_title(own.of(forms[0].text), words),
        duties=(),
        channel=channel.id,
        target=Target(quantity=4, unit=channel.unit),
    )
    return (*activities, more)


def _channel_for(text: str) -> str:
    """Return the channel that a duty's words speak of: one that they name where they name any."""
    guessed, named = channel_of(text), channels_named(text)
    return guessed if not named or guessed in named else named[0]


def _title(text: str, words: dict[str, str]) -> str:
    """Return a duty's first clause as a title, with what it is about where it says nothing alone."""
    title = title_of(text)
    return f"{title} về {words['topic']}".strip() if says_nothing(title) else title


def _duty_texts(directive: Directive, words: dict[str, str]) -> Iterator[tuple[Duty | None, str]]:
    """Yield every duty with its text; where there is none, what the plan is about."""
    for duty in directive.commune_duties:
        yield duty, duty.text
    if not directive.commune_duties:
        found = [item.text for item in map(directive.item, directive.contents[:_CHOSEN]) if item]
        yield from ((None, text) for text in found or [f"Tuyên truyền về {words['topic']}"])


def channel_of(text: str) -> str:
    """Return the channel that the words of ``text`` speak of, ``other`` where they speak of none."""
    return next((topic.channel for topic in pattern().channel_words if topic.is_in(text)), "other")


def title_of(text: str) -> str:
    """Return the first clause of ``text``, cut at a word where it is long."""
    clause = _CLAUSE.split(text, maxsplit=1)[0].strip(" ,")
    if len(clause) <= _LONGEST_TITLE:
        return clause
    cut = clause[:_LONGEST_TITLE].rpartition(",")[0] or clause[:_LONGEST_TITLE].rpartition(" ")[0]
    return cut.strip(" ,")


def months(directive: Directive) -> tuple[dt.date, dt.date]:
    """Return first and last day of an invented activity: February to October, done before the report."""
    year = era.year_of(directive)
    start, end = dt.date(year, 2, 1), dt.date(year, 10, 31)
    due = directive.report_due
    if due and due.year == year:
        end = min(end, due)
    return min(start, end), end


def _assignments(
    directive: Directive, invented: SamplePattern, words: dict[str, str]
) -> Iterator[Assignment]:
    for number, body in enumerate(invented.assignments):
        tasks = [fill_gaps(task, words) for task in body.tasks]
        if number == 0 and directive.report_due:
            tasks.append(collecting_task(internal_deadline(directive.report_due)))
        yield Assignment(to=fill_gaps(body.to, words), tasks=tuple(tasks))
