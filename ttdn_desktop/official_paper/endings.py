"""What stands at the foot of a paper: the end mark, who signs and for whom, Nơi nhận, and annexes after it.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.7 and II.9, and III.1 for annexes.
``folded`` words are those of ``basics.vietnamese.fold``.
"""

import re
import unicodedata
from typing import NamedTuple

ON_BEHALF_OF_COMMITTEE = "TM. ỦY BAN NHÂN DÂN"
"""Above the position of who signs for the committee; no unit's name follows (II.7)."""

RECIPIENTS_HEADING = "Nơi nhận:"

COMMUNE_AUTHORITIES = ("TM", "KT", "Q")
"""For a commune sign its chair, a deputy for the chair, an acting chair."""

ORGAN_AUTHORITIES = ("none", *COMMUNE_AUTHORITIES, "TL", "TUQ")
"""For another organ also its head alone, who signs by the head's order or proxy (II.7)."""

_AUTHORITIES = {
    "KT": re.compile(r"\bKT(?:\s*\.|\s+(?=[A-ZĐ]))|\bK/T\b"),
    "Q": re.compile(r"\bQ\s*\.|QUYỀN CHỦ TỊCH"),
    "TUQ": re.compile(r"\bTUQ(?:\s*\.|\s+(?=[A-ZĐ]))"),
    "TL": re.compile(r"\bTL(?:\s*\.|\s+(?=[A-ZĐ]))|\bT/L\b"),
    "TM": re.compile(r"\bTM(?:\s*\.|\s+(?=[A-ZĐỦUỶ]))|\bT/M\b"),
}
"""How each is written, its stop forgotten too.

``TM.`` comes last: it stands above ``KT.`` and ``Q.`` and says less than they.
"""

_COMMITTEE_FOLDED = "uy ban nhan dan"
_ON_BEHALF_FOLDED = re.compile(r"t\s*/?\s*m\b")
"""``TM.``, also written wrong: ``T/M``, ``T M``."""

_RIGHTLY_ON_BEHALF_FOLDED = re.compile(r"tm\.\s+\S")
"""``TM. ỦY BAN NHÂN DÂN``; wrong: ``TM.UBND``, ``TM.`` alone."""

_UNIT_AFTER_POSITION_FOLDED = re.compile(r"(?:(?:kt|q)\s*\.\s*)?(?:pho )?chu tich\s+\S")
"""``CHỦ TỊCH XÃ``: the unit stands in the head, not here (II.7)."""

_ON_BEHALF_TYPED = re.compile(r"\s*T\s*/?\s*M\b")
_POSITION_TYPED = re.compile(r"\s*((?:KT|Q)\.\s*)?((?:PHÓ )?CHỦ TỊCH)\b")
"""In capitals alone: what is put right by a program is the block's own line, never a sentence."""

_RANK = re.compile(
    r"(ThS|Th\.S|TS|PGS|GS|BS|KS|CN|CKI|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư"
    r"|(Phó )?giáo sư|(Thiếu|Trung|Thượng|Đại) (úy|uý|tá|tướng)|Ông|Bà|Đồng chí|Đ/c)[.,\s]",
    re.IGNORECASE,
)
"""Degrees, ranks and forms of address: before the signer's name stands none (II.7)."""

_FORM_OF_ADDRESS = re.compile(r"(Ông|Bà|Đồng chí|Đ/c)[.\s]", re.IGNORECASE)

_ABOVE_POSITION = re.compile(r"^(?:(?:TM|KT|TUQ|TL)(?:\s*\.|\s+[A-ZĐỦỶ])|[TK]/[MTL]\b)")
"""Not ``Q. CHỦ TỊCH``: that is the signer's own position, as acting chair (II.7)."""

_BEGINS_SIGNATURE = re.compile(
    r"(?:(?:TM|KT|Q|TUQ|TL)\s*\.|[TK]/[MTL])\s*[A-ZĐỦUỶ]|QUYỀN CHỦ TỊCH|(?:PHÓ )?CHỦ TỊCH$"
)
"""``CHỦ TỊCH`` alone on its line: ``CHỦ TỊCH HUYỆN`` may be of a text in capitals."""

