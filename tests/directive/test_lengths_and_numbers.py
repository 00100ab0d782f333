"""Each length and number by which a plan is understood, on both sides of its border."""

import datetime as dt

import pytest

from tests.directive.plans import HEAD, ids, numbers, plan, source
from ttdn_desktop.basics.roman import heading_number, to_roman
from ttdn_desktop.directive import head, headings
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.official_paper.kinds import plan_title

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


def words(length: int) -> str:
    """A text of so many letters: a capital, then words, no stop at its end."""
    return ("Quảng bá hình ảnh đất nước " + "và con người " * 40)[: length - 1].rstrip().ljust(length, "g")


def typed(*body: Line) -> Directive:
    head = [Line(text=line) for line in HEAD.split("\n")]
    return parse_plan(Source(name="a.docx", kind="docx", lines=(*head, *body))).directive


def closed_by(sentence: str) -> Directive:
    return plan(BODY, end=f"\nTrên đây là Kế hoạch. {sentence}\n\nNơi nhận:\n- Lưu: VT.\n")


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


# titles and headings


@pytest.mark.parametrize(("lines", "taken"), [(7, 7), (8, 8), (9, 8)])
def test_a_title_has_eight_lines_at_most(lines: int, taken: int) -> None:
    more = "\n".join(f"và việc thứ {number}" for number in range(2, lines + 1))
    directive = plan(BODY, head=f"KẾ HOẠCH\nCông tác thông tin đối ngoại\n{more}\n")
    assert directive.title.count("việc thứ") == taken - 1


@pytest.mark.parametrize(("length", "taken"), [(160, True), (161, False)])
def test_a_line_of_160_letters_may_be_the_titles(length: int, taken: bool) -> None:
    line = "v" + words(length - 1)
    directive = plan(BODY, head=f"KẾ HOẠCH\nCông tác thông tin đối ngoại\n{line}\n\n")
    assert (line in directive.title) is taken


