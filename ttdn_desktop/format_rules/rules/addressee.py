"""The rule of ``Kính gửi:``, by kind (Phụ lục I, phần I, II.9)."""

from collections.abc import Iterator

from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Detail, Violation, merge_lines
from ttdn_desktop.official_paper.addressees import HEADING

_DASHES = ("-", "–")

_UNDER_COLON = 12.0
"""How far a dash may lie from the colon above it, in millimetres.

The decree sets the dashes under the colon. A judgement: up to the width of a tab beside it they look so.
"""

_IN_LINE = 2.0
"""In millimetres: dashes less apart look in one line (a judgement)."""


def addressee(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """addressee: in what is sent upward and in letters; one on the same line, several one a line."""
    del facts
    if not elements.addressee:
        yield from _missing(elements, rules)
        return

    first = elements.addressee[0]
    if not _is_allowed(elements, rules):
        point = "others" if rules.has_addressee and elements.kind_code != "KH" else ""
        yield Violation(code="addressee/not-allowed", paras=(first,), point=point)
        return

    rows = [line.words for line in elements.addressee]
    if wrong := tuple(_spelling_deviations(rows)):
        yield Violation(code="addressee/spelling", details=wrong, paras=tuple(elements.addressee))
    elif _lie_astray(elements.addressee):
        listed = tuple(elements.addressee[1:])
        yield Violation(code="addressee/not-under-colon", paras=listed, point="under-colon")

    looks = ((line, tuple(style_deviations(line, rules.style("addressee")))) for line in elements.addressee)
    yield from merge_lines(
        Violation(code="addressee/look", details=details, paras=(line,)) for line, details in looks if details
    )


def _is_allowed(elements: Elements, rules: RuleSet) -> bool:
    kind = elements.kind_of_paper
    if kind is None:
        return rules.has_addressee
    if kind.addressee == "upward":
        return rules.has_addressee
    return kind.addressee in ("always", "free")


def _missing(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield where a kind lacks it, or ``Như trên`` has nothing above that it could mean."""
    kind = elements.kind_of_paper
    if kind is None:
        return

    if kind.addressee == "always":
        at = tuple(filter(None, (elements.kind, elements.number)))[:1]
        yield Violation(code="addressee/none", paras=at, point="asked")
        return

    first = elements.recipients[0] if elements.recipients else None
    if first is None or not rules.has_addressee or kind.addressee != "upward":
        return
    if first.folded.lstrip("- ").startswith("nhu tren"):
        yield Violation(code="addressee/missing", paras=(first,))


def _spelling_deviations(rows: list[str]) -> Iterator[Detail]:
    _, colon, beside = rows[0].partition(":")
    if not colon:
        yield Detail("addressee-no-colon")
        beside = rows[0].strip()[len(HEADING) :]

    listed = [row.strip() for row in ([beside] if beside.strip() else []) + rows[1:]]
    if len(listed) == 1:
        yield from _of_one(listed[0], is_beside=bool(beside.strip()))
    elif listed:
        yield from _of_several(listed)


def _of_one(addressee: str, *, is_beside: bool) -> Iterator[Detail]:
    if not is_beside:
        yield Detail("not-beside")
    elif ";" in addressee.rstrip(";. "):
        yield Detail("several-in-a-line")
    elif addressee.startswith("-"):
        yield Detail("dash-for-one")


def _of_several(addressees: list[str]) -> Iterator[Detail]:
    if not all(row.startswith(_DASHES) for row in addressees):
        yield Detail("addressee-no-dash")
    if not all(row.endswith(";") for row in addressees[:-1]):
        yield Detail("addressee-no-semicolon")
    if not addressees[-1].endswith("."):
        yield Detail("addressee-no-full-stop")


def _lie_astray(lines: list[Para]) -> bool:
    """Return whether the dashes below ``Kính gửi:`` don't stand below one another and under its colon."""
    heading, *below = [line.position for line in lines if line.position]
    is_alone = lines[0].words.rstrip().endswith(":")
    if not (is_alone and below) or len(below) + 1 < len(lines):
        return False

    lefts = [position.left for position in below]
    is_under = all(abs(left - heading.right) <= _UNDER_COLON for left in lefts)
    return not is_under or max(lefts) - min(lefts) > _IN_LINE


CHECKS = {"addressee": addressee}
"""The checks of this module by the id of their rule."""
