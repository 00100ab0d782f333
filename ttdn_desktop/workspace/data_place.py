"""Where the data folder lies: beside the program (``--portable``), on what drive; no newer program's data."""

import os
import sys
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from pathlib import Path

from ttdn_desktop.basics import paths
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store import data_version, folders, places

FOLDER = "du-lieu"


_DRIVES: dict[places.Place, tuple[str, str]] = {
    "cloud": (
        "OneDrive",
        "OneDrive chép hồ sơ lên mạng, có thể giữ tệp đang ghi và sinh bản trùng. Nên chuyển thư mục dữ liệu "
        "sang ổ đĩa của máy này, ngoài OneDrive.",
    ),
    "network": (
        "ổ đĩa mạng",
        "Mất mạng thì không lưu được. Nên để dữ liệu trên ổ đĩa của máy này và chỉ mở trên một máy.",
    ),
    "removable": (
        "ổ đĩa tháo rời (USB)",
        "Hãy đóng chương trình rồi mới rút ổ đĩa, và giữ thêm một bản sao ở nơi khác.",
    ),
}


@dataclass(frozen=True)
class DriveNote:
    """That the data folder lies on a drive that isn't the machine's own, in words for the clerk."""

    place: places.Place
    text: str


def keep_data_beside_program(
    environment: MutableMapping[str, str] = os.environ, beside: Path | None = None
) -> None:
    """Make ``du-lieu`` beside the program this process's data folder, and that of every process it starts.

    A data folder named by ``TTDN_DATA_DIR`` goes before it. Raises OutputError where it can't be written.
    """
    if environment.get(folders.VARIABLE):
        return

    folder = (beside or _beside_this_program()) / FOLDER
    try:
        folders.usable_folder(folder)
    except OutputError as fault:
        raise OutputError(
            f"Không ghi được dữ liệu cạnh chương trình, vào thư mục “{folder}”.",
            "Hãy chép chương trình sang ổ đĩa ghi được, hoặc mở chương trình không có --portable.",
        ) from fault

    # by the variable: the log, the packs and the children of this process then find the same folder
    environment[folders.VARIABLE] = str(folder)


def drive_note(
    data_dir: Path, place_of: Callable[[Path], places.Place | None] = places.place_of
) -> DriveNote | None:
    """Return what the clerk should know of the drive of ``data_dir``, None for one of the machine's own."""
    place = place_of(data_dir)
    if place is None:
        return None
    drive, advice = _DRIVES[place]
    return DriveNote(place, f"Thư mục dữ liệu “{data_dir}” nằm trong {drive}.\n{advice}")


def refuse_newer_data() -> None:
    """Raise InputError where the data folder is there already and is a newer program's."""
    folder = folders.existing()
    if folder is not None:
        data_version.refuse_newer(folder)


def _beside_this_program() -> Path:
    package = Path(paths.__file__).resolve().parents[1]
    return paths.folder_beside_program(Path(sys.executable), package)
