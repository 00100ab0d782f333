"""``python -m tests.fuzz [--count N] [--seed S]``: read so many mutated plans; exit 1 where one breaks."""

import argparse
import sys
import time

from tests.fuzz.run import broken_plans


def main() -> int:
    """Run the mutants and tell each error once, with the seed that gives it again."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=0, help="the first mutant's; N mutants have N seeds")
    args = parser.parse_args()

    start, found = time.monotonic(), {}
    for broken in broken_plans(range(args.seed, args.seed + args.count)):
        place = "\n".join(broken.error.strip().splitlines()[-3:])
        if place not in found:
            sys.stdout.write(f"seed {broken.seed}:\n{broken.error}\n")
        found.setdefault(place, broken.seed)

    seconds = time.monotonic() - start
    sys.stdout.write(f"{args.count} mutated plans, {seconds:.0f} s, errors of {len(found)} kinds\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
