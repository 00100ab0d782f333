"""What is wrong with a pack's interview, as data; ``interview.fault_messages`` has the words."""

from collections.abc import Mapping

import msgspec


class InterviewFault(msgspec.Struct, frozen=True):
    """One fault: ``code`` names its kind, ``question`` is the id of the question it is in.

    ``question`` is None for a fault of the interview as a whole; ``data`` is what the message is made from.
    """

    code: str
    question: str | None = None
    data: Mapping[str, object] = {}
