"""The first measures of a paper: sheet, margins, fonts, sizes of the parts surely known, page number.

It tells what the base templates keep of ``resources/format_rules.json``.
"""

from collections.abc import Iterator

from ttdn_desktop.basics.measures import Mm, Pt, pt_to_mm
from ttdn_desktop.basics.wording import fold
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rule_set import RuleSet, RuleSetName, Side, Style
from ttdn_desktop.office.layout.model import Block, Document, Paragraph, Section, Table
from ttdn_desktop.office.layout.package import Package
from ttdn_desktop.office.layout.reading import Reader
from ttdn_desktop.packs.pack_findings import PackFinding

_SIDES: tuple[Side, ...] = ("top", "bottom", "left", "right")
_BODY_LEAST = 60
"""Letters from which on a paragraph of the body is surely text, not a heading."""


def measured(docx: bytes, rules: RuleSetName, *, file: str) -> tuple[PackFinding, ...]:
    """Return where the paper ``docx`` breaks the rule set, one finding a rule.

    Only what can be told for certain is measured: ``page.size``, ``page.margin.*``, ``font.name``,
    ``national-title``, ``motto``, ``body`` and ``page.number``. ``file`` is the name told. Raises InputError
    where the file can't be read.
    """
    loaded = rule_set.load(rules)
    reader = Reader(Package(docx))
    document = reader.read()
    seen: dict[str, PackFinding] = {}
    for rule, what in (
        *_sheets(document, loaded),
        *_fonts(sorted(reader.styles.replaced), loaded),
        *_sizes(document, loaded),
        *_page_number(document, loaded),
    ):
        seen.setdefault(rule, _finding(loaded, rule, what, file))
    return tuple(seen.values())


def _finding(rules: RuleSet, rule: str, what: str, file: str) -> PackFinding:
    row = rules[rule]
    return PackFinding(
        code="format",
        severity=row.severity,
        file=file,
        where="bản ghép thử",
        what=what,
        mend=f"{row.expected} ({row.clause})",
        rule=rule,
    )


def _sheets(document: Document, rules: RuleSet) -> Iterator[tuple[str, str]]:
    size = rules["page.size"].measures
    for number, section in enumerate(document.sections, start=1):
        short, long = sorted((_mm(section.width), _mm(section.height)))
        if not (size["width"].allows(short) and size["height"].allows(long)):
            yield "page.size", f"phần {number} có khổ giấy {short:.0f} x {long:.0f} mm."
        for side in _SIDES:
            margin = _mm(getattr(section.margins, side))
            if not rules[f"page.margin.{side}"].measures["margin"].allows(margin):
                yield f"page.margin.{side}", f"phần {number} có lề {margin:.1f} mm."


def _fonts(replaced: list[str], rules: RuleSet) -> Iterator[tuple[str, str]]:
    allowed = rules["font.name"].texts
    for name in replaced:
        legacy = name.lower().startswith((".vn", "vni-"))
        if legacy or (allowed and name not in allowed):
            yield "font.name", f"có chữ dùng phông “{name}”."


def _sizes(document: Document, rules: RuleSet) -> Iterator[tuple[str, str]]:
    for section in document.sections:
        for paragraph in _paragraphs(section.blocks, tables=True):
            words = fold(_text(paragraph)).strip()
            for rule in ("national-title", "motto"):
                if words in {fold(text) for text in rules[rule].texts}:
                    yield from _size(paragraph, rules.style(rule), rule)
        for paragraph in _paragraphs(section.blocks, tables=False):
            if len(_text(paragraph)) >= _BODY_LEAST and paragraph.format.align == "both":
                yield from _size(paragraph, rules.style("body"), "body")


def _size(paragraph: Paragraph, style: Style, rule: str) -> Iterator[tuple[str, str]]:
    for piece in paragraph.pieces:
        size = piece.style.half_points / 2
        if piece.text.strip() and not style.allows_size(size):
            said = " ".join(_text(paragraph).split())[:40]
            yield rule, f"«{said}…» có cỡ chữ {size:g}."
            return


def _page_number(document: Document, rules: RuleSet) -> Iterator[tuple[str, str]]:
    section = document.sections[0]
    place = rules.page_number_place
    furniture = {"header": section.headers, "footer": section.footers}
    other = "footer" if place == "header" else "header"
    numbered = _numbered(furniture[place].default)
    if numbered is None:
        away = _numbered(furniture[other].default) is not None
        yield "page.number", "số trang đặt sai chỗ." if away else "chưa có số trang."
    else:
        align = rules.style("page.number").align
        if numbered.format.align != align:
            yield (
                "page.number",
                f"số trang canh {_ALIGNED.get(numbered.format.align, numbered.format.align)}.",
            )
        yield from _size(numbered, rules.style("page.number"), "page.number")
        if _shown_first(section, place):
            yield "page.number", "số trang hiện cả ở trang thứ nhất."


_ALIGNED = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai bên"}


def _shown_first(section: Section, place: str) -> bool:
    first = (section.headers if place == "header" else section.footers).first
    return not section.title_page or _numbered(first) is not None


def _numbered(blocks: tuple[Block, ...] | None) -> Paragraph | None:
    """Return the paragraph with the page number, None where there is none."""
    for paragraph in _paragraphs(blocks or (), tables=True):
        if any(piece.field for piece in paragraph.pieces):
            return paragraph
    return None


def _paragraphs(blocks: tuple[Block, ...], *, tables: bool) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif tables:
            yield from _in_table(block)


def _in_table(table: Table) -> Iterator[Paragraph]:
    for row in table.rows:
        for cell in row.cells:
            yield from _paragraphs(cell.blocks, tables=True)


def _text(paragraph: Paragraph) -> str:
    return "".join(piece.text for piece in paragraph.pieces)


def _mm(twips: int) -> Mm:
    return pt_to_mm(Pt(twips / 20))
