import pytest
from lxml import etree

from ttdn_desktop.office.docx.package import highlight, shade

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
