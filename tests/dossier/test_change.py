"""A change as data: where in a dossier, and what stands there afterwards."""

from tests.sense.dossiers import base, dossier_of
from ttdn_desktop.dossier.change import Change, changed


def test_a_field_of_a_record_found_by_its_id_is_changed_and_nothing_else():
    dossier = dossier_of(base("xã 2019"))
    activity = dossier.plan.activities[1]
    after = changed(dossier, Change(("plan", "activities", activity.id, "lead"), "Ai đó", "Ai đó"))
    assert after.plan.activities[1].lead == "Ai đó"
    assert after.plan.activities[0] is dossier.plan.activities[0]
    assert after.log is dossier.log


def test_a_key_of_a_table_and_an_item_by_its_place_are_changed():
    dossier = dossier_of(base("xã 2019"))
    assert changed(dossier, Change(("answers", "note"), "x", "x")).answers["note"] == "x"
    after = changed(dossier, Change(("plan", "recipients", 0), "x", "x"))
    assert after.plan.recipients[0] == "x"


def test_a_place_that_is_gone_changes_nothing():
    dossier = dossier_of(base("xã 2019"))
    assert changed(dossier, Change(("plan", "activities", "gone", "lead"), "x", "x")) is dossier
    assert changed(dossier, Change(("plan", "recipients", 99), "x", "x")) is dossier
