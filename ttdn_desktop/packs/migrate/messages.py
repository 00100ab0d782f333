"""The wording of what a newer pack changes."""

import datetime as dt
import difflib

NAMES = {
    "duty": "nhiệm vụ giao cấp xã",
    "purpose": "mục đích, yêu cầu",
    "content": "nội dung",
    "form": "hình thức",
}

RULES = {"tt01": "Thông tư 01/2011/TT-BNV", "nd30": "Nghị định 30/2020/NĐ-CP"}

_LONGEST = 120
_AROUND = 4
"""Words shown on each side of a changed place."""


def shortened(text: str) -> str:
    """Return ``text`` in quotes, cut after whole words where it is long."""
    if len(text) <= _LONGEST:
        return f"“{text}”"
    return f"“{text[:_LONGEST].rsplit(' ', 1)[0]} …”"


def format_day(date: dt.date | None) -> str:
    """Return ``05/11/2019``, or that there is none."""
    return f"{date:%d/%m/%Y}" if date else "chưa có"


def format_fact(text: object) -> str:
    """Return a fact for a sentence: a date as a date, a text in quotes, none as ``chưa có``."""
    if isinstance(text, dt.date):
        return format_day(text)
    if text is None or text == "":
        return "chưa có"
    return f"“{text}”" if isinstance(text, str) else str(text)


def describe_rewording(old: str, new: str) -> str:
    """Return what was reworded: the changed places with the words around them.

    Where more than a place or two changed, both texts, cut.
    """
    before, after = old.split(), new.split()
    opcodes = difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    places = [code for code in opcodes if code[0] != "equal"]
    if not places or len(before) + len(after) <= 4 * _AROUND:
        return f"{shortened(old)} thành {shortened(new)}"

    (_, first_old, _, first_new, _), (_, _, last_old, _, last_new) = places[0], places[-1]
    one = _window(before, first_old, last_old)
    other = _window(after, first_new, last_new)
    if len(one) > 2 * _LONGEST or len(other) > 2 * _LONGEST:
        return f"{shortened(old)} thành {shortened(new)}"
    return f"“{one}” thành “{other}”"


def _window(words: list[str], start: int, end: int) -> str:
    first, last = max(0, start - _AROUND), min(len(words), end + _AROUND)
    before, after = "… " if first else "", " …" if last < len(words) else ""
    return before + " ".join(words[first:last]) + after
