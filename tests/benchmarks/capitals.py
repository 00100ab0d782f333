"""Judging the capitals of 500 pages of text, beside a regular expression that only finds their words."""

import re
import sys
import time

from tests.format_rules import corpus
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.capitals.finding import capital_faults
from ttdn_desktop.office.format_check.measure import read_words

LETTERS = 1_250_000
"""500 pages of 2.500 letters, as a page of a plan in size 14 has."""

LIMIT_MS = 1500
"""The aim is a second on a quiet machine."""


def main() -> int:
    words = read_words(corpus.clean("mau-nd30"))
    rounds = LETTERS // sum(map(len, words)) + 1
    paragraphs = [text for _ in range(rounds) for text in words]
    points = rule_set.load("nd30")["text.capital"].points
    errors = frozenset(point.id for point in points if point.severity == "error")
    capital_faults("Ủy Ban Nhân Dân xã", errors)

    started = time.process_time()
    for text in paragraphs:
        capital_faults(text, errors, "kế hoạch")
    took = (time.process_time() - started) * 1000

    started = time.process_time()
    for text in paragraphs:
        re.findall(r"\w+", text)
    floor = (time.process_time() - started) * 1000

    print(
        f"{len(paragraphs)} paragraphs of 500 pages: {took:.0f} ms (limit {LIMIT_MS}); finding words {floor:.0f} ms"
    )
    return 0 if took <= LIMIT_MS else 1


if __name__ == "__main__":
    sys.exit(main())
