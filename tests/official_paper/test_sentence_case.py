"""Capitals turned to a sentence's case, names kept."""

import pytest

from ttdn_desktop.official_paper.sentence_case import (
    Spellings,
    body_within_sentence,
    in_sentence_case,
    within_sentence,
)

TEXT = ["Phòng Văn hóa và Thông tin theo dõi. Mở rộng Lễ hội Quế, phục vụ Nhân dân."]


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("THÔNG TIN ĐỐI NGOẠI", "Thông tin đối ngoại"),
        ("TỔ CHỨC LỄ HỘI QUẾ", "Tổ chức lễ hội Quế"),
        (
            "ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ CẦN THƠ",
            "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ",
        ),
        ("SẢN PHẨM OCOP, PHÒNG, CHỐNG HIV/AIDS", "Sản phẩm OCOP, phòng, chống HIV/AIDS"),
        ("ĐẠI BIỂU QUỐC HỘI KHÓA XVI", "Đại biểu Quốc hội khóa XVI"),
        ("THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW", "Thực hiện Nghị quyết số 57-NQ/TW"),
        ("PHỐI HỢP GIỮA QUẬN 1 VÀ QUẬN 3 NĂM 2023", "Phối hợp giữa Quận 1 và Quận 3 năm 2023"),
        ("TẠI CÁC PHƯỜNG 1, 2 VÀ 3 QUẬN GÒ VẤP", "Tại các phường 1, 2 và 3 quận Gò Vấp"),
        ("TẠI PHƯỜNG 1 BẢO LỘC", "Tại Phường 1 Bảo Lộc"),
        ("HUYỆN EA H'LEO NĂM 2024", "Huyện Ea H'leo năm 2024"),
    ],
)
def test_words_in_capitals_as_in_a_sentence(typed: str, spelled: str) -> None:
    assert in_sentence_case(typed, Spellings(TEXT)) == spelled


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("Công tác dân số", "công tác dân số"),
        ("Cổng/Trang thông tin điện tử", "cổng/trang thông tin điện tử"),
        ("UBND/HĐND xã", "UBND/HĐND xã"),
        ("Tin/HĐND xã", "tin/HĐND xã"),
    ],
)
def test_what_begins_a_sentence_goes_on_within_one(text: str, within: str) -> None:
    assert within_sentence(text) == within


@pytest.mark.parametrize(
    ("name", "within"),
    [
        ("Công chức Văn hóa - Xã hội", "công chức Văn hóa - Xã hội"),
        ("Bộ phận tham mưu, tổng hợp", "bộ phận tham mưu, tổng hợp"),
        ("Trưởng các thôn", "trưởng các thôn"),
        ("Các cấp Hội", "các cấp Hội"),
        ("Bộ phận Một cửa", "Bộ phận Một cửa"),
        ("Đội Vận động quần chúng", "Đội Vận động quần chúng"),
        ("Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
        ("Ban Phong trào", "Ban Phong trào"),
        ("Công an xã", "Công an xã"),
        ("Cácten", "Cácten"),
    ],
)
def test_posts_are_small_within_a_sentence_and_organs_are_not(name: str, within: str) -> None:
    assert body_within_sentence(name) == within
