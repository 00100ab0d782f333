"""A Word file of before 2007 (.doc, .rtf) read by LibreOffice, where the machine has one.

LibreOffice runs with a profile of its own, so that a window of it that is open neither lends its settings nor
stands in the way, and for a bounded time.
"""

import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from ttdn_desktop.basics import patience
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.office.docx.package import is_encrypted
from ttdn_desktop.office.intake.docx_lines import read_docx
from ttdn_desktop.office.intake.file_bytes import file_bytes

SECONDS = 120
"""A judgement: LibreOffice starts in 3 to 15 s with a new profile; converting a plan takes less than that."""

SAVE_AS_DOCX = (
    "Hãy mở tệp bằng Word, chọn Tệp (File) → Lưu thành (Save As), ở ô kiểu tệp (Save as type) chọn"
    " “Word Document (*.docx)”, lưu lại rồi chọn tệp mới; tệp có mật khẩu thì bỏ mật khẩu trước khi lưu."
)
_NAMES = ("soffice", "libreoffice")
_PROGRAM_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432")
"""Environment variables that name Windows' folders of programs: LibreOffice's own isn't on the path there."""


def read_old_word(path: Path) -> Source:
    """Return the lines of the .doc or .rtf ``path``.

    Raises InputError that names the file and says how to save it as .docx: no LibreOffice here, a password,
    damaged, too slow.
    """
    data = file_bytes(path)
    if is_encrypted(data):
        raise InputError(f"Tệp {path.name} có mật khẩu.", SAVE_AS_DOCX)

    program = next(_programs(), None)
    if program is None:
        raise _unreadable(path.name)

    with tempfile.TemporaryDirectory(prefix="ttdn-doc-") as folder:
        converted = _converted(program, data, path, Path(folder))
        return replace(read_docx(converted), name=path.name)


def _unreadable(name: str) -> InputError:
    """Return the error of a file that LibreOffice can't read or that there is no LibreOffice to read with."""
    return InputError(
        f"Tệp {name} là tệp Word đời cũ (.doc), có mật khẩu hoặc đã hỏng; máy này chưa đọc được.",
        SAVE_AS_DOCX,
    )


def _programs() -> Iterator[Path]:
    """Yield the LibreOffice programs of this machine, the one on the path first."""
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
    for variable in _PROGRAM_FOLDERS:
        program = Path(os.environ.get(variable, "")) / "LibreOffice" / "program" / "soffice.exe"
        if os.environ.get(variable) and program.is_file():
            yield program


def _converted(program: Path, data: bytes, path: Path, folder: Path) -> Path:
    """Return the .docx that LibreOffice makes of ``data`` in ``folder``."""
    source = folder / f"ke-hoach{path.suffix.lower() if path.suffix.lower() == '.rtf' else '.doc'}"
    source.write_bytes(data)
    profile = (folder / "profile").as_uri()
    options = ("--headless", "--norestore", "--convert-to", "docx", "--outdir", str(folder), str(source))

    if not _run([str(program), f"-env:UserInstallation={profile}", *options]):
        raise InputError(f"LibreOffice không chuyển được tệp {path.name} trong {SECONDS} giây.", SAVE_AS_DOCX)

    made = folder / "ke-hoach.docx"
    if not patience.while_refused(made.is_file):
        raise _unreadable(path.name)
    return made


def _run(command: list[str]) -> bool:
    """Return whether ``command`` ended in time; what it started ends with it."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name != "nt",
        )
    except OSError:
        return True  # nothing was made: told as a file that can't be read

    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        _end(process)
        return False
    return True


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End LibreOffice, which is a starter and the program that it started."""
    if os.name == "nt":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
