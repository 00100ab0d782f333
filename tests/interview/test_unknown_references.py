"""What a dossier names and its higher plan doesn't have, as data and line by line."""

from tests.interview.interview_samples import DIRECTIVE, FULL, with_plan
from ttdn_desktop.dossier.oddities import Oddity
from ttdn_desktop.dossier.records import Activity, Choice
from ttdn_desktop.interview.unknown_references import unknown_references
from ttdn_desktop.interview.validation import unknown_reference_messages


def test_what_the_higher_plan_does_not_know_is_named_line_by_line():
    activity = Activity(id="a9", duties=("III.1", "III.9"), contents=("II.1.8",))
    choices = (Choice(id="I.1"), Choice(id="X.1"))
    dossier = with_plan(activities=(activity,), choices=choices, not_applicable={"III.5": "x", "III.2": "y"})
    assert unknown_reference_messages(dossier, DIRECTIVE) == (
        "hoạt động “a9” ghi nhiệm vụ “III.9” không có trong kế hoạch cấp trên.",
        "hoạt động “a9” ghi nội dung “II.1.8” không có trong kế hoạch cấp trên.",
        "mục đã chọn “X.1” không có trong kế hoạch cấp trên.",
        "nhiệm vụ ghi không áp dụng “III.5” không có trong kế hoạch cấp trên.",
    )
    assert unknown_reference_messages(FULL, DIRECTIVE) == ()


def test_each_is_an_oddity_of_its_activity_or_of_the_id_itself():
    activity = Activity(id="a9", duties=("III.1", "III.9"), contents=("II.1.8", "II.1.1"))
    dossier = with_plan(activities=(activity,), choices=(Choice(id="X.1"),), not_applicable={"III.5": "x"})
    assert list(unknown_references(dossier, DIRECTIVE)) == [
        Oddity("activity.unknown_duty", "a9", {"duty": "III.9"}),
        Oddity("activity.unknown_content", "a9", {"content": "II.1.8"}),
        Oddity("choice.unknown", "X.1"),
        Oddity("excuse.unknown_duty", "III.5"),
    ]
    assert list(unknown_references(FULL, DIRECTIVE)) == []


def test_an_item_that_is_no_duty_of_the_communes_is_an_unknown_duty():
    dossier = with_plan(activities=(Activity(id="a9", duties=("II.1.1",)),), not_applicable={"I.1": "x"})
    found = [oddity.code for oddity in unknown_references(dossier, DIRECTIVE)]
    assert found == ["activity.unknown_duty", "excuse.unknown_duty"]
