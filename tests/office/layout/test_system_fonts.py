import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.office.layout.made_fonts import Names, write
from tests.office.layout.word_file import paragraph, shown_stretches, word_file
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.office.layout import faces, font_names, system_fonts, to_pdf
from ttdn_desktop.office.layout.system_fonts import FontFile

OWN = resources_dir() / "fonts"


@pytest.fixture(autouse=True)
def anew() -> None:
    for remembered in (faces.face_file, faces.shown_family, faces.metrics, system_fonts.font_file):
        remembered.cache_clear()


def has(monkeypatch: pytest.MonkeyPatch, file: Path, family: str) -> None:
    """Let the machine answer every family with one file."""
    monkeypatch.setattr(faces, "font_file", lambda *_: FontFile(file, family))


def test_line_metrics_are_read_from_the_file() -> None:
    found = system_fonts.metrics_of(OWN / "LiberationSerif-Regular.ttf")
    assert found == pytest.approx((1912 / 2048, 443 / 2048))


def test_a_family_that_is_there_is_used_and_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, OWN / "LiberationSerif-Bold.ttf", "Phong co san")
    made = to_pdf(word_file(paragraph("Wide", run='<w:rFonts w:ascii="Phong co san"/>') + paragraph("Wide")))
    assert made.notes == ()
    assert faces.text_width("Wide", False, False, 280, "Phong co san") == faces.text_width(
        "Wide", True, False, 280
    )


def test_what_stands_for_a_family_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, OWN / "LiberationSerif-Bold.ttf", "Phong khac")
    made = to_pdf(word_file(paragraph("a", run='<w:rFonts w:ascii="Phong la"/>')))
    assert made.notes == ("Phông chữ “Phong la” được thay bằng Phong khac.",)


def test_a_font_that_cannot_be_read_is_replaced_by_our_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "x.ttf").write_bytes(b"no font")
    has(monkeypatch, tmp_path / "x.ttf", "Phong hong")
    made = to_pdf(word_file(paragraph("a", run='<w:rFonts w:ascii="Phong hong"/>')))
    assert made.notes == ("Phông chữ “Phong hong” được thay bằng Liberation Serif.",)
    assert [text for *_, text in shown_stretches(made.pdf)] == ["a"]


@pytest.mark.parametrize("name", ["$(rm -rf x)", "a:file=/etc/passwd", "-", "", "\u202e"])
def test_a_familys_name_is_no_command(name: str) -> None:
    found = system_fonts.font_file(name, False, False)
    assert found is None or found.path.suffix in (".ttf", ".ttc")


def test_times_is_our_own_whatever_the_machine_has(monkeypatch: pytest.MonkeyPatch) -> None:
    has(monkeypatch, OWN / "LiberationSerif-Bold.ttf", "x")
    for name in ("Times New Roman", "Times New Roman Bold", "Times", "Liberation Serif"):
        made = to_pdf(word_file(paragraph("a", run=f'<w:rFonts w:ascii="{name}"/>')))
        assert made.notes == ()


def test_a_symbol_fonts_bullet_is_shown_and_copied_as_word_does() -> None:
    levels = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '<w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    body = paragraph("a", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    made = to_pdf(word_file(body, parts={"word/numbering.xml": levels}))
    assert "\uf0b7" in "".join(text for *_, text in shown_stretches(made.pdf))
    face = faces.face(faces.FaceFile(OWN / "LiberationSerif-Regular.ttf")).face
    assert face.charToGlyph[0xF0B7] == face.charToGlyph[ord("•")]


def test_signs_that_the_font_lacks_stay_in_the_text_and_are_named() -> None:
    made = to_pdf(word_file("<w:p><w:r><w:t>☐ Có ☑ 漢</w:t></w:r></w:p>"))
    assert "☐Có☑" in "".join(text for *_, text in shown_stretches(made.pdf))
    assert made.notes == ("Chữ “☐ ☑ 漢” có ký tự mà phông chữ không có, được vẽ bằng hình thay thế.",)


