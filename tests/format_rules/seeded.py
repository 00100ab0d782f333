"""One fault a rule, put into a clean paper: each changes one thing and breaks that rule alone."""

import copy
import io
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

Paper = Any
Edit = Callable[[Paper], None]


@dataclass(frozen=True)
class Seed:
    """A fault: the rule it breaks, its severity, and what follows from it."""

    rule: str
    edit: Edit
    severity: str = "error"
    also: frozenset[str] = frozenset()
    note: str = ""


def edited(docx: bytes, edit: Edit) -> bytes:
    paper = Document(io.BytesIO(docx))
    edit(paper)
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def paras(paper: Paper) -> list[Any]:
    from docx.text.paragraph import Paragraph

    return [Paragraph(node, paper) for node in paper.element.body.iter(qn("w:p"))]


def starting(paper: Paper, words: str) -> Any:
    return next(para for para in paras(paper) if para.text.strip().startswith(words))


def runs(words: str, **looks: Any) -> Edit:
    def edit(paper: Paper) -> None:
        for run in starting(paper, words).runs:
            for name, value in looks.items():
                setattr(run.font, name, value)

    return edit


def says(words: str, old: str, new: str) -> Edit:
    """Put ``new`` for ``old`` in the paragraph that starts with ``words``, all in its first run."""

    def edit(paper: Paper) -> None:
        para = starting(paper, words)
        text = [run for run in para.runs if run.text]
        whole = "".join(run.text for run in text)
        assert old in whole, whole
        text[0].text = whole.replace(old, new)
        for run in text[1:]:
            run.text = ""

    return edit


def removed(words: str) -> Edit:
    def edit(paper: Paper) -> None:
        node = starting(paper, words)._p
        node.getparent().remove(node)

    return edit


def aligned(words: str, align: Any) -> Edit:
    def edit(paper: Paper) -> None:
        starting(paper, words).alignment = align

    return edit


def formatted(words: str, **format_: Any) -> Edit:
    def edit(paper: Paper) -> None:
        for name, value in format_.items():
            setattr(starting(paper, words).paragraph_format, name, value)

    return edit


def section(**values: Any) -> Edit:
    def edit(paper: Paper) -> None:
        for name, value in values.items():
            setattr(paper.sections[0], name, value)

    return edit


def shows_on_first(paper: Paper) -> None:
    paper.sections[0].different_first_page_header_footer = False


def lying_without_table(paper: Paper) -> None:
    first = paper.sections[0]
    first.orientation = WD_ORIENT.LANDSCAPE
    first.page_width, first.page_height = first.page_height, first.page_width


def rules_removed(below: str) -> Edit:
    """Take away the drawn line that lies in or directly after the paragraph that starts so."""

    def edit(paper: Paper) -> None:
        node = starting(paper, below)._p
        while node is not None:
            drawn = [run for run in node.iter(qn("w:r")) if list(run.iter(qn("w:drawing"), qn("w:pict")))]
            if drawn:
                for run in drawn:
                    run.getparent().remove(run)
                return
            node = node.getnext()
        raise AssertionError(below)

    return edit


def rule_length(below: str, factor: float) -> Edit:
    def edit(paper: Paper) -> None:
        node = starting(paper, below)._p
        while node is not None:
            extents = [one for one in node.iter() if one.tag.endswith(("}extent", "}ext")) and one.get("cx")]
            if extents:
                for extent in extents:
                    extent.set("cx", str(round(int(extent.get("cx")) * factor)))
                return
            node = node.getnext()
        raise AssertionError(below)

    return edit


def before(words: str, text: str) -> Edit:
    """Put a copy of the paragraph that starts so, saying ``text``, before it."""

    def edit(paper: Paper) -> None:
        node = starting(paper, words)._p
        twin = copy.deepcopy(node)
        node.addprevious(twin)
        texts = list(twin.iter(qn("w:t")))
        texts[0].text = text
        for one in texts[1:]:
            one.text = ""

    return edit


def empty_after(words: str) -> Edit:
    def edit(paper: Paper) -> None:
        starting(paper, words)._p.addnext(OxmlElement("w:p"))

    return edit


def page_breaks_after(words: str) -> Edit:
    """Leave a page empty after the paragraph that starts so."""

    def edit(paper: Paper) -> None:
        node = starting(paper, words)._p
        for _ in range(2):
            para = OxmlElement("w:p")
            properties = OxmlElement("w:pPr")
            properties.append(OxmlElement("w:pageBreakBefore"))
            para.append(properties)
            node.addnext(para)

    return edit


