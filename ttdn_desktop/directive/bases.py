"""Legal bases: one a paragraph, or several in one sentence."""

import re
from collections.abc import Iterator, Sequence

from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import LegalBase
from ttdn_desktop.official_paper.citations import (
    CITED_BY_NUMBER,
    KIND,
    first_document,
    number_of,
    outer_document,
)
from ttdn_desktop.official_paper.dates_in_text import first_date

_CITES = re.compile(
    r"^(?:(?:Căn cứ|Thực hiện|Triển khai|Theo|Thi hành|Tiếp tục|Để|Nhằm|thực hiện|triển khai|theo"
    rf"|cụ thể hóa|cụ thể hoá|hiệu quả|có|tốt|các|nội dung|quy định tại|tại)\s+)+(?=[“\"]?{KIND})"
)
_BASE = re.compile(r"Căn cứ\b|Thực hiện\b|Triển khai\b|Thi hành\b|Tiếp tục (?:thực hiện|triển khai)\b|Theo\b")
_PURPOSE = re.compile(r"(?:Để|Nhằm)\b")
_PROPOSAL = re.compile(r"(?:Theo|Xét|Trên cơ sở) (?:đề nghị|đề xuất|Tờ trình|tờ trình)")
_WE = (
    r"(?:[,;.]|(?<!của)(?<!do))\s+(?:nay\s+)?"
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|UBND|Sở|Phòng)\b"
)
_TELLS = re.compile(rf"{_WE}(?:(?!{_WE})[^;])*?\b(?:ban hành|xây dựng|triển khai)\b[^;]*$")
"""«, Ủy ban nhân dân huyện … ban hành Kế hoạch như sau:» after the last document."""
_NEXT = re.compile(
    r"(?P<sign>;|,|\bvà)\s+(?:và\s+)?(?:(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo)\s+)?"
    rf"(?P<doc>{KIND}\b)"
)
_LINK = re.compile(r"[\s,;]*(?:\bvà|\b[Cc]ăn cứ|\b[Tt]hực hiện|\b[Tt]heo)?[\s,;]*$")
_GOVERNS = re.compile(r"\b(?:thực hiện|triển khai|theo|của|tại|trong|thi hành)\s+$")
_TITLED = re.compile(r"\b(?:về|phê duyệt|ban hành|quy định)\b")


def legal_bases(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, LegalBase]]:
    """Yield each legal base of the preamble with its paragraph.

    A paragraph that cites one document is the base, word for word; where one sentence cites several, each
    is its own clause, from the document's kind on (examples of higher plans, README).
    """
    found = False

    for paragraph in paragraphs:
        text = paragraph.text
        if _PROPOSAL.match(text) or not (_BASE.match(text) or (_PURPOSE.match(text) and not found)):
            continue
        if not (text.startswith("Căn cứ") or _CITES.match(text)):
            continue
        for base in _of_sentence(text):
            found = True
            yield paragraph, base


def _of_sentence(text: str) -> Iterator[LegalBase]:
    clauses = _clauses(text)
    if len(clauses) < 2:
        yield _base(text, text)
        return
    for clause in clauses:
        yield _base(clause, clause)


def _base(text: str, clause: str) -> LegalBase:
    """The citation is the outer document's own, never that of one named in its title."""
    mine = outer_document(clause)
    rest = clause[mine.end() :] if mine else clause
    inner = CITED_BY_NUMBER.search(rest)

    return LegalBase(
        text=text,
        citation=number_of(mine) if mine else None,
        date=first_date(rest[: inner.start()] if inner else rest),
    )


def _clauses(text: str) -> list[str]:
    text = _TELLS.sub("", text)
    starts = _starts(text)
    ends = [*starts[1:], len(text)][: len(starts)]  # no document named: no clause
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [_LINK.sub("", piece).rstrip(" ,;.:") for piece in pieces]


def _starts(text: str) -> list[int]:
    """Where the cited documents of a sentence begin: at its head, after «;», after «, » or « và »."""
    opening = _CITES.match(text)
    first = re.search(KIND, text)
    if not first or (opening is None and not text.startswith("Căn cứ")):
        return []

    starts = [opening.end() if opening else first.start()]
    for found in _NEXT.finditer(text):
        before = text[starts[-1] : found.start()]
        if found["sign"] != ";" and not _whole(before, text[found.start("doc") :]):
            continue
        starts.append(found.start("doc"))

    return starts


def _whole(before: str, after: str) -> bool:
    """A further document, not one more of those that the last one's title names.

    After a document named in the title, «và Kế hoạch số … về …» with a title of its own is a further one.
    """
    cited = CITED_BY_NUMBER.match(after)
    if not cited:
        return False

    own = first_document(before)
    inner = [found for found in CITED_BY_NUMBER.finditer(before) if not own or found.start() > own.start()]
    governed = [found for found in inner if _GOVERNS.search(before[: found.start()])]
    if not governed:
        return True

    titled = _TITLED.search(before, governed[-1].end()) is not None
    return not titled and _TITLED.search(_NEXT.split(after[cited.end() :])[0]) is not None