_MARK_TYPED = re.compile(
    r"(?P<mark>t\s*[/.]?\s*m|k\s*[/.]?\s*t|t\s*[/.]?\s*u\s*[/.]?\s*q|t\s*[/.]?\s*l|q)"
    r"(?P<stop>\s*[./]+\s*|\s+)(?P<whom>\S.*)?$"
)
"""``TM.``, ``KT.``, ``TUQ.``, ``TL.``, ``Q.`` (II.7.b), right or wrong (``T/L``, ``Q`` without its stop)."""

_IN_FULL = re.compile(r"quyen (?P<whom>(?:chu tich|giam doc|truong|vien truong|hieu truong|cuc truong)\b.*)")
"""``QUYỀN CHỦ TỊCH``, where the decree writes ``Q.``."""

_POSITIONS = (
    "chu tich", "bi thu", "truong", "giam doc", "tong giam doc", "chanh van phong", "chanh thanh tra",
    "chanh an", "vien truong", "hieu truong", "cuc truong", "chi cuc truong", "tong cuc truong", "vu truong",
    "doi truong", "tram truong", "to truong", "hat truong", "bo truong", "thu truong", "thu tuong",
    "chi huy truong", "ke toan truong", "quan doc", "chu nhiem", "tong bien tap", "thu ky", "chu toa",
    "chu tri", "nguoi", "dai dien",
)  # fmt: skip
"""Posts as a signature names them, folded; of minutes, contracts and mandates whoever signs (``NGƯỜI …``)."""

_POSITION_FOLDED = re.compile(rf"(?P<deputy>pho )?(?:{'|'.join(_POSITIONS)})\b")
_COLLECTIVE = re.compile(r"(uy ban|ubnd|hoi dong|hdnd|thuong truc|ban|doan|to|tap the|cong ty|bo|so)\b")
"""What is signed for with ``TM.``: a collective or an organ, never a post."""

# «Nơi nhận:», «NƠI NHẬN», «Nơi nhận: - UBND …» where a reader joined two lines
_BEGINS_RECIPIENTS = re.compile(r"nơi\s+nhận\b", re.IGNORECASE)
_RECIPIENTS_HEADING = re.compile(r"nơi\s+nhận\s*[:.]?\s*", re.IGNORECASE)
# «Lưu: VT», «Lưu VT», «- Lưu»; not «Lưulượng»
_ARCHIVE = re.compile(r"lưu\s*[:.;]?\s", re.IGNORECASE)
_ARCHIVE_FOLDED = re.compile(r"[-–+*•·]?\s*luu\b")
_DRAFTER = re.compile(r"\.\s*[A-ZĐ]{1,6}\s*\.?\s*\(\s*\d{1,4}\s*b?\s*\)$")
"""``. PL.(300)`` behind the archive's stop: who drafted it and how many copies go out (III.3, Mẫu 1.2)."""

_ORGAN_ARCHIVE = re.compile(r"[-–]\s*Lưu:\s*[A-ZĐ&-]{2,},\s*[A-ZĐ]{2,}")
"""Police and army keep their papers under their organ's own abbreviation."""

_RIGHTLY_ARCHIVE = re.compile(r"[-–]\s*Lưu:\s*VT\b")
"""The archive is the office's (VT, văn thư); who drafted the paper may follow (II.9)."""

# what is cut off before the line is written anew: «lưu :», then «VT,»; what is left names who drafted
_ARCHIVE_TYPED = re.compile(r"^\s*[-–+*•·]?\s*lưu\b\s*:?\s*", re.IGNORECASE)
_OFFICE_ARCHIVE_TYPED = re.compile(r"^VT\b[\s,]*")

_END_MARK = re.compile(r"\./\s*\.?\W*$")
"""``./.``; a PDF may lose its last stop or set a quotation mark behind."""

_ANNEX = re.compile(r"(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|BIỂU)\b(?!.*[;.]$)")
"""Not in small letters, as a sentence has it; ``Phụ lục kèm theo.`` ends as a sentence."""

