"""What a commune calls its parts, and lists of such words."""

import pytest

from ttdn_desktop.first_draft.parts_of import called, heads, with_own_words


@pytest.mark.parametrize(
    ("kind", "line", "village"),
    [
        ("xã", "Trưởng các ấp", "ấp"),
        ("phường", "Các khu vực", "khu vực"),
        ("thị trấn", "Các khối phố", "khối phố"),
        ("phường", "Ban nhân dân các khóm", "khóm"),
        ("xã", "Các thôn, buôn", "thôn, buôn"),
        ("xã", "Các phòng, đơn vị, bản", "bản"),
        ("xã", "UBND huyện", "thôn"),
        ("phường", "Đài phát thanh khu vực", "tổ dân phố"),
    ],
)
def test_the_settings_say_it(kind: str, line: str, village: str) -> None:
    assert called(kind, (line,), ()) == village


@pytest.mark.parametrize(
    ("kind", "duty", "village"),
    [
        ("xã", "Họp ấp bình xét hộ nghèo", "ấp"),
        ("xã", "Xin lỗi bằng văn bản; gửi các văn bản", "thôn"),
        ("phường", "Vận động tại các thôn, tổ dân phố", "tổ dân phố"),
        ("phường", "Vận động tại các khóm", "khóm"),
        ("đặc khu", "Vận động tại các khóm", "thôn"),
        ("xã", "Chỉ đạo các thôn, bản, tổ dân phố ký cam kết", "thôn, bản"),
        ("xã", "Họp buôn, họp thôn bình xét; tuyên truyền tại các buôn, thôn", "buôn, thôn"),
        ("xã", "Vận động tại các thôn, ấp, bản, khu phố", "thôn"),
        ("phường", "Chỉ đạo các thôn, bản, khu phố ký cam kết", "khu phố"),
        ("xã", "Ban hành văn bản, thôn nào cũng có", "thôn"),
    ],
)
def test_else_the_duties_say_it(kind: str, duty: str, village: str) -> None:
    assert called(kind, (), (duty,)) == village


def test_their_heads() -> None:
    assert heads("tổ dân phố") == "Tổ trưởng các tổ dân phố"
    assert heads("khu vực") == "Trưởng các khu vực"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Phát thanh trên đài truyền thanh phường, xã.", "Phát thanh trên đài truyền thanh phường."),
        ("Họp tổ dân phố, họp thôn, gặp mặt thanh niên", "Họp tổ dân phố, gặp mặt thanh niên"),
        ("Tuyên truyền tại các buôn, thôn và tổ dân phố", "Tuyên truyền tại các tổ dân phố"),
        ("Tập huấn cho các xã, phường, thị trấn", "Tập huấn cho các xã, phường, thị trấn"),
        ("trang thông tin điện tử của các xã, phường", "trang thông tin điện tử của phường"),
        ("Ban hành văn bản, thôn nào cũng có", "Ban hành văn bản, tổ dân phố nào cũng có"),
        ("Họp thôn.", "Họp tổ dân phố."),
        ("lao động nông thôn ở thôn Đông", "lao động nông thôn ở thôn Đông"),
        ("kế hoạch hằng năm của huyện, xã, thị trấn", "kế hoạch hằng năm của phường"),
        ("trách nhiệm của từng sở, ngành, địa phương", "trách nhiệm của từng cơ quan, đơn vị"),
        (
            "phối hợp chặt chẽ giữa các sở, ban, ngành và các địa phương",
            "phối hợp chặt chẽ giữa các cơ quan, đơn vị",
        ),
        ("Phối hợp với các sở, ngành kiểm tra", "Phối hợp với các sở, ngành kiểm tra"),
        ("hướng dẫn của các sở, ngành", "hướng dẫn của các sở, ngành"),
        ("trách nhiệm của các sở, ngành cấp tỉnh", "trách nhiệm của các sở, ngành cấp tỉnh"),
    ],
)
def test_lists_become_the_units_own(text: str, own: str) -> None:
    assert with_own_words(text, "phường", "tổ dân phố").casefold() == own.casefold()