def test_a_sign_of_a_symbol_font_keeps_its_code_and_is_named_where_a_dot_stands_for_it() -> None:
    signs = [f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>' for code in ("F0A8", "F04A", "xx")]
    made = [to_pdf(word_file(f"<w:p>{sign}</w:p>")) for sign in signs]
    shown = ["".join(text for *_, text in shown_stretches(one.pdf)) for one in made]
    assert shown == ["\uf0a8", "\uf04a", "•"]
    assert [len(one.notes) for one in made] == [0, 1, 1]


def test_text_within_direction_marks_and_below_phonetic_signs_is_shown() -> None:
    bdo = '<w:bdo w:val="ltr"><w:r><w:t>một</w:t></w:r></w:bdo>'
    ruby = "<w:r><w:ruby><w:rt/><w:rubyBase><w:r><w:t>hai</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    made = to_pdf(word_file(f"<w:p>{bdo}{ruby}</w:p>"))
    assert "".join(text for *_, text in shown_stretches(made.pdf)) == "mộthai"
    assert made.notes == ("Chữ chú âm đặt trên dòng không được vẽ.",)


class Registry:
    """Windows' registry as far as fonts are asked of it; a hive that isn't there is refused."""

    HKEY_LOCAL_MACHINE, HKEY_CURRENT_USER = "machine", "user"

    def __init__(self, **hives: dict[str, str]) -> None:
        self.hives = hives

    def OpenKey(self, root: str, _key: str) -> Any:  # noqa: N802
        if root not in self.hives:
            raise FileNotFoundError
        return contextlib.nullcontext(list(self.hives[root].items()))

    def QueryInfoKey(self, key: list[tuple[str, str]]) -> tuple[int, int, int]:  # noqa: N802
        return 0, len(key), 0

    def EnumValue(self, key: list[tuple[str, str]], at: int) -> tuple[str, str, int]:  # noqa: N802
        return (*key[at], 1)


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Let this be Windows, with such a registry; its folders are ``may`` and ``rieng`` of the test's own."""
    monkeypatch.setattr(system_fonts, "WINDOWS", True)
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path / "may"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "rieng"))
    font_names.faces_in.cache_clear()

    def be(**hives: dict[str, str]) -> None:
        monkeypatch.setitem(sys.modules, "winreg", Registry(**hives))

    be()
    return be


def test_a_family_is_known_by_the_name_in_the_file(windows: Callable[..., None], tmp_path: Path) -> None:
    path = write(tmp_path / "may" / "Fonts" / "cambria.ttc", Names("Cambria"), Names("Cambria Math"))
    windows(machine={"Cambria & Cambria Math (TrueType)": "cambria.ttc"})
    assert system_fonts.font_file("Cambria", False, False) == FontFile(path, "Cambria", 0)
    assert system_fonts.font_file("cambria math", False, False) == FontFile(path, "cambria math", 1)
    assert system_fonts.font_file("Cambria & Cambria Math", False, False) is None
    assert system_fonts.font_file("Cambria", True, False) is None


@pytest.mark.parametrize("registered", ["no", "by its path", "elsewhere"])
def test_a_font_of_the_users_own_is_found(
    registered: str, windows: Callable[..., None], tmp_path: Path
) -> None:
    folder = tmp_path / "rieng" / "Microsoft" / "Windows" / "Fonts"
    path = write((tmp_path / "khac" if registered == "elsewhere" else folder) / "UTM.TTF", Names("UTM Avo"))
    if registered != "no":
        windows(user={"UTM Avo (TrueType)": str(path)})
    assert system_fonts.font_file("UTM Avo", False, False) == FontFile(path, "UTM Avo")


@pytest.mark.usefixtures("windows")
def test_the_nearest_weight_of_a_whole_family_stands_where_none_is_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "may" / "Fonts"
    paths = {
        weight: write(folder / f"{weight}.ttf", Names(f"Be {weight}", "Be", weight=weight))
        for weight in (300, 500, 600)
    }
    assert system_fonts.font_file("Be", False, False) in (
        FontFile(paths[300], "Be"),
        FontFile(paths[500], "Be"),
    )
    paths[400] = write(folder / "z.ttf", Names("Be", weight=400))
    system_fonts.font_file.cache_clear()
    assert system_fonts.font_file("Be", False, False) == FontFile(paths[400], "Be")
    assert system_fonts.font_file("Be 600", False, False) == FontFile(paths[600], "Be 600")
    assert system_fonts.font_file("Be", False, True) is None


def test_what_is_no_truetype_or_not_there_is_passed_over(
    windows: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "may" / "Fonts").mkdir(parents=True)
    for name in ("a.otf", "b.fon", "c.ttf"):
        (tmp_path / "may" / "Fonts" / name).write_bytes(b"OTTO")
    windows(machine={"A (TrueType)": "none.ttf", "B (OpenType)": "a.otf"}, user={"C (TrueType)": "c.ttf"})
    assert system_fonts.font_file("A", False, False) is None


@pytest.mark.usefixtures("windows")
def test_the_second_font_of_a_file_is_drawn_and_embedded(tmp_path: Path) -> None:
    write(tmp_path / "may" / "Fonts" / "hai.ttc", Names("Phong mot"), Names("Phong hai"))
    runs = [paragraph("Việt", run=f'<w:rFonts w:ascii="{name}"/>') for name in ("Phong mot", "Phong hai")]
    made = to_pdf(word_file("".join(runs)))
    assert made.notes == ()
    assert [text for *_, text in shown_stretches(made.pdf)] == ["Việt", "Việt"]
    assert made.pdf.count(b"/FontFile2") == 2
    assert system_fonts.metrics_of(tmp_path / "may" / "Fonts" / "hai.ttc", 1) == pytest.approx(
        (1912 / 2048, 443 / 2048)
    )
