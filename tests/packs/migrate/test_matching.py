"""Which old text became which new one: the shares of common words on both sides."""

import pytest

from ttdn_desktop.packs.migrate.matching import Matched, comparison_words, is_same_text, match_texts


def text(*numbers: int) -> str:
    return " ".join(f"w{number}" for number in numbers)


def pairs(old: dict[str, str], new: dict[str, str]) -> dict[str, str]:
    return dict(match_texts(old, new).pairs)


def half(common: int, whole: int) -> tuple[str, str]:
    """Two texts of ``whole`` words with so many common ones at their start: a likeness of common / whole."""
    return text(*range(common)) + " " + text(*range(100, 100 + whole - common)), (
        text(*range(common)) + " " + text(*range(200, 200 + whole - common))
    )


@pytest.mark.parametrize(("common", "matched"), [(10, False), (11, True), (12, True)])
def test_from_55_hundredths_of_common_words_on(common: int, matched: bool) -> None:
    one, other = half(common, 20)
    assert pairs({"a": one}, {"b": other}) == ({"a": "b"} if matched else {})


@pytest.mark.parametrize(("common", "matched"), [(44, False), (46, True), (54, True)])
def test_the_same_number_adds_a_tenth(common: int, matched: bool) -> None:
    one, other = half(common, 100)
    assert pairs({"a": one}, {"a": other}) == ({"a": "a"} if matched else {})


@pytest.mark.parametrize(("common", "matched"), [(16, False), (17, True)])
def test_a_text_that_holds_nearly_all_of_another(common: int, matched: bool) -> None:
    # 85 hundredths of the shorter one's 20 words, in one of 80: by the whole, far from enough
    old = text(*range(common), *range(300, 320 - common))
    new = text(*range(common), *range(100, 180 - common))
    assert pairs({"a": old}, {"b": new}) == ({"a": "b"} if matched else {})


@pytest.mark.parametrize(("length", "matched"), [(7, False), (8, True)])
def test_fewer_than_eight_words_are_held_by_chance(length: int, matched: bool) -> None:
    old, new = text(*range(length)), text(*range(length), *range(100, 130))
    assert pairs({"a": old}, {"b": new}) == ({"a": "b"} if matched else {})


def test_equal_texts_go_first_with_the_same_number_before_the_first_free() -> None:
    assert pairs({"b": "Một"}, {"x": "một.", "b": "MỘT"}) == {"b": "b"}
    assert pairs({"a": "Một", "c": "Một"}, {"x": "một.", "y": "MỘT"}) == {"a": "x", "c": "y"}
    found = match_texts({"a": "Một", "b": "Hai"}, {"b": "Một", "a": "Hai"})
    assert found == Matched((("a", "b"), ("b", "a")), (), ())


def test_each_is_matched_once_and_the_rest_is_told() -> None:
    found = match_texts({"a": "Một hai ba", "b": "Một hai ba"}, {"x": "Một hai ba", "y": "Khác hẳn"})
    assert found == Matched((("a", "x"),), ("b",), ("y",))


def test_of_equally_like_ones_the_nearer_place_counts() -> None:
    one, other = half(15, 20)
    found = pairs({"a": one, "b": one}, {"x": other, "y": other})
    assert found == {"a": "x", "b": "y"}


def test_the_likest_goes_first() -> None:
    old = text(*range(20))
    near = text(*range(18), 100, 101)
    far = text(*range(13), *range(100, 107))
    assert pairs({"a": old}, {"far": far, "near": near}) == {"a": "near"}


def test_case_marks_and_the_tones_place_do_not_count() -> None:
    assert is_same_text("Hoà bình, 01/2020", "hòa  BÌNH 01/2020")
    assert not is_same_text("Hoà bình", "Hoa bình")
    assert comparison_words("số 15/KH-UBND") == comparison_words("Số  15/kh-ubnd")
    assert len(comparison_words("số 15/KH-UBND")) == 2


def test_of_two_as_near_the_first_old_one_counts() -> None:
    one, other = half(15, 20)
    found = pairs({"a": one, "m": "không liên quan", "c": one}, {"x": "khác hẳn ở đây", "y": other})
    assert found == {"a": "y"}
