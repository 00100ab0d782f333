"""How names are compared: case, spaces and the tone's place don't count, the tone itself does."""

import pytest

from ttdn_desktop.reports.sent_units import folded


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Hòa Thắng", "hoà  thắng", True),
        ("Hòa", "Hoa", False),
        ("Hòa", "Hóa", False),
        ("Thủy", "Thuỷ", True),
        ("Tân Lập", "Tan Lap", False),
        ("Đại Lãnh", "Dại Lãnh", False),
    ],
)
def test_names_compared(one: str, other: str, same: bool) -> None:
    assert (folded(one) == folded(other)) is same
