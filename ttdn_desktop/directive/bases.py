"""Legal bases: one a paragraph, or several in one sentence."""

import re
from collections.abc import Iterator, Sequence

from ttdn_desktop.directive.paragraphs import Paragraph
from ttdn_desktop.directive.records import LegalBase
from ttdn_desktop.official_paper.citations import (
    CITED_BY_NUMBER,
    DATED_LAW,
    KIND,
    document_issued_with,
    first_document,
    number_of,
    outer_document,
)
from ttdn_desktop.official_paper.dates_in_text import first_date

# how a paragraph leads to the first document it rests on: «Tiếp tục thực hiện có hiệu quả Kế hoạch số …»
_CITES = re.compile(
    r"^(?:(?:Căn cứ|Thực hiện|Triển khai|Theo|Thi hành|Tiếp tục|Để|Nhằm|thực hiện|triển khai|theo"
    rf"|cụ thể hóa|cụ thể hoá|hiệu quả|có|tốt|các|nội dung|quy định tại|tại)\s+)+(?=[“\"]?{KIND})"
)
# «Căn cứ …», «Thực hiện …»: paragraphs that may be bases, the first of them also «Để thực hiện …»
_BASE = re.compile(r"Căn cứ\b|Thực hiện\b|Triển khai\b|Thi hành\b|Tiếp tục (?:thực hiện|triển khai)\b|Theo\b")
_PURPOSE = re.compile(r"(?:Để|Nhằm)\b")
# «Theo đề nghị của Phòng Văn hóa và Thông tin tại Tờ trình số …»: why now, no base
_PROPOSAL = re.compile(r"(?:Theo|Xét|Trên cơ sở) (?:đề nghị|đề xuất|Tờ trình|tờ trình)")
# the issuer speaking of itself: «…, Ủy ban nhân dân huyện», not «của Ủy ban nhân dân huyện»
_OTHER_ISSUER = (
    r"(?:Ủy ban|Uỷ ban|Ban (?:Chỉ đạo|Chỉ huy|Thường vụ|Thường trực|Tuyên giáo|Tổ chức|Chấp hành|Dân vận)|Bộ"
    r"|Công an|Hội|Tỉnh ủy|Huyện ủy|Thành ủy|Đảng ủy|Tỉnh đoàn|Liên đoàn|Chi cục|Cục|Trung tâm)"
)
"""Bodies that issue plans too, and stand in titles as well: only behind a comma they speak of themselves."""

_ISSUER = (
    rf"(?:[,;.]\s+(?:nay\s+)?{_OTHER_ISSUER}\b|(?:[,;.]|(?<!của)(?<!do))\s+(?:nay\s+)?"
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban Nhân dân|UBND|Sở|Phòng(?!,| chống| cháy| thủ))\b)"
)
_ISSUES_PLAN = re.compile(rf"{_ISSUER}(?:(?!{_ISSUER})[^;])*?\b(?:ban hành|xây dựng|triển khai)\b[^;]*$")
"""«, Ủy ban nhân dân huyện … ban hành Kế hoạch như sau:» after the last document."""

# what may stand before a further document: «; Nghị quyết số …», «, Kế hoạch số …», «và Chỉ thị số …»
_NEXT = re.compile(
    r"(?P<separator>;|,|\bvà)\s+(?:và\s+)?(?:(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]heo)\s+)?"
    rf"(?P<document>{KIND}\b)"
)
# what is left at a clause's end where the next one was cut off: «, và»
_LINK = re.compile(r"(?<![\s,;])[\s,;]*+(?:\bvà|\b[Cc]ăn cứ|\b[Tt]hực hiện|\b[Tt]heo)?[\s,;]*+$")
# «… triển khai Kết luận số 16-KL/TW»: words after which a document belongs to the title before them
_GOVERNS = re.compile(r"\b(?:thực hiện|triển khai|theo|của|tại|trong|thi hành)\s+$")
# what begins a document's own title: «Kế hoạch số 5/KH-UBND … về thông tin đối ngoại»
_TITLED = re.compile(r"\b(?:về|phê duyệt|ban hành|quy định)\b")

# a document that is cited without a title is whole there: «Luật Bảo vệ bí mật nhà nước ngày 15/11/2018»
_ENDS_WITH_DATE = re.compile(r"(?:\b\d{4}|/QH\d+)\s*$")


def legal_bases(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Paragraph, LegalBase]]:
    """Yield each legal base of the preamble with its paragraph.

    A paragraph that cites one document is the base, word for word; where one sentence cites several, each
    is its own clause, from the document's kind on (docs/higher-plans.md).
    """
    found = False

    for paragraph in paragraphs:
        text = paragraph.text
        begins = _BASE.match(text) or (_PURPOSE.match(text) and not found)
        cites = text.startswith("Căn cứ") or _CITES.match(text)
        if not begins or not cites or _PROPOSAL.match(text):
            continue

        found = True
        clauses = _clauses(text)
        for clause in clauses if len(clauses) > 1 else [text]:
            yield paragraph, _base(clause)


def _base(clause: str) -> LegalBase:
    """Return the base in ``clause``, cited by its own document, never by one named in that one's title."""
    document = outer_document(clause) or document_issued_with(clause)
    rest = clause[document.end() :] if document else clause
    inner = CITED_BY_NUMBER.search(rest)

    return LegalBase(
        text=clause,
        citation=number_of(document) if document else None,
        date=first_date(rest[: inner.start()] if inner else rest),
    )


def _clauses(text: str) -> list[str]:
    """Return the clauses of ``text``, each about one document; none where no document is named."""
    text = _ISSUES_PLAN.sub("", text)
    starts = _starts(text)
    ends = [*starts[1:], len(text)][: len(starts)]
    pieces = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    return [_LINK.sub("", piece).rstrip(" ,;.:") for piece in pieces]


def _starts(text: str) -> list[int]:
    """Return where the cited documents of a sentence begin: at its head, after «;», «, » or « và »."""
    opening = _CITES.match(text)
    first = re.search(KIND, text)
    if not first or (opening is None and not text.startswith("Căn cứ")):
        return []

    starts = [opening.end() if opening else first.start()]
    for found in _NEXT.finditer(text):
        before = text[starts[-1] : found.start()]
        if found["separator"] != ";" and not _is_further(before, text[found.start("document") :]):
            continue
        starts.append(found.start("document"))

    return starts


def _is_further(before: str, after: str) -> bool:
    """Return whether ``after`` begins a further document, not one more that the last one's title names.

    After a document named in the title, «và Kế hoạch số … về …» with a title of its own is a further one.
    """
    cited = CITED_BY_NUMBER.match(after)
    if not cited:
        return _ENDS_WITH_DATE.search(before) is not None and DATED_LAW.match(after) is not None

    own = first_document(before)
    own_start = own.start() if own else -1
    inner = [found for found in CITED_BY_NUMBER.finditer(before) if found.start() > own_start]
    governed = [found for found in inner if _GOVERNS.search(before[: found.start()])]
    if not governed:
        return True

    titled = _TITLED.search(before, governed[-1].end()) is not None
    return not titled and _TITLED.search(_NEXT.split(after[cited.end() :])[0]) is not None
