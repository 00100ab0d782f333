"""What is called fixable is fixed, in the main part alone."""

import copy
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap
from docx.shared import Mm

from tests.format_rules import corpus
from tests.format_rules import seeded as s
from tests.format_rules.seeded import edited
from tests.office.layout.word_file import SPACES
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.office.format_check.fixes import with_part
from ttdn_desktop.workspace.documents.format_check import Examined, apply_fixes, check, examine, line

SEEDS = [seed for seed in corpus.ND30 if seed.rule not in {"paper.empty-page"}]


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("at", range(len(SEEDS)), ids=[f"{at}-{seed.rule}" for at, seed in enumerate(SEEDS)])
def test_what_is_called_fixable_is_gone_after_mending(at: int) -> None:
    faulty = edited(corpus.clean("mau-nd30"), SEEDS[at].edit)
    examined = examine(faulty)
    before, mended = examined.report, apply_fixes(examined)
    left = {line(finding) for finding in mended.report.findings}
    assert left <= {line(finding) for finding in before.findings if not finding.fixable}, left


def test_only_the_main_part_changes() -> None:
    seed = next(seed for seed in SEEDS if seed.rule == "body.align")
    faulty = edited(corpus.clean("mau-nd30"), seed.edit)
    mended = apply_fixes(examine(faulty, "nd30")).docx
    changed = [name for name, content in parts(faulty).items() if parts(mended)[name] != content]
    assert changed == ["word/document.xml"]


def test_a_clean_paper_keeps_its_text() -> None:
    clean = corpus.clean("mau-nd30")
    assert check(apply_fixes(examine(clean, "nd30")).docx).findings == ()


def _with_runs(*texts: str) -> bytes:
    """Return the clean paper in which one paragraph has these texts, the second of them in bold."""

    def edit(paper: s.Paper) -> None:
        para = s.starting(paper, "Tham mưu bố trí")
        first, *others = (run for run in para.runs if run.text)
        first.text = texts[0]
        for run in others:
            run.text = ""
        for number, text in enumerate(texts[1:]):
            para.add_run(text).bold = number == 0

    return edited(corpus.clean("mau-nd30"), edit)


def _runs_of(docx: bytes, words: str) -> list[str]:
    para = s.starting(Document(io.BytesIO(docx)), words)
    return [run.text for run in para.runs if run.text]


@pytest.mark.parametrize(
    ("texts", "mended"),
    [
        (("Gửi Ủy B", "an Nhân D", "ân xã;"), ["Gửi Ủy b", "an nhân d", "ân xã;"]),
        (("Gửi “Kế Hoạch” và", " Kế H", "oạch mới"), ["Gửi “Kế Hoạch” và", " Kế h", "oạch mới"]),
        (("Gửi", " \tKế Hoạch\n", "ngày quốc khánh"), ["Gửi", " \tKế hoạch\n", "ngày Quốc khánh"]),
        (("Gửi các nước A", "sea", "n và của nhân dân"), ["Gửi các nước A", "SEA", "N và của nhân dân"]),
        # a letter whose mark stands in the next run is composed in its own
        (("Gửi Sơ\u0309 Ta", "\u0300i Chi", "\u0301nh xã"), ["Gửi Sở Tà", "i chí", "nh xã"]),
    ],
)
def test_single_letters_are_put_right_in_their_runs(texts: tuple[str, ...], mended: list[str]) -> None:
    docx = apply_fixes(examine(_with_runs(*texts), "nd30")).docx
    assert _runs_of(docx, "Gửi") == mended


def test_a_second_mend_of_letters_changes_nothing() -> None:
    once = apply_fixes(examine(_with_runs("Gửi Ủy B", "an Nhân D", "ân xã và Sở Tài Chính"), "nd30"))
    assert parts(apply_fixes(once).docx)["word/document.xml"] == parts(once.docx)["word/document.xml"]


@pytest.mark.parametrize(
    ("left", "gutter", "mended"), [(30, 15, (15, 15)), (10, 5, (25, 5)), (30, 60, (30, 0)), (20, 10, None)]
)
def test_the_room_for_binding_counts_to_the_left_margin(
    left: int, gutter: int, mended: tuple[int, int] | None
) -> None:
    def edit(paper: s.Paper) -> None:
        for section in paper.sections:
            section.left_margin, section.gutter = Mm(left), Mm(gutter)

    examined = examine(edited(corpus.clean("mau-nd30"), edit), "nd30")
    told = {finding.fixable for finding in examined.report.findings if finding.rule == "page.margin.left"}
    assert told == ({True} if mended else set())

    after = apply_fixes(examined)
    assert [one for one in after.report.findings if one.rule == "page.margin.left"] == []
    first = Document(io.BytesIO(after.docx)).sections[0]
    assert (round(first.left_margin.mm), round(first.gutter.mm)) == (mended or (left, gutter))


def _examined(edit: Callable[[s.Paper], None]) -> Examined:
    return examine(edited(corpus.clean("mau-nd30"), edit), "nd30")


def _fixable(examined: Examined, rule: str) -> set[bool]:
    return {finding.fixable for finding in examined.report.findings if finding.rule == rule}


