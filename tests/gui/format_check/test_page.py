"""The format check in the window: found, fixed, kept as the text to be signed."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.format_rules import corpus, seeded
from tests.format_rules.seeded import edited
from tests.gui.format_check.faulty import faulty_file, faulty_plan
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.gui.format_check.checked_paper import CheckedPaper
from ttdn_desktop.gui.format_check.page import FormatCheckPage
from ttdn_desktop.gui.main_window import MainWindow
from ttdn_desktop.workspace.documents.format_check import check
from ttdn_desktop.workspace.documents.rendering import render_docx


def opened(qtbot: QtBot, window: MainWindow, paper: CheckedPaper) -> FormatCheckPage:
    window.signing.show_format_check(paper)
    page = window.page
    assert isinstance(page, FormatCheckPage)
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.status.text(), timeout=20_000)
    return page


def test_a_faulty_file_shows_its_fault_with_the_clause(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, CheckedPaper.of_file(faulty_file(tmp_path)))
    assert "1 lỗi phải sửa" in page.status.text()
    assert "Phụ lục I" in page.detail.text()
    assert page.fix_all.isEnabled()


def test_mending_writes_a_copy_and_leaves_the_file(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = faulty_file(tmp_path)
    before = path.read_bytes()
    page = opened(qtbot, window, CheckedPaper.of_file(path))
    copy = tmp_path / "bản sao.docx"
    page.write_fixed(copy, (page.model.item(0),))
    qtbot.waitUntil(lambda: "không thấy lỗi" in page.status.text(), timeout=20_000)
    assert path.read_bytes() == before
    assert copy.exists()
    assert not page.fix_all.isEnabled()


def test_a_file_that_is_no_word_file_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "hỏng.docx"
    path.write_bytes(b"PK")
    page = opened(qtbot, window, CheckedPaper.of_file(path))
    assert "Không đọc được" in page.status.text()
    assert not page.fix_all.isEnabled()


def test_the_plan_in_hand_is_checked_and_the_clerk_comes_back_to_it(
    qtbot: QtBot, window: MainWindow, page: DraftingPage
) -> None:
    assert page.isVisible()
    window.actions_by_name["check_ours"].trigger()
    shown = window.page
    assert isinstance(shown, FormatCheckPage)
    qtbot.waitUntil(lambda: "không thấy lỗi" in shown.status.text(), timeout=20_000)
    assert not shown.fix_all.isEnabled()
    shown.back.click()
    assert isinstance(window.page, DraftingPage)


def test_the_plan_in_hand_is_mended_as_the_text_to_be_signed(qtbot: QtBot, window: MainWindow) -> None:
    session = faulty_plan(window)
    page = opened(qtbot, window, CheckedPaper.of_session(session, "plan", window.data_folder))
    assert "1 lỗi phải sửa" in page.status.text()
    page.fix_all.click()
    qtbot.waitUntil(lambda: "bản để ký" in page.status.text(), timeout=20_000)
    assert check(render_docx(session.plan)).findings == ()
    assert page.model.rowCount() == 0


def test_selecting_a_finding_outlines_its_place_on_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, CheckedPaper.of_file(faulty_file(tmp_path)))
    view = page.pages.panel("original").view
    qtbot.waitUntil(lambda: view.pages is not None, timeout=20_000)
    (box,) = view.outlined
    finding = page.model.item(0)
    assert box.page + 1 == finding.page
    assert finding.top is not None
    assert abs(box.top - finding.top * 72 / 25.4) < 3
    assert view.visible_pages()[0] <= box.page <= view.visible_pages()[-1]


def test_a_finding_without_a_place_says_so(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(edited(corpus.clean("mau-nd30"), lambda paper: seeded.starting(paper, "Số:").clear()))
    page = opened(qtbot, window, CheckedPaper.of_file(path))
    rows = range(page.model.rowCount())
    nowhere = next(row for row in rows if not page.model.item(row).paragraphs)
    page.findings.setCurrentIndex(page.model.index(nowhere))
    assert "không gắn với dòng nào" in page.detail.text()
    assert page.pages.panel("original").view.outlined == ()


def test_before_and_after_a_mend_show_the_same_place(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    path = faulty_file(tmp_path)
    page = opened(qtbot, window, CheckedPaper.of_file(path))
    assert page.switch.isHidden()
    (before,) = page.pages.panel("original").view.outlined
    page.write_fixed(tmp_path / "sửa.docx", (page.model.item(0),))
    qtbot.waitUntil(lambda: "không thấy lỗi" in page.status.text(), timeout=20_000)
    (after,) = page.pages.panel("mended").view.outlined
    assert page.switch.isVisible()
    assert "Chỗ khoanh đã sửa" in page.detail.text()
    assert page.pages.stack.currentWidget() is page.pages.panel("mended")
    assert (after.page, round(after.top)) == (before.page, round(before.top))

    page.switch.buttons["original"].click()
    assert page.pages.stack.currentWidget() is page.pages.panel("original")
    assert page.status.text().startswith(path.name)
    assert page.model.rowCount() == 1
    assert page.findings.currentIndex().row() == 0
    assert not page.fix_all.isEnabled()  # the copy is what is fixed further
    assert page.pages.panel("original").view.outlined == (before,)

    page.switch.buttons["mended"].click()
    assert page.status.text().startswith("sửa.docx")
    assert page.pages.panel("mended").view.outlined == (after,)


def test_a_mended_copy_that_is_checked_again_keeps_its_before(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = opened(qtbot, window, CheckedPaper.of_file(faulty_file(tmp_path)))
    assert page.switch.isHidden()

    page.write_fixed(tmp_path / "bản sao.docx", (page.model.item(0),))
    qtbot.waitUntil(lambda: "không thấy lỗi" in page.status.text(), timeout=20_000)
    page.check()
    qtbot.waitUntil(lambda: "Đang kiểm tra" not in page.status.text(), timeout=20_000)
    assert not page.switch.isHidden()

    page.show_side("original")
    assert "1 lỗi phải sửa" in page.status.text()


def test_enter_on_a_finding_leads_to_its_page(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = opened(qtbot, window, CheckedPaper.of_file(faulty_file(tmp_path)))
    window.resize(900, 500)
    page.findings.activated.emit(page.model.index(0))
    qtbot.waitUntil(lambda: page.pages.panel("original").view.hasFocus(), timeout=5_000)
