"""Remarks of the higher office beside the questions of the dossier in hand."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.dropped import drop
from tests.gui.recorded_messages import record_messages
from tests.workspace.issued import issue_now
from ttdn_desktop.dossier.records import Dossier, Remark, Subject
from ttdn_desktop.dossier.slip import Slip
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.signing import issuing

DUTY = Remark(on=Subject(kind="duty", id="III.8.2"), text="Nêu rõ số buổi.", severity="must")
ACTIVITY = Remark(on=Subject(kind="activity", id="a1"), text="Chỉ tiêu thấp hơn năm trước.")


def slip_file(folder: Path, dossier: Dossier, *remarks: Remark, year: int = 0) -> Path:
    path = folder / "góp ý.phieu"
    sender, day = "UBND huyện Vạn Ninh", dt.date(2019, 11, 5)
    slip = Slip(commune=dossier.commune, year=year or dossier.year, sender=sender, date=day, remarks=remarks)
    return_slips.write_slip(path, slip)
    return path


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was shown or asked; every question is answered with yes."""
    return record_messages(monkeypatch)


def open_slip(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "ask_open_path", lambda *_: path)
    window.actions_by_name["slip"].trigger()


def test_remarks_stand_at_their_questions_until_settled(
    qtbot: QtBot,
    window: MainWindow,
    page: DraftingPage,
    tmp_path: Path,
    answered: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_slip(window, slip_file(tmp_path, page.session.dossier, DUTY, ACTIVITY), monkeypatch)
    assert "1 điều phải sửa, 1 điều nên xem" in answered[0]
    lines = [page.findings_model.index(row).data() for row in range(page.findings_model.rowCount())]
    assert "Nêu rõ số buổi." in lines[0]
    assert page.tabs.currentIndex() == 1
    finding = page.findings_model.finding(0)
    page.go_to(finding)
    assert page.page is not None
    row = page.page.row(finding.question)
    assert row is not None
    (banner,) = row.remarks.banners
    assert row.remarks.isVisible()
    assert "Phải sửa" in banner.head.text()
    assert "nhiệm vụ “Căn cứ chức năng" in banner.head.text()
    assert "Nêu rõ" not in row.error.text()
    qtbot.mouseClick(banner.mark, Qt.MouseButton.LeftButton)
    assert page.session.dossier.remarks[0].settled
    assert "Đã xử lý" in row.remarks.banners[0].head.text()
    assert page.findings_model.rowCount() == len(lines) - 1


def test_a_slip_dropped_is_taken_where_a_dossier_is_open(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, answered: list[str]
) -> None:
    window.show_home()
    session = window.data_folder.open_sample()
    path = slip_file(tmp_path, session.dossier, DUTY)
    drop(window, path)
    qtbot.waitUntil(lambda: "Hãy mở hồ sơ" in "".join(answered))
    page = window.open_drafting(session)
    assert page is not None
    drop(window, path)
    qtbot.waitUntil(lambda: len(page.session.dossier.remarks) == 1)


def test_another_years_slip_is_told_before_it_is_asked(
    window: MainWindow,
    page: DraftingPage,
    tmp_path: Path,
    answered: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_slip(window, slip_file(tmp_path, page.session.dossier, DUTY, year=2021), monkeypatch)
    assert len(answered) == 1
    assert "năm 2021" in answered[0]
    assert page.session.dossier.remarks == ()


@pytest.mark.usefixtures("answered")
def test_an_issued_plan_shows_remarks_and_they_can_be_settled(
    qtbot: QtBot,
    window: MainWindow,
    data_folder: DataFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = data_folder.open_dossier(data_folder.create_dossier(data_folder.open_sample().dossier))
    session.save_now()
    issued = issue_now(data_folder, session, issuing.Issue(1, dt.date(2019, 3, 8)))
    window.open_stored(issued.dossier)
    page = window.drafting_page
    assert page is not None
    open_slip(window, slip_file(tmp_path, page.session.dossier, DUTY), monkeypatch)
    page.go_to(page.findings_model.finding(0))
    assert page.page is not None
    (banner,) = (banner for row in page.page.rows for banner in row.remarks.banners)
    qtbot.mouseClick(banner.mark, Qt.MouseButton.LeftButton)
    assert not page.session.save_now().failed
    assert data_folder.open_dossier(issued.dossier).dossier.remarks[0].settled
