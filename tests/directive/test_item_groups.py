"""Which items are purposes, contents and forms."""

from tests.directive.plans import plan


def test_of_several_roles_in_a_heading_the_first_counts() -> None:
    found = plan("I. NỘI DUNG, PHƯƠNG THỨC VÀ PHÂN CÔNG THỰC HIỆN\n1. Biên giới\n- Một.\n2. Du lịch\n- Hai.")
    assert (found.contents, found.forms, found.assignments) == (("I.1.1", "I.2.1"), (), ())


def test_sections_below_may_divide_the_roles() -> None:
    found = plan("I. NỘI DUNG VÀ HÌNH THỨC\n1. Nội dung\n- Một.\n2. Hình thức\n- Hai.")
    assert (found.contents, found.forms) == (("I.1.1",), ("I.2.1",))


def test_a_meeting_gives_nobody_work() -> None:
    found = plan("I. NỘI DUNG\n- Một.\nII. TỔ CHỨC HỘI NGHỊ\n1. Thành phần\n- Đại diện UBND các xã.")
    assert (found.contents, found.assignments, found.commune_duties) == (("I.1",), (), ())


def test_activities_are_contents_where_the_whole_heading_says_so() -> None:
    directive = plan("I. MỤC TIÊU\n- Một.\nII. CÁC HOẠT ĐỘNG\n- Hai.\nIII. KINH PHÍ HOẠT ĐỘNG\n- Ba.")
    assert directive.contents == ("II.1",)


def test_a_part_called_contents_holds_the_sections_of_a_whole_plan() -> None:
    directive = plan(
        "PHẦN I. TÌNH HÌNH\nMột.\nPHẦN II. NỘI DUNG KẾ HOẠCH\nI. MỤC TIÊU\n- Hai.\nII. TRUYỀN THÔNG\n- Ba.\n"
        "III. KINH PHÍ\n- Bốn.\nIV. PHÂN CÔNG NHIỆM VỤ\n1. UBND các xã:\n- Năm."
    )
    assert directive.purposes == ("P2.I.1",)
    assert directive.contents == ("P2.II.1",)
    assert [duty.id for duty in directive.commune_duties] == ["P2.IV.1.1"]


def test_a_row_of_targets_without_its_figure_is_no_purpose_but_a_sentence_is() -> None:
    assert plan("I. CHỈ TIÊU\n- Mỗi xã 02 tổ.\n- Hai.\nII. NỘI DUNG\n- Ba.").purposes == ("I.1", "I.2")
