"""Activities that answer the duties: what each clause asks for, when, how much, by whom."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from ttdn_desktop.directive.records import Duty
from ttdn_desktop.dossier.records import Activity, Record, Target
from ttdn_desktop.first_draft import clauses, phrases, powers, tables, titles, wording
from ttdn_desktop.first_draft.asked import Asked, channels_named
from ttdn_desktop.first_draft.clauses import clauses_of
from ttdn_desktop.first_draft.duty_clauses import asked_of, is_aim, is_empty
from ttdn_desktop.first_draft.ground import Ground, days_for
from ttdn_desktop.first_draft.reports_upward import reports_in
from ttdn_desktop.first_draft.schedule import WHOLE_YEAR, dates_of, quantity_of
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.first_draft.times import Times, read_times
from ttdn_desktop.lexicon import channels as lexicon_channels

_MOST_CLAUSES = 4
"""Activities from the clauses of one duty; a judgement: more of them are one work told in several ways."""

_MOST_CHANNELS = 4
"""Channels used for one clause; a judgement, the same."""

_LEAST_OF_REPORT = 2
"""Words that a report's task has behind its verb; a judgement: «Báo cáo ngay» says nothing."""

_FOR_EACH = re.compile(
    r"mỗi (?:thôn|ấp|bản|buôn|khóm|khu|tổ)\b|(?:/|mỗi |một )ngày\b|(?:hằng|hàng) ngày\b", re.IGNORECASE
)
"""«mỗi thôn ít nhất 02 khẩu hiệu», «02 lần/ngày»: how many villages or days there are isn't known, so what is
usual stays."""

_ONE_PAPER = re.compile(
    r"\b(?:ban hành|xây dựng)\s+(?:và ban hành\s+)?(?:quy chế|quy định|quyết định|phương án|đề án|nội quy)\b",
    re.IGNORECASE,
)
"""A paper that there is one of."""

_MATERIAL = ("leaflet", "mobile", "visual")
"""Channels that work of no channel may be of, by what it makes: «in 5.000 tờ rơi», «tổ chức xe loa»."""

_NEAR_WORDS = 8
"""Words of a sentence in which it says what it makes."""

_OF_THINGS = ("keeping", "model")
"""Kinds of work that keep up or build something."""

_OF_WORK = "hoạt động"
"""What work is counted in of which nobody knows how often it is done."""

_REPORTS = "report"


class SideTask(Record, frozen=True, kw_only=True):
    """What a duty asks for beside its work: a task of the body of ``role``, of the lead for none."""

    text: str
    role: str = ""


class Planned(Record, frozen=True, kw_only=True):
    """An activity before it has its number; ``is_advice`` says that the body prepares it for who signs.

    ``is_report`` is the report on the plan itself.
    """

    activity: Activity
    is_first: bool = False
    is_advice: bool = False
    is_report: bool = False
    tells: bool = False


class Answered(Record, frozen=True, kw_only=True):
    """What answers the duties."""

    planned: tuple[Planned, ...] = ()
    tasks: tuple[SideTask, ...] = ()


def answer_duties(ground: Ground, staff: Staff) -> Answered:
    """Return the activities that answer the duties, one of a title and channel, and what else is asked."""
    planned: list[Planned] = []
    tasks: list[SideTask] = []

    for duty in ground.duties:
        own = ground.in_own_words(duty.text)
        asked_for, known = reports_in(own, ground.higher_year), ground.directive.reports
        upward = [each for each in asked_for if not each.is_among(known)]
        said = {each.clause for each in upward}
        tasks += [SideTask(text=ground.this_years(each.clause)) for each in upward]
        asked = asked_of(own, duty, ground)
        main = [each for each in asked if _is_work(each) and each.clause not in said] or asked
        main = [each for each in main if not powers.is_plain_money(each.sentence, ground.topic)] or main[:1]
        rest = [each for each in asked if each not in main and each.clause not in said and not is_aim(each)]
        tasks += [task for each in rest if not wording.is_thin((task := _side_task(each)).text)]

        found = [each for one in main[:_MOST_CLAUSES] for each in _planned(one, duty, ground, staff)]
        found = found or [_by_its_words(own, duty, ground, staff)]
        planned += [*found, *_missing_channel(own, duty, found, ground, staff)]

    return Answered(planned=_merged(planned, ground.topic), tasks=tuple(tasks))


def _is_work(asked: Asked) -> bool:
    return not asked.kind.is_minor and not is_empty(asked)


def telling(
    subject: str, channel: str, ground: Ground, staff: Staff, *, duties: tuple[str, ...] = ()
) -> Planned:
    """Return an activity that tells about ``subject`` through ``channel``."""
    title = titles.topic_title(subject, channel, ground, staff)
    return _through(channel, title, Times(text=""), ground, staff, duties=duties)


