"""The file for the higher office, written from the window."""

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from tests.gui.recorded_messages import record_messages
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.exchange import package
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.consolidation import sheets as sheets
from ttdn_desktop.gui.main_window import MainWindow


@pytest.fixture
def shown_messages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return record_messages(monkeypatch)


def test_the_file_for_the_higher_office_is_told_and_written(
    qtbot: QtBot,
    window: MainWindow,
    shown_messages: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window.open_sample()
    page = window.drafting_page
    assert page is not None
    noted: Dossier = msgspec.structs.replace(page.session.dossier, private_notes="việc riêng")
    page.session.change(noted)
    path = tmp_path / "gửi.ttdn"
    monkeypatch.setattr(messages, "ask_save_path", lambda *_: path)
    window.actions_by_name["send"].trigger()
    assert "Ghi chú riêng không gửi đi" in shown_messages[0]
    assert "Kế hoạch chưa ban hành" in shown_messages[0]
    qtbot.waitUntil(lambda: len(shown_messages) > 1, timeout=20_000)
    assert shown_messages[1] == "ghi gửi.ttdn"
    assert package.read(path.read_bytes(), name="gửi.ttdn").dossier.private_notes == ""
