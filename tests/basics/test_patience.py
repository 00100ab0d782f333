"""Refused for a moment: tried again, for as long as is said and no longer."""

import errno
import importlib.util
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ttdn_desktop.basics import patience, windows_paths


class Clock:
    """A clock that stands still but for what is slept."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *, seconds: float = 3.0) -> None:
        self.now = 0.0
        monkeypatch.setattr(patience, "SECONDS", seconds)
        monkeypatch.setattr(patience.time, "monotonic", lambda: self.now)
        monkeypatch.setattr(patience.time, "sleep", self._sleep)

    def _sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def held_until(clock: Clock, free: float, action: Callable[..., object]) -> Callable[..., object]:
    """Return ``action``, refused as Windows refuses until the clock says ``free``."""

    def refused_at_first(*arguments: object, **named: object) -> object:
        if clock.now < free:
            raise PermissionError(errno.EACCES, "held")
        return action(*arguments, **named)

    return refused_at_first


def test_a_refusal_is_tried_again_for_three_seconds(clock: Clock) -> None:
    tries: list[float] = []

    def refuse() -> None:
        tries.append(clock.now)
        raise PermissionError

    with pytest.raises(PermissionError):
        patience.while_refused(refuse)
    assert tries[0] == 0.0
    assert 3.0 <= tries[-1] < 3.1
    assert tries[1] == patience.PAUSE == 0.05


@pytest.mark.parametrize(("windows", "seconds"), [(True, 3.0), (False, 0.0)])
def test_it_is_tried_again_on_windows_alone(
    windows: bool, seconds: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert patience.__file__ is not None
    spec = importlib.util.spec_from_file_location("patience_elsewhere", patience.__file__)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as patched:
        patched.setattr(windows_paths, "WINDOWS", windows)
        spec.loader.exec_module(module)
    assert seconds == module.SECONDS


def test_without_patience_it_is_tried_once(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, tries = Clock(monkeypatch, seconds=0.0), []

    def refuse() -> None:
        tries.append(clock.now)
        raise PermissionError

    with pytest.raises(PermissionError):
        patience.while_refused(refuse)
    assert tries == [0.0]


@pytest.mark.parametrize(
    ("fault", "passing"),
    [(None, False), (2, False), (145, True), (303, True), (1224, True), (206, False)],
)
def test_windows_own_numbers_of_a_passing_refusal(fault: int | None, passing: bool, clock: Clock) -> None:
    refusal = OSError(errno.EINVAL, "")
    refusal.winerror = fault  # type: ignore[attr-defined]
    with pytest.raises(OSError):
        patience.while_refused(held_forever(refusal))
    assert (clock.now >= 3.0) == passing


def held_forever(refusal: OSError) -> Callable[[], None]:
    def refuse() -> None:
        raise refusal

    return refuse


@pytest.mark.parametrize("free", [1.0, 2.9])
def test_each_change_comes_through_once_the_file_is_free(
    free: float, clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for module, name in ((os, "replace"), (os, "unlink"), (os, "rmdir"), (shutil, "rmtree")):
        monkeypatch.setattr(module, name, held_until(clock, free, getattr(module, name)))

    for name in "abc":
        (tmp_path / name).write_bytes(name.encode())
    for name in ("empty", "full"):
        (tmp_path / name).mkdir()
    (tmp_path / "full" / "x").write_bytes(b"")

    for change in (
        lambda: patience.replace(tmp_path / "a", tmp_path / "b"),
        lambda: patience.remove(tmp_path / "b"),
        lambda: patience.remove_quietly(tmp_path / "c"),
        lambda: patience.remove_folder(tmp_path / "empty"),
        lambda: patience.remove_tree_quietly(tmp_path / "full"),
    ):
        clock.now = 0.0
        change()
        assert free <= clock.now < 3.0
    assert list(tmp_path.iterdir()) == []


def test_what_may_stay_is_left_where_it_is_held_for_long(
    clock: Clock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "x").write_bytes(b"")
    monkeypatch.setattr(os, "unlink", held_until(clock, 60.0, os.unlink))
    patience.remove_quietly(tmp_path / "x")
    patience.remove_tree_quietly(tmp_path)
    assert (tmp_path / "x").exists()
    patience.remove_quietly(tmp_path / "not-there")
    patience.remove_quietly(tmp_path / "bad\0name")
    patience.remove_tree_quietly(tmp_path / "not-there")


def test_no_more_of_a_file_is_read_than_wanted(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"12345")
    read = [patience.read_beginning(tmp_path / "x", most) for most in (4, 5, 6)]
    assert read == [b"1234", b"12345", b"12345"]
    with pytest.raises(FileNotFoundError):
        patience.read_beginning(tmp_path / "not-there", 1)
