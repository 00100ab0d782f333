"""A higher plan just read: its text, what was parsed, marks and corrections."""

import shiboken6
from PySide6.QtTest import QAbstractItemModelTester

from tests.gui.plans_taken_in import intake, row_of, settled


def test_a_dropped_plan_is_shown_with_what_was_understood(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    assert page.directive.commune_duties
    assert page.lines_model.rowCount() > 20
    QAbstractItemModelTester(page.lines_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(page.tree_model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_both_sides_point_at_each_other(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    duty = page.directive.commune_duties[1].id
    page.lines.setCurrentIndex(page.lines_model.index(row_of(page, duty)))
    assert page.tree_model.place(page.tree.currentIndex()) == duty
    other = page.directive.contents[0]
    page.tree.setCurrentIndex(page.tree_model.index_of(other))
    assert page.lines.currentIndex().row() == row_of(page, other)


def test_a_marked_paragraph_becomes_a_duty_and_the_mark_can_be_taken_back(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    item = page.directive.contents[0]
    count = len(page.directive.commune_duties)
    page.lines.setCurrentIndex(page.lines_model.index(row_of(page, item)))
    page.mark("duty")
    settled(qtbot, page)
    assert item in [duty.id for duty in page.directive.commune_duties]
    ready.actions_by_name["undo"].trigger()
    settled(qtbot, page)
    assert len(page.directive.commune_duties) == count


def test_the_intake_page_is_freed_on_leaving(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    ready.show_home()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))


def test_a_refused_mark_keeps_what_was_corrected_meanwhile(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    page._on_edited("number", "9/KH-UBND")
    page.lines.selectAll()
    page.mark("nothing")
    page._on_edited("issuer", "Ủy ban nhân dân huyện khác")
    settled(qtbot, page)
    assert ready.shown_messages
    assert page.history.current.marks == {}
    assert page.directive.number == "9/KH-UBND"
    assert page.directive.issuer == "Ủy ban nhân dân huyện khác"
    assert page.directive.commune_duties
