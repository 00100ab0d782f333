"""At most two seconds of typing are at stake, and what is shown is true."""

from datetime import datetime

import pytest

from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store.autosave import Autosave
from ttdn_desktop.store.dossiers import Saved


class AutosaveHarness:
    """A test double around the autosave: a clock that is set by hand and a disk that can refuse."""

    def __init__(self) -> None:
        self.time = 100.0
        self.refuses = False
        self.on_disk: list[tuple[float, bytes]] = []
        self.autosave = Autosave(self.save, seconds=lambda: self.time)

    def save(self, body: bytes) -> Saved:
        if self.refuses:
            raise OutputError("Ổ đĩa đã đầy.", "Hãy xóa bớt tệp.")
        self.on_disk.append((self.time, body))
        return Saved(datetime(2026, 11, 23, 10, 42), len(self.on_disk))

    def type_for(self, seconds: float, *, every: float, timer: float = 0.1) -> list[float]:
        """Type a key each ``every`` seconds under a timer; return how long each waited for the disk."""
        waited: list[float] = []
        unsaved: list[float] = []
        for step in range(round(seconds / timer)):
            self.time = 100.0 + step * timer
            if step % round(every / timer) == 0:
                self.autosave.changed(lambda: b"x")
                unsaved.append(self.time)
            if self.autosave.tick():
                waited += [self.time - typed for typed in unsaved]
                unsaved = []
        assert all(self.time - typed <= 2.0 for typed in unsaved)
        return waited


@pytest.fixture
def harness() -> AutosaveHarness:
    return AutosaveHarness()


def test_nothing_is_due_before_the_first_key(harness: AutosaveHarness) -> None:
    assert harness.autosave.due_in() is None
    assert not harness.autosave.tick()
    assert harness.autosave.state.text == ""


@pytest.mark.parametrize("every", [0.1, 0.3, 0.7, 1.4, 5.0])
def test_no_key_waits_longer_than_two_seconds_for_the_disk_however_one_types(
    harness: AutosaveHarness, every: float
) -> None:
    waited = harness.type_for(30, every=every)
    assert len(waited) > 4
    assert max(waited) <= 2.0


def test_after_the_last_key_it_is_saved_within_two_seconds(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    wait = harness.autosave.due_in()
    assert wait is not None
    assert 0 < wait < 2
    assert harness.autosave.state.text == "Chưa lưu…"
    harness.time += wait
    assert harness.autosave.tick()
    assert harness.on_disk == [(harness.time, b"x")]
    assert harness.autosave.due_in() is None


def test_saved_is_shown_only_after_the_disk_has_it(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    assert "Đã lưu" not in harness.autosave.state.text
    state = harness.autosave.save_now()
    assert (state.text, state.dirty) == ("Đã lưu 10:42", False)
    harness.autosave.changed(lambda: b"y")
    assert "Đã lưu" not in harness.autosave.state.text
    assert harness.autosave.state.dirty


def test_leaving_a_page_saves_at_once_and_only_what_is_unsaved(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    harness.autosave.save_now()
    harness.autosave.save_now()
    assert len(harness.on_disk) == 1


def test_a_failure_is_shown_with_its_next_step_and_the_newest_is_saved_later(
    harness: AutosaveHarness,
) -> None:
    harness.refuses = True
    harness.autosave.changed(lambda: b"old")
    state = harness.autosave.save_now()
    assert state.failed
    assert state.dirty
    assert "Ổ đĩa đã đầy." in state.text
    assert "Nội dung vẫn còn trong cửa sổ" in state.text
    assert state.next_step == "Hãy xóa bớt tệp."
    harness.autosave.changed(lambda: b"new")
    assert harness.autosave.state.failed
    assert not harness.autosave.tick()
    harness.refuses = False
    wait = harness.autosave.due_in()
    assert wait
    harness.time += wait
    assert harness.autosave.tick()
    assert harness.on_disk[-1][1] == b"new"
    assert harness.autosave.state.text == "Đã lưu 10:42"
    assert not harness.autosave.state.failed


def test_it_is_due_eight_tenths_after_the_last_key(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    assert harness.autosave.due_in() == pytest.approx(0.8)
    harness.time += 0.75
    assert not harness.autosave.tick()
    harness.time += 0.06
    assert harness.autosave.due_in() == 0.0
    assert harness.autosave.tick()
    assert len(harness.on_disk) == 1


def test_it_is_due_one_and_a_half_after_the_first_key_however_one_types(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    for _ in range(2):
        harness.time += 0.7
        harness.autosave.changed(lambda: b"x")
        assert not harness.autosave.tick()
    assert harness.autosave.due_in() == pytest.approx(0.1)
    harness.time += 0.11
    assert harness.autosave.tick()


def test_the_first_key_after_a_save_begins_a_time_of_its_own(harness: AutosaveHarness) -> None:
    harness.autosave.changed(lambda: b"x")
    harness.autosave.save_now()
    harness.time += 10
    harness.autosave.changed(lambda: b"y")
    assert harness.autosave.due_in() == pytest.approx(0.8)


def test_a_refused_save_is_tried_again_after_five_seconds(harness: AutosaveHarness) -> None:
    harness.refuses = True
    harness.autosave.changed(lambda: b"x")
    harness.autosave.save_now()
    assert harness.autosave.due_in() == pytest.approx(5.0)
    harness.time += 4.9
    assert not harness.autosave.tick()
    harness.refuses = False
    harness.time += 0.11
    assert harness.autosave.tick()
    assert [body for _, body in harness.on_disk] == [b"x"]


def test_the_first_save_waits_no_longer_on_a_clock_that_begins_at_nought() -> None:
    harness = AutosaveHarness()
    harness.time = 0.0
    harness.autosave.changed(lambda: b"x")
    assert harness.autosave.due_in() == pytest.approx(0.8)
