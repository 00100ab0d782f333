"""The higher office's page: thirteen communes, one corrupt, one twice, one missing."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.consolidation.opened import AREA, opened, read, words
from tests.gui.dropped import drop
from tests.journeys.test_small_screen import SMALL_SCREEN
from ttdn_desktop.gui import theme
from ttdn_desktop.gui.consolidation.page import ConsolidationPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.consolidation import inputs


def test_thirteen_communes_with_their_troubles(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    assert page.stack.currentIndex() == 0
    assert not page.export.isEnabled()
    read(qtbot, page, sent)
    page.session.expect(inputs.communes_by_area(window.data_folder.units())[AREA])
    tabs = [page.tabs.title(place) for place in range(page.tabs.count())]
    assert tabs[:5] == ["Đã nhận (11)", "Còn thiếu (2)", "Nộp muộn (0)", "Bị loại (1)", "Trùng (1)"]
    assert "đã nhận 11, còn thiếu 2, bị loại 1, trùng 1" in page.summary.text()
    assert words(page, "rejected")[0][0] == "00.ttdn"
    assert "cắt cụt" in words(page, "rejected")[0][1]
    assert words(page, "duplicates")[0][1:] == ["gửi lại.ttdn", "01.ttdn"]
    by_audience = {row[0]: row for row in words(page, "communes")}
    (odd,) = [row for row in by_audience.values() if row[4]]
    assert odd[2] == "100.000"
    assert odd[4].startswith("▲ Lượt người: 100.000, gấp")
    assert words(page, "duties")[1][0] == "III.8.2"
    page.tabs.show_page(page.tabs.count() - 1)
    qtbot.waitUntil(lambda: page.tabs.preview.view.pages is not None, timeout=20_000)


def test_the_results_are_written_and_the_old_ones_asked_about(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, shown_messages: list[str]
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    page.session.expect(inputs.communes_by_area(window.data_folder.units())[AREA])
    out = tmp_path / "kết quả"
    page.write_into(out)
    qtbot.waitUntil(lambda: bool(shown_messages), timeout=20_000)
    assert shown_messages == ["ghi tong-hop.docx"]
    assert sorted(path.name for path in out.iterdir()) == [
        "can-xem-lai.docx",
        "tong-hop.docx",
        "tong-hop.json",
        "tong-hop.xlsx",
    ]
    said = "\n".join(read_words((out / "tong-hop.docx").read_bytes()))
    assert "11/13 đơn vị gửi báo cáo." in said
    assert "Chưa gửi báo cáo: 2 đơn vị (" in said
    assert page.may_write(out)
    assert "tong-hop.docx" in shown_messages[1]


def test_a_folder_dropped_on_the_page_is_read(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    drop(page, sent)
    qtbot.waitUntil(lambda: page.session.result is not None, timeout=20_000)


def test_files_dropped_on_the_window_open_the_page(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    window.show_home()
    drop(window, *sorted(sent.glob("0*.ttdn")))
    qtbot.waitUntil(lambda: isinstance(window.page, ConsolidationPage), timeout=5000)
    page = window.page
    assert isinstance(page, ConsolidationPage)
    qtbot.waitUntil(lambda: page.session.result is not None, timeout=20_000)


def test_a_higher_office_needs_no_settings(window: MainWindow) -> None:
    window.start()
    settings = window.page
    assert isinstance(settings, SettingsPage)
    settings.consolidation_wanted.emit()
    page = window.page
    assert isinstance(page, ConsolidationPage)
    page.left.emit()
    assert isinstance(window.page, SettingsPage)


def test_a_slip_is_written_from_a_communes_file(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, shown_messages: list[str]
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    assert not page.slip.isEnabled()
    page.tabs.views["received"].table.selectRow(0)
    assert page.slip.isEnabled()
    dialog = page.slip_for(page.tabs.current_file())
    assert dialog is not None
    duty = next(row for row in dialog.rows if row.target.on.id == "III.8.2")
    duty.text.set_text("Nêu rõ số buổi.  ")
    duty.severity.setCurrentIndex(duty.severity.findData("must"))
    dialog.reject()
    assert shown_messages == ["Bỏ các góp ý chưa ghi thành phiếu? "]
    dialog.write(tmp_path / "a.phieu")
    slip = return_slips.read_slip(tmp_path / "a.phieu")
    assert [(one.on.id, one.text, one.severity) for one in slip.remarks] == [
        ("III.8.2", "Nêu rõ số buổi.", "must")
    ]
    assert slip.commune.district == "Vạn Ninh"


def test_every_page_is_within_sight_on_a_small_screen(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, "light")
    window.resize(*SMALL_SCREEN)
    window.show()
    page = opened(window)
    read(qtbot, page, sent)
    QApplication.processEvents()
    assert (window.width(), window.height()) == SMALL_SCREEN

    titles = page.tabs.titles
    last = titles.visualItemRect(titles.item(titles.count() - 1))
    assert titles.viewport().rect().contains(last)
    for place, view in enumerate(page.tabs.views.values()):
        page.tabs.show_page(place)
        QApplication.processEvents()
        assert view.table.horizontalHeader().length() <= view.table.viewport().width()
