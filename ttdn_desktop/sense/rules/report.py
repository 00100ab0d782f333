"""The report: its period, whom it goes to, and what it says of each activity and duty."""

import datetime as dt
from collections.abc import Iterator

from ttdn_desktop.basics.dates import numeric_date
from ttdn_desktop.dossier.change import Change
from ttdn_desktop.dossier.channels import CHANNELS
from ttdn_desktop.dossier.records import Activity
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.lexicon.text import folded, is_blank, says_any, word_count
from ttdn_desktop.papers.plan.sections import printed_texts
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.places import report_place
from ttdn_desktop.sense.report_facts import ReportFacts
from ttdn_desktop.sense.rules.higher_plan import one_without_other, without_number, year_of_report_date
from ttdn_desktop.sense.rules.signer import in_wrong_position, without_full_name

_ONE_WORD = 1
"""A reason of one word is none (sense.md)."""

_SAYS_SOMETHING = 3
"""Words of a line that says what was done well, or what comes next (sense.md)."""

_LONGEST_GAP = dt.timedelta(days=45)
"""A period that ends longer than this before the report is due leaves work out.

Higher plans want the year's report in November or December and figures up to the month before; six weeks are
that month and half of another (sense.md).
"""

_BETWEEN = 2
"""Words between «chưa» and «thực hiện» at most: «chưa thể triển khai thực hiện». A judgement."""


def short_without_reason(facts: ReportFacts) -> Iterator[Finding]:
    """An activity that was to end in the period is below its target, and no reason is given."""
    for activity in _below_target(facts):
        last = facts.period.end
        is_over = bool(activity.end and last and activity.end <= last)
        if is_over and word_count(facts.reason(activity)) <= _ONE_WORD:
            yield _of_activity("short-without-reason", activity, facts)


def not_yet_due_as_failed(facts: ReportFacts) -> Iterator[Finding]:
    """An activity that goes on after the period is told as failed, or not told at all."""
    for activity in _below_target(facts):
        last, end = facts.period.end, activity.end
        if not (last and end and end > last) or (facts.kind == "half" and _is_in_time(activity, facts)):
            continue

        reason = facts.reason(activity)
        if is_blank(reason) or _says_it_failed(reason, facts):
            text = f"Đang triển khai, hoàn thành trước ngày {numeric_date(end)}."
            fix = Change(("report", "variances", activity.id), text, text)
            yield _of_activity("not-yet-due-as-failed", activity, facts, fix=fix, end=end)


def _below_target(facts: ReportFacts) -> Iterator[Activity]:
    for activity, figures in zip(facts.activities, facts.figures, strict=True):
        if figures.target is not None and figures.status != "done":
            yield activity


def _is_in_time(activity: Activity, facts: ReportFacts) -> bool:
    """Return whether half a year wants no word on it: it is begun, or begins later.

    The year's targets aren't to be reached yet.
    """
    start, last = activity.start, facts.period.end
    return bool(facts.by_activity[activity.id]) or bool(start and last and start > last)


def _says_it_failed(reason: str, facts: ReportFacts) -> bool:
    """Return whether a reason says that it failed, and not how it goes on."""
    if says_any(reason, facts.words.goes_on):
        return False

    failed = facts.words.failed
    words = folded(reason).split()
    for index, word in enumerate(words):
        if word in map(folded, failed.words):
            behind = words[index + 1 :]
            starts = range(min(_BETWEEN, len(behind)) + 1)
            follows = (" ".join(behind[start:]) for start in starts)
            if any(
                f"{rest} ".startswith(f"{folded(verb)} ") for rest in follows for verb in failed.followed_by
            ):
                return True
    return False


def activity_unit_mismatch(facts: ReportFacts) -> Iterator[Finding]:
    """An activity's entries are counted in another unit than its target: they add nothing to it."""
    for activity in facts.activities:
        target = activity.target
        if target is None or is_blank(target.unit):
            continue
        # as written, as they are counted (docs/counting.md)
        other = [
            each for each in facts.by_activity[activity.id] if each.quantity and each.unit != target.unit
        ]
        if other:
            yield _of_activity(
                "activity-unit-mismatch",
                activity,
                facts,
                field="entries",
                count=len(other),
                unit=target.unit,
                other=other[0].unit,
            )


def duty_unreported(facts: ReportFacts) -> Iterator[Finding]:
    """No entry counts for a duty, and nothing is written for it."""
    excuses = facts.dossier.plan.not_applicable
    answered = {
        duty for activity in facts.activities if facts.by_activity[activity.id] for duty in activity.duties
    }
    for duty in facts.duties:
        written = facts.report.duty_answers.get(duty.id, "").strip()
        if duty.id not in answered and not written and not excuses.get(duty.id, "").strip():
            place = report_place("duties", "duty_answers", duty.id, "duty")
            yield broken("duty-unreported", place, mark=facts.mark, text=duty.text)


def budget_zero_but_costed(facts: ReportFacts) -> Iterator[Finding]:
    """An activity without money in the plan cost something, and no reason is given."""
    for activity in facts.activities:
        cost = sum(entry.cost for entry in facts.by_activity[activity.id])
        if not activity.budget and cost and not facts.reason(activity):
            yield _of_activity("budget-zero-but-costed", activity, facts, cost=cost)


