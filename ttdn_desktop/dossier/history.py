"""Undo and redo: the stack of a dossier's states, each immutable."""

from dataclasses import dataclass, replace

from ttdn_desktop.dossier.records import Dossier

MOST_STEPS = 500
"""A judgement: a day's work. States share the records that didn't change, so a step costs little memory."""


@dataclass(frozen=True)
class History:
    """The dossier now, the states before it (oldest first) and those undone (nearest first)."""

    current: Dossier
    past: tuple[Dossier, ...] = ()
    future: tuple[Dossier, ...] = ()
    merge_key: str | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a state to go back to."""
        return bool(self.past)

    @property
    def can_redo(self) -> bool:
        """Whether an undone state can come back."""
        return bool(self.future)

    def push(self, dossier: Dossier, merge_key: str | None = None) -> "History":
        """Return the history with ``dossier`` as the current state.

        Pushes in a row with the same ``merge_key`` (a field being typed in) make one step. An equal
        dossier makes none. At most ``MOST_STEPS`` steps are kept; the oldest are dropped.
        """
        if dossier == self.current:
            return self
        if merge_key is not None and merge_key == self.merge_key:
            return replace(self, current=dossier, future=())
        return History(dossier, (*self.past, self.current)[-MOST_STEPS:], (), merge_key)

    def undo(self) -> "History":
        """Return the history one step back, or itself at the beginning."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.current, *self.future))

    def redo(self) -> "History":
        """Return the history one undone step forward, or itself at the end."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.current), self.future[1:])
