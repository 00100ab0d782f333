"""Where a text names another document: its kind, number and symbol, date, title.

Words there are that document's, not this paper's. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.b.
"""

import re
from functools import lru_cache

from ttdn_desktop.official_paper.kinds import CITED_AS_BASES, CITED_IN_TEXT, LAWS, NUMBERED

_KINDS = "|".join(CITED_IN_TEXT)
_NUMBER = r"\bsố\s*:?\s*\d[\w/]*\s*[-/]\s*[^\W\d_][^\s,;]*|\bsố\s+/\S*"

_NOT_DUE = "".join(f"(?<!{word} )" for word in ("trước", "từ", "đến", "hết", "vào"))
"""``báo cáo trước ngày 15/11/2026``: a day something is due, and no document's."""

_DAY = rf"{_NOT_DUE}\bngày\s+\d{{1,2}}\s*(?:tháng|[/.-])\s*\d{{1,2}}\s*(?:năm|[/.-])\s*\d{{4}}"

_KIND = rf"\b(?:{_KINDS})\b[^,;.:]{{0,80}}?"
"""A kind, and what may stand before its number (``Kế hoạch của Ủy ban nhân dân tỉnh số …``).

A judgement: 80 letters hold an organ's name; with many more, a number further on would be taken for its.
"""

_NAMED = re.compile(rf"(?:{_KIND})?(?:{_NUMBER}|{_KIND}{_DAY})", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")

_WHO_DOES_WHAT = (
    "các nội dung|ủy ban nhân dân (?:xã|phường|đặc khu)|ubnd (?:xã|phường)|chủ tịch|công an|văn phòng|phòng"
    "|giao|yêu cầu|đề nghị|phối hợp|chủ trì|tham mưu|tiếp tục|đồng thời|tổ chức|xây dựng|triển khai|thực hiện"
    "|hướng dẫn|tuyên truyền|báo cáo|tổng hợp|xã|phường|trưởng"
)
"""How a sentence goes on after a cited title: with who acts or what is done; a comma alone is no end."""

_STOP = re.compile(rf"[;:]|\.(?=\s|$)|,\s*(?=(?:{_WHO_DOES_WHAT})\b)", re.IGNORECASE)


KIND = f"(?:{'|'.join(kind[:1].upper() + kind[1:] for kind in CITED_AS_BASES)})"
"""Pattern: the kind of a document that a plan may rest on, as it begins its name."""

_NUMBER_AND_SYMBOL = r"\d+[A-Za-zĐđ]?(?:\s?[-/–]\s?[0-9A-Za-zĐđƯƠƠÂÊÔ.&]+)+"
"""``368/QĐ-TTg``, ``22/2016/TT-BTTTT``, ``16-KL/TW``; a text may have spaces and long dashes in it."""

_OUTER = re.compile(
    rf"{KIND}(?:(?!\s(?:của|về|thực hiện|phê duyệt|ban hành|triển khai)\s|\sngày\s|[,;:]).)*?\s*"
    rf"(?:(?:liên tịch\s+)?[Ss]ố\s*:?\s*)?(?P<number>{_NUMBER_AND_SYMBOL})"
)
"""Kind and number, nothing between them that begins a title, an organ or a date."""

_NUMBERED_LAW = re.compile(
    r"(?:Luật sửa đổi\b(?:(?![;:]|\sngày\s).)*?"
    rf"|(?:{'|'.join(kind[:1].upper() + kind[1:] for kind in LAWS)})\b"
    rf"(?:(?![;:]|\sngày\s|(?:,|\svà)\s+{KIND}\s).)*?)"
    r"\s[Ss]ố\s*:?\s*(?P<number>\d+/\d{4}/[A-Z]+\d+)"
)
"""A law's name may have commas (``Luật Phòng cháy, chữa cháy … số 55/2024/QH15``), one that amends names
the laws that it amends before its own number (``Luật sửa đổi … của Luật A và Luật B số 47/2019/QH14``)."""

DATED_LAW = re.compile(
    rf"(?:{'|'.join(kind[:1].upper() + kind[1:] for kind in LAWS)})\b[^;:]*?"
    r"\b(?:ngày\s+\d{1,2}\s*(?:tháng\b|/)|năm\s+\d{4}|[Ss]ố\s*:?\s*\d)"
)
"""A law named by its name and its date, year or number."""

CITED_BY_NUMBER = re.compile(rf"{KIND}\s+(?:liên tịch\s+)?(?:[Ss]ố\s*:?\s*)?{_NUMBER_AND_SYMBOL}")
"""A document named by its kind and, right after it, its number."""

_NUMBER_BEHIND_KIND = re.compile(
    rf"\b(?:{_KINDS})\s+(?:liên tịch\s+)?(?:số\s*:?\s*)?\d[\w/.-]*", re.IGNORECASE
)
"""``Nghị định 72/2015``: a number that no text calls one, named by the kind before it."""

_ISSUED_WITH = re.compile(rf"\b(?:kèm theo|ban hành tại|ban hành theo)\s+(?={KIND})")

NUMBERED_BASE = re.compile(rf"(?:căn cứ|theo|thực hiện)\s+({'|'.join(NUMBERED)})\b", re.IGNORECASE)
"""How a base begins that is cited with number and date."""

LAW_BASE = re.compile(rf"căn cứ\s+({'|'.join(LAWS)})\b", re.IGNORECASE)
"""How a base begins that is cited by name and date alone."""

SYMBOL = re.compile(r"\d[\w/]*\s*[-/]\s*[A-ZĐ][\w./-]*|số\s+/\S*")
"""Number and symbol in a base, the number blank or not."""

SYMBOL_WITHOUT_SPACES = re.compile(r"\d[\w/]*[-/][A-ZĐ][\w./-]*")
"""The number that names a base in the keys of suppressed findings (``72/2015/NĐ-CP``).

Stored reasons hold it: it isn't ``SYMBOL``, and mustn't be made so, or they'd be lost.
"""


def first_document(text: str) -> re.Match[str] | None:
    """Return where ``text`` first names a document with its number (group ``number``), None for nowhere."""
    found = [match for pattern in (_OUTER, _NUMBERED_LAW) if (match := pattern.search(text))]
    return min(found, key=lambda match: match.start(), default=None)


def outer_document(clause: str) -> re.Match[str] | None:
    """Return where ``clause`` names its own document with its number, None where only its title names one."""
    outer = first_document(clause)
    kind = re.search(KIND, clause)
    return outer if outer and kind and outer.start() == kind.start() else None


def document_issued_with(clause: str) -> re.Match[str] | None:
    """Return where ``clause`` names what its own document, without a number, was issued with.

    ``Chương trình … ban hành kèm theo Kế hoạch số 212/KH-UBND``
    """
    found = _ISSUED_WITH.search(clause)
    return _OUTER.match(clause, found.end()) if found else None


def number_of(document: re.Match[str]) -> str:
    """Return number and symbol of what ``outer_document`` found, without blanks: ``368/QĐ-TTg``."""
    return re.sub(r"\s", "", document["number"]).rstrip(".").replace("–", "-")


def citations(words: str) -> list[tuple[int, int]]:
    """Return where ``words`` cite a document: from its kind to the end of its title; and what is quoted.

    A document is cited where its number or its date is named. Its title ends with the clause, or where after
    a comma the text goes on to who does what.
    """
    spans = [match.span() for match in _QUOTED.finditer(words)]
    end = 0

    while match := _NAMED.search(words, end):
        stop = _STOP.search(words, match.end())
        end = stop.start() if stop else len(words)
        spans.append((match.start(), end))

    return spans


def is_named_by_number(words: str, index: int) -> bool:
    """Return whether the figures at ``index`` are the number of a document whose kind stands before them."""
    return any(start < index < end for start, end in _numbers_of_last(words))


@lru_cache(maxsize=1)
def _numbers_of_last(words: str) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _NUMBER_BEHIND_KIND.finditer(words))


