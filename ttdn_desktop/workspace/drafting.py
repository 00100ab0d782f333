"""Drafting one dossier: change, undo, findings, saving."""

import time
from collections.abc import Callable

import msgspec

from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.history import History
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview import validation
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.validation import Finding
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.store.autosave import Autosave, AutosaveState, Save
from ttdn_desktop.workspace.plan_in_hand import KeptPaper, PlanInHand


class Drafting:
    """A dossier in hand, with its pack; every change is a new state that can be undone.

    Args:
        dossier: the state it starts with.
        pack: the dossier's pack.
        settings: the commune's settings, for defaults; those of the dossier's commune where none are set.
        save: writes the dossier; None in a read-only window.
        notices: what the clerk should hear on opening.
        stored_as: tells the id it is stored under, None while it isn't stored.
        kept_paper: tells the paper printed in place of what a dossier's answers give, None for none.
    """

    def __init__(
        self,
        dossier: Dossier,
        pack: Pack,
        *,
        settings: CommuneSettings | None,
        save: Save | None,
        notices: tuple[str, ...] = (),
        seconds: Callable[[], float] = time.monotonic,
        stored_as: Callable[[], str | None] = lambda: None,
        kept_paper: Callable[[Dossier], KeptPaper | None] = lambda _: None,
    ) -> None:
        self.pack = pack
        self.settings = settings or CommuneSettings(commune=dossier.commune)
        self.context = Context(pack.interview, pack.directive, self.settings)
        self.notices = notices
        self._stored_as = stored_as
        self._kept_paper = kept_paper
        self._history = History(dossier)
        self._autosave = Autosave(save, seconds=seconds) if save else None

    @property
    def dossier(self) -> Dossier:
        """The dossier as it is now."""
        return self._history.current

    @property
    def dossier_id(self) -> str | None:
        """The id it is stored under, None while it isn't stored."""
        return self._stored_as()

    @property
    def plan(self) -> PlanInHand:
        """The plan as it is now, for paper."""
        return PlanInHand(self.dossier, self.pack, self.settings, self._kept_paper(self.dossier))

    @property
    def read_only(self) -> bool:
        """Whether changes can't be saved, so none should be made."""
        return self._autosave is None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back can be made again."""
        return self._history.can_redo

    def change(self, dossier: Dossier, merge_key: str | None = None) -> None:
        """Make ``dossier`` the current state; typing in one field (same ``merge_key``) is one step."""
        self._move_to(self._history.push(dossier, merge_key))

    def undo(self) -> None:
        """Take the last step back."""
        self._move_to(self._history.undo())

    def redo(self) -> None:
        """Make the step taken back again."""
        self._move_to(self._history.redo())

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing or odd, errors first."""
        found = validation.findings(self.dossier, self.context)
        return tuple(sorted(found, key=lambda finding: finding.severity != "error"))

    def tick(self) -> bool:
        """Save if it is due; return whether the state to show changed."""
        return self._autosave.tick() if self._autosave else False

    def save_now(self) -> AutosaveState:
        """Save what is unsaved; return what to show."""
        if self._autosave is None:
            return AutosaveState("Chỉ xem, không lưu")
        return self._autosave.save_now()

    @property
    def save_state(self) -> AutosaveState:
        """What to show of saving."""
        return self._autosave.state if self._autosave else AutosaveState("Chỉ xem, không lưu")

    def _move_to(self, history: History) -> None:
        if history is self._history:
            return
        changed = history.current != self.dossier
        self._history = history
        if changed and self._autosave:
            self._autosave.changed(lambda: reading.write(self.dossier))


class Step(msgspec.Struct, frozen=True):
    """One of the five steps of a dossier's year on its card."""

    name: str
    done: bool
    current: bool


def steps(dossier: Dossier) -> tuple[Step, ...]:
    """Return the five steps; the first one not done is the current one."""
    issued = dossier.plan.number is not None and dossier.plan.date is not None
    reported = dossier.report is not None and dossier.report.number is not None
    done = {
        "Soạn kế hoạch": issued,
        "Trình ký": issued,
        "Đã ban hành": issued,
        "Theo dõi thực hiện": issued and reported,
        "Báo cáo năm": reported,
    }
    current = next((name for name, is_done in done.items() if not is_done), None)
    return tuple(Step(name, is_done, name == current) for name, is_done in done.items())
