"""What a verb came to, for a verb that has more to say than a few notices."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Outcome:
    """``output`` goes to standard output, ``notices`` to standard error; ``status`` is 1 for errors found."""

    output: str = ""
    notices: tuple[str, ...] = ()
    status: Literal[0, 1] = 0
