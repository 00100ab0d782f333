from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.format_rules import corpus
from tests.format_rules.seeded import edited
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.models.format_findings import FormatFindingsModel
from ttdn_desktop.gui.pages.drafting import DraftingPage
from ttdn_desktop.gui.pages.format_check import FormatCheckPage, Paper


def opened(qtbot: QtBot, window: MainWindow, paper: Paper) -> FormatCheckPage:
    window.signing.show_format_check(paper)
    page = window.page
    assert isinstance(page, FormatCheckPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.told.text(), timeout=20_000)
    return page


def faulty_file(tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch cũ.docx"
    seed = next(seed for seed in corpus.ND30 if seed.rule == "body.align")
    path.write_bytes(edited(corpus.clean("mau-nd30"), seed.edit))
    return path


def test_a_faulty_file_shows_its_fault_with_the_clause(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, Paper.of_file(faulty_file(tmp_path)))
    assert "1 lỗi phải sửa" in page.told.text()
    assert "Phụ lục I" in page.detail.text()
    assert page.mend_all.isEnabled()


def test_mending_writes_a_copy_and_leaves_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = faulty_file(tmp_path)
    before = path.read_bytes()
    page = opened(qtbot, window, Paper.of_file(path))
    copy = tmp_path / "bản sao.docx"
    page.mend_to(copy, (page.model.item(0),))
    qtbot.waitUntil(lambda: "không thấy lỗi" in page.told.text(), timeout=20_000)
    assert path.read_bytes() == before
    assert copy.exists()
    assert not page.mend_all.isEnabled()


def test_a_file_that_is_no_word_file_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"PK")
    page = opened(qtbot, window, Paper.of_file(path))
    assert "Không đọc được" in page.told.text()
    assert not page.mend_all.isEnabled()


def test_the_plan_in_hand_is_checked_and_the_clerk_comes_back_to_it(
    qtbot: QtBot, window: MainWindow, page: DraftingPage
) -> None:
    assert page.isVisible()
    window.actions_by_name["check_ours"].trigger()
    shown = window.page
    assert isinstance(shown, FormatCheckPage)
    qtbot.waitUntil(lambda: "không thấy lỗi" in shown.told.text(), timeout=20_000)
    assert not shown.mend_all.isVisible()
    shown.back.click()
    assert isinstance(window.page, DraftingPage)


def test_the_list_keeps_the_rules_of_a_model(qtmodeltester: object) -> None:
    model = FormatFindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.rowCount() == 0
    del qtmodeltester
