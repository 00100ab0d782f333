"""The activities of next year: migrated, merged where communes merged, added for new duties."""

import difflib
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import msgspec

from ttdn_desktop.basics.dates import shift_date
from ttdn_desktop.dossier.records import Activity, Quantity, Target
from ttdn_desktop.packs.fields import field_of
from ttdn_desktop.packs.generate import sample
from ttdn_desktop.packs.migrate.diff import texts
from ttdn_desktop.packs.migrate.dossier import MigrationResult
from ttdn_desktop.packs.migrate.matching import comparison_words
from ttdn_desktop.packs.migrate.messages import unlinked_words
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.duties import DutyGuesser
from ttdn_desktop.packs.rollover.figures import proposed_target
from ttdn_desktop.packs.rollover.records import ActivityRow, YearBefore
from ttdn_desktop.packs.rollover.wording import Renewal, Renewed

ALIKE = 0.8
"""From this share of common words on, two communes' activities are taken for the same work.

A judgement: «Phát thanh về biển, đảo» and «Phát thanh về biển đảo quê hương» are one; two topics of one
channel differ in more than a fifth of their words.
"""


class _Offered(msgspec.Struct, frozen=True):
    """The items of one group that the new plan offers: each id's place, and which one a title speaks of."""

    order: dict[str, int]
    guesser: DutyGuesser


def activity_rows(
    source: YearBefore, migrated: MigrationResult, renewal: Renewal, pack: Pack, source_number: int
) -> Iterator[ActivityRow]:
    """Yield a row for each activity of ``source``, whose ids are ``migrated`` to ``pack``.

    Keys begin with ``source_number``.
    """
    duties, contents = (_offered(texts(pack.directive, group)) for group in ("duty", "content"))
    before = {activity.id: activity for activity in source.dossier.plan.activities}
    unlinked: dict[str | None, list[str]] = {}
    for note in migrated.review_notes:
        if note.code == "activity_unlinked":
            unlinked.setdefault(note.subject, []).append(unlinked_words(note.data))

    for activity in migrated.dossier.plan.activities:
        bound, guesses = _bind(activity, before[activity.id], duties, contents)
        renewed = _renew(activity, renewal)
        target, why = _target(activity, source)
        years = renewal.years[1] - renewal.years[0]
        rolled_over = msgspec.structs.replace(
            bound,
            title=renewed["title"].text,
            note=renewed["note"].text,
            lead=renewed["lead"].text,
            support=_support(activity, renewed["lead"].text, renewal),
            start=activity.start and shift_date(activity.start, years),
            end=activity.end and shift_date(activity.end, years),
            target=target,
        )
        yield ActivityRow(
            key=f"{source_number}:{activity.id}",
            source=source.dossier.commune.title,
            activity=rolled_over,
            old=activity.target,
            done=source.done.get(activity.id),
            changes=(*why, *(change for text in renewed.values() for change in text.changes)),
            flags=tuple(
                dict.fromkeys(
                    (
                        *guesses,
                        *_flags(renewed),
                        *_odd_days(rolled_over, renewal.years[1]),
                        *unlinked.get(activity.id, ()),
                    )
                )
            ),
        )


def _offered(items: Mapping[str, str]) -> _Offered:
    return _Offered({item: place for place, item in enumerate(items)}, DutyGuesser(items))


def merge_rows(rows: tuple[ActivityRow, ...]) -> tuple[ActivityRow, ...]:
    """Return ``rows`` with those of several communes that are the same work as one row each."""
    if len({row.source for row in rows}) <= 1:
        return rows  # compared all the same, a commune's ten thousand rows take minutes

    left = list(rows)
    found: list[ActivityRow] = []

    while left:
        first, *left = left
        same = [first]
        for row in tuple(left):
            if all(row.source != other.source for other in same) and _is_same_work(first, row):
                same.append(row)
                left.remove(row)
        found.append(first if len(same) == 1 else _merge(same))

    return tuple(found)


def new_rows(
    rows: tuple[ActivityRow, ...], excused: Iterable[str], pack: Pack, year: int, lead: str
) -> Iterator[ActivityRow]:
    """Yield a row for each duty that no row answers and no reason excuses."""
    covered = {duty for row in rows for duty in row.activity.duties} | set(excused)
    start, end = (day.replace(year=year) for day in sample.months(pack.directive))
    leads = Counter(row.activity.lead for row in rows if row.activity.lead)
    lead = lead or next((name for name, _ in leads.most_common(1)), "")

    for duty, text in texts(pack.directive, "duty").items():
        if duty in covered:
            continue

        channel = _channel(text)
        yield ActivityRow(
            key=f"new:{duty}",
            new=True,
            activity=Activity(
                id=duty,
                title=sample.title_of(text),
                duties=(duty,),
                channel=channel,
                start=start,
                end=end,
                lead=lead,
                target=Target(quantity=1, unit=field_of(pack.manifest).channel(channel).unit),
            ),
            changes=(f"nhiệm vụ {duty} chưa có hoạt động nào",),
            flags=("lời và chỉ tiêu do chương trình đề nghị",),
        )


def _channel(text: str) -> str:
    """Return the channel a duty speaks of; a plan or a report asked for is a paper."""
    found = sample.channel_of(text)
    is_paper = any(word in text.casefold() for word in ("kế hoạch", "báo cáo"))
    return "directive" if found == "other" and is_paper else found


