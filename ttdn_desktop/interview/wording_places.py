"""Where in a dossier a printed text comes from, and the dossier with that text changed."""

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec

from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.interview.answers import Context, answer, effective_value
from ttdn_desktop.interview.records import Question

_NOT_PRINTED = frozenset({"id", "duties", "contents", "channel", "authority", "extra", "start", "end"})
_FIGURE = re.compile(r"\d{1,3}(\.\d{3})+|\d+")

Change = Callable[[str], Any]
"""Takes a text in place of a printed one and returns the whole value with it; ValueError: it can't be one."""


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
        yield value, _as_it_is
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        grouped = f"{value:,}".replace(",", ".")
        yield from ((printed, _figure) for printed in dict.fromkeys((grouped, f"{value:02}")))
    elif isinstance(value, (list, tuple)):
        items = tuple(cast(list[Any], value))
        for at, one in enumerate(items):
            yield from _within(one, context, _item_writer(items, at))
    elif isinstance(value, msgspec.Struct):
        yield from _of_record(value, context)


def _of_record(record: msgspec.Struct, context: Context) -> Iterator[tuple[str, Change]]:
    if isinstance(record, Choice) and not record.text:
        item = context.directive.item(record.id)
        yield item.text if item else "", _field_writer(record, "text")
        return
    for name in record.__struct_fields__:
        if name not in _NOT_PRINTED:
            yield from _within(getattr(record, name), context, _field_writer(record, name))


def _within(value: Any, context: Context, put: Callable[[Any], Any]) -> Iterator[tuple[str, Change]]:
    for printed, change in _leaves(value, context):
        yield printed, _then(change, put)


def _then(change: Change, put: Callable[[Any], Any]) -> Change:
    return lambda text: put(change(text))


def _as_it_is(text: str) -> str:
    return text


def _figure(text: str) -> int:
    if not _FIGURE.fullmatch(text):
        raise ValueError(text)
    return int(text.replace(".", ""))


def _item_writer(items: tuple[Any, ...], at: int) -> Callable[[Any], Any]:
    return lambda value: (*items[:at], value, *items[at + 1 :])


def _field_writer(record: msgspec.Struct, name: str) -> Callable[[Any], Any]:
    return lambda value: msgspec.structs.replace(record, **{name: value})
