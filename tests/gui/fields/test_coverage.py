"""The communes' duties against the activities."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.rows import row_of
from ttdn_desktop.interview.coverage import matrix


def test_an_uncovered_duty_is_red_and_leads_to_its_place(page):
    field = row_of(page, "hoat-dong", "not_applicable").field
    last = page.session.dossier.plan.activities[4]
    assert last.duties == ("III.8.1",)
    field.model.setData(field.model.index(0, 5), None, Qt.ItemDataRole.CheckStateRole)
    assert matrix(page.session.dossier, page.context.directive).rows[0].state.is_open
    assert field.model.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is not None
    finding = next(found for found in page.session.findings() if found.code == "sense.duty-uncovered")
    page.show_section("chung")
    page.go_to(finding)
    assert page.page.section.id == "hoat-dong"
    assert field.table.currentIndex().row() == 0


def test_a_reason_answers_a_duty(page):
    field = row_of(page, "hoat-dong", "not_applicable").field
    tick, line = field.reasons["III.8.2"]
    tick.click()
    QTest.keyClicks(line, "Khong")
    assert page.session.dossier.plan.not_applicable == {"III.8.2": "Khong"}
