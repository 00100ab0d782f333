"""How much of what is missing a card shows."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ttdn_desktop.gui.home.dossier_card import DossierCardView
from ttdn_desktop.gui.home.dossier_card import _link_button as link_button
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.dossier_cards import DossierCard


def links_and_rest(card: DossierCardView) -> tuple[int, list[str]]:
    links = [link for link in card.findChildren(QPushButton) if link.property("severity")]
    rest = [text.text() for text in card.findChildren(QLabel) if "điều nữa" in text.text()]
    return len(links), rest


@pytest.mark.parametrize(("count", "links", "rest"), [(4, 4, []), (5, 4, ["và 1 điều nữa"])])
def test_four_links_and_the_number_of_the_rest(qtbot: QtBot, count: int, links: int, rest: list[str]) -> None:
    finding = Finding("sense.title-too-thin", "error", data={"number": 1, "title": ""})
    card = DossierCardView(DossierCard("d", "KH 2026", 2026, "xã A", missing=(finding,) * count))
    qtbot.addWidget(card)
    assert links_and_rest(card) == (links, rest)


@pytest.mark.parametrize(("length", "shown"), [(112, 112), (113, 111)])
def test_a_long_finding_is_cut_and_whole_in_its_tip(qtbot: QtBot, length: int, shown: int) -> None:
    link = link_button("x" * length, "error")
    qtbot.addWidget(link)
    assert (len(link.text()), len(link.toolTip())) == (shown, length)


@pytest.mark.parametrize(
    ("version", "number", "replaces", "shown"),
    [
        (1, "", "", ""),
        (1, "05/KH-UBND ngày 08/3/2019", "", "Số 05/KH-UBND ngày 08/3/2019"),
        (2, "", "05/KH-UBND ngày 08/3/2019", "Đang soạn bản thứ 2, thay 05/KH-UBND ngày 08/3/2019"),
        (2, "09/KH-UBND ngày 03/6/2019", "05/KH-UBND ngày 08/3/2019",
         "Số 09/KH-UBND ngày 03/6/2019, bản thứ 2, thay 05/KH-UBND ngày 08/3/2019"),
    ],
)  # fmt: skip
def test_number_version_and_what_it_replaces_are_shown(
    qtbot: QtBot, version: int, number: str, replaces: str, shown: str
) -> None:
    made = DossierCard("d", "KH", 2019, "xã A", version=version, number=number, replaces=replaces)
    card = DossierCardView(made)
    qtbot.addWidget(card)
    texts = [text.text() for text in card.findChildren(QLabel) if "KH-UBND" in text.text()]
    assert (texts[0] if texts else "").startswith(shown)
    assert bool(texts) is bool(shown)
