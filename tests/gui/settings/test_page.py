"""The settings of a unit that isn't a commune's committee."""

import pytest

from tests.gui.fields.unikey import press
from tests.gui.plans_taken_in import SETTINGS
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.gui.settings.page import SettingsPage

ORGAN = Author(
    assignment="III.4",
    name="Công an huyện Gia Viễn",
    parent="Công an tỉnh Ninh Bình",
    symbol="KH-CAH",
    area="huyện Gia Viễn",
    place="Gia Viễn",
)


@pytest.fixture
def shown(qtbot):
    page = SettingsPage(SETTINGS, "system")
    qtbot.addWidget(page)
    page.show()
    return page


def test_a_committee_has_no_author(shown) -> None:
    assert not shown.writer.author.isVisible()
    assert shown.settings().author is None


def test_another_organ_is_typed_in_and_kept(shown) -> None:
    shown.writer.is_other.click()
    for name, part in shown.writer.author.parts.items():
        press(part.edit, getattr(ORGAN, name))
    author = shown.settings().author
    assert author == Author(**{name: getattr(ORGAN, name) for name in shown.writer.author.parts})


def test_what_is_stored_comes_back_whole(qtbot) -> None:
    stored = type(SETTINGS)(commune=SETTINGS.commune, author=ORGAN)
    page = SettingsPage(stored, "system")
    qtbot.addWidget(page)
    assert page.settings().author == ORGAN
    page.writer.is_other.click()
    assert page.settings().author is None


@pytest.mark.parametrize("left_out", ["name", "area"])
def test_a_part_without_which_no_head_can_be_printed_is_asked_for(shown, left_out) -> None:
    shown.writer.show_author(ORGAN)
    shown.writer.author.parts[left_out].edit.clear()
    told: list[object] = []
    saved: list[object] = []
    shown.failed.connect(told.append)
    shown.saved.connect(saved.append)
    shown.save()
    assert len(told) == 1
    assert saved == []
    assert shown.window().focusWidget() is shown.writer.author.parts[left_out].edit
