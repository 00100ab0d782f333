"""What stands before a heading or item: ``Phần thứ nhất``, ``II.``, ``3.``, ``2.1.``, ``a)``, ``-``, ``+``.

Two grammars, since they are asked two things. ``read_mark`` takes whatever offices write for a mark, to know
what a line is. The patterns ``ROMAN`` to ``SUB_NUMBER`` take the decree's levels with their closing mark as
it stands, right or wrong, to judge how it is written (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.đ).
"""

import re
from typing import Literal

import msgspec

from ttdn_desktop.basics.roman import heading_number

Kind = Literal["part", "roman", "arabic", "letter", "dash", "star", "plus"]

_DASHES = "-–—−‐‑‒―"
_BULLETS = "•·●○■□▪▫◦►➢❖✓♦"
"""What word processors set before an item of a list without an order."""

_ORDINALS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8,
    "chín": 9,
    "mười": 10,
}  # fmt: skip

_NAMED_PART = re.compile(
    rf"phần\s+(?:thứ\s+(?P<word>{'|'.join(_ORDINALS)})\b|(?P<number>[IVX]{{1,4}}|\d{{1,2}})\b)"
    r"(?:\s*[.:–-]\s*|\s+(?=[A-ZĐÀ-Ỹ])|\s*$)",
    re.IGNORECASE,
)
"""``Phần thứ nhất``, ``PHẦN I.``, ``Phần 2:``, its heading behind it or on the line below."""

_ROMAN_PATH = re.compile(
    r"(?P<roman>X{0,3}(?:IX|IV|V?I{0,3}))\.\s?(?=\d{1,2}(?:\.\d{1,2})*(?:[.)]\s|\.?\s+\S))"
)
"""``II.1.`` and ``II.1.3.``: the section's number before the heading's own."""

_ROMAN = re.compile(
    r"(?:(?:phần|mục|chương)\s+)?(?P<label>X{0,3}(?:IX|IV|V?I{0,3}))\s*(?P<close>[.)/:]|[-–—])\s*(?=\S)",
    re.IGNORECASE,
)
"""Up to XXXIX, as ``basics.roman.heading_number``; ``Phần``, ``Mục`` or ``Chương`` may stand before it."""

_NAMED_ROMAN = re.compile(
    r"(?i:mục|chương)\s+(?P<label>X{0,3}(?:IX|IV|V?I{0,3}))(?:\s*$|\s+(?=[A-ZĐÀ-Ỹ]{2}[A-ZĐÀ-Ỹ ]))"
)
"""``Chương II`` alone on its line or before a heading in capitals: the heading's number needs no stop."""

_PART = re.compile(
    r"(?P<label>[A-HĐ])\s*(?P<close>[./)])\s+(?=\S)|(?:Phần|PHẦN)\s+(?P<named>[A-HĐ])\s*[.:]?\s+"
)
"""``A.`` or ``Phần A``. No letter I, V or X: those are Roman numbers."""

_ARABIC = re.compile(
    r"(?P<open>\()?(?P<label>\d{1,2}(?:\.\d{1,2}){0,3})"
    r"(?:(?P<close>[.)])(?!\d)|(?P<slash>/)(?=\s*[^\W\d])|(?P<dash>[-–]|\s[-–](?=\s+[A-ZĐÀ-Ỹ]))(?=\s*[^\W\d])|"
    r"(?P<none>(?<=\.\d)|(?<=\.\d\d))(?=\s))\s*(?=\S)"
)
"""One or two figures a level: ``2026 là năm`` and ``3.500 người`` begin with no mark.

Closed by a stop or bracket, by a slash or dash before a letter (``1 - Tuyên truyền``: before a capital), or,
of two levels and more, by nothing.
"""

_LETTER = re.compile(r"(?P<open>\()?(?P<label>[a-zđ])\s?(?P<close>[.)/]|-(?=\s))\s*(?=\S)")
_DASH = re.compile(rf"(?P<label>[{_DASHES}]|[{_BULLETS}]|\*(?!\*)|o(?=\t))\s*(?=\S)")
_PLUS = re.compile(r"(?P<label>\+)\s*(?=\S)")


_ABOUT = re.compile(r"[Vv]\s?/\s?[Vv]\b")
"""``V/v``, of a letter's subject: neither the Roman number nor the letter."""

