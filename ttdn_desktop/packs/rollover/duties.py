"""Which duty of a plan with other wording an activity answers: a guess by the words both have."""

import itertools
import math
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

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


def guess_duty(title: str, duties: Mapping[str, str]) -> str | None:
    """Return the id of the duty (id to text) that speaks of the same things as ``title``, None for none.

    Pairs of neighbouring words are compared; those that several duties have weigh less.
    """
    by_duty = {duty: _pairs(text) for duty, text in duties.items()}
    common = Counter(pair for pairs in by_duty.values() for pair in pairs)
    in_title = _pairs(title)
    weights = {
        duty: sum(math.log((len(duties) + 1) / common[pair]) for pair in in_title & pairs)
        for duty, pairs in by_duty.items()
    }
    best = sorted(weights, key=lambda duty: weights[duty], reverse=True)
    if not best or weights[best[0]] < ENOUGH:
        return None

    second = weights[best[1]] if len(best) > 1 else 0.0
    return best[0] if weights[best[0]] >= CLEARLY * second else None


# the same few duties are compared with each activity of a plan
@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[_Pair]:
    found = comparison_words(text)
    return frozenset(itertools.pairwise(found))
