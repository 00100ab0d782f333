"""What the program proposed and nobody has looked at yet."""

from collections.abc import Iterator

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.catalogue import PROPOSED, broken
from ttdn_desktop.sense.facts import PlanFacts


def proposals(facts: PlanFacts) -> Iterator[Finding]:
    """Proposals stand in the plan: one finding with their number."""
    count = count_of_proposals(facts.dossier)
    if count:
        place = facts.places.assignments().on("plan", "plan")
        yield broken(PROPOSED, place, count=count)


def count_of_proposals(dossier: Dossier) -> int:
    """Return how many things of the plan are proposals still."""
    plan = dossier.plan
    return sum(each.proposed for each in (*plan.choices, *plan.activities, *plan.assignments))
