from pathlib import Path

import pytest

from tests.office.layout.word_file import paragraph, shown_stretches, word_file
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.office.layout import faces, system_fonts, to_pdf
from ttdn_desktop.office.layout.system_fonts import FontFile

OWN = resources_dir() / "fonts"


@pytest.fixture(autouse=True)
def anew() -> None:
    for remembered in (faces.face_path, faces.shown_family, faces.metrics, system_fonts.font_file):
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
    face = faces.face(OWN / "LiberationSerif-Regular.ttf").face
    assert face.charToGlyph[0xF0B7] == face.charToGlyph[ord("•")]


def test_signs_that_the_font_lacks_stay_in_the_text_and_are_named() -> None:
    made = to_pdf(word_file("<w:p><w:r><w:t>☐ Có ☑ 漢</w:t></w:r></w:p>"))
    assert "☐Có☑" in "".join(text for *_, text in shown_stretches(made.pdf))
    assert made.notes == ("Phông chữ không có ký tự “☐☑漢”; ký tự này được vẽ bằng hình thay thế.",)


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
