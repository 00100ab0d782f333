"""Activities of a plan: rows of its tables, and sentences of its list with who leads, when, what it costs."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.outline.nodes import ItemNode
from ttdn_desktop.dossier.records import Target
from ttdn_desktop.earlier_papers.amounts import (
    channel_of,
    counted_in,
    money_in,
    money_of_cell,
    people_in,
    unit_of_money,
)
from ttdn_desktop.earlier_papers.grid import Grid, Row
from ttdn_desktop.earlier_papers.records import Doubt, Task
from ttdn_desktop.earlier_papers.times import Span, span_of
from ttdn_desktop.activity_log.sheet_values import parse_number

_LABEL = (
    r"(?P<time>thời gian(?: thực hiện| tổ chức| tiến hành| dự kiến| triển khai)*|thời điểm|tiến độ)"
    r"|(?P<end>(?:thời gian |thời hạn )?hoàn thành|thời hạn(?: thực hiện| hoàn thành)?)"
    r"|(?P<support>(?:đơn vị|cơ quan|bộ phận|ngành|thành phần)?(?:,? (?:đơn vị|cá nhân))?\s?phối hợp(?: thực hiện)?)"
    r"|(?P<lead>(?:(?:đơn vị|cơ quan|bộ phận|người|công chức|cá nhân|cán bộ),? ?)*"
    r"(?:chủ trì|phụ trách|thực hiện|đầu mối|chịu trách nhiệm)(?: thực hiện| chính)?)"
    r"|(?P<money>(?:nguồn |tổng |dự kiến )*kinh phí(?: thực hiện| dự kiến| tổ chức)*|dự toán)"
    r"|(?P<quantity>số lượng|chỉ tiêu|khối lượng)"
    r"|(?P<place>địa điểm|đối tượng|nội dung|hình thức|thành phần|sản phẩm|kết quả)"
)
_LABELLED = re.compile(rf"\s*(?:{_LABEL})\s*:\s*(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_UNLABELLED = re.compile(
    r"\s*(?:(?P<lead_by>(?:do|giao(?: cho)?)\s+(?P<by>.+?)\s+(?:chủ trì|phụ trách|thực hiện|đảm nhiệm|làm đầu mối)"
    r"(?:\s+thực hiện)?)"
    r"|(?P<led>(?P<leader>[A-ZĐÀ-Ỹ](?:(?!phối hợp).)+?)\s+(?:chủ trì|phụ trách|làm đầu mối)(?:\s+(?:thực hiện|tổ chức))?)"
    r"|(?P<helped>(?P<helper>[A-ZĐÀ-Ỹ](?:(?!chủ trì|phụ trách).)+?)\s+(?:cùng )?phối hợp(?:\s+(?:thực hiện|tổ chức))?)"
    r"|(?P<with>phối hợp (?:với|cùng)\s+(?P<others>.+))"
    r"|(?P<money>(?:dự kiến |tổng |với )*kinh phí(?: thực hiện| dự kiến| khoảng)*\s+(?P<sum>\d.*))"
    r"|(?P<time>(?:thời gian(?: thực hiện| tổ chức)?|thực hiện|tổ chức|hoàn thành|xong)?\s*"
    r"(?:(?:trong|vào|từ|trước|đến|xong)\s+)*(?:tháng|quý|ngày|6 tháng|năm 20\d\d|trong năm|cả năm|thường xuyên|hằng|hàng)"
    r"(?:(?!chủ trì|phụ trách|phối hợp|kinh phí)[^.;])*))\s*[.;]?\s*",
    re.IGNORECASE,
)
_BODY = re.compile(r"(?i:các |ban |đảng ủy|đoàn |hội |công |đài |mttq|ubnd|tổ |trưởng |thôn |trường |trạm |văn |phòng |đội |cán |bộ |chi |khu |bà |ông )|[A-ZĐÀ-Ỹ]")

_CLAUSE = re.compile(r"\s*;\s*|(?<=[^\W\d_]{2})\.\s+(?=[A-ZĐÀ-Ỹ])|(?<=\d)\.\s+(?=[A-ZĐÀ-Ỹ])|(?<=\))\.\s+(?=[A-ZĐÀ-Ỹ])")
_COMMA = re.compile(r"\s*,\s+")
_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*\.?$")
_LEADS_AND_HELPS = re.compile(
    r"(?:(?:đơn vị |cơ quan )?chủ trì\s*:?\s*)?(?P<lead>.+?)\s*(?:[;,.(]|\n)?\s*(?:đơn vị |cơ quan )?phối hợp(?: với)?\s*:?\s*(?P<support>.+?)\)?",
    re.IGNORECASE | re.DOTALL,
)
_SEVERAL = re.compile(r"\s*[;\n]\s*|,\s+(?=[A-ZĐÀ-Ỹ]|các |trưởng )")
_AT_MONTH_FIRST = re.compile(r"(?P<time>(?:Tháng|Quý)\s+[^:]{1,20}|Trong năm|Thường xuyên)\s*:\s*(?P<rest>.+)", re.DOTALL)


class Understood(msgspec.Struct, frozen=True):
    """An activity, and what of it couldn't be told."""

    task: Task
    doubts: tuple[Doubt, ...] = ()
    has_details: bool = False


