"""Characters become rows, rows become stretches of words."""

import pytest

from ttdn_desktop.office.intake.pdf_glyphs import Glyph, GlyphStyle
from ttdn_desktop.office.intake.pdf_rows import has_vietnamese, rows_of

SIZE, WIDE = 12.0, 6.0


def glyphs(text: str, left: float = 0, base: float = 700, space: float = 3.0, **style: object) -> list[Glyph]:
    """Return the characters of ``text``, each ``WIDE`` and a blank ``space`` points; ``|`` is a wide gap."""
    found: list[Glyph] = []
    for character in text:
        if character in " |":
            left += space if character == " " else 40
            continue
        look = GlyphStyle(**style)  # type: ignore[arg-type]
        found.append(Glyph(character, left, left + WIDE, base, SIZE, look))
        left += WIDE
    return found


def texts(*rows: list[Glyph]) -> list[list[str]]:
    given = [glyph for row in rows for glyph in row]
    return [[one.text for one in row] for row in rows_of(given, 1, convert=False)]


def test_a_gap_of_a_space_parts_words_and_a_wide_one_stretches() -> None:
    assert texts(glyphs("Số: 12/KH|Hà Nội, ngày 5")) == [["Số: 12/KH", "Hà Nội, ngày 5"]]


def test_rows_come_from_the_top_and_stretches_from_the_left() -> None:
    assert texts(glyphs("dưới", base=650), glyphs("phải", left=200), glyphs("trái")) == [
        ["trái", "phải"],
        ["dưới"],
    ]


@pytest.mark.parametrize(("raised", "rows"), [(4.0, [["diện tích m2"]]), (6.0, [["2"], ["diện tích m"]])])
def test_a_superscript_stays_in_its_row(raised: float, rows: list[list[str]]) -> None:
    row = glyphs("diện tích m")
    (two,) = glyphs("2", left=row[-1].right, base=700 + raised)
    assert texts([*row, two]) == rows


def test_wide_spaces_of_a_justified_row_part_nothing() -> None:
    assert texts(glyphs("các cơ quan đơn vị của xã", space=13)) == [["các cơ quan đơn vị của xã"]]
    assert texts(glyphs("các cơ quan|đơn vị")) == [["các cơ quan", "đơn vị"]]


@pytest.mark.parametrize("mark", ["1.", "a)", "-", "VIII."])
def test_a_mark_and_its_tab_belong_to_the_words_after_them(mark: str) -> None:
    assert texts(glyphs(f"{mark}|Nội dung")) == [[f"{mark} Nội dung"]]


def test_the_look_of_a_stretch_is_that_of_its_characters() -> None:
    plain = glyphs("Căn cứ")
    bold = [glyph._replace(style=GlyphStyle(bold=True)) for glyph in plain[:3]]
    ((one,),) = rows_of([*bold, *plain[3:]], 3, convert=False)
    assert (one.page, one.size, one.bold, one.bold_lead, one.italic) == (
        3,
        SIZE,
        pytest.approx(0.6),
        3,
        False,
    )


def test_old_letters_are_turned_where_asked_for() -> None:
    old = glyphs("KÕ ho¹ch", font=".VnTime")
    assert [one.text for one in rows_of(old, 1, convert=True)[0]] == ["Kế hoạch"]
    assert [one.text for one in rows_of(old, 1, convert=False)[0]] == ["KÕ ho¹ch"]


@pytest.mark.parametrize(
    ("text", "expected"), [("Kế", True), ("đ", True), ("KÕ ho¹ch", False), ("abc", False)]
)
def test_vietnamese_is_told_by_its_letters(text: str, expected: bool) -> None:
    assert has_vietnamese(glyphs(text)) is expected
