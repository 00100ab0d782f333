"""The list of communes that are to send a file."""

from pytestqt.qtbot import QtBot

from tests.gui.consolidation.opened import AREA
from ttdn_desktop.gui.consolidation.expected_communes import ExpectedCommunesDialog


def test_the_list_of_communes_is_an_areas_or_ones_own(qtbot: QtBot) -> None:
    dialog = ExpectedCommunesDialog((), {AREA: ("Vạn Giã", "Vạn Thắng")})
    qtbot.addWidget(dialog)
    dialog.use_area()
    assert dialog.names() == ("Vạn Giã", "Vạn Thắng")
    dialog.text.setPlainText("  Đại Lãnh \n\nĐại Lãnh")
    assert dialog.names() == ("Đại Lãnh",)
