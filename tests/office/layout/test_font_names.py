"""What a font file says of its fonts: families in each language, style, weight; files that say nothing."""

from pathlib import Path

import pytest

from tests.office.layout.made_fonts import Names, font, write
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.office.layout import font_names


@pytest.fixture(autouse=True)
def anew() -> None:
    font_names.faces_in.cache_clear()


def test_our_own_fonts_say_what_they_are() -> None:
    found = [font_names.faces_in(path) for path in sorted((resources_dir() / "fonts").glob("*.ttf"))]
    assert [(face.families, face.bold, face.italic) for (face,) in found] == [
        (frozenset({"Liberation Serif"}), bold, italic)
        for bold, italic in ((True, False), (True, True), (False, True), (False, False))
    ]


def test_names_of_every_language_and_of_the_whole_family(tmp_path: Path) -> None:
    names = Names(
        "Segoe UI Semibold", "Segoe UI", weight=600, other_language="ＭＳ 明朝", macintosh="Segoe Mac"
    )
    (face,) = font_names.faces_in(write(tmp_path / "a.ttf", names))
    assert face.families == {"Segoe UI Semibold", "ＭＳ 明朝", "Segoe Mac"}
    assert face.wide_families == {"Segoe UI"}
    assert (face.bold, face.italic, face.weight, face.position) == (False, False, 600, 0)


def test_a_collection_holds_several(tmp_path: Path) -> None:
    path = write(tmp_path / "cambria.ttc", Names("Cambria"), Names("Cambria Math", bold=True))
    found = font_names.faces_in(path)
    assert [(face.families, face.bold, face.position) for face in found] == [
        ({"Cambria"}, False, 0),
        ({"Cambria Math"}, True, 1),
    ]


@pytest.mark.parametrize(("bold", "italic"), [(True, False), (False, True), (True, True), (False, False)])
@pytest.mark.parametrize("in_head", [True, False])
def test_the_style_is_told_in_either_table(bold: bool, italic: bool, in_head: bool, tmp_path: Path) -> None:
    path = write(tmp_path / "a.ttf", Names("A", bold=bold, italic=italic, style_in_head_alone=in_head))
    (face,) = font_names.faces_in(path)
    assert (face.bold, face.italic) == (bold, italic)


@pytest.mark.parametrize(
    "content", [b"", b"no font", b"ttcf", b"ttcf\0\1\0\0\xff\xff\xff\xff", font(Names("A"))[:200]]
)
def test_what_is_no_font_holds_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_bytes(content)
    assert font_names.faces_in(tmp_path / "x.ttf") == ()
    assert font_names.faces_in(tmp_path / "none.ttf") == ()


def test_a_font_cut_anywhere_is_no_fault_of_ours(tmp_path: Path) -> None:
    whole = font(Names("A"))
    for cut in range(400):
        path = tmp_path / f"{cut}.ttf"
        path.write_bytes(whole[:cut])
        font_names.faces_in(path)
