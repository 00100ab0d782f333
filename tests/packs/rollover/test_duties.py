"""Which duty of the new plan an old activity answers: the weights on both sides."""

import pytest

from ttdn_desktop.packs.rollover.duties import DutyGuesser


@pytest.mark.parametrize(("words", "guessed"), [(3, None), (4, None), (5, "1")])
def test_of_one_duty_four_pairs_of_words_must_be_common(words: int, guessed: str | None) -> None:
    # a pair of the only duty weighs log 2 = 0.69: three weigh 2.08, four 2.77
    text = " ".join(f"w{number}" for number in range(words))
    assert DutyGuesser({"1": text}).guess(text) == guessed


def test_the_guessed_duty_weighs_half_more_than_the_next() -> None:
    # a pair that both have weighs log 1.5 = 0.41, one of the guessed duty alone log 3 = 1.10
    title = "a b c d e f g h"
    assert (
        DutyGuesser({"1": title, "2": "a b c d e f g z"}).guess(title) is None
    )  # 3.53 against 2.43: 1.45 times
    assert DutyGuesser({"1": title, "2": "a b c d e f z"}).guess(title) == "1"  # 4.22 against 2.03
