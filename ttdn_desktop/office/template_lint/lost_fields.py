"""Fields that no tag prints, and names that are no field: one often is what the other was meant to be."""

from collections.abc import Sequence

from ttdn_desktop.office.template_lint.scan_result import BlockScan, TagProblem, UnknownName
from ttdn_desktop.office.template_lint.schema import FieldType
from ttdn_desktop.office.template_lint.tags import TagError

_WRONG_LOOPS = frozenset({"field.shape", "for.syntax", "tag.forbidden", "tag.syntax"})
"""Errors of a statement that leave nobody knowing what it was to loop over."""


def lost_fields(fields: FieldType, printed: set[str]) -> list[str]:
    """Return the fields not in ``printed``; a group of which none is printed stands for all in it."""
    missing = {path for path in fields.leaves() if path not in printed}
    return _whole_groups(fields, missing, "")


def split_unknown_and_lost(
    result: BlockScan, lost: list[str], fields: FieldType
) -> tuple[list[TagProblem], list[str]]:
    """Return the problems of names that are no field, and the fields still lost then.

    A name used before a lone end belongs to a loop whose beginning is gone: that end reports it. One single
    field that is printed nowhere is what one single unknown name, or wrong loop, was meant to be.
    """
    names = [name for name in result.unknown if not _belongs_to_lone_end(name, result)]

    if result.lone_ends:
        lost = [path for path in lost if "[]" not in path and not _is_list(path, fields)]

    # As many wrong tags as lost fields: each lost field is what one of them was meant to print.
    wrong_loops = sum(_is_wrong_loop(problem) for problem in result.problems)
    if len(lost) <= wrong_loops + result.unread - len(result.unknown):
        lost = []

    if len(lost) == 1 and len(names) == 1:
        return [TagProblem(names[0].at, _unknown_error(names[0], result.loop_names, lost[0]))], []
    return [TagProblem(name.at, _unknown_error(name, result.loop_names)) for name in names], lost


def _unknown_error(name: UnknownName, loop_names: set[str], only_lost: str = "") -> TagError:
    root = name.name.partition(".")[0]
    if root in loop_names:
        return TagError("field.outside", data={"name": root})
    if only_lost:
        return TagError("field.unknown", "only-left", {"name": name.name, "field": only_lost})
    return TagError("field.unknown", data={"name": name.name})


def _belongs_to_lone_end(name: UnknownName, result: BlockScan) -> bool:
    part = name.at.paragraph.place.part
    ends: Sequence[int] = [end.index for end in result.lone_ends if end.paragraph.place.part == part]
    return any(index >= name.at.index for index in ends)


def _is_list(path: str, fields: FieldType) -> bool:
    shape = fields.at(path)
    return shape is not None and shape.form == "list"


def _is_wrong_loop(problem: TagProblem) -> bool:
    return problem.at.tag.kind == "statement" and problem.error.code in _WRONG_LOOPS


def _whole_groups(shape: FieldType, missing: set[str], path: str) -> list[str]:
    """Return the ``missing`` paths below ``path``; where all are missing, ``path`` alone."""
    leaves = list(shape.leaves(path))
    if path and leaves and all(leaf in missing for leaf in leaves):
        return [path]
    if shape.form == "list" and shape.item:
        return _whole_groups(shape.item, missing, f"{path}[]")

    below: list[str] = []
    for name, field in shape.fields.items():
        below += _whole_groups(field, missing, f"{path}.{name}" if path else name)

    return below
