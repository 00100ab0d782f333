"""Paragraphs cut by a page are joined, text is put in order, words stay."""

import unicodedata

from tests.directive.plans import HEAD, ids, plan
from ttdn_desktop.directive.line_cleanup import mend
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan

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


def test_mending_changes_how_it_is_written_and_tells_it() -> None:
    text, notes = mend(unicodedata.normalize("NFD", "  **Văn\u00a0hoá**  và   văn hóa"))
    assert text == "Văn hoá và văn hóa"
    assert len(notes) == 3


def test_text_in_order_is_not_told() -> None:
    assert mend("Văn hóa  và thông tin") == ("Văn hóa và thông tin", ())


def test_the_clerks_mark_makes_a_line_a_duty() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một.", "- Hai.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    at = lines.index("- Hai.")
    assert parse_plan(read).directive.commune_duties == ()
    understood = parse_plan(read, {at: "duty"})
    assert [duty.id for duty in understood.directive.commune_duties] == ["I.2"]
    assert understood.roles[at] == "duty"


def test_the_clerks_mark_takes_a_line_out() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một.", "- Hai.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    understood = parse_plan(read, {lines.index("- Một."): "nothing"})
    assert list(ids(understood.directive).values()) == ["Hai."]


def test_the_clerks_mark_names_the_due_date() -> None:
    lines = [*HEAD.split("\n"), "I. NỘI DUNG", "- Một, xong ngày 05/12/2022.", "Trên đây là Kế hoạch./."]
    read = Source(name="a.txt", kind="txt", features=False, lines=tuple(Line(text=line) for line in lines))
    assert parse_plan(read).directive.report_due is None
    marked = parse_plan(read, {lines.index("- Một, xong ngày 05/12/2022."): "due"}).directive
    assert marked.report_due is not None
