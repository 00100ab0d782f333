"""What the clauses of an activity say beside its title: who, with whom, when, how much, at what cost."""

import re
from collections.abc import Iterable

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive import headings
from ttdn_desktop.dossier.records import Target
from ttdn_desktop.earlier_papers.amounts import counted_in, money_in, money_of_cell, people_in
from ttdn_desktop.earlier_papers.records import Doubt
from ttdn_desktop.earlier_papers.times import Span, span_of

_LABEL = (
    r"(?P<time>thời gian(?: thực hiện| tổ chức| tiến hành| dự kiến| triển khai)*|thời điểm|tiến độ)"
    r"|(?P<end>(?:thời gian |thời hạn )?hoàn thành|thời hạn(?: thực hiện| hoàn thành)?)"
    r"|(?P<support>(?:đơn vị|cơ quan|bộ phận|ngành|thành phần)?(?:,? (?:đơn vị|cá nhân))?"
    r"\s?phối hợp(?: thực hiện)?)"
    r"|(?P<lead>(?:(?:đơn vị|cơ quan|bộ phận|người|công chức|cá nhân|cán bộ),? ?)*"
    r"(?:chủ trì|phụ trách|thực hiện|đầu mối|chịu trách nhiệm)(?: thực hiện| chính)?)"
    r"|(?P<money>(?:nguồn |tổng |dự kiến )*kinh phí(?: thực hiện| dự kiến| tổ chức)*|dự toán)"
    r"|(?P<quantity>số lượng|chỉ tiêu|khối lượng)"
    r"|(?P<place>địa điểm|đối tượng|nội dung|hình thức|thành phần|sản phẩm|kết quả)"
)
_LABELLED = re.compile(rf"\s*(?:{_LABEL})\s*:\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
"""«Thời gian: tháng 5», «Đơn vị chủ trì: Công an xã»."""

_LEADS = r"(?:chủ trì|phụ trách|thực hiện|đảm nhiệm|làm đầu mối)"
_ON_IT = r"(?:\s+(?:thực hiện|tổ chức))?"
_WHEN = r"(?:tháng|quý|ngày|6 tháng|năm 20\d\d|trong năm|cả năm|thường xuyên|hằng|hàng|\d{1,2}/\d{1,2})"
_UNLABELLED = re.compile(
    rf"\s*(?:(?P<lead_by>(?:do|giao(?: cho)?)\s+(?P<by>.+?)\s+{_LEADS}(?:\s+thực hiện)?)"
    rf"|(?P<led>(?P<leader>[A-ZĐÀ-Ỹ](?:(?!phối hợp).)+?)\s+{_LEADS}{_ON_IT})"
    rf"|(?P<together>(?P<one>[A-ZĐÀ-Ỹ](?:(?!chủ trì|phụ trách).)+?)\s+phối hợp (?:với |cùng )?"
    rf"(?P<two>(?:(?!chủ trì|phụ trách).)+?)\s+{_LEADS})"
    rf"|(?P<helped>(?P<helper>[A-ZĐÀ-Ỹ](?:(?!chủ trì|phụ trách).)+?)\s+(?:cùng )?phối hợp{_ON_IT})"
    r"|(?P<with>phối hợp (?:với|cùng)\s+(?P<others>.+))"
    r"|(?P<money>(?:dự kiến |tổng |với )*kinh phí(?: thực hiện| dự kiến| khoảng)*\s+(?P<sum>\d.*))"
    r"|(?P<time>(?:thời gian(?: thực hiện| tổ chức)?|thực hiện|tổ chức|hoàn thành|xong)?\s*"
    rf"(?:(?:trong|vào|từ|trước|đến|xong)\s+)*{_WHEN}"
    r"(?:(?!chủ trì|phụ trách|phối hợp|kinh phí)[^.;])*))\s*[.;]?\s*",
    re.IGNORECASE,
)
"""The same without a label: «do Hội Nông dân phụ trách», «trong tháng 4», «kinh phí 3 triệu đồng»."""

_COMMA = re.compile(r"\s*,\s+")
_BRACKET = re.compile(r"\s*\(([^()]*)\)(?=\s*(?:[.,;]|$))")
_LEADS_AND_HELPS = re.compile(
    r"(?:(?:đơn vị |cơ quan )?chủ trì\s*:?\s*)?(?P<lead>.+?)\s*(?:[;,.(]|\n)?"
    r"\s*(?:đơn vị |cơ quan )?phối hợp(?: với)?\s*:?\s*(?P<support>.+?)\)?",
    re.IGNORECASE | re.DOTALL,
)
"""One cell or clause of who leads and who supports: «Chủ trì: Công an xã; phối hợp: Đoàn Thanh niên»."""

_POST = re.compile(
    r"(?:cac |dong chi |d/c )?(?:cong chuc|can bo|ong|ba|truong|bi thu|chu tich|pho|ke toan|cong tac vien"
    r"|chi hoi|chi doan|thanh vien|mat tran|mttq|doan|dai|tt\.?|ubnd|lanh dao|nhan vien|khoi|bo phan|nhom"
    r"|thon|to|ap|khom|buon|ban)\b"
)
"""Posts and bodies inside a commune that higher plans don't name."""

_SEVERAL = re.compile(r"\s*[;\n]\s*|,\s+(?=[A-ZĐÀ-Ỹ]|các |trưởng )")


def bodies_in(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the bodies that lines name, each one; «Không» and strokes name none."""
    parts = [part.strip(" -–+.;,") for line in lines for part in _SEVERAL.split(line)]
    return tuple(part for part in parts if part and fold(part) not in ("khong", "khong co"))


def _names_body(words: str) -> bool:
    """Return whether words name a body or a post; «xây dựng quy chế» before «phối hợp» doesn't."""
    return headings.names_body(words) or _POST.match(fold(words.strip())) is not None


def leads_and_helps(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return who leads and who supports by a text that names both, None for another."""
    found = _LEADS_AND_HELPS.fullmatch(text)
    if found is None:
        return None
    return " ".join(found["lead"].split()).strip(" ;,.:"), bodies_in([found["support"]])


def target_of(text: str) -> Target | None:
    """Return the first quantity that a text names with its unit; else of people: «Phát 18 tin, bài»."""
    words = _CITED.sub(lambda found: " " * len(found[0]), text)
    found = next(counted_in(words), None) or next(people_in(words), None)
    return Target(quantity=found.quantity, unit=found.unit) if found else None


_CITED = re.compile(r"\b(?:số|năm|khóa|lần thứ|thứ)\s+\d\S*")


def without_brackets(text: str, details: "Details") -> str:
    """Return a text without the brackets that say but details, which are taken."""
    return _BRACKET.sub(lambda found: "" if details.take_all(found[1]) else found[0], text)


class Details:
    """What the clauses of an activity say beside its title, gathered."""

    def __init__(self, year: int | None) -> None:
        self._year = year
        self.span: Span | None = None
        self.time = ""
        self.lead = ""
        self.support: tuple[str, ...] = ()
        self.budget = 0
        self.target: Target | None = None
        self.found = False
        self.rest: list[str] = []
        self.doubts: list[Doubt] = []

    def take_from(self, clause: str, *, is_first: bool) -> str:
        """Take the details out of a clause; return what is left of it: words of the title."""
        clause = self._without_last_detail(clause)
        if not is_first and self.take_all(clause):
            return ""

        parts = _COMMA.split(clause)
        kept = [parts[0]] if is_first or not self.take(parts[0]) else []
        at = 1
        while at < len(parts):
            if self.take(parts[at]):
                while at + 1 < len(parts) and self._goes_on(parts[at + 1]):
                    at += 1
            else:
                kept.append(parts[at])
            at += 1
        return ", ".join(kept).strip()

    def _without_last_detail(self, clause: str) -> str:
        """Return a clause without a detail behind its colon: «Tổ chức hội thi: tháng 6/2017»."""
        head, _, rest = clause.rpartition(":")
        ends_so = head.strip() and self._is_detail(rest) and not self._is_detail(clause)
        return head if ends_so and self.take(rest) else clause

    def take_all(self, text: str) -> bool:
        """Take a text whose every part is a detail: parts between commas, else those between semicolons."""
        pieces = [piece for piece in re.split(r"\s*;\s*", text) if piece.strip(" .")]
        parts = [part for piece in pieces for part in self._parts(piece)]
        if not parts or not all(self._is_detail(part) for part in parts):
            return False
        for part in parts:
            self.take(part)
        return True

    def _parts(self, piece: str) -> list[str]:
        by_commas = _COMMA.split(piece)
        return by_commas if all(self._is_detail(part) for part in by_commas) else [piece]

    def _is_detail(self, text: str) -> bool:
        return Details(self._year).take(text)

    def _goes_on(self, part: str) -> bool:
        """Whether a part goes on a list of bodies that support."""
        is_body = part[:1].isupper() and not _UNLABELLED.fullmatch(part) and not _LABELLED.match(part)
        if is_body and self.support and not re.search(r"\d", part):
            self.support = (*self.support, part.strip(" .;,"))
            return True
        return False

    def take(self, text: str) -> bool:
        """Take a part that is a detail; whether it is one."""
        labelled = _LABELLED.fullmatch(text)
        if labelled:
            self._take_labelled(labelled)
            self.found = True
            return True

        found = _UNLABELLED.fullmatch(text)
        if found and self._take_unlabelled(found, text):
            self.found = True
            return True
        return False

    def _take_labelled(self, found: re.Match[str]) -> None:
        rest = found["rest"].strip(" .;,")
        if found["time"] or found["end"]:
            self._take_time(rest, is_end=found["end"] is not None)
        elif found["support"]:
            self.support = (*self.support, *bodies_in([rest]))
        elif found["lead"]:
            self.lead, helpers = leads_and_helps(rest) or (rest, ())
            self.support = (*self.support, *helpers)
        elif found["money"]:
            self._take_money(rest)
        elif found["quantity"]:
            self.target = target_of(rest)

    def _take_unlabelled(self, found: re.Match[str], text: str) -> bool:
        if found["lead_by"]:
            self.lead = found["by"].strip()
        elif found["led"] and _names_body(found["leader"]):
            self.lead = found["leader"].strip()
        elif found["together"] and _names_body(found["one"]):
            self.lead = found["one"].strip()
            self.support = (*self.support, *bodies_in([found["two"]]))
        elif found["helped"] and _names_body(found["helper"]):
            self.support = (*self.support, *bodies_in([found["helper"]]))
        elif found["with"]:
            self.support = (*self.support, *bodies_in([found["others"]]))
        elif found["money"]:
            self._take_money(found["sum"])
        elif found["time"] and span_of(text, self._year) is not None:
            self._take_time(text, is_end=False)
        else:
            return False
        return True

    def _take_time(self, text: str, *, is_end: bool) -> None:
        self.time = f"{self.time}, {text}" if self.time else text
        self.span = span_of(self.time, self._year, is_end=is_end)

    def _take_money(self, text: str) -> None:
        amount = next((amount for amount, _, _ in money_in(text)), None)
        if amount is None:
            amount = money_of_cell(text, None)
        if amount is None:
            self.doubts.append(Doubt("task.money", {"title": "", "text": text}))
        self.budget = amount or 0
