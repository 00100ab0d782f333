"""Where in a dossier a printed text comes from, and the dossier with that text changed."""

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec

from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.interview.answers import Context, answer, effective_value
from ttdn_desktop.interview.records import Question

_UNPRINTED_FIELDS = frozenset({"id", "duties", "contents", "channel", "authority", "extra", "start", "end"})
"""Fields whose value never stands in the paper as it is: ids and codes, and dates, printed in words."""

_AMOUNT = re.compile(r"\d{1,3}(\.\d{3})+|\d+")
"""``12.500.000`` as printed, ``12500000``; never ``1.25`` or ``12.5.000``, which mean something else."""

Change = Callable[[str], Any]
"""Takes a text in place of a printed one, returns the whole value with it; ValueError: it doesn't fit."""


class TextSource(msgspec.Struct, frozen=True):
    """One text or figure of the dossier as printed, and how to write another in its place."""

    printed: str
    change: Callable[[str], Dossier]


def text_sources(dossier: Dossier, context: Context) -> Iterator[TextSource]:
    """Yield every text and figure that the dossier's answers, typed or by default, bring into the paper."""
    for section in context.interview.sections:
        for question in section.questions:
            for printed, change in _leaves(effective_value(dossier, question, context), context):
                if printed.strip():
                    yield TextSource(printed, _writer(dossier, question, context, change))


def _writer(
    dossier: Dossier, question: Question, context: Context, change: Change
) -> Callable[[str], Dossier]:
    return lambda text: answer(dossier, question, change(text), context.directive)


def _leaves(value: Any, context: Context) -> Iterator[tuple[str, Change]]:
    if isinstance(value, str):
        yield value, _unchanged
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        # as an amount, 12.500.000, and as a count, 05
        grouped = f"{value:,}".replace(",", ".")
        yield from ((printed, _parse_amount) for printed in dict.fromkeys((grouped, f"{value:02}")))
    elif isinstance(value, (list, tuple)):
        items = tuple(cast(list[Any], value))
        for index, item in enumerate(items):
            yield from _inner_leaves(item, context, _item_writer(items, index))
    elif isinstance(value, msgspec.Struct):
        yield from _record_leaves(value, context)


def _record_leaves(record: msgspec.Struct, context: Context) -> Iterator[tuple[str, Change]]:
    if isinstance(record, Choice) and not record.text:
        item = context.directive.item(record.id)
        yield item.text if item else "", _field_writer(record, "text")
        return
    for name in record.__struct_fields__:
        if name not in _UNPRINTED_FIELDS:
            yield from _inner_leaves(getattr(record, name), context, _field_writer(record, name))


def _inner_leaves(
    value: Any, context: Context, write_outer: Callable[[Any], Any]
) -> Iterator[tuple[str, Change]]:
    for printed, change in _leaves(value, context):
        yield printed, _chain(change, write_outer)


def _chain(change: Change, write_outer: Callable[[Any], Any]) -> Change:
    return lambda text: write_outer(change(text))


def _unchanged(text: str) -> str:
    return text


def _parse_amount(text: str) -> int:
    if not _AMOUNT.fullmatch(text):
        raise ValueError(text)
    return int(text.replace(".", ""))


def _item_writer(items: tuple[Any, ...], index: int) -> Callable[[Any], Any]:
    return lambda value: (*items[:index], value, *items[index + 1 :])


def _field_writer(record: msgspec.Struct, name: str) -> Callable[[Any], Any]:
    return lambda value: msgspec.structs.replace(record, **{name: value})
