"""Writing results where the clerk asked for them: all of them whole, or none.

The data folder's own files are written by ``store/disk.py``; both try again what is refused for a moment
(``basics/patience.py``) and share nothing else. There it is one file at a time, readable by its user alone,
and the folder is synced: an acknowledged save must last through a power loss. Here all results of one command
are on the disk before the first takes its name, in any folder that the clerk names (a network drive, a USB
stick), readable as other programs' files are there; a result that is lost can be made again, and each refusal
says what to choose.

Several results are all new or all old: what they replace is kept beside them until the last has its name, and
put back where one is refused (an open workbook can't be replaced on Windows). A process that is killed in
between leaves each name with a whole file, old or new. What was replaced then lies beside as
``.NAME.….ban-cu.tmp``, what hadn't its name yet as ``.NAME.….dang-ghi.tmp``; the same command, run again,
makes all of them new.
"""

import contextlib
import os
import secrets
import shutil
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from ttdn_desktop.basics import patience, windows_paths
from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.basics.path_facts import is_no_file, resolved

LARGEST_INPUT = 200 * 1024 * 1024
"""Bytes of a file that is read whole: a judgement. A scanned plan of many pages has tens of megabytes; a film
picked by mistake would fill the small memory of an office's machine (docs/domain/practice.md).
"""

_SHOWN_NAME = 40
"""Characters of the target's name in a temp file's: enough to know it, and short where names are limited."""


