"""Who issued the plan, with what number and date, and its title."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece, split_columns
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper import eras, heads
from ttdn_desktop.official_paper.head_dates import head_date

# lines of the masthead's left column that are no organ: «Số: …», «DỰ THẢO», «V/v …», a rule, a date
_NOT_ISSUER = re.compile(
    r"(?:so\s*:|so\s*\d|du thao|hoa toc|khan|mat\b|v/v|ve viec|toi mat|cong hoa|doc lap|\W*$"
    r"|.*\bngay\b.*\bthang\b)"
)
# an area as it stands in a sentence: «huyện Vạn Ninh», «TP. Hồ Chí Minh», «tỉnh Bà Rịa - Vũng Tàu»
_AREA = re.compile(
    r"(?P<kind>tỉnh|thành phố|huyện|thị xã|quận|TP\.?)\s+"
    r"(?P<name>[A-ZĐÀ-Ỹ][\wÀ-ỹ’'-]*(?:\s+(?:-\s+)?[A-ZĐÀ-Ỹ][\wÀ-ỹ’'-]*)*)"
)
# an organ of an area in capitals: «UBND HUYỆN KHÁNH VĨNH»
_ORGAN_OF_AREA = re.compile(
    r"(?P<organ>.*?)\s*\b(?P<kind>TỈNH|THÀNH PHỐ|HUYỆN|THỊ XÃ|QUẬN|TP\.?)\s+(?P<place>.+)$", re.IGNORECASE
)
_COMMITTEE = re.compile(r"(?:Uỷ|Ủy)\s+ban\s+nhân\s+dân\s+|UBND\s+", re.IGNORECASE)
# «Ủy ban nhân dân huyện … ban hành Kế hoạch»: the body that issues, not one merely named
_ISSUES = re.compile(r"\s+(?:ban hành|xây dựng|triển khai|đề ra|lập|thông qua)\b")
_AREA_KINDS = {"tp": "thành phố", "tp.": "thành phố"}


class Head(Record, frozen=True, kw_only=True):
    """The masthead as read; every value None or empty where the plan has none or leaves it blank.

    Lines are indexes of the source's, -1 for none.
    """

    issuer: str = ""
    number: str | None = None
    number_line: int = -1
    date: dt.date | None = None
    date_line: int = -1
    issuer_lines: tuple[int, ...] = ()


def read_head(masthead: Sequence[Piece]) -> Head:
    """Return the head from the lines above the plan's kind."""
    left, right = _columns(masthead)
    number, number_line = _number((*left, *right))
    date, date_line = _date((*right, *left))
    names = [piece for piece in left if not _NOT_ISSUER.match(fold(piece.text))]
    issuer = _issuer([piece.text for piece in names])

    return Head(
        issuer=issuer,
        number=number,
        number_line=number_line,
        date=date,
        date_line=date_line,
        issuer_lines=tuple(piece.line for piece in names),
    )


def _columns(masthead: Iterable[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return what stands on the left (organ, number) and on the right (Quốc hiệu, Tiêu ngữ, date)."""
    left: list[Piece] = []
    right: list[Piece] = []

    for whole in masthead:
        for piece in split_columns(whole):
            in_right_cell = piece.cell is not None and piece.cell.column > 0
            is_right = in_right_cell or heads.begins_title_or_motto(fold(piece.text))
            (right if is_right else left).append(piece)

    return left, right


def _number(pieces: Iterable[Piece]) -> tuple[str | None, int]:
    """Return the number and its line; «Số:      /KH-UBND» is the line, without a number."""
    for piece in pieces:
        number = heads.number_in(piece.text)
        if number:
            return number, piece.line
        if re.match(r"Số\s*:", piece.text, re.IGNORECASE):
            return None, piece.line
    return None, -1


def _date(pieces: Iterable[Piece]) -> tuple[dt.date | None, int]:
    """Return the date and its line; «…, ngày    tháng    năm 2019» is the line, without a date."""
    for piece in pieces:
        if not heads.has_date(fold(piece.text)):
            continue
        written = head_date(piece.text)
        return written.exact if written else None, piece.line
    return None, -1


def _issuer(names: list[str]) -> str:
    """Return the column's last organ with the lines that finish its name, without the organ it belongs to.

    «UBND TỈNH KHÁNH HÒA», «SỞ THÔNG TIN», «VÀ TRUYỀN THÔNG» is the Sở.
    """
    starts = [index for index, name in enumerate(names) if heads.begins_organ_that_gives_work(fold(name))]
    words = " ".join(names[starts[-1] :] if starts else names)
    return organ_in_sentence(words) if words else ""


def issuer_spelling(issuer: str, texts: Iterable[str]) -> str:
    """Return ``issuer`` as the text spells it (upper case loses «Ba Tơ» for «BA TƠ»), empty if it doesn't."""
    if not issuer:
        return ""

    pattern = re.compile(re.escape(issuer), re.IGNORECASE)
    for text in texts:
        for found in pattern.finditer(text):
            if not found[0].isupper():
                return found[0][:1].upper() + found[0][1:]

    return ""


def organ_in_sentence(name: str) -> str:
    """Return an organ's name as it stands in a sentence: ``Ủy ban nhân dân huyện Khánh Vĩnh``."""
    name = re.sub(r"^(?:UBND|Uỷ ban nhân dân|UỶ BAN NHÂN DÂN)\b", "Ủy ban nhân dân", name.strip(" .,:;"))
    return _in_sentence_case(name) if name.removeprefix("Ủy ban nhân dân").isupper() else name


def _in_sentence_case(name: str) -> str:
    found = _ORGAN_OF_AREA.match(name)
    if not found:
        return name[:1].upper() + name[1:].lower()
    organ = found["organ"].lower()
    kind = _AREA_KINDS.get(found["kind"].lower(), found["kind"].lower())
    place = " ".join(_capitalized(word) for word in found["place"].split())
    return f"{organ[:1].upper()}{organ[1:]} {kind} {place}".strip()


def _capitalized(word: str) -> str:
    """Capitals stand after an apostrophe only where the name has them; the first letter always."""
    return word[:1].upper() + word[1:].lower()


def issuer_in(texts: Iterable[str]) -> str:
    """Return the issuer named in running text (``Ủy ban nhân dân huyện … ban hành``), empty for none."""
    named = ""

    for text in texts:
        for found in _COMMITTEE.finditer(text):
            unit = _AREA.match(text, found.end())
            if not unit:
                continue

            kind = _AREA_KINDS.get(unit["kind"].lower(), unit["kind"].lower())
            name = f"Ủy ban nhân dân {kind} {unit['name'].strip(' -')}"
            if _ISSUES.match(text, unit.end()):
                return name
            named = named or name

    return named


def level_of(issuer: str, date: dt.date | None, year: int | None) -> str:
    """Return ``tỉnh`` or ``huyện``; cities under the centre count as the first, all others as the second."""
    folded = fold(issuer)
    if re.search(r"\b(?:huyen|thi xa|quan)\b", folded):
        return "huyện"

    # an undated plan is taken for one of 1 January, as everywhere (``eras.undated_day``); one without a year
    # for one long before the reform
    when = date or (eras.undated_day(year) if year else dt.date.min)
    if "thanh pho" in folded:
        central = any(f"thanh pho {name}" in folded for name in eras.cities_under_the_centre(when))
        return "tỉnh" if central or not eras.has_district_level(when) else "huyện"

    return "tỉnh" if "tinh" in folded or folded.startswith("so ") else "huyện"
