"""The desk: dossiers by year, of one year by topic."""

from PySide6.QtWidgets import QLabel

from tests.gui.plans_taken_in import SETTINGS
from ttdn_desktop.dossier.records import Dossier, Plan
from ttdn_desktop.gui.home.page import HomePage


def test_cards_stand_under_their_year_by_topic(qtbot, ready) -> None:
    for year, subject in (
        (2025, "Chuyển đổi số"),
        (2026, "Phòng cháy, chữa cháy"),
        (2026, "An toàn thực phẩm"),
    ):
        plan = Plan(subject=subject)
        ready.data_folder.create_dossier(
            Dossier(pack="mau-nd30", year=year, commune=SETTINGS.commune, plan=plan)
        )
    page = HomePage(ready.data_folder)
    qtbot.addWidget(page)
    page.show()

    headings = [text for text in page.findChildren(QLabel) if text.property("role") == "heading"]
    shown = [text.text() for text in sorted(headings, key=lambda each: each.mapTo(page, each.pos()).y())]
    years = [text for text in shown if text.startswith("Năm ")]
    assert years == ["Năm 2026", "Năm 2025"]
    assert len(shown) == 5
    titles = [card._card.title for card in page.cards]
    assert "thực phẩm" in titles[0]
    assert "cháy" in titles[1]
    assert "đổi số" in titles[2]
