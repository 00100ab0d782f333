"""Rules of names: another commune's, this one's old name, and words of the level abolished on 01/7/2025.

What changed then is told in docs/domain/practice.md.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from ttdn_desktop.basics.vietnamese import fold, tones_on_first_vowel
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.paper_date import paper_date, plan_year
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.violations import Violation, data
from ttdn_desktop.official_paper.citations import is_cited
from ttdn_desktop.official_paper.eras import has_district_level, undated_day
from ttdn_desktop.official_paper.organs import begins_organ_name, plain
from ttdn_desktop.official_paper.units import neighbours, old_names

_UNIT = re.compile(
    r"(?<!hợp tác )(?<!thị )\b(xã|phường|thị trấn|đặc khu)(?=((?:\s+[^\W\d_][\w'’]*){1,4}))", re.IGNORECASE
)
"""A kind of unit and up to four words behind it, of which those in capitals are its name.

A cooperative (``hợp tác xã``) and a town (``thị xã``) are none.
"""

_SEVERAL = re.compile(r"\b(các|những)\s+$", re.IGNORECASE)
"""``các xã Vạn Thắng, Vạn Hưng``: a list, in which others are named rightly."""

_LIST_WITHIN = 40
"""Within how many letters behind a name the list's next comma stands: a judgement, two names' length."""

_TOGETHER = re.compile(r"\b(cac (xa|phuong|don vi|dia phuong)|giap|lan can|phoi hop)\b")
"""Words by which a neighbour is named as such."""

_FORMER = re.compile(r"\s*\(?(cũ|trước đây)\b", re.IGNORECASE)
"""``xã Vạn Bình (cũ)``: the paper says itself that the name is an old one."""

_LONGEST_ORGAN = 7
"""Words: «Ban Quản lý rừng phòng hộ» has six, and one more for «thủy sản» and the like; a judgement."""

_ENDS_NAME = frozenset(
    (
        *("tại", "ở", "của", "thuộc", "trên", "với", "và", "đến", "do", "từ", "cho", "trong", "về", "các"),
        *("để", "theo", "phối", "tham", "thực", "tổ", "báo", "tới", "được", "gửi"),
    )
)
"""Words that stand in no organ's name before its place."""

_PARTS_OF_NAMES = frozenset(
    ("xa", "phuong", "tran", "khu", "huyen", "tinh", "thon", "pho", "duong", "truong", "cho", "cang", "dam")
)
"""Words after which a name isn't a commune's, or was judged together with the word."""


@dataclass(frozen=True, slots=True)
class _Names:
    """What is known of names: this unit (kind and name, folded), what it was, who is near."""

    own: str
    former: frozenset[str]
    others: frozenset[str]
    no_districts: bool
    bare: tuple[str, ...]
    """Those that aren't this unit's, in the order in which they are looked for without their kind."""


