"""Legal bases: seen with source and period, searched for, added, edited."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.fields.unikey import press
from ttdn_desktop.directive.records import Directive, LegalBase
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.gui.fields.bases import BasesField
from ttdn_desktop.gui.fields.bases_model import cited_rows, offered_rows

DAY = dt.date(2026, 1, 15)
OLD = "Căn cứ Kết luận số 16-KL/TW ngày 14 tháng 02 năm 2012 của Bộ Chính trị về Chiến lược"
DECREE = "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về thông tin đối ngoại"
PLAN = Directive(
    kind="KẾ HOẠCH",
    title="Thông tin đối ngoại",
    year=2026,
    legal_bases=(LegalBase(text=DECREE, citation="72/2015/NĐ-CP", date=dt.date(2015, 9, 7)),),
)


def test_each_base_says_where_it_comes_from_and_how_long_it_holds():
    over, in_force, own = cited_rows((OLD, DECREE, "Căn cứ Nghị quyết số 05/NQ-HĐND"), PLAN.legal_bases, DAY)
    assert over.is_over
    assert "thay bằng 57-KL/TW" in over.note
    assert not in_force.is_over
    assert "kế hoạch cấp trên" in in_force.note
    assert "từ 22/10/2015" in in_force.note
    assert "đơn vị tự ghi" in own.note


@pytest.mark.parametrize(("day", "is_over"), [(dt.date(2020, 12, 31), False), (dt.date(2021, 1, 1), True)])
def test_a_base_is_over_the_day_after_its_last(day, is_over):
    (row,) = cited_rows((OLD,), (), day)
    assert row.is_over == is_over


def test_bases_are_found_without_accents_and_not_offered_twice():
    found = offered_rows("nghi dinh 72/2015", (), DAY)
    assert [row.line.startswith("Căn cứ Nghị định số 72/2015/NĐ-CP") for row in found] == [True]
    assert offered_rows("nghi dinh 72/2015", (DECREE,), DAY) == ()


def test_those_that_are_over_stand_last():
    over = [row.is_over for row in offered_rows("", (), DAY)]
    assert over == sorted(over)
    assert True in over


@pytest.mark.parametrize(("year", "found"), [(2022, 0), (2023, 1)])
def test_what_is_issued_later_is_not_offered(year, found):
    assert len(offered_rows("57-kl", (), dt.date(year, 1, 1))) == found


def test_a_law_is_cited_by_its_name_alone():
    (law,) = offered_rows("72/2025", (), DAY)
    assert law.line == "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"


def test_a_base_is_added_by_keys_alone_and_edited(shown):
    field = shown(BasesField(PLAN))
    told = []
    field.edited.connect(lambda value, _sub: told.append(value))
    field.show_value((DECREE,))
    field.search.setFocus()
    QTest.keyClicks(field.search, "57-kl")
    QTest.keyClick(field.search, Qt.Key.Key_Return)
    assert told[-1][0] == DECREE
    assert told[-1][1].startswith("Căn cứ Kết luận số 57-KL/TW")
    assert field.search.text() == "57-kl"
    assert field.cited.rowCount() == 2

    field.lines.edit.moveCursor(field.lines.edit.textCursor().MoveOperation.End)
    QTest.keyClick(field.lines.edit, Qt.Key.Key_Return)
    press(field.lines.edit, "Căn cứ khác")
    assert told[-1][2] == "Căn cứ khác"
    assert field.cited.rowCount() == 3


def test_a_click_adds_a_base(shown):
    field = shown(BasesField(PLAN))
    place = field.offered_list.visualRect(field.offered.index(0)).center()
    QTest.mouseClick(field.offered_list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(field.value()) == 1


def test_bases_are_judged_as_of_the_papers_year(shown):
    field = shown(BasesField(PLAN))
    field.show_value((OLD,))
    assert field.cited.item(0).is_over
    commune = Commune(name="A", kind="xã", province="B")
    field.show_dossier(Dossier(pack="p", year=2019, commune=commune))
    assert not field.cited.item(0).is_over
