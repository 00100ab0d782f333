"""Ids of activities that are added."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.activity_ids import new_activity_id
from ttdn_desktop.dossier.records import Activity, Commune, Dossier, LogEntry, Plan, Report

ACTIVITIES = (Activity(id="a1"), Activity(id="a2"))
ENTRY = LogEntry(id="n1", date=dt.date(2026, 5, 1), activity="a3", channel="radio", title="Tin")


def dossier(**fields: object) -> Dossier:
    commune = Commune(name="Cam Lộ", kind="xã", province="Quảng Trị")
    plan = Plan(activities=ACTIVITIES)
    return Dossier(pack="p", year=2026, commune=commune, plan=plan, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "fields",
    [
        {"log": (ENTRY,)},
        {"report": Report(variances={"a3": "Mưa."})},
        {"half_report": Report(kind="half", variances={"a3": "Mưa."})},
        {"waived": {"sense.lead-without-task:a3": "Đã giao miệng."}},
    ],
)
def test_an_id_that_is_still_spoken_of_is_given_to_none(fields: dict[str, object]) -> None:
    assert new_activity_id(ACTIVITIES, dossier(**fields)) == "a4"


def test_the_next_number_follows_the_highest() -> None:
    assert new_activity_id((), None) == "a1"
    assert new_activity_id((Activity(id="a7"), Activity(id="x9")), dossier()) == "a8"
