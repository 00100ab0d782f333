"""Text beside objects, placed as LibreOffice 7.4 does (tests/benchmarks/layout_of_the_world.py)."""

import pytest

from tests.office.layout.word_file import shown_stretches
from tests.samples.world_files.parts import PICTURE, docx, drawing, para, picture, run, texts, words
from ttdn_desktop.office.docx.model import Paragraph, ParagraphFormat, Piece, Rules, TextStyle
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.office.layout.beside import LEAST_BESIDE, Box, Breaker, below_boxes, free_stretches

ROOM = 9000.0


def paragraph_of(text: str) -> Paragraph:
    style = TextStyle(half_points=28)
    return Paragraph(ParagraphFormat(), (Piece(text, style),), style)


@pytest.mark.parametrize(
    ("box", "free"),
    [
        (Box(0, 3000, 0, 1000), [(3000, ROOM)]),
        (Box(6000, ROOM, 0, 1000), [(0, 6000)]),
        (Box(3000, 6000, 0, 1000), [(0, 3000), (6000, ROOM)]),
        (Box(3000, 6000, 0, 1000, "right"), [(6000, ROOM)]),
        (Box(3000, 6000, 0, 1000, "left"), [(0, 3000)]),
        (Box(2000, 6500, 0, 1000, "largest"), [(6500, ROOM)]),
        (Box(0, ROOM, 0, 1000), []),
        (Box(LEAST_BESIDE - 1, ROOM, 0, 1000), []),
        (Box(LEAST_BESIDE, ROOM, 0, 1000), [(0, LEAST_BESIDE)]),
        (Box(0, 3000, 2000, 3000), [(0.0, ROOM)]),
    ],
)
def test_text_stands_where_an_object_leaves_room(box: Box, free: list[tuple[float, float]]) -> None:
    assert free_stretches([box], 500, 300, ROOM) == free


def test_what_finds_no_room_goes_below_the_object_that_ends_first() -> None:
    assert below_boxes([Box(0, ROOM, 0, 900), Box(0, ROOM, 0, 700)], 500, 300) == 700


def test_lines_beside_an_object_are_shorter_and_those_below_it_whole() -> None:
    placed = list(Breaker(paragraph_of(words(200)), Rules()).lines(0, 0, ROOM, [Box(0, 4000, 0, 1000)]))
    beside = [one for one in placed if one.top < 1000]
    assert len(beside) == 4
    assert all(span.x >= 4000 for one in beside for span in one.line.spans)
    assert min(span.x for one in placed[4:] for span in one.line.spans) == 0


def test_a_line_is_parted_by_an_object_in_its_middle() -> None:
    placed = next(Breaker(paragraph_of(words(60)), Rules()).lines(0, 0, ROOM, [Box(3500, 5500, 0, 500)]))
    assert [round(span.x) for span in placed.line.spans] == [0, 5500]


def test_breaking_goes_on_behind_the_lines_that_stand_already() -> None:
    breaker = Breaker(paragraph_of(words(120)), Rules())
    whole = [one.line for one in breaker.lines(0, 0, ROOM, [])]
    at = Breaker(paragraph_of(words(120)), Rules()).skip(2, ROOM)
    assert [one.line for one in breaker.lines(at, 0, ROOM, [])] == whole[2:]


def test_an_empty_paragraph_has_one_line_below_what_is_in_its_way() -> None:
    placed = list(Breaker(paragraph_of(""), Rules()).lines(0, 100, ROOM, [Box(0, ROOM, 0, 800)]))
    assert [one.top for one in placed] == [800]


def test_text_of_a_document_runs_beside_a_picture_not_under_it() -> None:
    hold = drawing(picture(3000, 2000), 3000, 2000, wrap="Square")
    pdf = to_pdf(docx(para(hold + run(words(120))) + texts(1), parts=PICTURE)).pdf
    left = [x for page, x, y, _ in shown_stretches(pdf) if page == 0 and y < 56.7 + 100]
    assert left
    assert min(left) > 85 + 150


def test_pictures_that_text_before_them_gives_way_to_cost_a_page_each_not_the_document() -> None:
    """Each is settled when its paragraph comes, and only its page is laid out anew."""
    from ttdn_desktop.office.layout.document_reader import read_document
    from ttdn_desktop.office.layout.pagination import Paginator

    hold = drawing(picture(2500, 2500), 2500, 2500, wrap="Square", y=-1500)
    laid: dict[int, int] = {}

    for count in (10, 40):
        body = "".join(texts(2) + para(hold + run(words(160))) for _ in range(count))
        paginator = Paginator(read_document(docx(body, parts=PICTURE)))
        before = paginator.work_left
        paginator.run()
        laid[count] = before - paginator.work_left

    assert laid[40] < laid[10] * 5
