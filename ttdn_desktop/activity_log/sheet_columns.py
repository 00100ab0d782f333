"""Which column of a sheet holds what of a log entry, by its heading."""

import itertools
import re
from collections.abc import Iterable, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold

# the headings of sheets that communes keep, folded: without accents, case, marks and brackets. A heading is
# matched whole, never by its beginning: "Nội dung hỏi" is another column than "Nội dung". The keys that
# aren't fields of a log entry ("outlet", "matter", "answer", "answered") are those of its press matter;
# "activity_id" and "id" are the columns that our own export adds, to know its rows again.
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

# a judgement: above the heading stand the office's name, motto and title, ten rows at most; thirty leave
# room, and a word "Ngày" far below in a list of thousands can't become a heading
_HEADING_ROWS = 30

# "Kinh phí (đồng)" and "Số lượng (tin, bài)": the unit in brackets belongs to no heading
_BRACKETED = re.compile(r"\([^)]*\)")

# "SỐ-LƯỢNG:" and "Số lượng" are one heading
_NOT_IN_WORDS = re.compile(r"[^a-z0-9]+")

# a row with the date alone may be a line of text ("Ngày …"); a list names what was done on it too
_WHAT_WAS_DONE = frozenset({"title", "activity", "activity_id", "quantity"})


class Columns(msgspec.Struct, frozen=True):
    """The heading's row number in the file, and the index of each field's column (from 0)."""

    row: int
    indexes: dict[str, int]


def find_columns(rows: Iterable[tuple[int, Sequence[object]]]) -> Columns | None:
    """Return the columns of the heading among the first rows, None where no row is one.

    A heading names the date and what was done; of several the one with most columns is taken.
    """
    best = Columns(0, {})

    for number, row in itertools.islice(rows, _HEADING_ROWS):
        indexes = _column_indexes(row)
        is_heading = "date" in indexes and not _WHAT_WAS_DONE.isdisjoint(indexes)
        if is_heading and len(indexes) > len(best.indexes):
            best = Columns(number, indexes)

    return best if best.indexes else None


def _column_indexes(row: Sequence[object]) -> dict[str, int]:
    indexes: dict[str, int] = {}
    for index, heading in enumerate(row):
        field = field_of(heading) if isinstance(heading, str) else None
        if field is not None:
            indexes.setdefault(field, index)
    return indexes


def field_of(heading: str) -> str | None:
    """Return the field that ``heading`` names, None for none: accents, case, marks, brackets don't count."""
    words = _NOT_IN_WORDS.sub(" ", fold(_BRACKETED.sub(" ", heading))).strip()
    return _FIELDS.get(words)
