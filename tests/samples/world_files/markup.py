"""Markup that other programs and Word's newer versions write."""

from tests.office.layout.word_file import paragraph
from tests.samples.world_files.parts import (
    docx,
    normal,
    para,
    run,
    texts,
)


def choices() -> bytes:
    choice = '<mc:AlternateContent><mc:Choice Requires="{}">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>'
    in_run = f"<w:r>{choice.format('w14', '<w:t>trong lượt chữ</w:t>', '<w:t>thay</w:t>')}</w:r>"
    in_paragraph = choice.format("wps", run("trong đoạn"), run("thay"))
    in_body = choice.format("w14", paragraph("Trong thân"), paragraph("Thay"))
    return docx(para(in_run + run(" và ") + in_paragraph) + in_body + texts(1))


def wrappers() -> bytes:
    kinds = (
        '<w:customXml w:element="a">{}</w:customXml>', '<w:smartTag w:element="b">{}</w:smartTag>', "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        '<w:bdo w:val="ltr">{}</w:bdo>', '<w:dir w:val="ltr">{}</w:dir>', '<w:hyperlink w:anchor="x">{}</w:hyperlink>',
        '<w:ins w:id="1" w:author="a">{}</w:ins>', '<w:moveTo w:id="2" w:author="a">{}</w:moveTo>',
    )  # fmt: skip
    body = "".join(
        para(run(f"Số {n} ") + kind.format(kinds[(n + 1) % 8].format(run("bên trong"))))
        for n, kind in enumerate(kinds)
    )
    block = f'<w:customXml w:element="c"><w:sdt><w:sdtContent>{paragraph("Khối trong khối")}</w:sdtContent></w:sdt></w:customXml>'
    return docx(body + block)


def tracked_changes() -> bytes:
    gone = '<w:del w:id="3" w:author="a"><w:r><w:delText>bỏ đi</w:delText></w:r></w:del>'
    moved = f'<w:moveFrom w:id="4" w:author="a">{run("chuyển đi")}</w:moveFrom>'
    return docx(
        para(run("Còn lại ") + gone + moved + f'<w:ins w:id="5" w:author="a">{run("thêm vào")}</w:ins>')
    )


def hidden_by_style() -> bytes:
    style = '<w:style w:type="character" w:styleId="Hide"><w:name w:val="Hide"/><w:rPr><w:vanish/></w:rPr></w:style>'
    return docx(
        para(run("Thấy. ") + run("Chữ giấu theo kiểu", '<w:rStyle w:val="Hide"/>')), styles=normal(more=style)
    )


def unknown_element() -> bytes:
    return docx(
        para(run("Biết. ") + f"<w:unheardOf>{run('chưa từng nghe tới')}</w:unheardOf>")
        + f"<w:block>{paragraph('khối lạ')}</w:block>"
    )


def formulas() -> bytes:
    formula = "<m:oMath><m:r><m:t>x = 5 + 7</m:t></m:r></m:oMath>"
    return docx(para(run("Tổng: ") + formula + run(" người.")) + texts(1))


def ruby() -> bytes:
    above = run("chú âm", '<w:sz w:val="12"/>')
    over = f"<w:ruby><w:rt>{above}</w:rt><w:rubyBase>{run('chữ gốc')}</w:rubyBase></w:ruby>"
    return docx(para(f"<w:r>{over}</w:r>" + run(" tiếp theo.")))


MAKERS = (choices, wrappers, tracked_changes, hidden_by_style, unknown_element, formulas, ruby,)  # fmt: skip
