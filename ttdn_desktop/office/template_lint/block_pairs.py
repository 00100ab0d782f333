"""Whether the two ends of a block fit each other: written alike, in one table, one cell, one paragraph."""

from ttdn_desktop.office.template_lint.scan_result import PlacedTag, TagProblem
from ttdn_desktop.office.template_lint.tags import TagError


def is_row_pair(begin: PlacedTag, end: PlacedTag) -> bool:
    """Return whether the block repeats or leaves out rows of one table."""
    table = begin.paragraph.place.table
    same_table = table is not None and table == end.paragraph.place.table
    return begin.tag.prefix == end.tag.prefix == "tr" and same_table


def pair_problem(begin: PlacedTag, end: PlacedTag) -> TagProblem | None:
    """Return what is wrong between the two ends, None where they fit."""
    prefix = begin.tag.prefix
    if prefix != end.tag.prefix:
        data = {"opened": begin.tag.text.split()[0], "wanted": f"{prefix} {end.tag.inner}"}
        return TagProblem(end, TagError("block.mixed", data=data))

    first, last = begin.paragraph.place, end.paragraph.place
    if prefix == "tr":
        # Outside a table it is the tag that is misplaced (``tr.outside``), not the pair.
        in_two_tables = None not in (first.table, last.table) and first.table != last.table
        return TagProblem(end, TagError("block.tables")) if in_two_tables else None

    if prefix in ("", "p") and (first.cell, first.box) != (last.cell, last.box):
        return TagProblem(begin, TagError("block.cells"))
    if prefix == "" and begin.index != end.index:
        return TagProblem(begin, TagError("block.plain"))
    return None
