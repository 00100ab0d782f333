"""Activities of several communes joined for next year: how like they must be, and what adds up."""

import datetime as dt

import msgspec
import pytest

from tests.workspace.made_packs import PLAN, pack
from ttdn_desktop.dossier.records import Activity, Target
from ttdn_desktop.packs.rollover.activities import merge_rows, new_rows, with_new_ids
from ttdn_desktop.packs.rollover.records import ActivityRow


def row(source: str, title: str = "Phát thanh", **more: object) -> ActivityRow:
    usual: dict[str, object] = {"channel": "radio", "target": Target(quantity=10, unit="tin"), "budget": 5}
    activity = Activity(id=source, title=title, **(usual | more))  # type: ignore[arg-type]
    return ActivityRow(key=source, source=source, activity=activity, old=activity.target, done=3)


def words(common: int, own: str) -> str:
    return " ".join([*(f"w{at}" for at in range(common)), *(f"{own}{at}" for at in range(10 - common))])


@pytest.mark.parametrize(("common", "one"), [(7, False), (8, True), (10, True)])
def test_eight_tenths_of_common_words_are_the_same_work(common: int, one: bool) -> None:
    found = merge_rows((row("A", words(common, "a")), row("B", words(common, "b"))))
    assert len(found) == (1 if one else 2)


def test_activities_of_one_commune_or_of_two_channels_stay_apart() -> None:
    assert len(merge_rows((row("A"), row("A")))) == 2
    assert len(merge_rows((row("A"), row("B", channel="press")))) == 2
    # of three, the two of one commune aren't joined through the third
    assert len(merge_rows((row("A"), row("B"), row("A")))) == 2


def test_targets_budgets_and_results_add_up_and_days_reach_from_the_first_to_the_last() -> None:
    days = [(dt.date(2020, 3, 1), dt.date(2020, 6, 1)), (dt.date(2020, 2, 1), dt.date(2020, 9, 1))]
    (found,) = merge_rows(
        (
            row("A", start=days[0][0], end=days[0][1], target=Target(quantity=0.5, unit="tin")),
            row("B", start=days[1][0], end=days[1][1], target=Target(quantity=1.5, unit="tin"), lead="Đài"),
        )
    )
    activity = found.activity
    assert (activity.start, activity.end) == (dt.date(2020, 2, 1), dt.date(2020, 9, 1))
    assert activity.target == Target(quantity=2, unit="tin")
    assert (activity.budget, found.done, found.old) == (10, 6, Target(quantity=2, unit="tin"))
    assert activity.support == ("Đài",)
    assert [part.source for part in found.parts] == ["A", "B"]


def test_of_several_units_the_first_communes_target_stays() -> None:
    (found,) = merge_rows((row("A"), row("B", target=Target(quantity=7, unit="phút"))))
    assert (found.activity.target, found.done) == (Target(quantity=10, unit="tin"), 3)
    assert len(found.flags) == 1


def test_only_kept_rows_are_numbered_from_one() -> None:
    dropped = msgspec.structs.replace(row("B"), kept=False)
    assert [one.id for one in with_new_ids((row("A"), dropped, row("C")))] == ["a1", "a2"]


def test_a_duty_that_nothing_answers_goes_to_who_leads_most() -> None:
    rows = (row("A", lead="Đoàn xã"), row("B", lead="Văn phòng"), row("C", lead="Văn phòng"), row("D"))
    made = list(new_rows(rows, (), pack(PLAN), 2023, ""))
    assert [one.activity.lead for one in made] == ["Văn phòng", "Văn phòng"]
    assert [one.activity.lead for one in new_rows(rows, (), pack(PLAN), 2023, "Chủ tịch")] == ["Chủ tịch"] * 2
    assert [one.activity.duties for one in new_rows(rows, ("II.1.1",), pack(PLAN), 2023, "")] == [("II.1.2",)]
