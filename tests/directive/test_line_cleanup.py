"""A line's text cleaned: its words stay."""

import unicodedata

from ttdn_desktop.directive.line_cleanup import clean_text


def test_mending_changes_how_it_is_written_and_tells_it() -> None:
    text, notes = clean_text(unicodedata.normalize("NFD", "  **Văn\u00a0hoá**  và   văn hóa"))
    assert text == "Văn hoá và văn hóa"
    assert len(notes) == 3


def test_text_in_order_is_not_told() -> None:
    assert clean_text("Văn hóa  và thông tin") == ("Văn hóa và thông tin", ())
