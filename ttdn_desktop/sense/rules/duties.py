"""Duties against the activities that answer them."""

from collections.abc import Iterator

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.interview.coverage import answering_all
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.channels import channels_named
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts
from ttdn_desktop.sense.rules.activities import end_at
from ttdn_desktop.sense.rules.channels import is_of_channels

_FEWEST_WITHOUT_ANOTHER = 2


def duty_uncovered(facts: PlanFacts) -> Iterator[Finding]:
    """A duty has neither an activity nor a reason why it doesn't apply."""
    for duty in facts.duties:
        if not facts.answering(duty.id) and not facts.is_excused(duty.id):
            excused = duty.id in facts.dossier.plan.not_applicable
            yield broken("duty-uncovered", facts.places.duty(duty.id), text=duty.text, excused=excused)


def duty_both(facts: PlanFacts) -> Iterator[Finding]:
    """A duty has an activity and is said not to apply."""
    excuses = facts.dossier.plan.not_applicable
    for duty in facts.duties:
        if duty.id in excuses and facts.answering(duty.id):
            kept = {each: reason for each, reason in excuses.items() if each != duty.id}
            fix = Change(("plan", "not_applicable"), kept, "")
            yield broken("duty-both", facts.places.duty(duty.id), fix=fix, text=duty.text)


def one_activity_for_all(facts: PlanFacts) -> Iterator[Finding]:
    """One activity is ticked for every duty that applies, and two or more have no other."""
    applying = [duty.id for duty in facts.duties if not facts.is_excused(duty.id)]
    alone = sum(len(facts.answering(duty)) == 1 for duty in applying)
    if alone < _FEWEST_WITHOUT_ANOTHER:
        return

    for activity in answering_all(facts.dossier, facts.duties):
        place = facts.places.activity(activity.id)
        yield broken("one-activity-for-all", place, title=activity.title.strip(), duties=len(applying))


def duty_channel(facts: PlanFacts) -> Iterator[Finding]:
    """A duty's text names channels, and none of its activities is one of them."""
    for duty in facts.duties:
        named, answering = channels_named(duty.text), facts.answering(duty.id)
        if not named or not answering:
            continue
        if not any(is_of_channels(activity, named, facts) for activity in answering):
            yield broken("duty-channel", facts.places.duty(duty.id), text=duty.text, channels=named)


def after_due(facts: PlanFacts) -> Iterator[Finding]:
    """Every activity that answers a duty ends after the duty's own deadline."""
    for duty in facts.duties:
        due, answering = duty.due, facts.answering(duty.id)
        if due is None or not answering:
            continue

        ends = [(activity.end, activity) for activity in answering if activity.end and activity.end > due]
        if len(ends) == len(answering):
            end, first = min(ends, key=lambda each: each[0])
            # an activity that begins after the deadline can't be brought before it by its end alone
            fix = end_at(first, due) if not first.start or first.start <= due else None
            place = facts.places.duty(duty.id)
            yield broken("after-due", place, fix=fix, text=duty.text, due=due, end=end)
