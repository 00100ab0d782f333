from msgspec.structs import replace

from tests.interview.interview_samples import (
    BANNERS,
    DIRECTIVE,
    EMPTY,
    FULL,
    RADIO,
    with_activities,
    with_plan,
)
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.coverage import DutyState, matrix


def states(dossier: Dossier) -> list[DutyState]:
    return [row.state for row in matrix(dossier, DIRECTIVE).rows]


def test_duties_stand_down_and_activities_across():
    found = matrix(FULL, DIRECTIVE)
    assert [(column.id, column.title) for column in found.activities] == [
        ("a1", "Phát thanh"),
        ("a2", "Băng rôn"),
    ]
    assert [(row.id, row.marks) for row in found.rows] == [("III.1", (True, False)), ("III.2", (False, True))]
    assert found.rows[0].text == "Việc III.1"


def test_an_activity_may_answer_several_duties_and_a_duty_have_several_activities():
    both = with_activities(replace(RADIO, duties=("III.1", "III.2")), BANNERS)
    assert [row.marks for row in matrix(both, DIRECTIVE).rows] == [(True, False), (True, True)]


def test_a_duty_without_an_activity_is_open():
    assert states(EMPTY) == [DutyState.UNCOVERED] * 2
    assert [row.id for row in matrix(with_activities(RADIO), DIRECTIVE).open_rows] == ["III.2"]


def test_a_duty_may_be_excused_with_a_reason_only():
    excused = with_plan(activities=(RADIO,), not_applicable={"III.2": " Không có biển "})
    assert states(excused) == [DutyState.COVERED, DutyState.EXCUSED]
    assert matrix(excused, DIRECTIVE).rows[1].reason == "Không có biển"
    unexplained = with_plan(activities=(RADIO,), not_applicable={"III.2": ""})
    assert states(unexplained) == [DutyState.COVERED, DutyState.NO_REASON]
    assert matrix(unexplained, DIRECTIVE).open_rows


def test_a_duty_both_answered_and_excused_is_said_to_be_both():
    assert states(with_plan(not_applicable={"III.1": ""}))[0] is DutyState.BOTH


def test_a_higher_plan_without_duties_has_no_rows():
    assert matrix(FULL, replace(DIRECTIVE, commune_duties=())).rows == ()


def test_the_states_of_a_duty_speak_vietnamese():
    assert DutyState.UNCOVERED.label == "chưa có hoạt động"
    assert [state for state in DutyState if state.is_open] == [DutyState.NO_REASON, DutyState.UNCOVERED]


def test_a_duty_is_doubtful_where_only_a_title_that_says_nothing_answers_it():
    assert states(with_activities(replace(RADIO, title="Tổ chức hoạt động"), BANNERS)) == [
        DutyState.DOUBTFUL,
        DutyState.UNCOVERED if not BANNERS.duties else DutyState.COVERED,
    ]


def test_a_duty_is_doubtful_where_only_an_activity_for_all_answers_it():
    third = replace(DIRECTIVE.commune_duties[0], id="III.3")
    three = replace(DIRECTIVE, commune_duties=(*DIRECTIVE.commune_duties, third))
    for_all = replace(RADIO, title="Phát thanh chuyên mục", duties=("III.1", "III.2", "III.3"))
    own = replace(BANNERS, title="Treo băng rôn", duties=("III.2",))
    rows = matrix(with_activities(for_all, own), three).rows
    assert [row.state for row in rows] == [DutyState.DOUBTFUL, DutyState.COVERED, DutyState.DOUBTFUL]
