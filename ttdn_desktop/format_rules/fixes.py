"""Which violations a program can put right without choosing words for the clerk: data, by codes alone."""

from typing import Literal

import msgspec

from ttdn_desktop.format_rules.violations import Violation

Applicability = Literal["safe", "unsafe"]
"""``unsafe`` changes letters in a way that the clerk must have seen first."""

Edit = Literal[
    "sheet-size", "margin", "page-numbers", "annex-page-numbers", "drawn-line",
    "font", "black", "style", "justify", "first-line-indent", "space-before", "remove-empty", "line-spacing",
    "signing-room", "repeat-header", "whole-rows",
    "fixed-words", "recipients-heading", "number", "comma-after-place", "drop-full-stop", "date-zeros",
    "authority", "addressees", "heading-mark", "ending", "recipient-semicolon", "recipient-dash",
    "archive-words", "archive-full-stop", "archive-last", "unicode", "composed", "spaces", "letters",
    "motto-size",
]  # fmt: skip
"""The kinds of change that ``office/format_check`` makes, each on the paragraphs of the finding."""


class Fix(msgspec.Struct, frozen=True):
    """The edits that put a finding right, in their order; ``preview`` sets old letters beside new ones.

    ``letters`` are single letters to be put in place, by their index in the first paragraph's text.
    """

    edits: tuple[Edit, ...]
    applicability: Applicability = "safe"
    preview: tuple[tuple[str, str], ...] = ()
    letters: tuple[tuple[int, str], ...] = ()


EDITS: dict[str, tuple[Edit, ...]] = {
    "page.size/wrong": ("sheet-size",),
    "page.margin.top/wrong": ("margin",),
    "page.margin.bottom/wrong": ("margin",),
    "page.margin.left/wrong": ("margin",),
    "page.margin.right/wrong": ("margin",),
    "page.number/wrong": ("page-numbers",),
    "font.name/other": ("font",),
    "font.name/undrawn": ("font",),
    "font.color/coloured": ("black",),
    "national-title/wording": ("fixed-words", "style"),
    "national-title/look": ("style",),
    "national-title/size-pair": ("motto-size",),
    "motto/wording": ("fixed-words", "style"),
    "motto/look": ("style",),
    "motto.rule/underlined": ("drawn-line",),
    "motto.rule/dashed": ("drawn-line",),
    "motto.rule/missing": ("drawn-line",),
    "motto.rule/wrong": ("drawn-line",),
    "parent/look": ("style",),
    "issuer/look": ("style",),
    "issuer.rule/underlined": ("drawn-line",),
    "issuer.rule/dashed": ("drawn-line",),
    "issuer.rule/missing": ("drawn-line",),
    "issuer.rule/wrong": ("drawn-line",),
    "number/spelling": ("number", "style"),
    "number/look": ("number", "style"),
    "place-date/no-comma": ("comma-after-place", "style"),
    "place-date/full-stop": ("drop-full-stop", "style"),
    "place-date/look": ("style",),
    "date.zero/wrong": ("date-zeros",),
    "kind/look": ("style",),
    "subject/full-stop": ("drop-full-stop", "style"),
    "subject/look": ("style",),
    "subject/about-look": ("style",),
    "subject.rule/underlined": ("drawn-line",),
    "subject.rule/dashed": ("drawn-line",),
    "subject.rule/missing": ("drawn-line",),
    "subject.rule/wrong": ("drawn-line",),
    "addressee/spelling": ("addressees",),
    "addressee/look": ("style",),
    "bases/look": ("style",),
    "bases.punctuation/each": ("ending",),
    "bases.punctuation/last": ("ending",),
    "body/look": ("style",),
    "body/sizes": ("style",),
    "body.align/not-justified": ("justify",),
    "body.indent/first-line": ("first-line-indent",),
    "body.indent/whole": ("first-line-indent",),
    "body.spacing/close": ("space-before",),
    "body.spacing/empty": ("remove-empty",),
    "body.line/wrong": ("line-spacing",),
    "heading/roman-look": ("style",),
    "heading/titled-look": ("style",),
    "heading/title-not-alone": ("style",),
    "heading/clause-bold": ("style",),
    "heading/mark": ("heading-mark",),
    "end-mark/missing": ("ending",),
    "signature.authority/look": ("style",),
    "signature.authority/on-behalf": ("authority", "style"),
    "signature.authority/abbreviated": ("authority", "style"),
    "signature.authority/unit-after-committee": ("authority", "style"),
    "signature.authority/unit-after-position": ("authority", "style"),
    "signature.name/look": ("style",),
    "signature.name/room": ("signing-room", "style"),
    "recipients.heading/colon": ("recipients-heading", "style"),
    "recipients.heading/look": ("style",),
    "recipients.list/line": ("style",),
    "recipients.archive/line": ("style",),
    "annex/label-look": ("style",),
    "annex/title-look": ("style",),
    "annex/note-look": ("style",),
    "annex/page-numbers": ("annex-page-numbers",),
    "table.text/small": ("style",),
    "table.text/header-once": ("repeat-header",),
    "table.text/rows-break": ("whole-rows",),
    "text.legacy/old-font": ("unicode",),
    "text.nfc/decomposed": ("composed",),
    "text.nfc/control": ("composed",),
    "text.spaces/extra": ("spaces",),
    "text.capital/too-small": ("letters",),
    "text.capital/too-large": ("letters",),
}
"""What is done about a code; one that isn't here leaves the clerk a choice."""

DETAIL_EDITS: dict[str, tuple[Edit, ...]] = {
    "no-dash": ("recipient-dash",),
    "no-semicolon": ("recipient-semicolon",),
    "archive-wording": ("archive-words",),
    "no-full-stop": ("archive-full-stop",),
    "not-last": ("archive-last",),
}
"""What is done besides, for a detail."""

UNFIXABLE_DETAILS = frozenset(
    {"all-capitals", "not-all-capitals", "not-beside", "several-in-a-line", "dash-for-one"}
)
"""Details that make the whole finding the clerk's.

Which letters of a text in capitals are names, and which place an addressee's name ends at, no program knows.
Capitals that are lacking could be written; they never were, and `check --json` says so.
"""


def fix_of(violation: Violation) -> Fix | None:
    """Return what puts ``violation`` right, None where only the clerk can."""
    edits = EDITS.get(violation.code, ())
    codes = [detail.code for detail in violation.details]
    has_place = bool(violation.paras or violation.place)
    is_the_clerks = not violation.fixable or not UNFIXABLE_DETAILS.isdisjoint(codes)
    if is_the_clerks or not (has_place and edits):
        return None

    for code in codes:
        edits += DETAIL_EDITS.get(code, ())

    applicability: Applicability = "unsafe" if violation.conversion else "safe"
    return Fix(edits, applicability, violation.conversion, violation.letters)
