"""Turns of phrase of a report: figures with their units, changes against last year."""

from collections.abc import Iterable

from ttdn_desktop.basics.money import figures
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import LogEntry, Quantity
from ttdn_desktop.papers.phrases import percent, quantity, tidy
from ttdn_desktop.reports.figures import percent as share_of
from ttdn_desktop.reports.figures import summed

NOTHING = "Không có."


def amount(value: Quantity, unit: str | None) -> str:
    """Return ``12 tin, bài``; the figure alone where there is no unit."""
    return tidy(f"{quantity(value)} {unit or ''}")


def money(value: int) -> str:
    """Return ``12.500.000 đồng``."""
    return f"{figures(value)} đồng"


def share(value: float | None) -> str:
    """Return a share in a sentence: ``98,5%``, ``100%``."""
    return percent(value).replace(",0%", "%")


def by_unit(entries: Iterable[LogEntry]) -> dict[str, Quantity]:
    """Return the sums of what ``entries`` came to, by unit as written."""
    amounts: dict[str, list[Quantity]] = {}
    for entry in entries:
        amounts.setdefault(entry.unit, []).append(entry.quantity)
    return {unit: summed(each) for unit, each in amounts.items()}


def amounts(sums: dict[str, Quantity]) -> str:
    """Return ``12 tin, bài và 30 phút``."""
    said = [amount(value, unit) for unit, value in sums.items()]
    return " và ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))


def change(now: Quantity, before: Quantity) -> str:
    """Return how much ``now`` is more or less than ``before``: ``tăng 3 (30%)``, ``bằng``."""
    if now == before:
        return "không thay đổi"
    more = now > before
    difference = summed((now, -before) if more else (before, -now))
    part = share_of(difference, before)
    said = f"{'tăng' if more else 'giảm'} {quantity(difference)}"
    return said if part is None else f"{said} ({share(part)})"


def channel_name(channel: str) -> str:
    """Return the channel's Vietnamese name, an unknown one as it is written."""
    return CHANNELS[channel].name if channel in CHANNELS else tidy(channel) or CHANNELS["other"].name
