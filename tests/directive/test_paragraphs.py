"""Paragraphs cut by a page are joined; short items and headings aren't."""

import pytest

from tests.directive.plans import HEAD, ids, plan
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive


def words(length: int) -> str:
    """A text of so many letters: a capital, then words, no stop at its end."""
    return ("Quảng bá hình ảnh đất nước " + "và con người " * 40)[: length - 1].rstrip().ljust(length, "g")


def typed(*body: Line) -> Directive:
    head = [Line(text=line) for line in HEAD.split("\n")]
    return parse_plan(Source(name="a.docx", kind="docx", lines=(*head, *body))).directive


# paragraphs cut by a page


@pytest.mark.parametrize(("length", "joined"), [(49, False), (50, True)])
def test_a_line_of_fifty_letters_without_a_stop_goes_on_with_a_capital(length: int, joined: bool) -> None:
    directive = plan(f"I. NỘI DUNG\n- {words(length)}\n\nMây; phát triển du lịch.\n- Hai.")
    assert (ids(directive)["I.1"] == f"{words(length)} Mây; phát triển du lịch.") is joined


@pytest.mark.parametrize(("length", "joined"), [(49, False), (50, True)])
def test_a_dash_goes_on_with_a_sentence_of_fifty_letters(length: int, joined: bool) -> None:
    directive = plan(f"I. NỘI DUNG\n- {words(length)}\n\n- xã hội của huyện.\n- Hai.")
    assert (len(ids(directive)) == 2) is joined


@pytest.mark.parametrize(("indent", "joined"), [(14.0, False), (13.9, True)])
def test_a_row_set_out_by_more_than_six_points_goes_on(indent: float, joined: bool) -> None:
    directive = typed(
        Line(text="I. NỘI DUNG", bold=1.0),
        Line(text=f"- {words(60)}", indent=20.0),
        Line(text="Mây; phát triển du lịch.", indent=indent),
        Line(text="- Hai.", indent=20.0),
    )
    assert (len(ids(directive)) == 2) is joined


LONG = "Quảng bá hình ảnh đất nước, lịch sử, văn hóa, con người và tiềm năng phát triển của huyện Sông"


def test_a_paragraph_cut_before_a_small_letter_is_joined_and_told() -> None:
    directive = plan("I. NỘI DUNG\n- Thông tin về những\n\nvấn đề trong nước.\n- Hai.")
    assert ids(directive) == {"I.1": "Thông tin về những vấn đề trong nước.", "I.2": "Hai."}
    assert "I.1: nối đoạn bị ngắt bởi trang" in directive.repairs


def test_a_long_line_without_a_stop_goes_on_with_a_capital_too() -> None:
    directive = plan(f"I. NỘI DUNG\n- {LONG}\n\nMây; phát triển du lịch.\n- Hai.")
    assert ids(directive)["I.1"] == f"{LONG} Mây; phát triển du lịch."


def test_a_heading_is_not_joined_with_the_paragraph_below_it() -> None:
    directive = plan("I. KINH PHÍ\nKinh phí lấy từ ngân sách.\nII. NỘI DUNG\n- Hai.")
    assert ids(directive)["I.1"] == "Kinh phí lấy từ ngân sách."


def test_a_dash_inside_a_sentence_cut_by_a_page_is_no_item() -> None:
    directive = plan(
        "I. NỘI DUNG\n- Tuyên truyền kết quả phát triển về mọi mặt, nhất là kinh tế\n\n- xã hội của huyện.\n- Hai."
    )
    assert len(ids(directive)) == 2
    assert ids(directive)["I.1"].endswith("kinh tế - xã hội của huyện.")


def test_short_items_without_stops_stay_apart() -> None:
    directive = plan("I. HÌNH THỨC\n- băng rôn\n- tờ rơi\n- panô")
    assert list(ids(directive).values()) == ["băng rôn", "tờ rơi", "panô"]


def test_several_items_in_one_paragraph_with_line_breaks_are_told_apart() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    body = [Line(text="I. NỘI DUNG", bold=1.0), Line(text="- Một dòng\ndài;\n- Hai.")]
    directive = parse_plan(Source(name="a.docx", kind="docx", lines=tuple(head + body))).directive
    assert ids(directive) == {"I.1": "Một dòng dài;", "I.2": "Hai."}


def test_what_the_page_shows_goes_before_how_it_reads() -> None:
    head = [Line(text=line) for line in HEAD.split("\n")]
    body = [
        Line(text="I. NỘI DUNG", bold=1.0),
        Line(text="- Quảng bá thành cổ", page=1),
        Line(text="Diên Khánh.", page=2, continues=True),
    ]
    directive = parse_plan(Source(name="a.pdf", kind="pdf", lines=tuple(head + body))).directive
    assert ids(directive) == {"I.1": "Quảng bá thành cổ Diên Khánh."}


@pytest.mark.parametrize("who", ["UBND huyện Sông Mây", "Sở Y tế", "Ủy ban nhân dân huyện"])
def test_who_issues_the_plan_below_the_last_base_is_no_part_of_it(who: str) -> None:
    base = "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2022 của UBND tỉnh về thông tin đối ngoại năm 2022,"
    head = f"KẾ HOẠCH\nThông tin đối ngoại năm 2022\n\n{base}\n{who} xây dựng Kế hoạch thông tin đối ngoại\nnhư sau:\n"
    (found,) = plan("I. NỘI DUNG\n- Tuyên truyền.", head=head).legal_bases
    assert found.text == base


def test_an_organ_that_a_cut_base_goes_on_with_is_part_of_it() -> None:
    lines = "Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2022 về thông tin đối ngoại năm 2022 của", "UBND tỉnh;"
    head = f"KẾ HOẠCH\nThông tin đối ngoại năm 2022\n\n{lines[0]}\n{lines[1]}\n"
    (found,) = plan("I. NỘI DUNG\n- Tuyên truyền.", head=head).legal_bases
    assert found.text == " ".join(lines)


@pytest.mark.parametrize(("below", "joined"), [("30/3/2022.", True), ("Dọn vệ sinh.", False)])
def test_a_date_cut_off_from_its_word_goes_on_with_it(below: str, joined: bool) -> None:
    found = ids(plan(f"I. NỘI DUNG\n- Đắp đê trước ngày\n{below}"))
    assert (found["I.1"] == f"Đắp đê trước ngày {below}") is joined


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Tổ chức họp thôn phổ biến Luật; thời gian:", "Quý III/2020; Ban Chỉ huy Quân sự xã chủ trì."),
        ("1. Tổ chức họp thôn phổ biến Luật; Công an xã chủ trì;", "kinh phí: 2.500.000 đồng."),
    ],
)
def test_a_label_within_its_sentence_goes_on_over_a_page_row(first: str, second: str) -> None:
    rows = (Line(text="I. NỘI DUNG", page=1), Line(text=first, page=1), Line(text=second, page=1))
    assert list(ids(typed(*rows)).values()) == [f"{first.removeprefix('1. ')} {second}"]
