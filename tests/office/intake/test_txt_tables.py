"""Rows of tables typed in a text file, cell by cell."""

from ttdn_desktop.directive.lines import Line
from ttdn_desktop.office.intake.txt_tables import cells_of_tables


def cells(*texts: str) -> list[tuple[str, int, int] | str]:
    found = cells_of_tables([Line(text=text) for text in texts])
    return [(line.text, line.cell.row, line.cell.column) if line.cell else line.text for line in found]


def test_tabs_part_columns() -> None:
    assert cells("Trước.", "TT\tNội dung\tChủ trì", "1\tIn tờ rơi\tHạt Kiểm lâm", "Sau.") == [
        "Trước.",
        ("TT", 0, 0), ("Nội dung", 0, 1), ("Chủ trì", 0, 2),
        ("1", 1, 0), ("In tờ rơi", 1, 1), ("Hạt Kiểm lâm", 1, 2),
        "Sau.",
    ]  # fmt: skip


def test_bars_part_columns_and_drawn_rules_are_no_rows_words() -> None:
    assert cells("| TT | Việc | Ai |", "|----|------|----|", "| 1 | Họp bản | UBND xã |") == [
        ("TT", 0, 0), ("Việc", 0, 1), ("Ai", 0, 2), ("1", 2, 0), ("Họp bản", 2, 1), ("UBND xã", 2, 2),
    ]  # fmt: skip


def test_an_empty_cell_keeps_the_columns_behind_it() -> None:
    assert cells("TT\tViệc\tAi\tHạn", "1\tMột\tSở A\tQuý I", "2\tHai\t\tQuý II")[-3:] == [
        ("2", 2, 0), ("Hai", 2, 1), ("Quý II", 2, 3),
    ]  # fmt: skip


def test_two_columns_one_row_and_tabs_that_push_are_no_table() -> None:
    head = ("ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI", "HUYỆN A\tĐộc lập - Tự do")
    pushed = ("UBND HUYỆN A\t\t\tCỘNG HÒA", "Số: 1/KH-UBND\t\t\tĐộc lập")
    alone = ("-\tMột\tviệc", "Hết.")
    for texts in (head, pushed, alone):
        assert cells(*texts) == list(texts)
