"""Two versions of a text as rich text: what was taken out, what was put in."""

import html

from ttdn_desktop.gui import theme
from ttdn_desktop.papers.diff import diff_words


def words_html(ours: str, theirs: str) -> str:
    """Return both as one: words of ``ours`` alone struck through, those of ``theirs`` alone bold."""
    colours = theme.colours()
    styles = {
        "both": "{}",
        "ours": f'<s style="color:{colours.error}">{{}}</s>',
        "theirs": f'<b style="color:{colours.accent}">{{}}</b>',
    }

    return " ".join(
        styles[fragment.where].format(html.escape(fragment.text)) for fragment in diff_words(ours, theirs)
    )
