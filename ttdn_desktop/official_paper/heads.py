"""What stands at the head of a paper: national title, motto, issuer, number, place and date.

``folded`` words are those of ``basics.vietnamese.fold``: a head is known also where it is written wrong.
Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.1 to II.4.
"""

import re

_NATIONAL_TITLE = re.compile(r"cong hoa xa hoi|xa hoi chu nghia viet nam|\b(ch)?xhcn\b")
"""Either half is enough: the title may be broken over two lines, or shortened (``CHXHCN VIỆT NAM``)."""

_TITLE_CONTINUED = re.compile(
    r"(?:cong hoa|(?:xa hoi )?(?:chu )?nghia viet nam|xa hoi chu nghia|viet nam"
    r"|tu do(?: ?- ?hanh phuc)?|hanh phuc)"
)

_COMMITTEE = re.compile(r"(uy ban nhan dan|ubnd)\b")
_ORGAN_OF_POWER = re.compile(r"(uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd)\b")

_OFFICE = re.compile(r"(van phong|phong|so|ban|trung tam|chi cuc|tram|doi|thanh tra)\b")
"""Offices under a committee of any level; such an office has its committee's name above its own (II.2)."""

_BEGINS_NAME = re.compile(
    r"(dang uy|cong an|bo chi huy|hoi dong|uy ban|benh vien|kho bac|toa an|cong ty|lien doan lao dong"
    r"|chu tich|truong (tieu hoc|trung hoc|thcs|thpt|th|mam non|mau giao|dai hoc|cao dang|chinh tri)"
    r"|bo (?!mon|doi))\b"
)
"""Further organs that issue papers; no line that goes on a name begins so. Of the rest the weight tells."""

_GOES_ON = re.compile(r"(\bva|,|-|–)$")
"""``VĂN PHÒNG HĐND VÀ``: the name goes on in the next line, whatever that begins with."""

_NAMES_AUTHOR = re.compile(
    r"(chu tich|truong ban|giam doc|van phong|(?:ban )?thuong truc|thanh tra|ban thuong vu|ban chap hanh)$"
)
"""A post's name goes on with the organ's: ``CHỦ TỊCH`` / ``ỦY BAN NHÂN DÂN XÃ …`` (II.2.a).

So does what many organs have: ``BAN THƯỜNG TRỰC`` / ``ỦY BAN MẶT TRẬN TỔ QUỐC …``.

So does that of an office that works for an organ: ``VĂN PHÒNG`` / ``HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN``.
"""

_ABOUT = re.compile(r"(v\s*[/.]\s*v\b|ve viec\b)")
"""How a letter's subject begins; ``Về việc`` in full is wrong there and known all the same."""

_AREA = re.compile(r"(xa|phuong|thi tran|dac khu|huyen|quan|thi xa|tinh|thanh pho|tp)\b")
_BEGINS_AREA = re.compile(
    r"(xa|phuong|thi tran|dac khu|(?:huyen|quan|tinh)(?! (?:doan(?! hung)|uy)\b)|thi xa|thanh pho|tp\.?)\b"
)
_POST = re.compile(r"(chu tich|giam doc|truong|hieu truong|vien truong|cuc truong|bo truong)\b")

_STAMPS = frozenset(
    {
        "mat", "toi mat", "tuyet mat", "khan", "thuong khan", "hoa toc", "luu hanh noi bo",
        "xem xong tra lai", "du thao", "ban thao",
    }
)  # fmt: skip
"""What is stamped or noted above or beside the head (III.2): none of its elements."""

_GIVES_WORK = re.compile(r"(?:uy ban nhan dan|ubnd|so |phong |ban chi dao|ban tuyen giao)")
"""Organs that issue plans for others; a bare «ban» or «đội» may be the second line of such a name."""

_NUMBER_LINE = re.compile(r"so\s*:?\s*[\d.…_ ]*/|[\d.…_ ]*/\s*(\d{4}/)?[a-z]{1,5}\s*-\s*[a-z]+\b")
"""``Số: …/KH-UBND`` the number blank or not; without ``Số`` where a symbol of kind and organ follows."""

_NUMBER = re.compile(r"^Số\s*:?\s*(?P<number>\d[\w.]*\s*[/-]\s*[\w\s/.&-]*\w)", re.IGNORECASE)