@pytest.mark.parametrize(("length", "is_one"), [(150, True), (151, False)])
def test_a_heading_without_a_number_has_150_letters_where_the_body_begins(length: int, is_one: bool) -> None:
    heading = "NỘI DUNG " + "X" * (length - 9)
    directive = plan(f"{heading}\n- Một.\nI. HÌNH THỨC\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(200, True), (201, False)])
def test_a_heading_without_a_number_has_200_letters_within_the_body(length: int, is_one: bool) -> None:
    heading = "HÌNH THỨC " + "X" * (length - 10)
    directive = plan(f"NỘI DUNG CHÍNH\n- Một.\n{heading}\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one


@pytest.mark.parametrize(("heading", "is_one"), [("MỤC ĐÍCH", True), ("MỤCĐÍCH", False)])
def test_a_heading_without_a_number_has_two_words(heading: str, is_one: bool) -> None:
    directive = plan(f"NỘI DUNG CHÍNH\n- Một.\n{heading}\n- Hai.")
    assert (heading in numbers(directive).values()) is is_one


@pytest.mark.parametrize(("length", "may"), [(60, True), (61, False)])
def test_words_before_a_colon_run_in_up_to_sixty_letters(length: int, may: bool) -> None:
    assert headings.is_run_in_heading("Nội dung " + "x" * (length - 9)) is may


@pytest.mark.parametrize(("length", "apart"), [(300, True), (301, False)])
def test_a_body_before_its_colon_has_300_letters_at_most(length: int, apart: bool) -> None:
    body = "Công an huyện " + "và xã " * 100
    name = body[: length - 1] + "g"
    directive = plan(f"I. TỔ CHỨC THỰC HIỆN\n1. {name}: Bảo đảm an ninh.\n2. UBND các xã: Lập kế hoạch.")
    assert (numbers(directive).get("I.1") == name) is apart


@pytest.mark.parametrize(
    ("heading", "degree"),
    [
        ("UBND các xã, thị trấn", 4),
        ("Ủy ban nhân dân cấp xã", 4),
        ("Phòng Văn hóa và UBND các xã", 3),
        ("UBND các huyện, UBND các xã", 3),
        ("Các địa phương", 2),
        ("UBND các huyện, thị xã", 1),
        ("Công an huyện", 0),
    ],
)
def test_how_far_a_heading_is_addressed_to_the_communes(heading: str, degree: int) -> None:
    assert headings.addresses_communes(heading) == degree


def test_roman_numerals_from_one_to_39() -> None:
    told = {1: "I", 4: "IV", 5: "V", 9: "IX", 10: "X", 14: "XIV", 19: "XIX", 20: "XX", 39: "XXXIX"}
    assert {number: to_roman(number) for number in told} == told
    assert [heading_number(to_roman(number)) for number in range(1, 40)] == [*range(1, 40)]
    assert (heading_number("XL"), heading_number(""), heading_number("A")) == (0, 0, 0)


def test_another_kind_of_paper_is_told_by_its_first_forty_lines() -> None:
    def kind(before: int) -> str:
        text = "\n".join(["Dòng"] * before + ["BÁO CÁO"])
        with pytest.raises(Exception) as caught:
            parse_plan(source(text))
        return str(caught.value)

    assert "BÁO CÁO" in kind(39)
    assert "BÁO CÁO" not in kind(40)


# the end


def signed(lines: int, *, letters: int = 20) -> Directive:
    """A plan whose signature stands above the recipients, so many lines from them."""
    between = "\n".join(["x" * letters] * (lines - 1))
    text = f"{HEAD}\n{BODY}\nBáo cáo trước ngày 20/11/2022./.\nTM. ỦY BAN NHÂN DÂN\n{between}\nNơi nhận:\n- Lưu: VT.\n"
    return parse_plan(source(text)).directive


@pytest.mark.parametrize(("lines", "apart"), [(2, True), (10, True), (11, False)])
def test_a_signature_has_ten_lines_at_most(lines: int, apart: bool) -> None:
    assert (signed(lines).signer.authority is not None) is apart


@pytest.mark.parametrize(("letters", "apart"), [(70, True), (71, False)])
def test_a_signatures_line_has_seventy_letters_at_most(letters: int, apart: bool) -> None:
    assert (signed(3, letters=letters).signer.authority is not None) is apart


# due dates


@pytest.mark.parametrize(
    ("said", "due"),
    [
        ("01/01/2022", dt.date(2022, 1, 1)),
        ("31/12/2022", dt.date(2022, 12, 31)),
        ("32/12/2022", None),
        ("00/12/2022", None),
        ("01/13/2022", None),
        ("01/00/2022", None),
        ("29/02/2022", None),
        ("29/02/2024", dt.date(2024, 2, 29)),
    ],
)
def test_days_and_months_that_there_are(said: str, due: dt.date | None) -> None:
    assert closed_by(f"Các đơn vị báo cáo về UBND huyện trước ngày {said}./.").report_due == due


@pytest.mark.parametrize(("year", "odd"), [(2021, True), (2022, False), (2023, False), (2024, True)])
def test_a_due_date_lies_in_the_plans_year_or_the_next(year: int, odd: bool) -> None:
    directive = closed_by(f"Các đơn vị báo cáo về UBND huyện trước ngày 20/11/{year}./.")
    assert directive.report_due == dt.date(year, 11, 20)
    assert any("không nằm trong năm" in warning for warning in directive.warnings) is odd


def test_of_several_year_end_dates_the_latest_counts() -> None:
    directive = closed_by(
        "Báo cáo năm trước ngày 20/10/2022, báo cáo năm trước ngày 20/11/2022, báo cáo 6 tháng trước 20/12/2022./."
    )
    assert directive.report_due == dt.date(2022, 11, 20)


@pytest.mark.parametrize(("length", "taken"), [(160, True), (161, False)])
def test_an_office_to_report_to_has_160_letters_at_most(length: int, taken: bool) -> None:
    office = ("UBND huyện " + "Sông Mây và " * 20)[: length - 1].rstrip().ljust(length, "g")
    directive = closed_by(f"Các đơn vị gửi kết quả về {office}.")
    assert (directive.report_to == office) is taken


@pytest.mark.parametrize(("number", "gap"), [("II", False), ("III", True), ("I", True)])
def test_a_number_left_out_or_given_twice(number: str, gap: bool) -> None:
    directive = plan(f"I. NỘI DUNG\n- Một.\n{number}. HÌNH THỨC\n- Hai.")
    assert any("Số thứ tự" in warning for warning in directive.warnings) is gap


def test_kinds_of_plans() -> None:
    for text, kind in (
        ("KẾ HOẠCH", "KẾ HOẠCH"),
        ("K Ế  H O Ạ C H", "KẾ HOẠCH"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CHƯƠNG TRÌNH HÀNH ĐỘNG"),
        ("KẾ HOẠCH Công tác", "KẾ HOẠCH"),
        ("Kế hoạch công tác", ""),
        ("BÁO CÁO", ""),
    ):
        assert plan_title(text) == kind


def test_a_title_that_names_its_year_is_whole() -> None:
    directive = plan(
        BODY, head="KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2022\nThông tin thêm về đợt này\n\n"
    )
    assert directive.title == "Công tác thông tin đối ngoại năm 2022"
    unfinished = plan(BODY, head="KẾ HOẠCH\nCông tác thông tin đối ngoại\nThông tin thêm về đợt này\n\n")
    assert unfinished.title == "Công tác thông tin đối ngoại Thông tin thêm về đợt này"


@pytest.mark.parametrize(
    ("heading", "doubt"),
    [
        ("UBND các xã:", None),
        ("Phòng Văn hóa và UBND các xã:", "ghi chung với cơ quan khác"),
        ("Các địa phương:", "Không có phần riêng cho cấp xã"),
        ("UBND các huyện:", "Không có phần riêng cho cấp xã"),
        ("Công an huyện:", "Không tìm thấy phần giao nhiệm vụ"),
    ],
)
def test_how_far_the_duties_are_the_communes_is_told(heading: str, doubt: str | None) -> None:
    directive = plan(f"I. NỘI DUNG\n- Một.\nII. TỔ CHỨC THỰC HIỆN\n1. {heading}\n- Lập kế hoạch.")
    told = [warning for warning in directive.warnings if "cấp xã" in warning]
    assert len(told) == (1 if doubt else 0)
    assert all(doubt is not None and doubt in warning for warning in told)


@pytest.mark.parametrize(
    ("said", "due"),
    [
        # the last period named before a date counts
        (
            "Báo cáo năm và báo cáo 6 tháng trước ngày 15/6/2022, báo cáo năm trước ngày 20/11/2022",
            "2022-11-20",
        ),
        (
            "Báo cáo 6 tháng và báo cáo năm trước ngày 15/10/2022, báo cáo 6 tháng trước ngày 20/11/2022",
            "2022-10-15",
        ),
        ("Báo cáo quý và báo cáo năm trước ngày 15/10/2022, báo cáo quý trước ngày 20/11/2022", "2022-10-15"),
        (
            "Báo cáo 6 tháng, báo cáo năm và báo cáo 6 tháng trước ngày 15/10/2022, báo cáo năm trước ngày 20/9/2022",
            "2022-09-20",
        ),
    ],
)
def test_the_last_period_named_before_a_date_counts(said: str, due: str) -> None:
    assert str(closed_by(f"{said} về UBND huyện./.").report_due) == due


@pytest.mark.parametrize(
    ("issuer", "date", "level"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH KHÁNH HÒA", "ngày 05 tháng 01 năm 2022", "tỉnh"),
        ("ỦY BAN NHÂN DÂN\nHUYỆN VẠN NINH", "ngày 05 tháng 01 năm 2022", "huyện"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ NHA TRANG", "ngày 30 tháng 6 năm 2025", "huyện"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ NHA TRANG", "ngày 01 tháng 7 năm 2025", "tỉnh"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐÀ NẴNG", "ngày 05 tháng 01 năm 2022", "tỉnh"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ", "ngày 31 tháng 12 năm 2024", "huyện"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ", "ngày 01 tháng 01 năm 2025", "tỉnh"),
    ],
)
def test_whose_plan_it_is_by_name_and_day(issuer: str, date: str, level: str) -> None:
    head = f"{issuer}\nSố: 5/KH-UBND\nKhánh Hòa, {date}\n\n{HEAD}"
    assert plan(BODY, head=head).level == level


@pytest.mark.parametrize(("others", "apart"), [(0, True), (1, True), (2, False)])
def test_bodies_below_a_heading_are_told_where_more_than_half_are_bodies(others: int, apart: bool) -> None:
    steps = "\n".join(f"{at}. Bước {at}\n- Làm việc {at}." for at in range(3, 3 + others))
    bodies = "1. Phòng Văn hóa xã\n- Một.\n2. Công an xã\n- Hai.\n"
    found = plan(f"I. TỔ CHỨC THỰC HIỆN\nA. UBND các xã\n{bodies}{steps}").assignments
    two = ["Phòng Văn hóa xã", "Công an xã"]
    assert [one.to for one in found] == (two if apart else ["UBND các xã"])


def signed_in_a_table(*cells: tuple[str, int]) -> Directive:
    """A plan whose closing block is a table of two columns, read row by row."""
    rows = [Line(text=text, cell=Cell(table=0, row=0, column=column)) for text, column in cells]
    body = [Line(text=line) for line in f"{BODY}\nBáo cáo trước ngày 20/11/2022./.".split("\n")]
    return typed(*body, *rows)


def test_a_signature_beside_the_recipients_may_come_first_in_their_table() -> None:
    directive = signed_in_a_table(
        ("TM. ỦY BAN NHÂN DÂN", 0),
        ("CHỦ TỊCH", 0),
        ("Trần Văn A", 0),
        ("Nơi nhận:", 1),
        ("- UBND tỉnh;", 1),
        ("- Lưu: VT.", 1),
    )
    assert [*ids(directive).values()] == ["Tuyên truyền.", "Lập kế hoạch."]
    assert (directive.signer.position, directive.signer.name) == ("CHỦ TỊCH", "Trần Văn A")
    assert directive.recipients == ("UBND tỉnh", "Lưu: VT")


def test_items_among_sections_keep_numbers_of_their_own() -> None:
    directive = plan("I. NỘI DUNG\n- Một.\n1. Việc lớn\n- Trong đó.\n- Nữa.\nII. HÌNH THỨC\n- Hai.")
    assert list(ids(directive)) == ["I.2", "I.1.1", "I.1.2", "II.1"]
    assert list(numbers(directive)) == ["I", "I.1", "II"]


def test_a_long_closing_table_is_no_text_though_the_recipients_come_last() -> None:
    rows = [("TM. ỦY BAN NHÂN DÂN", 0), ("CHỦ TỊCH", 0), *[(f"Dòng thứ {at}", 0) for at in range(12)]]
    directive = signed_in_a_table(*rows, ("Trần Văn A", 0), ("Nơi nhận:", 1), ("- Lưu: VT.", 1))
    assert [*ids(directive).values()] == ["Tuyên truyền.", "Lập kế hoạch."]


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (1, 1, "nối đoạn bị ngắt dòng"),
        (1, 2, "nối đoạn bị ngắt bởi trang"),
        (None, None, "nối đoạn bị ngắt bởi trang"),
    ],
)
def test_what_cut_a_paragraph_is_told(before: int | None, after: int | None, told: str) -> None:
    directive = typed(
        Line(text="I. NỘI DUNG", bold=1.0, page=before),
        Line(text="- Thông tin về những", page=before),
        Line(text="vấn đề trong nước.", page=after),
    )
    assert [repair.split(": ", 1)[1] for repair in directive.repairs if repair.startswith("I.1")] == [told]


@pytest.mark.parametrize(
    ("title", "preamble", "closing", "year"),
    [
        ("Công tác năm 2021 đến năm 2022", "Xã ban hành Kế hoạch năm 2020 như sau:", "năm 2019", 2022),
        ("Công tác", "Huyện ban hành Kế hoạch năm 2020 và năm 2021 như sau:", "năm 2019", 2020),
        ("Công tác", "Huyện ban hành Kế hoạch như sau:", "năm 2019", 2019),
    ],
)
def test_the_year_is_the_titles_then_the_openings_then_the_closings(
    title: str, preamble: str, closing: str, year: int
) -> None:
    base = "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về đối ngoại năm 2018;"
    directive = plan(
        BODY,
        head=f"KẾ HOẠCH\n{title}\n\n{base}\n\n{preamble}\n",
        end=f"\nTrên đây là Kế hoạch {closing}./.\n",
    )
    assert directive.year == year


@pytest.mark.parametrize(
    ("typed_as", "spelled"),
    [
        ("SỞ NGOẠI VỤ", "Sở ngoại vụ"),
        ("UBND HUYỆN KHÁNH VĨNH", "Ủy ban nhân dân huyện Khánh Vĩnh"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("Sở Ngoại vụ", "Sở Ngoại vụ"),
    ],
)
def test_an_organs_name_as_it_stands_in_a_sentence(typed_as: str, spelled: str) -> None:
    assert head.organ_in_sentence(typed_as) == spelled


def test_a_name_set_at_the_right_by_tabs_alone_is_the_signers() -> None:
    rows = ("Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN", "- UBND tỉnh;\t\tCHỦ TỊCH", "- Lưu: VT.", "\t\t\tTrần Văn A")
    body = [Line(text=line) for line in f"{BODY}\nBáo cáo trước ngày 20/11/2022./.".split("\n")]
    directive = typed(*body, *[Line(text=row) for row in rows])
    assert (directive.signer.position, directive.signer.name) == ("CHỦ TỊCH", "Trần Văn A")
    assert directive.recipients == ("UBND tỉnh", "Lưu: VT")


def test_a_decimal_number_repeats_the_roman_one_it_stands_below() -> None:
    directive = plan("I. NỘI DUNG\n- Một.\nII. TỔ CHỨC THỰC HIỆN\n2.1. UBND các xã:\n- Lập kế hoạch.")
    assert [(told.number, told.to) for told in directive.assignments] == [("II.1", "UBND các xã")]
