"""What a report says was done: figures in sentences and tables as things counted, totals said once."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from ttdn_desktop.activity_log.sheet_values import parse_number
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.outline.nodes import ItemNode
from ttdn_desktop.earlier_papers.amounts import (
    Counted,
    channel_of,
    channels_by_name,
    counted_in,
    money_in,
    money_of_cell,
    people_in,
    unit_of_money,
)
from ttdn_desktop.earlier_papers.grid import Row
from ttdn_desktop.earlier_papers.records import Result
from ttdn_desktop.earlier_papers.tables import DataTable
from ttdn_desktop.earlier_papers.views import Told, View, is_own_heading, told_once, view_of

_SENTENCE = re.compile(r"(?<=[^\W\d_]{2}|\d\s|\d\d|.\))\.\s+(?=[A-ZĐÀ-Ỹ])|\s*;\s*")
_TOTAL = re.compile(
    r"(?:tong\b|tong cong|cong\b|nhu vay|tinh chung|toan (?:xa|phuong|thi tran|dac khu) (?:co |da )?tong)"
)
_TOTAL_BEFORE = re.compile(r"\b(?:tong cong|tong so|tat ca|tong)\s*(?:la|:|duoc|co|cac|gom|luot|\s)*$")
_PARTS = re.compile(r"\b(?:trong đó|cụ thể|bao gồm|gồm có|chia ra)\b|,\s*gồm\b", re.IGNORECASE)
_HEAD = re.compile(r"([^:;.]{2,200}):\s+(?=\S)")
_TABLE_ROW = re.compile(r"\d{1,2}\s+[^\W\d_].*(?:\s\d[\d.,]*(?!\S)){3}")
_PLAN_MADE = re.compile(r"\b(?:ban hanh|xay dung)\b.*\b(?:ke hoach|chuong trinh)\b")
_PLANNED = re.compile(
    r"\b(?:ke hoach|chi tieu|so voi|cung ky|nam truoc|du kien|du toan|duoc giao|duoc cap|giao dau nam|dat)\s*"
    r"(?:de ra|giao|nam \d{4}|la|:|dat|duoc)*\s*$"
)
_PLANNED_BRACKET = re.compile(
    r"\([^()]*(?:kế hoạch|chỉ tiêu|cùng kỳ|năm trước|so với|KH)[^()]*\)", re.IGNORECASE
)
_SPENT = re.compile(r"\b(?:kinh phi|chi phi|chi|tri gia|ngan sach|het|tong tien|so tien)\b")
_GOAL = re.compile(
    r"\b(?:it nhat|toi thieu|ke hoach|chi tieu|so voi|cung ky|nam truoc|du kien|duoc giao)\b[^,;]*$"
)
_CHANGE = re.compile(r"\b(?:tăng|giảm)(?: thêm| còn| lên| xuống)?\s*$", re.IGNORECASE)
_LEFT = re.compile(r"\bcòn(?: lại)?\s*$", re.IGNORECASE)
"""«giảm 02 vụ», «còn 3 tổ dân phố chưa tổ chức»: how much less, and what wasn't done."""

_PLANNED_THINGS = ("hoat dong", "nhiem vu", "noi dung", "cong viec", "viec")
_STANDS = re.compile(
    rf"\d\s+(?:{'|'.join(_PLANNED_THINGS)})\s+(?:cua ke hoach\s+|theo ke hoach\s+)?(?:da |duoc )*"
    r"(?:hoan thanh|dang (?:trien khai|thuc hien)|chua (?:thuc hien|trien khai|hoan thanh|den)"
    r"|khong phat sinh|qua han)\b"
)
"""«4 hoạt động hoàn thành, 1 hoạt động đang triển khai»: how the planned ones stand."""