# «PHỤ LỤC», «Phụ lục II», «PHỤ LỤC 1.»
_ANNEX_LABEL = re.compile(r"phu luc(\s+([ivx]+|\d+|[a-z]))?\s*[.:]?", re.IGNORECASE)
_SIGNING_NOTE = re.compile(r"\(?\s*(?:đã ký|ký|chữ ký)\b[^)]*\)?\s*", re.IGNORECASE)

_ATTACHMENT_NOTE = re.compile(r"[(\s]*(?:ban hành\s+)?kèm theo\b", re.IGNORECASE)
"""``(Kèm theo Kế hoạch số …)``, ``(Ban hành kèm theo Quyết định số …)`` (Phụ lục I, phần I, III.1)."""

_ANNEX_NUMBER = re.compile(r"phụ lục(?:\s+(\S+?))?[.:]?", re.IGNORECASE)


def ends_text(text: str) -> bool:
    """Return whether ``text`` ends with the mark that ends an official paper's text (``./.``)."""
    return _END_MARK.search(text) is not None


def authority_in(text: str) -> str | None:
    """Return by which authority a signature block is signed (``KT``), None where it says none."""
    return next((name for name, pattern in _AUTHORITIES.items() if pattern.search(text)), None)


def is_above_position(line: str) -> bool:
    """Return whether a line of the signature names for whom is signed, not the signer's own position."""
    return _ABOVE_POSITION.match(line) is not None


def begins_signature(line: str) -> bool:
    """Return whether a line as it stands, in capitals, may be the first of a signature."""
    return _BEGINS_SIGNATURE.match(line) is not None


class SignedFor(NamedTuple):
    """A line that says for whom is signed: ``KT``, whether it is written rightly, and for whom."""

    mark: str
    is_right: bool
    whom: str


def signed_for(folded: str) -> SignedFor | None:
    """Return for whom a line says that is signed, None for one that names the signer's own post."""
    if in_full := _IN_FULL.fullmatch(folded):
        return SignedFor("Q", False, in_full["whom"])

    found = _MARK_TYPED.match(folded)
    if found is None:
        return None
    mark = re.sub(r"[\s/.]", "", found["mark"]).upper()
    is_right = re.match(rf"{mark}\.\s+\S", folded, re.IGNORECASE) is not None
    return SignedFor(mark, is_right, found["whom"] or "")


def names_position(folded: str) -> bool:
    """Return whether a line begins with a post: ``GIÁM ĐỐC``, ``PHÓ CHÁNH VĂN PHÒNG``."""
    return _POSITION_FOLDED.match(folded) is not None


def names_deputy(folded: str) -> bool:
    """Return whether a line begins with a deputy's post: ``PHÓ CHỦ TỊCH``; a minister's is ``THỨ TRƯỞNG``."""
    return folded.startswith(("pho ", "thu truong"))


def names_clerk(folded: str) -> bool:
    """Return whether a line is the post of who keeps the minutes."""
    return folded.startswith(("thu ky", "nguoi ghi bien ban"))


def names_collective(folded: str) -> bool:
    """Return whether what is signed for is a collective or organ (``ỦY BAN NHÂN DÂN``), and no post.

    ``BỘ TRƯỞNG`` and ``TỔ TRƯỞNG`` are posts, though they begin as ``BỘ …`` and ``TỔ …`` do.
    """
    return _COLLECTIVE.match(folded) is not None and not names_position(folded)


def names_authority(folded: str) -> bool:
    """Return whether a line begins with an authority or position, also one written wrong (``T/M``)."""
    return signed_for(folded) is not None or names_position(folded)


def organ_signed_for(folded: str) -> str | None:
    """Return the organ named behind ``TM.``, empty for none; None for a line that signs for no organ."""
    found = _ON_BEHALF_FOLDED.match(folded)
    return folded[found.end() :].lstrip(" .") if found else None


def is_rightly_on_behalf(folded: str) -> bool:
    """Return whether ``TM.`` is written with its stop and a space before the organ's name."""
    return _RIGHTLY_ON_BEHALF_FOLDED.match(folded) is not None


