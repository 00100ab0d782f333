"""Several files in the window: a row each, Enter opens one, and back at the same list."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.format_rules import corpus
from tests.gui.dropped import drop
from tests.gui.format_check.faulty import faulty_file
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.format_check.files_page import FilesChecked, FilesCheckPage
from ttdn_desktop.gui.format_check.page import FormatCheckPage
from ttdn_desktop.gui.main_window import MainWindow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "văn bản"
    folder.mkdir()
    (folder / "đúng.docx").write_bytes(corpus.clean("mau-nd30"))
    (folder / "hỏng.docx").write_bytes(b"PK")
    faulty_file(folder)
    return folder


def done(qtbot: QtBot, window: MainWindow) -> FilesCheckPage:
    page = window.page
    assert isinstance(page, FilesCheckPage)
    qtbot.waitUntil(lambda: page.status.text().startswith("Đã kiểm tra"), timeout=30_000)
    return page


def row(page: FilesCheckPage, number: int) -> list[str]:
    return [page.model.data(page.model.index(number, column)) for column in range(page.model.columnCount())]


def press_enter(page: FilesCheckPage) -> None:
    QApplication.sendEvent(
        page.table, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    )


def test_a_folder_dropped_is_a_table_of_its_files(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    drop(window, folder)
    qtbot.waitUntil(lambda: isinstance(window.page, FilesCheckPage), timeout=5_000)
    page = done(qtbot, window)
    assert [row(page, number)[0] for number in range(3)] == ["hỏng.docx", "Kế hoạch cũ.docx", "đúng.docx"]
    assert row(page, 0)[2] == "–"
    assert "Không đọc được" in row(page, 0)[4]
    assert row(page, 1)[2:] == ["1", "0", "Có lỗi phải sửa"]
    assert row(page, 2)[2:] == ["0", "0", "Không thấy lỗi"]


def test_enter_opens_a_file_and_back_leads_to_the_list_as_it_was(
    qtbot: QtBot, window: MainWindow, folder: Path
) -> None:
    window.signing.show_files_check(FilesChecked((folder,)))
    page = done(qtbot, window)
    checked = page.state.checked
    page.table.selectRow(1)
    press_enter(page)
    one = window.page
    assert isinstance(one, FormatCheckPage)
    qtbot.waitUntil(lambda: "1 lỗi phải sửa" in one.status.text(), timeout=20_000)
    one.back.click()
    assert done(qtbot, window).state.checked is checked


def test_leaving_half_way_and_coming_back_goes_on(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    window.signing.show_files_check(FilesChecked((folder,)))
    page = window.page
    assert isinstance(page, FilesCheckPage)
    qtbot.waitUntil(lambda: bool(page.state.checked), timeout=20_000)
    state = page.state
    window.signing.show_files_check(state)
    assert len(done(qtbot, window).state.checked) == 3


def test_a_folder_without_word_files_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "rỗng").mkdir()
    window.signing.show_files_check(FilesChecked((tmp_path / "rỗng",)))
    page = window.page
    assert isinstance(page, FilesCheckPage)
    qtbot.waitUntil(lambda: "Không có tệp Word" in page.status.text(), timeout=5_000)
    assert not page.open.isEnabled()
    assert not page.report.isEnabled()


def test_several_files_chosen_are_a_table_and_one_is_a_page(
    qtbot: QtBot, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [(folder / "đúng.docx", folder / "hỏng.docx"), (folder / "đúng.docx",)]
    monkeypatch.setattr(messages, "ask_open_paths", lambda *_: chosen.pop(0))
    window.actions_by_name["check_file"].trigger()
    assert len(done(qtbot, window).state.entries) == 2
    window.actions_by_name["check_file"].trigger()
    assert isinstance(window.page, FormatCheckPage)


def test_the_page_of_the_web_is_written_but_over_no_paper(
    qtbot: QtBot, window: MainWindow, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(messages, "offer_folder", lambda _parent, path: told.append(path))
    monkeypatch.setattr(messages, "show_error", lambda _parent, error: told.append(str(error)))
    monkeypatch.setattr(messages, "ask_folder", lambda *_: folder)
    window.actions_by_name["check_folder"].trigger()
    page = done(qtbot, window)
    page.write_report(tmp_path / "a.html")
    qtbot.waitUntil(lambda: told == [tmp_path / "a.html"], timeout=30_000)
    assert "data:image/png" in (tmp_path / "a.html").read_text("utf-8")
    page.write_report(folder / "hỏng.docx")
    qtbot.waitUntil(lambda: len(told) == 2, timeout=30_000)
    assert "tệp gốc" in str(told[1])
    assert (folder / "hỏng.docx").read_bytes() == b"PK"
