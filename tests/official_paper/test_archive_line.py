import pytest

from ttdn_desktop.official_paper.archive_line import copies_said, places_filed


@pytest.mark.parametrize(
    ("archive", "said", "places"),
    [
        ("VT, VHXH", None, 2),
        ("VT.", None, 1),
        ("", None, 1),
        ("VT, VX (03).", 3, 2),
        ("VT, VX 04 bản", 4, 2),
        ("VT, P. 203", None, 2),
        ("VT, (VX)", None, 2),
        ("VT (00)", 1, 1),
    ],
)
def test_the_line_says_where_and_perhaps_how_many(archive: str, said: int | None, places: int) -> None:
    assert (copies_said(archive), places_filed(archive)) == (said, places)