_PLACE_DATE = re.compile(
    r"ngay\b.{0,60}?\bthang\b.{0,60}?\bnam\b|(ngay\s*|,\s*)\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
)
"""Figures count behind ``ngày`` or the comma of the place alone: else ``15/09/2026`` may be a number."""


def is_national_title(folded: str) -> bool:
    """Return whether a line is Quốc hiệu, also shortened (``CHXHCN VIỆT NAM``)."""
    return _NATIONAL_TITLE.search(folded) is not None


def is_motto(folded: str) -> bool:
    """Return whether a line is Tiêu ngữ; one of its first two parts may be missing or misspelt."""
    return ("doc lap" in folded or "tu do" in folded) and "hanh phuc" in folded


def begins_title_or_motto(folded: str) -> bool:
    """Return whether a line begins Quốc hiệu or Tiêu ngữ, though it may break off: the head's right side."""
    return folded.startswith(("cong hoa xa hoi", "doc lap", "dang cong san viet nam"))


def continues_title_or_motto(folded: str) -> bool:
    """Return whether a line is a further one of Quốc hiệu or Tiêu ngữ, where they are broken over two."""
    return _TITLE_CONTINUED.fullmatch(folded.strip(" .-–")) is not None


def is_title_or_motto_in_full(folded: str) -> bool:
    """Return whether a line surely has Quốc hiệu or Tiêu ngữ to its end."""
    motto = "doc lap" in folded and "hanh phuc" in folded
    return "xa hoi chu nghia viet nam" in folded or motto


def is_committee(folded: str) -> bool:
    """Return whether a name begins with ``Ủy ban nhân dân``, in full or shortened."""
    return _COMMITTEE.match(folded) is not None


def is_office(folded: str) -> bool:
    """Return whether a name is that of an office under another organ: ``PHÒNG``, ``VĂN PHÒNG``."""
    return _OFFICE.match(folded) is not None


def begins_organ(folded: str) -> bool:
    """Return whether a line of the head begins an organ's name, and doesn't go on one."""
    return _ORGAN_OF_POWER.match(folded) is not None or is_office(folded)


def begins_name_of_author(folded: str, above: str) -> bool:
    """Return whether a line of the head begins another organ's name, and doesn't go on the one ``above``."""
    if _GOES_ON.search(above) or _NAMES_AUTHOR.fullmatch(above):
        return False
    return begins_organ(folded) or _BEGINS_NAME.match(folded) is not None


def begins_area(folded: str) -> bool:
    """Return whether a line begins with an area (``XÃ …``): it ends the name of the committee above.

    ``TỈNH ĐOÀN …``, ``HUYỆN ỦY …`` are names of their own; huyện Đoan Hùng is an area.
    """
    return _BEGINS_AREA.match(folded) is not None


def names_post(folded: str) -> bool:
    """Return whether a paper is issued in the name of a post (``CHỦ TỊCH …``), not of an organ."""
    return _POST.match(folded) is not None


def begins_about(folded: str) -> bool:
    """Return whether a line begins the subject of an official letter (``V/v …``)."""
    return _ABOUT.match(folded) is not None


def is_stamp(folded: str) -> bool:
    """Return whether a line is a mark of secrecy, urgency or a draft, and no element of the head."""
    return re.sub(r"\s*(lan)?\s*\d*$", "", folded.strip(" ()[].:")) in _STAMPS


def begins_organ_that_gives_work(folded: str) -> bool:
    """Return whether a line begins the name of an organ that issues plans for others."""
    return _GIVES_WORK.match(folded) is not None


def is_number_line(folded: str) -> bool:
    """Return whether a line is that of number and symbol, the number blank or not."""
    return _NUMBER_LINE.match(folded) is not None


def number_in(line: str) -> str | None:
    """Return number and symbol (``15/KH-UBND``) of a line that begins with them, None where it has none."""
    found = _NUMBER.match(line)
    return re.sub(r"\s", "", found["number"]).rstrip(".") if found else None


def has_date(folded: str) -> bool:
    """Return whether a line names a day as the head does: in words, blank or not, or in figures."""
    return _PLACE_DATE.search(folded) is not None


def belongs_to_head(folded: str) -> bool:
    """Return whether a line is of a head whoever issues: Quốc hiệu, Tiêu ngữ, the number, place and date."""
    is_title = begins_title_or_motto(folded) or continues_title_or_motto(folded)
    return is_title or is_number_line(folded) or has_date(folded)
