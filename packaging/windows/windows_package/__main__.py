"""``packaging/windows/build OUT_DIR [--cache DIR] [--sign COMMAND]``."""

import argparse
import hashlib
import os
import sys
import tempfile
import time
from pathlib import Path

from windows_package import (
    cache,
    commands,
    installer,
    launchers,
    licences,
    portable_zip,
    program_folder,
    signing,
    source,
)
from windows_package.errors import BuildError

LARGEST_SETUP = 40 * 1024 * 1024
LARGEST_PROGRAM = 130 * 1024 * 1024
"""Sizes that issue 13 allows: what a commune's line takes in some minutes, what an old disk has left."""


def main() -> int:
    """Build what the command line asks for and return the exit status."""
    options = _options()
    begun = time.monotonic()

    try:
        commands.check_present()
        with tempfile.TemporaryDirectory(prefix="ttdn-windows-") as name:
            made = _build(options, Path(name))
    except BuildError as fault:
        print(fault, file=sys.stderr)  # noqa: T201 - the command's answer
        return 1

    for path in made:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"{digest}  {path.name}  {path.stat().st_size / 1e6:.1f} MB")  # noqa: T201
    print(f"{time.monotonic() - begun:.0f} s")  # noqa: T201
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="packaging/windows/build")
    parser.add_argument("out", type=Path, help="folder for the setup program and the zip")
    parser.add_argument(
        "--cache", type=Path, default=cache.default_folder(), help="folder that keeps what was downloaded"
    )
    parser.add_argument(
        "--sign",
        default=os.environ.get(signing.VARIABLE),
        help=f"command that signs the program named after it (else the variable {signing.VARIABLE})",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help="for trying: a larger setup program, made in seconds",
    )
    return parser.parse_args()


def _build(options: argparse.Namespace, work: Path) -> list[Path]:
    out, sign = options.out.absolute(), options.sign
    out.mkdir(parents=True, exist_ok=True)
    version = source.version()
    setup = out / f"ttdn-desktop-{version}-setup.exe"
    archive = out / f"ttdn-desktop-{version}-windows.zip"

    folder = work / f"ttdn-desktop-{version}"
    program_folder.assemble(folder, options.cache.absolute(), work)
    licences.write(folder)
    for launcher in (launchers.WINDOW, launchers.CONSOLE):
        signing.sign(launchers.build(launcher, version, folder, work), sign)

    program_folder.check(folder, LARGEST_PROGRAM)
    installer.write_list(folder)
    program_folder.date_alike(folder)
    installer.build(folder, setup, work, sign=sign, quick=options.quick)
    signing.sign(setup, sign)
    if not options.quick and setup.stat().st_size > LARGEST_SETUP:
        raise BuildError(f"{setup.name} is larger than {LARGEST_SETUP} bytes")

    (folder / installer.LIST).unlink()  # nothing removes a folder on a stick but the clerk
    signing.sign(launchers.build(launchers.PORTABLE, version, folder, work), sign)
    portable_zip.build(folder, archive)

    return [setup, archive]


if __name__ == "__main__":
    sys.exit(main())