def has_unit_after_committee(organ: str) -> bool:
    """Return whether an organ's folded name goes on after ``Ủy ban nhân dân``: with its unit's."""
    return organ.startswith(_COMMITTEE_FOLDED) and organ != _COMMITTEE_FOLDED


def has_unit_after_position(folded: str) -> bool:
    """Return whether a line names chair or deputy and goes on: with the unit's name."""
    return _UNIT_AFTER_POSITION_FOLDED.match(folded) is not None


def right_authority(line: str) -> str | None:
    """Return a commune's line of authority or position in capitals as it should be; None for another line."""
    composed = unicodedata.normalize("NFC", line)
    if _ON_BEHALF_TYPED.match(composed):
        return ON_BEHALF_OF_COMMITTEE
    found = _POSITION_TYPED.match(composed)
    return f"{found[1] or ''}{found[2]}" if found else None


def begins_with_rank(name: str) -> bool:
    """Return whether a rank, degree or form of address stands before a signer's name."""
    return _RANK.match(f"{name} ") is not None


def begins_with_form_of_address(name: str) -> bool:
    """Return whether ``Ông``, ``Bà`` or ``Đồng chí`` stands before a signer's name."""
    return _FORM_OF_ADDRESS.match(f"{name} ") is not None


def begins_recipients(line: str) -> bool:
    """Return whether a line begins with ``Nơi nhận``."""
    return _BEGINS_RECIPIENTS.match(line) is not None


def is_recipients_heading(folded: str) -> bool:
    """Return whether a folded line begins with ``Nơi nhận``, also where a letter follows without a space."""
    return folded.startswith("noi nhan")


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


def is_rightly_archived(line: str) -> bool:
    """Return whether the archive's line begins with ``- Lưu: VT``."""
    return _RIGHTLY_ARCHIVE.match(line) is not None


def is_archived_by_organ(line: str) -> bool:
    """Return whether the archive's line names an organ's own archive and who drafted: ``- Lưu: CAH, AN.``."""
    return _ORGAN_ARCHIVE.match(line) is not None


def ends_archive_line(line: str) -> bool:
    """Return whether the archive's line ends with its stop, the drafter's mark behind it or not."""
    return line.endswith(".") or _DRAFTER.search(line) is not None


def right_archive_line(line: str) -> str:
    """Return the archive's line as ``- Lưu: VT.`` or, where it names who drafted, ``- Lưu: VT, ….``."""
    rest = _ARCHIVE_TYPED.sub("", unicodedata.normalize("NFC", line))
    drafted_by = _OFFICE_ARCHIVE_TYPED.sub("", rest).strip(" .;,")
    return f"- Lưu: VT, {drafted_by}." if drafted_by else "- Lưu: VT."


def with_office_archive(archive: str) -> str:
    """Return what stands behind «Lưu:», with the office's own archive where only who drafted was typed.

    Nothing stays nothing; police and army name their organ's archive.
    """
    if not archive.strip() or _ORGAN_ARCHIVE.match(f"- Lưu: {archive.strip()}"):
        return archive
    return right_archive_line(archive).removeprefix("- Lưu: ").removesuffix(".")


def begins_annex(line: str) -> bool:
    """Return whether a line begins an annex; a sentence that only speaks of one ends with a stop."""
    return _ANNEX.match(line) is not None


def is_annex_label(folded: str) -> bool:
    """Return whether a line says only that it is an annex, and which."""
    return _ANNEX_LABEL.fullmatch(folded) is not None


def is_signing_note(line: str) -> bool:
    """Return whether a line only says that here is signed: ``(Đã ký)``, ``(Ký, ghi rõ họ tên)``."""
    return _SIGNING_NOTE.fullmatch(line) is not None


def is_attachment_note(line: str) -> bool:
    """Return whether a line is the note of what is issued or attached, ``(Kèm theo Quyết định số …)``."""
    return _ATTACHMENT_NOTE.match(line) is not None


def annex_number(label: str) -> str:
    """Return the number of an annex's label as it stands (``II``), empty where it has none."""
    found = _ANNEX_NUMBER.fullmatch(label)
    return (found[1] or "") if found else ""
