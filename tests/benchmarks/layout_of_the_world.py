"""The layout beside LibreOffice's over Word files of other make: lines, pages, the worst first.

    python -m tests.benchmarks.layout_of_the_world [FILE.docx ...] [--differences N] [--pages FOLDER] [--reference FOLDER]

Without files it goes over those that the tests make (``tests/samples/world_files``) and the papers of other
make among the samples. Needs LibreOffice and ``../shared/tools/layout_diff.py``. ``--differences`` prints so many of
LibreOffice's lines that aren't found in ours; ``--pages`` writes each page beside LibreOffice's as a picture, to be
looked at; ``--reference`` keeps LibreOffice's PDFs for the next run.

Wanted: 98 % of LibreOffice's lines on the same page, the same number of pages on all but one in twenty.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pypdfium2
from PIL import Image

from tests.benchmarks.layout_figures import FOREIGN, alike, layout_diff, shares, soffice
from tests.samples.world_files import WORLD
from ttdn_desktop.office.layout import to_pdf

_SCALE = 0.8
"""Pixels a point of the pictures to look at."""


class Compared(NamedTuple):
    """One file's figures: pages of ours and LibreOffice's, its lines, those found, those at the same height."""

    name: str
    pages: tuple[int, int]
    lines: int
    same: int
    placed: int
    missed: tuple[str, ...]


def files(named: list[Path], folder: Path) -> list[Path]:
    """Return the files to go over, those that are made put into ``folder``."""
    if named:
        return named
    for name, make in WORLD.items():
        (folder / f"{name}.docx").write_bytes(make())
    for path in FOREIGN.glob("*.docx"):
        shutil.copy(path, folder / path.name)
    return sorted(folder.glob("*.docx"))


def compared(tool: ModuleType, path: Path, reference: Path, out: Path) -> Compared:
    """Return one file's figures."""
    made = out / f"{path.stem}.ours.pdf"
    made.write_bytes(to_pdf(path.read_bytes()).pdf)
    ours, theirs = tool.lines_of(str(made)), tool.lines_of(str(reference))
    same, placed, missed = alike(ours, theirs)
    lines = sum(map(len, theirs))
    return Compared(path.stem, (len(ours), len(theirs)), lines, same, placed, tuple(missed))


def write_pages(name: str, ours: Path, theirs: Path, folder: Path) -> None:
    """Write each page of ours, and LibreOffice's to its right, as one picture."""
    documents = [pypdfium2.PdfDocument(path) for path in (ours, theirs)]
    for number in range(max(map(len, documents))):
        shown = [
            document[number].render(scale=_SCALE).to_pil()  # pyright: ignore[reportArgumentType]
            for document in documents
            if number < len(document)
        ]
        whole = Image.new(
            "RGB", (sum(one.width for one in shown) + 10, max(one.height for one in shown)), "grey"
        )
        x = 0
        for one in shown:
            whole.paste(one, (x, 0))
            x += one.width + 10
        whole.save(folder / f"{name}-{number + 1:02}.png")


def main() -> int:
    """Compare, print and say whether what is wanted holds."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--differences", type=int, default=0)
    parser.add_argument("--pages", type=Path)
    parser.add_argument("--reference", type=Path)
    options = parser.parse_args()
    tool = layout_diff()
    if tool is None or not shutil.which("soffice"):
        print("LibreOffice or layout_diff.py isn't at hand: nothing compared")
        return 0

    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        kept: Path = options.reference or work
        kept.mkdir(exist_ok=True, parents=True)
        paths = files(options.files, work)
        new = [path for path in paths if not (kept / f"{path.stem}.pdf").exists()]
        if new:
            soffice(kept, new)
        rows = [compared(tool, path, kept / f"{path.stem}.pdf", work) for path in paths]

        if options.pages is not None:
            options.pages.mkdir(exist_ok=True, parents=True)
            for path in paths:
                write_pages(
                    path.stem, work / f"{path.stem}.ours.pdf", kept / f"{path.stem}.pdf", options.pages
                )

    return told(rows, options.differences)


def told(rows: list[Compared], differences: int) -> int:
    """Print the rows, the worst first, and the whole; return 0 where what is wanted holds."""
    print(f"{'file':36} {'pages':>9} {'lines':>6} {'same':>8} {'place':>8}")
    for one in sorted(rows, key=lambda one: (one.same / max(one.lines, 1), one.placed)):
        other = "" if one.pages[0] == one.pages[1] else " *"
        pages = f"{one.pages[0]}/{one.pages[1]}{other}"
        print(f"{one.name:36} {pages:>9} {one.lines:6} {shares(one.lines, one.same, one.placed)}")
        for line in one.missed[:differences]:
            print(f"    {line}")

    lines, same, placed = (sum(getattr(one, name) for one in rows) for name in ("lines", "same", "placed"))
    alike = sum(one.pages[0] == one.pages[1] for one in rows)
    holds = same >= 0.98 * lines and alike >= 0.95 * len(rows)
    print(
        f"== {len(rows)} files: {shares(lines, same, placed)}, {alike} with the same number of pages  ",
        end="",
    )
    print("holds" if holds else "MISSED")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
