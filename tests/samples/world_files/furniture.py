"""Headers, footers and fields."""

from tests.office.layout.word_file import cell, paragraph, row, table
from tests.samples.world_files.parts import (
    A4,
    VIETNAM,
    box,
    docx,
    drawing,
    field,
    furniture,
    para,
    run,
    texts,
)


def _with_header(
    content: str,
    *,
    kind: str = "header",
    shown: str = "default",
    more: str = "",
    body: str = "",
    settings: str = "",
) -> bytes:
    reference = f'<w:{kind}Reference w:type="{shown}" r:id="{kind}1"/>'
    return docx(
        body or texts(25),
        section=reference + A4 + VIETNAM + more,
        parts={f"word/{kind}1.xml": furniture(kind, content)},
        settings=settings,
    )


def unclosed_field_in_header() -> bytes:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    return _with_header(para(begin + run("Chữ sau trường")) + paragraph("Dòng thứ hai của đầu trang"))


def page_number_in_box() -> bytes:
    content = para(run("Trang ") + field("PAGE") + run("/") + field("NUMPAGES"))
    return _with_header(para(drawing(box(content, 2000, 500), 2000, 500, wrap="None", x=3500)))


def roman_page_numbers() -> bytes:
    return _with_header(
        para(field("PAGE \\* ROMAN") + run(" trên ") + field("SECTIONPAGES"), '<w:jc w:val="center"/>'),
        kind="footer",
        more='<w:pgNumType w:fmt="lowerRoman"/>',
    )


def first_page_header_only_on_paper() -> bytes:
    return _with_header(paragraph("Đầu trang không ai thấy"), body=texts(2), more="<w:titlePg/>")


def even_header_without_setting() -> bytes:
    return _with_header(paragraph("Chỉ cho trang chẵn"), shown="even")


def tall_footer() -> bytes:
    return _with_header("".join(paragraph(f"Chân trang {n}") for n in range(30)), kind="footer")


def table_in_header() -> bytes:
    return _with_header(table([4000, 5000], row(cell("UBND XÃ", 4000), cell("CỘNG HÒA", 5000))) + paragraph())


def fields_in_text() -> bytes:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + field("DOCPROPERTY a", "x")
        + '<w:r><w:instrText> = "x" "đúng" "sai" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run(" đúng")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    toc = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    toc += (
        run("I. Mục đích")
        + "<w:r><w:tab/></w:r>"
        + field("PAGEREF _a", "3")
        + "</w:p>"
        + para(run("II. Nội dung"))
        + '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    simple = f'<w:fldSimple w:instr=" REF b ">{run("Phụ lục I")}</w:fldSimple>'
    return docx(
        toc
        + para(run("Kết quả ") + nested + run(", xem ") + simple)
        + para(run("Đây là trang ") + field("PAGE"))
    )


MAKERS = (unclosed_field_in_header, page_number_in_box, roman_page_numbers, first_page_header_only_on_paper, even_header_without_setting, tall_footer, table_in_header, fields_in_text,)  # fmt: skip
