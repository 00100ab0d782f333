"""Content that is cut where a page ends."""

from ttdn_desktop.office.layout.fragments import Fragments


def test_a_cell_that_shows_nothing_is_whole_however_little_room_its_margins_leave() -> None:
    hidden = Fragments((), 0)
    assert hidden.cut(-200, with_space=True) == (hidden, None)
