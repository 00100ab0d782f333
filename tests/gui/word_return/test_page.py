"""A Word file brought back in the window."""

import io
from pathlib import Path

from docx import Document
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.gui.word_return.page import WordReturnPage
from ttdn_desktop.workspace.documents.rendering import render_docx


def test_a_word_file_is_brought_back_in_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    data_folder = window.data_folder
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    session = data_folder.open_dossier(data_folder.create_dossier(sample))
    document = Document(io.BytesIO(render_docx(session.plan)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    next(run for run in runs if "nắm tình hình" in run.text).text = "Chủ động nắm tình hình trên mạng."
    path = tmp_path / "kế hoạch sửa.docx"
    document.save(str(path))
    window.signing.show_word_return(session, path)
    page = window.page
    assert isinstance(page, WordReturnPage)
    QAbstractItemModelTester(page.model)
    qtbot.waitUntil(lambda: page.model.rowCount() == 1, timeout=20_000)
    assert "<b" in page.difference.text()
    page.take_all.click()
    qtbot.waitUntil(lambda: "Đã đưa 1 chỗ" in page.status.text(), timeout=20_000)
    assert page.model.rowCount() == 0
    page.keep_button.click()
    ready = window.page
    assert isinstance(ready, ReadyPage)
    assert "tệp Word" in ready.kept.text()
    ready.drop.click()
    assert session.dossier.plan.word_text is None


def test_a_report_takes_new_lines_and_names_what_has_no_field(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    data_folder = window.data_folder
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    session = data_folder.open_dossier(data_folder.create_dossier(sample))
    document = Document(io.BytesIO(render_docx(session.paper("report"))))
    strengths = next(each for each in document.paragraphs if each.text == "2. Hạn chế, khó khăn")
    strengths.insert_paragraph_before("Người dân đồng tình, hưởng ứng.")
    kind = next(each for each in document.paragraphs if each.text == "Phụ lục")
    kind.runs[0].text = "Bảng số liệu"
    path = tmp_path / "báo cáo sửa.docx"
    document.save(str(path))

    window.signing.show_word_return(session, path, "report")
    page = window.page
    assert isinstance(page, WordReturnPage)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2, timeout=20_000)
    assert page.take_one.isEnabled()
    page.take_all.click()
    qtbot.waitUntil(lambda: "Đã đưa 1 chỗ" in page.status.text(), timeout=20_000)
    assert "Còn 1 chỗ" in page.status.text() and "Bảng số liệu" in page.status.text()
    assert session.dossier.report is not None
    assert session.dossier.report.strengths[-1] == "Người dân đồng tình, hưởng ứng."
