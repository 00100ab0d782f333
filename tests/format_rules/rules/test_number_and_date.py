"""How number, place and date are written, right and wrong."""

import pytest

from tests.format_rules.measured import decree

TITLE, MOTTO, ISSUER, NUMBER, DATED = "CỘNG HÒA", "Độc lập", "XÃ VẠN THẮNG", "Số:", "Vạn Thắng, ngày"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Số: 05/KH-UBND", True),
        ("Số: 10/KH-UBND", True),
        ("Số: 100/KH-UBND", True),
        ("Số: 1/KH-UBND", False),
        ("Số: 9/KH-UBND", False),
        ("Số: 09/KH-UBND", True),
        ("Số: 00/KH-UBND", False),
        ("Số: 010/KH-UBND", False),
        ("Số:    /KH-UBND", True),
        ("Số : 05/KH-UBND", False),
        ("Số 05/KH-UBND", False),
        ("Số: 05 /KH-UBND", False),
        ("Số: 05/ KH-UBND", False),
        ("Số: 05/KH -UBND", False),
        ("Số: 05/2026/KH-UBND", True),
        ("Số: 05/kh-UBND", False),
        ("Số: 05/BC-UBND", False),
        ("Số: 05/KHUBND", False),
    ],
)
def test_spelling_of_the_number(text: str, kept: bool) -> None:
    # the annex's note cites the number, which is another rule
    assert ("number" not in decree().says(NUMBER, text).broken()) is kept


@pytest.mark.parametrize(
    ("day", "month", "kept"),
    [
        ("09", "02", True),
        ("9", "02", False),
        ("10", "02", True),
        ("01", "02", True),
        ("1", "02", False),
        ("05", "01", True),
        ("05", "1", False),
        ("05", "2", False),
        ("05", "3", True),
        ("05", "03", False),
        ("05", "9", True),
        ("05", "09", False),
        ("05", "10", True),
    ],
)
def test_zeros_of_day_and_month(day: str, month: str, kept: bool) -> None:
    paper = decree().says(DATED, f"Vạn Thắng, ngày {day} tháng {month} năm 2026")
    assert ("date.zero" not in paper.broken()) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Vạn Thắng, ngày 05 tháng 02 năm 2026", True),
        ("Vạn Thắng ngày 05 tháng 02 năm 2026", False),
        ("Vạn Thắng, ngày 05 tháng 02 năm 2026.", False),
        (", ngày 05 tháng 02 năm 2026", False),
        ("Vạn Thắng, ngày 05/02/2026", False),
    ],
)
def test_spelling_of_place_and_date(text: str, kept: bool) -> None:
    assert ("place-date" not in decree().says(DATED, text).broken()) is kept


def test_a_number_is_put_right_where_its_marks_and_spaces_alone_are_wrong() -> None:
    for text, fixable in (
        ("Số : 5 / KH-UBND", True),
        ("Số: 5/KH-UBND", True),
        ("Số: 05/BC-UBND", False),
        ("Số: x/KH-UBND", False),
    ):
        assert decree().says(NUMBER, text).fixable("number") == [fixable]
