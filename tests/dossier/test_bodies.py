"""Which body of today takes the place of one of before 01/7/2025."""

import datetime as dt

import pytest

from ttdn_desktop.dossier.bodies import bodies_of, successors


@pytest.mark.parametrize("kind_now", ["xã", "phường", "đặc khu"])
def test_an_office_of_old_has_its_successor_by_the_kind_of_today(kind_now: str) -> None:
    assert successors("xã", kind_now)["Công chức Văn phòng - Thống kê"] == (
        f"Văn phòng HĐND và UBND {kind_now}"
    )


def test_a_phuong_has_other_offices_than_a_xa() -> None:
    old = "Công chức Tài chính - Kế toán"
    assert successors("xã", "xã")[old] == "Phòng Kinh tế"
    assert successors("xã", "phường")[old] == "Phòng Kinh tế, Hạ tầng và Đô thị"


def test_both_names_have_the_kind_in_the_placeholders_stead() -> None:
    for kind in ("xã", "thị trấn"):
        for old, new in successors(kind, "phường").items():
            assert "{" not in old + new


def test_kinds_that_nobody_knows_have_no_successors() -> None:
    assert successors("làng", "xã") == {}
    assert successors("xã", "làng") == {}


def test_the_bodies_of_a_kind_and_day() -> None:
    before, after = bodies_of("xã", dt.date(2025, 6, 30)), bodies_of("xã", dt.date(2025, 7, 1))
    assert "Công chức Văn hóa - Xã hội" in before
    assert "Phòng Kinh tế" in after
    assert "Phòng Kinh tế, Hạ tầng và Đô thị" in bodies_of("phường", dt.date(2026, 1, 1))
    assert bodies_of("thị trấn", dt.date(2026, 1, 1)) == ()
