"""The table of actions: keys and letters."""

from ttdn_desktop.gui import actions


def test_every_action_can_be_reached_by_the_keyboard():
    keys = [key for row in actions.ROWS for key in row.keys]
    assert len(keys) == len(set(keys))
    assert not any("Ctrl+Shift" in key for key in keys)
    assert all("&" in row.text and "&" in row.menu for row in actions.ROWS)


def test_no_letter_stands_twice_in_the_menu() -> None:
    letters = [row.text[row.text.index("&") + 1].lower() for row in actions.ROWS if row.menu == "Trợ giú&p"]
    assert len(letters) == len(set(letters)) == 3
