from tests.first_draft.drafts import draft_of, settings_of


def test_a_plan_without_sums_is_paid_from_what_runs() -> None:
    assert draft_of("rac-thai-2026").answers["funding"] == "long_ghep"


def test_sections_that_the_higher_plan_lacks_get_sentences() -> None:
    made = draft_of("bao-hiem-2025")
    assert made.answers["own_contents"][0] == f"{made.plan.activities[0].title}."
    assert "Phát thanh trên hệ thống truyền thanh cơ sở." in made.answers["own_forms"]
    assert "own_purposes" not in made.answers


def test_who_is_in_charge_stands_in_the_dossier() -> None:
    assert draft_of("ma-tuy-2018", 3).answers["lead"] == "Bộ phận được giao phụ trách"
    assert draft_of("ma-tuy-2018", 2).answers["lead"] == settings_of("ma-tuy-2018", 2).lead
