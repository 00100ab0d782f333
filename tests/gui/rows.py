"""The questions of a drafting page, for its tests."""

from ttdn_desktop.gui.drafting.page import DraftingPage


def row_of(page: DraftingPage, section: str, question: str):
    page.show_section(section)
    row = page.page.row(question)
    assert row is not None
    return row
