"""Whole drafts of twelve made-up higher plans, by communes of every kind and by other organs."""

import datetime as dt
import re

import pytest

from tests.first_draft.drafts import ALL, draft_of, duties_in, pack_of, settings_of
from ttdn_desktop.dossier import reading
from ttdn_desktop.first_draft import wording
from ttdn_desktop.first_draft.draft import draft
from ttdn_desktop.papers.plan.paper import compose_plan

_CODE = re.compile(r"(?<![\w./-])[IVX]{1,4}\.\d+")


@pytest.mark.parametrize(("case", "index"), ALL)
def test_every_duty_is_answered_in_time(case: str, index: int) -> None:
    plan, directive = draft_of(case, index).plan, pack_of(case).directive
    first = max(directive.date or dt.date.min, dt.date(draft_of(case, index).year, 1, 1))
    due = directive.report_due or dt.date(draft_of(case, index).year, 12, 31)

    for activity in plan.activities:
        assert activity.start and activity.end
        assert first <= activity.start <= activity.end <= due
    for duty in duties_in(case, index):
        ends = [each.end for each in plan.activities if duty.id in each.duties]
        assert ends
        assert min(filter(None, ends)) <= (duty.due or due)


@pytest.mark.parametrize(("case", "index"), ALL)
def test_titles_say_something_once(case: str, index: int) -> None:
    activities = draft_of(case, index).plan.activities
    titles = [activity.title for activity in activities]
    assert len({(each.channel, each.title.lower()) for each in activities}) == len(titles)

    for title in titles:
        assert not wording.is_thin(title)
        assert title[0].isupper()
        assert title[-1] not in ".,;:"
        assert not _CODE.search(title)
        assert "  " not in title
        assert wording.is_balanced(title)


@pytest.mark.parametrize(("case", "index"), ALL)
def test_activities_are_whole_and_their_leads_have_tasks(case: str, index: int) -> None:
    plan = draft_of(case, index).plan
    bodies = [each.to.lower() for each in plan.assignments]
    assert all(each.tasks and each.proposed for each in plan.assignments)

    for activity in plan.activities:
        assert activity.proposed
        assert activity.target
        assert activity.target.quantity > 0
        assert activity.target.unit
        assert any(activity.lead.lower() in body for body in bodies)
        assert activity.lead not in activity.support


@pytest.mark.parametrize(("case", "index"), ALL)
def test_chosen_contents_are_carried(case: str, index: int) -> None:
    plan, directive = draft_of(case, index).plan, pack_of(case).directive
    chosen = {choice.id for choice in plan.choices}
    carried = {item for activity in plan.activities for item in activity.contents}
    assert chosen & set(directive.contents) <= carried
    assert bool(chosen & set(directive.contents)) == bool(directive.contents)
    assert bool(chosen & set(directive.forms)) == bool(directive.forms)
    assert all(choice.proposed for choice in plan.choices)


@pytest.mark.parametrize(("case", "index"), ALL)
def test_the_settings_lines_stay_word_for_word(case: str, index: int) -> None:
    own, plan = settings_of(case, index), draft_of(case, index).plan
    assert set(own.recipients) <= set(plan.recipients)
    assert plan.archive == own.archive
    assert plan.signer == own.signer


def test_the_same_input_gives_the_same_bytes() -> None:
    own = settings_of("rac-thai-2026", 0)
    again = draft(pack_of("rac-thai-2026"), own, author=own.author)
    assert reading.write(again) == reading.write(draft_of("rac-thai-2026", 0))


def test_another_year_moves_the_days() -> None:
    own = settings_of("rac-thai-2026", 0)
    made = draft(pack_of("rac-thai-2026"), own, year=2027)
    assert made.year == 2027
    assert {day.year for each in made.plan.activities for day in (each.start, each.end) if day} == {2027}

    own = settings_of("tre-em-2026", 0)
    signs = next(
        each
        for each in draft(pack_of("tre-em-2026"), own, year=2027).plan.activities
        if each.title.startswith("Cắm biển")
    )
    assert signs.end == dt.date(2027, 4, 30)


def test_words_of_the_higher_level_become_the_authors() -> None:
    texts = {choice.id: choice.text for choice in draft_of("rac-thai-2026", 1).plan.choices}
    assert "trên địa bàn phường" in (texts["I.1.1"] or "")
    assert not any(choice.text for choice in draft_of("rac-thai-2026", 3).plan.choices)


@pytest.mark.parametrize("year", [2025, 2026, 2028])
@pytest.mark.parametrize("case", ["rac-thai-2026", "tre-em-2026"])
def test_the_work_lies_in_the_year_asked_for(case: str, year: int) -> None:
    plan = draft(pack_of(case), settings_of(case, 0), year=year).plan
    days = [day for each in plan.activities for day in (each.start, each.end) if day]
    assert {day.year for day in days} == {year}
    assert (max(days) - min(days)).days > 90


def test_a_later_year_is_the_year_of_all_that_is_due() -> None:
    own = settings_of("tre-em-2026", 0)
    made = draft(pack_of("tre-em-2026"), own, year=2027)
    assert made.answers["internal_due"] == "2027-11-21"
    assert "internal_due" not in draft_of("tre-em-2026").answers
    printed = compose_plan(made, pack_of("tre-em-2026"), settings=own)
    assert all("2026" not in line for line in (*printed.report, printed.closing))


def test_a_draft_of_the_union_says_that_it_may_have_rules_of_its_own() -> None:
    notes = {case: draft_of("tuyen-quan-2020", case).private_notes for case in range(4)}
    assert [case for case, note in notes.items() if "quy định riêng" in note] == [3]
    assert "Huyện đoàn Tây Sơn" in notes[3]