@pytest.mark.parametrize(
    ("every", "first", "fixable"),
    [("", "", True), ("HỎA TỐC", "", False), ("", "BẢN NHÁP", False)],
    ids=["a number alone", "words of every page", "words that no page shows"],
)
def test_the_first_pages_header_comes_only_where_no_word_goes_or_comes_with_it(
    every: str, first: str, fixable: bool
) -> None:
    def edit(paper: s.Paper) -> None:
        section = paper.sections[0]
        section.different_first_page_header_footer = False
        section.header.add_paragraph(every)
        if first:
            section.first_page_header.add_paragraph(first)
            section.different_first_page_header_footer = False

    assert _fixable(_examined(edit), "page.number") == {fixable}


def test_a_line_drawn_below_a_text_in_a_frame_is_in_the_frame_too() -> None:
    frame = '<w:framePr xmlns:w="{}" w:w="4000" w:wrap="around" w:hAnchor="page" w:x="5500"/>'

    def edit(paper: s.Paper) -> None:
        texts = [para for para in s.paras(paper) if para.text.strip()]
        subject = texts[[para.text.strip() for para in texts].index("KẾ HOẠCH") + 1]
        s.rules_removed(subject.text)(paper)
        subject._p.get_or_add_pPr().insert(0, parse_xml(frame.format(nsmap["w"])))

    examined = _examined(edit)
    assert _fixable(examined, "subject.rule") == {True}
    framed = Document(io.BytesIO(apply_fixes(examined).docx)).element.xpath("//w:p[w:pPr/w:framePr]")
    assert [bool(para.xpath(".//w:drawing")) for para in framed] == [False, True]


@pytest.mark.parametrize(("left", "right", "first"), [(10, 0, 0), (0, 15, 0), (0, 0, 10), (12, 4, -12)])
def test_a_text_with_a_line_below_stands_in_the_middle_as_the_line_does(
    left: int, right: int, first: int
) -> None:
    def edit(paper: s.Paper) -> None:
        texts = [para for para in s.paras(paper) if para.text.strip()]
        subject = texts[[para.text.strip() for para in texts].index("KẾ HOẠCH") + 1]
        s.rules_removed(subject.text)(paper)
        form = subject.paragraph_format
        form.left_indent, form.right_indent, form.first_line_indent = Mm(left), Mm(right), Mm(first)

    examined = _examined(edit)
    assert _fixable(examined, "subject.rule") == {True}
    assert _left(examined, "subject.rule") == []


_BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column">
<wp:posOffset>3000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph">
<wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2500000" cy="700000"/>
<wp:wrapSquare wrapText="bothSides"/><wp:docPr id="50" name="Box"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/>
<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2500000" cy="700000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>
<w:txbxContent><w:p><w:r><w:t>bên cạnh</w:t></w:r></w:p></w:txbxContent></wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>
</w:r>"""


def test_below_a_text_beside_a_box_no_line_is_drawn() -> None:
    def edit(paper: s.Paper) -> None:
        texts = [para for para in s.paras(paper) if para.text.strip()]
        subject = texts[[para.text.strip() for para in texts].index("KẾ HOẠCH") + 1]
        s.rules_removed(subject.text)(paper)
        subject._p.append(parse_xml(_BOX))

    assert _fixable(_examined(edit), "subject.rule") == {False}


def test_texts_that_blanks_alone_keep_beside_each_other_are_left_where_they_are() -> None:
    def edit(paper: s.Paper) -> None:
        para = s.starting(paper, "Tham mưu bố trí")
        for run in para.runs[1:]:
            run.text = ""
        para.runs[0].text = f"Bên trái{' ' * 9}bên phải"
        para.paragraph_format.first_line_indent = Mm(0)
        para.alignment = WD_ALIGN_PARAGRAPH.LEFT

    examined = _examined(edit)
    assert _fixable(examined, "text.spaces") == _fixable(examined, "body.align") == {False}
    assert apply_fixes(examined).docx == examined.docx


def test_letters_of_another_script_are_composed() -> None:
    texts = ("\u1112\u1161\u11ab\u1100\u1173\u11af", " ", "\u0915\u093c vie\u0302\u0323t")
    faulty = _with_runs("Tham mưu bố trí ", "".join(texts))
    mended = apply_fixes(examine(faulty, "nd30"))
    assert [one for one in mended.report.findings if one.rule == "text.nfc"] == []
    assert "".join(_runs_of(mended.docx, "Tham mưu bố trí")).endswith(
        unicodedata.normalize("NFC", "".join(texts))
    )


def test_a_line_too_short_to_be_seen_is_left_to_the_clerk() -> None:
    def edit(paper: s.Paper) -> None:
        texts = [para for para in s.paras(paper) if para.text.strip()]
        subject = texts[[para.text.strip() for para in texts].index("KẾ HOẠCH") + 1]
        for run in subject.runs[1:]:
            run.text = ""
        subject.runs[0].text = "l"

    examined = examine(edited(corpus.clean("mau-nd30"), edit), "nd30")
    told = [finding.fixable for finding in examined.report.findings if finding.rule == "subject.rule"]
    assert told == [False]


@pytest.mark.parametrize("name", ["customXml/item9.bin", "docProps/thumbnail.jpeg"])
def test_a_damaged_part_that_no_check_reads_stops_the_mend_alone(name: str) -> None:
    seed = next(seed for seed in SEEDS if seed.rule == "body.align")
    stream = io.BytesIO(edited(corpus.clean("mau-nd30"), seed.edit))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, bytes(range(256)) * 9)
        at = package.getinfo(name).header_offset + 30 + len(name) + 40
    damaged = bytearray(stream.getvalue())
    damaged[at : at + 4] = bytes(one ^ 0xFF for one in damaged[at : at + 4])

    examined = examine(bytes(damaged), "nd30")
    with pytest.raises(ClerkError, match=re.escape(name)):
        apply_fixes(examined)


def test_a_size_that_is_no_number_is_set_anew() -> None:
    seed = next(seed for seed in SEEDS if seed.rule == "body")
    faulty = edited(corpus.clean("mau-nd30"), seed.edit)
    content = re.sub(rb'<w:sz w:val="\d+"/>', b'<w:sz w:val="to"/>', parts(faulty)["word/document.xml"])
    examined = examine(with_part(faulty, "word/document.xml", content), "nd30")
    assert b'<w:sz w:val="to"/>' in content
    assert apply_fixes(examined).docx != examined.docx


@pytest.mark.parametrize(("mark", "said"), [("-", "Lưu: VT."), ("•", "Lưu VT")])
def test_a_dash_that_word_sets_is_not_typed_too(mark: str, said: str) -> None:
    """Nơi nhận as a list of Word's own; behind a mark that is no dash nothing is typed."""
    numbering = (
        f'<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
        f'<w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="77"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    listed = '<w:numPr xmlns:w="{}"><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>'

    def edit(paper: s.Paper) -> None:
        name = PackURI("/word/numbering.xml")
        part = Part(name, CONTENT_TYPE.WML_NUMBERING, numbering.encode(), paper.part.package)
        paper.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)

        heading = next(para for para in s.paras(paper) if para.text.startswith("Nơi nhận"))
        cell = [para for para in s.paras(paper) if para._p.getparent() is heading._p.getparent()]
        for para in cell[1:]:
            s.set_text(para, "Lưu VT" if "Lưu" in para.text else para.text.removeprefix("- "))
            para._p.get_or_add_pPr().insert(0, parse_xml(listed.format(nsmap["w"])))

    mended = Document(io.BytesIO(apply_fixes(_examined(edit)).docx))
    assert [para.text for para in s.paras(mended) if "Lưu" in para.text] == [said]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_part_that_stands_twice_is_written_once() -> None:
    faulty = edited(corpus.clean("mau-nd30"), s.says("Tham mưu bố trí", "bố trí", "bố  trí"))
    stream = io.BytesIO(faulty)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr("word/document.xml", parts(faulty)["word/document.xml"])

    mended = apply_fixes(examine(stream.getvalue(), "nd30")).docx
    names = zipfile.ZipFile(io.BytesIO(mended)).namelist()
    assert len(names) == len(set(names))
    assert check(mended).findings == ()


def _left(examined: Examined, rule: str) -> list[str]:
    return [line(one) for one in apply_fixes(examined).report.findings if one.rule == rule]


def test_a_motto_in_capitals_by_its_look_is_shown_as_it_is_typed() -> None:
    def edit(paper: s.Paper) -> None:
        for run in s.starting(paper, "Độc lập").runs:
            run.font.all_caps = True

    examined = _examined(edit)
    assert _fixable(examined, "motto") == {True}
    assert _left(examined, "motto") == []


def test_a_border_in_the_place_of_a_drawn_line_goes() -> None:
    border = '<w:pBdr xmlns:w="{}"><w:bottom w:val="double" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'

    def edit(paper: s.Paper) -> None:
        s.rules_removed("Độc lập")(paper)
        properties = s.starting(paper, "Độc lập")._p.get_or_add_pPr()
        properties.insert_element_before(parse_xml(border.format(nsmap["w"])), "w:spacing", "w:ind", "w:jc")

    examined = _examined(edit)
    assert _fixable(examined, "motto.rule") == {True}
    assert _left(examined, "motto.rule") == []


def test_a_months_zero_goes_where_the_day_is_left_blank() -> None:
    def edit(paper: s.Paper) -> None:
        para = next(para for para in s.paras(paper) if ", ngày" in para.text and "tháng" in para.text)
        s.set_text(para, "Vạn Thắng, ngày     tháng 09 năm 2026")

    examined = _examined(edit)
    assert _fixable(examined, "date.zero") == {True}
    assert _left(examined, "date.zero") == []


def test_of_two_lines_of_the_archive_none_is_moved() -> None:
    def edit(paper: s.Paper) -> None:
        archive = next(para for para in s.paras(paper) if para.text.startswith("- Lưu"))
        archive._p.addprevious(copy.deepcopy(archive._p))

    examined = _examined(edit)
    assert _fixable(examined, "recipients.archive") == {False}
    assert apply_fixes(examined).docx == examined.docx
