import pytest

from tests.format_rules.measured import decree

KIND, SUBJECT = "KẾ HOẠCH", "Hoạt động"


@pytest.mark.parametrize(("letters", "kept"), [("Abc", True), ("ABC", True), ("ABCD", False)])
def test_a_word_of_three_capitals_is_an_abbreviation(letters: str, kept: bool) -> None:
    assert ("subject" not in decree().says(SUBJECT, letters).broken()) is kept
