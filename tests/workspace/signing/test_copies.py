from ttdn_desktop.dossier.register import MOST_COPIES
from ttdn_desktop.workspace.signing.copies import Copies, usual_copies


def test_everybody_gets_one_and_the_file_as_many_as_it_says() -> None:
    assert usual_copies(("UBND tỉnh", "Các thôn"), "VT, VHXH") == Copies(4, 2)
    assert usual_copies(("UBND tỉnh", "Các thôn"), "VT, VHXH (05)") == Copies(7, 5)
    assert usual_copies((), "") == Copies(1, 1)


def test_the_register_takes_no_more_than_it_can_hold() -> None:
    assert usual_copies(("a",) * (MOST_COPIES + 1), "VT").total == MOST_COPIES
