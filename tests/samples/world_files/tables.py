"""Tables: nested, merged, split, shaded, too wide."""

from tests.office.layout.word_file import GRID, cell, paragraph, row, table
from tests.samples.world_files.parts import (
    WORD_2007,
    WORD_2013,
    docx,
    normal,
    texts,
    words,
)


def nested_table() -> bytes:
    inner = table([2000, 2500], *(row(cell(f"Ô {n}", 2000), cell(words(30, n), 2500)) for n in range(40)))
    return docx(table([1500, 5000], row(cell("Ngoài", 1500), cell(inner + paragraph("Hết"), 5000))))


def thrice_nested_table() -> bytes:
    deep = paragraph(words(900))
    for _ in range(3):
        deep = table([6000], row(cell(deep, 6000))) + paragraph("sau bảng")
    return docx(texts(2) + deep + texts(2))


def merged_rows_over_pages() -> bytes:
    first = '<w:vMerge w:val="restart"/>'
    rows = [row(cell(words(350), 3000, first), cell("Dòng 0", 5000))]
    rows += [row(cell("", 3000, "<w:vMerge/>"), cell(f"Dòng {n} {words(25, n)}", 5000)) for n in range(1, 30)]
    return docx(table([3000, 5000], *rows))


def merged_nested_rows() -> bytes:
    rows = [row(cell(words(200), 2000, '<w:vMerge w:val="restart"/>'), cell("a0", 3000))]
    rows += [row(cell("", 2000, "<w:vMerge/>"), cell(words(40, n), 3000)) for n in range(30)]
    inner = table([2000, 3000], *rows)
    return docx(table([6000], row(cell(inner + paragraph(), 6000))))


def repeated_headers() -> bytes:
    head = row(cell("STT", 700), cell("Nội dung", 5000), cell("Ghi chú", 2500), properties="<w:tblHeader/>")
    rows = [
        row(cell(str(n), 700), cell(words(20 + n % 15, n), 5000), cell(words(4, n), 2500)) for n in range(80)
    ]
    return docx(paragraph("BIỂU TỔNG HỢP", '<w:jc w:val="center"/>') + table([700, 5000, 2500], head, *rows))


def exact_rows() -> bytes:
    exact = '<w:trHeight w:val="567" w:hRule="exact"/>'
    return docx(
        table(
            [4000, 4000],
            *(row(cell(words(60, n), 4000), cell("b", 4000), properties=exact) for n in range(5)),
        )
    )


def table_wider_than_page() -> bytes:
    columns = [1500] * 14
    rows = [row(*(cell(f"Cột {n}", 1500) for n in range(14))) for _ in range(5)]
    return docx(texts(1) + table(columns, *rows) + texts(1))


def rows_in_content_controls() -> bytes:
    one = row(
        f"<w:sdt><w:sdtContent>{cell('Trong điều khiển', 4000)}</w:sdtContent></w:sdt>", cell("Ngoài", 4000)
    )
    two = f"<w:sdt><w:sdtContent>{row(cell('Dòng trong', 4000), cell(table([2000], row(cell('lồng', 2000))) + paragraph(), 4000))}</w:sdtContent></w:sdt>"
    three = f'<w:customXml w:element="d">{row(cell("Dòng XML", 4000), cell("Ô XML", 4000))}</w:customXml>'
    return docx(table([4000, 4000], one, two, three))


def shaded_cells() -> bytes:
    solid = '<w:shd w:val="solid" w:color="1F3864" w:fill="auto"/>'
    quarter = '<w:shd w:val="pct25" w:color="000000" w:fill="FFFF00"/>'
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'
    white = paragraph("Chữ trắng", run='<w:color w:val="FFFFFF"/>')
    return docx(
        table(
            [3000] * 3,
            row(cell(white, 3000, solid), cell("Phần tư", 3000, quarter), cell("Tự động", 3000, dark)),
        )
    )


def styled_table() -> bytes:
    style = (
        '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="203864"/></w:tcPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        '<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>'
    )
    properties = '<w:tblStyle w:val="Dark"/><w:tblLook w:val="04A0" w:firstRow="1" w:noVBand="1"/>'
    rows = [row(*(cell(f"Ô {a}{b}", 2500) for b in range(3))) for a in range(4)]
    return docx(table([2500] * 3, *rows, properties=properties), styles=normal(more=style))


