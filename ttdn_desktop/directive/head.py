"""Who issued the plan, with what number and date, and its title."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.pieces import Piece, split_columns
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.official_paper import areas, eras, heads
from ttdn_desktop.official_paper.areas import Area
from ttdn_desktop.official_paper.head_dates import head_date
from ttdn_desktop.official_paper.organs import begins_organ_name, plain

# lines of the masthead's left column that are no organ: «Số: …», «DỰ THẢO», «V/v …», a rule, a date
_NOT_ISSUER = re.compile(
    r"(?:so\s*:|so\s*\d|\d{4}$|du thao|hoa toc|khan|mat\b(?! tran)|v/v|ve viec|toi mat|cong hoa|doc lap|\W*$"
    r"|.*\bngay\b.*\bthang\b)"
)
_COMMITTEE = re.compile(r"(?:Uỷ|Ủy)\s+ban\s+nhân\s+dân\s+|UBND\s+", re.IGNORECASE)
_SHORT_COMMITTEE = re.compile(r"^(?:UBND|Uỷ ban nhân dân|UỶ BAN NHÂN DÂN)\b")
# «Ủy ban nhân dân huyện … ban hành Kế hoạch»: the body that issues, not one merely named
_ISSUES = re.compile(r"\s+(?:ban hành|xây dựng|triển khai|đề ra|lập|thông qua)\b")
# a line that the next one goes on with: «SỞ THÔNG TIN VÀ»
_UNFINISHED = re.compile(r"(?:[,\-–]|\b(?:và|của)|\bủy ban trung ương)\s*$", re.IGNORECASE)

_UNION = re.compile(r"doan (?:tncs|thanh nien cong san) ho chi minh")
"""What the Youth Union prints at the right, where the offices of the state have Quốc hiệu."""

_DAY = re.compile(r"\bngay\b|,\s*\d{1,2}[/.-]\d")
"""A date, also one that a narrow column breaks: «ngày 28 tháng 02 năm», «2026» below."""

_YEAR_ALONE = re.compile(r"20\d\d")

_PARTS_OF_ORGAN = ("van phong", "ban thuong truc", "ban thuong vu", "ban chap hanh", "doan chu tich")
"""Names that many organs' parts share: «BAN THƯỜNG TRỰC» below «ỦY BAN MTTQ VIỆT NAM», «TỈNH NGHỆ AN»."""

_FEWEST_ORGAN_WORDS = 2
"""A word alone, with no more of a name below it, is no organ."""


class Head(Record, frozen=True, kw_only=True):
    """The masthead as read; every value None or empty where the plan has none or leaves it blank.

    ``issuer`` are its lines as printed, ``above`` those of the organ it belongs to. ``year`` is the date
    line's, also where day or month are blank. Lines are indexes of the source's, -1 for none.
    """

    issuer: str = ""
    above: str = ""
    number: str | None = None
    number_line: int = -1
    date: dt.date | None = None
    year: int | None = None
    date_line: int = -1
    issuer_lines: tuple[int, ...] = ()


def read_head(masthead: Sequence[Piece]) -> Head:
    """Return the head from the lines above the plan's kind."""
    left, right = _columns(masthead)
    number, number_line = _number((*left, *right))
    date, year, date_line = _date((*right, *left))
    names = [piece for piece in left if not _NOT_ISSUER.match(fold(piece.text))]
    if len(names) > 1 and _UNION.fullmatch(fold(names[-1].whole)):
        names = names[:-1]  # the right column, where the file has but lines
    above, issuer = _organs([piece.whole for piece in names])

    return Head(
        issuer=issuer,
        above=above,
        number=number,
        number_line=number_line,
        date=date,
        year=year,
        date_line=date_line,
        issuer_lines=tuple(piece.line for piece in names),
    )


