"""How names are compared: case, spaces and the tone's place don't count, the tone itself does."""

import pytest

from ttdn_desktop.consolidation.senders import comparison_name


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
    assert (comparison_name(one) == comparison_name(other)) is same
