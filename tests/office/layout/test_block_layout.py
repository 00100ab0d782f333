"""What stands in a cell: a paragraph that has its text alone is drawn as its lines would be one by one."""

from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.docx.package import Package
from ttdn_desktop.office.layout import block_layout
from ttdn_desktop.office.layout.document_reader import Reader
from ttdn_desktop.office.layout.pagination import Paginator
from ttdn_desktop.office.layout.sheet import Sheet

_SAMPLES = Path(__file__).parents[2] / "samples"
_FILES = [*sorted(_SAMPLES.rglob("*.docx")), *sorted(templates_dir().rglob("*.docx"))]


def _pages(docx: bytes) -> list[Sheet] | str:
    try:
        return Paginator(Reader(Package(docx)).read()).run()
    except InputError as error:
        return str(error)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_whole_file_is_drawn_the_same_without_the_short_way(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx = path.read_bytes()
    found = _pages(docx)

    monkeypatch.setattr(block_layout, "_is_text_alone", lambda _: False)
    assert found == _pages(docx)
