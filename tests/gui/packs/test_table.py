"""A version of a pack as cells."""

from ttdn_desktop.gui.packs.table import COLUMNS, PackTableModel
from ttdn_desktop.workspace.pack_library.library import LibraryCard


def cells_of(card: LibraryCard) -> dict[str, str]:
    model = PackTableModel()
    model.show((card,))
    return {name: model.index(0, column).data() for column, name in enumerate(COLUMNS)}


def test_the_rule_sets_are_named_without_the_issuers_mark() -> None:
    names = [
        cells_of(LibraryCard(id="a", version="1", rules=rules))["Thể thức"] for rules in ("nd30", "tt01")
    ]
    assert names == ["Nghị định 30/2020", "Thông tư 01/2011"]


def test_what_is_unknown_is_shown_as_it_is() -> None:
    cells = cells_of(LibraryCard(id="a", version="1", rules="nd99"))
    assert (cells["Bộ mẫu"], cells["Thể thức"], cells["Năm"], cells["Hồ sơ dùng"]) == ("a", "nd99", "", "–")


def test_a_version_that_is_missing_leads_to_the_first_row() -> None:
    model = PackTableModel()
    model.show((LibraryCard(id="a", version="2"), LibraryCard(id="a", version="1")))
    assert (model.row_of("a", "1"), model.row_of("a", "3")) == (1, 0)
