"""The sample of a generated pack: an invented commune's dossier with an activity for every duty."""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.field_sets import standard_set
from ttdn_desktop.dossier.records import (
    Activity,
    Assignment,
    Choice,
    Commune,
    Dossier,
    Plan,
    Signer,
    Target,
)
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.generate.pattern import SamplePattern, fill_gaps, pattern
from ttdn_desktop.packs.generate.variables import directive_facts

_COMMUNE = "Bình Minh"
_SIGNER = Signer(authority="TM", position="CHỦ TỊCH", name="Nguyễn Văn A")
_LONGEST_TITLE = 160
"""Characters; a judgement: two lines of the annex's column; duties of some plans are half a page."""

_CHOSEN = 3
"""Items taken over from each list: enough to show how the plan looks, few enough to read."""

_BUDGET_STEP = 1_000_000
"""Đồng by which each invented budget is more than the one before: sums show wrong rows."""

# «tỉnh Khánh Hòa»: up to three words with a capital each
_PROVINCE = re.compile(r"\btỉnh ((?:[^\W\d_a-zà-ỹ][^\W\d_]*)(?:[ -][^\W\d_a-zà-ỹ][^\W\d_]*){0,2})")
# the end of a duty's first clause
_CLAUSE = re.compile(r"[;:.]\s|[;:.]$")


def make_sample(directive: Directive, pack_id: str) -> Dossier:
    """Return a filled dossier under ``directive``: its checks find nothing in it."""
    words = directive_facts(directive).words
    samples = pattern().samples
    invented = samples.two_levels if era.era_of(directive) == "two_levels" else samples.three_levels

    return Dossier(
        pack=pack_id,
        year=era.year_of(directive),
        answers=_answers(directive, invented, words),
        commune=_commune(directive),
        plan=Plan(
            signer=_SIGNER,
            choices=tuple(_choices(directive)),
            activities=tuple(_activities(directive, invented, words)),
            assignments=tuple(_assignments(invented, words)),
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


def _choices(directive: Directive) -> Iterator[Choice]:
    for group in (directive.purposes, directive.contents, directive.forms):
        yield from (Choice(id=item) for item in group[:_CHOSEN] if directive.item(item))


def _activities(directive: Directive, invented: SamplePattern, words: dict[str, str]) -> Iterator[Activity]:
    start, end = months(directive)
    contents = directive.contents[:_CHOSEN]
    field = standard_set("", directive.title)

    for index, (duty, text) in enumerate(_duty_texts(directive, words)):
        channel = field.channel(channel_of(text))
        yield Activity(
            id=f"a{index + 1}",
            title=title_of(text),
            duties=(duty,) if duty else (),
            contents=contents[index % len(contents) :][:1] if contents else (),
            channel=channel.id,
            start=start,
            end=end,
            lead=invented.lead,
            support=(fill_gaps(invented.support[index % len(invented.support)], words),),
            target=Target(quantity=4, unit=channel.unit),
            budget=_BUDGET_STEP * index,
        )


def _duty_texts(directive: Directive, words: dict[str, str]) -> Iterator[tuple[str | None, str]]:
    """Yield every duty with its text; where there is none, what the plan is about."""
    for duty in directive.commune_duties:
        yield duty.id, duty.text
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


def _assignments(invented: SamplePattern, words: dict[str, str]) -> Iterator[Assignment]:
    for body in invented.assignments:
        tasks = tuple(fill_gaps(task, words) for task in body.tasks)
        yield Assignment(to=fill_gaps(body.to, words), tasks=tasks)
