"""Words of another level, kind or year left in the plan's texts, and how its subject line is written."""

import re
from collections.abc import Iterator

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts
from ttdn_desktop.sense.own_texts import OwnText, own_texts
from ttdn_desktop.sense.text import (
    Word,
    folded,
    holds,
    keys_of,
    names_follow,
    occurrences,
    says_any,
    stand_at,
    stand_before,
    words_of,
)

_Span = tuple[int, int]

_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|\"[^\"]*\"")
_PAPER = (
    r"(?:Kế hoạch|Nghị quyết|Quyết định|Chỉ thị|Kết luận|Chương trình|Đề án|Công văn|Thông báo|Hướng dẫn)"
)
_WITH_NUMBER = re.compile(rf"{_PAPER}\s+số\s+\d[^;.]*")
_PAPER_BEFORE = re.compile(rf"{_PAPER}\s[^;.]*$")
_ISSUER_BEHIND = re.compile(
    r"(?:\s+năm\s+\d{4})?\s+của\s+(?:Ủy ban|UBND|HĐND|Hội đồng|Tỉnh ủy|Huyện ủy|Ban|Sở|Phòng)\b"
)
"""A paper cited with its number, or with who issued it behind: its title stays word for word."""

_BUDGET, _OF, _SUPPORT = "ngân sách", "của", "hỗ trợ"
_BEFORE_LEVEL = ("địa bàn", "địa bàn toàn", "toàn")
_AFTER_LEVEL = ("nhà", "ta")
_KIND_WORDS = ("ke hoach", "v v", "ve viec")
_KIND_AT_START = re.compile(r"^(?:kế hoạch|v/v|về việc)\b[\s:]*", re.IGNORECASE)
_MARKS_AT_END = ".,;:!?-–/"


def level_left(facts: PlanFacts) -> Iterator[Finding]:
    """The higher level's word stands where the author speaks of its own area."""
    levels = [level for level in facts.higher.levels if level != facts.writer.kind]
    for own in own_texts(facts):
        spans = [(span, level) for level in levels for span in _level_spans(own.text, level, facts)]
        if spans:
            fix = own.put(_put(own.text, [span for span, _ in spans], facts.writer.kind))
            found = _quoted(own.text, spans[0][0])
            yield _broken("level-left", own, fix, found=found, level=spans[0][1], ours=facts.writer.kind)


def _level_spans(text: str, level: str, facts: PlanFacts) -> Iterator[_Span]:
    """Yield where ``level`` means the author's own area in ``text``."""
    words = words_of(text)
    at_level = keys_of(level, text)

    for index in occurrences(words, at_level):
        behind = index + len(at_level)
        span = (words[index].start, words[behind - 1].end)
        if names_follow(words, behind) or _is_cited(text, span):
            continue
        if _is_own_area(words, index, behind, text, facts):
            yield span


def _is_cited(text: str, span: _Span) -> bool:
    """Return whether ``span`` lies in a quotation, or in the title of a paper that is cited."""
    within = (found.span() for pattern in (_QUOTED, _WITH_NUMBER) for found in pattern.finditer(text))
    if any(start <= span[0] < end for start, end in within):
        return True
    return bool(_PAPER_BEFORE.search(text[: span[0]]) and _ISSUER_BEHIND.match(text[span[1] :]))


def _is_own_area(words: tuple[Word, ...], index: int, behind: int, text: str, facts: PlanFacts) -> bool:
    def before(phrase: str) -> bool:
        return stand_before(words, index, keys_of(phrase, text))

    if any(map(before, _BEFORE_LEVEL)):
        return True
    if before(_BUDGET) or before(f"{_BUDGET} {_OF}"):
        return not holds(folded(text), folded(_SUPPORT))
    if any(before(f"{noun} {_OF}") for noun in facts.words.area_nouns):
        return True
    return not words[behind - 1].parted and any(
        stand_at(words, behind, keys_of(word, text)) for word in _AFTER_LEVEL
    )


def kind_left(facts: PlanFacts) -> Iterator[Finding]:
    """Another kind of unit than the author's stands behind a word of its own bodies or area."""
    if not facts.writer.is_commune:
        return

    kinds = [kind for kind in facts.words.unit_kinds if kind != facts.writer.kind]
    for own in own_texts(facts):
        spans = [(span, kind) for kind in kinds for span in _kind_spans(own.text, kind, facts)]
        if spans:
            fix = own.put(_put(own.text, [span for span, _ in spans], facts.writer.kind))
            found = _quoted(own.text, spans[0][0])
            yield _broken("kind-left", own, fix, found=found, kind=spans[0][1], ours=facts.writer.kind)


def _kind_spans(text: str, kind: str, facts: PlanFacts) -> Iterator[_Span]:
    """Yield where ``kind`` stands as the unit's own behind one of the words; no list of kinds, no name."""
    words, at_kind = words_of(text), keys_of(kind, text)
    before = [keys_of(phrase, text) for phrase in facts.words.unit_words_before_kind]
    no_kind = [keys_of(word, text) for word in facts.words.not_a_kind.get(kind, ())]

    for index in occurrences(words, at_kind):
        behind = index + len(at_kind)
        if not any(stand_before(words, index, phrase) for phrase in before):
            continue
        goes_on = any(stand_at(words, behind, word) for word in no_kind)
        if not goes_on and not names_follow(words, behind) and not _lists_kinds(text, words, behind, facts):
            yield words[index].start, words[behind - 1].end


def _lists_kinds(text: str, words: tuple[Word, ...], behind: int, facts: PlanFacts) -> bool:
    """Return whether another kind follows: «xã, phường», «xã và thị trấn», «xã/phường»."""
    joined = behind + 1 if stand_at(words, behind, keys_of("và", text)) else behind
    return any(stand_at(words, joined, keys_of(kind, text)) for kind in facts.words.unit_kinds)


def last_year_left(facts: PlanFacts) -> Iterator[Finding]:
    """The year before the plan's stands in a text of the author's, and nothing there looks back."""
    old, year = f"{facts.dossier.year - 1}", f"{facts.dossier.year}"
    for own in own_texts(facts):
        if not own.is_own or says_any(own.text, facts.words.last_year_may_stand_with):
            continue

        words, phrase = words_of(own.text), keys_of(f"năm {old}", own.text)
        spans = [(words[at + 1].start, words[at + 1].end) for at in occurrences(words, phrase)]
        if spans:
            fix = own.put(_put(own.text, spans, year))
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


def _put(text: str, spans: list[_Span], word: str) -> str:
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + word + text[end:]
    return text


_AROUND = 24
"""Characters quoted on each side of what is found: a judgement, some four words."""


def _quoted(text: str, span: _Span) -> str:
    """Return what is found with the words around it, cut at blanks."""
    start, end = max(0, span[0] - _AROUND), min(len(text), span[1] + _AROUND)
    start = text.find(" ", start, span[0]) + 1 if start else 0
    last = text.rfind(" ", span[1], end)
    return text[start : last if end < len(text) and last > 0 else end].strip()


def _broken(rule: str, own: OwnText, fix: Change, **data: object) -> Finding:
    return broken(rule, own.place, mark=own.mark, fix=fix, **data)
