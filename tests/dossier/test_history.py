from msgspec.structs import replace

from ttdn_desktop.dossier.history import MOST_STEPS, History
from ttdn_desktop.dossier.records import Commune, Dossier

START = Dossier(pack="x", year=2019, commune=Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa"))


def noted(text: str) -> Dossier:
    return replace(START, private_notes=text)


def typed(history: History, *texts: str, field: str | None) -> History:
    for text in texts:
        history = history.push(noted(text), field)
    return history


def test_a_new_history_has_nothing_to_undo_or_redo():
    history = History(START)
    assert (history.can_undo, history.can_redo) == (False, False)
    assert history.undo() is history
    assert history.redo() is history


def test_undo_goes_back_and_redo_forward_to_the_very_same_dossiers():
    history = History(START).push(noted("a")).push(noted("b"))
    back = history.undo()
    assert back.current is history.past[-1]
    assert back.undo().current is START
    assert back.undo().redo().redo().current is history.current


def test_typing_in_one_field_is_one_step():
    history = typed(History(START), "a", "ab", "abc", field="notes")
    assert history.current == noted("abc")
    assert history.undo().current is START


def test_typing_in_another_field_or_without_one_starts_a_step():
    history = typed(typed(History(START), "a", "ab", field="notes"), "abc", field="title")
    assert history.undo().current == noted("ab")
    history = typed(History(START), "a", "b", field=None)
    assert history.undo().current == noted("a")


def test_typing_after_an_undo_is_a_step_of_its_own():
    history = typed(History(START), "a", field="notes").push(noted("x")).undo()
    history = typed(history, "ab", field="notes")
    assert history.current == noted("ab")
    assert history.undo().current == noted("a")


def test_a_new_step_ends_the_undone_ones():
    history = History(START).push(noted("a")).push(noted("b")).undo().push(noted("c"))
    assert not history.can_redo
    assert [history.current, history.undo().current] == [noted("c"), noted("a")]


def test_an_equal_dossier_makes_no_step_and_keeps_the_undone_ones():
    history = History(START).push(noted("a")).undo()
    assert history.push(replace(START)) is history
    assert history.can_redo


def test_typing_back_to_the_start_of_the_step_leaves_the_earlier_state_reachable():
    history = typed(History(START), "a", "", field="notes")
    assert history.current == START
    assert history.undo().current == START


def test_only_so_many_steps_are_kept_and_the_oldest_go_first():
    history = History(START)
    for number in range(MOST_STEPS + 10):
        history = history.push(noted(str(number)))
    assert len(history.past) == MOST_STEPS
    while history.can_undo:
        history = history.undo()
    assert history.current == noted("9")
    assert len(history.future) == MOST_STEPS


def test_five_hundred_steps_are_kept():
    assert MOST_STEPS == 500
