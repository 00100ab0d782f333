"""A session of one dossier: change, undo, findings, saving, what of it is locked."""

import functools
import time
from collections.abc import Callable, Mapping
from types import MappingProxyType

import msgspec

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.threads import bound_to_its_thread
from ttdn_desktop.dossier.history import History
from ttdn_desktop.dossier.records import Dossier, Report
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.versions import is_in_work, version_of
from ttdn_desktop.dossier.waivers import with_rows_followed
from ttdn_desktop.dossier.writing import Writer
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.sense import check
from ttdn_desktop.store.autosave import Autosave, AutosaveState, SaveFunction
from ttdn_desktop.workspace.paper_snapshot import KeptPaper, PaperSnapshot


@bound_to_its_thread
class DossierSession:
    """The dossier that is open, with its pack; every change is a new state that can be undone.

    It belongs to the thread that opened it. A worker gets a ``snapshot``, and what it found comes back to
    this thread.

    Args:
        dossier: the state it starts with.
        pack: the dossier's pack.
        settings: the commune's settings, for defaults; those of the dossier's commune where none are set.
        save: writes the dossier; None in a read-only window.
        notices: what the clerk should hear on opening.
        stored_as: tells the id it is stored under, None while it isn't stored.
        kept_paper: tells the paper of a kind printed in place of what a dossier gives, None for none.
        locked: the papers that are issued, which can't be changed, with what the clerk is told.
        last_year: finds the commune's dossier of the year before, None where it isn't there.
    """

    def __init__(
        self,
        dossier: Dossier,
        pack: Pack,
        *,
        settings: CommuneSettings | None,
        save: SaveFunction | None,
        notices: tuple[str, ...] = (),
        seconds: Callable[[], float] = time.monotonic,
        stored_as: Callable[[], str | None] = lambda: None,
        kept_paper: Callable[[Dossier, PaperKind], KeptPaper | None] = lambda _dossier, _kind: None,
        locked: Mapping[PaperKind, str] = MappingProxyType({}),
        last_year: Callable[[], Dossier | None] = lambda: None,
    ) -> None:
        self.pack = pack
        self.settings = settings or CommuneSettings(commune=dossier.commune)
        self.context = Context(pack.interview, pack.directive, self.settings)
        self.notices = notices
        self._stored_as = stored_as
        self._kept_paper = kept_paper
        self._locked = locked
        self._last_year = functools.cache(last_year)
        self._history = History(dossier)
        self._found: tuple[Dossier, tuple[Finding, ...]] | None = None
        self._writer, self._is_ready = Writer(), False
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
    def plan(self) -> PaperSnapshot:
        """The plan as it is now, for paper."""
        return PaperSnapshot(self.dossier, self.pack, self.settings, self._kept_paper(self.dossier, "plan"))

    def report(self, kind: PaperKind = "report") -> PaperSnapshot:
        """Return the report of that kind as it is now, for paper."""
        kept = self._kept_paper(self.dossier, kind)
        return PaperSnapshot(self.dossier, self.pack, self.settings, kept, kind, self.last_year)

    def paper(self, kind: PaperKind) -> PaperSnapshot:
        """Return the paper of that kind as it is now."""
        return self.plan if kind == "plan" else self.report(kind)

    def snapshot(self, kind: PaperKind = "plan") -> PaperSnapshot:
        """Save what is unsaved, then return the paper of that kind as it is now, for a worker.

        Raises OutputError where it can't be saved.
        """
        state = self.save_now()
        if state.failed:
            raise OutputError(state.text, state.next_step)
        return self.paper(kind)

    @property
    def last_year(self) -> Dossier | None:
        """The commune's dossier of the year before, read when it is first asked for; None for none."""
        return self._last_year()

    @property
    def read_only(self) -> bool:
        """Whether the plan can't be changed: this window only looks, or the plan is issued."""
        return not self.is_writable("plan")

    @property
    def can_record(self) -> bool:
        """Whether log and reports can be changed: an issued plan doesn't hinder it."""
        return self._autosave is not None

    @property
    def locked(self) -> frozenset[PaperKind]:
        """The papers that are issued."""
        return frozenset(self._locked)

    def is_locked(self, kind: PaperKind) -> bool:
        """Return whether that paper is issued, so that it can't be changed."""
        return kind in self._locked

    def version_note(self) -> str:
        """Return what the plan in work replaces, empty for a first plan."""
        replaced = self.dossier.plan.replaces
        if replaced is None or not is_in_work(self.dossier):
            return ""
        return (
            f"Phiên bản thứ {version_of(self.dossier)}, thay thế Kế hoạch số {replaced.citation};"
            " kế hoạch ấy còn hiệu lực, nhật ký và báo cáo vẫn theo nó tới khi bản này được ban hành."
        )

    def locked_note(self, kind: PaperKind = "plan") -> str:
        """Return what the clerk is told of an issued paper, empty while it isn't issued."""
        return self._locked.get(kind, "")

    def is_writable(self, kind: PaperKind) -> bool:
        """Return whether that paper can be changed here."""
        return self.can_record and not self.is_locked(kind)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a step taken back can be made again."""
        return self._history.can_redo

    def change(self, dossier: Dossier, merge_key: str | None = None) -> None:
        """Make ``dossier`` the current state; typing in one field (same ``merge_key``) is one step.

        Raises InputError where it changes an issued paper; then nothing is changed.
        """
        changed = [
            kind for kind in self._locked if _content_of(kind, dossier) != _content_of(kind, self.dossier)
        ]
        if changed:
            raise InputError("Văn bản đã ban hành, không sửa được.", "Hãy lập phiên bản mới thay thế.")
        self._move_to(self._history.push(with_rows_followed(self.dossier, dossier), merge_key))

    def undo(self) -> None:
        """Take the last step back."""
        self._move_to(self._history.undo())

    def redo(self) -> None:
        """Make the step taken back again."""
        self._move_to(self._history.redo())

    def findings(self) -> tuple[Finding, ...]:
        """Return what is missing or odd, errors first; looked for once a state of the dossier."""
        dossier = self.dossier
        if self._found is None or self._found[0] is not dossier:
            self._found = (dossier, plan_findings(dossier, self.context))
        return self._found[1]

    def tick(self) -> bool:
        """Save if it is due; return whether the state to show changed. The first tick readies the writer."""
        if self._autosave is None:
            return False
        if not self._is_ready:
            self._writer.prepare(self.dossier)
            self._is_ready = True
        return self._autosave.tick()

    def save_now(self) -> AutosaveState:
        """Save what is unsaved; return what to show."""
        if self._autosave is None:
            return AutosaveState("Chỉ xem, không lưu")
        return self._autosave.save_now()

    def store(self) -> str | None:
        """Save also where nothing was changed; return the id it is stored under, None where it can't be."""
        if self._autosave and self.dossier_id is None:
            self._autosave.changed(lambda: self._writer.write(self.dossier))
            self._autosave.save_now()
        return self.dossier_id

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
            self._autosave.changed(lambda: self._writer.write(self.dossier))


