"""The activities one by one: what each lacks, and what in it can't be."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.money import format_quantity
from ttdn_desktop.dossier.change import Change
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity, Target
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.channels import channels_named
from ttdn_desktop.lexicon.text import folded, is_blank
from ttdn_desktop.lexicon.thin_titles import says_nothing
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts
from ttdn_desktop.sense.rules.channels import is_of_channels

_FEWEST_SHARED = 2
"""A judgement: one word in common («biển») is found by chance, two seldom are."""

_ANY_UNIT = "other"


def title_too_thin(facts: PlanFacts) -> Iterator[Finding]:
    """A title has fewer than two words, or none that says what is done."""
    for activity in facts.activities:
        if says_nothing(activity.title):
            yield _broken("title-too-thin", activity, facts)


def same_activity_twice(facts: PlanFacts) -> Iterator[Finding]:
    """An activity has channel and title of one before it."""
    seen: set[tuple[str, str]] = set()
    for activity in facts.activities:
        same = (activity.channel, facts.titles[activity.id])
        if same[1] and same in seen:
            yield _broken("same-activity-twice", activity, facts)
        seen.add(same)


def lead_missing(facts: PlanFacts) -> Iterator[Finding]:
    """Nobody leads an activity."""
    lead = facts.lead.strip()
    for activity in facts.activities:
        if is_blank(activity.lead):
            fix = Change(_at(activity, "lead"), lead, lead) if lead else None
            yield _broken("lead-missing", activity, facts, fix=fix)


def dates_missing(facts: PlanFacts) -> Iterator[Finding]:
    """An activity has no start or no end."""
    for activity in facts.activities:
        if activity.start is None or activity.end is None:
            yield _broken("dates-missing", activity, facts)


def end_before_start(facts: PlanFacts) -> Iterator[Finding]:
    """An activity ends before it starts."""
    for activity in facts.activities:
        start, end = activity.start, activity.end
        if start and end and end < start:
            turned = msgspec.structs.replace(activity, start=end, end=start)
            shown = f"{day_month_year(end)} - {day_month_year(start)}"
            fix = Change(("plan", "activities", activity.id), turned, shown)
            yield _broken("end-before-start", activity, facts, fix=fix, start=start, end=end)


def outside_year(facts: PlanFacts) -> Iterator[Finding]:
    """An activity starts or ends in another year than the plan's."""
    year = facts.dossier.year
    for activity in facts.activities:
        days = tuple(day for day in (activity.start, activity.end) if day and day.year != year)
        if days:
            yield _broken("outside-year", activity, facts, year=year, days=days)


def after_report_due(facts: PlanFacts) -> Iterator[Finding]:
    """An activity ends after the year's report is due, and no note says how the rest is reported."""
    due = facts.directive.report_due
    for activity in facts.activities:
        if due and activity.end and activity.end > due and is_blank(activity.note):
            yield _broken("after-report-due", activity, facts, end=activity.end, due=due)


def before_plan_date(facts: PlanFacts) -> Iterator[Finding]:
    """An activity is over before the plan's own date."""
    day = facts.dossier.plan.date
    for activity in facts.activities:
        if day and activity.end and activity.end < day:
            yield _broken("before-plan-date", activity, facts, end=activity.end, day=day)


def target_missing(facts: PlanFacts) -> Iterator[Finding]:
    """An activity has no target, or one without quantity or unit."""
    for activity in facts.activities:
        target = activity.target
        if activity.channel in facts.words.channels_as_they_come:
            continue
        if target is None or not target.quantity or is_blank(target.unit):
            fix = _with_unit(activity)
            yield _broken("target-missing", activity, facts, fix=fix, unit_alone=_lacks_unit_alone(target))


def _lacks_unit_alone(target: Target | None) -> bool:
    return target is not None and bool(target.quantity)


def _with_unit(activity: Activity) -> Change | None:
    """Return the channel's unit put where none stands; the quantity stays the clerk's to say."""
    target, channel = activity.target, CHANNELS.get(activity.channel)
    if channel is None or (target and not is_blank(target.unit)):
        return None
    quantity = target.quantity if target else 0
    return _unit(activity, Target(quantity=quantity, unit=channel.unit))


def unit_fits_channel(facts: PlanFacts) -> Iterator[Finding]:
    """A target is counted in a unit of other channels, and not of the activity's own."""
    units = facts.words.channel_units
    all_units = {folded(unit) for of_channel in units.values() for unit in of_channel}

    for activity in facts.activities:
        own = units.get(activity.channel, ())
        if activity.target is None or activity.channel == _ANY_UNIT or not own:
            continue

        unit = folded(activity.target.unit)
        if unit in all_units and unit not in {folded(each) for each in own}:
            fix = _unit(activity, msgspec.structs.replace(activity.target, unit=own[0]))
            yield _broken("unit-fits-channel", activity, facts, fix=fix, unit=activity.target.unit, units=own)


def content_not_carried(facts: PlanFacts) -> Iterator[Finding]:
    """A content taken over from the higher plan is named by no activity."""
    carried = {content for activity in facts.activities for content in activity.contents}
    for taken in facts.taken_of("contents"):
        if taken.id not in carried:
            place = facts.places.choice(taken.id, "contents", "content")
            yield broken(
                "content-not-carried", place, fix=_carried(taken.id, taken.text, facts), text=taken.text
            )


def _carried(content: str, text: str, facts: PlanFacts) -> Change | None:
    """Return the content put to the activity whose title shares most words with it."""
    empty = {folded(word) for word in facts.words.empty_words}
    shared: Counter[int] = Counter()
    for word in set(folded(text).split()) - empty:
        shared.update(facts.title_words.get(word, ()))

    place = max(shared, key=lambda each: (shared[each], -each), default=None)
    if place is None or shared[place] < _FEWEST_SHARED:
        return None
    best = facts.activities[place]
    return Change(_at(best, "contents"), (*best.contents, content), best.title.strip())


def form_without_channel(facts: PlanFacts) -> Iterator[Finding]:
    """A form taken over names channels, and no activity is one of them."""
    for taken in facts.taken_of("forms"):
        named = channels_named(taken.text)
        if named and not any(is_of_channels(activity, named, facts) for activity in facts.activities):
            place = facts.places.choice(taken.id, "forms", "form")
            yield broken("form-without-channel", place, text=taken.text, channels=named)


def end_at(activity: Activity, day: dt.date) -> Change:
    """Return the change by which ``activity`` ends on ``day``."""
    return Change(_at(activity, "end"), day, day_month_year(day))


def _unit(activity: Activity, target: Target) -> Change:
    shown = f"{format_quantity(target.quantity)} {target.unit}" if target.quantity else target.unit
    return Change(_at(activity, "target"), target, shown)


def _at(activity: Activity, field: str) -> tuple[str, ...]:
    return ("plan", "activities", activity.id, field)


def _broken(
    rule: str, activity: Activity, facts: PlanFacts, *, fix: Change | None = None, **data: object
) -> Finding:
    place, number = facts.places.activity(activity.id), facts.number(activity)
    return broken(rule, place, fix=fix, mark="", number=number, title=activity.title.strip(), **data)
