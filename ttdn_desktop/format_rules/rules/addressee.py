"""The rule of ``Kính gửi:`` in a report sent upward (Phụ lục I, phần I, II.9)."""

from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Detail, Violation
from ttdn_desktop.official_paper.addressees import HEADING


def addressee(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """addressee: only in a report sent upward; one on the same line, several one a line."""
    del facts
    rows = [row for para in elements.addressee for row in para.text.split("\n") if row.strip()]
    if not rows:
        yield from _missing(elements, rules)
        return

    first = elements.addressee[0]
    if not rules.has_addressee or elements.kind_code == "KH":
        yield Violation(code="addressee/not-allowed", paras=(first,))
        return

    wrong = tuple(_spelling_deviations(rows))
    if wrong:
        # lines broken within a paragraph can't each be given a dash and mark as paragraphs can
        fixable = all("\n" not in para.text.strip() for para in elements.addressee)
        yield Violation(
            code="addressee/spelling", details=wrong, paras=tuple(elements.addressee), fixable=fixable
        )

    for para in elements.addressee:
        deviations = tuple(style_deviations(para, rules.style("addressee")))
        if deviations:
            yield Violation(code="addressee/look", details=deviations, paras=(para,))


def _missing(elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield where Nơi nhận says ``Như trên`` and nothing stands above that it could mean."""
    first = elements.recipients[0] if elements.recipients else None
    if first is None or not rules.has_addressee or elements.kind_code != "BC":
        return
    if fold(first.words).lstrip("- ").startswith("nhu tren"):
        yield Violation(code="addressee/missing", paras=(first,))


def _spelling_deviations(rows: list[str]) -> Iterator[Detail]:
    heading, colon, beside = rows[0].partition(":")
    if not colon:
        yield Detail("addressee-no-colon")
        beside = heading.strip()[len(HEADING) :]

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
    if not all(row.startswith(("-", "–")) for row in addressees):
        yield Detail("addressee-no-dash")
    if not all(row.endswith(";") for row in addressees[:-1]):
        yield Detail("addressee-no-semicolon")
    if not addressees[-1].endswith("."):
        yield Detail("addressee-no-full-stop")


CHECKS = {"addressee": addressee}
"""The checks of this module by the id of their rule."""
