"""Names of organs (rows s8 to s10, l1, l7): what is told, and what looks like it."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s8
    ("Báo cáo ủy ban nhân dân xã trước ngày 05", "s8", "ủy ban nhân dân xã", "Ủy ban nhân dân xã"),
    (
        "Nghị quyết của hội đồng nhân dân tỉnh", "s8", "hội đồng nhân dân tỉnh", "Hội đồng nhân dân tỉnh",
    ),
    ("Gửi về uỷ ban nhân dân huyện", "s8", "uỷ ban nhân dân huyện", "Uỷ ban nhân dân huyện"),
    ("Tham mưu sở Tài chính thẩm định", "s8", "sở Tài chính", "Sở Tài chính"),
    ("Hướng dẫn của bộ Nội vụ", "s8", "bộ Nội vụ", "Bộ Nội vụ"),
    ("Giao phòng Kinh tế chủ trì", "s8", "phòng Kinh tế", "Phòng Kinh tế"),
    ("phòng Văn hóa - Xã hội tổng hợp", "s8", "phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội"),
    ("do ban Chỉ đạo phân công", "s8", "ban Chỉ đạo", "Ban Chỉ đạo"),
    ("hội Nông dân xã vận động", "s8", "hội Nông dân", "Hội Nông dân"),
    ("gửi văn phòng HĐND và UBND xã", "s8", "văn phòng HĐND và UBND", "Văn phòng HĐND và UBND"),
    # s9
    ("Ủy ban mặt trận Tổ quốc xã", "s9", "Ủy ban mặt trận Tổ quốc", "Ủy ban Mặt trận Tổ quốc"),
    ("Phối hợp với Mặt trận tổ quốc", "s9", "Mặt trận tổ quốc", "Mặt trận Tổ quốc"),
    ("Mời Hội liên hiệp Phụ nữ dự", "s9", "Hội liên hiệp Phụ nữ", "Hội Liên hiệp Phụ nữ"),
    ("- Hội nông dân, Hội Cựu chiến binh;", "s9", "Hội nông dân", "Hội Nông dân"),
    ("Giao Hội cựu chiến binh", "s9", "Hội cựu chiến binh", "Hội Cựu chiến binh"),
    ("Đề nghị Đoàn thanh niên ra quân", "s9", "Đoàn thanh niên", "Đoàn Thanh niên"),
    ("Liên đoàn lao động tỉnh", "s9", "Liên đoàn lao động", "Liên đoàn Lao động"),
    ("Trưởng Ban chỉ huy Quân sự xã", "s9", "Ban chỉ huy Quân sự", "Ban Chỉ huy Quân sự"),
    # s10
    ("Cộng đồng Asean năm 2026", "s10", "Asean", "ASEAN"),
    ("được Unesco ghi danh", "s10", "Unesco", "UNESCO"),
    ("Cam kết trong Wto.", "s10", "Wto", "WTO"),
    ("Ngày liên hợp quốc", "s10", "liên hợp quốc", "Liên hợp quốc"),
    # l1
    ("Đăng ký với Ủy Ban Nhân Dân xã", "l1", "Ủy Ban Nhân Dân", "Ủy ban nhân dân"),
    ("Kỳ họp Hội Đồng Nhân Dân", "l1", "Hội Đồng Nhân Dân", "Hội đồng nhân dân"),
    ("Ủy ban Nhân dân tỉnh giao", "l1", "Ủy ban Nhân dân", "Ủy ban nhân dân"),
    ("- Hội đồng Nhân dân xã;", "l1", "Hội đồng Nhân dân", "Hội đồng nhân dân"),
    ("Mặt Trận Tổ Quốc các cấp", "l1", "Mặt Trận Tổ Quốc", "Mặt trận Tổ quốc"),
    (
        "Bộ Văn Hóa, Thể Thao và Du Lịch", "l1", "Bộ Văn Hóa, Thể Thao và Du Lịch",
        "Bộ Văn hóa, Thể thao và Du lịch",
    ),
    ("do Phòng Văn Hóa - Xã Hội lập", "l1", "Phòng Văn Hóa - Xã Hội", "Phòng Văn hóa - Xã hội"),
    ("gửi Sở Tài Chính", "l1", "Sở Tài Chính", "Sở Tài chính"),
    ("Ban Chỉ Đạo họp mỗi quý", "l1", "Ban Chỉ Đạo", "Ban Chỉ đạo"),
    ("Trung Tâm của xã", "l1", "Trung Tâm", "Trung tâm"),
    ("gửi sở Tài Chính", "l1", "sở Tài Chính", "Sở Tài chính"),
    # l7
    ("Chương trình của Liên Hợp Quốc", "l7", "Liên Hợp Quốc", "Liên hợp quốc"),
    ("theo Tổ chức Y tế Thế giới", "l7", "Tổ chức Y tế Thế giới", "Tổ chức Y tế thế giới"),
    ("Cờ Liên hợp Quốc", "l7", "Liên hợp Quốc", "Liên hợp quốc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s8
        "Cán bộ Nội vụ, cơ sở Y tế, trụ sở Công an, quốc phòng Kinh tế",
        "Trưởng phòng Văn hóa - Xã hội, Phó trưởng ban Chỉ đạo",
        "Ủy ban nhân dân xã, hội đồng trường, ban giám khảo",
        "ủy ban nhân dân các cấp nói chung, sở giáo dục",
        "các bộ, cơ quan ngang bộ xây dựng, trình Chính phủ",
        "phòng học, ban ngày, hội làng, bộ phim, sở thích",
        "các sở Tài chính, Nội vụ và các phòng Kinh tế, Tư pháp",
        # s9
        "Mặt trận Tổ quốc, Hội Liên hiệp Phụ nữ, Đoàn Thanh niên Cộng sản Hồ Chí Minh",
        "hội viên nông dân, đoàn viên thanh niên, phụ nữ và cựu chiến binh",
        "Đoàn thanh niên tình nguyện về xã",
        "Ban Chỉ huy quân sự cấp xã, Ban chỉ huy quân sự",
        "Hội Cựu chiến binh, Hội Chữ thập đỏ, Hội Người cao tuổi",
        # s10
        "ASEAN, UNESCO và ASEAN+3",
        "tài khoản facebook.com/Asean, thẻ #Asean2026",
        "liên hợp các trường quốc tế",
        # l1
        "ỦY BAN NHÂN DÂN XÃ VẠN THẮNG",
        "Ủy ban nhân dân, Hội đồng nhân dân, Bộ Công Thương, Ban Chỉ đạo",
        "Báo Công An Nhân Dân; Bộ Nông nghiệp và Phát triển Nông thôn; Tòa án Nhân dân",
        "phường Trung Tâm, chợ Trung Tâm; ông Nguyễn Quốc Hội",
        "Nghệ sĩ Nhân dân, UBND, HĐND và Văn phòng HĐND và UBND",
        # l7
        "Liên hợp quốc (UN), Tổ chức Y tế thế giới (WHO)",
        "LIÊN HỢP QUỐC",
        "Ngày Môi trường thế giới",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
