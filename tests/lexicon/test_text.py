"""Texts compared: folded whole, or word by word."""

import pytest

from ttdn_desktop.lexicon.text import clauses, folded, holds, keys_of, occurrences, words_of


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hoà bình, hữu  nghị", "hòa bình hữu nghị"),
        ("UBMTTQ Việt Nam xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"),
        ("Phòng VH&TT huyện", "Phòng Văn hóa và Thông tin huyện"),
        ("Sở VH,TT&DL", "Sở Văn hóa, Thể thao và Du lịch"),
        ("HĐND & UBND xã", "Hội đồng nhân dân và Ủy ban nhân dân xã"),
    ],
)
def test_texts_that_are_the_same_when_folded(first: str, second: str) -> None:
    assert folded(first) == folded(second)


def test_an_abbreviation_is_a_whole_word() -> None:
    assert folded("ca nhạc CA xã") == "ca nhac cong an xa"
    assert folded("VPN") == "vpn"


def test_whole_words_are_held() -> None:
    assert holds("trang thong tin dien tu", "thong tin")
    assert not holds("trang thong tin", "ong tin")
    assert not holds("a", "")


def test_a_full_stop_within_a_date_ends_no_clause() -> None:
    assert clauses("Gửi trước 20.10.2019; tổng hợp. Báo cáo.") == (
        "Gửi trước 20.10.2019",
        "tổng hợp",
        "Báo cáo",
    )


def test_words_are_compared_with_their_tones_but_in_a_text_without_any() -> None:
    text = "văn hóa của tinh thần"
    assert list(occurrences(words_of(text), keys_of("tỉnh", text))) == []
    bare = "dia ban tinh"
    assert list(occurrences(words_of(bare), keys_of("tỉnh", bare))) == [2]


def test_a_mark_parts_words() -> None:
    text = "địa bàn, huyện"
    assert list(occurrences(words_of(text), keys_of("địa bàn", text))) == [0]
    assert list(occurrences(words_of(text), keys_of("bàn huyện", text))) == []
