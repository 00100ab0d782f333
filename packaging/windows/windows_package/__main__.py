"""``packaging/windows/build OUT_DIR [--cache DIR]``."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from windows_package import cache, commands, program_folder
from windows_package.errors import BuildError


def main() -> int:
    """Build what the command line asks for and return the exit status."""
    parser = argparse.ArgumentParser(prog="packaging/windows/build")
    parser.add_argument("out", type=Path, help="where the setup and the zip are put")
    parser.add_argument("--cache", type=Path, default=cache.default_folder(), help="keeps what was downloaded")
    options = parser.parse_args()

    begun = time.monotonic()
    try:
        commands.check_present()
        with tempfile.TemporaryDirectory(prefix="ttdn-windows-") as name:
            work = Path(name)
            program = options.out / "program"
            program_folder.assemble(program, options.cache.absolute(), work)
    except BuildError as fault:
        print(fault, file=sys.stderr)
        return 1

    print(f"{time.monotonic() - begun:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
