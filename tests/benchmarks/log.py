"""A dossier of 10,000 log entries. Run: ``.venv/bin/python -m tests.benchmarks.log [FOLDER]``.

Prints, each with its limit and whether it holds: opening the dossier; adding an entry and saving, beyond its
fsync calls (TinyDB's own storage beside it, which writes in place and doesn't wait for the disk); the first
and a later key of a search; plan against done; the report's .docx. Ends with status 1 where a limit is missed.
Medians; another busy program on the machine shows in them.
"""

import datetime as dt
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from tinydb import JSONStorage

from ttdn_desktop.dossier.records import Dossier, Evidence, LogEntry
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.log import recording
from ttdn_desktop.workspace.report import rendering
from ttdn_desktop.workspace.session import DossierSession

ENTRIES, RUNS = 10_000, 15
DAY = dt.date(2019, 5, 6)

_spent = [0.0]
_fsync = os.fsync


def _timed_fsync(handle: int) -> None:
    started = time.perf_counter()
    _fsync(handle)
    _spent[0] += time.perf_counter() - started


def filled(dossier: Dossier) -> Dossier:
    """Return ``dossier`` with the log of a very busy year."""
    plan = dossier.plan.activities
    log = tuple(
        LogEntry(
            id=f"n{number:04}",
            date=dt.date(dossier.year, 1, 1) + dt.timedelta(number % 300),
            activity=plan[number % len(plan)].id if number % 7 else None,
            channel=plan[number % len(plan)].channel,
            title=f"Phát thanh chuyên mục thông tin đối ngoại về biển, đảo, số {number}",
            quantity=number % 5,
            unit="tin, bài",
            audience=number % 300,
            cost=150_000,
            note="Thời lượng 15 phút" if number % 3 else "",
            by="Đài Truyền thanh xã",
            evidence=(Evidence(text="Ảnh.jpg", stored=f"anh-{number}.jpg", sha256="a" * 64),)
            * (number % 4 == 0),
        )
        for number in range(1, ENTRIES + 1)
    )
    return msgspec.structs.replace(dossier, log=log, report=None)


def measured(act: Callable[[], object], runs: int = RUNS) -> tuple[float, float]:
    """Return the median milliseconds beyond the fsync calls, and those of the fsync calls."""
    beyond: list[float] = []
    syncs: list[float] = []
    for _ in range(runs):
        _spent[0] = 0.0
        started = time.perf_counter()
        act()
        beyond.append((time.perf_counter() - started - _spent[0]) * 1e3)
        syncs.append(_spent[0] * 1e3)
    return statistics.median(beyond), statistics.median(syncs)


def adding(session: DossierSession) -> Callable[[], object]:
    def add() -> None:
        entry = recording.new_entry(session.dossier, day=DAY, activity="a1")
        session.change(recording.add(session.dossier, entry))
        state = session.save_now()
        assert not state.failed, state

    return add


def tinydb_own(folder: Path, dossier: Dossier) -> Callable[[], object]:
    storage = JSONStorage(str(folder / "tinydb.json"))
    log = {str(number): msgspec.to_builtins(entry) for number, entry in enumerate(dossier.log, 1)}
    tables = {"log": log}

    def add() -> None:
        log[str(len(log) + 1)] = dict(log["1"])
        storage.write(tables)

    return add


def row(name: str, took: tuple[float, float], limit: float | None) -> bool:
    holds = limit is None or took[0] <= limit
    verdict = "" if limit is None else f"limit {limit:6,.0f} ms  {'holds' if holds else 'MISSED'}"
    print(f"{name:<52} {took[0]:8.1f} ms (fsync {took[1]:5.1f})  {verdict}", flush=True)
    return holds


def compare(folder: Path) -> bool:
    data_folder = DataFolder.open(folder)
    sample = data_folder.open_sample().dossier
    data_folder.save_settings(CommuneSettings(commune=sample.commune))
    dossier_id = data_folder.create_dossier(filled(sample))
    session = data_folder.open_dossier(dossier_id)
    held = [row("opening", measured(lambda: data_folder.open_dossier(dossier_id), 5), 500)]
    session.tick()  # as the window's timer does
    held.append(row("the first save after opening", measured(adding(session), 1), 30))
    held.append(row("adding an entry and saving", measured(adding(session)), 30))
    row("  TinyDB's own storage (in place, no fsync)", measured(tinydb_own(folder, session.dossier)), None)
    index = recording.LogIndex(session.dossier)
    row("making the search's index, once", measured(lambda: recording.LogIndex(session.dossier), 5), None)
    wanted = [recording.Filter(text=text) for text in ("b", "bien dao 99", "")]
    held += [
        row(f"search “{one.text}”", measured(lambda one=one: recording.find_entries(index, one)), 50)
        for one in wanted
    ]
    add = adding(session)

    def after_adding() -> None:
        index.update(session.dossier)
        recording.find_entries(index, wanted[1])

    add()
    held.append(row("search after an entry was added", measured(after_adding), 50))
    row("plan against done", measured(lambda: recording.progress(session.dossier, session.pack, DAY)), None)
    now, pack = session.dossier, session.pack
    figures = measured(lambda: rendering.figures_of(now, pack), 5)
    held.append(row("the report's figures", figures, 2_000))
    paper = session.report().dossier
    whole = rendering.with_report(paper, "report")
    held.append(row("the report as .docx", measured(lambda: rendering.report_docx(whole, pack), 3), 2_000))
    data_folder.close()
    return all(held)


def main() -> int:
    os.fsync = _timed_fsync
    print(f"{ENTRIES:,} log entries, median of {RUNS}")
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        return 0 if compare(Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
