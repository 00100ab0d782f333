"""Which column of a sheet holds what of a log entry, told by its heading."""

import re
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold

HEADINGS = {
    "date": "ngay|ngay thang|ngay thang nam|ngay thuc hien|ngay to chuc|ngay dang|ngay phat|thoi gian"
    "|thoi gian thuc hien",
    "activity_id": "ma hoat dong|ma hd",
    "activity": "hoat dong|hoat dong trong ke hoach|hoat dong ke hoach|ten hoat dong|thuoc hoat dong|chi tieu"
    "|hoat dong theo ke hoach",
    "channel": "hinh thuc|hinh thuc tuyen truyen|kenh|kenh tuyen truyen|loai hinh",
    "title": "noi dung|noi dung da lam|noi dung thuc hien|noi dung cong viec|noi dung tuyen truyen|tieu de"
    "|ten tin bai|cong viec|cong viec da lam|ten bai|dien giai",
    "quantity": "so luong|sl|ket qua|khoi luong|so tin bai|so buoi|so luong thuc hien",
    "unit": "don vi tinh|dvt|dv tinh|don vi tinh dvt",
    "audience": "luot nguoi|so luot nguoi|so nguoi|so nguoi tham du|nguoi tham du|luot nguoi tham du"
    "|so nguoi tham gia|luot nguoi tham gia",
    "cost": "kinh phi|kinh phi dong|chi phi|so tien|kinh phi thuc hien|kinh phi da chi",
    "by": "don vi thuc hien|bo phan|bo phan thuc hien|nguoi thuc hien|don vi chu tri|chu tri|don vi",
    "note": "ghi chu|ghi chu them",
    "outlet": "co quan bao chi|bao dai|ten bao|bao chi",
    "matter": "noi dung hoi|noi dung hoi phan anh|noi dung phan anh|noi dung bao hoi",
    "answer": "noi dung tra loi|tra loi|noi dung phan hoi",
    "answered": "ngay tra loi|ngay phan hoi",
    "id": "ma|ma muc|ma nhat ky",
}
_FIELDS = {words: field for field, known in HEADINGS.items() for words in known.split("|")}
_LOOKED_AT = 30
_BRACKETED, _NO_LETTER = re.compile(r"\([^)]*\)"), re.compile(r"[^a-z0-9]+")


class Columns(msgspec.Struct, frozen=True):
    """The heading's row number in the file, and where each field's column is."""

    row: int
    places: dict[str, int]


def find_columns(rows: Iterable[tuple[int, Sequence[object]]]) -> Columns | None:
    """Return the columns of the heading among the first rows: it names the date and what was done."""
    best = Columns(0, {})

    for looked, (number, row) in enumerate(rows):
        if looked >= _LOOKED_AT:
            break
        places = _places(row)
        is_heading = "date" in places and {"title", "activity", "activity_id", "quantity"} & set(places)
        if is_heading and len(places) > len(best.places):
            best = Columns(number, places)

    return best if best.places else None


def _places(row: Sequence[object]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, heading in enumerate(row):
        field = field_of(heading) if isinstance(heading, str) else None
        if field is not None:
            found.setdefault(field, place)
    return found


def field_of(heading: str) -> str | None:
    """Return the field that ``heading`` names, None for none: accents, case, marks, brackets don't count."""
    words = _NO_LETTER.sub(" ", fold(_BRACKETED.sub(" ", heading))).strip()
    return _FIELDS.get(words)
