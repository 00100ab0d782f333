"""The first render of a pack from outside: in a child process, with little time, memory and no reach."""

import contextlib
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop.activity_log.figures import figures
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs import archive, loading, pack_files
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan import paper
from ttdn_desktop.papers.report import paper as report_paper

SECONDS = 8
"""A judgement: starting Python and its libraries takes most of it on an old computer; an endless loop
ends."""

MEMORY = 384 * 1024 * 1024
"""Address space of the child beyond what the program itself takes; a plan of 60 pages needs a tenth."""
_FAILED, _TOO_MUCH = 3, 4
"""Exit codes: the sample can't be rendered; the child took too much or reached out. Python itself uses 1 and
2."""

_LARGEST_DOCUMENT = 50 * 1024 * 1024
"""Bytes of the document; as large as a file that the program opens (``intake.file_bytes``)."""

_LONGEST_ANSWER = 64 * 1024
"""Bytes of an error message that are read: the child may be under a hostile template's control."""

_USUAL_ADDRESS_SPACE = 256 * 1024 * 1024
"""Bytes taken to be in use where the system doesn't say: Python with the libraries loaded, rounded up."""

_FORBIDDEN = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.startfile", "shutil.",
    "ftplib.", "urllib.", "smtplib.", "webbrowser.", "os.remove", "os.rename", "os.mkdir",
)  # fmt: skip
"""Beginnings of audit events that end the child: network, processes, changes to files."""


class SampleError(InputError):
    """The pack's own sample can't be rendered: a faulty pack, not a hostile one."""


def render_in_child(parts: dict[str, bytes], *, name: str) -> bytes:
    """Return the document that a child process makes of the sample of the pack ``parts``.

    Raises InputError where it can't be rendered, takes too long or too much memory, or reaches out.
    """
    child = subprocess.Popen(
        command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )

    try:
        answer, _ = child.communicate(archive.zip_parts(parts), timeout=SECONDS)
    except subprocess.TimeoutExpired as fault:
        raise pack_files.refusal(name, f"ghép thử quá {SECONDS} giây") from fault
    finally:
        _kill(child)

    if child.returncode == _FAILED:
        fault = pack_files.refusal(name, _error_of(answer))
        raise SampleError(fault.what, fault.next_step)

    if child.returncode != 0 or len(answer) > _LARGEST_DOCUMENT:
        raise pack_files.refusal(
            name, "ghép thử cần quá nhiều bộ nhớ, thời gian hoặc làm việc không được phép"
        )
    return answer


def command() -> list[str]:
    """Return the command that runs the child; a frozen program has another."""
    return [sys.executable, "-m", "ttdn_desktop.office.render.sandbox"]


def _error_of(answer: bytes) -> str:
    """Return what the child wrote about an error, without its full stop."""
    try:
        message = json.loads(answer[:_LONGEST_ANSWER] or b"{}")
    except ValueError:
        return ""
    return str(message.get("what", "")).rstrip(".") or "không ghép thử được hồ sơ ví dụ"


def _kill(child: subprocess.Popen[bytes]) -> None:
    if child.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()

    child.communicate()
    if child.stdin is not None:  # what a child that was ended never read is dropped
        with contextlib.suppress(OSError):
            child.stdin.close()


def render_sample(pack: Pack) -> bytes:
    """Return the plan that the pack makes of its sample; its report is rendered too, where it has one.

    Raises InputError.
    """
    if pack.sample is None:
        raise InputError("Bộ mẫu thiếu sample.json nên không ghép thử được.", "Hãy thêm hồ sơ ví dụ.")

    from ttdn_desktop.office.render.render import render_docx  # half a second to load, in the child alone

    dossier = reading.read(pack.sample, name="sample.json").dossier
    if pack.report_template is not None:
        render_docx(pack.report_template, report_fields(dossier, pack), author="")

    return render_docx(pack.plan_template, plan_fields(dossier, pack), author="")


def plan_fields(dossier: Dossier, pack: Pack) -> dict[str, Any]:
    """Return the fields of the plan of ``dossier``."""
    return msgspec.to_builtins(paper.compose_plan(dossier, pack))


def report_fields(dossier: Dossier, pack: Pack) -> dict[str, Any]:
    """Return the fields of the report of ``dossier``."""
    numbers = figures(dossier, (duty.id for duty in pack.directive.commune_duties))
    return msgspec.to_builtins(report_paper.compose_report(dossier, pack, numbers))


def _confine() -> None:
    """Take away what a render never needs: memory without end, network, other processes, writing."""
    try:
        import resource

        limit = _address_space() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except ImportError:  # Windows has no such limits; there time and the parent's kill remain
        pass

    sys.addaudithook(_end_when_forbidden)


def _address_space() -> int:
    try:
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return _USUAL_ADDRESS_SPACE


def _end_when_forbidden(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(_FORBIDDEN):
        os._exit(_TOO_MUCH)
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writes = isinstance(mode, str) and set(mode) & set("wax+")
        if writes or (isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)):
            os._exit(_TOO_MUCH)


def main() -> int:
    """Read a pack's .zip from standard input, render its sample, say on standard output what is wrong."""
    data = sys.stdin.buffer.read()
    _confine()

    try:
        pack = loading.load_parts(pack_files.unzip(data, name="mẫu"), name="mẫu")
        sys.stdout.buffer.write(render_sample(pack))
    except ClerkError as fault:
        sys.stdout.write(json.dumps({"what": fault.what}))
        return _FAILED
    except (MemoryError, RecursionError):
        return _TOO_MUCH

    return 0


if __name__ == "__main__":
    sys.exit(main())
