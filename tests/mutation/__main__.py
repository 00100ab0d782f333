"""The command: see the package's docstring."""

import argparse
import sys
from pathlib import Path

from . import report
from .rooms import ROOMS
from .session import Tree, all_mutants, drawn, try_mutants

ROOT = Path(__file__).resolve().parents[2]
EXPLAINED = Path(__file__).with_name("explained.json")


def main() -> int:
    """Try the mutants; return 0 where few are alive and each of them is explained."""
    options = _options()
    tree = Tree(ROOT, "ttdn_desktop")
    rooms = {name: room for name, room in ROOMS.items() if not options.room or name in options.room}
    made = all_mutants(tree, rooms)
    chosen = made if options.all else drawn(made, options.sample, options.seed)

    explained = report.read_explained(EXPLAINED)
    results = try_mutants(tree, rooms, chosen, options.record)

    sys.stdout.write(report.survivors(results, explained) + "\n\n" + report.table(results, explained) + "\n")
    if not options.room:
        every = [mutant for mutants in made.values() for mutant in mutants]
        for key in report.without_mutant(explained, every):
            sys.stdout.write(f"explained, but can't be made any more: {' | '.join(key)}\n")
    return 0 if report.is_good(results, explained) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("--room", action="append", choices=ROOMS, help="this room alone; may be repeated")
    parser.add_argument("--sample", type=int, default=160, help="how many mutants, over all rooms")
    parser.add_argument("--seed", type=int, default=12, help="which ones are drawn")
    parser.add_argument("--all", action="store_true", help="every mutant: takes hours")
    parser.add_argument("--record", type=Path, help="keep the record of the tests here, or use the one kept")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
