"""The page of a check: escaped, whole in one file, numbers in the places of what they name."""

import base64
import re
from html.parser import HTMLParser

from ttdn_desktop.format_rules.outlines import Outline
from ttdn_desktop.office.html_report.document import html_report
from ttdn_desktop.office.html_report.records import PagePicture, ReportedFile, ReportedFinding

PNG = b"\x89PNG no real one"
PAGES = (PagePicture(PNG, 210, 297), PagePicture(PNG, 297, 210))
BOX = Outline(page=1, left=105, top=29.7, right=126, bottom=59.4)


def finding(found: str = "Sai.", **values: object) -> ReportedFinding:
    usual = {"is_error": True, "where": "trang 1", "expected": "Đúng.", "clause": "Phụ lục I", "page": 1}
    return ReportedFinding(found=found, **{**usual, **values})


def page(*findings: ReportedFinding, name: str = "a.docx") -> str:
    return html_report([ReportedFile(name=name, result="Có lỗi", findings=findings, pages=PAGES)]).decode()


class Reader(HTMLParser):
    VOID = ("meta", "img")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_what_a_file_says_is_text_and_never_markup() -> None:
    nasty = "<script>alert('x')</script>\"><img src=http://x>"
    shown = page(finding(nasty, where=nasty, outlines=(BOX,)), name=nasty)
    reader = Reader()
    reader.feed(shown)
    assert reader.open == []
    assert "script" not in {tag for tag, _ in reader.tags}
    assert [values["src"][:22] for tag, values in reader.tags if tag == "img"] == [
        "data:image/png;base64,"
    ] * 2


def test_no_address_outside_is_named() -> None:
    assert not re.search(r"https?:|//|@import|url\(", page(finding(outlines=(BOX,))).replace("base64,", ""))


def test_the_pages_are_pictures_inside() -> None:
    assert page().count(base64.b64encode(PNG).decode()) == 2


def test_an_outline_lies_on_its_page_in_shares_of_it() -> None:
    shown = page(finding(outlines=(BOX, Outline(page=2, left=29.7, top=21, right=59.4, bottom=42))))
    assert "left:50.00%;top:10.00%;width:10.00%;height:10.00%" in shown
    assert shown.count("left:10.00%;top:10.00%") == 1
    assert shown.index("left:50.00%") < shown.index('alt="Trang 2"') < shown.index("left:10.00%")


def test_findings_about_one_text_share_an_outline() -> None:
    shown = page(finding(outlines=(BOX,), is_error=False), finding("Kia.", outlines=(BOX,)))
    assert shown.count('class="khung') == 1
    assert '<a class="khung loi" href="#tep-1-cho-1"' in shown
    assert "<b>1, 2</b>" in shown


def test_each_link_leads_somewhere_and_numbers_are_the_lists() -> None:
    shown = page(finding(outlines=(BOX,)), finding(page=2, is_error=False), finding(page=None))
    ids = re.findall(r' id="([^"]+)"', shown)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', shown)) <= set(ids)
    assert re.findall(r'<li id="[^"]+" value="(\d)"', shown) == ["3", "1", "2"]
    assert shown.index("Không gắn với chỗ nào") < shown.index('value="3"') < shown.index('alt="Trang 1"')


def test_a_file_that_cant_be_used_has_its_row_and_reason() -> None:
    bad = ReportedFile(name="b.docx", result="Không đọc được tệp.", is_faulty=True)
    shown = html_report([bad, ReportedFile(name="c.docx", result="Không thấy lỗi")]).decode()
    assert shown.count("Không đọc được tệp.") == 2
    assert shown.count("<tr>") == 3


def test_a_name_that_is_no_text_is_written_too() -> None:
    assert "a?.docx" in html_report([ReportedFile(name="a\udc80.docx", result="Không thấy lỗi")]).decode()
