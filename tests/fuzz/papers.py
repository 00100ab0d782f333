"""One broken Word file after the other through check, mend and page; what breaks is told by its seed."""

import random
import traceback
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.fuzz.broken import Broken, within_time
from tests.fuzz.hostile_word import mutated
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.workspace.documents.check_files import CheckedFile
from ttdn_desktop.workspace.documents.check_report import html_report, reported_file
from ttdn_desktop.workspace.documents.format_check import Examined, apply_fixes, describe, examine, line
from ttdn_desktop.workspace.documents.word_files import WordFileEntry

SAMPLES = Path(__file__).parents[1] / "samples"

_LARGEST = 60_000
"""Bytes of a sample that is broken: one of a hundred pages takes minutes to check, mend and check again."""

_REPORT_EVERY = 15
"""A page of the web is made of one in so many: its pictures take longer than the check."""


@cache
def word_files(folders: tuple[Path, ...] = (SAMPLES,)) -> tuple[bytes, ...]:
    """Return the Word files below the folders that aren't too large."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.docx"))
    usable = (path for path in paths if path.stat().st_size < _LARGEST and zipfile.is_zipfile(path))
    return tuple(path.read_bytes() for path in usable)


def broken_papers(seeds: Iterable[int], files: tuple[bytes, ...] | None = None) -> Iterator[Broken]:
    """Yield every mutant that leads to an error which isn't the clerk's, or whose mend isn't settled."""
    samples = files or word_files()
    for seed in seeds:
        chance = random.Random(seed)
        paper = mutated(chance.choice(samples), chance)
        try:
            with within_time():
                _check(paper, with_page=seed % _REPORT_EVERY == 0)
        except ClerkError:
            continue
        except Exception:
            yield Broken(seed, traceback.format_exc(limit=-4))


def _check(paper: bytes, *, with_page: bool) -> None:
    """Check and mend a paper; what is left isn't called fixable, and a second mend changes nothing."""
    examined = examine(paper)
    for finding in examined.report.findings:
        describe(finding)
        line(finding)

    if with_page:
        _page(examined)

    mended = apply_fixes(examined)
    if mended.docx != paper:
        left = sorted({finding.rule for finding in mended.report.findings if finding.fixable})
        assert left == [], f"still called fixable: {left}"
        assert apply_fixes(examine(mended.docx)).docx == mended.docx, "a second mend changes it"


def _page(examined: Examined) -> None:
    entry = WordFileEntry(Path("van-ban.docx"), Path("van-ban.docx"))
    html_report([reported_file(CheckedFile(entry, report=examined.report), examined)])
