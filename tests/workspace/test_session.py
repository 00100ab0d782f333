"""What a worker does while the clerk types: it has a snapshot, and the session is left alone."""

import datetime as dt
import threading
import time
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from tests.basics.test_threads import elsewhere
from tests.workspace.edits import reworded
from ttdn_desktop.basics.threads import WrongThreadError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.exchange import package
from ttdn_desktop.store.dossiers import DossierStore
from ttdn_desktop.store.register import Register
from ttdn_desktop.workspace import export
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession, steps

NOW = dt.datetime(2019, 11, 4, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TRIALS = 200
LATEST_EDIT = 0.005
"""Seconds after the export began; a save takes about as long."""


def with_archive(dossier: Dossier, words: str) -> Dossier:
    return replace(dossier, plan=replace(dossier.plan, archive=words))


def edit_while_exporting(data_folder: DataFolder, session: DossierSession, path: Path, wait: float) -> None:
    """Export on a thread of its own; ``wait`` seconds after it began, change the dossier once more."""
    session.change(with_archive(session.dossier, f"trước {path.stem}"))
    sent = export.snapshot(data_folder, session)
    worker = threading.Thread(target=lambda: export.export_file(sent, path, NOW))
    until = time.perf_counter() + wait
    worker.start()
    while time.perf_counter() < until:
        time.sleep(0)
    session.change(with_archive(session.dossier, f"sau {path.stem}"))
    worker.join()


def test_no_edit_made_into_an_export_is_lost(data_folder: DataFolder, tmp_path: Path) -> None:
    dossier_id = data_folder.create_dossier(data_folder.open_sample().dossier)
    session = data_folder.open_dossier(dossier_id)
    disk = DossierStore(data_folder.data_dir, now=dt.datetime.now, read_only=True)
    lost: list[int] = []
    for trial in range(TRIALS):
        path = tmp_path / f"{trial}.ttdn"
        edit_while_exporting(data_folder, session, path, LATEST_EDIT * trial / (TRIALS - 1))
        sent = package.read(path.read_bytes(), name=path.name).dossier
        assert sent.plan.archive == f"trước {trial}"

        # what the window shows and what its next tick would do: half the trials save, half don't yet
        if trial % 2:
            session.save_now()
        stored = reading.read(disk.load(dossier_id).document, name=dossier_id).dossier
        if not session.save_state.dirty and stored.plan.archive != f"sau {trial}":
            lost.append(trial)
        assert session.save_state.dirty != bool(trial % 2)
    assert lost == []


@pytest.mark.parametrize("kind", [DossierSession, DataFolder, DossierStore, Register])
def test_another_thread_is_refused_everywhere(kind: type, data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    made = {
        DossierSession: session, DataFolder: data_folder, Register: data_folder.register,
        DossierStore: DossierStore(data_folder.data_dir, now=dt.datetime.now, read_only=True),
    }[kind]  # fmt: skip
    members = {name: found for name, found in vars(kind).items() if not name.startswith("_")}
    watched = [name for name, found in members.items() if not isinstance(found, classmethod)]
    assert len(watched) >= 5
    for name in watched:
        member = members[name]
        touch = member.fget if isinstance(member, property) else member
        fault = elsewhere(lambda touch=touch: touch(made))
        assert isinstance(fault, WrongThreadError), (name, fault)


def test_a_snapshot_is_saved_before_it_is_handed_on(data_folder: DataFolder) -> None:
    dossier_id = data_folder.create_dossier(data_folder.open_sample().dossier)
    session = data_folder.open_dossier(dossier_id)
    session.change(with_archive(session.dossier, "VT, mới"))
    taken = session.snapshot()
    assert not session.save_state.dirty
    session.change(with_archive(session.dossier, "VT, mới hơn"))
    assert taken.dossier.plan.archive == "VT, mới"
    assert data_folder.open_dossier(dossier_id).dossier.plan.archive == "VT, mới"


def test_undo_goes_back_and_is_saved_too(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    before = session.dossier
    session.change(reworded(before, "Đ"), "title")
    session.change(reworded(before, "Đổi"), "title")
    session.save_now()
    session.undo()
    session.save_now()
    assert session.dossier == before
    assert data_folder.open_dossier(data_folder.dossiers()[0].id).dossier == before
    session.redo()
    assert session.dossier.plan.activities[0].title == "Đổi"


def test_an_uncovered_duty_is_the_first_finding(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    assert not [f for f in session.findings() if f.severity == "error"]
    kept = tuple(a for a in session.dossier.plan.activities if "III.8.1" not in a.duties)
    plan = msgspec.structs.replace(session.dossier.plan, activities=kept)
    session.change(msgspec.structs.replace(session.dossier, plan=plan))
    first = session.findings()[0]
    assert (first.severity, first.subject) == ("error", "III.8.1")


def test_an_issued_plan_is_at_the_fourth_step(data_folder: DataFolder) -> None:
    session: DossierSession = data_folder.open_sample()
    plan = msgspec.structs.replace(session.dossier.plan, number="05/KH-UBND", date=NOW.date())
    issued = msgspec.structs.replace(session.dossier, plan=plan)
    assert [step.current for step in steps(issued)] == [False, False, False, True, False]


def test_the_year_is_done_once_its_report_stands_in_the_register(data_folder: DataFolder) -> None:
    locked: frozenset[PaperKind] = frozenset({"plan", "half"})
    assert [step.done for step in steps(data_folder.open_sample().dossier, locked)] == [True] * 3 + [
        False
    ] * 2
    assert all(step.done for step in steps(data_folder.open_sample().dossier, locked | {"report"}))


def test_a_reason_given_for_a_line_goes_with_it(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    dossier = session.dossier
    session.change(replace(dossier, waived={"sense.kind-left:2:recipient": "Đúng là xã ấy."}))
    recipients = ("UBND tỉnh (b/c)", *dossier.plan.recipients)
    session.change(replace(session.dossier, plan=replace(dossier.plan, recipients=recipients)))
    assert session.dossier.waived == {"sense.kind-left:3:recipient": "Đúng là xã ấy."}
    session.undo()
    assert session.dossier.waived == {"sense.kind-left:2:recipient": "Đúng là xã ấy."}
