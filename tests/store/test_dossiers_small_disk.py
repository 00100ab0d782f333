"""A real disk of 300 KB that fills up."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.store_faults import ID, noon
from tests.systems import linux_only
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store import lock
from ttdn_desktop.store.dossiers import DossierStore

Tally = Callable[[str, int, int], None]

ROOT = Path(__file__).parents[2]

# By module name from the clone's top folder: run by its path, the child could not import `tests`.
CHILD = [sys.executable, "-m", "tests.store.test_dossiers_small_disk"]

MOUNT = 'mount -t tmpfs -o size=300k,mode=700 tmpfs "$0" && exec "$@" "$0"'


def fill(data_dir: Path) -> dict[str, int]:
    """Save ever more until the disk is full, then smaller again; return what was counted."""
    store = DossierStore(data_dir, now=noon)
    dossier_id, last = store.create(ID, b'{"year":0}'), b'{"year":0}'
    faults, violations, saves = 0, 0, 0
    for round_ in range(60):
        body = b'{"year":%d,"x":"%s"}' % (round_, b"x" * (round_ % 20 * 7000))
        try:
            store.save(dossier_id, body)
            saves, last = saves + 1, body
        except OutputError as fault:
            faults += 1
            violations += "đã đầy" not in fault.what
        violations += DossierStore(data_dir, now=noon).load(dossier_id).document != last
    violations += len(list(data_dir.rglob("*.tmp")))
    return {"faults": faults, "violations": violations, "saves": saves}


def on_a_small_disk(folder: Path) -> dict[str, int] | None:
    """Return the counts from a mounted disk that only the child sees, None where mounting isn't permitted."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return None
    folder.mkdir()
    for user in ([], ["--map-root-user"]):
        command = [unshare, *user, "--mount", "sh", "-c", MOUNT, folder, *CHILD]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        if done.stdout:
            return json.loads(done.stdout)
        assert "Traceback" not in done.stderr, done.stderr
    return None


def under_a_size_limit(folder: Path) -> dict[str, int]:
    """Return the counts from a child whose files may not grow beyond 100 KB."""
    script = 'trap "" XFSZ; ulimit -f 200; exec "$@" "$0"'
    folder.mkdir()
    command = ["sh", "-c", script, folder, *CHILD]
    return json.loads(
        subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    )


@linux_only("a disk of any size may be mounted, a file's size limited")
def test_a_full_small_disk_is_told_and_the_last_save_stays(
    tmp_path: Path, tally: Tally, remark: Callable[[str], None]
) -> None:
    counts = on_a_small_disk(tmp_path / "disk")
    what = "saves on a disk of 300 KB"
    if counts is None:
        remark("no disk may be mounted here: a limit on the size of a file instead")
        counts, what = under_a_size_limit(tmp_path / "limited"), "saves under a limit of size"
    assert counts["saves"] > 3
    tally(what, counts["faults"], counts["violations"])


@linux_only("a disk of any size may be mounted, a file's size limited")
def test_a_limit_on_the_size_of_a_file_is_told_and_the_last_save_stays(tmp_path: Path, tally: Tally) -> None:
    counts = under_a_size_limit(tmp_path / "limited")
    tally("saves under a limit of size", counts["faults"], counts["violations"])


def test_the_lock_of_a_folder_that_takes_no_byte_is_refused(tmp_path: Path) -> None:
    (tmp_path / lock.HOLDER_NAME).mkdir()
    with pytest.raises(OutputError):
        lock.acquire(tmp_path)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(fill(Path(sys.argv[1]))))
