"""Labels of parts, chapters and sections, articles, and who decides."""

import pytest

from ttdn_desktop.official_paper.divisions import (
    ARTICLE,
    division_label,
    lenient_number,
    names_decider,
)


@pytest.mark.parametrize(
    ("line", "level", "number", "right"),
    [
        ("Chương I", "chương", "I", True), ("Chương 2", "chương", "2", False),
        ("CHƯƠNG IV", "chương", "IV", True), ("Phần thứ nhất", "phần", "nhất", True),
        ("Mục 1", "mục", "1", True), ("Mục II", "mục", "II", False),
        ("Tiểu mục 3.", "tiểu mục", "3", True),
    ],
)  # fmt: skip
def test_labels(line: str, level: str, number: str, right: bool) -> None:
    label = division_label(line)
    assert label is not None
    assert (label.level, label.number, label.is_rightly_numbered) == (level, number, right)


@pytest.mark.parametrize(
    "line", ["Chương I quy định việc này", "Mục tiêu", "Phần mềm", "Chương trình", "Mục 1, 2"]
)
def test_what_only_begins_so_is_no_label(line: str) -> None:
    assert division_label(line) is None


@pytest.mark.parametrize(
    ("line", "number", "close"),
    [
        ("Điều 1. Phạm vi", "1", "."), ("Điều 12: Phạm vi", "12", ":"), ("Điều II. Phạm vi", "II", "."),
        ("Điều 3", "3", ""), ("ĐIỀU 4.", "4", "."),
    ],
)  # fmt: skip
def test_articles(line: str, number: str, close: str) -> None:
    match = ARTICLE.match(line)
    assert match is not None
    assert (match["number"], match["close"]) == (number, close)


@pytest.mark.parametrize("line", ["Điều kiện", "Điều1a", "điều 1. Phạm vi", "Điều 1234."])
def test_no_articles(line: str) -> None:
    assert ARTICLE.match(line) is None


def test_numbers_in_figures_roman_figures_and_words() -> None:
    assert [lenient_number(number) for number in ("7", "IV", "nhất", "chín", "x")] == [7, 4, 1, 9, 10]


@pytest.mark.parametrize(
    ("folded", "decides"),
    [
        ("uy ban nhan dan xa x", True),
        ("chu tich uy ban", True),
        ("giam doc so", True),
        ("ve viec giao", False),
    ],
)
def test_who_decides(folded: str, decides: bool) -> None:
    assert names_decider(folded) is decides
