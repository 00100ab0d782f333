"""Files dropped on the window, and a plan accepted beside it."""

import threading

from msgspec.structs import replace
from PySide6.QtWidgets import QDialog

from tests.gui.plans_taken_in import PLAN, drop, intake, settled
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.intake import flow
from ttdn_desktop.gui.intake.page import IntakePage
from ttdn_desktop.workspace.intake import accept


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
    assert len(list(ready.data_folder.stored())) == 1


def test_a_plan_read_waits_for_an_open_dialog(qtbot, ready, monkeypatch) -> None:
    """The dialog stands on the page shown: with the page in its place gone it would be gone as well."""
    read = []
    read_now = flow.read_now
    monkeypatch.setattr(flow, "read_now", lambda path: read.append(path) or read_now(path))
    before, dialog = ready.page, QDialog(ready.page)
    dialog.setModal(True)
    assert drop(ready, PLAN)
    qtbot.waitUntil(lambda: bool(read), timeout=10_000)
    dialog.show()
    qtbot.wait(1_500)
    assert ready.page is before

    dialog.close()
    qtbot.waitUntil(lambda: isinstance(ready.page, IntakePage), timeout=10_000)


def test_a_plan_left_while_its_dossier_is_made_makes_none(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page.accept()
    page.left.emit()
    ready.tasks.close()
    qtbot.wait(50)
    assert not isinstance(ready.page, DraftingPage)
    assert list(ready.data_folder.stored()) == []


def test_a_plan_that_can_not_be_stored_leaves_the_page_as_it_was(qtbot, ready, monkeypatch) -> None:
    page = intake(qtbot, ready)

    def full(*_args, **_more):
        raise OutputError("Đĩa đầy.", "Hãy xóa bớt tệp.")

    monkeypatch.setattr(accept, "accept_plan", full)
    page.accept()
    qtbot.waitUntil(lambda: bool(ready.shown_messages), timeout=20_000)
    assert ready.shown_messages == ["Đĩa đầy. Hãy xóa bớt tệp."]
    assert ready.page is page
    assert page.parts.accept_button.isEnabled()
    assert page.parts.busy.text() == ""


def test_a_file_that_is_no_plan_gives_one_message_and_the_page_stays(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "truyen.txt"
    path.write_text("Ngày xửa ngày xưa, ở một làng kia.", "utf-8")
    before = ready.page
    assert drop(ready, path)
    qtbot.waitUntil(lambda: bool(ready.shown_messages), timeout=10_000)
    assert "truyen.txt" in ready.shown_messages[0]
    assert ready.page is before


def test_other_files_are_not_taken(ready, tmp_path) -> None:
    assert not drop(ready, tmp_path / "anh.png")


def test_a_plan_of_another_area_is_asked_about(qtbot, ready, monkeypatch) -> None:
    own = ready.data_folder.settings
    elsewhere = replace(own, commune=replace(own.commune, district=None))
    ready.data_folder.save_settings(elsewhere)
    asked: list[str] = []

    def refuse(_parent: object, question: str, *_: object, doubtful: bool) -> bool:
        assert doubtful
        asked.append(question)
        return False

    monkeypatch.setattr(messages, "ask", refuse)
    page = intake(qtbot, ready)
    page.accept()
    assert "tỉnh Đắk Lắk" in asked[0]
    assert list(ready.data_folder.stored()) == []
    page._on_edited("issuer", "Ủy ban nhân dân tỉnh Ninh Bình")
    settled(qtbot, page)
    page.accept()
    qtbot.waitUntil(lambda: len(list(ready.data_folder.stored())) == 1, timeout=20_000)
    assert len(asked) == 1
