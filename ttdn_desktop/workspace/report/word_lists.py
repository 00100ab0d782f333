"""The lists of a report as Word brings them back: which paragraphs are lines of a field of the report's."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import tidy_text
from ttdn_desktop.dossier.records import Report
from ttdn_desktop.papers.diff import Pair
from ttdn_desktop.papers.phrases import without_dash_and_mark
from ttdn_desktop.papers.report.paper import ReportPaper

_MARK = re.compile(r"^\s*(?:[-–—+•*]|[a-zđ]\)|\d{1,2}[.)])\s+")
_HEADING = re.compile(r"^\s*(?:\d{1,2}|[IVX]{1,4})\.\s+")
_ADDRESSED = re.compile(r"^\s*Kính gửi\s*:\s*")

_HEADED = {
    "uu diem": "strengths",
    "han che kho khan": "difficulties",
    "nguyen nhan": "causes",
}
"""The fields below the headings of the judgement, which are left out while nobody wrote a line."""

_NUMBERED = frozenset(("next_year", "proposals"))
"""The fields whose lines are numbered; anywhere else a number begins a heading."""


class Lines(msgspec.Struct, frozen=True):
    """Paragraphs of ours that are the lines of one field.

    ``first`` is the number of the first paragraph, ``texts`` is what the field holds for each: None for one
    that the program writes («Không có.», «Như trên»). Above the first stands what a new line may follow.
    """

    field: str
    first: int
    texts: tuple[str | None, ...]

    @property
    def end(self) -> int:
        """The number behind the last paragraph."""
        return self.first + len(self.texts)


class ListChanges(msgspec.Struct, frozen=True):
    """What the lists become, by field, and the pairs that went into them."""

    fields: dict[str, tuple[str, ...]]
    pairs: tuple[Pair, ...]


def without_mark(text: str) -> str:
    """Return a paragraph without the mark of its list: ``a)``, ``1.``, ``-``."""
    return _MARK.sub("", text)


def lines_of(paper: ReportPaper, report: Report, paragraphs: Sequence[str]) -> tuple[Lines, ...]:
    """Return where ``paragraphs`` of the assembled paper are lines of a field, in reading order."""
    found: list[Lines] = []
    behind = 0
    for field, printed, texts in _printed(paper, report):
        at = _find(paragraphs, printed, behind)
        if at is None:
            continue
        # the clerk's lines of section I stand below the program's on the plan
        first = at + 2 if field == "leading" else at + 1
        found.append(Lines(field, first, texts))
        behind = at + len(printed)
    return tuple(found)


def _printed(
    paper: ReportPaper, report: Report
) -> Iterator[tuple[str, tuple[str, ...], tuple[str | None, ...]]]:
    """Yield each field, its paragraphs as printed with those between, and what the field holds for each."""
    if paper.addressee:
        yield "addressee", paper.addressee, tuple(map(_addressee, paper.addressee))

    leading = _written(report.leading)
    yield "leading", paper.leading[: 1 + len(leading)], leading

    for group in paper.judgement:
        field = _HEADED[_heading(group.heading)]
        yield field, group.lines, _held(getattr(report, field), group.lines)
    yield "next_year", paper.outlook.lines, _held(report.next_year, paper.outlook.lines)
    yield "proposals", paper.proposals, _held(report.proposals, paper.proposals)

    # the archive is a field of its own; above the unit's own lines stand the addressees
    listed = paper.recipients[:-1]
    made = 1 if paper.addressee else len([line for line in report.addressee if tidy_text(line)])
    texts = (*([None] * made), *map(without_dash_and_mark, listed[made:]))
    yield "recipients", listed, texts[: len(listed)]


def _held(lines: Sequence[str], printed: Sequence[str]) -> tuple[str | None, ...]:
    written = _written(lines)
    return written if len(written) == len(printed) else tuple(None for _ in printed)


def _written(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(line for line in lines if tidy_text(line))


def _addressee(line: str) -> str | None:
    return without_dash_and_mark(_ADDRESSED.sub("", line)) or None


def _find(paragraphs: Sequence[str], printed: Sequence[str], behind: int) -> int | None:
    """Return where ``printed`` stands one below the other, from the place ``behind`` on."""
    wanted = list(printed)
    places = range(behind, len(paragraphs) - len(wanted) + 1)
    return next((at for at in places if list(paragraphs[at : at + len(wanted)]) == wanted), None)


def changed_lists(pairs: Sequence[Pair], wanted: Sequence[Pair], lists: Sequence[Lines]) -> ListChanges:
    """Return what the lists become with the ``wanted`` of ``pairs`` (all of both papers, in order)."""
    asked = frozenset(wanted)
    kept: dict[str, list[str]] = {one.field: [] for one in lists}
    taken: list[Pair] = []
    changed: set[str] = set()
    above, below_heading = 0, ""

    for pair in pairs:
        is_wanted = pair in asked
        above = pair.our_number or above
        if pair.our_number:
            below_heading = ""
        elif is_wanted and (headed := _headed(pair, kept)):
            below_heading = headed
            taken.append(pair)
            continue

        field = below_heading or _field_at(pair, above, lists)
        if not field:
            continue
        ours = _ours(pair, lists)
        if pair.kind == "same" or not is_wanted:
            kept.setdefault(field, []).extend([ours] if ours else [])
            continue
        if pair.kind == "changed" and ours is None and field == "recipients":
            continue  # an addressee printed here, or «Như trên»

        text = _parsed(pair.theirs, field)
        kept.setdefault(field, []).extend([text] if text else [])
        changed.add(field)
        taken.append(pair)

    return ListChanges({field: tuple(kept[field]) for field in kept if field in changed}, tuple(taken))


def _headed(pair: Pair, known: dict[str, list[str]]) -> str:
    """Return the field whose heading Word added, where ours has none: «1. Ưu điểm»; empty for no heading."""
    if pair.kind != "added" or not _HEADING.match(pair.theirs):
        return ""
    field = _HEADED.get(_heading(pair.theirs), "")
    return field if field not in known else ""


def _heading(text: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", " ", fold(_HEADING.sub("", text))).split())


def _field_at(pair: Pair, above: int, lists: Sequence[Lines]) -> str:
    """Return the field whose line a pair is; a new one belongs to the list that it stands in or below."""
    if pair.our_number:
        return next((one.field for one in lists if one.first <= pair.our_number < one.end), "")

    field = next((one.field for one in lists if one.first - 1 <= above < max(one.end, one.first)), "")
    is_heading = field not in _NUMBERED and bool(_HEADING.match(pair.theirs))
    return "" if is_heading else field


def _ours(pair: Pair, lists: Sequence[Lines]) -> str | None:
    for one in lists:
        if one.first <= pair.our_number < one.end:
            return one.texts[pair.our_number - one.first]
    return None


def _parsed(theirs: str, field: str) -> str:
    """Return a paragraph of Word's as the field holds it."""
    if field in ("addressee", "recipients"):
        return without_dash_and_mark(_ADDRESSED.sub("", theirs))
    return tidy_text(without_mark(theirs))
