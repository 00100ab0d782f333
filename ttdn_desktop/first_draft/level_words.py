"""Words of the higher level turned into the author's: «trên địa bàn huyện» to «trên địa bàn xã».

Only where a sentence speaks of the area or its budget, never in a name («huyện Vạn Ninh», «Cổng Thông tin điện
tử của huyện») or a cited title (docs/domain/sense.md, ``sense.level-left``, list 7).
"""

import re
from functools import lru_cache

from ttdn_desktop.official_paper.citations import is_cited

_NOUNS = (
    r"hình ảnh|tiềm năng|thế mạnh|thành tựu|đổi mới|đầu tư|du lịch|uy tín|xã hội|văn hóa|văn hoá|con người"
    r"|nhân dân|sản phẩm|đối ngoại"
)
_SUPPORT = re.compile(r"hỗ trợ", re.IGNORECASE)


def to_own_level(text: str, higher: tuple[str, ...], own: str) -> str:
    """Return ``text`` with the words of the ``higher`` levels about area and budget as ``own``."""
    levels = tuple(level for level in higher if level and level != own)
    if not levels or not own:
        return text

    def turned(match: re.Match[str]) -> str:
        if is_cited(text, match.start()) or _is_their_support(text, match):
            return match[0]
        return f"{match['lead']}{own}"

    return _pattern(levels).sub(turned, text)


def _is_their_support(text: str, match: re.Match[str]) -> bool:
    """Whether a budget is the higher office's, which supports: «hỗ trợ từ ngân sách huyện»."""
    sentence = text[text.rfind(";", 0, match.start()) + 1 : match.start()]
    return "ngân sách" in match["lead"].lower() and _SUPPORT.search(sentence) is not None


@lru_cache(maxsize=32)
def _pattern(levels: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(map(re.escape, levels))
    of_area = (
        rf"(?:(?:trên\s+)?địa bàn\s+(?:toàn\s+)?|toàn\s+|ngân sách\s+(?:của\s+)?|(?:{_NOUNS})\s+của\s+)"
        rf"(?=(?:{words})(?!\w)(?!\s+(?-i:[A-ZĐÀ-Ỹ])|\s+\d))"
    )
    at_home = rf"(?=(?:{words})\s+(?:nhà|ta)\b)"
    return re.compile(rf"(?<!\w)(?P<lead>{of_area}|{at_home})(?:{words})(?!\w)", re.IGNORECASE)
