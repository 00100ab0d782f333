"""The annex: the table of who was asked to report."""

import datetime as dt

import msgspec

from ttdn_desktop.activity_log.figures import Totals
from ttdn_desktop.consolidation.merging import consolidate
from ttdn_desktop.consolidation.records import Consolidation, Sent
from ttdn_desktop.dossier.records import Author, Commune
from ttdn_desktop.papers.consolidation.annex import units_annex
from ttdn_desktop.papers.consolidation.context import consolidation_context
from ttdn_desktop.papers.consolidation.records import UnitsAnnex

COMMUNE = Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="1")
NOON = dt.datetime(2019, 11, 4, 12, tzinfo=dt.UTC)


def sent(file: str, author: Author | None = None) -> Sent:
    return Sent(
        file=file, sha256=file, commune=COMMUNE, year=2019, exported=NOON, modified=0.0,
        totals=Totals(2, 10, 1000), channels={}, author=author,
    )  # fmt: skip


def of(found: Consolidation) -> UnitsAnnex:
    return units_annex(consolidation_context(found))


ORGANS = [sent("a", Author(name="Công an huyện Vạn Ninh")), sent("b", Author(name="Phòng Nội vụ huyện"))]


def test_other_organs_alone_are_the_annex() -> None:
    made = of(consolidate(ORGANS))
    assert [(row.number, row.name, row.entries) for row in made.rows] == [
        ("1", "Công an huyện Vạn Ninh", "2"), ("2", "Phòng Nội vụ huyện", "2"),
    ]  # fmt: skip
    assert (made.total.entries, made.total.audience, made.total.cost) == ("4", "20", "2.000")


def test_beside_communes_other_organs_are_no_rows() -> None:
    made = of(consolidate([sent("xa"), *ORGANS]))
    assert [row.name for row in made.rows] == ["Xã Vạn Thắng"]
    assert made.total.entries == "2"


def test_a_commune_that_was_asked_and_sent_nothing_is_a_row() -> None:
    made = of(consolidate(ORGANS, expected=("Vạn Giã",)))
    assert [(row.name, row.note) for row in made.rows] == [("Vạn Giã", "Chưa gửi báo cáo")]


def test_a_title_too_long_for_its_line_breaks_before_what_it_is_of() -> None:
    subject = "Phòng, chống thiên tai và tìm kiếm cứu nạn trên địa bàn {area} năm {year}"
    title = of(consolidate([msgspec.structs.replace(sent("A"), subject=subject)])).title
    first, second = title.split("\n")
    assert first.endswith("TÌM KIẾM CỨU NẠN")
    assert second.startswith("CỦA CÁC ĐƠN VỊ TRÊN ĐỊA BÀN")
