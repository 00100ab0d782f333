"""What a worker does while the clerk types: it has a snapshot, and the session is left alone."""

import datetime as dt
import threading
import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.basics.test_threads import elsewhere
from ttdn_desktop.basics.threads import WrongThreadError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.exchange import package
from ttdn_desktop.store.dossiers import DossierStore
from ttdn_desktop.store.register import Register
from ttdn_desktop.workspace import export
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.session import DossierSession

NOW = dt.datetime(2019, 11, 4, 8, 30, tzinfo=dt.timezone(dt.timedelta(hours=7)))
TRIALS = 200
LATEST_EDIT = 0.005
"""Seconds after the export began; a save takes about as long."""


def with_archive(dossier: Dossier, words: str) -> Dossier:
    return replace(dossier, plan=replace(dossier.plan, archive=words))


def edit_while_exporting(desk: DataFolder, session: DossierSession, path: Path, wait: float) -> None:
    """Export on a thread of its own; ``wait`` seconds after it began, change the dossier once more."""
    session.change(with_archive(session.dossier, f"trước {path.stem}"))
    sent = export.snapshot(desk, session)
    worker = threading.Thread(target=lambda: export.export_file(sent, path, NOW))
    until = time.perf_counter() + wait
    worker.start()
    while time.perf_counter() < until:
        time.sleep(0)
    session.change(with_archive(session.dossier, f"sau {path.stem}"))
    worker.join()


def test_no_edit_made_into_an_export_is_lost(desk: DataFolder, tmp_path: Path) -> None:
    dossier_id = desk.create_dossier(desk.open_sample().dossier)
    session = desk.open_dossier(dossier_id)
    disk = DossierStore(desk.data_dir, now=dt.datetime.now, read_only=True)
    lost: list[int] = []
    for trial in range(TRIALS):
        path = tmp_path / f"{trial}.ttdn"
        edit_while_exporting(desk, session, path, LATEST_EDIT * trial / (TRIALS - 1))
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
def test_another_thread_is_refused_everywhere(kind: type, desk: DataFolder) -> None:
    session = desk.open_sample()
    made = {
        DossierSession: session, DataFolder: desk, Register: desk.register,
        DossierStore: DossierStore(desk.data_dir, now=dt.datetime.now, read_only=True),
    }[kind]  # fmt: skip
    members = {name: found for name, found in vars(kind).items() if not name.startswith("_")}
    watched = [name for name, found in members.items() if not isinstance(found, classmethod)]
    assert len(watched) >= 5
    for name in watched:
        member = members[name]
        touch = member.fget if isinstance(member, property) else member
        fault = elsewhere(lambda touch=touch: touch(made))
        assert isinstance(fault, WrongThreadError), (name, fault)


def test_a_snapshot_is_saved_before_it_is_handed_on(desk: DataFolder) -> None:
    dossier_id = desk.create_dossier(desk.open_sample().dossier)
    session = desk.open_dossier(dossier_id)
    session.change(with_archive(session.dossier, "VT, mới"))
    taken = session.snapshot()
    assert not session.save_state.dirty
    session.change(with_archive(session.dossier, "VT, mới hơn"))
    assert taken.dossier.plan.archive == "VT, mới"
    assert desk.open_dossier(dossier_id).dossier.plan.archive == "VT, mới"
