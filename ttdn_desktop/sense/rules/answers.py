"""What the program proposed and nobody has looked at yet."""

from collections.abc import Iterator

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.sense.catalogue import PROPOSED, broken
from ttdn_desktop.sense.facts import PlanFacts


def proposals(facts: PlanFacts) -> Iterator[Finding]:
    """Proposals stand in the plan: one finding with their number, which leads to the first of them."""
    count = count_of_proposals(facts.dossier)
    if count:
        yield broken(PROPOSED, _first(facts).on("plan", "plan"), count=count)


def _first(facts: PlanFacts) -> Place:
    """Return where the first proposal stands, in the order of the plan's sections."""
    plan = facts.dossier.plan
    proposed = {choice.id for choice in plan.choices if choice.proposed}
    taken = next((one for one in facts.taken if one.id in proposed), None)
    if taken is not None:
        return facts.places.choice(taken.id, taken.group, "plan")

    activity = next((one for one in plan.activities if one.proposed), None)
    return facts.places.activity(activity.id) if activity is not None else facts.places.assignments()


def count_of_proposals(dossier: Dossier) -> int:
    """Return how many things of the plan are proposals still."""
    plan = dossier.plan
    return sum(each.proposed for each in (*plan.choices, *plan.activities, *plan.assignments))
