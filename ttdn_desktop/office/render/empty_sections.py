"""An annex that has nothing leaves its section empty: a blank page that isn't printed."""

from typing import Any

from docx.oxml.ns import qn

_SEEN = (qn("w:tbl"), qn("w:drawing"), qn("w:pict"))
"""What a reader sees beside text."""


def drop_empty_last_section(body: Any) -> None:
    """Take the last section out where nothing stands in it; the one before it then ends the document."""
    breaks = [child for child in body if child.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None]
    own = body.find(qn("w:sectPr"))
    if not breaks or own is None:
        return

    last_break = breaks[-1]
    behind = [child for child in last_break.itersiblings() if child is not own]
    if any(_is_seen(child) for child in behind):
        return

    section = last_break.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
    for child in behind:
        body.remove(child)
    body.replace(own, section)
    body.remove(last_break)


def _is_seen(element: Any) -> bool:
    has_text = any((text.text or "").strip() for text in element.iter(qn("w:t")))
    return has_text or any(True for _ in element.iter(*_SEEN))
