"""What the office says, picks and gets is kept, and shown in its report."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.consolidation.opened import WHEN, opened, read, words
from ttdn_desktop.consolidation.office_report import PickedStatement
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.gui.consolidation.office_dialog import OfficeDialog
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.office.docx.plain_text import plain_text
from ttdn_desktop.workspace.consolidation import kept, results
from ttdn_desktop.workspace.documents.format_check import check


def test_what_the_office_says_is_kept_and_printed(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    dialog = OfficeDialog(page.session.own, 2019, page)
    qtbot.addWidget(dialog)
    dialog.signer.show_value(Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Lê Thị Hoa"))
    dialog.recipients.show_value(("Thường trực Huyện ủy (b/c)",))
    page.session.change(dialog.result_of())
    assert "họ và tên" not in page.summary.text()

    result = page.session.result
    assert result is not None
    paper = results.consolidated_docx(result, page.session.own)
    said = plain_text(paper)
    assert "Lê Thị Hoa" in said
    assert "Thường trực Huyện ủy" in said
    assert check(paper).findings == ()

    store = window.data_folder.consolidations
    again = kept.open_record(store, result)
    assert again.signer.name == "Lê Thị Hoa"
    assert again.figures is not None
    assert again.figures.totals == result.totals


def test_statements_are_ticked_moved_edited_and_added(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    model = page.tabs.judgement.model
    first = model.index(0, 0)
    page.tabs.judgement.own.setText("Câu của huyện")
    page.tabs.judgement.add.click()
    assert page.session.own.strengths is not None
    assert page.session.own.strengths[-1] == PickedStatement(text="Câu của huyện")

    last = len(page.session.own.strengths) - 1
    model.move(last, -last)
    assert page.session.own.strengths[0].text == "Câu của huyện"
    model.setData(model.index(0, 0), "Câu đã sửa")
    assert page.session.own.strengths[0].text == "Câu đã sửa"
    model.setData(model.index(1, 0), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert len(page.session.own.strengths) == last
    assert model.data(first, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_the_ledger_tells_when_what_came_and_the_day_can_be_set(
    qtbot: QtBot, window: MainWindow, sent: Path
) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)
    (first, *_) = page.session.own.receipts
    came = len(result.received) + len(result.duplicates)
    assert len(page.session.own.receipts) == came
    assert [each.version for each in page.session.own.receipts if each.unit == first.unit] == [1, 2]
    assert first.received == WHEN.date()
    assert page.tabs.ledger.sorted.rowCount() == came + len(result.rejected)

    last = page.session.own.receipts[-1]  # of a unit that sent one file: the first one of two decides
    page.session.receive(last.sha256, dt.date(2019, 11, 20))
    assert [late.by for late in page.session.result.late] == ["receipt"]  # pyright: ignore[reportOptionalMemberAccess]
    assert len(words(page, "late")) == 1


def test_the_next_session_goes_on_with_the_files_it_kept(
    qtbot: QtBot, window: MainWindow, sent: Path
) -> None:
    page = opened(window)
    before = read(qtbot, page, sent)
    for path in sent.iterdir():
        path.unlink()
    page.session.clear()
    assert page.session.can_continue
    assert page.session.continue_last() == ()
    qtbot.waitUntil(lambda: not page.session.reading, timeout=20_000)
    assert page.session.result is not None
    assert page.session.result.totals == before.totals


def test_a_letter_goes_to_those_missing(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, shown_messages: list[str]
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    assert not page.remind.isEnabled()
    page.session.expect(("xã Vạn Thắng", "xã Không Gửi"))
    assert page.remind.isEnabled()
    page.write_reminder(tmp_path / "don-doc.docx", dt.date(2019, 11, 11))
    said = plain_text((tmp_path / "don-doc.docx").read_bytes())
    assert "Ủy ban nhân dân xã Không Gửi" in said
    assert "xã Vạn Thắng" not in said
    assert "trước ngày 11/11/2019" in said
    assert shown_messages == ["ghi don-doc.docx"]


@pytest.mark.parametrize("names", [("Xuân Sơn", "Vạn Giã"), ()])
def test_rows_follow_the_list_also_when_it_changes(
    qtbot: QtBot, window: MainWindow, sent: Path, names: tuple[str, ...]
) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)
    page.session.expect(names)
    shown = [row[0] for row in words(page, "received")]
    expected = [name for name in names if name in result.names]
    assert shown[: len(expected)] == expected
    assert sorted(shown) == sorted(result.names)