def joined(words: str, below: str) -> Edit:
    """Put two paragraphs into one, with a line break between them."""

    def edit(paper: Paper) -> None:
        first, second = starting(paper, words), starting(paper, below)
        first.runs[-1].add_break()
        for run in list(second._p.iter(qn("w:r"))):
            first._p.append(run)
        second._p.getparent().remove(second._p)

    return edit


def page_break_at_end(paper: Paper) -> None:
    paper.add_page_break()


def counted(**values: str) -> Edit:
    """Say how the pages of the first section are counted."""

    def edit(paper: Paper) -> None:
        properties = paper.sections[0]._sectPr
        numbers = properties.find(qn("w:pgNumType"))
        if numbers is None:
            numbers = OxmlElement("w:pgNumType")
            properties.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")
        for name, value in values.items():
            numbers.set(qn(f"w:{name}"), value)

    return edit


def underlined(words: str) -> Edit:
    """Underline a text in the place of the line drawn below it."""

    def edit(paper: Paper) -> None:
        rules_removed(words)(paper)
        runs(words, underline=True)(paper)

    return edit


def rows_may_break(paper: Paper) -> None:
    for node in list(paper.element.body.iter(qn("w:cantSplit"))):
        node.getparent().remove(node)


def header_row_once(paper: Paper) -> None:
    for node in list(paper.element.body.iter(qn("w:tblHeader"))):
        node.getparent().remove(node)


def table_size(paper: Paper) -> None:
    rows = next(table for table in reversed(paper.tables) if len(table.rows) > 2).rows
    for para in rows[1].cells[1].paragraphs:
        for run in para.runs:
            run.font.size = Pt(10)


def font(words: str, name: str) -> Edit:
    def edit(paper: Paper) -> None:
        for run in starting(paper, words).runs:
            fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
            for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(qn(f"w:{slot}"), name)

    return edit


def set_text(para: Any, text: str) -> None:
    shown = [run for run in para.runs if run.text]
    shown[0].text = text
    for run in shown[1:]:
        run.text = ""


def signer(change: Callable[[Any], None]) -> Edit:
    """Change the paragraph with the signer's name: the last of the signature's cell."""

    def edit(paper: Paper) -> None:
        authority = starting(paper, "TM. ỦY BAN")
        cell = authority._p.getparent()
        last = [para for para in paras(paper) if para._p.getparent() is cell and para.text.strip()][-1]
        change(last)

    return edit


def position(change: Callable[[Any], None]) -> Edit:
    """Change the last line of the signer's position."""

    def edit(paper: Paper) -> None:
        cell = starting(paper, "TM. ỦY BAN")._p.getparent()
        change([para for para in paras(paper) if para._p.getparent() is cell and para.text.strip()][-2])

    return edit


def without(words: str) -> Edit:
    """Take a line of the signature away."""

    def edit(paper: Paper) -> None:
        cell = starting(paper, "TM. ỦY BAN")._p.getparent()
        node = next(
            p._p for p in paras(paper) if p._p.getparent() is cell and p.text.strip().startswith(words)
        )
        cell.remove(node)

    return edit


def decomposed(words: str) -> Edit:
    def edit(paper: Paper) -> None:
        para = starting(paper, words)
        set_text(para, unicodedata.normalize("NFD", para.text))

    return edit


def pushed_over(words: str) -> Edit:
    """Push the closing block to a page of its own."""

    def edit(paper: Paper) -> None:
        table = next(node for node in starting(paper, words)._p.iterancestors(qn("w:tbl")))
        for node in table.iter(qn("w:p")):
            properties = node.get_or_add_pPr()
            for old in properties.findall(qn("w:keepNext")):
                properties.remove(old)
        above = table.getprevious()
        for old in list(above.iter(qn("w:keepNext"))):
            old.getparent().remove(old)
        first = next(table.iter(qn("w:p")))
        first.get_or_add_pPr().insert(0, OxmlElement("w:pageBreakBefore"))

    return edit


def colored(words: str) -> Edit:
    def edit(paper: Paper) -> None:
        for run in starting(paper, words).runs:
            run.font.color.rgb = RGBColor(0xC0, 0, 0)

    return edit


LEFT, CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER


def two_units(wanted: Paper) -> None:
    """Name two other units, in two paragraphs."""
    says("a) Tiếp tục", "Tiếp tục", "Xã Vạn Lương tiếp tục")(wanted)
    says("b) Khẳng định", "Khẳng định", "Xã Vạn Phước khẳng định")(wanted)
