"""How a regulation or decision is divided: parts, chapters, sections, articles; who decides, and the act.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.đ; Phụ lục III, Mẫu 1.1 to 1.3.
``folded`` words are those of ``basics.vietnamese.fold``.
"""

import re
from typing import Literal

import msgspec

from ttdn_desktop.basics.roman import lenient_value

ACTS = frozenset({"quyet dinh", "quyet nghi"})
"""What a decision's act says, folded, without its colon."""

ARTICLE = re.compile(r"(?P<word>Điều|ĐIỀU)\s*(?P<number>\d{1,3}|[IVXLC]+)(?P<close>\s*[.:/)]?)(?=\s|$)")
"""``Điều 1.``, its closing mark right or wrong; ``Điều 15 của Luật`` has none and is of a sentence."""

_LABEL = re.compile(
    r"(?P<word>phần|chương|tiểu mục|mục)\s+(?:thứ\s+)?"
    r"(?P<number>[ivxlc]+|\d{1,3}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín)"
    r"\s*(?P<close>[.:]?)",
    re.IGNORECASE,
)
_DECIDER = re.compile(
    r"(uy ban nhan dan|ubnd|hoi dong|hdnd|chu tich|pho chu tich|giam doc|tong giam doc|truong|hieu truong"
    r"|vien truong|cuc truong|chi cuc truong|bo truong|thu truong|thuong truc|chanh van phong|chanh thanh tra"
    r"|thu tuong|ban|doan)\b"
)
"""Who decides: an organ, or the post of its head (Mẫu 1.2, note 6)."""

_IN_WORDS = {"nhất": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}

Level = Literal["phần", "chương", "mục", "tiểu mục"]


class DivisionLabel(msgspec.Struct, frozen=True):
    """``Chương II``: its level and number as written, in Roman (``II``) or Arabic figures, or words."""

    level: Level
    number: str

    @property
    def is_rightly_numbered(self) -> bool:
        """Whether parts and chapters count in Roman figures, sections in Arabic ones; words are as good."""
        if self.level in ("phần", "chương"):
            return not self.number.isdigit()
        return self.number.isdigit()


def lenient_number(number: str) -> int:
    """Return the value of a number in figures, Roman figures or words; 0 for one that is none of them."""
    if number.isdigit():
        return int(number)
    return _IN_WORDS.get(number.lower()) or lenient_value(number.upper())


def division_label(line: str) -> DivisionLabel | None:
    """Return the label that a line is and nothing else, None for another line."""
    found = _LABEL.fullmatch(line.strip())
    if found is None:
        return None
    level: Level = found["word"].lower()  # pyright: ignore[reportAssignmentType]
    return DivisionLabel(level, found["number"])


def is_division_label(line: str) -> bool:
    """Return whether a line is ``Chương I`` or the like, and nothing else."""
    return division_label(line) is not None


def names_decider(folded: str) -> bool:
    """Return whether a line begins as that of who decides does."""
    return _DECIDER.match(folded) is not None
