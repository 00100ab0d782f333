"""Rules of Nơi nhận: its heading, its lines, the archive's line (Phụ lục I, phần I, II.9)."""

from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.rule_set import RuleSet, Style
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Detail, Violation, detail, merge_alike, missing
from ttdn_desktop.official_paper.endings import (
    RECIPIENTS_HEADING,
    ends_archive_line,
    is_archive_line,
    is_archived_by_organ,
    is_rightly_archived,
)
from ttdn_desktop.official_paper.heads import is_committee

_LEVEL = 7.0
"""How far recipients and authority may lie apart and still be level, in millimetres.

A judgement: about one line of 14 points with its spacing; the two cells may begin with different spacing.
"""

_FLUSH = 1.5
"""In millimetres: a line with less first-line indent counts as flush left, it isn't seen (a judgement)."""


def recipients_heading(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.heading: its style, left, level with the authority."""
    del facts
    heading = elements.recipients_heading

    kind = elements.kind_of_paper
    if heading is None:
        if kind is None or kind.has_recipients:
            yield missing("recipients.heading/missing")
        return

    if heading.words != RECIPIENTS_HEADING and heading.words.rstrip(" :") == RECIPIENTS_HEADING.rstrip(":"):
        # the edit writes the whole paragraph (office/format_check/fix_words.py): outside a cell, where
        # nothing keeps columns apart, it may hold more than the heading, so it is left to the clerk
        yield Violation(code="recipients.heading/colon", paras=(heading,), fixable=heading.cell is not None)

    wrong = tuple(_deviations(heading, rules.style("recipients.heading")))
    if wrong:
        yield Violation(code="recipients.heading/look", details=wrong, paras=(heading,))

    stand_below = kind is not None and kind.signers != "one"
    authority = elements.authority[0] if elements.authority and not stand_below else None
    if authority and _stand_apart(heading, authority):
        yield Violation(code="recipients.heading/not-level", paras=(heading,))


def _deviations(para: Para, style: Style) -> Iterator[Detail]:
    yield from style_deviations(para, style, align=False)
    if not _is_flush_left(para):
        yield Detail("not-flush-left")


def _is_flush_left(para: Para) -> bool:
    return para.align in ("left", "both") and para.first_line <= _FLUSH


def _stand_apart(heading: Para, authority: Para) -> bool:
    """Return whether heading and authority, each in a cell, don't stand on one level."""
    if not (authority.position and heading.position and authority.cell and heading.cell):
        return False
    apart = abs(authority.position.top - heading.position.top)
    return authority.position.page != heading.position.page or apart > _LEVEL


def recipients_list(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.list: 11 pt, flush left, each with dash and semicolon."""
    del facts
    if elements.recipients_heading is None:
        return

    lines = [para for para in elements.recipients if not _is_archive(para)]
    if not lines:
        yield Violation(code="recipients.list/empty", paras=(elements.recipients_heading,))
        return

    # the last line of all may end as it likes: that's the archive's, where there is one
    with_semicolon = lines[:-1] if len(lines) == len(elements.recipients) else lines
    wrong: list[Violation] = []

    for para in lines:
        details = tuple(_line_deviations(para, rules, asks_semicolon=para in with_semicolon))
        if details:
            wrong.append(Violation(code="recipients.list/line", details=details, paras=(para,)))

    yield from merge_alike(wrong)
    yield from _as_above(lines[0], elements, rules)


def _line_deviations(para: Para, rules: RuleSet, *, asks_semicolon: bool) -> Iterator[Detail]:
    yield from _deviations(para, rules.style("recipients.list"))
    if not para.words.startswith(("-", "–")):
        yield Detail("no-dash")
    if asks_semicolon and not para.words.endswith(";"):
        yield Detail("no-semicolon")


def _as_above(first: Para, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Yield what has an addressee above and whose first recipient isn't ``- Như trên;``."""
    kind = elements.kind_of_paper
    is_sent_upward = bool(elements.addressee) and kind is not None and kind.addressee in ("upward", "always")
    is_asked = any(point.id == "as-above" for point in rules["recipients.list"].points)

    if is_sent_upward and is_asked and not first.folded.lstrip("-– ").startswith("nhu tren"):
        yield Violation(
            code="recipients.list/not-as-above", paras=(first,), point="as-above", whole_paper=True
        )


def _is_archive(para: Para) -> bool:
    return is_archive_line(para.folded)


def archive(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """recipients.archive: the last line ``- Lưu: VT, ….``."""
    del facts
    if elements.recipients_heading is None:
        return

    para = next((para for para in elements.recipients if _is_archive(para)), None)
    if para is None:
        yield Violation(code="recipients.archive/missing", paras=(elements.recipients_heading,))
        return

    is_last = para is elements.recipients[-1]
    of_committee = not elements.issuer or is_committee(fold(elements.issuer[0].words))
    wrong = tuple(_archive_deviations(para, rules, is_last=is_last, of_committee=of_committee))
    if wrong:
        yield Violation(code="recipients.archive/line", details=wrong, paras=(para,))


def _archive_deviations(para: Para, rules: RuleSet, *, is_last: bool, of_committee: bool) -> Iterator[Detail]:
    yield from style_deviations(para, rules.style("recipients.archive"), align=False)

    if not is_last:
        yield Detail("not-last")

    own_archive = not of_committee and is_archived_by_organ(para.words)
    if not is_rightly_archived(para.words) and not own_archive:
        yield detail("archive-wording", text=para.words)

    if not ends_archive_line(para.words):
        yield Detail("no-full-stop")

    if not _is_flush_left(para):
        yield Detail("not-flush-left")


CHECKS = {
    "recipients.heading": recipients_heading,
    "recipients.list": recipients_list,
    "recipients.archive": archive,
}
"""The checks of this module by the id of their rule."""
