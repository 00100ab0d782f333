"""The fields a template may print, read off the paper's own types: the one source of their names."""

import re
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any, Literal, cast

import msgspec

from ttdn_desktop.basics.vietnamese import fold

Form = Literal["text", "list", "group", "flag", "any"]

_SIMILAR = 0.75
"""Likeness (difflib) from which a name is a misspelt field: ``dnvi`` is ``donvi`` (0.89), ``loinoi`` none."""


@dataclass(frozen=True)
class FieldType:
    """What a field holds: a text, a list of ``item``, or a group of ``fields``; ``any`` where unknown.

    A ``flag`` is asked for in a condition and need not be printed.
    """

    form: Form
    item: "FieldType | None" = None
    fields: Mapping[str, "FieldType"] = field(default_factory=dict[str, "FieldType"])

    def leaves(self, path: str = "", *, flags: bool = False) -> Iterator[str]:
        """Yield the path of every text in it: ``phu_luc.hoat_dong[].stt``; with ``flags`` theirs too."""
        if self.form == "group":
            for name, below in self.fields.items():
                yield from below.leaves(f"{path}.{name}" if path else name, flags=flags)
        elif self.form == "list" and self.item:
            yield from self.item.leaves(f"{path}[]", flags=flags)
        elif flags or self.form != "flag":
            yield path

    def at(self, path: str) -> "FieldType | None":
        """Return the shape at ``path`` (``muc_dich[].dong``), None where there is none."""
        found: FieldType | None = self
        for step in path.replace("[]", ".[]").split("."):
            if found is not None and step:
                found = found.item if step == "[]" else found.fields.get(step)
        return found


TEXT, ANY, FLAG = FieldType("text"), FieldType("any"), FieldType("flag")


def shape_of(paper: Any) -> FieldType:
    """Return the fields of ``paper``, a msgspec struct type, under the names that templates use."""
    if isinstance(paper, type) and issubclass(paper, msgspec.Struct):
        hints = typing.get_type_hints(paper)
        fields = msgspec.structs.fields(paper)
        return FieldType("group", fields={each.encode_name: shape_of(hints[each.name]) for each in fields})

    # one of few words is asked for in a condition too, and nothing is lost where a template has its own
    if paper is bool or typing.get_origin(paper) is Literal:
        return FLAG

    # Of ``tuple[str, ...]`` and ``str | None`` only ``str`` says anything about the field.
    inner = [each for each in typing.get_args(paper) if each is not Ellipsis and each is not type(None)]
    if typing.get_origin(paper) in (tuple, list):
        return FieldType("list", shape_of(inner[0]))
    return shape_of(inner[0]) if inner else TEXT


def value_at(value: Any, path: str) -> list[str]:
    """Return every text that ``value`` (dicts and lists) holds at ``path``, the empty ones left out."""
    found: list[Any] = [value]
    for step in path.replace("[]", ".[]").split("."):
        if step == "[]":
            found = [each for held in found if isinstance(held, list) for each in cast(list[Any], held)]
        elif step:
            found = [cast(dict[str, Any], held).get(step) for held in found if isinstance(held, dict)]
    return [str(each) for each in found if each not in (None, "")]


def field_key(name: str) -> str:
    """Return ``name`` as names are compared: without accents, case, punctuation (``mở đầu``: ``modau``)."""
    return re.sub(r"[\W_]", "", fold(name))


def nearest_field(name: str, scope: Mapping[str, FieldType]) -> str | None:
    """Return the field in ``scope`` whose name is most like ``name`` (``dau_trang.don_vi``), or None.

    The whole path is compared first, then its last step alone: the first one is often forgotten.
    """
    paths = list(_paths(scope))
    by_path = {field_key(path): path for path in reversed(paths)}
    by_last_step = {field_key(path.rpartition(".")[2]): path for path in reversed(paths)}
    key, last_step = field_key(name), field_key(name.rpartition(".")[2])

    for known, wanted in ((by_path, key), (by_last_step, key), (by_last_step, last_step)):
        if wanted in known:
            return known[wanted]

    for known, wanted in ((by_path, key), (by_last_step, last_step)):
        close = get_close_matches(wanted, list(known), 1, _SIMILAR)
        if close:
            return known[close[0]]

    return None


def _paths(scope: Mapping[str, FieldType], prefix: str = "") -> Iterator[str]:
    for name, shape in scope.items():
        yield f"{prefix}{name}"
        if shape.form == "group":
            yield from _paths(shape.fields, f"{prefix}{name}.")
