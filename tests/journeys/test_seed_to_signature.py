"""From the higher plan to a plan ready to be signed, by clicks and keys alone, counted.

The goal is at most 5 minutes, 300 typed characters and 60 clicks; a key such as Ctrl+F3 counts as one
character. The seconds are told with the result, not judged: reading, which takes most, no test can count.
"""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.gui.plans_taken_in import intake
from tests.journeys.clerk import SEED, Clerk, button_named
from ttdn_desktop.dossier.records import Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage

MOST_CLICKS, MOST_KEYS = 60, 300
CONTROL = Qt.KeyboardModifier.ControlModifier
SMALL_SCREEN = (1093, 560)
"""1366 x 768 at 125 %, without the title and the system's bar."""

SETTINGS = CommuneSettings(
    commune=Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa"),
    signers=(Signer(name="Nguyễn Văn An"),),
    lead="Công chức Văn hóa - Xã hội",
    archive="VT, VHXH",
)


@pytest.fixture
def clerk(ready: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Clerk:
    """A clerk of Vạn Thắng at a small screen; a file dialog gives the name it offers, for a key more."""
    ready.data_folder.save_settings(SETTINGS)
    ready.show_home()
    ready.resize(*SMALL_SCREEN)
    clerk = Clerk(ready)

    def save_where_offered(_parent: object, _title: str, name: str, *_: str) -> Path:
        clerk.keys += 1  # Enter
        return tmp_path / name

    monkeypatch.setattr(messages, "ask_save_path", save_where_offered)
    monkeypatch.setattr(messages, "offer_folder", lambda *_: None)
    return clerk


def test_a_plan_is_ready_and_written_within_the_goal(qtbot, ready, clerk, tmp_path, record_property) -> None:
    begun = time.monotonic()
    _accept(qtbot, ready, clerk)
    _take_the_draft(ready, clerk)

    clerk.click(button_named(ready, "Trình ký"))
    page = ready.page
    assert isinstance(page, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.status.text(), timeout=60_000)
    assert [page.model.item(row).shown.line for row in range(page.model.rowCount())] == []

    clerk.click(page.word)
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.docx")), timeout=60_000)
    seconds = time.monotonic() - begun
    record_property("figures", f"{clerk.clicks} clicks, {clerk.keys} keys, {seconds:.0f} s")

    assert ready.shown_messages == []
    assert clerk.clicks <= MOST_CLICKS
    assert clerk.keys <= MOST_KEYS


def _accept(qtbot, window, clerk: Clerk) -> None:
    """Drop the plan, type its number and date, accept it."""
    page = intake(qtbot, window, SEED)
    clerk.clicks += 1  # the drop
    clerk.click(page.head.fields["number"].focusProxy())
    clerk.type("15/KH-UBND")
    clerk.press(Qt.Key.Key_Tab)
    clerk.type("20/02/2019")
    clerk.click(page.parts.accept_button)
    qtbot.waitUntil(lambda: isinstance(window.page, DraftingPage) and window.page.isVisible(), timeout=60_000)


def _take_the_draft(window, clerk: Clerk) -> None:
    """Have the draft made, look at each section and take its proposals by key."""
    page = window.drafting_page
    assert page is not None
    clerk.click(page.proposals.draft)
    assert page.proposals.isVisible()

    for _ in page.context.interview.sections:
        clerk.press(Qt.Key.Key_F3, CONTROL)
        clerk.press(Qt.Key.Key_PageDown, CONTROL)

    assert not page.proposals.isVisible()