def plan_findings(dossier: Dossier, context: Context) -> tuple[Finding, ...]:
    """Return what is missing or odd in the plan of ``dossier``, errors first."""
    found = check.plan_findings(dossier, context)
    return tuple(sorted(found, key=lambda finding: finding.severity != "error"))


def _content_of(kind: PaperKind, dossier: Dossier) -> object:
    """Return what a paper says of a dossier: all of it but what lies beside the paper."""
    if kind == "plan":
        return msgspec.structs.replace(
            dossier, log=(), report=None, half_report=None, waived={}, remarks=(), private_notes="", extra={}
        )
    return report_of(dossier, kind)


def report_of(dossier: Dossier, kind: PaperKind) -> Report | None:
    """Return the dossier's report of that kind, None where it isn't begun."""
    wanted = "half" if kind == "half" else "year"
    both = (dossier.report, dossier.half_report)
    return next((report for report in both if report is not None and report.kind == wanted), None)


class Step(msgspec.Struct, frozen=True):
    """One of the five steps of a dossier's year on its card."""

    name: str
    done: bool
    current: bool


def steps(dossier: Dossier, locked: frozenset[PaperKind] = frozenset()) -> tuple[Step, ...]:
    """Return the five steps; the first one not done is the current one.

    ``locked`` are the papers that stand in the register: only there a report counts as done.
    """
    issued = "plan" in locked or (dossier.plan.number is not None and dossier.plan.date is not None)
    reported = "report" in locked
    done = {
        "Soạn kế hoạch": issued,
        "Trình ký": issued,
        "Đã ban hành": issued,
        "Theo dõi thực hiện": issued and reported,
        "Báo cáo năm": reported,
    }
    current = next((name for name, is_done in done.items() if not is_done), None)

    return tuple(Step(name, is_done, name == current) for name, is_done in done.items())
