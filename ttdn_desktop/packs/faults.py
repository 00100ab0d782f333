"""What is wrong with a pack's own data, as data; ``fault_messages`` has the words."""

from collections.abc import Mapping

import msgspec


class PackFault(msgspec.Struct, frozen=True):
    """One fault: ``code`` names its kind, ``file`` is the pack's file.

    Severity and words follow from the code; ``data`` is what its message is made from.
    """

    code: str
    file: str
    data: Mapping[str, object] = {}