_NOT_SPENT = re.compile(r"\b(?:du toan|duoc cap|duoc giao|ke hoach|phat|no|thu|ung ho|van dong)\b[^,;]*$")
_MONEY_ALONE = re.compile(r"(?:ve )?(?:tong )?kinh phi\b")
_ENTRIES = re.compile(r"\bso luot (?:hoat dong|thuc hien|trien khai)\b")
_REASON = re.compile(
    r"\b(?:lý do|nguyên nhân)\s+(?:chưa|không)\s+(?:đạt|hoàn thành|thực hiện)[^:.]*:\s*(.+)", re.IGNORECASE
)
_REASON_HEAD = re.compile(r"\b(?:ly do|nguyen nhan)\b")
_NEAR = 60
"""Characters before a sum in which it is said to be spent; a judgement: «kinh phí thực hiện các hoạt động
trên từ ngân sách xã là» is shorter."""


class CountedItem(msgspec.Struct, frozen=True):
    """An item that may count what was done, the heading it stands under, and in which telling.

    ``is_own``: below a heading that the program itself writes.
    """

    heading: str
    item: ItemNode
    view: View = ""
    is_own: bool = False


class Figures(msgspec.Struct, frozen=True):
    """The figures of one sentence; ``is_total`` where they sum up what others say.

    ``is_money_alone``: «Kinh phí đã chi: …», an item of its own that may sum up or be a part. ``view`` is the
    telling that they stand in, ``in_table``: as a row.
    """

    results: tuple[Result, ...]
    is_total: bool = False
    is_money_alone: bool = False
    view: View = ""
    in_table: bool = False
    is_own: bool = False


class _Place(msgspec.Struct, frozen=True):
    """Where a sentence stands: its heading, what its item is headed by, and the channel that this names.

    ``is_certain``: the item is headed by a channel's own name, which holds unless words name another.
    """

    heading: str
    head: str = ""
    channel: str = ""
    is_certain: bool = False


def results_of(items: Sequence[CountedItem], tables: Iterable[DataTable]) -> tuple[Result, ...]:
    """Return what was done by the items and by the tables, each thing once."""
    figures: list[Figures] = []
    for each in items:
        found = _figures_of(each.heading, each.item)
        figures += (replace(one, view=each.view, is_own=each.is_own) for one in found)
    for table in tables:
        figures += (_row_figures(row, table) for row in table.grid.rows)
    return _with_totals(figures)


def reasons_in(items: Iterable[CountedItem], tables: Iterable[DataTable]) -> tuple[tuple[str, str], ...]:
    """Return why targets were missed: each activity's title with the reason, of sentences and of a column."""
    found: dict[str, str] = {}
    for each in items:
        for item in (each.item, *each.item.items):
            head, reason = _HEAD.match(item.text), _REASON.search(item.text)
            if head and reason and head.end() <= reason.start():
                found.setdefault(head[1].strip(" -+"), reason[1].strip(" .;"))

    for table in tables:
        if _REASON_HEAD.search(fold(table.grid.heads.get("note", ""))):
            for row in table.grid.rows:
                if row.text("note"):
                    found.setdefault(row.text("work"), row.text("note").strip(" .;"))
    return tuple(found.items())


def _row_figures(row: Row, table: DataTable) -> Figures:
    view, is_own = view_of(row.group), is_own_heading(row.group)
    found = (_row_result(row, table),)
    return Figures(found, is_total=view == "totals", view=view, in_table=True, is_own=is_own)


def is_table_row(text: str) -> bool:
    """Return whether a line is the row of a table that wasn't read as one: a number, a name, bare figures."""
    return _TABLE_ROW.match(text) is not None


def _figures_of(heading: str, item: ItemNode) -> Iterator[Figures]:
    """Yield the figures of an item and of those below it, these left out where they are parts of its own."""
    if is_table_row(item.text):
        return
    own = _sentences(_place(heading, item.text), item.text)
    if len(own) == 1 and _MONEY_ALONE.match(fold(item.text)) and not own[0].results[0].quantity:
        own = [replace(own[0], is_money_alone=True)]
    below = [found for child in item.items for found in _figures_of(f"{heading} {item.text}", child)]
    yield from own
    if not (own and _are_parts(own, below)):
        yield from below


def _are_parts(own: list[Figures], below: list[Figures]) -> bool:
    """Return whether what stands below sums up to a figure of the item itself."""
    mine = [result for found in own for result in found.results]
    theirs = [result for found in below for result in found.results]
    return any(
        result.quantity
        and result.quantity == sum(one.quantity for one in theirs if fold(one.unit) == fold(result.unit))
        for result in mine
    )


