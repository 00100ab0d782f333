"""The setup program, made by NSIS from ``installer/setup.nsi``."""

import unicodedata
from pathlib import Path, PurePosixPath

from windows_package import commands, program_folder, source
from windows_package.errors import BuildError

LIST = "danh-sach-tep.txt"
"""Names every file of the package: removing and updating touch these and nothing else."""

_LONGEST_FILE = 259
_LONGEST_FOLDER = 247
"""Letters of a whole path that Windows' older functions know, those of NSIS among them."""

_BESIDE = len(".moi\\")
"""The new version is unpacked into a folder named as the program's and these letters more."""


_NSIS_LANGUAGES = Path("/usr/share/nsis/Contrib/Language files")
_LANGUAGE = ("Vietnamese.nlf", "Vietnamese.nsh")


def write_list(folder: Path) -> None:
    """Write the list of files and, deepest first, folders (with a backslash at the end) into ``folder``."""
    files = [_windows(path) for path in program_folder.files(folder)]
    folders = sorted(
        (path.relative_to(folder) for path in folder.rglob("*") if path.is_dir()),
        key=lambda path: (-len(path.parts), path.as_posix()),
    )
    names = [*files, *(f"{_windows(path)}\\" for path in folders)]

    for name in names:
        if not name.isascii() or len(name) > program_folder.LONGEST_NAME:
            raise BuildError(f"Not a name for the list of files: {name}")

    (folder / LIST).write_bytes("".join(f"{name}\r\n" for name in names).encode("ascii"))


def build(folder: Path, target: Path, work: Path, *, sign: str | None, quick: bool) -> None:
    """Make the setup program ``target`` of the program in ``folder``; ``sign`` signs its uninstaller."""
    files = work / "files.nsh"
    files.write_text(_file_lines(folder), "utf-8")
    write_composed(_NSIS_LANGUAGES, work)
    version = source.version()
    numbers = source.four_numbers(version)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())

    defined = {
        "OUT": target.absolute(),
        "VERSION": version,
        "VERSION_FOUR": ".".join(map(str, numbers)),
        "VERSION_HIGH": numbers[0] << 16 | numbers[1],
        "VERSION_LOW": numbers[2] << 16 | numbers[3],
        "SIZE_KB": size // 1024,
        "ICON": source.ICON,
        "FILES": files,
        "LANGUAGE_FOLDER": work.absolute(),
        "LIST_FILE": (folder / LIST).absolute(),
        "LONGEST_FOLDER": longest_folder(folder),
        **({"SIGN": sign} if sign else {}),
        **({"QUICK": 1} if quick else {}),
    }
    commands.run(
        [
            commands.MAKENSIS, "-V2", "-WX", "-INPUTCHARSET", "UTF8",
            *(f"-D{name}={value}" for name, value in defined.items()),
            source.PACKAGING / "installer" / "setup.nsi",
        ]
    )  # fmt: skip


def write_composed(languages: Path, target: Path) -> None:
    """Write NSIS' Vietnamese words into ``target`` with composed letters; its own look torn (``Gơ˜``)."""
    for name in _LANGUAGE:
        words = (languages / name).read_text("utf-8-sig")
        (target / name).write_text(unicodedata.normalize("NFC", words), "utf-8-sig")


def longest_folder(folder: Path) -> int:
    """Return how long the path of the folder may be that the program in ``folder`` is installed into."""
    room = [
        (_LONGEST_FOLDER if path.is_dir() else _LONGEST_FILE) - len(_windows(path.relative_to(folder)))
        for path in folder.rglob("*")
    ]
    return min(room) - _BESIDE


def _file_lines(folder: Path) -> str:
    lines: list[str] = []
    current = None
    for path in program_folder.files(folder):
        if path.parent != current:
            current = path.parent
            lines.append(
                f'SetOutPath "$Fresh\\{_windows(current)}"' if current.parts else 'SetOutPath "$Fresh"'
            )
        lines.append(f'File "{folder / path}"')

    return "\n".join(lines) + "\n"


def _windows(path: Path | PurePosixPath) -> str:
    return path.as_posix().replace("/", "\\")
