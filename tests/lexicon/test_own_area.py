"""A level's or kind's word that stands for the author's own area, and what comes close."""

import pytest

from ttdn_desktop.lexicon.own_area import kind_spans, level_spans, replaced


@pytest.mark.parametrize(
    ("text", "level", "written"),
    [
        ("trên địa bàn huyện, đồng thời", "huyện", "trên địa bàn xã, đồng thời"),
        ("trong toàn tỉnh và trên địa bàn toàn tỉnh", "tỉnh", "trong toàn xã và trên địa bàn toàn xã"),
        ("hình ảnh huyện nhà", "huyện", "hình ảnh xã nhà"),
        ("ngân sách của tỉnh năm 2026", "tỉnh", "ngân sách của xã năm 2026"),
        ("tiềm năng, con người của huyện.", "huyện", "tiềm năng, con người của xã."),
        ("trên địa bàn thị xã", "thị xã", "trên địa bàn xã"),
    ],
)
def test_the_authors_word_is_put_in_its_place(text: str, level: str, written: str) -> None:
    assert replaced(text, list(level_spans(text, level)), "xã") == written


@pytest.mark.parametrize(
    "text",
    [
        "trên địa bàn huyện Vạn Ninh",
        "do huyện tổ chức, theo hướng dẫn của huyện",
        "Cổng Thông tin điện tử của huyện",
        "ngân sách xã và hỗ trợ từ ngân sách huyện",
        "Kế hoạch số 15/KH-UBND về thông tin đối ngoại trên địa bàn huyện",
        "Kế hoạch thông tin đối ngoại trên địa bàn huyện năm 2019 của UBND huyện",
        "chủ đề “Vì hình ảnh của huyện”",
        "từ huyện đến cơ sở",
    ],
)
def test_names_cited_titles_and_the_office_are_left(text: str) -> None:
    assert list(level_spans(text, "huyện")) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Công an xã", 1),
        ("UBND xã; Đảng ủy xã", 2),
        ("Công an xã, phường", 0),
        ("Công an xã và thị trấn", 0),
        ("UBND xã Vạn Lương", 0),
        ("địa bàn xã hội hóa", 0),
        ("địa bàn xa trung tâm", 0),
        ("các hợp tác xã", 0),
        ("UBND các xã", 0),
    ],
)
def test_another_kind_of_unit(text: str, count: int) -> None:
    assert len(list(kind_spans(text, "xã"))) == count
