"""Turns of phrase of a report: figures with their units, changes against last year."""

from collections.abc import Iterable, Sequence

from ttdn_desktop.activity_log.figures import exact_sum
from ttdn_desktop.activity_log.figures import percent as share_of
from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.dossier.field_sets import FieldSet
from ttdn_desktop.dossier.records import LogEntry, Quantity
from ttdn_desktop.papers.phrases import format_quantity, percent, tidy_text

NOTHING = "Không có."


def amount_with_unit(value: Quantity, unit: str | None) -> str:
    """Return ``12 tin, bài``; the figure alone where there is no unit."""
    return tidy_text(f"{format_quantity(value)} {unit or ''}")


def money(value: int) -> str:
    """Return ``12.500.000 đồng``."""
    return f"{format_amount(value)} đồng"


def percent_in_sentence(value: float | None) -> str:
    """Return a share in a sentence: ``98,5%``, ``100%``."""
    return percent(value).replace(",0%", "%")


def sums_by_unit(entries: Iterable[LogEntry]) -> dict[str, Quantity]:
    """Return the sums of what ``entries`` came to, by unit as written."""
    amounts: dict[str, list[Quantity]] = {}
    for entry in entries:
        amounts.setdefault(entry.unit, []).append(entry.quantity)
    return {unit: exact_sum(values) for unit, values in amounts.items()}


def counted_by_unit(entries: Iterable[LogEntry]) -> dict[str, Quantity]:
    """Return those of the sums (``sums_by_unit``) that aren't 0."""
    return {unit: value for unit, value in sums_by_unit(entries).items() if value}


def amounts(sums: dict[str, Quantity]) -> str:
    """Return ``12 tin, bài và 30 phút``."""
    return listed([amount_with_unit(value, unit) for unit, value in sums.items()])


def listed(parts: Sequence[str]) -> str:
    """Return ``a, b và c``."""
    return " và ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def change_in_words(now: Quantity, before: Quantity) -> str:
    """Return how much ``now`` is more or less than ``before``: ``tăng 3 (30%)``, ``bằng``."""
    if now == before:
        return "không thay đổi"
    is_more = now > before
    difference = exact_sum((now, -before) if is_more else (before, -now))
    part = share_of(difference, before)
    change = f"{'tăng' if is_more else 'giảm'} {format_quantity(difference)}"
    return change if part is None else f"{change} ({percent_in_sentence(part)})"


def channel_name(channel: str, field: FieldSet) -> str:
    """Return the channel's Vietnamese name, an unknown one as it is written."""
    return tidy_text(field.channel(channel).name) or field.channel("other").name
