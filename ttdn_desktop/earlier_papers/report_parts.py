"""What a unit's report says below its head: its period, its texts by their headings, its figures."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.basics.dates import last_of_month
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.dossier.records import Period
from ttdn_desktop.earlier_papers.records import Doubt, ReportParts
from ttdn_desktop.earlier_papers.results import CountedItem, is_table_row, reasons_in, results_of
from ttdn_desktop.earlier_papers.tables import DataTable
from ttdn_desktop.earlier_papers.views import View, is_own_heading, view_of
from ttdn_desktop.official_paper.dates_in_text import dates_in

_PARTS = {
    "difficulties": r"han che|ton tai|kho khan|vuong mac"
    r"|khuyet diem|nhuoc diem|bat cap|chua dat duoc|chua lam duoc",
    "strengths": r"uu diem|ket qua dat duoc|mat (?:da )?(?:lam )?(?:duoc|manh)|thuan loi|nhung ket qua",
    "causes": r"nguyen nhan",
    "next_year": r"phuong huong|^(?:mot so |cac |nhung )?(?:nhiem vu|trong tam|giai phap)\b.*"
    r"|nhiem vu.*(?:nam 20\d\d|nam sau|nam toi|thoi gian toi|trong tam|tiep theo)"
    r"|ke hoach (?:nam 20\d\d|thoi gian toi|nam sau)|nhiem vu va giai phap",
    "proposals": r"kien nghi|de xuat",
}
"""What a heading must name, without accents, for its texts to be that part of the report."""

_FINDERS = {part: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for part, words in _PARTS.items()}
_LESSONS = re.compile(r"bai hoc|kinh nghiem")
_JUDGES = re.compile(r"danh gia|nhan xet|uu diem|han che|ton tai")
_LONGEST_HEAD = 60
"""Characters; a judgement: «Ưu điểm», «Những tồn tại, hạn chế và nguyên nhân» before a colon are shorter."""

_FROM_TO = re.compile(
    r"\b(?:từ|Từ)\s+(?P<start>.{4,40}?)\s+(?:đến|tới)\s+(?:hết\s+)?(?P<end>.{4,45}?)(?=[,;:)]|$|\s+như|\s+với|\s+về)"
)
_UP_TO = re.compile(r"\b(?:tính đến|đến hết|đến)\s+(?:hết\s+)?ngày\s+(?P<end>[^,;:)]{8,30})", re.IGNORECASE)
_OF_FIGURES = re.compile(r"\b(?:so lieu|ky bao cao|thoi gian bao cao|thoi diem bao cao)\b")
_HALF = re.compile(r"\b(?:6|06|sau) thang dau nam\b|\bnua dau nam\b")
_MONTH = re.compile(r"tháng\s+(\d{1,2})(?:\s*(?:/|năm)\s*(\d{4}))?", re.IGNORECASE)


class ReportRead(msgspec.Struct, frozen=True):
    """The parts of a report and what couldn't be told."""

    parts: ReportParts
    doubts: tuple[Doubt, ...]


class _Above(msgspec.Struct, frozen=True):
    """What the sections above say of those below: they judge; they are one telling of the results."""

    is_judging: bool = False
    view: View = ""
    is_own: bool = False


def is_half_year(title: str) -> bool:
    """Return whether a report's title says that it is of six months."""
    return _HALF.search(fold(title)) is not None


def read_report_parts(
    root: SectionNode, tables: tuple[DataTable, ...], opening: Iterable[str], title: str, year: int | None
) -> ReportRead:
    """Return what the outline and tables of a report say."""
    texts: dict[str, list[str]] = {part: [] for part in _PARTS}
    counted = [CountedItem("", item) for item in root.items()]
    doubts: list[Doubt] = []

    for section in root.sections():
        _read_section(section, _Above(), texts, counted, doubts)

    results = results_of(counted, tables)
    if not results:
        doubts.append(Doubt("report.no_figures"))
    is_half = is_half_year(title)
    period = _period([title, *opening, *_on_period(root)], year, is_half=is_half)
    if period.start is None or period.end is None:
        doubts.append(Doubt("report.period"))
    parts = ReportParts(
        is_half=is_half,
        period=period,
        results=results,
        reasons=reasons_in(counted, tables),
        **{part: tuple(found) for part, found in texts.items()},
    )
    return ReportRead(parts, tuple(doubts))


