"""How many copies a paper is issued in: what the register's column ``Số lượng bản`` begins with."""

from collections.abc import Collection

import msgspec

from ttdn_desktop.dossier.register import MOST_COPIES
from ttdn_desktop.official_paper.archive_line import copies_said, places_filed


class Copies(msgspec.Struct, frozen=True):
    """All copies of a paper, and how many of them are filed (``số lượng bản lưu``)."""

    total: int
    archive: int


def usual_copies(recipients: Collection[str], archive: str) -> Copies:
    """Return one copy a recipient, and for the file the number that ``Lưu`` says, else one a place in it.

    A recipient that stands for several («Các thôn») counts as one: only the clerk knows how many.
    """
    filed = copies_said(archive) or places_filed(archive)
    return Copies(min(len(recipients) + filed, MOST_COPIES), filed)