def rows_as_tasks(grid: Grid, year: int | None, money_unit: int | None) -> Iterator[Understood]:
    """Yield the activities of a table; ``money_unit`` is what a line above it says of its figures."""
    unit = unit_of_money(grid.heads.get("money", "")) or money_unit
    for row in grid.rows:
        yield _row_as_task(row, grid, year, unit)


def _row_as_task(row: Row, grid: Grid, year: int | None, unit: int | None) -> Understood:
    title = row.text("work")
    doubts: list[Doubt] = []
    lead, support = _who(row, grid)
    span = _row_span(row, year, title, doubts)
    sums = [money_of_cell(cell, unit) for cell in row.lines.get("money", ())]
    budget = sum(amount or 0 for amount in sums)
    if None in sums:
        doubts.append(Doubt("task.money", {"title": title, "text": row.text("money")}))

    target = _row_target(row) or target_of(title)
    return Understood(
        Task(
            title=title.rstrip(" .;,"),
            channel=_channel(title, target),
            start=span.start,
            end=span.end,
            lead=lead,
            support=support,
            target=target,
            budget=budget,
            note=row.text("note"),
        ),
        tuple(doubts),
    )


def _who(row: Row, grid: Grid) -> tuple[str, tuple[str, ...]]:
    """Return who leads and who supports; one cell may name both."""
    support = _bodies(row.lines.get("support", ()))
    lead_lines = row.lines.get("both") or row.lines.get("lead") or row.lines.get("body") or ()
    lead = " ".join(lead_lines).strip(" ;,.")

    both = _LEADS_AND_HELPS.fullmatch("\n".join(lead_lines)) if not grid.has("support") else None
    if both:
        return " ".join(both["lead"].split()).strip(" ;,.:"), _bodies([both["support"]])
    if grid.has("both") and not support:
        bodies = _bodies(lead_lines)
        return (bodies[0], bodies[1:]) if bodies else ("", ())
    return re.sub(r"^(?:[Cc]hủ trì|CHỦ TRÌ)\s*:\s*", "", lead), support


