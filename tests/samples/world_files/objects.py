"""Pictures, boxes, groups: floating and in the line."""

from tests.office.layout.word_file import cell, paragraph, row, table
from tests.samples.world_files.parts import (
    EMU,
    PICTURE,
    box,
    docx,
    drawing,
    para,
    picture,
    run,
    texts,
    words,
)


def square_left() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square")
    return docx(para(hold + run(words(160))) + texts(2), parts=PICTURE)


def square_right() -> bytes:
    hold = drawing(picture(2500, 3000), 2500, 3000, wrap="Square", x=6800)
    return docx(
        texts(1)
        + para(hold + run(words(90)), '<w:jc w:val="both"/>')
        + texts(4, properties='<w:jc w:val="both"/>'),
        parts=PICTURE,
    )


def square_middle() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square", x=3300, y=300)
    return docx(para(hold + run(words(250))), parts=PICTURE)


def square_over_paragraphs() -> bytes:
    hold = drawing(picture(3000, 5200), 3000, 5200, wrap="Square", x=0, y=0)
    return docx(para(hold + run("Một đoạn ngắn.")) + texts(9, 25), parts=PICTURE)


def square_one_side() -> bytes:
    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square", x=2500, sides="right")
    return docx(para(hold + run(words(150))), parts=PICTURE)


def tight_box() -> bytes:
    content = paragraph("Khung cạnh chữ") + paragraph("hai dòng")
    hold = drawing(box(content, 3000, 1500), 3000, 1500, wrap="Square", x=6000)
    return docx(texts(2) + para(hold + run(words(120))) + texts(2))


def top_and_bottom_many() -> bytes:
    body = ""
    for number in range(12):
        hold = drawing(picture(4000, 1500), 4000, 1500, wrap="TopAndBottom", y=200)
        body += texts(1, 40 + number) + para(hold + run(words(30, number)))
    return docx(body, parts=PICTURE)


def picture_behind_text() -> bytes:
    hold = drawing(
        picture(6000, 6000), 6000, 6000, wrap="None", behind="1", x=1000, y=1000, h="page", v="page"
    )
    return docx(para(hold + run(words(50))) + texts(6), parts=PICTURE)


def inline_boxes() -> bytes:
    one = drawing(box(paragraph("Trong khung dòng"), 3000, 900), 3000, 900)
    two = f'<w:r><w:pict><v:shape id="a" type="#_x0000_t202" style="width:150pt;height:40pt"><v:textbox><w:txbxContent>{paragraph("Khung VML")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    return docx(para(run("Trước ") + one + run(" sau.")) + para(two + run(" cùng dòng.")))


def vml_group() -> bytes:
    shape = '<v:rect style="position:absolute;left:{};top:0;width:2000;height:800"><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:rect>'
    shapes = "".join(shape.format(left, paragraph(f"Nhóm {left}")) for left in (0, 2500, 5000))
    group = f'<w:r><w:pict><v:group style="position:absolute;margin-left:0;margin-top:0;width:350pt;height:40pt" coordorigin="0,0" coordsize="7000,800">{shapes}</v:group></w:pict></w:r>'
    return docx(para(group + run("Neo.")) + texts(3))


def drawing_group() -> bytes:
    shapes = "".join(box(paragraph(f"Hình {n}"), 1800, 900, x=n * 2000) for n in range(3))
    frame = f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{6000 * EMU}" cy="{900 * EMU}"/><a:chOff x="0" y="0"/><a:chExt cx="{6000 * EMU}" cy="{900 * EMU}"/></a:xfrm>'
    group = f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}</wpg:grpSpPr>{shapes}</wpg:wgp>"
    return docx(para(drawing(group, 6000, 900, wrap="TopAndBottom") + run("Sơ đồ tổ chức")) + texts(3))


def canvas() -> bytes:
    shapes = "".join(box(paragraph(f"Khung vẽ {n}"), 1800, 700, x=200 + n * 2200, y=200) for n in range(2))
    return docx(para(drawing(f"<wpc:wpc><wpc:bg/><wpc:whole/>{shapes}</wpc:wpc>", 6000, 1200)) + texts(2))


def box_off_the_page() -> bytes:
    hold = drawing(box(paragraph("Chữ ngoài giấy"), 2000, 800), 2000, 800, wrap="None", x=14000)
    return docx(para(hold + run("Neo.")) + texts(1))


def picture_in_cell() -> bytes:
    hold = drawing(picture(1500, 1500), 1500, 1500, wrap="Square")
    return docx(
        table([5000, 3500], row(cell(para(hold + run(words(60))), 5000), cell("bên", 3500))), parts=PICTURE
    )


MAKERS = (square_left, square_right, square_middle, square_over_paragraphs, square_one_side, tight_box, top_and_bottom_many, picture_behind_text, inline_boxes, vml_group, drawing_group, canvas, box_off_the_page, picture_in_cell,)  # fmt: skip
