"""One stored file: after any fault it is in its old or its new state; damage is repaired."""

import contextlib
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store import disk, envelope, generations

T = TypeVar("T")

# seconds after which a temp file of an ended process is cleared away; a judgement: no save takes an hour, not
# even onto a slow network drive, and another window's save that is still under way must not lose its file
STALE_AFTER = 3600.0

# no colons, which Windows takes in no file name
_TIME = "%Y%m%dT%H%M%S"


class Written(msgspec.Struct, frozen=True):
    """An acknowledged save: it lies on the disk. ``notices`` are for the clerk, in Vietnamese."""

    sequence: int
    saved: datetime
    notices: tuple[str, ...] = ()


class Content(msgspec.Struct, frozen=True):
    """A verified body with the save it came from. ``notices`` are for the clerk, in Vietnamese."""

    body: bytes
    sequence: int
    saved: datetime
    notices: tuple[str, ...] = ()


class NewerError(InputError):
    """A newer version of the program wrote the file; it is whole."""


class ConflictError(OutputError):
    """Somebody else saved the file in the meantime; theirs was not overwritten."""


def write(path: Path, body: bytes, *, now: Callable[[], datetime], known: int | None = None) -> Written:
    """Save ``body`` as ``path``; returning means that it lasts through a crash and a power loss.

    The state before is kept as an older copy; a damaged file in its place is set aside.
    Raises ConflictError, changing nothing, where the file has a later sequence than ``known``;
    OutputError otherwise: ``path`` then holds its old state or, whole, the new one.
    """
    try:
        return _write(path, body, now(), known)
    except OSError as fault:
        raise disk.output_error(path, fault) from fault


def read(path: Path, *, now: Callable[[], datetime], repair: bool = True) -> Content | None:
    """Return the body of ``path``, or None where neither it nor an older copy exists.

    A damaged, empty or missing file beside an older copy: the newest good copy is returned, with a notice;
    with ``repair`` it also takes the file's place, and the damaged file is set aside, never deleted;
    of a repair that can't be written the notice says so.
    Raises InputError when it can't be read, is of a newer version, or is damaged without a good copy.
    """
    # a file that can't be *read* (EIO, EACCES) is never taken for a damaged one: it may be whole, and would
    # be set aside for an older state of itself
    try:
        content = disk.read(path)
        if content is not None:
            with contextlib.suppress(envelope.DamagedError):
                sealed = _refuse_newer(path, content, envelope.unseal)
                return Content(sealed.body, sealed.sequence, sealed.saved)
        return _from_generation(path, damaged=content is not None, at=now(), repair=repair)
    except OSError as fault:
        raise unreadable_error(path) from fault


def set_aside(path: Path, at: datetime) -> Path:
    """Move the damaged ``path`` out of the way, to a name of its own; return that name. Raises OSError."""
    target = base = path.with_name(f"{path.name}.hong-{at.strftime(_TIME)}")
    count = 1

    while target.exists():  # a replace onto it would delete the file set aside before (docs/trust.md, T8)
        count += 1
        target = base.with_name(f"{base.name}-{count}")

    # synced before anything takes its old name: else a power loss may keep the new file's name and lose this
    # one's, and the damaged file is gone
    disk.replace(path, target)
    disk.sync_folder(path.parent)
    return target


def clear_stale(folder: Path) -> None:
    """Remove temp files that a killed save left in ``folder`` long ago; they are harmless meanwhile."""
    oldest = time.time() - STALE_AFTER
    for each in (folder, folder / generations.FOLDER):
        with contextlib.suppress(OSError):
            _clear_older(each, oldest)


def _clear_older(folder: Path, oldest: float) -> None:
    for temp in folder.glob(f".*{disk.TEMP_SUFFIX}"):
        with contextlib.suppress(OSError):
            if temp.stat().st_mtime < oldest:
                disk.remove_if_free(temp)


def _write(path: Path, body: bytes, at: datetime, known: int | None) -> Written:
    content, previous = _read_previous(path)
    if known is not None and previous is not None and previous.sequence > known:
        raise _conflict(path)

    # the copies count too: where the file itself is lost, a save must not get a number that a copy has
    sequence = 1 + max(previous.sequence if previous else 0, _newest_sequence(path))
    sealed = envelope.seal(body, sequence=sequence, saved=at)
    temp = disk.temp_path(path)

    # a later save leaves the one before as a copy; the first has none before it, and would go with its file
    first_copy = generations.generation_path(path, sequence, at) if sequence == 1 else None

    # the order of NOTES.md, "The order of a save": the new bytes are on the disk before anything in place is
    # touched, and the old file has its second name before the new one takes its first
    try:
        disk.write_new(temp, sealed)
        notices = _make_way(path, content, previous, at)
        if first_copy:
            generations.keep_copy(first_copy, sealed)
        disk.replace(temp, path)
    except BaseException:  # not OSError alone: the copy of a save that never was must not be restored
        _remove_quietly(temp)
        if first_copy:
            _remove_quietly(first_copy)
        raise

    # the new name lasts only from here on: an error now is a failed save, though the new state may be there
    disk.sync_folder(path.parent)

    # after the save is safe: an older copy that can't be removed is no reason to call it failed
    with contextlib.suppress(OSError):
        generations.prune_generations(path)

    return Written(sequence, at, notices)


