"""Plain text as different programs set it."""

from tests.office.layout.word_file import cell, paragraph, row, spaced, table
from tests.samples.world_files.parts import (
    A4,
    INCH,
    LETTER,
    TIMES,
    VIETNAM,
    WORD_2013,
    docx,
    normal,
    para,
    run,
    section_break,
    texts,
    words,
)


def word_2013_defaults() -> bytes:
    return docx(texts(30), styles=WORD_2013, section=LETTER + INCH)


def word_2003() -> bytes:
    return docx(
        texts(30, properties='<w:jc w:val="both"/><w:ind w:firstLine="720"/>' + spaced(60, 60)), mode=11
    )


def exact_spacing() -> bytes:
    return docx(
        texts(30, properties='<w:jc w:val="both"/><w:ind w:firstLine="567"/>' + spaced(120, 0, 360, "exact"))
    )


def google_docs() -> bytes:
    styles = normal(
        run='<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="22"/><w:lang w:val="vi"/>',
        properties='<w:spacing w:line="276" w:lineRule="auto"/>',
    )
    body = "".join(
        para(run(words(50, n), '<w:rtl w:val="0"/>'), '<w:spacing w:after="0" w:before="0"/><w:rPr/>')
        for n in range(25)
    )
    return docx(body, styles=styles, section=A4 + INCH)


def wps_office() -> bytes:
    grid = '<w:docGrid w:linePitch="360" w:charSpace="0"/>'
    body = "".join(
        para(
            run(words(50, n), TIMES + '<w:sz w:val="28"/><w:lang w:val="vi-VN"/>'),
            '<w:keepNext w:val="0"/><w:widowControl/><w:ind w:firstLine="560" w:firstLineChars="200"/><w:jc w:val="both"/>',
        )
        for n in range(25)
    )
    return docx(body, section=A4 + VIETNAM + '<w:cols w:space="425" w:num="1"/>' + grid)


def shaded_paragraphs() -> bytes:
    dark = '<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>'
    frame = (
        "<w:pBdr>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="FF0000"/>'
            for side in ("top", "left", "bottom", "right")
        )
        + "</w:pBdr>"
    )
    marked = run(" tô vàng ", '<w:highlight w:val="yellow"/>') + run(
        " nền xám ", '<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>'
    )
    return docx(
        paragraph("Chữ trên nền tối", dark)
        + paragraph(words(40), frame)
        + para(run("Trước") + marked + run("sau"))
        + texts(2)
    )


def wild_indents() -> bytes:
    return docx(
        paragraph(words(20), '<w:ind w:left="9000" w:right="3000"/>')
        + paragraph(words(20), '<w:ind w:left="-1500" w:right="-900"/>')
        + texts(2)
    )


def many_tabs() -> bytes:
    stops = '<w:tabs><w:tab w:val="left" w:pos="2000"/><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>'
    body = "".join(
        para(
            run(f"Mục {n}")
            + "<w:r><w:tab/></w:r>"
            + run(words(4, n))
            + "<w:r><w:tab/></w:r>"
            + run(str(n * 17)),
            stops,
        )
        for n in range(30)
    )
    return docx(body)


def page_breaks() -> bytes:
    broken = para(run("Trước ngắt") + '<w:r><w:br w:type="page"/></w:r>' + run("sau ngắt"))
    return docx(texts(2) + broken + paragraph("Trang mới", "<w:pageBreakBefore/>") + texts(1))


def landscape_annex() -> bytes:
    annex = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' + VIETNAM
    rows = [row(*(cell(words(6, n + k), 2300) for k in range(6))) for n in range(20)]
    return docx(
        texts(6) + section_break(A4 + VIETNAM) + paragraph("PHỤ LỤC") + table([2300] * 6, *rows),
        section=annex,
    )


def soft_hyphens_and_signs() -> bytes:
    signs = "<w:r><w:t>mềm</w:t><w:softHyphen/><w:t>mại</w:t><w:noBreakHyphen/><w:t>cứng</w:t><w:cr/><w:t>dòng</w:t><w:br/><w:t>nữa</w:t></w:r>"
    return docx(
        para(signs) + para('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" đã kiểm tra"))
    )


def signs_of_careless_typing() -> bytes:
    """Spaces before signs and within brackets, long dashes, dots of omission, soft hyphens, an address."""
    sentences = (
        "Các thôn ( bao gồm cả thôn mới ) , tổ dân phố báo cáo : kết quả ; khó khăn ; kiến nghị .",
        "Điều này—như đã nêu—cần làm ngay…không chờ đợi!Vì sao?Vì dân cần | dân biết | dân bàn .",
        "Tuyên\u00adtruyền thường\u00adxuyên trên các trang [ Facebook / Zalo ] của xã,phường { nếu có } .",
        "Gửi về https://dichvucong.gov.vn/p/home/dvc-trang-chu-quoc-gia.html trước ngày 20/11 !",
    )
    return docx(
        "".join(
            paragraph(
                " ".join(sentences[(n + at) % 4] for at in range(3 + n % 4)), f'<w:ind w:right="{n * 97}"/>'
            )
            for n in range(24)
        )
    )


def frames_in_the_body() -> bytes:
    def framed(place: str, *lines: str) -> str:
        return "".join(paragraph(line, f"<w:framePr {place}/>") for line in lines)

    beside = framed(
        'w:w="3000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="60"',
        words(9, 3),
        words(4, 5),
    )
    apart = framed(
        'w:w="5000" w:wrap="notBeside" w:vAnchor="text" w:hAnchor="margin" w:xAlign="center" w:y="1"',
        words(12, 2),
    )
    placed = framed(
        'w:w="3000" w:h="1500" w:hRule="exact" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="5000" w:y="11000"',
        words(6, 8),
    )
    return docx(texts(2) + beside + texts(2) + apart + texts(2) + placed + texts(3))


MAKERS = (signs_of_careless_typing, frames_in_the_body, word_2013_defaults, word_2003, exact_spacing, google_docs, wps_office, shaded_paragraphs, wild_indents, many_tabs, page_breaks, landscape_annex, soft_hyphens_and_signs,)  # fmt: skip
