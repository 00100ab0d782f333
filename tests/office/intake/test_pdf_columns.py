"""Two columns at head and foot are kept apart from the running text."""

from tests.office.intake.pdf_spans import span
from ttdn_desktop.office.intake.pdf_columns import Region, regions_of
from ttdn_desktop.office.intake.pdf_rows import TextSpan

TEXT = "Thực hiện kế hoạch của tỉnh, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
MIDDLE = 80 + len(TEXT) * 6 / 2


def row(base: float, *texts: tuple[str, float]) -> list[TextSpan]:
    return [span(text, left, base) for text, left in texts]


def words(region: Region) -> list[list[str]]:
    return [[one.text for one in column] for column in region.columns()]


HEAD = [
    row(800, ("ỦY BAN NHÂN DÂN", 80), ("CỘNG HÒA XÃ HỘI", 330)),
    row(785, ("XÃ VẠN NINH", 92), ("Độc lập - Tự do", 332)),
]


def test_a_head_is_two_columns_and_the_text_below_none() -> None:
    regions = list(regions_of([*HEAD, row(750, (TEXT, 80)), row(735, (TEXT, 80))]))
    assert [bool(region.edges) for region in regions] == [True, False]
    assert words(regions[0]) == [["ỦY BAN NHÂN DÂN", "XÃ VẠN NINH"], ["CỘNG HÒA XÃ HỘI", "Độc lập - Tự do"]]


def test_a_heading_in_the_middle_below_belongs_to_no_column() -> None:
    heading = row(765, ("KẾ HOẠCH", MIDDLE - 24))
    regions = list(regions_of([*HEAD, heading, row(735, (TEXT, 80))]))
    assert len(regions[0].rows) == 2
    assert [one[0].text for one in regions[1].rows] == ["KẾ HOẠCH", TEXT]


def test_a_name_far_below_on_the_right_belongs_to_the_columns_and_text_on_the_left_does_not() -> None:
    foot = row(200, ("Nơi nhận:", 80), ("CHỦ TỊCH", 380))
    name, text = row(120, ("Nguyễn Văn An", 370)), row(120, ("Ghi chú ở dưới", 80))
    body = row(300, (TEXT, 80))
    assert len(list(regions_of([body, foot, name]))[1].rows) == 2
    assert len(list(regions_of([body, foot, text]))[1].rows) == 1


def test_a_stretch_stands_in_the_column_it_begins_in_and_in_its_row() -> None:
    (region,) = regions_of(HEAD)
    last = HEAD[1][1]
    assert (region.column(last), region.row(last)) == (1, 1)


def test_text_alone_is_one_region() -> None:
    (region,) = regions_of([row(700, (TEXT, 80)), row(685, (TEXT, 80))])
    assert region.edges == () and len(region.rows) == 2
    assert list(regions_of([])) == []
