"""Small Word files for the tests, and the lines that a PDF shows."""

import ctypes
import io
import zipfile

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from ttdn_desktop.office.layout import to_pdf

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = (
    f'<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr>'
    '</w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style></w:styles>'
)
A4 = (
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" '
    'w:header="567" w:footer="567"/>'
)
FIXED = '<w:tblLayout w:type="fixed"/>'
NARROW_CELLS = (
    '<w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
)
BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)
GRID = FIXED + BORDERS + NARROW_CELLS


def small_page(body_height: int) -> str:
    """Return a section whose text area is 5,000 twips wide and starts 500 twips from the top."""
    return (
        f'<w:pgSz w:w="6000" w:h="{body_height + 1000}"/><w:pgMar w:top="500" w:right="500" w:bottom="500" '
        'w:left="500" w:header="200" w:footer="200"/>'
    )


def word_file(
    body: str,
    *,
    section: str = A4,
    mode: int = 15,
    styles: str = STYLES,
    parts: dict[str, str | bytes] | None = None,
    relations: str = "",
) -> bytes:
    """Return a .docx of these paragraphs and tables."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        main = f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        package.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{main}</Relationships>')
        known = "".join(
            f'<Relationship Id="{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>'
            for name in ("styles", "settings", "numbering")
        )
        listed = f'<Relationships xmlns="{_PACKAGE}">{known}{relations}</Relationships>'
        package.writestr("word/_rels/document.xml.rels", listed)
        whole = f"<w:body>{body}<w:sectPr>{section}</w:sectPr></w:body>"
        package.writestr("word/document.xml", f"<w:document {SPACES}>{whole}</w:document>")
        package.writestr("word/styles.xml", styles)
        compatibility = f'<w:compatSetting w:name="compatibilityMode" w:val="{mode}"/>'
        package.writestr(
            "word/settings.xml", f"<w:settings {SPACES}><w:compat>{compatibility}</w:compat></w:settings>"
        )
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return stream.getvalue()


def relation(name: str, kind: str, target: str) -> str:
    """Return a relationship of the main part."""
    return f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'


def paragraph(text: str = "", properties: str = "", *, run: str = "") -> str:
    """Return a w:p; a newline in ``text`` is a line break."""
    parts = [f'<w:t xml:space="preserve">{part}</w:t>' for part in text.split("\n")]
    content = f"<w:r><w:rPr>{run}</w:rPr>{'<w:br/>'.join(parts)}</w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}<w:rPr>{run}</w:rPr></w:pPr>{content}</w:p>"


def spaced(before: int = 0, after: int = 0, line: int = 240, rule: str = "auto") -> str:
    """Return a w:spacing."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def size(points: float) -> str:
    """Return a w:sz."""
    return f'<w:sz w:val="{round(points * 2)}"/>'


def numbered(count: int, properties: str = "") -> str:
    """Return so many paragraphs x0, x1 … of one line."""
    return "".join(paragraph(f"x{number}", properties) for number in range(count))


def text_lines(letter: str, count: int) -> str:
    """Return a0, a1 … on a line each."""
    return "\n".join(f"{letter}{number}" for number in range(count))


def cell(content: str, width: int, properties: str = "") -> str:
    """Return a w:tc; ``content`` is a paragraph or plain text."""
    inner = content if content.startswith("<") else paragraph(content)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{inner}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """Return a w:tr."""
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(columns: list[int], *rows: str, properties: str = GRID) -> str:
    """Return a w:tbl."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


Shown = tuple[int, float, float, str]
"""A line of a PDF: page, x, baseline from the top (points), text."""


def _signs(pdf: bytes) -> list[list[tuple[float, float, str]]]:
    """Return each page's characters as (baseline from the top, x, character), as written."""
    pages: list[list[tuple[float, float, str]]] = []
    document = pdfium.PdfDocument(pdf)
    for page in document:
        height, text = page.get_height(), page.get_textpage()
        signs: list[tuple[float, float, str]] = []
        for index in range(text.count_chars()):
            sign = text.get_text_range(index, 1)
            if sign and sign not in "\r\n":
                x, y = ctypes.c_double(), ctypes.c_double()
                raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
                signs.append((height - y.value, x.value, sign))
        pages.append(signs)
    document.close()
    return pages


def sign_places(pdf: bytes) -> list[Shown]:
    """Return each character of a PDF with its own place."""
    return [
        (number, x, y, sign)
        for number, signs in enumerate(_signs(pdf))
        for y, x, sign in signs
        if sign.strip()
    ]


def shown_lines(pdf: bytes) -> list[Shown]:
    """Return the lines of a PDF in the order they were written."""
    found: list[Shown] = []
    for number, signs in enumerate(_signs(pdf)):
        for baseline, x, sign in signs:
            last = found[-1] if found else (-1, 0.0, 0.0, "")
            if last[0] == number and abs(last[2] - baseline) < 1:
                found[-1] = (number, last[1], last[2], last[3] + sign)
            else:
                found.append((number, x, baseline, sign))
    return [(page, x, y, text.strip()) for page, x, y, text in found if text.strip()]


def page_rows(pdf: bytes) -> list[tuple[int, float, str]]:
    """Return (page, baseline, characters without spaces) of each row, columns side by side joined."""
    found: list[tuple[int, float, str]] = []
    for number, signs in enumerate(_signs(pdf)):
        rows: list[tuple[float, list[tuple[float, str]]]] = []
        for baseline, x, sign in sorted(one for one in signs if not one[2].isspace()):
            if not rows or baseline - rows[-1][0] > 2.5:
                rows.append((baseline, []))
            rows[-1][1].append((x, sign))
        found += [(number, baseline, "".join(sign for _, sign in sorted(row))) for baseline, row in rows]
    return found


def lines_in(body: str, *, section: str = A4, mode: int = 15) -> list[Shown]:
    """Return the lines that the layout shows of a body."""
    return shown_lines(to_pdf(word_file(body, section=section, mode=mode)).pdf)


def pages_in(body: str, body_height: int = 3000) -> list[list[str]]:
    """Return each page's lines, on small pages (nine lines of 14 points take 2,898 twips)."""
    shown = lines_in(body, section=small_page(body_height))
    last = max(page for page, *_ in shown)
    return [[text for page, _, _, text in shown if page == number] for number in range(last + 1)]


def drops(body: str, body_height: int = 3000) -> dict[str, int]:
    """Return {text: baseline in twips below the text area's top} of the lines on small pages."""
    shown = lines_in(body, section=small_page(body_height))
    return {text: round((y - 25) * 20) for _, _, y, text in shown}


def shown_stretches(pdf: bytes) -> list[Shown]:
    """Return the lines of a PDF, cut where a gap is wider than 20 points; spaces left out."""
    found: list[Shown] = []
    for number, signs in enumerate(_signs(pdf)):
        end = 0.0
        for baseline, x, sign in signs:
            if sign.isspace():
                continue
            last = found[-1] if found else (-1, 0.0, 0.0, "")
            if last[0] == number and abs(last[2] - baseline) < 1 and 0 <= x - end < 20:
                found[-1] = (number, last[1], last[2], last[3] + sign)
            else:
                found.append((number, x, baseline, sign))
            end = x
    return found
