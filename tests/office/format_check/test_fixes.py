"""What is called fixable is fixed, in the main part alone."""

import io
import zipfile

import pytest

from tests.format_rules import corpus
from tests.format_rules.seeded import edited
from ttdn_desktop.workspace.documents.format_check import apply_fixes, check, examine, line

SEEDS = [seed for seed in corpus.ND30 if seed.rule not in {"paper.empty-page"}]


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("at", range(len(SEEDS)), ids=[f"{at}-{seed.rule}" for at, seed in enumerate(SEEDS)])
def test_what_is_called_fixable_is_gone_after_mending(at: int) -> None:
    faulty = edited(corpus.clean("mau-nd30"), SEEDS[at].edit)
    examined = examine(faulty)
    before, mended = examined.report, apply_fixes(examined)
    left = {line(finding) for finding in mended.report.findings}
    assert left <= {line(finding) for finding in before.findings if not finding.fixable}, left


def test_only_the_main_part_changes() -> None:
    seed = next(seed for seed in SEEDS if seed.rule == "body.align")
    faulty = edited(corpus.clean("mau-nd30"), seed.edit)
    mended = apply_fixes(examine(faulty, "nd30")).docx
    changed = [name for name, content in parts(faulty).items() if parts(mended)[name] != content]
    assert changed == ["word/document.xml"]


def test_a_clean_paper_keeps_its_text() -> None:
    clean = corpus.clean("mau-nd30")
    assert check(apply_fixes(examine(clean, "nd30")).docx).findings == ()
