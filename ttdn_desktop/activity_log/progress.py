"""Plan against done while the year runs: by activity, duty and channel; what is late or not begun."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from typing import Literal

import msgspec

from ttdn_desktop.activity_log.figures import (
    ActivityFigures,
    Figures,
    Status,
    entries_in,
    exact_sum,
    figures,
    percent,
    period_of,
)
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.channels import CHANNELS, Channel
from ttdn_desktop.dossier.records import Activity, Dossier, Period, Quantity, Report
from ttdn_desktop.dossier.versions import in_force

By = Literal["activity", "duty", "channel"]


class Bar(msgspec.Struct, frozen=True):
    """Plan against done as one row of a chart."""

    label: str
    target: Quantity
    done: Quantity
    unit: str


class ActivityProgress(msgspec.Struct, frozen=True):
    """Where an activity stands; ``target``, ``done``, ``unit``, ``percent`` as in the report's figures.

    Attributes:
        entries: how many entries of the period name it.
        late: its end has passed and it isn't done.
        not_begun: its start has passed and nothing is logged.
        days_left: days to its end, negative once passed; None where it has none.
    """

    id: str
    title: str
    channel: str
    target: Quantity | None
    done: Quantity | None
    unit: str | None
    percent: float | None
    status: Status
    entries: int
    late: bool
    not_begun: bool
    days_left: int | None


class DutyProgress(msgspec.Struct, frozen=True):
    """One duty of the commune: ``done`` of its ``activities`` are done; ``answered``: one has an entry."""

    id: str
    text: str
    activities: int
    done: int
    entries: int
    answered: bool


class ChannelProgress(msgspec.Struct, frozen=True):
    """One channel and unit: what its activities are to achieve, what its entries come to.

    Entries outside the plan count here too, so done may exceed what the activities show.
    """

    id: str
    name: str
    unit: str
    target: Quantity
    done: Quantity
    percent: float | None


class Progress(msgspec.Struct, frozen=True):
    """Plan against done on one day.

    ``due`` is the days until the report is due (negative once passed), None where the higher plan names none.
    """

    figures: Figures
    activities: tuple[ActivityProgress, ...]
    duties: tuple[DutyProgress, ...]
    channels: tuple[ChannelProgress, ...]
    due: int | None = None

    @property
    def late(self) -> tuple[ActivityProgress, ...]:
        """The activities whose end passed before they were done."""
        return tuple(activity for activity in self.activities if activity.late)

    @property
    def not_begun(self) -> tuple[ActivityProgress, ...]:
        """The activities that should have begun, with nothing logged."""
        return tuple(activity for activity in self.activities if activity.not_begun)


def progress(
    dossier: Dossier,
    directive: Directive,
    today: dt.date,
    period: Period | None = None,
    channels: Mapping[str, Channel] | None = None,
) -> Progress:
    """Return where the year stands ``today``, counted over ``period``.

    Without a period it is that of the year-end report, and the whole year before the report is begun.
    ``channels`` are those of the field, by default the general ones.
    """
    dossier = in_force(dossier)
    counted = period or _year_end_period(dossier)
    of_period = msgspec.structs.replace(dossier, report=Report(period=counted))
    totals = figures(of_period, (duty.id for duty in directive.commune_duties))
    entry_counts = Counter(entry.activity for entry in entries_in(dossier.log, counted))
    plan = dossier.plan.activities

    activities = tuple(
        _activity(activity, done, entry_counts[activity.id], today)
        for activity, done in zip(plan, totals.activities, strict=True)
    )

    return Progress(
        figures=totals,
        activities=activities,
        duties=_duties(directive, totals, dossier),
        channels=_channels(totals, plan, channels or CHANNELS),
        due=(directive.report_due - today).days if directive.report_due else None,
    )


def bars(current: Progress, by: By) -> tuple[Bar, ...]:
    """Return the rows of a chart; activities and channels without a target are left out.

    A duty is measured by how many of its activities are done.
    """
    if by == "duty":
        return tuple(
            Bar(duty.text or duty.id, duty.activities, duty.done, "hoạt động") for duty in current.duties
        )

    if by == "channel":
        return tuple(
            Bar(channel.name, channel.target, channel.done, channel.unit)
            for channel in current.channels
            if channel.target
        )

    return tuple(
        Bar(activity.title or activity.id, activity.target, activity.done or 0, activity.unit or "")
        for activity in current.activities
        if activity.target is not None
    )


def _year_end_period(dossier: Dossier) -> Period:
    """Return the year-end report's period; a half-year report's would hide the second half of the year."""
    year_end = dossier.report if dossier.report and dossier.report.kind == "year" else None
    return period_of(msgspec.structs.replace(dossier, report=year_end))


def _activity(activity: Activity, counted: ActivityFigures, entries: int, today: dt.date) -> ActivityProgress:
    done = counted.status == "done"

    # the last day itself is still in time, and on the first day nothing need be logged yet: only days
    # after it count as late or not begun, else the page would warn on the morning of the day itself
    return ActivityProgress(
        id=activity.id,
        title=activity.title,
        channel=activity.channel,
        target=counted.target,
        done=counted.done,
        unit=counted.unit,
        percent=counted.percent,
        status=counted.status,
        entries=entries,
        late=activity.end is not None and activity.end < today and not done,
        not_begun=activity.start is not None and activity.start < today and not entries and not done,
        days_left=(activity.end - today).days if activity.end else None,
    )


def _duties(directive: Directive, counted: Figures, dossier: Dossier) -> tuple[DutyProgress, ...]:
    finished = {activity.id for activity in counted.activities if activity.status == "done"}
    done = Counter(
        duty for activity in dossier.plan.activities if activity.id in finished for duty in activity.duties
    )
    texts = {duty.id: duty.text for duty in directive.commune_duties}

    return tuple(
        DutyProgress(duty.id, texts[duty.id], duty.activities, done[duty.id], duty.entries, duty.answered)
        for duty in counted.duties
    )


def _channels(
    counted: Figures, plan: tuple[Activity, ...], channels: Mapping[str, Channel]
) -> tuple[ChannelProgress, ...]:
    targets: dict[tuple[str, str], list[Quantity]] = {}
    for activity in plan:
        if activity.target is not None:
            targets.setdefault((activity.channel, activity.target.unit), []).append(activity.target.quantity)

    done = {
        (channel, unit): quantity
        for channel, of_channel in counted.channels.items()
        for unit, quantity in of_channel.quantity.items()
    }

    # the order of docs/domain/practice.md, a channel that this version doesn't know after all others;
    # of one channel the units of the plan first, then those that only the log has
    positions = {channel: position for position, channel in enumerate(channels)}
    keys = sorted(
        {*targets, *done},
        key=lambda key: (positions.get(key[0], len(positions)), key[0], key not in targets, key[1]),
    )

    return tuple(_channel(key, exact_sum(targets.get(key, ())), done.get(key, 0), channels) for key in keys)


def _channel(
    key: tuple[str, str], target: Quantity, done: Quantity, channels: Mapping[str, Channel]
) -> ChannelProgress:
    channel, unit = key
    name = channels[channel].name if channel in channels else channel
    return ChannelProgress(channel, name, unit, target, done, percent(done, target))
