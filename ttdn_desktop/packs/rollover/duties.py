"""Which duty of a plan with other wording an activity answers: a guess by the words both have."""

import itertools
import math
from collections.abc import Mapping

from ttdn_desktop.packs.migrate.matching import comparison_words

ENOUGH = 2.5
"""From this weight of common pairs of words on, a duty is guessed.

Measured with the sample's activities on five higher plans: right guesses weigh 2,8 and more, the pairs that
any two sentences on the subject have weigh less than 2.
"""

CLEARLY = 1.5
"""How many times the next duty's weight the guessed one's must be; a judgement: a wrong guess costs the clerk
more than none."""

_Pair = tuple[str, str]


class DutyGuesser:
    """Which of a plan's duties (id to text) a title speaks of; made once for all titles of a year.

    Pairs of neighbouring words are compared; those that several duties have weigh less.
    """

    def __init__(self, duties: Mapping[str, str]) -> None:
        # duties of the same pairs weigh the same, so of them the first and their number are enough
        alike: dict[frozenset[_Pair], list[str]] = {}
        for duty, text in duties.items():
            alike.setdefault(frozenset(_pairs(text)), []).append(duty)

        self._groups = tuple(tuple(ids) for ids in alike.values())
        self._pairs = tuple(alike)
        self._having: dict[_Pair, list[int]] = {}
        for group, pairs in enumerate(alike):
            for pair in pairs:
                self._having.setdefault(pair, []).append(group)
        self._weights = {
            pair: math.log((len(duties) + 1) / sum(len(self._groups[group]) for group in groups))
            for pair, groups in self._having.items()
        }
        self._known: dict[str, str | None] = {}

    def guess(self, title: str) -> str | None:
        """Return the id of the duty that speaks of the same things as ``title``, None for none."""
        if title not in self._known:
            self._known[title] = self._guess(title)
        return self._known[title]

    def _guess(self, title: str) -> str | None:
        known = sorted(
            (pair for pair in _pairs(title) if pair in self._weights), key=self._weights.__getitem__
        )
        groups = {group for pair in self._telling(known) for group in self._having[pair]}
        weights = {
            group: sum(self._weights[pair] for pair in known if pair in self._pairs[group])
            for group in groups
        }

        best = max(weights, key=lambda group: weights[group], default=None)
        if best is None or weights[best] < ENOUGH:
            return None

        is_alone = len(self._groups[best]) == 1
        second = max((weight for group, weight in weights.items() if group != best), default=0.0)
        is_clear = is_alone and weights[best] >= CLEARLY * second
        return self._groups[best][0] if is_clear else None

    def _telling(self, pairs: list[_Pair]) -> list[_Pair]:
        """Return ``pairs``, the lightest first, without those that all together decide nothing.

        A duty that has no others in common with the title is neither guessed nor near enough to the one that
        is: what every duty says («trên địa bàn xã») leads to none of them.
        """
        weight = 0.0
        for number, pair in enumerate(pairs):
            weight += self._weights[pair]
            if weight >= ENOUGH / CLEARLY:
                return pairs[number:]
        return []


def _pairs(text: str) -> dict[_Pair, None]:
    """Return each pair of neighbouring words once, in reading order."""
    return dict.fromkeys(itertools.pairwise(comparison_words(text)))
