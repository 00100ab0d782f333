"""Alike statements of many reports are one, with who made them."""

import pytest

from ttdn_desktop.consolidation.statements import joined

MONEY = "Kinh phí dành cho công tác tuyên truyền còn hạn hẹp."


@pytest.mark.parametrize(
    "other",
    [
        MONEY,
        "- kinh phí dành cho công tác tuyên truyền còn hạn hẹp;",
        "Kinh phí dành cho công tác tuyên truyền vẫn còn hạn hẹp",
        "Kinh phi danh cho cong tac tuyen truyen con han hep",
    ],
)
def test_the_same_said_otherwise_is_one_statement(other: str) -> None:
    (one,) = joined([("Xã A", MONEY), ("Xã B", other)])
    assert one.text == MONEY.rstrip(".")
    assert one.sources == ("Xã A", "Xã B")


@pytest.mark.parametrize(
    "other",
    [
        "Thiết bị truyền thanh xuống cấp, vùng phủ sóng chưa đều.",
        "Cán bộ làm công tác tuyên truyền đều kiêm nhiệm.",
    ],
)
def test_another_matter_stays_apart(other: str) -> None:
    assert len(joined([("Xã A", MONEY), ("Xã B", other)])) == 2


def test_other_numbers_are_another_statement() -> None:
    said = [("A", "Đã treo 20 băng rôn tại các thôn"), ("B", "Đã treo 30 băng rôn tại các thôn")]
    assert [each.sources for each in joined(said)] == [("A",), ("B",)]


def test_what_most_say_comes_first_in_the_words_of_most() -> None:
    one, other = joined(
        [
            ("A", "Thiếu cán bộ biết tiếng Anh"),
            ("A", MONEY),
            ("B", "Kinh phí dành cho công tác tuyên truyền rất còn hạn hẹp"),
            ("C", MONEY),
        ]
    )
    assert (one.text, one.sources) == (MONEY.rstrip("."), ("A", "B", "C"))
    assert other.sources == ("A",)


@pytest.mark.parametrize("nothing", ["", " ", "Không.", "Không có.", "- Không có", "không có kiến nghị;"])
def test_nothing_to_say_is_no_statement(nothing: str) -> None:
    assert joined([("A", nothing)]) == ()


def test_several_lines_are_several_statements_and_a_unit_counts_once() -> None:
    both = joined([("A", f"- {MONEY}\n- Thiết bị cũ, hay hỏng.\n{MONEY}")])
    assert [(each.text, each.sources) for each in both] == [
        (MONEY.rstrip("."), ("A",)),
        ("Thiết bị cũ, hay hỏng", ("A",)),
    ]
