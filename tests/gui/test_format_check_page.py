import datetime as dt
from pathlib import Path

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from tests.format_rules import corpus, seeded
from tests.format_rules.seeded import edited
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.format_check.model import FormatFindingsModel
from ttdn_desktop.gui.format_check.page import CheckedPaper, FormatCheckPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.gui.signing.ready_page import ReadyPage
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.format_check import check
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.session import DossierSession


def opened(qtbot: QtBot, window: MainWindow, paper: CheckedPaper) -> FormatCheckPage:
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
    page = opened(qtbot, window, CheckedPaper.of_file(faulty_file(tmp_path)))
    assert "1 lỗi phải sửa" in page.told.text()
    assert "Phụ lục I" in page.detail.text()
    assert page.mend_all.isEnabled()


def test_mending_writes_a_copy_and_leaves_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = faulty_file(tmp_path)
    before = path.read_bytes()
    page = opened(qtbot, window, CheckedPaper.of_file(path))
    copy = tmp_path / "bản sao.docx"
    page.mend_to(copy, (page.model.item(0),))
    qtbot.waitUntil(lambda: "không thấy lỗi" in page.told.text(), timeout=20_000)
    assert path.read_bytes() == before
    assert copy.exists()
    assert not page.mend_all.isEnabled()


def test_a_file_that_is_no_word_file_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"PK")
    page = opened(qtbot, window, CheckedPaper.of_file(path))
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
    assert not shown.mend_all.isEnabled()
    shown.back.click()
    assert isinstance(window.page, DraftingPage)


def faulty_plan(window: MainWindow) -> DossierSession:
    """A stored plan whose text to be signed, a Word file, has a paragraph that isn't justified."""
    desk = window.desk
    sample = desk.open_sample().dossier
    desk.save_settings(CommuneSettings(commune=sample.commune))
    drafting = desk.open_dossier(desk.create_dossier(sample))
    faulty = edited(render_docx(drafting.plan), seeded.aligned(corpus.LONG, seeded.LEFT))
    word_return.keep_word_text(desk, drafting, faulty, dt.date(2019, 3, 1))
    return drafting


def test_the_plan_in_hand_is_mended_as_the_text_to_be_signed(qtbot: QtBot, window: MainWindow) -> None:
    drafting = faulty_plan(window)
    page = opened(qtbot, window, CheckedPaper.in_hand(drafting, "plan", window.desk))
    assert "1 lỗi phải sửa" in page.told.text()
    page.mend_all.click()
    qtbot.waitUntil(lambda: "bản để ký" in page.told.text(), timeout=20_000)
    assert check(render_docx(drafting.plan)).findings == ()
    assert page.model.rowCount() == 0


def test_a_finding_leads_to_its_paragraph_on_the_page(qtbot: QtBot, window: MainWindow) -> None:
    drafting = faulty_plan(window)
    window.signing.show_ready(drafting)
    ready = window.page
    assert isinstance(ready, ReadyPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in ready.told.text(), timeout=20_000)
    finding = check(render_docx(drafting.plan)).findings[0]
    at = next(row for row in range(ready.model.rowCount()) if finding.key == ready.model.item(row).key)
    ready.place_wanted.emit(ready.model.item(at))
    shown = window.page
    assert isinstance(shown, DraftingPage)
    qtbot.waitUntil(lambda: shown.preview.view.marked is not None, timeout=20_000)
    marked = shown.preview.view.marked
    assert marked is not None and finding.page is not None and finding.top is not None
    assert (marked.page, round(marked.top)) == (finding.page - 1, round(finding.top * 72 / 25.4))
    assert marked.page in shown.preview.view.visible_pages()


def test_the_list_keeps_the_rules_of_a_model(qtmodeltester: object) -> None:
    model = FormatFindingsModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(())
    assert model.rowCount() == 0
    del qtmodeltester
