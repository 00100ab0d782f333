"""Reading a unit's own earlier papers from their files into a dossier."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop.basics.errors import naming
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.earlier_papers.joining import join
from ttdn_desktop.earlier_papers.reading import read_paper
from ttdn_desktop.earlier_papers.records import Learned
from ttdn_desktop.workspace.intake.read_plan import read_plan


def learn(paths: Sequence[Path]) -> Learned:
    """Return the dossier of the papers in ``paths`` with what couldn't be told.

    Raises ClerkError that names the file: unreadable, none a plan or report, of several units or years.
    """
    return join([read_paper(_source(path)) for path in dict.fromkeys(paths)])


def _source(path: Path) -> Source:
    with naming(path.name):
        source = read_plan(path)
    return msgspec.structs.replace(source, name=unicodedata.normalize("NFC", path.name))


def as_json(learned: Learned) -> dict[str, Any]:
    """Return the keys of ``learn --json`` (docs/contract.md)."""
    documents = [
        {
            "file": paper.file,
            "kind": paper.kind,
            "year": paper.year,
            "number": paper.number,
            "date": paper.date.isoformat() if paper.date else None,
        }
        for paper in learned.papers
    ]
    return {"documents": documents, "warnings": list(learned.warnings)}
