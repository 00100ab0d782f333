"""Tables of work: columns by their heads, a row a paragraph."""

from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.directive.pieces import split_lines
from ttdn_desktop.directive.tables import rows_of_work


def table(*rows: tuple[str, ...], merged: dict[tuple[int, int], int] | None = None) -> Source:
    lines = [
        Line(text=text, cell=Cell(table=0, row=row, column=column, rows=(merged or {}).get((row, column), 1)))
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text
    ]
    return Source(name="a.docx", kind="docx", lines=tuple(lines))


def test_rows_have_work_lead_and_time_and_the_heads_are_none() -> None:
    found = rows_of_work(
        split_lines(
            table(
                ("STT", "Nội dung", "Cơ quan chủ trì", "Phối hợp", "Thời gian"),
                ("1", "Tập huấn", "Sở Nội vụ", "Sở Y tế", "30/6"),
                ("2", "Tuyên truyền", "", "", "Cả năm"),
                merged={(1, 2): 2},
            )
        )
    )
    assert found is not None
    assert [(row.text, row.row.lead, row.row.time) for row in found] == [
        ("Tập huấn", "Sở Nội vụ", "30/6"),
        ("Tuyên truyền", "Sở Nội vụ", "Cả năm"),
    ]


def test_two_columns_without_heads_are_a_layout() -> None:
    assert rows_of_work(split_lines(table(("Một đoạn văn", "Một đoạn khác")))) is None
