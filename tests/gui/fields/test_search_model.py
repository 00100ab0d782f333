"""What a search among activities lets through."""

import pytest

from ttdn_desktop.gui.fields.search_model import SearchOption, matching_options

OPTIONS = (SearchOption("a1", "Phát thanh xã"), SearchOption("a2", "Đối thoại với phát thanh viên"))


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", ["a1", "a2"]),
        ("phat thanh", ["a1", "a2"]),
        ("THANH xa", ["a1"]),
        ("doi", ["a2"]),
        ("doi xa", []),
    ],
)
def test_every_word_must_be_found_whatever_its_marks(query: str, ids: list[str]) -> None:
    assert [option.id for option in matching_options(OPTIONS, query)] == ids
