"""Tags that stand where the assembly takes more away than the tag: a shared paragraph, a shared row."""

from collections.abc import Iterable, Iterator, Sequence

from ttdn_desktop.office.template_lint.scan_result import PlacedTag, TagProblem
from ttdn_desktop.office.template_lint.source import Paragraph
from ttdn_desktop.office.template_lint.tags import Tag, TagError

_ENDS = ("endfor", "endif")
_OUTSIDE = "outside"


def misplaced_tags(tags: Iterable[PlacedTag], paragraphs: Iterable[Paragraph]) -> Iterator[TagProblem]:
    """Yield the tags of a paragraph or row that share it with other text, which would be lost.

    One problem a paragraph or row is enough, and one for the two ends of a block.
    """
    rows = _row_texts(paragraphs)
    reported: set[object] = set()

    for placed in tags:
        code = _misplacement(placed, rows)
        if code is None:
            continue

        where = _shared_place(placed, code)
        if where not in reported:
            reported |= {where, _OUTSIDE} if code == "tr.outside" else {where}
            yield TagProblem(placed, TagError(code))


def heading_rows(
    loops: Iterable[tuple[PlacedTag, PlacedTag]], paragraphs: Sequence[Paragraph]
) -> Iterator[TagProblem]:
    """Yield the ``loops`` over table rows whose repeated row is set as the table's heading."""
    for begin, end in loops:
        between = paragraphs[begin.index + 1 : end.index]
        if any(paragraph.place.heading_row for paragraph in between):
            yield TagProblem(begin, TagError("row.heading"))


def _row_texts(paragraphs: Iterable[Paragraph]) -> dict[tuple[int, int], str]:
    """Return the whole text of each table row, by the row's key."""
    rows: dict[tuple[int, int], str] = {}
    for paragraph in paragraphs:
        row = paragraph.place.row
        if row is not None:
            rows[row] = f"{rows.get(row, '')}\n{paragraph.text}"
    return rows


def _misplacement(placed: PlacedTag, rows: dict[tuple[int, int], str]) -> str | None:
    """Return the code of what is wrong with a statement's place, None where it stands well."""
    tag, place = placed.tag, placed.paragraph.place
    if tag.kind != "statement":
        return None

    if tag.prefix == "p":
        return "p.shared" if _shares(placed.paragraph.text, tag) else None
    if tag.prefix in ("tr", "tc") and place.row is None:
        return "tr.outside"
    if tag.prefix == "tr" and place.row and _shares(rows[place.row], tag):
        return "tr.heading" if place.heading_row else "tr.shared"
    return None


def _shared_place(placed: PlacedTag, code: str) -> object:
    """Return what is reported once: the row, all ends outside of tables, else the paragraph."""
    if code in ("tr.heading", "tr.shared"):
        return placed.paragraph.place.row
    if code == "tr.outside" and placed.tag.inner in _ENDS:
        return _OUTSIDE
    return placed.index


def _shares(text: str, tag: Tag) -> bool:
    return bool(text.replace(tag.text, "", 1).strip())
