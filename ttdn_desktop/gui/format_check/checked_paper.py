"""The paper that a format check is about: a Word file of whatever origin, or a paper of the open dossier."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_kinds import PAPER_KINDS
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession


@dataclass(frozen=True)
class CheckedPaper:
    """What is checked: its name, how to get its bytes, and where a fixed copy goes.

    ``snapshot_reader``, called on the window's thread, returns a function for a worker that reads the paper
    as it was at that call. A fixed copy goes beside the file at ``path``, or to ``keep``, which makes it the
    text to be signed of the dossier's paper; with neither the paper can only be checked. ``while_undated`` is
    the rule set of the pack that the paper is written with, None for a file of whatever origin.
    """

    name: str
    snapshot_reader: Callable[[], Callable[[], bytes]]
    path: Path | None = None
    keep: Callable[[bytes], None] | None = None
    while_undated: RuleSetName | None = None

    @classmethod
    def of_file(cls, path: Path) -> "CheckedPaper":
        """Return the Word file at ``path``."""
        return cls(path.name, lambda: partial(read_input, path), path)

    @classmethod
    def of_session(cls, session: DossierSession, kind: PaperKind, data_folder: DataFolder) -> "CheckedPaper":
        """Return a paper of the dossier as it is printed; one that is locked is checked only."""

        def snapshot_reader() -> Callable[[], bytes]:
            return partial(_render, session.paper(kind))

        def keep(docx: bytes) -> None:
            word_return.keep_word_text(data_folder, session, docx, dt.date.today(), kind)

        dossier = session.dossier
        name = f"{first_upper(PAPER_KINDS[kind].name)} năm {dossier.year}, {dossier.commune.title}"
        changeable = session.can_record and not session.is_locked(kind)

        return cls(
            name,
            snapshot_reader,
            keep=keep if changeable else None,
            while_undated=session.pack.manifest.rules,
        )


def _render(paper: PaperSnapshot) -> bytes:
    from ttdn_desktop.workspace.documents.rendering import render_docx  # brings the Word library

    return render_docx(paper)
