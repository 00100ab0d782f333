"""A paragraph cut at its line breaks and tabs: each part with its words, look, place in the file and page."""

import io

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from ttdn_desktop.format_rules.facts import LinePlace, Para
from ttdn_desktop.format_rules.lines import columns_of, joined, lines_of
from ttdn_desktop.office.format_check.measure import measure

WIDTHS = {"at 13 pt": 95.7, "at 14 pt": 60.5}
"""In millimetres, bold: national title and motto (docs/domain/the-thuc.md, Measured widths)."""


def para(*runs: tuple[str, dict[str, object]], stops: tuple[int, ...] = ()) -> Para:
    """Return a laid-out paragraph of these runs, centred on tab stops where there are any."""
    paper = Document()
    paper.sections[0].page_width = Mm(210)
    paper.sections[0].left_margin, paper.sections[0].right_margin = Mm(30), Mm(20)
    written = paper.add_paragraph()

    for stop in stops:
        written.paragraph_format.tab_stops.add_tab_stop(Mm(stop), WD_TAB_ALIGNMENT.CENTER)
    for text, looks in runs:
        run = written.add_run(text)
        run.font.name = "Times New Roman"
        for name, value in looks.items():
            setattr(run.font, name, value)

    file = io.BytesIO()
    paper.save(file)
    return measure(file.getvalue()).paras[0]


TITLE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", {"bold": True, "size": Pt(13)})
MOTTO = ("Độc lập - Tự do - Hạnh phúc", {"bold": True, "size": Pt(14)})


def test_a_paragraph_of_one_text_is_returned_as_it_is() -> None:
    whole = para(TITLE)
    assert lines_of(whole) == [whole]
    assert columns_of(whole) == [whole]
    assert whole.place == LinePlace(1)
    assert not whole.is_part


def test_lines_between_breaks_have_each_its_words_look_and_place() -> None:
    title, motto = lines_of(para(TITLE, ("\n", {}), MOTTO))

    assert (title.words, motto.words) == (TITLE[0], MOTTO[0])
    assert [{run.size for run in line.runs} for line in (title, motto)] == [{13.0}, {14.0}]
    assert (title.place, motto.place) == (LinePlace(1, 0), LinePlace(1, 1))

    assert title.position is not None
    assert motto.position is not None
    assert round(title.position.right - title.position.left, 1) == WIDTHS["at 13 pt"]
    assert round(motto.position.right - motto.position.left, 1) == WIDTHS["at 14 pt"]
    assert title.position.top + 4 < motto.position.top
    assert title.position.bottom + 4 < motto.position.bottom


def test_an_empty_line_counts_and_is_left_out() -> None:
    assert [line.line for line in lines_of(para(("I\n\nVI", {})))] == [0, 2]


def test_columns_between_tabs_lie_where_their_stops_are() -> None:
    row = para(("\tSố: 05/KH-UBND\tVạn Thắng, ngày 05 tháng 02 năm 2026", {}), stops=(30, 110))
    left, right = columns_of(row)

    assert (left.place, right.place) == (LinePlace(1, 0, 1), LinePlace(1, 0, 2))
    assert (left.align, right.align) == ("center", "center")
    assert left.position is not None
    assert right.position is not None
    assert round(left.position.middle) == 30 + 30
    assert round(right.position.middle) == 30 + 110


def test_each_of_several_lines_has_its_columns() -> None:
    rows = para(("\tỦY BAN\tCỘNG HÒA\n\tXÃ\tĐộc lập", {}), stops=(30, 110))
    columns = [column for line in lines_of(rows) for column in columns_of(line)]

    assert [column.words for column in columns] == ["ỦY BAN", "CỘNG HÒA", "XÃ", "Độc lập"]
    assert [(column.line, column.column) for column in columns] == [(0, 1), (0, 2), (1, 1), (1, 2)]
    middles = [round(column.position.middle) for column in columns if column.position]
    assert middles == [60, 140, 60, 140]


def test_lines_put_together_are_one_text_again() -> None:
    whole = para(TITLE, ("\n", {}), MOTTO)
    again = joined(lines_of(whole))
    assert again.text == whole.text
    assert again.position is not None
    assert whole.position is not None
    assert again.position.lines == whole.position.lines == 2
    assert again.position.bottom == whole.position.bottom