def unsplittable_tall_row() -> bytes:
    tall = row(cell(words(1200), 4000), cell("cao", 4000), properties="<w:cantSplit/>")
    return docx(texts(3) + table([4000, 4000], tall, row(cell("sau", 4000), cell("cùng", 4000))))


def percent_table() -> bytes:
    properties = '<w:tblW w:w="5000" w:type="pct"/>' + GRID
    rows = [row(cell(words(9, n), 2000), cell(words(30, n), 6000)) for n in range(20)]
    return docx(table([2000, 6000], *rows, properties=properties), styles=WORD_2013)


def table_in_old_mode() -> bytes:
    rows = [row(cell(words(14, n), 3000), cell(words(25, n), 6000)) for n in range(25)]
    return docx(texts(2) + table([3000, 6000], *rows) + texts(2), styles=WORD_2007, mode=12)


def centred_signature_table() -> bytes:
    right = "".join(
        paragraph(one, '<w:jc w:val="center"/>', run="<w:b/>")
        for one in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "Nguyễn Văn An")
    )
    left = "".join(
        paragraph(one, run='<w:sz w:val="22"/>') for one in ("Nơi nhận:", "- Như trên;", "- Lưu: VT.")
    )
    properties = '<w:tblW w:w="9000" w:type="dxa"/><w:jc w:val="center"/>'
    return docx(
        texts(5, properties='<w:jc w:val="both"/><w:ind w:firstLine="720"/>')
        + table([4500, 4500], row(cell(left, 4500), cell(right, 4500)), properties=properties)
    )


def floating_tables() -> bytes:
    def floating(place: str, width: int) -> str:
        properties = f'<w:tblpPr w:leftFromText="180" w:rightFromText="180" {place}/><w:tblW w:w="{width}" w:type="dxa"/>{GRID}'
        rows = [row(*(cell(f"{name} {n}", width // 2) for name in ("Số", "Tên"))) for n in range(4)]
        return table([width // 2, width // 2], *rows, properties=properties)

    places = (
        'w:vertAnchor="text" w:tblpY="1"',
        'w:vertAnchor="text" w:horzAnchor="margin" w:tblpXSpec="right" w:tblpY="120"',
        'w:vertAnchor="text" w:horzAnchor="margin" w:tblpX="2400" w:tblpY="200"',
    )
    return docx(
        "".join(floating(place, 3600) + texts(3) for place in places)
        + floating('w:vertAnchor="text" w:tblpY="1"', 9300)
        + texts(2)
    )


def borders_of_every_kind() -> bytes:
    kinds = ("double", "thick", "outset", "inset", "thinThickSmallGap", "thickThinLargeGap", "dashSmallGap")
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")

    def bordered(kind: str) -> str:
        lines = "".join(
            f'<w:{side} w:val="{kind}" w:sz="12" w:space="0" w:color="000000"/>' for side in sides
        )
        properties = f'<w:tblW w:w="6000" w:type="dxa"/><w:tblBorders>{lines}</w:tblBorders>'
        rows = [row(*(cell(words(9, n + at), 3000) for at in range(2))) for n in range(4)]
        return table([3000, 3000], *rows, properties=properties)

    return docx("".join(bordered(kind) + texts(2) for kind in kinds))


def spaced_rows_over_pages() -> bytes:
    form = '<w:spacing w:before="60" w:after="200"/>'
    rows = [
        row(cell(paragraph(words(3, n), form), 3000), cell(paragraph(words(12 + n % 9, n), form), 6000))
        for n in range(45)
    ]
    return docx(texts(2) + table([3000, 6000], *rows) + texts(1))


MAKERS = (floating_tables, borders_of_every_kind, spaced_rows_over_pages, nested_table, thrice_nested_table, merged_rows_over_pages, merged_nested_rows, repeated_headers, exact_rows, table_wider_than_page, rows_in_content_controls, shaded_cells, styled_table, unsplittable_tall_row, percent_table, table_in_old_mode, centred_signature_table,)  # fmt: skip
