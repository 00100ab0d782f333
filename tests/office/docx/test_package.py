import pytest
from lxml import etree

from ttdn_desktop.office.docx.package import highlight, number, shade, symbol, twips

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("attributes", "color"),
    [
        ('w:val="clear" w:fill="D9D9D9"', "D9D9D9"),
        ('w:val="clear" w:fill="auto"', ""),
        ('w:val="solid" w:color="1F3864" w:fill="auto"', "1F3864"),
        ('w:val="solid" w:color="auto" w:fill="FFFFFF"', "000000"),
        ('w:val="pct50" w:color="000000" w:fill="FFFFFF"', "808080"),
        ('w:val="pct25" w:color="000000" w:fill="FFFF00"', "BFBF00"),
        ('w:val="horzStripe" w:color="FF0000" w:fill="FFFFFF"', "FF8080"),
        ('w:val="nil" w:fill="FF0000"', ""),
    ],
)
def test_a_pattern_comes_to_one_color(attributes: str, color: str) -> None:
    assert shade(etree.fromstring(f"<w:shd {W} {attributes}/>")) == color


def test_a_highlighter_has_its_named_color() -> None:
    assert highlight(etree.fromstring(f'<w:highlight {W} w:val="yellow"/>')) == "FFFF00"
    assert highlight(etree.fromstring(f'<w:highlight {W} w:val="none"/>')) == ""


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("240", 240), ("-360", -360), ("12.5", 12), ("36pt", 720), ("2.54cm", 1440), ("1e400", 7), ("nan", 7),
        ("-inf", 7), ("", 7), ("auto", 7), ("x", 7), ("1e9", 1_000_000), ("-99999999999", -1_000_000),
        ("9" * 5000, 7), ("999999999cm", 1_000_000),
    ],
)  # fmt: skip
def test_a_measure_is_a_length_or_what_stands_for_none(text: str, length: int) -> None:
    assert twips(text, 7) == length


@pytest.mark.parametrize("text", ["1e400", "nan", "-inf", "x", ""])
def test_what_cannot_be_counted_with_is_no_number(text: str) -> None:
    assert number(text, 7.0) == 7.0


@pytest.mark.parametrize(
    ("char", "sign"),
    [("F0B7", "\uf0b7"), ("b7", "\uf0b7"), ("ZZ", "•"), ("", "•"), ("FFFFFFFF", "•"), ("-1", "•")],
)
def test_a_symbol_without_a_code_is_a_bullet(char: str, sign: str) -> None:
    assert symbol(etree.fromstring(f'<w:sym {W} w:char="{char}"/>')) == sign
