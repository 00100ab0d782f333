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


def test_of_two_columns_of_time_the_end_counts() -> None:
    heads = ("Nhiệm vụ", "Cơ quan chủ trì", "Thời gian bắt đầu", "Thời gian kết thúc")
    found = rows_of_work(split_lines(table(heads, ("Nạo vét", "UBND các xã", "01/02/2024", "20/02/2024"))))
    assert found is not None
    assert [row.row.time for row in found] == ["20/02/2024"]


def test_a_cell_that_names_who_supports_too_is_who_leads() -> None:
    cell = "Chủ trì: Sở Công Thương; phối hợp: Điện lực tỉnh"
    found = rows_of_work(
        split_lines(table(("STT", "Nội dung", "Đơn vị chủ trì, phối hợp"), ("1", "Kiểm tra bơm", cell)))
    )
    assert found is not None
    assert [row.row.lead for row in found] == ["Sở Công Thương"]
