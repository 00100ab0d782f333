"""Parts of documents that are cited (rows s21, l3)."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s21
    ("theo khoản 2 điều 5 của quy ước", "s21", "điều 5", "Điều 5"),
    ("điểm a khoản 1 điều 101 Nghị định số 15/2020/NĐ-CP", "s21", "điều 101", "Điều 101"),
    ("quy định tại điều 9 của Luật Báo chí", "s21", "điều 9", "Điều 9"),
    ("tại mục II Kế hoạch này", "s21", "mục II", "Mục II"),
    ("Điều 24 tiểu mục 1 mục 1 chương III của Nghị quyết", "s21", "tiểu mục 1 mục 1 chương III",
     "Tiểu mục 1 Mục 1 Chương III"),
    ("điều 12 và 13 Luật Báo chí", "s21", "điều 12 và 13", "Điều 12 và 13"),
    ("phần 2 của Kế hoạch này", "s21", "phần 2", "Phần 2"),
    # l3
    ("tại Khoản 2 Điều 5", "l3", "Khoản 2", "khoản 2"),
    ("theo Điểm a khoản 1 Điều 8", "l3", "Điểm a", "điểm a"),
    ("theo Điểm b Khoản 3 Điều 8", "l3", "Điểm b Khoản 3", "điểm b khoản 3"),
    ("theo Khoản 2, 3 điều 5", "l3", "Khoản 2, 3 điều 5", "khoản 2, 3 Điều 5"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s21
        "điều 5 người đi học; có 2 điều 3 chị em nhớ",
        "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự",
        "mục 2 có ba ý; chương 3 của vở chèo; phần 2 của kế hoạch",
        "mục II; điều kiện 5 thôn",
        # l3
        "Khoản 2 Điều 5 quy định rõ.",
        "Nội dung: Khoản 1 Điều 2",
        "Khoản chi 5 triệu; Điểm 10 cho chất lượng",
        "b) Điểm a khoản 1 Điều 3",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