def _remove_quietly(path: Path) -> None:
    with contextlib.suppress(OSError):
        disk.remove(path)


def _read_previous(path: Path) -> tuple[bytes | None, envelope.SaveStamp | None]:
    """Return the bytes in place and, where they are whole, which save they are of."""
    content = disk.read(path)
    if content is None:
        return None, None
    try:
        return content, _refuse_newer(path, content, envelope.verify)
    except envelope.DamagedError:
        return content, None


def _newest_sequence(path: Path) -> int:
    found = generations.generations_of(path)
    return found[0].sequence if found else 0


def _make_way(
    path: Path, content: bytes | None, previous: envelope.SaveStamp | None, at: datetime
) -> tuple[str, ...]:
    """Keep the good file in place as an older copy, or set the damaged one aside; return the notices."""
    if content is None:
        return ()

    if previous is None:
        aside = set_aside(path, at)
        return (f"Tệp “{path.name}” trên đĩa đã bị hỏng, được giữ lại thành “{aside.name}”.",)

    # without a copy the save still goes on: what the clerk has just typed is worth more than an older state
    try:
        generations.keep_generation(path, previous, content)
    except OSError:
        return (f"Đã lưu, nhưng chưa giữ được bản trước của “{path.name}”. Hãy kiểm tra ổ đĩa.",)

    return ()


def _from_generation(path: Path, *, damaged: bool, at: datetime, repair: bool) -> Content | None:
    newest = generations.newest_intact(path)
    if newest is None:
        # copies that are all damaged are no new, empty store: that would hide the loss
        if damaged or generations.generations_of(path):
            raise InputError(
                f"Tệp “{path}” bị hỏng và không có bản lưu nào dùng được.",
                "Hãy chép lại tệp từ bản sao của cơ quan; tệp hỏng vẫn được giữ nguyên.",
            )
        return None

    content = newest[1]
    sealed = envelope.unseal(content)
    state = "bị hỏng" if damaged else "không còn trên đĩa"
    added = _restore(path, content, damaged=damaged, at=at) if repair else ""
    notice = (
        f"Tệp “{path.name}” {state}; đã lấy lại bản lưu lúc {sealed.saved:%H:%M ngày %d/%m/%Y}.{added} "
        "Hãy xem lại những thay đổi sau đó."
    )

    return Content(sealed.body, sealed.sequence, sealed.saved, (notice,))


def _restore(path: Path, content: bytes, *, damaged: bool, at: datetime) -> str:
    """Put the older copy's ``content`` in place; return what to add to the notice.

    A disk that can't take it now is no reason to keep the copy from the clerk: the next start tries again.
    """
    added = ""

    try:
        if damaged:
            added = f" Tệp hỏng được giữ lại thành “{set_aside(path, at).name}”."
        generations.keep_copy(path, content)
        disk.sync_folder(path.parent)
    except OSError:
        return f"{added} Chưa ghi lại được tệp này lên đĩa: hãy kiểm tra ổ đĩa và quyền ghi."

    return added


def _refuse_newer(path: Path, content: bytes, check: Callable[[bytes], T]) -> T:
    """Return what ``check`` makes of ``content``; NewerError where a newer version wrote it.

    Such a file is whole: to set it aside or to restore an older copy over it would take work away.
    """
    try:
        return check(content)
    except envelope.NewerFormatError as fault:
        raise NewerError(
            f"Tệp “{path}” do phiên bản mới hơn của phần mềm ghi.",
            "Hãy cài phiên bản mới của phần mềm rồi mở lại; tệp vẫn được giữ nguyên.",
        ) from fault


def _conflict(path: Path) -> ConflictError:
    return ConflictError(
        f"“{path.name}” đã được một cửa sổ khác lưu sau khi mở ở đây, nên chưa lưu đè.",
        "Hãy lưu nội dung ở cửa sổ này thành hồ sơ mới, rồi mở lại hồ sơ kia để so.",
    )


def unreadable_error(path: Path) -> InputError:
    """Return the refusal where the system doesn't let ``path`` be read."""
    return InputError(
        f"Không đọc được “{path}”.",
        "Hãy kiểm tra quyền đọc tệp và ổ đĩa, rồi mở lại; tệp vẫn được giữ nguyên.",
    )
