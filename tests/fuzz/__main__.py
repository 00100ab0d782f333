"""``python -m tests.fuzz [plans|papers] [--count N] [--seed S]``: read so many mutants; 1 where one breaks.

``plans`` are read as a higher plan, ``papers`` checked, mended and laid out; ``--corpus`` names further
folders of Word files to break.
"""

import argparse
import sys
import time
from pathlib import Path

from tests.fuzz import papers, plans


def main() -> int:
    """Run the mutants and tell each error once, with the seed that gives it again."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("of", nargs="?", choices=["plans", "papers"], default="plans")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0, help="the first mutant's; N mutants have N seeds")
    parser.add_argument("--corpus", type=Path, nargs="*", default=[], help="folders of .docx, for papers")
    args = parser.parse_args()

    seeds = range(args.seed, args.seed + args.count)
    files = papers.word_files((papers.SAMPLES, *args.corpus))
    broken = plans.broken_plans(seeds) if args.of == "plans" else papers.broken_papers(seeds, files)

    start, found = time.monotonic(), {}
    for one in broken:
        place = "\n".join(one.error.strip().splitlines()[-3:])
        if place not in found:
            sys.stdout.write(f"seed {one.seed}:\n{one.error}\n")
            sys.stdout.flush()
        found.setdefault(place, one.seed)

    seconds = time.monotonic() - start
    sys.stdout.write(f"{args.count} mutated {args.of}, {seconds:.0f} s, errors of {len(found)} kinds\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
