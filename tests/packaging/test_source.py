"""The version as Windows wants it."""

import pytest
from windows_package import source

import ttdn_desktop


def test_the_version_is_the_programs() -> None:
    assert source.version() == ttdn_desktop.__version__


@pytest.mark.parametrize(
    ("text", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2", (1, 2, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))]
)
def test_a_version_has_four_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert source.four_numbers(text) == numbers
