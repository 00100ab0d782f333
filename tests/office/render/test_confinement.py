"""The gate's child: what it can't do once it is loaded, and what a render needs all the same."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.systems import linux_only
from tests.workspace.hostile_packs import good_parts, zipped
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.office.render import confinement, trial

LIMIT_SECONDS = 30

_CHILD = """
import sys
from ttdn_desktop.office.render import confinement
{before}
confinement.confine()
{deed}
print("done", flush=True)
"""


def end_of(deed: str, before: str = "") -> subprocess.CompletedProcess[bytes]:
    """Return how a confined child ended that did ``deed``, having done ``before`` in freedom."""
    code = _CHILD.format(before=before, deed=deed)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=LIMIT_SECONDS)


FORBIDDEN = {
    "a connection": ("socket.socket()", "import socket"),
    "asking for a name": ("socket.getaddrinfo('x', 80)", "import socket"),
    "a process": ("subprocess.Popen(['x'])", "import subprocess"),
    "a command": ("os.system('id')", "import os"),
    "another program": ("os.execv('/bin/true', ['x'])", "import os"),
    "writing": ("open({new!r}, 'w')", ""),
    "writing by number": ("os.open({new!r}, os.O_WRONLY | os.O_CREAT)", "import os"),
    "reading a foreign file": ("open({old!r})", ""),
    "reading a foreign file by number": ("os.open({old!r}, os.O_RDONLY)", "import os"),
    "another machine's file": (r"open('//may-khac/chung/a.txt')", ""),
    "another machine's file, as Windows writes it": (r"open('\\\\may-khac\\chung\\a.txt')", ""),
    "climbing out of the program's folder": ("open(own + '/..' * 20 + '/etc/hosts')", "own = {own!r}"),
    "removing": ("os.remove({old!r})", "import os"),
    "renaming": ("os.rename({old!r}, {new!r})", "import os"),
    "a folder": ("os.mkdir({new!r})", "import os"),
    "a link": ("os.symlink({old!r}, {new!r})", "import os"),
    "shortening a file": ("os.truncate({old!r}, 0)", "import os"),
    "the environment": ("os.environ['A'] = 'b'", "import os"),
    "the environment emptied": ("os.unsetenv('A')", "import os"),
    "foreign code": ("ctypes.CDLL(None)", "import ctypes"),
    "foreign code late": ("import ctypes", ""),
    "memory read": ("ctypes.string_at(0, 1)", "import ctypes"),
    "a signal": ("os.kill(1, 0)", "import os"),
    "another folder": ("os.chdir('/')", "import os"),
    "a debugger": ("breakpoint()", ""),
    "tracing": ("sys.settrace(lambda *_: None)", ""),
    "another hook": ("sys.addaudithook(print)", ""),
    "the registry": ("sys.audit('winreg.OpenKey', 0, 'x', 0)", ""),
    "the registry written": ("sys.audit('winreg.SetValue', 0, 'x', 1, 2)", ""),
    "a process of Windows' own": ("sys.audit('_winapi.CreateProcess', 'x', 'y', '.')", ""),
    "a program opened by a double click": ("sys.audit('os.startfile', 'x', 'open')", ""),
    "a console": ("sys.audit('msvcrt.open_osfhandle', 1, 0)", ""),
    "a file by Windows' own call": ("sys.audit('_winapi.CreateFile', 'x', 0, 0, 0, 0)", ""),
    "what a later Python tells of": ("sys.audit('something.new', 1)", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_no_render_needs_ends_the_child(name: str, tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    values = {"old": str(old), "new": str(new), "own": str(resources_dir())}
    deed, before = (text.format(**values) for text in FORBIDDEN[name])
    done = end_of(deed, before)
    assert (done.returncode, done.stdout) == (trial.TOO_MUCH, b""), done.stderr
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"old": b"old"}


ALLOWED = {
    "the program's own data": f"open({str(resources_dir() / 'format_rules.json')!r}).read()",
    "its own code": f"open({confinement.__file__!r}).read()",
    "Python's own code": "import colorsys",
    "what a template is made to": "exec(compile('1', 'x', 'exec'))",
}


@pytest.mark.parametrize("name", ALLOWED)
def test_what_a_render_may_need_does_not(name: str) -> None:
    done = end_of(ALLOWED[name])
    assert (done.returncode, done.stdout.strip()) == (0, b"done"), done.stderr


def test_after_loading_a_render_reads_and_imports_nothing_more() -> None:
    deed = "made = trial.render_sample(pack)"
    before = (
        "from ttdn_desktop.office.render import trial\n"
        "from ttdn_desktop.packs import loading\n"
        "from ttdn_desktop.basics.paths import templates_dir\n"
        "confinement.load_all()\n"
        "assert 'ctypes' not in sys.modules\n"  # its functions that are loaded already would tell nobody
        "pack = loading.load_folder(templates_dir() / 'mau-nd30')\n"
        "confinement._ALLOWED = frozenset({'compile', 'exec'})\n"
        "confinement._only_reads_own = lambda *_: False\n"
    )
    done = end_of(deed, before)
    assert (done.returncode, done.stdout.strip()) == (0, b"done"), done.stderr


@linux_only("a process of Windows has no limit of its own: test_sandbox.py")
def test_the_child_has_little_memory() -> None:
    assert b"MemoryError" in end_of("x = b'x' * (600 * 1024 * 1024)").stderr
    assert end_of("x = b'x' * (200 * 1024 * 1024)").returncode == 0


@linux_only("a process of Windows has no limit of its own: test_sandbox.py")
def test_loading_is_no_fault_of_the_pack() -> None:
    before = (
        "import time, resource\n"
        "while time.process_time() < 2: pass\n"
    )  # fmt: skip
    done = end_of("print(resource.getrlimit(resource.RLIMIT_CPU)[0] - time.process_time())", before)
    assert trial.SECONDS <= float(done.stdout.split()[0]) <= trial.SECONDS + 1


def spoken(data: bytes) -> tuple[int, bytes]:
    """Return the status and words of a child that heard ``data``, and then nothing more."""
    code = "from ttdn_desktop.office.render import confinement; confinement.run()"
    child = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert child.stdin is not None and child.stdout is not None
    child.stdin.write(len(data).to_bytes(trial.LENGTH_BYTES, "big") + data)
    child.stdin.flush()
    words = child.stdout.read()
    status = child.wait(LIMIT_SECONDS)
    child.stdin.close()
    child.stdout.close()
    return status, words


def test_it_says_that_it_is_ready_and_then_what_the_pack_makes() -> None:
    status, words = spoken(zipped(good_parts()))
    ready, document = words[: len(trial.READY)], words[len(trial.READY) :]
    assert (status, ready, document[:2]) == (0, b"ready\n", b"PK")


def test_what_is_wrong_with_a_pack_is_said_in_vietnamese() -> None:
    status, words = spoken(zipped({**good_parts(), "sample.json": b"{}"}))
    assert status == trial.FAILED
    assert b'{"what": ' in words


def test_the_child_ends_with_its_parent() -> None:
    before = (
        "import threading, os\n"
        "heard, self_end = os.pipe()\n"
        "threading.Thread(target=confinement._end_with_parent, args=(os.fdopen(heard, 'rb'),)).start()\n"
    )
    done = end_of("os.close(self_end)\nwhile True: pass", before)
    assert (done.returncode, done.stdout) == (trial.TOO_MUCH, b"")


@pytest.mark.parametrize(
    ("arguments", "allowed"),
    [
        (("/program/lib/a.json", "r", 0), True),
        (("/program/lib/a.json", None, os.O_RDONLY), True),
        (("/program/lib/a.json", "rb", os.O_RDONLY), True),
        (("/program/lib", None, os.O_RDONLY), True),
        (("/program/lib/a.json", "r+", 0), False),
        (("/program/lib/a.json", "a", 0), False),
        (("/program/lib/a.json", "x", 0), False),
        (("/program/lib/a.json", None, os.O_RDWR), False),
        (("/program/lib/a.json", None, os.O_WRONLY), False),
        (("/program/library", "r", 0), False),
        (("/program/lib/../a", "r", 0), False),
        (("lib/a", "r", 0), False),
        ((3, "r", 0), False),
    ],
)  # fmt: skip
def test_only_the_programs_own_files_are_read(arguments: tuple[object, ...], allowed: bool) -> None:
    folders = (os.path.normcase("/program/lib/"),)
    assert confinement._only_reads_own(arguments, folders) == allowed
