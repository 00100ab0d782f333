"""The register searched and filled in; a new version made."""

import datetime as dt
import io
from copy import deepcopy
from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.issued import issued
from tests.gui.signing.ready import ready_page
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.word_return.page import WordReturnPage
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.rendering import render_docx


def test_the_register_is_searched_and_a_version_made(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    shown.search.setText("khong co gi")
    assert shown.model.rowCount() == 0
    shown.search.setText("van thang")
    assert shown.model.rowCount() == 1
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    assert shown.replace.isEnabled()
    shown.replace.click()
    assert isinstance(window.page, DraftingPage)
    assert not window.page.session.read_only


def test_what_is_filled_after_sending_is_typed_in_the_register(qtbot: QtBot, window: MainWindow) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    model = shown.model
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, 7), "11/3/2019")
    assert model.setData(model.index(0, 8), "Lê Thị Hoa")
    line = window.data_folder.register.lines()[0]
    assert (line.sent, line.receipt) == (dt.date(2019, 3, 11), "Lê Thị Hoa")
    assert model.data(model.index(0, 8)) == "Lê Thị Hoa"


def test_a_version_of_a_plan_signed_as_edited_in_word_starts_from_that_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = ready_page(qtbot, window)
    document = Document(io.BytesIO(render_docx(page.session.plan)))
    closing = next(one for one in document.paragraphs if one.text.startswith("Trên đây là"))
    closing._p.addprevious(deepcopy(closing._p))
    added = next(one for one in document.paragraphs if one.text.startswith("Trên đây là"))
    added.runs[0].text = "Câu chỉ có trong Word."
    for run in added.runs[1:]:
        run.text = ""
    edited = io.BytesIO()
    document.save(edited)
    word_return.keep_word_text(window.data_folder, page.session, edited.getvalue(), dt.date(2019, 3, 7))
    page.day.setText("08/03/2019")
    page.check()
    qtbot.waitUntil(page.issue_button.isEnabled, timeout=20_000)
    shown = issued(qtbot, window, page)
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    shown.replace.click()

    compared = window.page
    assert isinstance(compared, WordReturnPage)
    qtbot.waitUntil(lambda: compared.model.rowCount() > 0, timeout=20_000)
    assert "bản Word đã ký ban hành" in compared.status.text()
    told = [
        str(compared.model.data(compared.model.index(row, 0))) for row in range(compared.model.rowCount())
    ]
    assert any("Câu chỉ có trong Word" in text for text in told)

    window.signing.show_register()
    window.page.table.setCurrentIndex(window.page.model.index(0, 0))
    window.page.replace.click()
    assert isinstance(window.page, DraftingPage)
    assert len(window.data_folder.dossiers()) == 1


def test_a_line_without_a_signed_copy_bears_a_mark_until_it_has_one(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = ready_page(qtbot, window)
    page.day.setText("08/03/2019")
    shown = issued(qtbot, window, page)
    assert shown.model.index(0, 0).data() == "▲ 01/KH-UBND"
    assert "(1)" in shown.only_noted.text()
    shown.only_noted.setChecked(True)
    assert shown.model.rowCount() == 1
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    assert "Chưa có bản đã ký" in shown.notes.text()

    scan = tmp_path / "ký.pdf"
    scan.write_bytes(b"%PDF-1.7 signed")
    shown.keep_signed(scan)
    assert shown.model.rowCount() == 0
    shown.only_noted.setChecked(False)
    assert shown.model.index(0, 0).data() == "01/KH-UBND"
    shown.table.setCurrentIndex(shown.model.index(0, 0))
    assert not shown.add_signed.isEnabled()
    assert shown.notes.isHidden()
    assert "đúng bản đã ban hành" in shown.verify(scan)
