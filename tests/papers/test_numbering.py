from ttdn_desktop.official_paper.marks import LETTERS
from ttdn_desktop.papers.numbering import lettered_items, numbered_items


def test_items_are_lettered_in_the_vietnamese_order():
    marks = [line.partition(")")[0] for line in lettered_items(["x"] * 24)]
    assert " ".join(marks) == "a b c d đ e g h i k l m n o p q r s t u ư v x y"
    assert "".join(marks) == LETTERS


def test_more_items_than_letters_are_dashed_all_alike():
    assert lettered_items(["x"] * 25) == ("- x",) * 25


def test_a_single_item_carries_no_mark():
    assert lettered_items(["một việc"]) == numbered_items(["một việc"]) == ("một việc",)


def test_nothing_gives_nothing():
    assert lettered_items([]) == numbered_items([]) == ()


def test_paragraphs_are_numbered_without_gap():
    assert numbered_items(["x", "y", "z"]) == ("1. x", "2. y", "3. z")
