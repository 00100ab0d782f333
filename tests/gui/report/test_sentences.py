"""Sentences that the program writes, reworded by the clerk."""

import datetime as dt

import msgspec
from PySide6.QtTest import QTest

from tests.gui.report.opened import own, said
from ttdn_desktop.dossier.records import LogEntry
from ttdn_desktop.gui.report.page import ReportPage


def test_a_reworded_sentence_is_flagged_when_its_figure_changes(report: ReportPage) -> None:
    report.show_part("sentences")
    part = report.parts["sentences"]
    keys = [one.key for one in report.view.sentences]
    part.list.setCurrentIndex(part.model.index(keys.index("totals")))
    part.field.field.setFocus()
    part.field.field.edit.selectAll()
    QTest.keyClicks(part.field.field.edit, "Ca nam lam 9 viec.")
    report.refresh()
    assert own(report).reworded["totals"].text == "Ca nam lam 9 viec."
    assert "Ca nam lam 9 viec." in said(report)
    assert not part.current_sentence().stale
    session = report.session
    entry = LogEntry(id="moi", date=dt.date(2019, 5, 5), title="Thêm")
    session.change(msgspec.structs.replace(session.dossier, log=(*session.dossier.log, entry)))
    report.refresh()
    assert part.current_sentence().stale
    assert "10 lượt hoạt động" in part.program_text.text()
    assert any(one.code == "sense.reworded-stale" for one in report.view.findings)
    QTest.keyClicks(part.field.field.edit, " Sua.")
    part.keep.click()
    assert "Sua." in own(report).reworded["totals"].text
    assert not part.current_sentence().stale
    part.drop.click()
    assert own(report).reworded == {}
    assert "10 lượt hoạt động" in said(report)
