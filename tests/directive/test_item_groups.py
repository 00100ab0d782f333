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
