"""The licences of everything inside, in one file, and the list that “Thông tin chương trình” shows."""

import email
import email.message
import json
from dataclasses import dataclass
from pathlib import Path

from windows_package import cpython, source
from windows_package.errors import BuildError

FOLDER = "giay-phep"
TEXTS = "giay-phep.txt"
COMPONENTS = "thanh-phan.json"
"""What is inside beside Python packages: ``ttdn_desktop/workspace/support/program_facts.py`` reads it."""

_COMMITTED = source.PACKAGING / "licences"
_PYTHON = "CPython"
"""The window tells it from the Python that runs."""

_QT = ("PySide6_Essentials", "shiboken6")
_WHOLE_TEXTS = {
    "PySide6_Essentials": ("LGPL-3.txt", "GPL-3.txt"),
    "shiboken6": ("LGPL-3.txt", "GPL-3.txt"),
    "docxtpl": ("LGPL-2.1.txt",),
    "Qt": ("LGPL-3.txt", "GPL-3.txt"),
}
"""Texts that a package under a licence of the FSF doesn't bring along itself."""

_NAMES = ("licen", "copying", "notice")
_OSI = "License :: OSI Approved :: "
_RULE = "=" * 100


@dataclass(frozen=True)
class Component:
    """A part of the package with its licence's name and texts (file name and text)."""

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...]


def write(folder: Path) -> None:
    """Collect the licences of all that is in ``folder`` into its folder ``giay-phep``."""
    packages = _packages(folder / "lib")
    others = _others(folder, packages)
    target = folder / FOLDER
    target.mkdir()

    components = sorted([*packages, *others], key=lambda one: one.name.casefold())
    whole = "\n".join(_lines(components))
    # with a mark of its encoding and Windows' line ends: the Notepad of Windows 10 1809 needs both
    (target / TEXTS).write_bytes(whole.replace("\r\n", "\n").replace("\n", "\r\n").encode("utf-8-sig"))

    told = [
        {"name": one.name, "version": one.version, "licence": one.licence}
        for one in others
        if one.name != _PYTHON
    ]
    (target / COMPONENTS).write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _packages(lib: Path) -> list[Component]:
    return [_package(folder) for folder in sorted(lib.glob("*.dist-info"))]


def _package(folder: Path) -> Component:
    metadata = email.message_from_string((folder / "METADATA").read_text("utf-8"))
    name = metadata["Name"]
    texts = [
        (path.relative_to(folder).as_posix().removeprefix("licenses/"), path.read_text("utf-8", "replace"))
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _is_licence(path.relative_to(folder))
    ]
    texts = [] if name in _QT else texts  # theirs is the one for buyers
    if not texts and name not in _WHOLE_TEXTS:
        raise BuildError(f"{name} brings no licence text: name one in windows_package/licences.py")

    return Component(name, metadata["Version"], _licence(metadata), tuple(texts))


def _is_licence(path: Path) -> bool:
    return path.parts[0] == "licenses" or any(word in path.name.lower() for word in _NAMES)


def _licence(metadata: email.message.Message) -> str:
    for key in ("License-Expression", "License"):
        first = (metadata.get(key) or "").strip().partition("\n")[0]
        if first:
            return first
    names = [line for line in metadata.get_all("Classifier") or [] if line.startswith(_OSI)]
    return ", ".join(line.removeprefix(_OSI) for line in names)


def _others(folder: Path, packages: list[Component]) -> list[Component]:
    qt = next(one.version for one in packages if one.name in _QT)
    font = next(folder.glob("lib/ttdn_desktop/_data/resources/fonts/OFL.txt"))
    # it lies with the other texts from here on
    python = folder / "LICENSE.txt"
    makers = python.read_text("utf-8")
    python.unlink()

    return [
        Component(_PYTHON, cpython.VERSION, "PSF-2.0", (("LICENSE.txt", makers),)),
        Component("Expat", "2", "MIT", (("expat.txt", _committed("expat.txt")),)),
        Component("OpenSSL", "3", "Apache-2.0", (("OpenSSL.txt", _committed("OpenSSL.txt")),)),
        Component("Qt", qt, "LGPL-3.0-only", (("Qt.txt", _committed("Qt.txt")),)),
        Component("Liberation Serif", "2", "OFL-1.1", (("OFL.txt", font.read_text("utf-8")),)),
        Component("Microsoft Visual C++ Runtime", "14", "Microsoft", (("MSVC.txt", _committed("MSVC.txt")),)),
        Component("MinGW-w64 runtime", "10", "ZPL-2.1", (("mingw-w64.txt", _committed("mingw-w64.txt")),)),
        Component("NSIS", "3", "Zlib", (("NSIS.txt", _committed("NSIS.txt")),)),
    ]


def _committed(name: str) -> str:
    return (_COMMITTED / name).read_text("utf-8")


def _lines(components: list[Component]) -> list[str]:
    lines = ["GIẤY PHÉP CỦA CÁC THÀNH PHẦN", ""]
    lines += [f"{one.name} {one.version}: {one.licence}" for one in components]

    for one in components:
        lines += ["", _RULE, f"{one.name} {one.version}: {one.licence}", _RULE]
        for name, text in one.texts:
            lines += ["", f"--- {name}", "", text.strip()]
        lines += [f"Toàn văn ở cuối tệp này: {name}" for name in _WHOLE_TEXTS.get(one.name, ())]

    for name in sorted({name for names in _WHOLE_TEXTS.values() for name in names}):
        lines += ["", _RULE, name, _RULE, "", _committed(name).strip()]

    return [*lines, ""]