def _place(heading: str, text: str) -> _Place:
    """Return where an item's sentences stand: «Truyền thanh: 4 lượt; 24 tin, bài» is of one channel."""
    found = _HEAD.match(text)
    head = found[1].strip(" -+") if found else ""
    named = channels_by_name().get(fold(head), "")
    return _Place(heading, head, named or channel_of(head), is_certain=bool(named))


def _sentences(place: _Place, text: str) -> list[Figures]:
    """Return the figures of an item's sentences; people and money said alone are of the thing before."""
    found: list[Figures] = []
    for sentence in _SENTENCE.split(text):
        for figures in _sentence(place, _PLANNED_BRACKET.sub("", sentence)):
            if found and _goes_on(found[-1], figures):
                found[-1] = _joined(found[-1], figures.results[0])
            else:
                found.append(figures)
    return found


def _goes_on(before: Figures, figures: Figures) -> bool:
    """Return whether figures only say who took part or what it cost: «…; kinh phí 18 triệu đồng»."""
    first, more = before.results[0], figures.results[0]
    is_free = not (first.audience and more.audience) and not (first.cost and more.cost)
    return is_free and not more.quantity and not before.is_total and not figures.is_total


def _joined(before: Figures, more: Result) -> Figures:
    first = before.results[0]
    whole = replace(first, audience=first.audience + more.audience, cost=first.cost + more.cost)
    return replace(before, results=(whole, *before.results[1:]))


def _sentence(place: _Place, sentence: str) -> Iterator[Figures]:
    parts = _PARTS.search(sentence)
    said = sentence[: parts.start()] if parts else sentence
    if parts and _PLAN_MADE.search(fold(said)):  # what a plan holds isn't done yet
        parts, sentence = None, said
    folded_start = fold(said).lstrip(" -+")
    is_total = _TOTAL.match(folded_start) is not None

    counted = [one for one in counted_in(said) if _is_done(said, one)]
    people = [one for one in people_in(said) if _is_done(said, one)]
    audience = _audience(people)
    cost = sum(_costs(said))
    if not counted and not audience and not cost:
        if parts and not is_total:  # «Nội dung gồm: 12 tin, bài …»: nothing was said before
            yield from _sentence(place, sentence[parts.end() :])
        return

    title = place.head or sentence.strip(" .;,-+")
    results = [
        Result(title=title, channel=_channel(place, said, one), quantity=one.quantity, unit=one.unit)
        for one in counted
    ] or [Result(title=title, channel=_channel(place, said, None))]
    results[0] = replace(results[0], audience=audience, cost=cost)
    yield Figures(tuple(results), is_total or _is_total_inside(said, counted))


def _is_done(text: str, one: Counted) -> bool:
    """Return whether a figure is of what was done: no plan's, no last year's, no count of how plans stand."""
    before = text[: one.start]
    if fold(one.unit) in _PLANNED_THINGS and _STANDS.search(fold(text)):
        return False
    return not (_GOAL.search(fold(before)) or _CHANGE.search(before) or _LEFT.search(before))


def _is_total_inside(text: str, counted: list[Counted]) -> bool:
    return bool(counted) and _TOTAL_BEFORE.search(fold(text[: counted[0].start])) is not None


def _audience(people: list[Counted]) -> int:
    """Return the attendances of a sentence: «lượt người» where it says so, else who took part."""
    by_turns = [one for one in people if fold(one.unit).startswith("luot")]
    return int(sum(one.quantity for one in (by_turns or people[:1]) if float(one.quantity).is_integer()))


def _costs(text: str) -> Iterator[int]:
    for amount, start, _ in money_in(text):
        before = fold(text[max(0, start - _NEAR) : start])
        if _SPENT.search(before) and not _NOT_SPENT.search(before):
            yield amount
            return


