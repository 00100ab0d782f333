"""A clerk's way from a higher plan's file dropped on the window to a drafted plan."""

import datetime as dt

from tests.gui.plans_taken_in import SETTINGS, intake
from ttdn_desktop.gui.drafting.page import DraftingPage
from ttdn_desktop.workspace.pack_library import library


def test_from_a_dropped_file_to_a_drafted_plan(qtbot, ready) -> None:
    page = intake(qtbot, ready)
    duties = [duty.text for duty in page.directive.commune_duties]
    field = page.head.fields["report_due"]
    page._on_edited("report_due", dt.date(page.directive.year, 12, 1))
    assert field is not None
    page.accept()
    qtbot.waitUntil(lambda: isinstance(ready.page, DraftingPage), timeout=20_000)
    session = ready.drafting_page.session
    assert [duty.text for duty in session.pack.directive.commune_duties] == duties
    assert session.pack.directive.report_due == dt.date(session.dossier.year, 12, 1)
    assert session.dossier.commune == SETTINGS.commune
    assert ready.shown_messages == []
    assert any(card.origin == "made" for card in library.library_cards(ready.data_folder))
