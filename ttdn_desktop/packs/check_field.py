"""What is wrong with a field set, that a pack carries or that stands among the standard ones."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator

from ttdn_desktop.basics.wording import DIRECTION_MARKS
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.field_sets import FORMAT, REPORT_PARTS, TOPIC, VERSION, FieldSet
from ttdn_desktop.packs.faults import PackFault

_LONGEST_SHOWN = 60
"""Characters of a text in a message: a judgement, enough to find it by."""


def field_faults(field: FieldSet, file: str) -> Iterator[PackFault]:
    """Yield what ``field`` has that the program doesn't know or that would spoil a page."""
    if field.format != FORMAT:
        yield PackFault("field.format", file, {"format": field.format, "known": FORMAT})
    if field.version != VERSION:
        yield PackFault("field.version", file, {"version": field.version, "known": VERSION})

    yield from _channel_faults(field, file)
    yield from _part_faults(field, file)
    printed = tuple(_texts(field))
    for text in (*printed, field.bases_note, *field.examples.values()):
        if _is_spoilt(text):
            yield PackFault("field.hidden_character", file, {"text": _shown(text)})

    for text in printed:
        if set("{}") & set(text.replace(TOPIC, "")):
            yield PackFault("field.gap", file, {"text": _shown(text)})


def _channel_faults(field: FieldSet, file: str) -> Iterator[PackFault]:
    for channel in field.channels:
        if channel.id not in CHANNELS:
            yield PackFault("field.channel_unknown", file, {"id": channel.id})
        elif not channel.name.strip() or not channel.unit.strip():
            yield PackFault("field.channel_unnamed", file, {"id": channel.id})

    for repeated in _repeated(channel.id for channel in field.channels):
        yield PackFault("field.channel_repeated", file, {"id": repeated})


def _part_faults(field: FieldSet, file: str) -> Iterator[PackFault]:
    for part in field.report_parts:
        if part.id not in REPORT_PARTS:
            yield PackFault("field.part_unknown", file, {"id": part.id})
        elif not part.heading.strip():
            yield PackFault("field.part_unnamed", file, {"id": part.id})

    for repeated in _repeated(part.id for part in field.report_parts):
        yield PackFault("field.part_repeated", file, {"id": repeated})


def _texts(field: FieldSet) -> Iterator[str]:
    """Yield every text of the set that may come to stand in a paper."""
    yield field.name
    for channel in field.channels:
        yield from (channel.name, channel.unit)
    yield from (part.heading for part in field.report_parts)
    yield from (theme.name for theme in field.topics)
    for phrases in (*field.phrases.plan.values(), *field.phrases.report.values()):
        yield from phrases


def _is_spoilt(text: str) -> bool:
    """Whether ``text`` holds a control character, or one that turns the direction of letters."""
    return any(letter in DIRECTION_MARKS or unicodedata.category(letter) == "Cc" for letter in text)


def _shown(text: str) -> str:
    """Return the beginning of ``text`` as it can be shown: what turns or hides letters left out."""
    plain = "".join(letter for letter in text if letter.isprintable() and letter not in DIRECTION_MARKS)
    return plain if len(plain) <= _LONGEST_SHOWN else f"{plain[:_LONGEST_SHOWN]}…"


def _repeated(ids: Iterable[str]) -> list[str]:
    return [each for each, count in Counter(ids).items() if count > 1]
