"""Counts of the higher area that no unit of it takes over as its own: «toàn tỉnh có 35.000 người»."""

import re
from functools import cache

from ttdn_desktop.directive.records import Item
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.official_paper.organs import plain

_NO_COUNT = re.compile(
    plain(
        r"\b\d{4}\s*[-–]\s*\d{4}\b|\b(?:năm|tháng|ngày|quý|đến|khóa|số)\s+\d[\d./]*|\d+(?:/\d+)+(?:[/-]\w+)*"
        r"|\b\d+-\w+(?:/\w+)*|\b(?:19|20)\d{2}\b"
    )
)
"""Years, days and numbers of papers."""

_SHARE = re.compile(r"\d[\d.,]*\s*%")
_COUNT = re.compile(r"\d")
_EACH = re.compile(plain(r"\b(?:mỗi|từng)\b"))
_OF_COMMUNES = re.compile(
    plain(
        r"\b(?:xã(?! hội)|phường|thị trấn|đặc khu|thôn|ấp|bản|làng|khóm|tổ dân phố|khu phố|cấp cơ sở"
        r"|địa phương|cơ sở|đơn vị)\b"
    )
)
"""Who a figure is asked of, each by itself: «mỗi xã có ít nhất 02 tổ»."""


def is_total_of_others(item: Item, ground: Ground) -> bool:
    """Return whether a purpose counts what the whole area does, or is a target given to no unit.

    A share is no count: ``100% hộ nghèo`` holds in any part of the area.
    """
    words = _SHARE.sub(" ", _NO_COUNT.sub(" ", plain(item.text)))
    if not _COUNT.search(words) or _EACH.search(words):
        return False
    if _whole_area(ground.higher_levels).search(words):
        return True

    # a target of many («đón 350.000 lượt khách») that no unit is named for is the higher area's
    return ground.writer.kind not in ground.higher_levels and _OF_COMMUNES.search(words) is None


@cache
def _whole_area(levels: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(plain(level)) for level in levels if level) or "(?!)"
    return re.compile(rf"\b(?:toàn|cả|trong|địa bàn|của)\s+(?:toàn\s+)?(?:{words})\b")
