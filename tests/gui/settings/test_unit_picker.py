"""The units of the country, found while typing, with the keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ttdn_desktop.gui.settings.unit_picker import UnitPicker, UnitsModel


def test_units_are_found_without_accents_and_by_their_old_names():
    model = UnitsModel()
    model.search("thi tran van gia")
    assert (model.unit(0).kind, model.unit(0).name, model.unit(0).province) == ("xã", "Vạn Ninh", "Khánh Hòa")
    model.search("dai lanh")
    assert model.unit(0).name == "Đại Lãnh"


def test_nothing_is_listed_before_anything_is_typed(qtbot):
    picker = UnitPicker()
    qtbot.addWidget(picker)
    assert picker.model.rowCount() == 0


def test_a_unit_is_taken_by_keys_alone_and_what_was_typed_stays(qtbot):
    picker = UnitPicker()
    qtbot.addWidget(picker)
    picker.show()
    QTest.keyClicks(picker.search, "van thang")
    first = picker.model.unit(0)
    QTest.keyClick(picker.search, Qt.Key.Key_Down)
    QTest.keyClick(picker.search, Qt.Key.Key_Up)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)

    assert picker.commune() == first
    assert picker.search.text() == "van thang"


def test_a_province_narrows_what_is_found(qtbot):
    picker = UnitPicker()
    qtbot.addWidget(picker)
    QTest.keyClicks(picker.search, "tan thanh")
    picker.within.setCurrentIndex(picker.within.findData("Lâm Đồng"))
    picker.within.activated.emit(picker.within.currentIndex())
    found = [picker.model.unit(row) for row in range(picker.model.rowCount())]
    assert found and {unit.province for unit in found} <= {"Lâm Đồng", "Bình Thuận", "Đắk Nông"}


def test_a_name_typed_over_has_no_code_of_the_list(qtbot):
    picker = UnitPicker()
    qtbot.addWidget(picker)
    QTest.keyClicks(picker.search, "van hung")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.commune().code
    QTest.keyClicks(picker.name, "x")
    assert picker.commune().code is None


def test_the_model_keeps_qts_rules(qtmodeltester):
    model = UnitsModel()
    model.search("van")
    qtmodeltester.check(model)
