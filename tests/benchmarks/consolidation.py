"""Consolidating a nation: ``python tests/benchmarks/consolidation.py``.

Makes 3,321 communes' files of 30 to 200 entries, consolidates a quarter, half and all of them with the verb in
a process of its own, and tells time and peak memory beside a peer that reads the same files with json and
writes them with openpyxl, without a check, and beside a floor that only unzips, hashes and decodes them. Ends
with status 1 when a limit is missed.
"""

import datetime as dt
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
COMMUNES = 3_321
LIMIT_S = 30.0
FEW, LIMIT_MORE_MB = 100, 120.0
"""All files may take so many MB more than the first hundred."""
LIMIT_FLOOR = 3.0
"""Times the processor's time of unzipping, hashing and decoding the same files."""
LIMIT_GROWTH = 1.15
"""How much more a file may cost among all than among a quarter of them; the noise of this measurement."""

PEER = """
import json, sys, zipfile
from collections import Counter
from pathlib import Path
from openpyxl import Workbook
book = Workbook(write_only=True)
communes, entries = book.create_sheet("communes"), book.create_sheet("entries")
totals = Counter()
for path in sys.argv[2:]:
    dossier = json.loads(zipfile.ZipFile(path).read("ho-so.json"))
    name = dossier["commune"]["name"]
    log = dossier["log"]
    communes.append([name, len(log), sum(e["audience"] for e in log), sum(e["cost"] for e in log)])
    for e in log:
        totals[e["channel"]] += e["quantity"]
        entries.append([name, e["date"], e["channel"], e["activity"], e["title"], e["quantity"], e["unit"],
                        e["audience"], e["cost"], "", e["note"]])
book.save(sys.argv[1])
"""

FLOOR = """
import hashlib, io, json, sys, zipfile
from pathlib import Path
for path in sys.argv[1:]:
    data = Path(path).read_bytes()
    hashlib.sha256(data), hashlib.sha256(data[:-64])
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        part = archive.read(name)
        hashlib.sha256(part), json.loads(part)
"""

READING = """
import sys
from pathlib import Path
from ttdn_desktop.workspace.consolidation.consolidate import consolidate
consolidate([Path(name) for name in sys.argv[1:]])
"""


def make(folder: Path) -> None:
    """Write the communes' files, the same each time."""
    from ttdn_desktop.dossier import reading
    from ttdn_desktop.exchange import package

    sample = json.loads((ROOT / "templates/van-ninh-2019/sample.json").read_bytes())
    chance = random.Random(2019)
    exported = dt.datetime(2019, 11, 4, 8, tzinfo=dt.timezone(dt.timedelta(hours=7)))
    for at in range(COMMUNES):
        log = [_entry(chance, sample["log"], number) for number in range(chance.randint(30, 200))]
        commune = {**sample["commune"], "name": f"Vạn Thắng {at}", "code": f"{at:05}"}
        body = json.dumps({**sample, "commune": commune, "log": log}, ensure_ascii=False).encode()
        dossier = reading.read(body, name="x").dossier
        made = package.write(dossier, exported=exported + dt.timedelta(seconds=at))
        (folder / f"{at:04}.ttdn").write_bytes(made)


def _entry(chance: random.Random, log: list[dict[str, object]], number: int) -> dict[str, object]:
    day = dt.date(2019, 1, 1) + dt.timedelta(days=chance.randrange(360))
    one = chance.choice(log)
    title = f"{one['title']}, đợt {chance.randrange(1_000)}, chủ đề “Biển, đảo” số {chance.randrange(99)}"
    return {
        **one,
        "id": f"l{number}",
        "date": day.isoformat(),
        "title": title,
        "quantity": chance.randrange(20),
        "audience": chance.randrange(500),
        "cost": chance.randrange(10**7),
        "note": "" if chance.random() < 0.5 else f"Ghi chú {chance.randrange(10**6)}",
    }


class Cost(NamedTuple):
    """What a process of its own took: seconds, seconds of a processor, peak of memory (MB)."""

    wall: float
    processor: float
    memory: float


def measured(command: list[str | Path]) -> Cost:
    """Run the command to its end; return what it took."""
    started = time.perf_counter()
    child = subprocess.Popen([str(part) for part in command], cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    took = time.perf_counter() - started
    if status:
        raise SystemExit(f"ended with {status}: {command[:4]}")
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> int:
    """Measure and print; return 1 where a limit is missed."""
    if sys.argv[1:2] == ["make"]:
        make(Path(sys.argv[2]))
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "files").mkdir()
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, __file__, "make", folder / "files"], env=environment, check=True)
        return _compare(folder, sorted((folder / "files").iterdir()))


def _compare(folder: Path, files: list[Path]) -> int:
    print(f"{'files':>6} {'':<5} {'s':>7} {'CPU s':>7} {'CPU ms/file':>12} {'MB':>5}", flush=True)
    results: dict[int, Cost] = {}
    for count in (COMMUNES // 4, COMMUNES // 2, COMMUNES):
        some = files[:count]
        verb = [sys.executable, "-m", "ttdn_desktop", "consolidate", *some, "-o", folder / f"out{count}"]
        results[count] = _row(count, "ours", measured(verb))
        _row(count, "peer", measured([sys.executable, "-c", PEER, folder / "peer.xlsx", *some]))
    few = _row(FEW, "ours", measured([sys.executable, "-m", "ttdn_desktop", "consolidate", *files[:FEW],
                                      "-o", folder / "few"]))  # fmt: skip
    floor = _row(COMMUNES, "floor", measured([sys.executable, "-c", FLOOR, *files]))
    reading = _row(COMMUNES, "read", measured([sys.executable, "-c", READING, *files]))
    whole, quarter = results[COMMUNES], results[COMMUNES // 4]
    growth = whole.processor / COMMUNES / (quarter.processor / (COMMUNES // 4))
    met = [
        _told("time", whole.wall, LIMIT_S, "s"),
        _told(f"memory beyond that of {FEW} files", whole.memory - few.memory, LIMIT_MORE_MB, "MB"),
        _told(
            "reading and adding up beside the floor",
            reading.processor / floor.processor,
            LIMIT_FLOOR,
            "times",
        ),
        _told("cost of a file among all to among a quarter", growth, LIMIT_GROWTH, "times"),
    ]
    # a workbook of 379,000 rows is most of what is written: the peer above is what that costs elsewhere
    print(f"with the results written: {whole.processor / floor.processor:.2f} times the floor")
    return 0 if all(met) else 1


def _row(count: int, whose: str, cost: Cost) -> Cost:
    each = cost.processor / count * 1e3
    print(
        f"{count:>6} {whose:<5} {cost.wall:7.1f} {cost.processor:7.1f} {each:12.2f} {cost.memory:5.0f}",
        flush=True,
    )
    return cost


def _told(what: str, value: float, limit: float, unit: str) -> bool:
    met = value <= limit
    print(f"{what}: {value:.2f} {unit}, limit {limit:g}: {'holds' if met else 'MISSED'}")
    return met


if __name__ == "__main__":
    sys.exit(main())
