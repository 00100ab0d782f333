"""Where a text names another document: words there are that document's, not this paper's."""

import re

_KINDS = (
    "hiến pháp|bộ luật|luật|pháp lệnh|nghị định|nghị quyết|quyết định|thông tư|chỉ thị|kết luận|kế hoạch"
    "|công văn|công điện|chương trình|hướng dẫn|thông báo|quy định|quy chế|báo cáo|đề án|đề cương|tờ trình"
    "|văn bản|biên bản"
)
_NUMBER = r"\bsố\s*:?\s*\d[\w/]*\s*[-/]\s*[^\W\d_][^\s,;]*|\bsố\s+/\S*"
_NOT_DUE = "".join(f"(?<!{word} )" for word in ("trước", "từ", "đến", "hết", "vào"))
_DAY = rf"{_NOT_DUE}\bngày\s+\d{{1,2}}\s*(?:tháng|[/.-])\s*\d{{1,2}}\s*(?:năm|[/.-])\s*\d{{4}}"
_KIND = rf"\b(?:{_KINDS})\b[^,;.:]{{0,80}}?"
_TOLD = re.compile(rf"(?:{_KIND})?(?:{_NUMBER}|{_KIND}{_DAY})", re.IGNORECASE)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_ACTS = (
    "các nội dung|ủy ban nhân dân (?:xã|phường|đặc khu)|ubnd (?:xã|phường)|chủ tịch|công an|văn phòng|phòng"
    "|giao|yêu cầu|đề nghị|phối hợp|chủ trì|tham mưu|tiếp tục|đồng thời|tổ chức|xây dựng|triển khai|thực hiện"
    "|hướng dẫn|tuyên truyền|báo cáo|tổng hợp|xã|phường|trưởng"
)
_STOP = re.compile(rf"[;:]|\.(?=\s|$)|,\s*(?=(?:{_ACTS})\b)", re.IGNORECASE)


def citations(words: str) -> list[tuple[int, int]]:
    """Return where ``words`` cite a document: from its kind to the end of its title; and what is quoted.

    A document is cited where its number or its date is told. Its title ends with the clause, or where after
    a comma the text goes on to who does what.
    """
    found = [match.span() for match in _QUOTED.finditer(words)]
    at = 0
    while match := _TOLD.search(words, at):
        stop = _STOP.search(words, match.end())
        at = stop.start() if stop else len(words)
        found.append((match.start(), at))
    return found


def is_cited(words: str, at: int) -> bool:
    """Return whether the place ``at`` lies in the name of another document."""
    return any(start <= at < end for start, end in citations(words))
