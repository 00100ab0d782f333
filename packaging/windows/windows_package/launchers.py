"""The programs that a clerk starts, compiled from ``launcher/``."""

from dataclasses import dataclass
from pathlib import Path

from windows_package import commands, source

_LAUNCHER = source.PACKAGING / "launcher"


@dataclass(frozen=True)
class Launcher:
    """One of the programs: its file, what Explorer calls it, whether it has a window, where its data lies."""

    file: str
    description: str
    window: bool
    portable: bool = False


WINDOW = Launcher("ttdn-desktop.exe", "Thông tin đối ngoại", window=True)
CONSOLE = Launcher("ttdn.exe", "Thông tin đối ngoại (dòng lệnh)", window=False)
PORTABLE = Launcher(
    "ttdn-desktop-portable.exe",
    "Thông tin đối ngoại (dữ liệu nằm cạnh chương trình)",
    window=True,
    portable=True,
)


def build(launcher: Launcher, version: str, folder: Path, work: Path) -> Path:
    """Compile ``launcher`` into ``folder`` and return it."""
    resources = work / f"{launcher.file}.o"
    script = work / f"{launcher.file}.rc"
    script.write_text(_resource_script(launcher, version), "utf-8")
    commands.run(
        [commands.WINDRES, "-c", "65001", "-I", _LAUNCHER, "-I", source.ICON.parent, script, resources]
    )

    program = folder / launcher.file
    commands.run([*_compiler(launcher), _LAUNCHER / "launcher.c", resources, "-o", program])

    return program


def _resource_script(launcher: Launcher, version: str) -> str:
    commas = ",".join(map(str, source.four_numbers(version)))
    return (
        f"#define VERSION_COMMAS {commas}\n"
        f'#define VERSION_TEXT "{version}"\n'
        f'#define PROGRAM_FILE "{launcher.file}"\n'
        f'#define PROGRAM_DESCRIPTION "{launcher.description}"\n'
        '#include "launcher.rc"\n'
    )


def _compiler(launcher: Launcher) -> list[str]:
    return [
        commands.GCC, "-municode", "-O2", "-s", "-Wall", "-Wextra", "-Werror", "-finput-charset=UTF-8",
        "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
        *(["-mwindows", "-DWINDOW"] if launcher.window else []),
        *(["-DPORTABLE"] if launcher.portable else []),
    ]  # fmt: skip
