"""What one save costs, beside other shapes. Run: ``python tests/benchmarks/store_save.py [FOLDER]``.

Prints, for dossiers with ever longer logs, the time of one save beyond its fsync calls (median and worst of
25), the fsync itself, a load, and the same for TinyDB's own storage, a separate log file and a journal. Ends
with status 1 when a save with 1,000 entries costs more than 15 ms beyond its fsync.
"""

import hashlib
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import JSONStorage

from ttdn_desktop.store import envelope, safe_file
from ttdn_desktop.store.dossiers import DossierStore

RUNS = 25
LIMIT_MS = 15.0
ENTRY = {
    "id": "l1",
    "date": "2019-03-12",
    "activity": "a3",
    "channel": "radio",
    "title": "Phát thanh chuyên mục thông tin đối ngoại về biển, đảo trên đài truyền thanh xã",
    "quantity": 2,
    "unit": "lượt phát",
    "audience": 350,
    "cost": 150000,
    "note": "",
}
SAMPLE = Path(__file__).parents[2] / "templates" / "van-ninh-2019" / "sample.json"

_spent = [0.0]
_fsync = os.fsync


def _timed_fsync(handle: int) -> None:
    started = time.perf_counter()
    _fsync(handle)
    _spent[0] += time.perf_counter() - started


def dossier(entries: int) -> bytes:
    document: dict[str, Any] = (
        json.loads(SAMPLE.read_text(encoding="utf-8")) if SAMPLE.exists() else {"year": 2019}
    )
    document["log"] = [{**ENTRY, "id": f"l{number}"} for number in range(entries)]
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def measured(act: Callable[[], object]) -> tuple[list[float], float]:
    """Return the milliseconds of each run beyond its fsync calls, and the median of those."""
    beyond: list[float] = []
    syncs: list[float] = []
    for _ in range(RUNS):
        _spent[0] = 0.0
        started = time.perf_counter()
        act()
        beyond.append((time.perf_counter() - started - _spent[0]) * 1e3)
        syncs.append(_spent[0] * 1e3)
    return beyond, statistics.median(syncs)


def row(name: str, entries: int, act: Callable[[], object]) -> float:
    beyond, sync = measured(act)
    print(
        f"{entries:>7,}  {name:<34} {statistics.median(beyond):8.2f} {max(beyond):8.2f} {sync:8.2f}",
        flush=True,
    )
    return statistics.median(beyond)


def separate_log(folder: Path, body: bytes) -> Callable[[], object]:
    """The dossier without its log in one safe file; only that is saved while answers are typed."""
    document: dict[str, Any] = json.loads(body)
    document.pop("log")
    rest = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    return lambda: safe_file.write(folder / "rest", rest, now=datetime.now)


def journal(folder: Path) -> Callable[[], object]:
    """One checksummed line appended and synced for each changed entry."""
    path = folder / "journal"

    def append() -> None:
        line = json.dumps(ENTRY, ensure_ascii=False).encode()
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.write(handle, hashlib.sha256(line).hexdigest().encode() + b" " + line + b"\n")
        os.fsync(handle)
        os.close(handle)

    return append


def tinydb_own(folder: Path, body: bytes) -> Callable[[], object]:
    path = folder / "tinydb.json"
    storage = JSONStorage(str(path))
    document = json.loads(body)
    log = document.pop("log")
    tables = {"dossier": {"1": document}, "log": {str(n): entry for n, entry in enumerate(log, start=1)}}
    return lambda: storage.write(tables)


def compare(folder: Path, entries: int) -> float:
    store, body = DossierStore(folder, now=datetime.now), dossier(entries)
    dossier_id = store.create("do", body)
    ours = row("one safe file (ours)", entries, lambda: store.save(dossier_id, body))
    row("  its load", entries, lambda: store.load(dossier_id))
    row("  its query by channel", entries, lambda: store.log_entries(dossier_id, channel="radio"))
    row("  its checksum alone", entries, lambda: envelope.seal(body, sequence=1, saved=datetime.now()))
    row("separate log, answers saved", entries, separate_log(folder, body))
    row("journal, one entry appended", entries, journal(folder))
    row("TinyDB's own storage (in place)", entries, tinydb_own(folder, body))
    return ours


def main() -> int:
    os.fsync = _timed_fsync
    print(f"{'entries':>7}  {'shape':<34} {'median':>8} {'worst':>8} {'fsync':>8}   ms")
    results: dict[int, float] = {}
    for entries in (0, 100, 1_000, 10_000):
        with tempfile.TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
            results[entries] = compare(Path(folder), entries)
    met = results[1_000] <= LIMIT_MS
    verdict = f"limit {LIMIT_MS} ms: {'met' if met else 'MISSED'}"
    print(f"one save with 1,000 log entries: {results[1_000]:.2f} ms beyond its fsync, {verdict}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
