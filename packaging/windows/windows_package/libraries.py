"""The libraries unpacked and trimmed, and whether every DLL that one of them loads is there."""

import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from windows_package import commands, trimming
from windows_package.errors import BuildError

_LOADED = re.compile(r"^\s*DLL Name: (\S+)$", re.MULTILINE)
_LIBRARIES = (".dll", ".pyd", ".exe")

# What Windows 10 (1809 and later) has itself; api-ms-win-* and ext-ms-* are its own names for parts of these.
_WINDOWS = frozenset({
    "advapi32.dll", "authz.dll", "bcrypt.dll", "cfgmgr32.dll", "comctl32.dll", "comdlg32.dll",
    "crypt32.dll", "d2d1.dll", "d3d11.dll", "d3d12.dll", "d3d9.dll", "dcomp.dll", "dnsapi.dll",
    "dwmapi.dll", "dwrite.dll", "dxgi.dll", "gdi32.dll", "icuin.dll", "icuuc.dll", "imm32.dll",
    "iphlpapi.dll", "kernel32.dll", "mpr.dll", "msvcrt.dll", "ncrypt.dll", "netapi32.dll", "ntdll.dll",
    "ole32.dll", "oleacc.dll", "oleaut32.dll", "powrprof.dll", "propsys.dll", "rpcrt4.dll",
    "runtimeobject.dll", "secur32.dll", "setupapi.dll", "shcore.dll", "shell32.dll", "shlwapi.dll",
    "synchronization.dll", "ucrtbase.dll", "uiautomationcore.dll", "user32.dll", "userenv.dll", "usp10.dll",
    "uxtheme.dll", "version.dll", "winhttp.dll", "winmm.dll", "winspool.drv", "ws2_32.dll", "wtsapi32.dll",
})  # fmt: skip
_WINDOWS_PREFIXES = ("api-ms-win-", "ext-ms-")


def unpack(wheels: Iterable[Path], program: Path, folder: Path) -> None:
    """Put what the program needs of ``wheels`` and of its own wheel ``program`` below ``folder``."""
    lib = folder / "lib"
    with zipfile.ZipFile(program) as ours:
        modules = trimming.qt_modules(ours)
        _extract(ours, filter(trimming.kept, ours.namelist()), lib)

    for wheel in wheels:
        with zipfile.ZipFile(wheel) as given:
            if wheel.name.startswith("pyside6_essentials-"):
                _unpack_qt(given, modules, folder)
            else:
                _extract(given, filter(trimming.kept, given.namelist()), lib)


def check_complete(folder: Path) -> None:
    """Raise BuildError where a library loads one that is neither here nor in Windows, or is here twice."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix.lower() in _LIBRARIES)
    here = [path.name.lower() for path in paths if path.suffix.lower() == ".dll"]
    if twice := sorted({name for name in here if here.count(name) > 1}):
        raise BuildError(f"More than once in the package: {', '.join(twice)}")

    for path in paths:
        missing = [name for name in loaded_by(path) if name not in here and not _is_windows(name)]
        if missing:
            raise BuildError(
                f"{path.relative_to(folder)} loads {', '.join(missing)}, which the package lacks"
            )


def loaded_by(path: Path) -> list[str]:
    """Return the names, in lower case, of the libraries that the library or program ``path`` loads."""
    return sorted({name.lower() for name in _LOADED.findall(commands.run([commands.OBJDUMP, "-p", path]))})


def _is_windows(name: str) -> bool:
    return name in _WINDOWS or name.startswith(_WINDOWS_PREFIXES)


def _unpack_qt(given: zipfile.ZipFile, modules: Iterable[str], folder: Path) -> None:
    names = set(given.namelist())
    wanted = trimming.qt_files(modules)
    if missing := [name for name in wanted if name not in names]:
        raise BuildError(f"PySide6's wheel has no {', '.join(missing)}")

    _extract(given, [*wanted, *filter(trimming.qt_kept_beside, sorted(names))], folder / "lib")
    _extract_loaded(given, wanted, folder / "lib")
    for name in trimming.RUNTIME:
        (folder / name).write_bytes(given.read(f"PySide6/{name}"))


def _extract_loaded(given: zipfile.ZipFile, wanted: Iterable[str], lib: Path) -> None:
    """Put the DLLs of PySide6 that ``wanted`` load, and those that these load, beside them."""
    available = {name.lower(): name for name in given.namelist() if name.count("/") == 1}
    waiting = [name for name in wanted if name.endswith((".dll", ".pyd"))]
    seen = {*waiting}

    while waiting:
        for loaded in loaded_by(lib / waiting.pop()):
            name = available.get(f"pyside6/{loaded}")
            if name is None or name in seen or loaded in trimming.RUNTIME:
                continue
            seen.add(name)
            waiting.append(name)
            _extract(given, [name], lib)


def _extract(given: zipfile.ZipFile, names: Iterable[str], lib: Path) -> None:
    for name in names:
        target = lib / name
        if not target.resolve().is_relative_to(lib.resolve()):
            raise BuildError(f"{name} leads out of the package")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(given.read(name))
