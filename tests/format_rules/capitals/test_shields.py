"""What stays as it is: quotations, cited titles, files, addresses and links; what stands beside is told."""

import pytest

from tests.format_rules.capitals.telling import told
from ttdn_desktop.format_rules.capitals.shields import shields


@pytest.mark.parametrize(
    "text",
    [
        "Phát tin “Ủy Ban Nhân Dân xã làm đường” trong tuần",
        'Sách "Bác Hồ với nhân dân các thôn" được tặng',
        "Vở kịch «Nghị Định mới» và bài ‘Kế Hoạch nhỏ’",
        "Câu “mở ra rồi quên đóng: Ủy Ban Nhân Dân",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 20 tháng 01 năm 2026 về chào mừng ngày quốc khánh;",
        "Thực hiện Công văn số 7/UBND-VX của Ủy ban nhân dân tỉnh về quà tết nguyên đán;",
        "Xem tệp Kế Hoạch tuyên truyền.docx",
        "Biểu mẫu: Ủy_Ban_Nhân_Dân.xlsx, Nghị-Định.pdf",
        "Gửi về quốc-khánh@khanhhoa.gov.vn",
        "Đăng tại https://khanhhoa.gov.vn/Asean và facebook.com/Asean",
        "Thẻ #Asean2026 và #Unesco",
        r"Lưu ở D:\Asean\tin",
        "Địa chỉ: 12 đường Lê Lợi, phường 2, tỉnh khánh Hòa.",
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Theo “Sổ tay”, Ủy Ban Nhân Dân xã làm", "Ủy Ban Nhân Dân"),
        ("Căn cứ Kế hoạch số 15/KH-UBND của Ủy Ban Nhân Dân tỉnh về hội xuân;", "Ủy Ban Nhân Dân"),
        ("Theo Kế hoạch số 15/KH-UBND về hội xuân, Ủy Ban Nhân Dân xã", "Ủy Ban Nhân Dân"),
        ("Gửi tin.docx cho Ủy Ban Nhân Dân xã", "Ủy Ban Nhân Dân"),
        ("Ủy Ban Nhân Dân xã: xem www.xa.vn", "Ủy Ban Nhân Dân"),
        ("Địa chỉ: số 5. Ủy Ban Nhân Dân xã", "Ủy Ban Nhân Dân"),
    ],
)
def test_what_stands_beside_is_told(text: str, words: str) -> None:
    assert [found for _, found, _ in told(text)] == [words]


@pytest.mark.parametrize("piece", ["a", "a.", "“", "a@", "nghị định ", "‘", "số 1/a ", "a_"])
def test_a_long_paragraph_is_read_within_a_tests_time(piece: str) -> None:
    assert shields(piece * (150_000 // len(piece))) is not None  # quadratic it would be half an hour