def for_content(text: str, ground: Ground, staff: Staff) -> Planned | None:
    """Return the work that a content of the higher plan asks for by itself; None where it names none."""
    own = ground.in_own_words(text)
    duty = Duty(id="", text=text)
    asked = [each for each in asked_of(own, duty, ground) if not is_empty(each) and not each.kind.is_minor]
    known = [each for each in asked if each.kind != tables.work().kinds[-1]]
    found = next((each for one in known for each in _planned(one, duty, ground, staff)), None)
    if found is None:
        return None
    return msgspec.structs.replace(found, activity=msgspec.structs.replace(found.activity, duties=()))


def _planned(asked: Asked, duty: Duty, ground: Ground, staff: Staff) -> Iterator[Planned]:
    """Yield what ``asked`` comes to: one activity, or one a channel where something is to be told."""
    times = asked.times

    if asked.condition:
        yield _on_demand(asked, duty, ground, staff)
        return

    if not asked.kind.is_communication:
        yield _work(asked, times, duty, ground, staff)
        return

    if not asked.channels and not ground.writer.is_commune:
        yield _told(asked, duty, ground, staff)
        return

    usual = (asked.kind.channel,) if asked.kind.channel else tables.channels().when_none_is_named
    channels = asked.channels or usual
    counted = _counted_channel(asked, channels)
    for channel in channels[:_MOST_CHANNELS]:
        title = titles.channel_title(asked, channel, ground, staff)
        own = times if channel == counted else msgspec.structs.replace(times, each="")
        is_counted = channel == counted and not _FOR_EACH.search(asked.clause)
        count = (asked.count, asked.unit) if is_counted else (None, "")
        yield _through(channel, title, own, ground, staff, duties=(duty.id,), count=count)


def _counted_channel(asked: Asked, channels: tuple[str, ...]) -> str:
    """Return the channel to which the clause's quantity belongs: the only one, else by its unit."""
    if len(channels) == 1:
        return channels[0]
    fitting = [channel for channel in channels if asked.unit and _is_unit(asked.unit, channel)]
    return fitting[0] if len(fitting) == 1 else ""


def _told(asked: Asked, duty: Duty, ground: Ground, staff: Staff) -> Planned:
    """Return telling through no named channel, by an organ that has none of its own: the duty's own words."""
    title = titles.work_title(asked, ground, staff)
    return _through(asked.kind.channel or staff.channel, title, asked.times, ground, staff, duties=(duty.id,))


def _on_demand(asked: Asked, duty: Duty, ground: Ground, staff: Staff) -> Planned:
    """Return work done only when something happens, in all the time there is: how often, nobody knows."""
    start, end = days_for(ground, WHOLE_YEAR, asked.times.due)
    lead = staff.leading("" if asked.kind.is_by_role else asked.clause, asked.kind.role)
    activity = Activity(
        id="",
        title=titles.on_demand_title(asked),
        duties=(duty.id,),
        channel="other",
        start=start,
        end=end,
        lead=lead,
        support=staff.supporting(asked.kind.support or ("office",), lead),
        target=Target(quantity=1, unit=_OF_WORK),
        proposed=True,
    )
    return Planned(activity=activity)


def _work(asked: Asked, times: Times, duty: Duty, ground: Ground, staff: Staff) -> Planned:
    kind = asked.kind
    channel, unit = _channel_of(asked)
    start, end = dates_of(kind.months, times, ground, kind.days)
    lead = staff.leading("" if kind.is_by_role else asked.clause, kind.role)
    usual = tables.quantity_for(kind.quantity, ground.unit_kind)
    if times.days or times.start:  # held on days that it names, once on each
        usual = max(len(times.days), 1)
    is_counted = not asked.unit or _is_unit(asked.unit, channel)
    counted = asked.count if is_counted and not _FOR_EACH.search(asked.clause) else None
    if kind.channel == "directive" and not counted and _ONE_PAPER.search(asked.sentence):
        counted = 1
    each = times.each if is_counted and not kind.as_advice else ""

    activity = Activity(
        id="",
        title=titles.work_title(asked, ground, staff),
        duties=(duty.id,),
        channel=channel,
        start=start,
        end=end,
        lead=lead,
        support=staff.supporting(kind.support or ("office",), lead),
        target=Target(
            quantity=quantity_of(counted, each, usual, start, end),
            unit=asked.unit if counted and asked.unit else unit,
        ),
        proposed=True,
    )
    return Planned(
        activity=activity,
        is_first=kind.is_first,
        is_advice=kind.as_advice,
        is_report=kind.id == _REPORTS and bool(kind.title),
    )


def _channel_of(asked: Asked) -> tuple[str, str]:
    """Return channel and unit: of work of no channel the one that its clause names."""
    kind = asked.kind
    if kind.channel == "directive" and asked.count and asked.unit and not _is_unit(asked.unit, "directive"):
        return "other", asked.unit  # «Chỉ đạo kiểm tra, xử phạt, 2 đợt»: the rounds are what is counted
    if kind.channel == "other" and asked.channels and kind.id in ("providing", "taking_part"):
        return asked.channels[0], tables.channel(asked.channels[0]).unit
    near = channels_named(" ".join(asked.sentence.split()[:_NEAR_WORDS])) if kind.channel == "other" else ()
    if near and near[0] in _MATERIAL:
        return near[0], tables.channel(near[0]).unit
    return kind.channel, _thing(asked) or kind.unit or tables.channel(kind.channel).unit


