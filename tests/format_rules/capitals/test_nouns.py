"""Nouns with a capital of their own, and sentences (rows s1, s11 to s13, s16, l8)."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s1
    ("Họp tại nhà văn hóa. các thôn báo lại.", "s1", "hóa. các", "hóa. Các"),
    ("Ai chủ trì? phòng nào phối hợp?", "s1", "trì? phòng", "trì? Phòng"),
    ("Chúc mừng năm mới! toàn xã vui Tết.", "s1", "mới! toàn", "mới! Toàn"),
    ("Thực hiện tại xã. mỗi thôn một loa.", "s1", "xã. mỗi", "xã. Mỗi"),
    ("Xong (có ảnh). ảnh gửi về xã.", "s1", "). ảnh", "). Ảnh"),
    # s11
    ("Vận động nhân dân các thôn", "s11", "nhân dân", "Nhân dân"),
    ("Đời sống của nhân dân được nâng lên", "s11", "nhân dân", "Nhân dân"),
    ("đông đảo nhân dân tham dự", "s11", "nhân dân", "Nhân dân"),
    ("Các tầng lớp nhân dân", "s11", "nhân dân", "Nhân dân"),
    ("nhân dân trong xã đồng thuận", "s11", "nhân dân", "Nhân dân"),
    ("Lực lượng vũ trang và nhân dân", "s11", "nhân dân", "Nhân dân"),
    # s12
    ("Đảng và nhà nước quan tâm", "s12", "nhà nước", "Nhà nước"),
    ("chính sách của Đảng, nhà nước", "s12", "nhà nước", "Nhà nước"),
    ("pháp luật của nhà nước", "s12", "nhà nước", "Nhà nước"),
    ("nhà nước ta luôn coi trọng", "s12", "nhà nước", "Nhà nước"),
    # s13
    ("tặng Huân chương Lao động hạng nhất", "s13", "hạng nhất", "hạng Nhất"),
    ("Huy chương Kháng chiến hạng nhì (02 người)", "s13", "hạng nhì", "hạng Nhì"),
    ("được tặng huân chương Độc lập", "s13", "huân chương Độc lập", "Huân chương Độc lập"),
    ("Mời Nghệ sĩ nhân dân biểu diễn", "s13", "Nghệ sĩ nhân dân", "Nghệ sĩ Nhân dân"),
    ("Thăm Bà mẹ Việt Nam anh hùng", "s13", "Bà mẹ Việt Nam anh hùng", "Bà mẹ Việt Nam Anh hùng"),
    ("phong tặng danh hiệu nghệ nhân ưu tú", "s13", "nghệ nhân ưu tú", "Nghệ nhân Ưu tú"),
    # s16
    ("đường lối của đảng", "s16", "đảng", "Đảng"),
    ("đảng ta lãnh đạo", "s16", "đảng", "Đảng"),
    ("niềm tin với đảng và Nhà nước", "s16", "đảng", "Đảng"),
    # l8
    ("Nâng cao đời sống Nhân Dân", "l8", "Nhân Dân", "Nhân dân"),
    ("quy định của Nhà Nước", "l8", "Nhà Nước", "Nhà nước"),
    ("Nhân Dân các thôn hưởng ứng", "l8", "Nhân Dân", "Nhân dân"),
]


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s1
        "TP. nha khoa, tr. hai, v.v. các loại",
        "Mục 1. nội dung; ngày 05. tháng 02; giá 5. triệu",
        "Danh sách gồm... các thôn; gồm … các xã; ThS. nữ",
        "Có việc. a) họp thôn; b) họp xã",
        "Xem tại. www.khanhhoa.gov.vn",
        "Nói “Xong rồi!” rồi về. Các thôn ghi nhận.",
        # s11
        "Ủy ban nhân dân, Hội đồng nhân dân các thôn, Tòa án nhân dân địa phương",
        "an ninh nhân dân trên địa bàn, lực lượng vũ trang nhân dân",
        "giá bằng nhân dân tệ và nhân dân tệ; nhân dân",
        "tình hữu nghị với nhân dân các nước",
        # s12
        "bí mật nhà nước, cơ quan nhà nước, quản lý nhà nước, ngân sách nhà nước",
        "chủ nhà nước ngoài, của nhà nước ngoài",
        "Đảng và Nhà nước, của Nhà nước ta",
        # s13
        "thi đạt hạng nhất, vé hạng ba",
        "huân chương, huy chương các loại; huy chương vàng",
        "Nghệ sĩ Ưu tú, Huân chương Lao động hạng Nhất",
        "các nghệ nhân ưu tú trong làng",
        # s16
        "của đảng viên, đảng bộ, công tác đảng, xây dựng đảng, đảng ủy",
        "Đảng ta; của Đảng; đảng và đoàn",
        "của đảng Dân chủ nước bạn",
        # l8
        "Quân nhân Dân tộc",
        "Báo Nhân Dân, báo Nhân Dân điện tử",
        "NHÂN DÂN, NHÀ NƯỚC",
        "Nhân dân và Nhà nước",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
