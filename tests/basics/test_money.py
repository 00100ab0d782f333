import pytest
from hypothesis import given
from hypothesis import strategies as st

from ttdn_desktop.basics import money

BILLION = 10**9


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không"),
        (1, "một"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi bốn"),
        (25, "hai mươi lăm"),
        (91, "chín mươi mốt"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (1_000, "một nghìn"),
        (1_001, "một nghìn không trăm linh một"),
        (1_015, "một nghìn không trăm mười lăm"),
        (1_100, "một nghìn một trăm"),
        (10_000, "mười nghìn"),
        (15_000, "mười lăm nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (12_500_000, "mười hai triệu năm trăm nghìn"),
        (17_000_000, "mười bảy triệu"),
        (BILLION, "một tỷ"),
        (BILLION + 5, "một tỷ không trăm linh năm"),
        (BILLION + 5_000, "một tỷ không trăm linh năm nghìn"),
        (21 * BILLION, "hai mươi mốt tỷ"),
        (105 * BILLION, "một trăm linh năm tỷ"),
        (1_000 * BILLION, "một nghìn tỷ"),
        (1_005 * BILLION, "một nghìn không trăm linh năm tỷ"),
        (2_015 * BILLION + 21_000_000, "hai nghìn không trăm mười lăm tỷ không trăm hai mươi mốt triệu"),
    ],
)
def test_an_amount_is_said_as_official_paper_says_it(amount: int, words: str):
    assert money.amount_in_words(amount) == words


@pytest.mark.parametrize("amount", [-1, 10**15])
def test_what_no_budget_holds_is_refused(amount: int):
    with pytest.raises(ValueError, match=str(amount)):
        money.amount_in_words(amount)


NUMERALS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
DIGITS = {word: number for number, word in enumerate(NUMERALS)} | {"mốt": 1, "lăm": 5}


def heard(words: str) -> int:
    """Read the words back by their own grammar, from the largest unit down."""
    for unit, factor in ((" tỷ", BILLION), (" triệu", 10**6), (" nghìn", 1000), (" trăm", 100)):
        if unit in words:
            before, after = words.split(unit, 1)
            return heard(before) * factor + (heard(after.strip()) if after else 0)
    *tens, last = words.removeprefix("linh ").replace("mười ", "một mươi ").split(" mươi")
    ones = DIGITS[last.strip()] if last.strip() else 0
    return (10 * DIGITS[tens[0]] if tens else 0) + ones


@given(st.integers(0, 10**15 - 1) | st.integers(0, 10**7))
def test_the_words_mean_the_amount(amount: int):
    assert heard(money.amount_in_words(amount)) == amount


@given(st.integers(0, 10**15 - 1))
def test_figures_read_back(amount: int):
    assert money.parse_amount(money.format_amount(amount)) == amount


@pytest.mark.parametrize(
    ("amount", "figures"), [(0, "0"), (999, "999"), (1_000, "1.000"), (12_500_000, "12.500.000")]
)
def test_figures_are_grouped_by_points(amount: int, figures: str):
    assert money.format_amount(amount) == figures


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12.500.000", 12_500_000),
        ("12500000 đ", 12_500_000),
        (" 3 000 000 đồng ", 3_000_000),
        ("1,000", 1_000),
        ("0", 0),
        ("", None),
        ("-5", None),
        ("ba triệu", None),
        ("1e6", None),
        ("²", None),
    ],
)
def test_typed_amounts_are_understood_or_refused(text: str, amount: int | None):
    assert money.parse_amount(text) == amount


def test_the_largest_amount_is_said_in_full():
    words = money.amount_in_words(10**15 - 1)
    assert words.startswith("chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm")
    assert words.endswith("chín trăm chín mươi chín")