def _thing(asked: Asked) -> str:
    """Return what is kept up or built, which is counted then: «đường dây nóng», «tuyến đường»."""
    if asked.kind.id not in _OF_THINGS:
        return ""
    places = [
        (at, -len(each), each)
        for each in tables.words().things
        if (at := phrases.find(each, asked.sentence)) >= 0
    ]
    return min(places, default=(0, 0, ""))[2]


def _through(
    channel: str,
    title: str,
    times: Times,
    ground: Ground,
    staff: Staff,
    *,
    duties: tuple[str, ...],
    count: tuple[int | None, str] = (None, ""),
) -> Planned:
    use = tables.channel(channel)
    start, end = dates_of(use.months, times, ground)
    lead = staff.leading("", use.role)
    fits = _is_unit(count[1], channel) if count[1] else True
    usual = tables.quantity_for(use.quantity, ground.unit_kind) * max(len(times.days), 1)

    activity = Activity(
        id="",
        title=title,
        duties=duties,
        channel=channel,
        start=start,
        end=end,
        lead=lead,
        support=staff.supporting(use.support, lead),
        target=Target(
            quantity=quantity_of(count[0] if fits else None, times.each if fits else "", usual, start, end),
            unit=count[1] if fits and count[1] else use.own_unit or use.unit,
        ),
        proposed=True,
    )
    return Planned(activity=activity, tells=True)


def _is_unit(unit: str, channel: str) -> bool:
    known = tables.channel(channel).units
    return unit in known or not known


def _by_its_words(text: str, duty: Duty, ground: Ground, staff: Staff) -> Planned:
    """Return the activity of a duty that begins with no verb of the table: its own first clause."""
    clause = (clauses_of(text) or (text,))[0]
    times = read_times(clause, ground.higher_year)
    named = channels_named(text)
    if named:
        title = titles.topic_title(ground.told, named[0], ground, staff)
        return _through(named[0], title, times, ground, staff, duties=(duty.id,))

    kind = tables.work().kinds[-1]
    words = ground.this_years(wording.shortened(wording.without_tail(times.text), wording.LONGEST_TITLE))
    asked = Asked(
        kind=kind,
        sentence=f"thực hiện {wording.first_lower(words)}",
        object=words,
        clause=clause,
        times=times,
    )
    return _work(asked, msgspec.structs.replace(times, due=ground.this_year(duty.due)), duty, ground, staff)


def _missing_channel(
    text: str, duty: Duty, found: list[Planned], ground: Ground, staff: Staff
) -> Iterator[Planned]:
    """Yield an activity through the first channel that the duty names, where none of its own uses one."""
    named = lexicon_channels.channels_named(text)
    words = [word for each in named for word in tables.channel(each).names]
    used = any(each.activity.channel in named for each in found)
    said = any(phrases.has(word, each.activity.title) for each in found for word in words)
    if named and not used and not said:
        yield telling(ground.told, named[0], ground, staff, duties=(duty.id,))


def _side_task(asked: Asked) -> SideTask:
    """Return the task; nothing of one that points to another place of the higher plan."""
    text = wording.shortened(wording.without_tail(asked.sentence), wording.LONGEST_TITLE)
    if asked.condition:
        text = f"{text} {asked.condition}"
    is_empty = titles.points_elsewhere(asked.sentence) or _is_reporting(asked, text)
    return SideTask(text="" if is_empty else text, role=asked.kind.role)


def _is_reporting(asked: Asked, text: str) -> bool:
    """Whether it asks for what every lead does by the end anyway: «Tổng hợp báo cáo», «Báo cáo ngay»."""
    if asked.condition:
        return False
    behind = text[len(clauses.verb_chain(text)) :].strip(" ,")
    is_manner = bool(phrases.begins((*tables.words().adverbs, *tables.words().manner), behind))
    return asked.kind.id == _REPORTS and (is_manner or len(behind.split()) < _LEAST_OF_REPORT)


def _merged(planned: Iterable[Planned], topic: str) -> tuple[Planned, ...]:
    """Return ``planned`` with those of one title and channel as one that answers the duties of all.

    So is all that says no more than that the plan's money is to be found.
    """
    found: dict[tuple[str, str], Planned] = {}
    for each in planned:
        is_money = powers.is_plain_money(each.activity.title, topic)
        place = ("", "") if is_money else (phrases.key(each.activity.title), each.activity.channel)
        known = found.get(place)
        found[place] = _joined(known, each) if known else each
    return tuple(sorted(found.values(), key=lambda each: not each.is_first))


def _joined(one: Planned, other: Planned) -> Planned:
    first, second = one.activity, other.activity
    ends = [day for day in (first.end, second.end) if day]
    starts = [day for day in (first.start, second.start) if day]
    activity = msgspec.structs.replace(
        first,
        duties=tuple(dict.fromkeys((*first.duties, *second.duties))),
        start=min(starts, default=None),
        end=min(ends, default=None),
    )
    return msgspec.structs.replace(one, activity=activity)