def unit(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.unit: another commune's name, or the old name of this one, in the place of this one's."""
    del rules
    own = own_unit(elements)
    if own is None:
        return

    day = paper_date(elements)
    now = day is not None and not has_district_level(day)
    where = " ".join(para.folded for para in facts.paras)
    former = old_names(own, where) if now else frozenset[str]()
    others = neighbours(own, where, now=now)
    names = _Names(own, former, others, now, tuple(sorted(former | others)))
    # “XÃ HỘI” in the national title, the superior organ's own name, and to whom it is sent
    exempt = {
        para.number
        for paper in elements.papers
        for para in (*paper.parent, *paper.national, *paper.addressee, *paper.announcement, *paper.recipients)
    }

    kind = elements.kind_of_paper
    of_own_area = () if kind is not None and kind.names_others else facts.paras
    for para in of_own_area:
        name = None if para.number in exempt else _other_unit(para.words, names)
        if name:
            is_former = name.split(" ", 1)[-1] in names.former
            code = "text.unit/former-name" if is_former else "text.unit/other-unit"
            yield Violation(code=code, data=data(name=name), paras=(para,))

    place = elements.place_date.words.partition(",")[0].strip() if elements.place_date else ""
    if (
        place
        and elements.place_date
        and fold(place) not in (own, _name(own))
        and "," in elements.place_date.words
    ):
        yield Violation(code="text.unit/other-place", data=data(name=place), paras=(elements.place_date,))


def _other_unit(words: str, names: _Names) -> str | None:
    """Return the first name in a text that isn't this unit's; None where all are, or belong elsewhere."""
    for match in _UNIT.finditer(words):
        name = _capitalised(match[2])
        other = fold(f"{match[1]} {name}")
        if not name or names.own.startswith(other) or other.startswith(names.own + " "):
            continue

        end = words.index(name, match.start(2)) + len(name) if name in words else match.end()
        is_of_abolished_level = names.no_districts and fold(match[1]) == "thi tran"
        listed = _SEVERAL.search(words[: match.start()]) and "," in words[end : end + _LIST_WITHIN]
        if is_of_abolished_level or listed or _FORMER.match(words, end) or is_cited(words, match.start()):
            continue
        return f"{match[1]} {name}"

    return next((name for name in names.bare if _is_bare(name, words, names)), None)


def _is_bare(name: str, words: str, names: _Names) -> bool:
    """Return whether a unit is named without its kind, other than as a neighbour or as part of a name."""
    if name[:1].isdecimal():
        return _is_numbered_unit(name, words, names)
    if name not in words:
        return False  # the same question as the pattern's, asked of a few dozen names in each paragraph

    for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words):
        before = words[: match.start()]
        is_neighbour = name in names.others and _TOGETHER.search(fold(before))
        belongs_elsewhere = is_cited(words, match.start()) or _FORMER.match(words, match.end())
        if not (is_neighbour or _goes_on_a_name(before) or _names_an_organ(before) or belongs_elsewhere):
            return True

    return False


def _is_numbered_unit(name: str, words: str, names: _Names) -> bool:
    """Return whether the unit named by a figure is told: right behind its kind, never the figure alone."""
    for match in re.finditer(
        rf"\b(xã|phường|thị trấn)\s+{re.escape(name)}(?!\w|[/.,-]\d)", words, re.IGNORECASE
    ):
        other = fold(match[0])
        is_own = names.own.startswith(other) or other.startswith(f"{names.own} ")
        if not (is_own or is_cited(words, match.start()) or _FORMER.match(words, match.end())):
            return True

    return False


def _names_an_organ(before: str) -> bool:
    """Return whether a text ends within an organ's name that a unit's goes on: «Đồn Biên phòng» Vạn Hưng."""
    clause = re.split(r"[.,;:()]", before)[-1].split()[-_LONGEST_ORGAN:]
    for at, word in enumerate(clause):
        if _ENDS_NAME & set(plain(" ".join(clause[at:])).split()):
            continue
        if word[:1].isupper() and begins_organ_name(plain(" ".join(clause[at:]))):
            return True
    return False


def _goes_on_a_name(before: str) -> bool:
    """Return whether the word before is part of the name, or says what else than a commune bears it."""
    last_word = re.search(r"(\w+)\s+$", before)
    if last_word is None:
        return False
    return last_word[1][0].isupper() or fold(last_word[1]) in _PARTS_OF_NAMES


def _name(unit: str) -> str:
    """Return a folded unit's name without its kind, which may have two words."""
    return unit.split(" ", 2 if unit.startswith(("thi tran", "dac khu")) else 1)[-1]


def _capitalised(words: str) -> str:
    """Return the words before the first that doesn't begin with a capital letter."""
    name = takewhile(lambda word: word[0].isupper() and not word.isupper(), words.split())
    return " ".join(name)


def own_unit(elements: Elements) -> str | None:
    """Return the issuing commune's kind and name, folded; of an office, its committee's; else None."""
    for para in (*elements.issuer, *elements.parent):
        match = re.search(
            r"\b(xa|phuong|thi tran|dac khu)(\s+[^\W_][\w'’-]*)+", para.folded.replace("_", " ")
        )
        if match and not match[0].startswith("xa hoi"):
            return match[0]
    return None


def level(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """text.level: words of the level abolished on 01/7/2025, outside a cited title."""
    day = paper_date(elements) or _undated(elements)
    if day is None or has_district_level(day):
        return

    cited = {para.number for paper in elements.papers for para in (*paper.bases, *paper.parent)}
    for para in facts.paras:
        words = next(abolished_in(para.words, rules), None) if para.number not in cited else None
        if words:
            yield Violation(code="text.level/abolished", data=data(words=words), paras=(para,))


def _undated(elements: Elements) -> dt.date | None:
    """Return the day that a draft without a date is taken to be of, by the year it speaks of."""
    year = plan_year(elements)
    return undated_day(year) if year is not None else None


def abolished_in(text: str, rules: RuleSet) -> Iterator[str]:
    """Yield the words of the level abolished on 01/7/2025 in ``text``, outside a cited title."""
    texts = sorted(rules["text.level"].texts, key=len, reverse=True)
    pattern = re.compile(
        rf"\b({'|'.join(re.escape(tones_on_first_vowel(text)) for text in texts)})\b", re.IGNORECASE
    )
    words = tones_on_first_vowel(text)
    for match in pattern.finditer(words):
        if not is_cited(words, match.start()) and not _FORMER.match(words, match.end()):
            yield text[match.start() : match.end()]


CHECKS = {"text.unit": unit, "text.level": level}
"""The checks of this module by the id of their rule."""
