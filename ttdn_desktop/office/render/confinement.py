"""The child that renders a pack from outside: it loads all it needs, says so, and then reaches nothing more.

Its parent is ``sandbox``. What it hears: the pack's length in eight bytes, then its .zip; standard input
stays open while the parent lives. What it says: ``READY`` once it is loaded, then the document or what is
wrong.
"""

import json
import os
import sys
import sysconfig
import threading
import time
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.basics.paths import program_data_dir, templates_dir
from ttdn_desktop.office.render.trial import (
    FAILED,
    LENGTH_BYTES,
    MEMORY,
    READY,
    SECONDS,
    TOO_MUCH,
    render_sample,
)
from ttdn_desktop.packs import loading, pack_files

_USUAL_ADDRESS_SPACE = 256 * 1024 * 1024
"""Bytes taken to be in use where the system doesn't say: Python with the libraries loaded, rounded up."""

_ALLOWED = frozenset(
    (
        *("compile", "exec", "import", "marshal.loads", "os.listdir", "os.scandir"),
        *("object.__getattr__", "object.__setattr__", "object.__delattr__"),
        *("code.__new__", "function.__new__", "array.__new__", "builtins.id", "sys._getframe"),
        *("sys.excepthook", "sys.unraisablehook"),
    )
)
"""Audit events that a render may raise beside reading the program's own files: Jinja compiles the template
and rewrites the traces of its faults, libraries load parts of themselves late. Whatever else Python tells of
ends the child: network, processes, files, the registry, foreign code (ctypes), environment, signals; what a
later Python tells of is forbidden until it is written here."""


def run() -> NoReturn:
    """Be the child: one pack, one answer, then the end of the process."""
    sys.dont_write_bytecode = True
    status = main(sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout.flush()

    # not sys.exit: the thread that waits for the parent's end holds standard input
    os._exit(status)


def main(heard: BinaryIO, said: BinaryIO) -> int:
    """Read a pack's .zip from ``heard``, render its sample, say on ``said`` what is wrong."""
    load_all()
    said.write(READY)
    said.flush()

    data = heard.read(int.from_bytes(heard.read(LENGTH_BYTES), "big"))
    threading.Thread(target=_end_with_parent, args=(heard,), daemon=True).start()
    confine()

    try:
        pack = loading.load_parts(pack_files.unzip(data, name="mẫu"), name="mẫu")
        said.write(render_sample(pack))
    except ClerkError as fault:
        said.write(json.dumps({"what": fault.what}).encode())
        return FAILED
    except (MemoryError, RecursionError):
        return TOO_MUCH

    return 0


def load_all() -> None:
    """Load what a render needs, by rendering the packs that came with the program."""
    for manifest in sorted(templates_dir().glob("*/pack.json")):
        render_sample(loading.load_folder(manifest.parent))


def confine() -> None:
    """Take away what a render never needs: memory without end, network, other processes, writing."""
    try:
        import resource

        limit = _address_space() + MEMORY
        used = int(time.process_time()) + 1  # loading the libraries is no fault of the pack
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CPU, (used + SECONDS, used + SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except ImportError:  # Windows has no such limits; there the parent's job object holds (``child_guard``)
        pass

    readable = _own_folders()

    def end_when_forbidden(event: str, arguments: tuple[Any, ...]) -> None:
        if event not in _ALLOWED and not (event == "open" and _only_reads_own(arguments, readable)):
            os._exit(TOO_MUCH)

    sys.addaudithook(end_when_forbidden)


def _address_space() -> int:
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return _USUAL_ADDRESS_SPACE


def _own_folders() -> tuple[str, ...]:
    """Return the folders of the program and its Python, each with a separator at its end."""
    package = Path(__file__).resolve().parents[2]
    libraries = (sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    found = {
        str(package), str(program_data_dir()), sys.prefix, sys.base_prefix, *filter(None, libraries),
    }  # fmt: skip
    return tuple(os.path.normcase(os.path.join(folder, "")) for folder in found)  # noqa: PTH118 - with an end


def _only_reads_own(arguments: tuple[Any, ...], readable: tuple[str, ...]) -> bool:
    """Return whether a file is opened to be read, and is the program's own.

    Elsewhere not even reading: a path of another machine would carry the user's sign-in there.
    """
    path, mode, flags = arguments
    if isinstance(mode, str) and set(mode) & set("wax+"):
        return False
    if isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR):
        return False
    if not isinstance(path, str):
        return False

    # by its letters, without asking the disk: that would be an access already
    plain = os.path.normcase(os.path.normpath(path))
    return plain.startswith(readable) or plain in {folder.rstrip(os.sep) for folder in readable}


def _end_with_parent(heard: BinaryIO) -> None:
    """End this process when standard input does: nobody waits for the answer any more."""
    heard.read(1)
    os._exit(TOO_MUCH)


if __name__ == "__main__":
    run()
