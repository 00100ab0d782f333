"""Dossiers put away and brought back on the first page."""

from PySide6.QtWidgets import QPushButton

from tests.gui.plans_taken_in import SETTINGS
from ttdn_desktop.dossier.records import Dossier, Plan
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.home.page import HomePage
from ttdn_desktop.gui.home.removed_dialog import RemovedDialog


def shelf_button(page: HomePage) -> QPushButton | None:
    return next((one for one in page.findChildren(QPushButton) if "đã cất" in one.text()), None)


def test_a_dossier_put_away_leaves_the_desk_and_comes_back(ready, monkeypatch) -> None:
    for subject in ("Chuyển đổi số", "An toàn thực phẩm"):
        plan = Plan(subject=subject)
        made = Dossier(pack="mau-nd30", year=2026, commune=SETTINGS.commune, plan=plan)
        ready.data_folder.create_dossier(made)
    ready.show_home()
    assert shelf_button(ready.page) is None

    monkeypatch.setattr(messages, "ask", lambda *_args, **_more: False)
    ready.page.cards[0].away_button.click()
    assert len(ready.page.cards) == 2

    monkeypatch.setattr(messages, "ask", lambda *_args, **_more: True)
    away = ready.page.cards[0]._card.id
    ready.page.cards[0].away_button.click()
    assert away not in [card._card.id for card in ready.page.cards]
    shelf = shelf_button(ready.page)
    assert shelf is not None
    assert shelf.text() == "Hồ sơ đã cất (1)…"

    monkeypatch.setattr(RemovedDialog, "exec", lambda dialog: dialog.list.count())
    shelf.click()
    assert away in [card._card.id for card in ready.page.cards]
    assert shelf_button(ready.page) is None
