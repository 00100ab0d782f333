"""Expected values were measured on LibreOffice 7.4 with the same files (NOTES.md, Floating)."""

import pytest

from tests.office.layout.word_file import paragraph, shown_lines, shown_stretches, word_file
from ttdn_desktop.office.layout import to_pdf

NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
INK = '<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
BOX = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


def figure(text: str, width: int, height: int, *, x: int = 0, y: int = 0, body: str = "") -> str:
    """Return a wps:wsp, a box with ``text``; lengths in EMU."""
    content = f"<wps:txbx><w:txbxContent>{paragraph(text)}</w:txbxContent></wps:txbx>"
    frame = f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    look = f'<wps:spPr>{frame}<a:prstGeom prst="rect"/>{INK}</wps:spPr>'
    return f"<wps:wsp>{look}{content}<wps:bodyPr {body}/></wps:wsp>"


def anchored(inside: str, *, x: int = 0, y: int = 0, width: int, height: int, wrap: str = "None") -> str:
    """Return a run with a wp:anchor that holds ``inside``."""
    sides = ' wrapText="bothSides"' if wrap == "Square" else ""
    return (
        f"<w:r><w:drawing {NAMES}><wp:anchor distT='0' distB='0'>"
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrap{wrap}{sides}/>'
        f'<a:graphic><a:graphicData uri="{BOX}">{inside}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )


def box(
    text: str, *, width: int = 2_000_000, height: int = 800_000, body: str = "", wrap: str = "None"
) -> str:
    return anchored(figure(text, width, height, body=body), width=width, height=height, wrap=wrap)


def holding(runs: str, text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}<w:r><w:t>{text}</w:t></w:r></w:p>"


def places(body: str) -> dict[str, tuple[float, float]]:
    """Return {text: (x, baseline)} of the first page, in points."""
    return {text: (x, y) for _, x, y, text in shown_stretches(to_pdf(word_file(body)).pdf)}


def test_a_text_box_hangs_below_the_space_above_its_paragraph() -> None:
    spaced = '<w:spacing w:before="400"/>'
    found = places(paragraph("A") + holding(box("Trong"), "D", spaced) + paragraph("E"))
    assert found["Trong"] == pytest.approx((92.4, 89.5), abs=0.2)
    assert found["D"][1] == pytest.approx(105.9, abs=0.2)
    assert found["E"][1] == pytest.approx(122.0, abs=0.2)


@pytest.mark.parametrize("height", [300_000, 3_000_000])
@pytest.mark.parametrize(("wrap", "place"), [("Square", (85.2, 182.5)), ("TopAndBottom", (85.2, 174.1))])
def test_a_box_that_fits_its_text_is_as_high_as_it(
    height: int, wrap: str, place: tuple[float, float]
) -> None:
    words = "Trong hop co nhieu chu hon cho no co nen phai cao them len cho du " * 2
    fitting = figure(words, 2_000_000, height).replace(
        "<wps:bodyPr />", "<wps:bodyPr><a:spAutoFit/></wps:bodyPr>"
    )
    inside = anchored(fitting, width=2_000_000, height=height, wrap=wrap)
    body = holding(inside, "Dau") + "".join(paragraph(f"dong{at} " + "chu " * 30) for at in range(4))

    lines = shown_lines(to_pdf(word_file(body)).pdf)
    below = [(x, y) for _, x, y, text in lines if text.startswith(("Dau", "dong")) and x < 90]
    assert below[0] == pytest.approx(place, abs=0.2)


def test_a_place_in_shares_of_the_page_is_the_length_written_behind_them() -> None:
    """Word's own templates place their side columns so; without it their words weren't drawn at all."""
    plain = "<wp:posOffset>0</wp:posOffset></wp:positionH>"
    share = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="wp14"><wp14:pctPosHOffset xmlns:wp14="urn:x">5900'
        "</wp14:pctPosHOffset></mc:Choice>"
        "<mc:Fallback><wp:posOffset>635000</wp:posOffset></mc:Fallback></mc:AlternateContent></wp:positionH>"
    )
    whole = box("Trong").replace(plain, share)
    place = whole[whole.index("<wp:positionV") : whole.index("<wp:extent")]
    chosen = share.partition("<mc:Choice")[0] + "<mc:Choice Requires='wp14'/><mc:Fallback>" + place
    found = places(holding(whole.replace(place, chosen + "</mc:Fallback></mc:AlternateContent>"), "D"))
    assert found["Trong"] == pytest.approx((142.4, 73.4), abs=0.2)


def test_text_stands_in_the_middle_where_the_box_says_so() -> None:
    found = places(holding(box("Giua", body='anchor="ctr"'), "D"))
    top = 56.7
    assert found["Giua"][1] == pytest.approx(top + 63 / 2 + 5, abs=0.5)


def test_text_goes_above_and_below_also_what_stands_before_the_anchor() -> None:
    """The box touches the line before it, so that line gives way with the space above it."""
    wrapped = box("Giua", wrap="TopAndBottom")
    found = places(
        paragraph("D", '<w:spacing w:after="2000"/>')
        + paragraph("E")
        + holding(wrapped, "F")
        + paragraph("G")
    )
    box_top = 56.7 + 16.1 + 100 + 16.1
    assert found["Giua"][1] == pytest.approx(box_top + 3.6 + 13.1, abs=0.2)
    assert found["E"][1] == pytest.approx(box_top + 63 + 0.5 + 100 + 13.1, abs=0.2)
    assert found["G"][1] - found["E"][1] == pytest.approx(2 * 16.1, abs=0.2)


