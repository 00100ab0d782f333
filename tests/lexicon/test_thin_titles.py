import pytest

from ttdn_desktop.lexicon.thin_titles import says_nothing


@pytest.mark.parametrize("title", ["", "Họp", "Tổ chức thực hiện", "Công tác tuyên truyền năm 2026", "12 34"])
def test_a_title_that_says_nothing(title: str) -> None:
    assert says_nothing(title)


@pytest.mark.parametrize("title", ["Họp thôn", "Treo băng rôn", "Tuyên truyền biển"])
def test_a_short_title_that_says_something(title: str) -> None:
    assert not says_nothing(title)
