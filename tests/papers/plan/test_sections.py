"""Sections I, II, III and V of the plan."""

from tests.papers.paper_samples import pack
from ttdn_desktop.dossier.records import Assignment, Choice
from ttdn_desktop.papers.plan.sections import assignments, items, purposes

TT01, ND30 = pack("tt01").directive, pack("nd30").directive


def test_a_chosen_item_stands_word_for_word_with_its_district():
    found = TT01.item("II.1.1")
    assert found and "của huyện" in found.text
    assert items([Choice(id="II.1.1")], (), TT01) == (found.text,)


def test_a_reworded_item_stands_in_the_clerks_words():
    reworded = Choice(id="II.1.1", text="  Thông tin  về xã. ")
    assert items([reworded, Choice(id="II.1.7")], (), TT01)[0] == "1. Thông tin về xã."


def test_own_lines_follow_and_are_numbered_on():
    lines = items([Choice(id="II.1.1"), Choice(id="II.1.7")], ["Việc riêng của xã.", " "], TT01)
    assert len(lines) == 3
    assert lines[2] == "3. Việc riêng của xã."


def test_an_item_nobody_knows_is_left_out():
    assert items([Choice(id="X.9")], (), TT01) == ()


def test_purposes_without_headings_are_one_group():
    (group,) = purposes([Choice(id="I.1"), Choice(id="I.2")], ["Riêng."], TT01)
    assert group.heading == ""
    assert [line[:3] for line in group.lines] == ["1. ", "2. ", "3. "]


def test_purposes_and_requirements_keep_the_higher_plans_headings():
    chosen = [Choice(id="I.1.1"), Choice(id="I.1.3"), Choice(id="I.2.2")]
    first, second = purposes(chosen, ["Yêu cầu riêng."], ND30)
    assert (first.heading, second.heading) == ("1. Mục đích", "2. Yêu cầu")
    assert [line[:3] for line in first.lines] == ["a) ", "b) "]
    assert second.lines[1] == "b) Yêu cầu riêng."


def test_no_purposes_leave_no_group():
    assert purposes([], [], ND30) == ()


def test_each_body_has_a_numbered_heading_and_lettered_tasks():
    first, second = assignments(
        [Assignment(to="Công an xã", tasks=("A.", "B.")), Assignment(to="Trưởng thôn")]
    )
    assert (first.heading, first.lines) == ("1. Công an xã", ("a) A.", "b) B."))
    assert (second.heading, second.lines) == ("2. Trưởng thôn", ())


def test_a_part_that_names_nobody_skips_no_number():
    groups = assignments(
        [Assignment(to="Công an xã"), Assignment(to="  ", tasks=("A.",)), Assignment(to="Trưởng thôn")]
    )
    assert [group.heading for group in groups] == ["1. Công an xã", "", "2. Trưởng thôn"]