def test_a_box_that_leaves_no_room_beside_it_sends_text_below() -> None:
    wide = box("Vuong", width=5_700_000, height=400_000, wrap="Square")
    found = places(paragraph("x") + holding(wide, "H"))
    assert found["x"][1] == pytest.approx(69.8, abs=0.2)
    assert found["H"][1] == pytest.approx(56.7 + 16.1 + 31.5 + 0.5 + 13.1, abs=0.3)


def test_a_group_places_its_boxes_by_its_own_measure() -> None:
    parts = figure("Mot", 1000, 500, x=100, y=100) + figure("Hai", 1000, 500, x=1100, y=600)
    frame = (
        '<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="1000000"/>'
        '<a:chOff x="100" y="100"/><a:chExt cx="2000" cy="1000"/></a:xfrm></wpg:grpSpPr>'
    )
    group = anchored(f"<wpg:wgp>{frame}{parts}</wpg:wgp>", width=2_000_000, height=1_000_000)
    found = places(holding(group, "D"))
    assert found["Hai"][0] - found["Mot"][0] == pytest.approx(1_000_000 / 12_700, abs=0.2)
    assert found["Hai"][1] - found["Mot"][1] == pytest.approx(500_000 / 12_700, abs=0.2)


def test_a_group_within_a_group_begins_at_its_own_corner() -> None:
    """LibreOffice writes an inner group without a measure of its own."""
    outer = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="1000000"/></a:xfrm>'
    inner = '<a:xfrm><a:off x="500000" y="250000"/><a:ext cx="1000000" cy="500000"/></a:xfrm>'
    parts = figure("N", 400_000, 200_000) + (
        f"<wpg:grpSp><wpg:grpSpPr>{inner}</wpg:grpSpPr>{figure('T', 400_000, 200_000)}</wpg:grpSp>"
    )
    frame = f"<wpg:grpSpPr>{outer}</wpg:grpSpPr>"
    group = anchored(f"<wpg:wgp>{frame}{parts}</wpg:wgp>", width=2_000_000, height=1_000_000)
    found = places(holding(group, "D"))
    assert found["T"][0] - found["N"][0] == pytest.approx(500_000 / 12_700, abs=0.2)
    assert found["T"][1] - found["N"][1] == pytest.approx(250_000 / 12_700, abs=0.2)


def test_a_group_of_text_and_line_keeps_its_text_beside_an_old_drawing() -> None:
    """The old drawing's line alone would lose the words."""
    parts = f"<wpg:wgp>{figure('I', 400_000, 200_000)}</wpg:wgp>"
    drawing = anchored(parts, width=400_000, height=200_000).removeprefix("<w:r>").removesuffix("</w:r>")
    old = '<w:pict><v:group><v:line from="0,0" to="10,10"/></v:group></w:pict>'
    both = (
        f"<w:r><mc:AlternateContent {NAMES}><mc:Choice Requires='wpg'>{drawing}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert "I" in places(holding(both, "D"))


def test_what_is_drawn_in_part_is_named() -> None:
    turned = box("Xoay").replace("<a:xfrm>", '<a:xfrm rot="5400000">')
    made = to_pdf(word_file(holding(turned, "D")))
    assert made.notes == ("Hình hoặc chữ xoay được vẽ không xoay.",)


def test_an_old_text_box_is_drawn_where_its_style_says() -> None:
    style = "position:absolute;margin-left:50pt;margin-top:20pt;width:120pt;height:40pt"
    content = f"<v:textbox><w:txbxContent>{paragraph('Cu')}</w:txbxContent></v:textbox>"
    made = f'<w:r><w:pict {NAMES}><v:rect style="{style}">{content}</v:rect></w:pict></w:r>'
    found = places(holding(made, "D"))
    assert found["Cu"] == pytest.approx((85.05 + 50 + 7.2, 56.7 + 20 + 3.6 + 13.1), abs=0.3)


def test_a_box_in_a_repeated_flow_is_drawn_once() -> None:
    body = holding(box("Mot", wrap="TopAndBottom"), "D") + holding(box("Hai", wrap="TopAndBottom"), "E")
    made = to_pdf(word_file(body + paragraph("cuoi") * 60))
    texts = [text for _, _, _, text in shown_stretches(made.pdf)]
    assert (texts.count("Mot"), texts.count("Hai")) == (1, 1)
    assert made.notes == ()


def test_the_words_in_a_box_are_no_paragraph_of_the_body() -> None:
    made = to_pdf(word_file(holding(box("Trong"), "D") + paragraph("E")))
    assert [place.text for place in made.places][-2:] == ["D", "E"]


def test_what_an_anchor_lacks_is_named() -> None:
    empty = f"<w:r><w:drawing {NAMES}><wp:anchor/></w:drawing></w:r>"
    made = to_pdf(word_file(holding(empty, "D")))
    assert made.notes == ("Hình vẽ hoặc ảnh không được vẽ.",)
