"""Words of another level, kind or year left in the plan's texts, and how its subject line is written."""

import re
from collections.abc import Iterator

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.own_area import Span, kind_spans, level_spans, replaced
from ttdn_desktop.lexicon.text import (
    folded,
    keys_of,
    occurrences,
    says_any,
    words_of,
)
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts
from ttdn_desktop.sense.own_texts import OwnText, own_texts

_KIND_WORDS = ("ke hoach", "v v", "ve viec")
_KIND_AT_START = re.compile(r"^(?:kế hoạch|v/v|về việc)\b[\s:]*", re.IGNORECASE)
_MARKS_AT_END = ".,;:!?-–/"


def level_left(facts: PlanFacts) -> Iterator[Finding]:
    """The higher level's word stands where the author speaks of its own area."""
    levels = [level for level in facts.higher.levels if level != facts.writer.kind]
    for own in own_texts(facts):
        spans = [(span, level) for level in levels for span in level_spans(own.text, level)]
        if spans:
            fix = own.put(replaced(own.text, [span for span, _ in spans], facts.writer.kind))
            found = _quoted(own.text, spans[0][0])
            yield _broken("level-left", own, fix, found=found, level=spans[0][1], ours=facts.writer.kind)


def kind_left(facts: PlanFacts) -> Iterator[Finding]:
    """Another kind of unit than the author's stands behind a word of its own bodies or area."""
    if not facts.writer.is_commune:
        return

    kinds = [kind for kind in facts.words.unit_kinds if kind != facts.writer.kind]
    for own in own_texts(facts):
        spans = [(span, kind) for kind in kinds for span in kind_spans(own.text, kind)]
        if spans:
            fix = own.put(replaced(own.text, [span for span, _ in spans], facts.writer.kind))
            found = _quoted(own.text, spans[0][0])
            yield _broken("kind-left", own, fix, found=found, kind=spans[0][1], ours=facts.writer.kind)


def last_year_left(facts: PlanFacts) -> Iterator[Finding]:
    """The year before the plan's stands in a text of the author's, and nothing there looks back."""
    old, year = f"{facts.dossier.year - 1}", f"{facts.dossier.year}"
    for own in own_texts(facts):
        if not own.is_own or says_any(own.text, facts.words.last_year_may_stand_with):
            continue

        words, phrase = words_of(own.text), keys_of(f"năm {old}", own.text)
        spans = [(words[at + 1].start, words[at + 1].end) for at in occurrences(words, phrase)]
        if spans:
            fix = own.put(replaced(own.text, spans, year))
            yield _broken("last-year-left", own, fix, found=f"năm {old}", year=facts.dossier.year)


def subject_case(facts: PlanFacts) -> Iterator[Finding]:
    """The subject line is in capitals, begins like no subject or ends with a mark."""
    subject = facts.dossier.plan.subject.strip()
    if not subject:
        return

    in_capitals = subject.isupper() and " " in subject
    starts_wrong = subject[0].islower() or any(folded(subject).startswith(word) for word in _KIND_WORDS)
    if in_capitals or starts_wrong or subject[-1] in _MARKS_AT_END:
        written = _subject(subject, in_capitals, facts)
        fix = Change(("plan", "subject"), written, written)
        yield broken("subject-case", facts.places.subject(), fix=fix, subject=subject)


def _subject(subject: str, in_capitals: bool, facts: PlanFacts) -> str:
    """Return ``subject`` as a subject line is written; names keep their capitals."""
    bare = _KIND_AT_START.sub("", subject).rstrip(_MARKS_AT_END + " ")
    if in_capitals:
        bare = in_sentence_case(bare, Spellings(item.text for item in facts.directive.items()))
    return bare[:1].upper() + bare[1:]


_AROUND = 24
"""Characters quoted on each side of what is found: a judgement, some four words."""


def _quoted(text: str, span: Span) -> str:
    """Return what is found with the words around it, cut at blanks."""
    start, end = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    start = text.find(" ", start, span[0]) + 1 if start else 0
    last = text.rfind(" ", span[1], end)
    return text[start : last if end < len(text) and last > 0 else end].strip()


def _broken(rule: str, own: OwnText, fix: Change, **data: object) -> Finding:
    return broken(rule, own.place, mark=own.mark, fix=fix, **data)
