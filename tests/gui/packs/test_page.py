"""The pack library in the window."""

from PySide6.QtTest import QAbstractItemModelTester

from tests.gui.plans_taken_in import drop
from ttdn_desktop.gui.packs.page import PacksPage
from ttdn_desktop.workspace.pack_library import library


def test_a_dropped_pack_is_brought_in_and_checked(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "mau.zip"
    library.export_pack(ready.data_folder, "van-ninh-2019", "1.0", path)
    assert drop(ready, path)
    qtbot.waitUntil(lambda: isinstance(ready.page, PacksPage) and bool(ready.shown_messages), timeout=20_000)
    qtbot.waitUntil(lambda: "không có gì sai" in ready.page.status.text(), timeout=20_000)
    QAbstractItemModelTester(ready.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_hostile_pack_gives_one_message_and_changes_nothing(qtbot, ready, tmp_path) -> None:
    path = tmp_path / "doc.zip"
    path.write_bytes(b"PK\x03\x04 hong")
    before = library.library_cards(ready.data_folder)
    assert drop(ready, path)
    qtbot.waitUntil(lambda: bool(ready.shown_messages), timeout=20_000)
    assert "doc.zip" in ready.shown_messages[0]
    assert library.library_cards(ready.data_folder) == before