def empty_strengths(facts: ReportFacts) -> Iterator[Finding]:
    """Nothing is said to be good."""
    if not _says_something(facts.report.strengths):
        yield broken("empty-strengths", report_place("judgement", "strengths"), mark=facts.mark)


def next_year_empty(facts: ReportFacts) -> Iterator[Finding]:
    """Nothing is said of what comes next."""
    if not _says_something(facts.report.next_year):
        contents = [choice for choice in facts.dossier.plan.choices if choice.id in facts.directive.contents]
        lines = printed_texts(contents, facts.directive)
        fix = Change(("report", "next_year"), lines, " ".join(lines)) if lines else None
        place = report_place("next_year", "next_year")
        yield broken("next-year-empty", place, mark=facts.mark, fix=fix, half=facts.kind == "half")


def _says_something(lines: tuple[str, ...]) -> bool:
    return any(word_count(line) >= _SAYS_SOMETHING for line in lines)


def period_missing(facts: ReportFacts) -> Iterator[Finding]:
    """The period has no first or last day, or ends before it begins."""
    start, end = facts.period.start, facts.period.end
    if start is None or end is None or end < start:
        yield broken("period-missing", _period_place(), mark=facts.mark, start=start, end=end)


def period_after_date(facts: ReportFacts) -> Iterator[Finding]:
    """The report is dated before its period's last day."""
    end, day = facts.period.end, facts.report.date
    if end and day and day < end:
        yield broken("period-after-date", _period_place(), mark=facts.mark, end=end, day=day)


def period_off_due(facts: ReportFacts) -> Iterator[Finding]:
    """The year's period ends on or after the due day, or long before it."""
    start, end, due = facts.period.start, facts.period.end, facts.directive.report_due
    if facts.kind != "report" or end is None or due is None or (start and end < start):
        return
    if end >= due or due - end > _LONGEST_GAP:
        yield broken("period-off-due", _period_place(), end=end, due=due)


def log_outside_period(facts: ReportFacts) -> Iterator[Finding]:
    """An entry lies before the period, or in another year than the plan's."""
    first, year = facts.period.start, facts.dossier.year
    for entry in facts.dossier.log:
        if (first and entry.date < first) or entry.date.year != year:
            place = report_place("results", "log", entry.id, "entry")
            yield broken("log-outside-period", place, mark=facts.mark, title=entry.title, day=entry.date)


def addressee_missing(facts: ReportFacts) -> Iterator[Finding]:
    """Addressees are given, and none is the higher office."""
    given, higher = [line for line in facts.report.addressee if not is_blank(line)], facts.higher
    if not given or not higher.is_known or any(map(higher.is_named_in, given)):
        return

    lines = (higher.issuer, *given)
    fix = Change(("report", "addressee"), lines, higher.issuer) if higher.issuer else None
    place = report_place("period", "addressee")
    yield broken("addressee-missing", place, mark=facts.mark, fix=fix, issuer=higher.issuer)


def unknown_channel(facts: ReportFacts) -> Iterator[Finding]:
    """An entry names a channel that isn't known."""
    for entry in facts.dossier.log:
        if entry.channel not in CHANNELS:
            place = report_place("results", "log", entry.id, "entry")
            yield broken("unknown-item", place, item=entry.channel, of="entry", title=entry.title)


def signer(facts: ReportFacts) -> Iterator[Finding]:
    """The report's signer, else the plan's, has no full name, or signs by an authority that isn't theirs."""
    place = report_place("period", "signer", "signer")
    yield from without_full_name(
        facts.signer, place, facts.settings, ("report", "signer"), facts.mark or "report"
    )
    yield from in_wrong_position(facts.signer, place, facts.words, facts.mark or "report")


def number_and_date(facts: ReportFacts) -> Iterator[Finding]:
    """Number and date of the report, and of the higher plan that it reports on."""
    place = report_place("period", "date", "date")
    mark = facts.mark or "report"
    yield from year_of_report_date(facts.report.date, facts.dossier.year, place, mark)
    yield from one_without_other(facts.report, place, mark)

    # the same place of the dossier as in the plan, so the same key: it is settled once for both
    superior = report_place("period", "superior", "superior", "superior")
    yield from without_number(facts.dossier, facts.directive, superior)


def reworded_stale(facts: ReportFacts) -> Iterator[Finding]:
    """A reworded sentence has figures that changed since."""
    for key in facts.stale:
        place = report_place("sentences", "reworded", key, "sentence")
        sentence = facts.report.reworded[key].text
        yield broken("reworded-stale", place, mark=facts.mark, sentence=sentence)


def evidence_missing(facts: ReportFacts) -> Iterator[Finding]:
    """Entries that count have nothing to show for them."""
    bare = sum(not entry.evidence for entry in facts.counted)
    if bare:
        place = report_place("results", "evidence")
        yield broken("evidence-missing", place, mark=facts.mark, bare=bare, entries=len(facts.counted))


def _period_place() -> Place:
    return report_place("period", "period")


def _of_activity(
    rule: str,
    activity: Activity,
    facts: ReportFacts,
    *,
    field: str = "variances",
    fix: Change | None = None,
    **data: object,
) -> Finding:
    place = report_place("targets", field, activity.id, "activity")
    title = activity.title.strip() or activity.id
    return broken(rule, place, mark=facts.mark, fix=fix, title=title, **data)