_TITLE = re.compile(
    r"\b(?:về|v/v|ban hành|quy định|quy trình|phê duyệt|hướng dẫn|sửa đổi|bổ sung|triển khai|thực hiện"
    r"|thi hành|thành lập|kiện toàn|công bố|giao|tổ chức|tăng cường|đẩy mạnh|tiếp tục|phát động|tuyên truyền"
    r"|tổng kết|sơ kết|nâng cao|xây dựng|cho)\b"
)
"""How a title begins behind a document's number, date and organ; ``Ban Tổ chức`` has a capital."""


def cited_titles(words: str) -> list[tuple[int, int]]:
    """Return where ``words`` hold the title of a cited document: behind its number, date and organ."""
    spans: list[tuple[int, int]] = []
    end = 0

    while match := _NAMED.search(words, end):
        stop = _STOP.search(words, match.end())
        end = stop.start() if stop else len(words)
        if title := _TITLE.search(words, match.end(), end):
            spans.append((title.start(), end))

    return spans


def is_cited(words: str, index: int) -> bool:
    """Return whether the character at ``index`` lies in the name of another document."""
    return any(start <= index < end for start, end in _citations_of_last(words))


@lru_cache(maxsize=1)
def _citations_of_last(words: str) -> tuple[tuple[int, int], ...]:
    """Return ``citations``, found once where one text's places are asked for one after another."""
    return tuple(citations(words))
