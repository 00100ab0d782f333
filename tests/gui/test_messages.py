"""Names of files made from titles."""

import pytest

from ttdn_desktop.gui import messages


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kế hoạch 12/KH-UBND", "Kế hoạch 12-KH-UBND"),
        ('a:b*c?d"e<f>g|h\\i', "a-b-c-d-e-f-g-h-i"),
        ("Kế hoạch  năm\n2026 ...", "Kế hoạch năm 2026"),
        ("...", "ke-hoach"),
        ("", "ke-hoach"),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(text: str, name: str) -> None:
    assert messages.file_name(text) == name