LETTERS = "abcdđeghiklmnopqrstuưvxy"
"""Lettered items follow the Vietnamese order (Nghị định 30/2020, Phụ lục I, phần I, II.6.đ)."""

_BEGUN = r"(?:\s+(?=\S)|(?=[^\W\d_]{2}))"
"""Text follows: behind a space, or at once with two letters (``1.Mục đích``); ``1.a`` is something else."""

ROMAN = re.compile(rf"([IVXLC]+)(\s*[.)/:]{_BEGUN}|\s*[-–]\s+)")
ARABIC = re.compile(rf"(\d{{1,2}})(\s*(?:[.)]{_BEGUN}|/\s+))")
LETTER = re.compile(rf"([a-zđưăâêôơ]|[A-ZĐƯ](?=\s*\)))(\s*(?:\){_BEGUN}|[./]\s+))")
PART = re.compile(r"([A-HĐ])(\s*[.)/]\s*)(?=[A-ZĐÀ-Ỹ]{2})")
"""A capital in the place of a Roman number."""
SUB_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\S)")
"""A number of a level the decree doesn't have: 1.1, 2.3.1."""


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A mark: its kind, the label without its closing mark, and its style (``1.`` and ``1)`` differ)."""

    kind: Kind
    label: str
    style: str = ""
    level: int | None = None

    @property
    def path(self) -> tuple[str, ...]:
        """The label's own steps: ``("2", "1")`` for ``2.1``."""
        return tuple(self.label.split("."))


def read_mark(text: str) -> tuple[Mark | None, int]:
    """Return the mark at the beginning of ``text`` and how many characters it takes, or None and 0."""
    if _ABOUT.match(text):
        return None, 0
    for reader in (_named_part, _below_roman, _roman, _part, _arabic, _letter, _dash):
        mark, length = reader(text)
        if mark:
            return mark, length
    return None, 0


def automatic_mark(number: str, level: int | None) -> Mark | None:
    """Return the mark that automatic numbering prints, None where it isn't one we know."""
    mark, _ = read_mark(f"{number.strip()} x")
    if mark is None:  # a level that prints no stop: 1 alone is no mark
        mark, _ = read_mark(f"{number.strip().rstrip('.')}. x")
    return Mark(kind=mark.kind, label=mark.label, style=mark.style, level=level) if mark else None


def _named_part(text: str) -> tuple[Mark | None, int]:
    found = _NAMED_PART.match(text)
    if not found:
        return None, 0

    number = found["number"] or ""
    counted = _ORDINALS[found["word"].lower()] if found["word"] else heading_number(number.upper())
    return Mark(kind="part", label=f"P{counted or number}", style="P"), found.end()


def _below_roman(text: str) -> tuple[Mark | None, int]:
    found = _ROMAN_PATH.match(text)
    if not found or not found["roman"]:
        return None, 0
    mark, length = _arabic(text[found.end() :])
    return mark, found.end() + length if mark else 0


def _roman(text: str) -> tuple[Mark | None, int]:
    found = _ROMAN.match(text) or _NAMED_ROMAN.match(text)
    label = found["label"] if found else ""
    if not found or not label or label != label.upper():
        return None, 0
    return Mark(kind="roman", label=label, style="I"), found.end()


def _part(text: str) -> tuple[Mark | None, int]:
    found = _PART.match(text)
    if not found:
        return None, 0
    return Mark(kind="part", label=found["label"] or found["named"], style="A"), found.end()


def _arabic(text: str) -> tuple[Mark | None, int]:
    found = _ARABIC.match(text)
    if not found:
        return None, 0
    close = found["close"] or found["slash"] or (found["dash"] or "").strip()
    style = f"{found['open'] or ''}1{close}" if "." not in found["label"] else "1.1"
    return Mark(kind="arabic", label=found["label"], style=style), found.end()


def _letter(text: str) -> tuple[Mark | None, int]:
    found = _LETTER.match(text)
    if not found:
        return None, 0
    return Mark(kind="letter", label=found["label"], style=f"a{found['close']}"), found.end()


def _dash(text: str) -> tuple[Mark | None, int]:
    found = _DASH.match(text)
    if found:
        label = "-" if found["label"] in _DASHES else found["label"]
        if label == "*":
            return Mark(kind="star", label=label, style=label), found.end()
        return Mark(kind="dash", label=label, style=label), found.end()
    found = _PLUS.match(text)
    return (Mark(kind="plus", label="+", style="+"), found.end()) if found else (None, 0)
