"""Two versions of a text as rich text."""

from ttdn_desktop.gui import theme
from ttdn_desktop.gui.widgets.word_diff import words_html


def test_words_taken_out_and_put_in_are_told_apart() -> None:
    colours = theme.colours()
    shown = words_html("trên địa bàn huyện năm 2026", "trên địa bàn xã năm 2026")
    assert shown == (
        f'trên địa bàn <s style="color:{colours.error}">huyện</s>'
        f' <b style="color:{colours.accent}">xã</b> năm 2026'
    )


def test_what_looks_like_markup_is_text() -> None:
    assert words_html("a <b> & c", "a <b> & c") == "a &lt;b&gt; &amp; c"