def _bodies(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the bodies that lines name, each one; «Không» and strokes name none."""
    parts = [part.strip(" -–+.;,") for line in lines for part in _SEVERAL.split(line)]
    return tuple(part for part in parts if part and fold(part) not in ("khong", "khong co"))


def _row_span(row: Row, year: int | None, title: str, doubts: list[Doubt]) -> Span:
    if row.marked:
        return span_of(" và ".join(row.marked), year) or Span()

    start, end, time = row.text("start"), row.text("end"), row.text("time")
    if start or (end and row.text("start")):
        first = span_of(_as_month(start, row, "start"), year) or Span()
        last = span_of(_as_month(end, row, "end"), year) or Span()
        return Span(first.start, last.end)

    text = time or end
    if not text:
        return Span()
    span = span_of(_as_month(text, row, "time" if time else "end"), year, is_end=not time)
    if span is None:
        doubts.append(Doubt("task.time", {"title": title, "text": text}))
    return span or Span()


def _as_month(text: str, row: Row, column: str) -> str:
    """Return a bare figure as the month it is under «Từ tháng»: «2», «02/2018»."""
    del row, column
    return f"tháng {text}" if re.fullmatch(r"\d{1,2}(?:\s*[-–,]\s*\d{1,2})*", text) else text


def _row_target(row: Row) -> Target | None:
    for column in ("quantity", "planned", "product"):
        text = row.text(column)
        number = parse_number(text) if text else None
        unit = row.text("unit") or re.sub(r"^[\d.,\s]+", "", text).strip(" .")
        if number and (unit or column != "product"):
            return Target(quantity=number, unit=unit)
        if text and column != "planned" and (counted := target_of(text)):
            return counted
    return None


def target_of(text: str) -> Target | None:
    """Return the first quantity that a text names with its unit; else of people: «Phát 18 tin, bài»."""
    found = next(counted_in(_without_citations(text)), None) or next(people_in(text), None)
    return Target(quantity=found.quantity, unit=found.unit) if found else None


def _without_citations(text: str) -> str:
    return re.sub(r"\b(?:số|năm|khóa|lần thứ|thứ)\s+\d\S*", lambda found: " " * len(found[0]), text)


def _channel(title: str, target: Target | None) -> str:
    """Return the channel by the unit counted where that tells one, else by the title's words."""
    of_unit = next((one.channel for one in counted_in(title)), "") if target else ""
    by_words = channel_of(title)
    if of_unit in ("", "radio", "meeting", "leaflet", "culture") and by_words:
        return by_words
    return of_unit or by_words or "other"


def item_as_task(item: ItemNode, year: int | None) -> Understood:
    """Return the activity that an item of a list tells: its first words, then who, when and what it costs."""
    text = item.text.strip()
    details = _Details(year)
    if found := _AT_MONTH_FIRST.fullmatch(text):
        details.take(f"thời gian: {found['time']}")
        text = found["rest"]

    bracket = _BRACKET.search(text)
    if bracket and details.take_all(bracket[1]):
        text = text[: bracket.start()]

    title_clauses: list[str] = []
    for clause in _CLAUSE.split(text):
        kept = details.take_from(clause, is_first=not title_clauses)
        if kept:
            title_clauses.append(kept)
    for child in item.items:
        if not details.take(child.text):
            details.rest.append(child.text)

    title = "; ".join(title_clauses).rstrip(" .;,:")
    target = details.target or target_of(title)
    if details.time and details.span is None:
        details.doubts.append(Doubt("task.time", {"title": title, "text": details.time}))
    span = details.span or Span()
    task = Task(
        title=title,
        channel=_channel(title, target),
        start=span.start,
        end=span.end,
        lead=details.lead,
        support=details.support,
        target=target,
        budget=details.budget,
    )
    return Understood(task, tuple(details.doubts), has_details=details.found)


class _Details:
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
        bracket = _BRACKET.search(clause)
        if bracket and self.take_all(bracket[1]):
            clause = clause[: bracket.start()]

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
        return _Details(self._year).take(text)

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
            self.support = (*self.support, *_bodies([rest]))
        elif found["lead"]:
            both = _LEADS_AND_HELPS.fullmatch(rest) if "hối hợp" in rest else None
            self.lead = both["lead"].strip(" ;,.") if both else rest
            self.support = (*self.support, *(_bodies([both["support"]]) if both else ()))
        elif found["money"]:
            self._take_money(rest)
        elif found["quantity"]:
            self.target = target_of(rest)

    def _take_unlabelled(self, found: re.Match[str], text: str) -> bool:
        if found["lead_by"]:
            self.lead = found["by"].strip()
        elif found["led"] and _BODY.match(found["leader"]):
            self.lead = found["leader"].strip()
        elif found["helped"] and _BODY.match(found["helper"]):
            self.support = (*self.support, *_bodies([found["helper"]]))
        elif found["with"]:
            self.support = (*self.support, *_bodies([found["others"]]))
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