def _columns(masthead: Iterable[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Return what stands on the left (organ, number) and on the right (Quốc hiệu, Tiêu ngữ, date)."""
    left: list[Piece] = []
    right: list[Piece] = []

    for whole in masthead:
        for piece in split_columns(whole):
            folded = fold(piece.whole)
            in_right_cell = piece.cell is not None and piece.cell.column > 0
            is_title = heads.begins_title_or_motto(folded) or heads.continues_title_or_motto(folded)
            (right if in_right_cell or is_title else left).append(piece)

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


def _date(pieces: Iterable[Piece]) -> tuple[dt.date | None, int | None, int]:
    """Return the date, its year and its line; «…, ngày    tháng    năm 2019» has a year and no date."""
    pieces = tuple(pieces)
    year = next((piece.text for piece in pieces if _YEAR_ALONE.fullmatch(piece.text)), "")
    for piece, after in pairwise((*pieces, None)):
        if piece is None or not _DAY.search(fold(piece.text)):
            continue
        rests = (after.text if after else "", year)  # below it, or below the other column's lines
        whole = (head_date(f"{piece.text} {rest}") for rest in rests if rest)
        written = head_date(piece.text) or next((found for found in whole if found), None)
        if not written and not heads.has_date(fold(piece.text)):
            continue
        return (written.exact, written.year, piece.line) if written else (None, None, piece.line)
    return None, None, -1


def _organs(names: list[str]) -> tuple[str, str]:
    """Return the organ above and the issuer: the column's last organ with the lines that finish its name.

    «UBND TỈNH KHÁNH HÒA», «SỞ THÔNG TIN», «VÀ TRUYỀN THÔNG» is the Sở. A part that many organs have is named
    with the one right above: «BAN THƯỜNG TRỰC» of «ỦY BAN MTTQ VIỆT NAM TỈNH …».
    """
    starts = [
        index
        for index, name in enumerate(names)
        if begins_organ_name(plain(name))
        and not (index and (_UNFINISHED.search(names[index - 1]) or _is_area(name)))
        and not (index and _is_rest_of_name(name, names[index + 1 :]))
    ]
    first = starts[-1] if starts else 0
    issuer = " ".join(names[first:])
    if len(starts) > 1 and fold(issuer) in _PARTS_OF_ORGAN:
        owner = starts[-2]
        return " ".join(names[:owner]), f"{issuer} {' '.join(names[owner:first])}"
    return " ".join(names[:first]), issuer


def _is_rest_of_name(name: str, below: list[str]) -> bool:
    """Return whether a word alone finishes the name above: «SỞ TÀI NGUYÊN VÀ MÔI», «TRƯỜNG»."""
    is_last = not below or _is_area(below[0])
    return is_last and len(name.split()) < _FEWEST_ORGAN_WORDS


def _is_area(name: str) -> bool:
    """Return whether a line only says whose organ it is: «HUYỆN PHÙ MỸ» below «ỦY BAN NHÂN DÂN»."""
    found = areas.area_in(name)
    return found is not None and found.start == 0


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


_PART_OF_AREA = re.compile(
    r"(?P<part>BAN (?:THƯỜNG VỤ|CHẤP HÀNH|THƯỜNG TRỰC))\s+"
    r"(?P<area>(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)\s(?!ĐOÀN|ỦY).+)"
)
_OF_COUNTRY = re.compile(r"\s+VIỆT NAM$")


def organ_in_sentence(name: str, above: str, in_sentence_case: Callable[[str], str]) -> str:
    """Return an organ's name as it stands in a sentence, with the area that only the organ above it names."""
    name = _SHORT_COMMITTEE.sub("Ủy ban nhân dân", name.strip(" .,:;"))
    if not name:
        return ""

    if fold(name) in _PARTS_OF_ORGAN:  # whose it is stands above it
        name = f"{name} {above}".strip()
    if above and (part := _PART_OF_AREA.fullmatch(name)):  # of whom, stands above
        whose = _OF_COUNTRY.sub("", above)
        name = f"{part['part']} {whose} {part['area']}"
    rest = name.removeprefix("Ủy ban nhân dân")
    spelled = _spelled(name, in_sentence_case) if rest.isupper() else name
    has_area = areas.area_of_committee(spelled) or areas.area_in(spelled, kinds=areas.KINDS)
    area = None if has_area else areas.area_in(above)
    return f"{spelled} {area.area.named}" if area else spelled


def _spelled(name: str, in_sentence_case: Callable[[str], str]) -> str:
    """Return a name in capitals spelled; a Party committee's holds its area: «Huyện ủy Đức Trọng»."""
    spelled = in_sentence_case(name)
    area = areas.area_of_committee(name)
    return (
        f"{spelled[: -len(area.name)]}{area.name}"
        if area and fold(spelled).endswith(fold(area.name))
        else spelled
    )


def issuer_in(texts: Iterable[str]) -> str:
    """Return the issuer named in running text (``Ủy ban nhân dân huyện … ban hành``), empty for none."""
    named = ""

    for text in texts:
        for found in _COMMITTEE.finditer(text):
            unit = areas.area_in(text[found.end() :])
            if not unit or unit.start > 0:
                continue

            name = f"Ủy ban nhân dân {unit.area.named}"
            if _ISSUES.match(text, found.end() + unit.end):
                return name
            named = named or name

    return named


def area_of(issuer: str, above: str) -> Area | None:
    """Return the area that the issuer works in: its own, else that of the organ above it."""
    own = areas.area_of_committee(issuer) or areas.area_of_committee(above)
    found = areas.area_in(issuer) or areas.area_in(above)
    return own or (found.area if found else None)


def level_of(issuer: str, date: dt.date | None, year: int | None) -> str:
    """Return ``tỉnh`` or ``huyện``; cities under the centre count as the first, all others as the second."""
    folded = fold(issuer)
    if re.search(r"\b(?:huyen|thi xa|quan|thi uy)\b(?! doi| su| dan| ly| khu)", folded):
        return "huyện"

    # an undated plan is taken for one of 1 January, as everywhere (``eras.undated_day``); one without a year
    # for one long before the reform
    when = date or (eras.undated_day(year) if year else dt.date.min)
    if re.search(r"\bthanh (?:pho|uy|doan)\b", folded):
        central = any(f"thanh pho {name}" in folded for name in eras.cities_under_the_centre(when))
        return "tỉnh" if central or not eras.has_district_level(when) else "huyện"

    is_higher = re.search(r"\b(?:tinh|trung uong)\b", folded) or folded.startswith("so ")
    return "tỉnh" if is_higher else "huyện"