def _read_section(
    section: SectionNode,
    above: _Above,
    texts: dict[str, list[str]],
    counted: list[CountedItem],
    doubts: list[Doubt],
) -> None:
    words = fold(section.heading)
    parts = _parts_of(words)
    if parts == ["strengths"] and not above.is_judging and _holds_results(section, words):
        parts = []

    if parts:
        _sort_section(section, parts, texts)
        return
    if _LESSONS.search(words):
        doubts.append(Doubt("report.section_left_out", {"heading": section.heading}))
        return

    is_judging = _JUDGES.search(words) is not None
    view = view_of(section.heading) or above.view
    is_own = is_own_heading(section.heading) or above.is_own
    for item in section.items():
        if is_table_row(item.text):
            doubts.append(Doubt("report.row_left_out", {"text": item.text}))
        elif not _sort_headed(item, texts):
            counted.append(CountedItem(section.heading, item, view, is_own=is_own))
            if is_judging and not section.sections():
                doubts.append(Doubt("report.text_left_out", {"text": item.text}))
    for child in section.sections():
        below = _Above(is_judging or above.is_judging, view, is_own)
        _read_section(child, below, texts, counted, doubts)


def _holds_results(section: SectionNode, words: str) -> bool:
    """Return whether «KẾT QUẢ ĐẠT ĐƯỢC» at the top holds the figures, not the judgement.

    It does where parts stand below it, or where its sentences count what was done.
    """
    if "ket qua" not in words or _FINDERS["difficulties"].search(words):
        return False
    return bool(section.sections()) or bool(
        results_of([CountedItem("", item) for item in section.items()], ())
    )


def _parts_of(words: str) -> list[str]:
    """Return the parts that a heading names, in its order."""
    found = {part: match.start() for part, finder in _FINDERS.items() if (match := finder.search(words))}
    return sorted(found, key=lambda part: found[part])


def _sort_section(section: SectionNode, parts: list[str], texts: dict[str, list[str]]) -> None:
    """Put the items of a section where they belong; a heading below names its own part, or none."""
    for child in section.children:
        if isinstance(child, ItemNode):
            _sort(child, parts, texts)
        else:
            _sort_section(child, _parts_of(fold(child.heading)) or parts, texts)


def _sort(item: ItemNode, parts: list[str], texts: dict[str, list[str]]) -> None:
    """Put an item where it belongs of the parts that its heading names."""
    if _sort_headed(item, texts):
        return
    if not (item.text.endswith(":") and (item.items or item.paragraph.mark is None)):
        texts[_part_of_text(item.text, parts)].append(item.text)
    for child in item.items:
        _sort(child, parts, texts)


def _part_of_text(text: str, parts: list[str]) -> str:
    """Return the part that a sentence below a heading of several belongs to, by how it begins."""
    words = fold(text)
    if words.startswith("nguyen nhan"):
        return "causes"
    if "proposals" in parts and words.startswith(("de nghi", "kien nghi", "de xuat")):
        return "proposals"
    return parts[0]


def _sort_headed(item: ItemNode, texts: dict[str, list[str]]) -> bool:
    """Put away «Ưu điểm: …» with what stands below it; whether the item was headed so."""
    head, found, rest = item.text.partition(":")
    is_head = bool(found or item.items) and len(head) <= _LONGEST_HEAD  # «a) Ưu điểm» above dashes
    parts = _parts_of(fold(head)) if is_head else []
    if not parts or not _parts_of(" ".join(fold(head).split()[:6])):
        return False

    if rest.strip():
        texts[parts[0]].append(rest.strip())
    for child in item.items:
        _sort(child, parts, texts)
    return True


def _period(texts: Iterable[str], year: int | None, *, is_half: bool) -> Period:
    """Return the period that title or opening names; that of six months by its name."""
    for text in (" ".join(text.split()) for text in texts):
        if found := _FROM_TO.search(text):
            start, end = _first_day(found["start"], found["end"], year), _last_day(found["end"], year)
            if start and end:
                return Period(start=start, end=end)
        found = _UP_TO.search(text)
        if found and (end := _last_day(f"ngày {found['end']}", year)):
            return Period(end=end)
    if is_half and year:
        return Period(start=dt.date(year, 1, 1), end=dt.date(year, 6, 30))
    return Period()


def _on_period(root: SectionNode) -> Iterator[str]:
    """Yield the sentences of the text that say of which time its figures are."""
    yield from (item.text for item in root.all_items() if _OF_FIGURES.search(fold(item.text)))


def _first_day(text: str, end: str, year: int | None) -> dt.date | None:
    if day := next(dates_in(text), None):
        return day.on(_year_in(end) or year)
    month = _MONTH.search(text)
    return _month_day(month, _year_in(end) or year, last=False) if month else None


def _last_day(text: str, year: int | None) -> dt.date | None:
    if day := next(dates_in(text), None):
        return day.on(year)
    month = _MONTH.search(text)
    return _month_day(month, year, last=True) if month else None


def _year_in(text: str) -> int | None:
    found = re.search(r"\b(20\d\d)\b", text)
    return int(found[1]) if found else None


def _month_day(found: re.Match[str], year: int | None, *, last: bool) -> dt.date | None:
    of_year = int(found[2]) if found[2] else year
    month = int(found[1])
    if not of_year or not 1 <= month <= 12:
        return None
    return last_of_month(of_year, month) if last else dt.date(of_year, month, 1)
