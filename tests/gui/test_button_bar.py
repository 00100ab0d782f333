"""The row of buttons below."""

import pytest


@pytest.mark.parametrize("words", ["Ghi", "Kiểm tra", "Xem trước", "In", "Kết xuất Word", "Kết xuất PDF"])
def test_the_row_of_buttons_stands_below(page, words):
    shown = [made for made in page.window()._bar.buttons.values() if made.isVisible()]
    assert words in [made.text().replace("&", "") for made in shown]
