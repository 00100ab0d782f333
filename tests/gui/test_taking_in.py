"""A clerk's way from a file dropped on the window to a drafted plan, and the shelf of packs."""

import datetime as dt
import threading
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.intake import flow, state
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.gui.packs.page import PacksPage
from ttdn_desktop.workspace.intake import accept
from ttdn_desktop.workspace.pack_library import library

SAMPLES = Path(__file__).parents[1] / "samples" / "superior_plans"
SETTINGS = CommuneSettings(
    commune=Commune(name="Đồng Tâm", kind="xã", district="Gia Viễn", province="Ninh Bình")
)
PLAN = SAMPLES / "dak-lak-2026.docx"


@pytest.fixture
def ready(window, monkeypatch):
    """The window of a commune that is set up; whatever it asks is answered yes, what it says is kept."""
    window.desk.save_settings(SETTINGS)
    window.show_home()
    told: list[str] = []
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: told.append(str(fault)))
    monkeypatch.setattr(messages, "show_note", lambda _parent, what, _more="": told.append(what))
    monkeypatch.setattr(messages, "ask", lambda *_args, **_kwargs: True)
    window.told = told
    return window


def drop(window, path: Path) -> bool:
    """Drag ``path`` over the window and let it go; return whether it was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place, keys = QPointF(300, 300), Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(window, over)
    if not over.isAccepted():
        return False
    dropped = QDropEvent(
        place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys, QEvent.Type.Drop
    )
    QApplication.sendEvent(window, dropped)
    return dropped.isAccepted()


def intake(qtbot, window, path: Path = PLAN) -> IntakePage:
    assert drop(window, path)
    qtbot.waitUntil(lambda: isinstance(window.page, IntakePage), timeout=10_000)
    return window.page


def settled(qtbot, page: IntakePage) -> None:
    qtbot.waitUntil(lambda: not page._waiting, timeout=10_000)


def row_of(page: IntakePage, place: str) -> int:
    row = page.lines_model.row(page.understood.places.index(place))
    assert row is not None
    return row


def test_a_dropped_plan_is_shown_with_what_was_understood(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    assert page.directive.commune_duties
    assert page.lines_model.rowCount() > 20
    QAbstractItemModelTester(page.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.tree_model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_both_sides_point_at_each_other(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    duty = page.directive.commune_duties[1].id
    page.lines.setCurrentIndex(page.lines_model.index(row_of(page, duty)))
    assert page.tree_model.place(page.tree.currentIndex()) == duty
    other = page.directive.contents[0]
    page.tree.setCurrentIndex(page.tree_model.index_of(other))
    assert page.lines.currentIndex().row() == row_of(page, other)


def test_a_marked_paragraph_becomes_a_duty_and_the_mark_can_be_taken_back(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    item = page.directive.contents[0]
    count = len(page.directive.commune_duties)
    page.lines.setCurrentIndex(page.lines_model.index(row_of(page, item)))
    page.mark("duty")
    settled(qtbot, page)
    assert item in [duty.id for duty in page.directive.commune_duties]
    ready.actions_by_name["undo"].trigger()
    settled(qtbot, page)
    assert len(page.directive.commune_duties) == count


def test_from_a_dropped_file_to_a_drafted_plan(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    duties = [duty.text for duty in page.directive.commune_duties]
    field = page.head.fields["report_due"]
    page._on_edited("report_due", dt.date(page.directive.year, 12, 1))
    assert field is not None
    page.accept()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    drafting = ready.drafting_page.drafting
    assert [duty.text for duty in drafting.pack.directive.commune_duties] == duties
    assert drafting.pack.directive.report_due == dt.date(drafting.dossier.year, 12, 1)
    assert drafting.dossier.commune == SETTINGS.commune
    assert ready.told == []
    assert any(card.origin == "made" for card in library.library_cards(ready.desk))


def test_accepting_works_beside_the_window_and_a_second_click_does_nothing(qtbot, ready, monkeypatch) -> None:
    page = intake(qtbot, ready)
    gate, made = threading.Event(), []
    make_pack = accept.make_pack

    def slow(directive):
        made.append(threading.get_ident())
        assert gate.wait(10)
        return make_pack(directive)

    monkeypatch.setattr(accept, "make_pack", slow)
    page.parts.accept_button.click()
    assert page.parts.busy.text() == "Đang tạo hồ sơ…"
    assert page.parts.busy.isVisible()
    assert not page.parts.accept_button.isEnabled()

    page.accept()
    page.lines.setCurrentIndex(page.lines_model.index(3))
    page.mark("duty")
    assert not page.dirty
    gate.set()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    assert len(made) == 1
    assert made[0] != threading.get_ident()
    assert len(list(ready.desk.stored())) == 1


def test_a_plan_left_while_its_dossier_is_made_makes_none(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page.accept()
    page.left.emit()
    ready.tasks.close()
    qtbot.wait(50)
    assert not isinstance(ready.page, DraftingPage)
    assert list(ready.desk.stored()) == []


def test_a_plan_that_can_not_be_stored_leaves_the_page_as_it_was(qtbot, ready, monkeypatch) -> None:
    page = intake(qtbot, ready)

    def full(*_args, **_more):
        raise OutputError("Đĩa đầy.", "Hãy xóa bớt tệp.")

    monkeypatch.setattr(accept, "accept_plan", full)
    page.accept()
    qtbot.waitUntil(lambda: bool(ready.told), timeout=20_000)
    assert ready.told == ["Đĩa đầy. Hãy xóa bớt tệp."]
    assert ready.page is page
    assert page.parts.accept_button.isEnabled()
    assert page.parts.busy.text() == ""


def test_a_file_that_is_no_plan_gives_one_message_and_the_page_stays(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "truyen.txt"
    path.write_text("Ngày xửa ngày xưa, ở một làng kia.", "utf-8")
    before = ready.page
    assert drop(ready, path)
    qtbot.waitUntil(lambda: bool(ready.told), timeout=10_000)
    assert "truyen.txt" in ready.told[0]
    assert ready.page is before


def test_other_files_are_not_taken(ready, tmp_path) -> None:
    assert not drop(ready, tmp_path / "anh.png")


def test_the_intake_page_is_freed_on_leaving(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    ready.show_home()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))


def test_a_dropped_pack_is_brought_in_and_checked(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "mau.zip"
    library.export_pack(ready.desk, "van-ninh-2019", "1.0", path)
    assert drop(ready, path)
    qtbot.waitUntil(lambda: isinstance(ready.page, PacksPage) and bool(ready.told), timeout=20_000)
    qtbot.waitUntil(lambda: "không có gì sai" in ready.page.told.text(), timeout=20_000)
    QAbstractItemModelTester(ready.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_hostile_pack_gives_one_message_and_changes_nothing(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "doc.zip"
    path.write_bytes(b"PK\x03\x04 hong")
    before = library.library_cards(ready.desk)
    assert drop(ready, path)
    qtbot.waitUntil(lambda: bool(ready.told), timeout=20_000)
    assert "doc.zip" in ready.told[0]
    assert library.library_cards(ready.desk) == before


def test_a_refused_mark_keeps_what_was_corrected_meanwhile(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page._on_edited("number", "9/KH-UBND")
    page.lines.selectAll()
    page.mark("nothing")
    page._on_edited("issuer", "Ủy ban nhân dân huyện khác")
    settled(qtbot, page)
    assert ready.told
    assert page.history.now.marks == {}
    assert page.directive.number == "9/KH-UBND"
    assert page.directive.issuer == "Ủy ban nhân dân huyện khác"
    assert page.directive.commune_duties


@pytest.mark.parametrize("half", ["20", "2026,5", "20x"])
def test_half_a_year_is_no_year_and_can_be_gone_on_with(qtbot, ready, half) -> None:
    page = intake(qtbot, ready)
    year = page.directive.year
    field = page.head.fields["year"]
    field.edit.clear()
    field.edit.insert(half)
    field._on_typed(half)
    assert page.directive.year == year
    assert field.edit.text() == half


def test_a_titles_line_break_is_none(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page.head.fields["title"].edit.setPlainText("Thông tin đối ngoại\nnăm 2026")
    assert page.directive.title == "Thông tin đối ngoại năm 2026"


@pytest.mark.parametrize("name", ["issuer", "title"])
def test_a_file_dragged_over_a_field_is_left_to_the_window(qtbot, ready, name) -> None:
    edit = intake(qtbot, ready).head.fields[name].edit
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(PLAN))])
    data.setText(str(PLAN))  # file managers give the path as text too
    place, keys = QPointF(5, 5).toPoint(), Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, keys)
    edit.dragEnterEvent(over)
    assert not over.isAccepted()


def test_an_emptied_number_is_no_number() -> None:
    work = state.corrected_value(state.IntakeState(), "number", "")
    assert flow.corrected(Directive(number="05/KH-UBND"), work).number is None
