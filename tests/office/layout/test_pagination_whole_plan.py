"""A whole plan with its annex, line by line against what LibreOffice 7.4 made of it.

The lines were recorded by ``tests/benchmarks/layout_against_libreoffice.py --record``.
"""

import json
from pathlib import Path

from tests.benchmarks.sample_documents import samples
from tests.office.layout.word_file import page_rows
from ttdn_desktop.office.layout import to_pdf

HERE = Path(__file__).parent


def test_each_line_of_the_plan_stands_where_libreoffice_puts_it() -> None:
    theirs = json.loads((HERE / "libreoffice_plan_short.json").read_text("utf-8"))
    ours = page_rows(to_pdf(samples()["plan-short"]).pdf)
    assert [(page, text) for page, _, text in ours] == [(page, text) for page, _, text in theirs]
    assert max(abs(our[1] - their[1]) for our, their in zip(ours, theirs, strict=True)) < 0.5
