"""Make the files of ``made`` anew: ``python -m tests.samples.world_files.make.build`` (needs LibreOffice).

Web pages, rich text and OpenDocument written here, taken to Word by LibreOffice.
"""

import subprocess
import tempfile
from pathlib import Path

from tests.samples.world_files.parts import words

MADE = Path(__file__).resolve().parents[1] / "made"


def web_table() -> str:
    """A web page: headings, lists within lists, a table with spans and colours."""
    rows = "".join(
        f"<tr><td>{n}</td><td>{words(12, n)}</td><td align=right>{n * 1250}</td></tr>" for n in range(30)
    )
    items = "".join(
        f"<li>{words(14, n)}<ol type=a><li>{words(7, n)}</li><li>{words(9, n)}</li></ol></li>"
        for n in range(6)
    )
    return (
        "<html><head><meta charset=utf-8></head><body><h1>BÁO CÁO</h1><h2>I. Kết quả</h2>"
        f"<p style='text-align:justify'>{words(90)}</p><ul>{items}</ul><table border=1 width=100%><tr bgcolor=#1f3864>"
        f"<th colspan=2><font color=white>Nội dung</font></th><th rowspan=1>Số tiền</th></tr>{rows}</table>"
        f"<blockquote>{words(50, 3)}</blockquote><pre>dòng   một\n  dòng hai</pre><hr><p>{words(30)}</p></body></html>"
    )


def web_letter() -> str:
    """A web page without tables: fonts, sizes, underlines, superscripts, line breaks."""
    lines = "".join(
        f"<p>{words(45, n)}<br>{words(8, n)}<sup>{n}</sup>, m<sub>2</sub> <u>{words(5)}</u></p>"
        for n in range(14)
    )
    return f"<html><head><meta charset=utf-8><style>body{{font:13pt 'Times New Roman'}}</style></head><body><center><b>CÔNG HÒA XÃ HỘI</b><br><i>Độc lập</i></center>{lines}</body></html>"


def _rtf(text: str) -> str:
    return "".join(character if ord(character) < 128 else f"\\u{ord(character)}?" for character in text)


def rich_text() -> str:
    """Rich text as old Word wrote it: a table, tabs, a page break, a header with the page's number."""
    rows = "".join(
        rf"\trowd\trgaph108\trleft-108\clbrdrt\brdrs\clbrdrl\brdrs\clbrdrb\brdrs\clbrdrr\brdrs\cellx2000\clbrdrt\brdrs\clbrdrl\brdrs\clbrdrb\brdrs\clbrdrr\brdrs\cellx8500\pard\intbl {n}\cell {_rtf(words(16, n))}\cell\row "
        for n in range(25)
    )
    body = "".join(rf"\pard\qj\fi720\sb120 {_rtf(words(55, n))}\par " for n in range(10))
    return (
        r"{\rtf1\ansi\deff0{\fonttbl{\f0 Times New Roman;}}\paperw11906\paperh16838\margl1701\margr1134\margt1134\margb1134"
        r"{\header\pard\qc{\field{\*\fldinst PAGE}{\fldrslt 1}}\par}\f0\fs28 "
        rf"{body}\pard\plain\f0\fs28 {rows}\pard\page {body}{{\pard\qr\b {_rtf('CHỦ TỊCH')}\par}}}}"
    )


_SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def _opendocument(automatic: str, body: str, master: str = "") -> str:
    font = 'fo:font-size="13pt" style:font-name="Times New Roman"'
    page = '<style:page-layout style:name="p"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style/></style:page-layout>'
    return (
        f'<office:document {_SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
        '<office:font-face-decls><style:font-face style:name="Times New Roman" svg:font-family="Times New Roman"/></office:font-face-decls>'
        f'<office:styles><style:default-style style:family="paragraph"><style:text-properties {font}/></style:default-style></office:styles>'
        f'<office:automatic-styles>{page}{automatic}</office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="p">{master}</style:master-page></office:master-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def _paragraphs(number: int, length: int = 50, start: int = 0) -> str:
    return "".join(f"<text:p>{words(length, start + n)}</text:p>" for n in range(number))


def open_columns() -> str:
    """OpenDocument: a section of three columns between plain text."""
    style = '<style:style style:name="c" style:family="section"><style:section-properties><style:columns fo:column-count="3" fo:column-gap="0.5cm"/></style:section-properties></style:style>'
    return _opendocument(
        style,
        _paragraphs(3)
        + f'<text:section text:style-name="c" text:name="s">{_paragraphs(6)}</text:section>'
        + _paragraphs(3),
    )


def open_frames() -> str:
    """OpenDocument: text frames with wrapping, at the paragraph and as a character."""
    style = '<style:style style:name="f" style:family="graphic"><style:graphic-properties style:wrap="parallel" fo:border="0.5pt solid #000000" style:horizontal-pos="left" style:horizontal-rel="paragraph" style:vertical-pos="top" style:vertical-rel="paragraph"/></style:style>'
    frame = f'<draw:frame draw:style-name="f" text:anchor-type="paragraph" svg:width="5cm" svg:height="4cm"><draw:text-box><text:p>{words(20)}</text:p></draw:text-box></draw:frame>'
    inline = '<draw:frame text:anchor-type="as-char" svg:width="3cm" svg:height="1cm"><draw:text-box><text:p>Trong dòng</text:p></draw:text-box></draw:frame>'
    return _opendocument(
        style, f"<text:p>{frame}{words(130)}</text:p><text:p>Trước {inline} sau</text:p>" + _paragraphs(8)
    )


def open_notes() -> str:
    """OpenDocument: footnotes, endnotes, a header with the number of pages."""
    note = '<text:note text:note-class="{}"><text:note-citation>{}</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>'
    body = "".join(
        f"<text:p>{words(40, n)}{note.format('footnote' if n % 3 else 'endnote', n + 1, words(18, n))} {words(15, n)}</text:p>"
        for n in range(18)
    )
    header = '<style:header><text:p>Trang <text:page-number text:select-page="current">1</text:page-number>/<text:page-count>1</text:page-count></text:p></style:header>'
    return _opendocument("", body, header)


def open_lists() -> str:
    """OpenDocument: outline numbers, lists in Roman figures and letters, a table with a table inside."""
    level = '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="." text:display-levels="{}"><style:list-level-properties text:space-before="{}cm" text:min-label-width="1cm"/></text:list-level-style-number>'
    style = f'<text:list-style style:name="l">{level.format(1, "I", 1, 0)}{level.format(2, "1", 2, 1)}{level.format(3, "a", 1, 2)}</text:list-style>'
    inner = "".join(
        f"<text:list-item><text:p>{words(25, n)}</text:p><text:list><text:list-item><text:p>{words(20, n)}</text:p><text:list><text:list-item><text:p>{words(15, n)}</text:p></text:list-item></text:list></text:list-item></text:list></text:list-item>"
        for n in range(9)
    )
    nested = (
        "<table:table><table:table-column/><table:table-column/>"
        + "".join(
            f"<table:table-row><table:table-cell><text:p>{words(5, n)}</text:p></table:table-cell><table:table-cell><text:p>{words(9, n)}</text:p></table:table-cell></table:table-row>"
            for n in range(6)
        )
        + "</table:table>"
    )
    table = f"<table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell><text:p>Ngoài</text:p></table:table-cell><table:table-cell>{nested}<text:p/></table:table-cell></table:table-row></table:table>"
    return _opendocument(style, f'<text:list text:style-name="l">{inner}</text:list>{table}{_paragraphs(3)}')


_FILTERS = {".html": "HTML (StarWriter)", ".fodt": "OpenDocument Text Flat XML"}
SOURCES = {
    "web-table.html": web_table,
    "web-letter.html": web_letter,
    "rich-text.rtf": rich_text,
    "open-columns.fodt": open_columns,
    "open-frames.fodt": open_frames,
    "open-notes.fodt": open_notes,
    "open-lists.fodt": open_lists,
}


def main() -> None:
    """Write every file."""
    MADE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, make in SOURCES.items():
            source = folder / name
            source.write_text(make(), encoding="utf-8")
            web = [f"--infilter={_FILTERS[source.suffix]}"] if source.suffix in _FILTERS else []
            profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
            subprocess.run(
                [
                    "soffice",
                    profile,
                    "--headless",
                    *web,
                    "--convert-to",
                    "docx:MS Word 2007 XML",
                    "--outdir",
                    str(MADE),
                    str(source),
                ],
                check=True,
                capture_output=True,
            )


if __name__ == "__main__":
    main()
