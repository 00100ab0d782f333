"""The parts with figures: reasons, the entries behind a figure, Excel."""

from pathlib import Path

import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from tests.gui.report.opened import opened, own, sample
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.report.page import ReportPage
from ttdn_desktop.packs.fields import report_phrases
from ttdn_desktop.workspace.report.editing import edit_report


def test_a_reason_is_asked_where_short_and_taken_from_the_phrases(window: MainWindow) -> None:
    page = opened(window, edit_report(sample(window.data_folder), "report", variances={}))
    asked = [one for one in page.view.findings if one.question == "variances"]
    assert [one.severity for one in asked] == ["error"] * 3 + ["warning"]
    page.go_to(asked[1])
    part = page.parts["targets"]
    assert part.current_row().subject == asked[1].subject == "a2"
    assert "chưa đạt chỉ tiêu" in part.reason.error.text()
    part.reason.phrases.list.activated.emit(part.reason.phrases.model.index(0, 0))
    assert own(page).variances == {"a2": report_phrases(page.session.pack.manifest)["variances"][0]}
    assert len([one for one in page.view.findings if one.question == "variances"]) == 3
    assert part.rows[1].cells[-1] == "đã ghi"
    assert not part.reason.error.isVisible()


def test_the_figures_go_to_excel(
    qtbot: QtBot, report: ReportPage, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    target = tmp_path / "số liệu.xlsx"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: target)
    monkeypatch.setattr(messages, "offer_folder", lambda *_: None)
    report.parts["results"].excel_wanted.emit()
    qtbot.waitUntil(target.exists, timeout=20_000)
    assert openpyxl.load_workbook(target).sheetnames