class _Output(NamedTuple):
    """A result on its way: where it was asked for, how the system reaches that, and the files beside it."""

    target: Path
    place: Path
    temporary: Path
    kept: Path


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write every file, each under its name only when all are on the disk: all new, or all as they were.

    Raises OutputError that names the file and leaves no half-written one behind.
    """
    outputs = [_output(target) for target in contents]

    try:
        for output, content in zip(outputs, contents.values(), strict=True):
            _write_beside(output, content)
        _refuse_twins(outputs)
        if len(outputs) == 1:
            _put_in_place(outputs[0])  # one step: nothing to take back
        else:
            _put_all_in_place(outputs)
    finally:
        for output in outputs:
            patience.remove_quietly(output.temporary)


def write_with_folders(contents: Mapping[Path, bytes]) -> None:
    """Write every file as ``write_all`` does, its folder made where it isn't there.

    Raises OutputError; then folders made for it are gone again.
    """
    made: list[Path] = []

    try:
        for folder in dict.fromkeys(target.parent for target in contents):
            made = [*_make_folder(folder), *made]
        write_all(contents)
    except ClerkError:
        for folder in made:
            with contextlib.suppress(OSError):
                patience.remove_folder(folder)
        raise


def read_input(path: Path, *, largest: int = LARGEST_INPUT) -> bytes:
    """Return the bytes of ``path``. Raises InputError in Vietnamese where it can't be read.

    ``largest`` is the most bytes it may have.
    """
    return _read(path, lambda reachable: patience.while_refused(reachable.read_bytes), largest)


def read_beginning(path: Path, count: int) -> bytes:
    """Return the first ``count`` bytes of ``path``. Raises as ``read_input`` does."""
    return _read(path, lambda reachable: patience.read_beginning(reachable, count), LARGEST_INPUT)


def refuse_same(*paths: Path | None) -> None:
    """Raise InputError where two of ``paths`` are one file: a result must not overwrite its source."""
    named = [path for path in paths if path is not None]
    for at, path in enumerate(named):
        if any(is_same_file(path, earlier) for earlier in named[:at]):
            raise InputError(
                f"Tệp kết quả trùng tên với tệp khác trong lệnh: {path}.", "Hãy đặt mỗi tệp một tên riêng."
            )


def is_same_file(one: Path, other: Path) -> bool:
    """Return whether both name one file, also by letters of another case in a folder that is blind to it."""
    if resolved(one) == resolved(other):
        return True
    if folded(one) != folded(other):
        return False
    with contextlib.suppress(OSError, ValueError):
        return one.samefile(other)
    return False


def _read(path: Path, read: Callable[[Path], bytes], largest: int) -> bytes:
    try:
        if windows_paths.WINDOWS and path.name and not windows_paths.is_file_name(path.name):
            raise FileNotFoundError  # a device of that name would be read, the console without end
        reachable = windows_paths.reachable(path)
        if reachable.is_dir():
            raise InputError(f"{path} là thư mục, không phải tệp.", "Hãy chọn một tệp.")
        if is_no_file(path):
            raise InputError(f"{path} không phải tệp thường.", "Hãy chọn một tệp.")
        if patience.while_refused(reachable.stat).st_size > largest:
            raise InputError(f"Tệp {path} quá lớn.", "Hãy kiểm tra lại xem có đúng tệp cần mở không.")
        return read(reachable)
    except (OSError, ValueError) as fault:
        raise _not_read(path, fault) from fault


def _not_read(path: Path, fault: OSError | ValueError) -> InputError:
    if isinstance(fault, OSError) and windows_paths.is_too_long(path, fault):
        return InputError(f"Không đọc được tệp {path}: đường dẫn quá dài.", windows_paths.SHORTER)
    if isinstance(fault, FileNotFoundError):
        return InputError(f"Không tìm thấy tệp {path}.", "Hãy kiểm tra lại tên tệp và thư mục.")
    return InputError(
        f"Không đọc được tệp {path}.", "Hãy đóng chương trình đang mở tệp hoặc chép tệp sang chỗ khác."
    )


def _output(target: Path) -> _Output:
    # before anything is asked of the path: "con.docx" would be the console there, "a:b" a stream of "a"
    if windows_paths.WINDOWS and not windows_paths.is_file_name(target.name):
        raise OutputError(
            f"Windows không nhận tên tệp “{target.name}”.",
            'Hãy đặt tên khác, không có các dấu : * ? " < > | và không phải tên riêng của máy như CON, NUL.',
        )

    if not target.name:  # "." or "/"
        raise OutputError(f"{target} là thư mục, không ghi được tệp.", "Hãy đặt một tên tệp khác.")

    try:
        place = windows_paths.reachable(target)
    except (OSError, ValueError) as fault:  # a name with a zero in it
        raise _not_written(target, fault) from fault

    # both say in Vietnamese what they are: a dot hides them on no Windows. OneDrive leaves .tmp alone, and
    # would else hold each of them open to send it away.
    own = f".{place.name[:_SHOWN_NAME]}.{os.getpid()}.{secrets.token_hex(4)}"
    return _Output(
        target, place, place.with_name(f"{own}.dang-ghi.tmp"), place.with_name(f"{own}.ban-cu.tmp")
    )


def _write_beside(output: _Output, content: bytes) -> None:
    target = output.target
    try:
        if output.place.is_dir():
            raise OutputError(f"{target} là thư mục, không ghi được tệp.", "Hãy đặt một tên tệp khác.")
        if output.place.exists() and not output.place.is_file():
            raise OutputError(f"{target} không phải tệp thường.", "Hãy đặt một tên tệp khác.")
        with output.temporary.open("xb") as handle:
            handle.write(content)
            handle.flush()
            os.fsync(handle.fileno())
    except (OSError, ValueError) as fault:
        raise _not_written(target, fault) from fault


def _refuse_twins(outputs: Iterable[_Output]) -> None:
    """Raise OutputError where two names are one file, since their folder is blind to case."""
    seen: set[str] = set()
    for output in outputs:
        name = folded(output.place)
        if name in seen and _is_case_blind(output.temporary):
            raise OutputError(
                f"Hai tệp kết quả trùng tên nhau ({output.target}): thư mục này không phân biệt chữ hoa, "
                "chữ thường.",
                "Hãy đặt mỗi tệp một tên riêng.",
            )
        seen.add(name)


def _is_case_blind(written: Path) -> bool:
    """Return whether the folder of ``written`` finds it by letters of the other case too.

    Asked of the folder, not of the system: a USB stick is blind to case on Linux too.
    """
    return written.with_name(written.name.swapcase()).exists()


def folded(path: Path) -> str:
    """Return ``path`` as a folder that is blind to case compares it."""
    return unicodedata.normalize("NFC", str(resolved(path))).casefold()


def _put_all_in_place(outputs: Iterable[_Output]) -> None:
    """Give each result its name, or none of them. Raises OutputError."""
    keeping: list[_Output] = []
    done: list[_Output] = []

    try:
        for output in outputs:
            if os.path.lexists(output.place):
                keeping.append(output)
                _keep_old(output)
        for output in outputs:
            done.append(output)  # before the step: one that is broken off may have been made
            _put_in_place(output)
    except BaseException as fault:
        lost = [output for output in done if not _take_back(output)]
        kept = [output for output in lost if os.path.lexists(output.kept)]
        keeping = [output for output in keeping if output not in kept]
        if lost and isinstance(fault, OutputError):
            raise _not_taken_back(fault, lost[0], kept) from fault
        raise
    finally:
        for output in keeping:
            patience.remove_quietly(output.kept)


def _keep_old(output: _Output) -> None:
    """Keep a copy of what ``output`` replaces.

    No second name for the same file: one that is open on Windows could not be removed by that name either.
    """
    try:
        patience.while_refused(lambda: shutil.copy2(output.place, output.kept, follow_symlinks=False))
    except PermissionError as fault:
        raise _held(output.target) from fault
    except OSError as fault:
        raise _not_written(output.target, fault) from fault


def _put_in_place(output: _Output) -> None:
    try:
        patience.replace(output.temporary, output.place)
    except PermissionError as fault:
        raise _held(output.target) from fault
    except OSError as fault:
        raise _not_written(output.target, fault) from fault


def _held(target: Path) -> OutputError:
    """Return the refusal of the file itself: its folder took the temp file."""
    return OutputError(
        f"Không ghi được tệp {target}: tệp cũ đang mở ở chương trình khác hoặc không cho ghi đè.",
        "Hãy đóng tệp ấy trong Word, Excel (hoặc chờ phần mềm đồng bộ, diệt vi-rút làm xong) rồi thử "
        "lại, hoặc đặt tên khác.",
    )


def _take_back(output: _Output) -> bool:
    """Return whether the place of ``output`` is again as it was."""
    if os.path.lexists(output.temporary):  # never got its name
        return True
    try:
        if os.path.lexists(output.kept):
            patience.replace(output.kept, output.place)
        else:
            patience.remove(output.place)
    except OSError:
        return False
    return True


def _not_taken_back(fault: OutputError, lost: _Output, kept: list[_Output]) -> OutputError:
    """Return ``fault`` with what stays new though the others are old: somebody opened it in that moment."""
    where = f" (bản cũ còn giữ ở {kept[0].kept.name})" if kept else ""
    return OutputError(f"{fault.what} Tệp {lost.target} thì đã ghi bản mới{where}.", fault.next_step)


def _not_written(target: Path, fault: OSError | ValueError) -> OutputError:
    if isinstance(fault, OSError) and windows_paths.is_too_long(target, fault):
        return OutputError(f"Không ghi được tệp {target}: đường dẫn quá dài.", windows_paths.SHORTER)
    return OutputError(
        f"Không ghi được tệp {target}.",
        "Hãy chọn thư mục khác có quyền ghi và còn chỗ trống, hoặc đóng tệp đang mở trong Word rồi thử lại.",
    )


def _make_folder(folder: Path) -> tuple[Path, ...]:
    """Make ``folder``; return those that weren't there, the innermost first. Raises OutputError."""
    named = folder

    try:
        folder = windows_paths.reachable(folder)
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"{named} là tệp, không phải thư mục.", "Hãy chọn một thư mục.")
        new = tuple(parent for parent in (folder, *folder.parents) if not parent.exists())
    except (OSError, ValueError) as fault:
        raise _not_made(named, fault) from fault

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as fault:
        for parent in new:
            with contextlib.suppress(OSError):
                patience.remove_folder(parent)
        raise _not_made(named, fault) from fault

    return new


def _not_made(folder: Path, fault: OSError | ValueError) -> OutputError:
    usual = "Hãy chọn thư mục khác có quyền ghi và còn chỗ trống."
    return OutputError(f"Không tạo được thư mục {folder}.", windows_paths.why_refused(folder, fault, usual))