def _channel(place: _Place, sentence: str, counted: Counted | None) -> str:
    """Return the channel by the unit where it tells one alone, else by the words nearest to the figure."""
    if place.is_certain:  # «Cung cấp thông tin cho báo chí: 07 lượt; đón 03 đoàn khách» names another behind
        near = _clause(sentence, counted) if counted else sentence
        return channel_of(near.replace(place.head, "")) or place.channel
    certain = counted.channel if counted else ""
    if certain and certain not in ("radio", "meeting", "culture", "leaflet", "training"):
        return certain
    near = _clause(sentence, counted) if counted else sentence
    words = channel_of(near) or channel_of(sentence) or place.channel
    return words or certain or channel_of(place.heading) or "other"


def _clause(sentence: str, counted: Counted) -> str:
    """Return the part between commas before «và» and the like that holds a figure."""
    start = max(
        (
            found.end()
            for found in re.finditer(r",\s+(?=[^\W\d]|\d)|\bvà\s+(?=\d|[^\W\d]+ \d)", sentence)
            if found.end() <= counted.start
        ),
        default=0,
    )
    rest = re.search(r",\s+(?=[^\W\d_]+\s+\d|\d)|\s+và\s+(?=\d|[^\W\d_]+ \d)", sentence[counted.end :])
    return sentence[start : counted.end + rest.start() if rest else len(sentence)]


def _row_result(row: Row, table: DataTable) -> Result:
    title = row.text("work")
    quantity = parse_number(row.text("quantity")) if row.text("quantity") else None
    unit = row.text("unit") or re.sub(r"^[\d.,\s]+", "", row.text("quantity")).strip(" .")
    counted = next(counted_in(f"{quantity} {unit}"), None) if quantity and unit else None
    money = money_of_cell(
        row.text("money"), unit_of_money(table.grid.heads.get("money", "")) or table.money_unit
    )
    people = parse_number(row.text("audience")) if row.text("audience") else 0
    if not table.grid.has("audience", "money"):  # «4 lượt; 150 lượt người; 2.400.000 đồng» under «Ghi chú»
        people = _audience(list(people_in(row.text("note"))))
        money = next((amount for amount, _, _ in money_in(row.text("note"))), 0)
    if quantity and not counted and (factor := unit_of_money(unit)):
        money, quantity, unit = round(quantity * factor), 0, ""
    if _ENTRIES.search(fold(title)):  # how often something was done, not how much
        quantity, unit = 0, ""
    of_unit = counted.channel if counted else ""
    is_people = bool(unit) and next(people_in(f"{quantity} {unit}"), None) is not None and counted is None
    return Result(
        title=title,
        channel=channels_by_name().get(fold(title)) or channel_of(title) or of_unit or "other",
        quantity=0 if is_people else quantity or 0,
        unit="" if is_people else unit,
        audience=int(quantity or 0) if is_people else int(people or 0),
        cost=money or 0,
    )


def _with_totals(figures: list[Figures]) -> tuple[Result, ...]:
    """Return all results; of a total only what no part of it says."""
    figures = _settled(figures)
    parts = told_once(
        Told(result, found.view, found.in_table, found.is_own)
        for found in figures
        if not found.is_total and found.view != "totals"
        for result in found.results
    )
    kept = [result for result in parts if result.quantity or result.audience or result.cost]

    totals = (found for found in figures if found.is_total or found.view == "totals")
    for total in (result for found in totals for result in found.results):
        has_audience = any(one.audience for one in kept)
        has_cost = any(one.cost for one in kept)
        has_quantity = any(fold(one.unit) == fold(total.unit) and one.quantity for one in kept)
        rest = replace(
            total,
            quantity=0 if has_quantity else total.quantity,
            unit="" if has_quantity else total.unit,
            audience=0 if has_audience else total.audience,
            cost=0 if has_cost else total.cost,
        )
        if rest.quantity or rest.audience or rest.cost:
            kept.append(rest)

    return tuple(kept)


def _settled(figures: list[Figures]) -> list[Figures]:
    """Return the figures with each sum alone as a total where it is as much as all others, else as a part."""
    others = [found for found in figures if not (found.is_total or found.is_money_alone)]
    spent = sum(result.cost for found in others for result in found.results)
    return [
        replace(found, is_total=bool(spent) and found.results[0].cost >= spent)
        if found.is_money_alone and not found.is_total
        else found
        for found in figures
    ]
