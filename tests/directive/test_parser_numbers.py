"""Lengths and numbers of the grammar, each held on both sides through the whole parser."""

import pytest

from tests.directive.plans import HEAD, ids, numbers, plan
from ttdn_desktop.directive import head
from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case

BODY = "I. NỘI DUNG\n- Tuyên truyền.\nII. TỔ CHỨC THỰC HIỆN\n1. UBND các xã:\n- Lập kế hoạch."


def typed(*body: Line) -> Directive:
    head = [Line(text=line) for line in HEAD.split("\n")]
    return parse_plan(Source(name="a.docx", kind="docx", lines=(*head, *body))).directive


def closed_by(sentence: str) -> Directive:
    return plan(BODY, end=f"\nTrên đây là Kế hoạch. {sentence}\n\nNơi nhận:\n- Lưu: VT.\n")


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
    warnings = [warning for warning in directive.warnings if "cấp xã" in warning]
    assert len(warnings) == (1 if doubt else 0)
    assert all(doubt is not None and doubt in warning for warning in warnings)


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
    ("before", "after", "repair_text"),
    [
        (1, 1, "nối đoạn bị ngắt dòng"),
        (1, 2, "nối đoạn bị ngắt bởi trang"),
        (None, None, "nối đoạn bị ngắt bởi trang"),
    ],
)
def test_what_cut_a_paragraph_is_told(before: int | None, after: int | None, repair_text: str) -> None:
    directive = typed(
        Line(text="I. NỘI DUNG", bold=1.0, page=before),
        Line(text="- Thông tin về những", page=before),
        Line(text="vấn đề trong nước.", page=after),
    )
    assert [repair.split(": ", 1)[1] for repair in directive.repairs if repair.startswith("I.1")] == [
        repair_text
    ]


@pytest.mark.parametrize(
    ("title", "preamble", "closing", "year"),
    [
        ("Công tác năm 2021 và năm 2022", "Xã ban hành Kế hoạch năm 2020 như sau:", "năm 2019", 2022),
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
    ("typed_as", "above", "spelled"),
    [
        ("SỞ NGOẠI VỤ", "", "Sở Ngoại vụ"),
        ("SỞ NGOẠI VỤ", "ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "Sở Ngoại vụ tỉnh Đắk Lắk"),
        ("UBND HUYỆN KHÁNH VĨNH", "", "Ủy ban nhân dân huyện Khánh Vĩnh"),
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK", "", "Ủy ban nhân dân tỉnh Đắk Lắk"),
        ("Sở Ngoại vụ", "", "Sở Ngoại vụ"),
    ],
)
def test_an_organs_name_as_it_stands_in_a_sentence(typed_as: str, above: str, spelled: str) -> None:
    def plain(name: str) -> str:
        return in_sentence_case(name, Spellings([]))

    assert head.organ_in_sentence(typed_as, above, plain) == spelled


def test_a_name_set_at_the_right_by_tabs_alone_is_the_signers() -> None:
    rows = ("Nơi nhận:\t\tTM. ỦY BAN NHÂN DÂN", "- UBND tỉnh;\t\tCHỦ TỊCH", "- Lưu: VT.", "\t\t\tTrần Văn A")
    body = [Line(text=line) for line in f"{BODY}\nBáo cáo trước ngày 20/11/2022./.".split("\n")]
    directive = typed(*body, *[Line(text=row) for row in rows])
    assert (directive.signer.position, directive.signer.name) == ("CHỦ TỊCH", "Trần Văn A")
    assert directive.recipients == ("UBND tỉnh", "Lưu: VT")


def test_a_decimal_number_is_the_path_as_printed() -> None:
    directive = plan("I. NỘI DUNG\n- Một.\nII. TỔ CHỨC THỰC HIỆN\n2.1. UBND các xã:\n- Lập kế hoạch.")
    assert [(assignment.number, assignment.to) for assignment in directive.assignments] == [
        ("II.2.1", "UBND các xã")
    ]
