"""A finding in words: what was found, where, and what the rule asks."""

import msgspec

from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.findings import FormatFinding
from ttdn_desktop.format_rules.messages import annex, closing, head, page, text, text_style, wording
from ttdn_desktop.format_rules.messages.formatting import fill_template
from ttdn_desktop.format_rules.places import (
    HeaderFooterPlace,
    PagePlace,
    ParagraphPlace,
    Place,
    SectionPlace,
)

_EXCERPT = 60
"""How many letters of a paragraph are shown: one line of the window's list."""

FAMILIES = (page, head, text, closing, annex, wording)

MESSAGES: dict[str, str] = {
    code: template for family in FAMILIES for code, template in family.MESSAGES.items()
}
"""The template of a violation's message, by its code."""

DETAILS: dict[str, str] = {
    code: template for family in (text_style, *FAMILIES) for code, template in family.DETAILS.items()
}
"""The template of a detail's phrase, by its code."""


class Description(msgspec.Struct, frozen=True):
    """A finding in words: what and where it is, what the rule asks, and the clause it rests on."""

    found: str
    where: str
    expected: str
    clause: str


def describe(finding: FormatFinding) -> Description:
    """Return the finding in words."""
    rule = rule_set.load(finding.rules)[finding.rule]
    point = next((point for point in rule.points if point.id == finding.point), None)
    expected = fill_template(point.expected, finding.data) if point else rule.expected
    details = ", ".join(fill_template(DETAILS[item.code], item.data) for item in finding.details)

    return Description(
        found=fill_template(MESSAGES[finding.code], finding.data, details=details),
        where=_where(finding.place),
        expected=expected,
        clause=(point.clause if point else None) or rule.clause,
    )


def line(finding: FormatFinding) -> str:
    """Return the finding as one line of text."""
    described = describe(finding)
    severity = "Lỗi" if finding.severity == "error" else "Nên xem"
    where = f"{described.where}: " if described.where else ""
    rule = f"Quy định: {described.expected} ({described.clause})"
    return f"{severity} [{finding.rule}] {where}{described.found} {rule}"


def _where(place: Place) -> str:
    match place:
        case ParagraphPlace():
            return _paragraphs(place)
        case SectionPlace():
            return f"phần {place.number} của văn bản" if place.count > 1 else "toàn văn bản"
        case HeaderFooterPlace():
            return "đầu trang, cuối trang"
        case PagePlace():
            return f"trang {place.number}"
        case _:
            return ""


def _paragraphs(place: ParagraphPlace) -> str:
    excerpt = place.excerpt if len(place.excerpt) <= _EXCERPT else place.excerpt[:_EXCERPT].rstrip() + "…"
    page = f"trang {place.excerpt_page}, " if place.excerpt_page else ""
    others = len(place.paragraphs) - 1
    more = f" và {others} đoạn khác" if others else ""
    first = place.lines[0] if place.lines else None
    line = f", dòng {first.line + 1}" if first and first.line is not None else ""
    return f"{page}đoạn {place.paragraphs[0]}{line} «{excerpt}»{more}"