def _bind(
    activity: Activity, before: Activity, duties: _Offered, offered: _Offered
) -> tuple[Activity, tuple[str, ...]]:
    """Return ``activity`` bound to ``duties`` and contents ``offered`` now; and what was guessed."""
    kept = tuple(duty for duty in activity.duties if duty in duties.order)
    contents = tuple(item for item in activity.contents if item in offered.order)
    flags: list[str] = []
    guess = offered.guesser.guess(activity.title) if before.contents and not contents else None

    if guess is not None:
        contents = (guess,)
        flags.append(f"nội dung {guess} được đoán theo lời, hãy xem lại")

    if len(kept) < len(before.duties):
        guess = duties.guesser.guess(activity.title)
        if guess is not None and guess not in kept:
            kept = (*kept, guess)
            flags.append(f"nhiệm vụ {guess} được đoán theo lời, hãy xem lại")

    if not kept:
        flags.append("chưa gắn với nhiệm vụ nào của kế hoạch mới")

    ordered = tuple(sorted(kept, key=duties.order.__getitem__))
    return msgspec.structs.replace(activity, duties=ordered, contents=contents), tuple(flags)


def _renew(activity: Activity, renewal: Renewal) -> dict[str, Renewed]:
    return {
        "title": renewal.text(activity.title),
        "note": renewal.text(activity.note),
        "lead": renewal.body(activity.lead),
        "support": renewal.body("; ".join(activity.support)),
    }


def _flags(worded: Mapping[str, Renewed]) -> Iterator[str]:
    names = {"title": "tên việc", "note": "ghi chú", "lead": "chủ trì", "support": "phối hợp"}
    for field, renewed in worded.items():
        yield from (f"{names[field]}: {flag}" for flag in renewed.flags)


def _odd_days(activity: Activity, year: int) -> Iterator[str]:
    days = {day.year for day in (activity.start, activity.end) if day}
    if days - {year}:
        yield f"thời gian ngoài năm {year}"


def _support(activity: Activity, lead: str, renewal: Renewal) -> tuple[str, ...]:
    named = dict.fromkeys(renewal.body(body).text for body in activity.support)
    return tuple(body for body in named if body != lead)


def _target(activity: Activity, source: YearBefore) -> tuple[Target | None, tuple[str, ...]]:
    if activity.target is None:
        return None, ()
    report = source.dossier.report
    reason = report.variances.get(activity.id, "") if report else ""
    quantity, why = proposed_target(activity.target.quantity, source.done.get(activity.id) or 0, reason)
    return msgspec.structs.replace(activity.target, quantity=quantity), (f"chỉ tiêu: {why}",)


def _is_same_work(first: ActivityRow, second: ActivityRow) -> bool:
    if first.activity.channel != second.activity.channel:
        return False
    before, after = comparison_words(first.activity.title), comparison_words(second.activity.title)
    return difflib.SequenceMatcher(None, before, after, autojunk=False).ratio() >= ALIKE


def _merge(rows: list[ActivityRow]) -> ActivityRow:
    first = rows[0].activity
    starts = [row.activity.start for row in rows if row.activity.start]
    ends = [row.activity.end for row in rows if row.activity.end]
    units = {row.activity.target.unit for row in rows if row.activity.target}
    support = dict.fromkeys(body for row in rows for body in (*row.activity.support, row.activity.lead))
    mixed = ("đơn vị tính của các xã khác nhau, chỉ tiêu lấy của xã đầu",) if len(units) > 1 else ()

    return ActivityRow(
        key="+".join(row.key for row in rows),
        source=", ".join(row.source for row in rows),
        activity=msgspec.structs.replace(
            first,
            duties=_union(row.activity.duties for row in rows),
            contents=_union(row.activity.contents for row in rows),
            support=tuple(body for body in support if body and body != first.lead),
            start=min(starts, default=None),
            end=max(ends, default=None),
            target=first.target if mixed else _total_target([row.activity.target for row in rows]),
            budget=sum(row.activity.budget for row in rows),
        ),
        old=rows[0].old if mixed else _total_target([row.old for row in rows]),
        done=rows[0].done if mixed else _total([row.done for row in rows if row.done is not None]),
        changes=(f"gộp của {len(rows)} xã, chỉ tiêu và kinh phí cộng lại", *_changes_by_source(rows)),
        flags=(*mixed, *dict.fromkeys(flag for row in rows for flag in row.flags)),
        parts=tuple(rows),
    )


def _changes_by_source(rows: list[ActivityRow]) -> Iterator[str]:
    for row in rows:
        yield from (f"{row.source}: {change}" for change in row.changes)


def _union(ids: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for group in ids for item in group))


def _total_target(targets: list[Target | None]) -> Target | None:
    given = [target for target in targets if target is not None]
    if not given:
        return None
    return msgspec.structs.replace(given[0], quantity=_total([target.quantity for target in given]) or 0)


def _total(quantities: list[Quantity]) -> Quantity | None:
    if not quantities:
        return None
    whole = sum((Decimal(str(each)) for each in quantities), Decimal(0))  # as floats 0,1 and 0,2 aren't 0,3
    return math.floor(whole) if whole == whole.to_integral_value() else float(whole)


def with_new_ids(rows: Iterable[ActivityRow]) -> tuple[Activity, ...]:
    """Return the activities of the rows kept, with ids of their own."""
    kept = [row.activity for row in rows if row.kept]
    return tuple(
        msgspec.structs.replace(activity, id=f"a{number}") for number, activity in enumerate(kept, start=1)
    )
