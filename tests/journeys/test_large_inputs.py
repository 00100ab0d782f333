"""Twice the duties, activities or texts are twice the work: told by the calls made, not by a clock.

Each is asked of the part that once went through all of one list for each of another; in a whole verb that
part is hidden at sizes that a test can have (``tests/benchmarks/large.py`` measures the verbs).
"""

from collections.abc import Callable

import pytest

from tests.benchmarks.large_inputs import sentences
from tests.call_counts import calls_of
from tests.sense.dossiers import base, findings_of
from ttdn_desktop.directive.records import BodyAssignment, Directive, Duty, Item, Section
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, Plan
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft import choices, earlier
from ttdn_desktop.first_draft.activities import Planned
from ttdn_desktop.first_draft.ground import Ground, ground_of
from ttdn_desktop.interview.unknown_references import unknown_references
from ttdn_desktop.office.render import verify
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.rollover.duties import DutyGuesser

COMMUNE = Commune(name="Vĩnh Linh", kind="xã", province="Quảng Trị")

FEW, MANY = 150, 600
MOST = MANY / FEW * 1.5
"""Times the work of the few; a judgement: half as much again is left for words that no smaller input has."""


def directive(count: int) -> Directive:
    texts = sentences(count)
    duties = tuple(Duty(id=f"II.1.{number}", text=text) for number, text in enumerate(texts, 1))
    items = tuple(Item(id=duty.id, text=duty.text) for duty in duties)
    return Directive(
        title="Chuyển đổi số năm 2026",
        year=2026,
        sections=(Section(number="II", sections=(Section(number="II.1", items=items),)),),
        contents=tuple(item.id for item in items),
        assignments=(
            BodyAssignment(number="II.1", to="UBND các xã", items=tuple(each.id for each in items)),
        ),
        commune_duties=duties,
    )


def dossier(count: int) -> Dossier:
    activities = tuple(
        Activity(id=f"a{number}", title=text, duties=(f"II.1.{number}",), contents=(f"II.1.{number}",))
        for number, text in enumerate(sentences(count), 1)
    )
    return Dossier(pack="x", year=2026, commune=COMMUNE, plan=Plan(activities=activities))


def ground(count: int) -> Ground:
    given = directive(count)
    settings = CommuneSettings(commune=COMMUNE)
    return ground_of(given, given.commune_duties, settings, writer(settings.commune, None), 2026, given.title)


def planned(count: int) -> tuple[Planned, ...]:
    return tuple(Planned(activity=each) for each in dossier(count).plan.activities)


def every_item(count: int) -> Callable[[], object]:
    given = directive(count)
    return lambda: [given.item(each) for each in given.contents]


def duty_sections(count: int) -> Callable[[], object]:
    given = directive(count)
    return lambda: era.duty_sections(given)


def references(count: int) -> Callable[[], object]:
    given, own = directive(count), dossier(count)
    return lambda: list(unknown_references(own, given))


def guesses(count: int) -> Callable[[], object]:
    # some pairs of words that all have, and some of each duty's own
    duties = {
        f"{number}": f"Chăm sóc cây xanh số {number} ở thôn {number} và xóm {number}"
        for number in range(count)
    }

    def guess() -> None:
        guesser = DutyGuesser(duties)
        for text in duties.values():
            guesser.guess(text)

    return guess


def done_before(count: int) -> Callable[[], object]:
    today = planned(count)
    used = {duty for each in today for duty in each.activity.duties}
    return lambda: earlier._without_done(today, list(today), used)  # pyright: ignore[reportPrivateUsage]


def likeness(count: int) -> Callable[[], object]:
    of = ground(count)
    return lambda: choices._Likeness(planned(count), of)  # pyright: ignore[reportPrivateUsage]


@pytest.mark.parametrize(
    "work",
    [every_item, duty_sections, references, guesses, done_before, likeness],
    ids=lambda work: work.__name__,
)
def test_the_work_grows_as_the_input(work: Callable[[int], Callable[[], object]]) -> None:
    few, many = work(FEW), work(MANY)
    for warm_up in (few, many):  # what is read from the tables is read once
        warm_up()
    few, many = work(FEW), work(MANY)
    assert calls_of(many) < MOST * calls_of(few)


def test_the_findings_of_a_plan_grow_as_its_activities() -> None:
    def found(count: int) -> Callable[[], object]:
        table = base("xã 2019")
        first = {**table["plan"]["activities"][0], "lead": "", "end": None}
        table["plan"]["activities"] = [
            {**first, "id": f"a{number}", "title": text} for number, text in enumerate(sentences(count))
        ]
        return lambda: findings_of(table, "plan")

    found(FEW)()
    assert calls_of(found(MANY)) < MOST * calls_of(found(FEW))


def test_a_value_that_is_a_line_isnt_searched_for(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[int] = []
    lost = verify._lost  # pyright: ignore[reportPrivateUsage]

    def counted(values: list[str], text: str) -> int | None:
        searched.append(len(values))
        return lost(values, text)

    monkeypatch.setattr(verify, "_lost", counted)
    texts = sentences(FEW)
    verify.require_all_values(
        {"hang": texts, "trong": "cho cán bộ"}, "\n".join([*texts, "Gửi cho cán bộ xã"])
    )
    assert searched == [1]
