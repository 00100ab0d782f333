"""The higher office's page: thirteen communes, one corrupt, one twice, one missing."""

import datetime as dt
import time
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.dropped import drop
from ttdn_desktop.consolidation.merging import Consolidation
from ttdn_desktop.dossier.records import Dossier, LogEntry
from ttdn_desktop.exchange import package
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.consolidation import sheets as sheets
from ttdn_desktop.gui.consolidation.expected_communes import ExpectedCommunesDialog
from ttdn_desktop.gui.consolidation.page import ConsolidationPage
from ttdn_desktop.gui.consolidation.sheets import Sheet
from ttdn_desktop.gui.consolidation.table_model import SheetModel, SortedSheet
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.settings.page import SettingsPage
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.consolidation import consolidate, inputs
from ttdn_desktop.workspace.consolidation.consolidate import Progress, StoppedError
from ttdn_desktop.workspace.data_folder import DataFolder

AREA = "huyện Vạn Ninh, tỉnh Khánh Hòa"
WHEN = dt.datetime(2019, 11, 4, 9, tzinfo=dt.UTC)


def entry(audience: int) -> LogEntry:
    return LogEntry(id="n1", date=dt.date(2019, 5, 1), activity="a1", quantity=1, audience=audience)


@pytest.fixture
def sent(desk: DataFolder, tmp_path: Path) -> Path:
    """Twelve of the thirteen communes: the first corrupt, the second twice, the third far above others."""
    folder = tmp_path / "các xã gửi"
    folder.mkdir()
    sample = desk.open_sample().dossier
    for place, unit in enumerate([unit for unit in desk.units() if unit.district == "Vạn Ninh"][:-1]):
        log = (entry(100_000 if place == 2 else 100 + place),)
        made = package.write(msgspec.structs.replace(sample, commune=unit, log=log), exported=WHEN)
        (folder / f"{place:02}.ttdn").write_bytes(made[:-9] if place == 0 else made)
        if place == 1:
            later = msgspec.structs.replace(sample, commune=unit, log=(entry(500),))
            newer = package.write(later, exported=WHEN + dt.timedelta(hours=1))
            (folder / "gửi lại.ttdn").write_bytes(newer)
    return folder


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was told or asked; every question is answered with yes."""
    found: list[str] = []

    def ask(_parent: object, what: str, *_answers: str, more: str = "") -> bool:
        found.append(f"{what} {more}")
        return True

    monkeypatch.setattr(messages, "ask", ask)
    monkeypatch.setattr(messages, "show_error", lambda _parent, fault: found.append(str(fault)))
    monkeypatch.setattr(messages, "offer_folder", lambda _parent, path: found.append(f"ghi {path.name}"))
    return found


def opened(window: MainWindow) -> ConsolidationPage:
    window.actions_by_name["consolidate"].trigger()
    page = window.page
    assert isinstance(page, ConsolidationPage)
    return page


def read(qtbot: QtBot, page: ConsolidationPage, *paths: Path) -> Consolidation:
    page.add(paths)
    qtbot.waitUntil(lambda: not page.hand.reading, timeout=20_000)
    assert page.hand.result is not None
    return page.hand.result


def words(page: ConsolidationPage, tab: str) -> list[list[str]]:
    view = page.tabs.views[tab]
    rows, columns = range(view.sorted.rowCount()), range(view.sorted.columnCount())
    return [[view.sorted.index(row, column).data() for column in columns] for row in rows]


def test_thirteen_communes_with_their_troubles(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    assert page.places.currentIndex() == 0
    assert not page.export.isEnabled()
    read(qtbot, page, sent)
    page.hand.expect(inputs.communes_by_area(window.desk.units())[AREA])
    tabs = [page.tabs.tabText(place) for place in range(page.tabs.count())]
    assert tabs[:5] == ["Đã nhận (11)", "Còn thiếu (2)", "Nộp muộn (0)", "Bị loại (1)", "Trùng (1)"]
    assert "đã nhận 11, còn thiếu 2, bị loại 1, trùng 1" in page.told.text()
    assert words(page, "rejected")[0][0] == "00.ttdn"
    assert "cắt cụt" in words(page, "rejected")[0][1]
    assert words(page, "duplicates")[0][1:] == ["gửi lại.ttdn", "01.ttdn"]
    by_audience = {row[0]: row for row in words(page, "communes")}
    (odd,) = [row for row in by_audience.values() if row[4]]
    assert odd[2] == "100.000"
    assert odd[4].startswith("▲ Lượt người: 100.000, gấp")
    assert words(page, "duties")[1][0] == "III.8.2"
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    qtbot.waitUntil(lambda: page.tabs.preview.view.pages is not None, timeout=20_000)


def test_the_three_results_are_written_and_the_old_ones_asked_about(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, told: list[str]
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    page.hand.expect(inputs.communes_by_area(window.desk.units())[AREA])
    out = tmp_path / "kết quả"
    page.write_into(out)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["ghi tong-hop.docx"]
    assert sorted(path.name for path in out.iterdir()) == [
        "tong-hop.docx",
        "tong-hop.json",
        "tong-hop.xlsx",
    ]
    said = "\n".join(read_words((out / "tong-hop.docx").read_bytes()))
    assert "Đã gửi báo cáo: 11/13 đơn vị." in said
    assert "Chưa gửi báo cáo: 2 đơn vị (" in said
    assert page.may_write(out)
    assert "tong-hop.docx" in told[1]


def test_the_page_comes_back_without_reading_again(
    qtbot: QtBot, window: MainWindow, sent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(window)
    result = read(qtbot, first, sent)
    first.left.emit()
    monkeypatch.setattr(consolidate, "consolidate", lambda *_, **__: pytest.fail("read again"))
    page = opened(window)
    assert page is not first
    assert page.hand.result is result
    assert len(words(page, "received")) == 11


def test_the_page_can_be_left_while_it_reads_and_draws(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, told: list[str]
) -> None:
    first = opened(window)
    hand = first.hand
    first.add((sent,))
    window.show_home()
    qtbot.waitUntil(lambda: not hand.reading, timeout=20_000)
    assert hand.result is not None
    page = opened(window)
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    page.write_into(tmp_path / "kết quả")
    qtbot.wait(1)
    window.show_home()
    qtbot.waitUntil(lambda: told == ["ghi tong-hop.docx"], timeout=20_000)


def test_reading_can_be_stopped_and_what_was_there_stays(
    qtbot: QtBot, window: MainWindow, sent: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)

    def slow(_files: object, *, progress: Progress, **_: object) -> Consolidation:
        done = 0
        while progress(done, 1000):
            done += 1
            time.sleep(0.005)
        raise StoppedError()

    monkeypatch.setattr(consolidate, "consolidate", slow)
    page.add((sent,))
    qtbot.waitUntil(lambda: page.progress.value() > 3, timeout=5000)
    assert page.stop.isVisible()
    assert not page.export.isEnabled()
    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.hand.reading, timeout=5000)
    assert page.hand.result is result
    assert not page.stop.isVisible()
    assert told == []


def test_files_of_no_use_are_told_and_nothing_is_lost(
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, told: list[str]
) -> None:
    page = opened(window)
    bad = tmp_path / "hỏng.ttdn"
    bad.write_bytes(b"")
    page.add((bad,))
    qtbot.waitUntil(lambda: not page.hand.reading, timeout=5000)
    assert "hỏng.ttdn rỗng" in told[0]
    assert page.hand.files == ()
    read(qtbot, page, sent, bad)
    assert {row[0] for row in words(page, "rejected")} == {"00.ttdn", "hỏng.ttdn"}


def test_a_folder_dropped_on_the_page_is_read(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    drop(page, sent)
    qtbot.waitUntil(lambda: page.hand.result is not None, timeout=20_000)


def test_files_dropped_on_the_window_open_the_page(qtbot: QtBot, window: MainWindow, sent: Path) -> None:
    window.show_home()
    drop(window, *sorted(sent.glob("0*.ttdn")))
    qtbot.waitUntil(lambda: isinstance(window.page, ConsolidationPage), timeout=5000)
    page = window.page
    assert isinstance(page, ConsolidationPage)
    qtbot.waitUntil(lambda: page.hand.result is not None, timeout=20_000)


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
    qtbot: QtBot, window: MainWindow, sent: Path, tmp_path: Path, told: list[str]
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    assert not page.slip.isEnabled()
    page.tabs.views["received"].table.selectRow(0)
    assert page.slip.isEnabled()
    dialog = page.slip_for(page.tabs.file_in_hand())
    assert dialog is not None
    duty = next(row for row in dialog.rows if row.place.on.id == "III.8.2")
    duty.text.set_text("Nêu rõ số buổi.  ")
    duty.severity.setCurrentIndex(duty.severity.findData("must"))
    dialog.reject()
    assert told == ["Bỏ các góp ý chưa ghi thành phiếu? "]
    dialog.write(tmp_path / "a.phieu")
    slip = return_slips.read_slip(tmp_path / "a.phieu")
    assert [(one.on.id, one.text, one.severity) for one in slip.remarks] == [
        ("III.8.2", "Nêu rõ số buổi.", "must")
    ]
    assert slip.commune.district == "Vạn Ninh"


def test_the_list_of_communes_is_an_areas_or_ones_own(qtbot: QtBot) -> None:
    dialog = ExpectedCommunesDialog((), {AREA: ("Vạn Giã", "Vạn Thắng")})
    qtbot.addWidget(dialog)
    dialog.take_area()
    assert dialog.names() == ("Vạn Giã", "Vạn Thắng")
    dialog.text.setPlainText("  Đại Lãnh \n\nĐại Lãnh")
    assert dialog.names() == ("Đại Lãnh",)


ALL = (
    sheets.received, sheets.late, sheets.rejected, sheets.duplicates, sheets.channels, sheets.communes,
    sheets.duties, lambda result: sheets.missing(result, True),
)  # fmt: skip


def test_every_sheet_keeps_qts_rules(qtbot: QtBot, qtmodeltester, window: MainWindow, sent: Path) -> None:
    page = opened(window)
    result = read(qtbot, page, sent)
    for sheet in (*(one(result) for one in ALL), Sheet((), ())):
        model = SheetModel()
        qtmodeltester.check(model)
        model.show(sheet)
        qtmodeltester.check(model)
        ordered = SortedSheet(model)
        qtmodeltester.check(ordered)


def test_figures_are_sorted_by_value_and_marks_have_a_colour(
    qtbot: QtBot, window: MainWindow, sent: Path
) -> None:
    page = opened(window)
    read(qtbot, page, sent)
    view = page.tabs.views["communes"]
    view.sorted.sort(2, Qt.SortOrder.DescendingOrder)
    assert [row[2] for row in words(page, "communes")][:3] == ["100.000", "500", "111"]
    assert view.sorted.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    assert view.sorted.index(1, 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_the_file_for_the_higher_office_is_told_and_written(
    qtbot: QtBot, window: MainWindow, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.open_sample()
    page = window.drafting_page
    assert page is not None
    noted: Dossier = msgspec.structs.replace(page.drafting.dossier, private_notes="việc riêng")
    page.drafting.change(noted)
    path = tmp_path / "gửi.ttdn"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: path)
    window.actions_by_name["send"].trigger()
    assert "Ghi chú riêng không gửi đi" in told[0]
    assert "Kế hoạch chưa ban hành" in told[0]
    qtbot.waitUntil(lambda: len(told) > 1, timeout=20_000)
    assert told[1] == "ghi gửi.ttdn"
    assert package.read(path.read_bytes(), name="gửi.ttdn").dossier.private_notes == ""
