"""When to save by itself and what to show of it; knows no window, no timer and no thread.

A save of an ordinary dossier takes a few milliseconds (``store/NOTES.md``), so the window calls ``tick`` from
a timer on its own thread; no background thread is needed.
"""

from collections.abc import Callable
from typing import Protocol

import msgspec

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.threads import bound_to_its_thread
from ttdn_desktop.store.dossiers import Saved

# docs/trust.md: saved within 2 s of a key. A judgement within that: a save waits for a pause of 0.8 s, longer
# than lies between two keys, so that it seldom falls into a word ...
IDLE_SECONDS = 0.8

# ... and who types without a pause is saved this long after the first unsaved key: half a second stays for
# the timer and for the save itself
LONGEST_SECONDS = 1.5

# a judgement: a full disk stays full for a while, and each try writes much of a file before it fails; still
# soon enough that a USB stick put back is saved to before the clerk asks
RETRY_SECONDS = 5.0


class AutosaveState(msgspec.Struct, frozen=True):
    """What to show: ``text`` is for the status bar, ``next_step`` is empty unless something is to be done."""

    text: str
    next_step: str = ""
    dirty: bool = False
    failed: bool = False
    notices: tuple[str, ...] = ()


class SaveFunction(Protocol):
    """Saves the body; returning means that it lies on the disk. Raises ClerkError."""

    def __call__(self, body: bytes, /) -> Saved:
        """Return the acknowledged save."""
        ...


@bound_to_its_thread
class Autosave:
    """Keeps the newest unsaved content until the disk has it.

    Args:
        save: writes a body, as ``DossierStore.save`` does for one dossier.
        seconds: a clock that never goes back, as ``time.monotonic``.
    """

    def __init__(self, save: SaveFunction, *, seconds: Callable[[], float]) -> None:
        self._save = save
        self._seconds = seconds
        self._content: Callable[[], bytes] | None = None
        self._first_change = 0.0
        self._last_change = 0.0
        self._not_before = 0.0
        self._state = AutosaveState("")

    @property
    def state(self) -> AutosaveState:
        """What to show now."""
        return self._state

    def changed(self, content: Callable[[], bytes]) -> None:
        """Take note of a change; ``content`` gives the newest body when it is time to save."""
        self._last_change = self._seconds()
        if self._content is None:
            self._first_change = self._last_change
        self._content = content

        # a failure stays shown until a save succeeds: typing on must not hide it behind "Chưa lưu…"
        if not self._state.failed:
            self._state = AutosaveState("Chưa lưu…", dirty=True)

    def due_in(self) -> float | None:
        """Return the seconds until the next save (0 when it is due), None when all is saved."""
        if self._content is None:
            return None

        due = min(self._last_change + IDLE_SECONDS, self._first_change + LONGEST_SECONDS)
        return max(0.0, max(due, self._not_before) - self._seconds())

    def tick(self) -> bool:
        """Save if it is due; return whether the state changed."""
        if self.due_in() != 0.0:
            return False
        self.save_now()
        return True

    def save_now(self) -> AutosaveState:
        """Save what is unsaved (on leaving a page, on closing); return the state then."""
        content = self._content
        if content is None:
            return self._state

        try:
            saved = self._save(content())
        except ClerkError as fault:
            self._not_before = self._seconds() + RETRY_SECONDS
            text = f"Chưa lưu: {fault.what} Nội dung vẫn còn trong cửa sổ."
            self._state = AutosaveState(text, fault.next_step, dirty=True, failed=True)
            return self._state

        # only now, after the disk has acknowledged it (docs/trust.md, T2)
        self._content = None
        self._not_before = 0.0
        self._state = AutosaveState(f"Đã lưu {saved.at:%H:%M}", notices=saved.notices)

        return self._state
