"""What stands at the foot of a paper: the end sign, who signs and for whom, Nơi nhận, and annexes after it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.7 and II.9, and Phụ lục I, phần I, III for annexes.
``folded`` words are those of ``basics.vietnamese.fold``.
"""

import re

ON_BEHALF_OF_COMMITTEE = "TM. ỦY BAN NHÂN DÂN"

COMMUNE_AUTHORITIES = ("TM", "KT", "Q")
"""For a commune sign its chair, a deputy for the chair, an acting chair."""

_AUTHORITIES = {
    "KT": re.compile(r"\bKT\s*\."),
    "Q": re.compile(r"\bQ\s*\.|QUYỀN CHỦ TỊCH"),
    "TUQ": re.compile(r"\bTUQ\s*\."),
    "TL": re.compile(r"\bTL\s*\."),
    "TM": re.compile(r"\bTM\s*\."),
}
"""How each is written. ``TM.`` comes last: it stands above ``KT.`` and ``Q.`` and says less than they."""

_ABOVE_POSITION = re.compile(r"^(?:TM|KT|TUQ|TL)\s*\.")
_SIGNS = re.compile(r"(?:TM|KT|Q|TUQ|TL)\s*\.\s*[A-ZĐỦUỶ]|QUYỀN CHỦ TỊCH|(?:PHÓ )?CHỦ TỊCH$")
_SIGNS_FOLDED = re.compile(
    r"(tm|kt|tl|tuq|q)\s*\.|[tk]/[mtl]\b|(pho )?chu tich\b|(pho )?(truong|giam doc|chanh van phong)\b"
)
_RECIPIENTS = re.compile(r"nơi\s+nhận\b", re.IGNORECASE)
_RECIPIENTS_HEADING = re.compile(r"nơi\s+nhận\s*[:.]?\s*", re.IGNORECASE)
_ARCHIVE = re.compile(r"lưu\s*[:.;]?\s", re.IGNORECASE)
_ARCHIVE_FOLDED = re.compile(r"[-–]?\s*luu\b")
_END_SIGN = re.compile(r"\./\s*\.?\W*$")
_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU)\b(?!.*[;.]$)")
_ANNEX_LABEL = re.compile(r"phu luc(\s+([ivx]+|\d+|[a-z]))?\s*[.:]?", re.IGNORECASE)
_ANNEX_NUMBER = re.compile(r"phụ lục(?:\s+(\S+?))?[.:]?", re.IGNORECASE)


def ends_text(text: str) -> bool:
    """Return whether ``text`` ends with the sign that ends an official paper's text (``./.``)."""
    return _END_SIGN.search(text) is not None


def authority_in(text: str) -> str | None:
    """Return by which authority a signature block is signed (``KT``), None where it says none."""
    return next((name for name, pattern in _AUTHORITIES.items() if pattern.search(text)), None)


def is_above_position(line: str) -> bool:
    """Return whether a line of the signature names for whom is signed, not the signer's own position."""
    return _ABOVE_POSITION.match(line) is not None


def begins_signature(line: str) -> bool:
    """Return whether a line as it stands, in capitals, may be the first of a signature."""
    return _SIGNS.match(line) is not None


def names_authority(folded: str) -> bool:
    """Return whether a line begins with an authority or position, also one written wrong (``T/M``)."""
    return _SIGNS_FOLDED.match(folded) is not None


def begins_recipients(line: str) -> bool:
    """Return whether a line begins with ``Nơi nhận``."""
    return _RECIPIENTS.match(line) is not None


def recipients_heading_end(line: str) -> int:
    """Return where the heading ``Nơi nhận:`` of a line ends; 0 where it has none."""
    found = _RECIPIENTS_HEADING.match(line)
    return found.end() if found else 0


def begins_archive(line: str) -> bool:
    """Return whether a line of Nơi nhận, its dash cut off, is the archive's (``Lưu: VT``)."""
    return _ARCHIVE.match(line) is not None


def is_archive_line(folded: str) -> bool:
    """Return whether a line of Nơi nhận, with or without its dash, is the archive's."""
    return _ARCHIVE_FOLDED.match(folded) is not None


def begins_annex(line: str) -> bool:
    """Return whether a line begins an annex; a sentence that only speaks of one ends with a stop."""
    return _ANNEX.match(line) is not None


def is_annex_label(folded: str) -> bool:
    """Return whether a line says only that it is an annex, and which."""
    return _ANNEX_LABEL.fullmatch(folded) is not None


def annex_number(label: str) -> str:
    """Return the number of an annex's label as it stands (``II``), empty where it has none."""
    found = _ANNEX_NUMBER.fullmatch(label)
    return (found[1] or "") if found else ""
