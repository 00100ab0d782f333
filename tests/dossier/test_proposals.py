from ttdn_desktop.dossier import proposals
from ttdn_desktop.dossier.records import Activity, Assignment, Choice, Commune, Dossier, Plan

COMMUNE = Commune(name="Cam Lộ", kind="xã", province="Quảng Trị")
CHOICES = (Choice(id="I.1", proposed=True), Choice(id="I.2"), Choice(id="I.3", proposed=True))


def dossier(**plan: object) -> Dossier:
    return Dossier(pack="p", year=2026, commune=COMMUNE, plan=Plan(**plan))  # type: ignore[arg-type]


def test_how_many_nobody_has_looked_at() -> None:
    found = dossier(
        choices=CHOICES, activities=(Activity(id="a1", proposed=True),), assignments=(Assignment(to="x"),)
    )
    assert proposals.count(found) == 3
    assert not proposals.is_empty(found)
    assert proposals.is_empty(dossier())


def test_one_or_all_are_taken() -> None:
    assert [each.proposed for each in proposals.taken(CHOICES, 0)] == [False, False, True]
    assert [each.proposed for each in proposals.taken(CHOICES)] == [False, False, False]


def test_only_a_proposal_is_dropped() -> None:
    assert [each.id for each in proposals.dropped(CHOICES, 2)] == ["I.1", "I.2"]
    assert proposals.dropped(CHOICES, 1) == CHOICES


def test_all_of_a_plan_are_taken_at_once() -> None:
    found = dossier(
        choices=CHOICES, activities=(Activity(id="a1", proposed=True),), assignments=(Assignment(to="x"),)
    )
    taken = proposals.all_taken(found)
    assert proposals.count(taken) == 0
    assert [each.id for each in taken.plan.choices] == ["I.1", "I.2", "I.3"]
    assert taken.plan.assignments == found.plan.assignments
