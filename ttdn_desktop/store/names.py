"""Ids of dossiers: file names that every system takes."""

import re
from collections.abc import Iterable

from ttdn_desktop.basics import windows_paths
from ttdn_desktop.basics.vietnamese import fold

# characters; a judgement: "xa-van-thang-2019" has 17. With the data folder before it and the copy's sequence
# and time behind it a path stays below the 260 characters of Windows.
_LONGEST = 60

# no dot, slash or backslash: an id that comes from outside can neither climb ("../x") nor hide (".x"). Lower
# case alone, since Windows takes "A" and "a" for one file.
_ALLOWED = re.compile(r"[a-z0-9][a-z0-9-]*")


def is_id(text: str) -> bool:
    """Return whether ``text`` can be a dossier's id; a path or a hidden name never is."""
    return _ALLOWED.fullmatch(text) is not None


def file_name(suggested: str) -> str:
    """Return ``suggested`` in a-z, 0-9 and hyphens: ``Vạn Thắng 2019`` as ``van-thang-2019``."""
    # stripped twice: the cut may end in a hyphen
    plain = re.sub(r"[^a-z0-9]+", "-", fold(suggested)).strip("-")[:_LONGEST].strip("-")
    return f"ho-so-{plain}".strip("-") if not windows_paths.is_file_name(plain) else plain


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """Return ``wanted``, with a number behind it where it is taken."""
    used = set(taken)
    name, count = wanted, 1
    while name in used:
        count += 1
        name = f"{wanted}-{count}"
    return name
