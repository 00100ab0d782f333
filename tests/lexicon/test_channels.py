"""The channels that a text names."""

import pytest

from ttdn_desktop.lexicon.channels import channels_named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lập danh sách, gửi về Sở Văn hóa, Thể thao và Du lịch trước ngày 31/3", ()),
        ("Phối hợp với Phòng Văn hóa và Thông tin huyện tổ chức giao lưu văn nghệ", ("culture",)),
        ("Tổ chức thi đấu thể thao", ("culture",)),
    ],
)
def test_an_offices_name_is_no_channel(text: str, named: tuple[str, ...]) -> None:
    assert channels_named(text) == named
