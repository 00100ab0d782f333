"""Proposals of a first draft in the window: shown as such, taken, dropped, a section at once, undone."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.rows import row_of
from ttdn_desktop.dossier import proposals
from ttdn_desktop.dossier.records import Plan


@pytest.fixture
def drafted(page):
    """The page with a first draft in the place of the sample's plan."""
    empty = msgspec.structs.replace(page.session.dossier, plan=Plan(), answers={})
    page.session.change(empty)
    page.refresh(force=True)
    assert page.proposals.draft.isVisibleTo(page)
    page.proposals.draft.click()
    return page


def test_a_draft_is_one_step(drafted):
    page = drafted
    assert proposals.count(page.session.dossier) > 10
    assert not page.proposals.draft.isVisibleTo(page)
    page.undo()
    assert proposals.is_empty(page.session.dossier)


def test_one_is_taken_and_the_next_is_current(drafted):
    page = drafted
    field = row_of(page, "hoat-dong", "activities").field
    field.table.selectRow(0)
    page.take_proposal()
    taken = [each.proposed for each in page.session.dossier.plan.activities]
    assert taken[:2] == [False, True]
    assert field.current() == 1


def test_one_is_dropped_and_comes_back(drafted):
    page = drafted
    field = row_of(page, "hoat-dong", "activities").field
    field.table.selectRow(1)
    before = page.session.dossier.plan.activities
    page.drop_proposal()
    assert [each.id for each in page.session.dossier.plan.activities] == [
        each.id for each in before if each.id != before[1].id
    ]
    page.undo()
    assert page.session.dossier.plan.activities == before


def test_a_section_at_once(drafted):
    page = drafted
    page.show_section("to-chuc")
    page.proposals.take_section.click()
    assert not any(each.proposed for each in page.session.dossier.plan.assignments)
    assert any(each.proposed for each in page.session.dossier.plan.activities)
    assert not page.proposals.take_section.isEnabled()


def test_who_changes_a_proposal_has_looked_at_it(drafted):
    page = drafted
    block = row_of(page, "to-chuc", "assignments").field.blocks[0]
    assert not block.mark.isHidden()
    block.to.setFocus()
    QTest.keyClicks(block.to, "x")
    assert not page.session.dossier.plan.assignments[0].proposed
    assert block.mark.isHidden()


def test_an_item_is_marked_until_it_is_clicked(drafted):
    page = drafted
    items = row_of(page, "noi-dung", "contents").field
    first = next(row for row in items.rows if row.check.isChecked())
    first.check.setFocus()
    assert first._mark.isVisibleTo(page)
    page.take_proposal()
    assert not first._mark.isVisibleTo(page)
    chosen = {choice.id: choice for choice in page.session.dossier.plan.choices}
    assert not chosen[first.item_id].proposed

    QTest.mouseClick(first.check, Qt.MouseButton.LeftButton)
    assert first.item_id not in {choice.id for choice in page.session.dossier.plan.choices}
