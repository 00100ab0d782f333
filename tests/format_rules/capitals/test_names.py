"""Names of people and places (rows s2 to s7, l4 to l6): what is told, and what looks like it."""

import pytest

from tests.format_rules.capitals.telling import told

TOLD = [
    # s2
    ("Ông Nguyễn văn An, thôn Đông, được biểu dương.", "s2", "Nguyễn văn An", "Nguyễn Văn An"),
    ("Giao bà Trần thị Thu Hà làm tổ trưởng.", "s2", "Trần thị Thu", "Trần Thị Thu"),
    ("Người ký: Phạm đình Khôi", "s2", "Phạm đình Khôi", "Phạm Đình Khôi"),
    ("Mời nghệ nhân Đỗ hữu Ngọc dạy nghề", "s2", "Đỗ hữu Ngọc", "Đỗ Hữu Ngọc"),
    ("chị Lê thị ngọc Ánh phụ trách loa", "s2", "Lê thị ngọc Ánh", "Lê Thị Ngọc Ánh"),
    # s3
    ("Học tập và làm theo lời bác Hồ dạy.", "s3", "bác Hồ", "Bác Hồ"),
    ("Dâng hương tưởng nhớ các vua Hùng", "s3", "vua Hùng", "Vua Hùng"),
    ("Trồng cây đời đời nhớ ơn bác Hồ", "s3", "bác Hồ", "Bác Hồ"),
    # s4
    ("Đoàn của tỉnh khánh Hòa đến thăm.", "s4", "tỉnh khánh Hòa", "tỉnh Khánh Hòa"),
    ("Các thôn giáp xã vạn Thắng", "s4", "xã vạn Thắng", "xã Vạn Thắng"),
    ("Bưu điện tỉnh Khánh hoà", "s4", "tỉnh Khánh hoà", "tỉnh Khánh Hoà"),
    ("Giao lưu với thành phố nha Trang", "s4", "thành phố nha Trang", "thành phố Nha Trang"),
    ("Khách từ đặc khu phú quốc", "s4", "đặc khu phú quốc", "đặc khu Phú Quốc"),
    ("Địa bàn thị trấn vạn giã trước đây", "s4", "thị trấn vạn giã", "thị trấn Vạn Giã"),
    # s5
    ("Giao lưu với phường 2 Bảo Lộc.", "s5", "phường 2", "Phường 2"),
    ("Khách mời đến từ quận 1, Thành phố Hồ Chí Minh", "s5", "quận 1", "Quận 1"),
    ("phường 5 có ba tổ dân phố", "s5", "phường 5", "Phường 5"),
    ("Đoàn công tác phường 14", "s5", "phường 14", "Phường 14"),
    # s6
    ("Triển lãm tại thủ đô Hà Nội trong hai ngày", "s6", "thủ đô Hà Nội", "Thủ đô Hà Nội"),
    (
        "Sở Du lịch thành phố Hồ Chí Minh phối hợp", "s6", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh",
    ),
    ("- thủ đô Hà Nội: 02 đoàn;", "s6", "thủ đô Hà Nội", "Thủ đô Hà Nội"),
    # s7
    ("Sản phẩm vùng Bắc bộ được ưa chuộng", "s7", "Bắc bộ", "Bắc Bộ"),
    ("Duyên hải Nam Trung bộ", "s7", "Nam Trung bộ", "Nam Trung Bộ"),
    ("các tỉnh Đông Nam bộ và Tây Nguyên", "s7", "Đông Nam bộ", "Đông Nam Bộ"),
    ("khu vực Nam trung bộ", "s7", "Nam trung bộ", "Nam Trung Bộ"),
    # l4
    ("Hội nghị tổ chức tại Xã Vạn Thắng vào tháng 5", "l4", "Xã Vạn Thắng", "xã Vạn Thắng"),
    ("Cổng thông tin của Tỉnh Hà Nam", "l4", "Tỉnh Hà Nam", "tỉnh Hà Nam"),
    ("Lực lượng Công an Thị xã Ninh Hòa", "l4", "Thị xã Ninh Hòa", "thị xã Ninh Hòa"),
    ("Tàu từ Đặc khu Côn Đảo cập bến", "l4", "Đặc khu Côn Đảo", "đặc khu Côn Đảo"),
    # l5
    ("Du lịch trên Sông Vàm Cỏ", "l5", "Sông Vàm Cỏ", "sông Vàm Cỏ"),
    ("Ảnh về Vịnh Vân Phong được giải", "l5", "Vịnh Vân Phong", "vịnh Vân Phong"),
    ("Bà con bán hàng ở Chợ Bến Thành", "l5", "Chợ Bến Thành", "chợ Bến Thành"),
    # l6
    ("Kiều bào ở Mát-Xcơ-Va gửi sách về", "l6", "Mát-Xcơ-Va", "Mát-xcơ-va"),
    ("Trường đại học tại Men-Bơn", "l6", "Men-Bơn", "Men-bơn"),
    ("Đoàn In-Đô-nê-xi-a thăm làng nghề", "l6", "In-Đô-nê-xi-a", "In-đô-nê-xi-a"),
    ("Tượng V.I. Lê-Nin", "l6", "Lê-Nin", "Lê-nin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "words", "right"), TOLD)
def test_told(text: str, row: str, words: str, right: str) -> None:
    assert told(text) == [(row, words, right)]


@pytest.mark.parametrize(
    "text",
    [
        # s2
        "Nguyễn Văn An và Trần Thị Thu Hà",
        "Phòng Văn hóa Lê Lợi, quảng trường Lê văn minh",
        "Phối hợp với thị xã Ninh Hòa, thị trấn Vạn Giã",
        "Dương thị trường rộng, đến Hà Nội",
        "Hoàng gia Anh thăm Việt Nam",
        # s3
        "Nhà bác Hồ Văn Lâm có vườn xoài",
        "Bác Hồ với thiếu nhi, Vua Hùng dựng nước",
        "Lãnh đạo gặp bác nông dân, vua hề",
        # s4
        "Phát triển kinh tế - xã hội An Giang",
        "Các xã hoàn thành, phường đạt chuẩn, tỉnh giao",
        "Xây dựng xã tiên tiến, xã văn minh, xã đoàn kết",
        "Huyện đảo Lý Sơn, thành phố vinh dự đón đoàn",
        "Từ khi xã Tân Hòa thành lập đội văn nghệ",
        "TỈNH KHÁNH HÒA và tỉnh Khánh Hoà",
        "công nhận xã an toàn khu, xã An toàn khu",
        "các xã như Xuân Canh, Dục Tú",
        # s5
        "Mỗi phường 2 buổi, mỗi xã 3 buổi",
        "Bố trí tại phường 2 loa và tại xã 3 loa",
        "Phường 2, Quận 1; các phường 1, 2 và 3",
        "phường 05 lớp, quận 2/3 số hộ",
        # s6
        "thành phố Hà Nội, thủ đô của nước bạn",
        "Thủ đô Hà Nội và Thành phố Hồ Chí Minh",
        "thủ đô Viêng Chăn",
        # s7
        "Việt Nam bộ môn mới, miền Nam bộ đội về làng",
        "phía đông nam, cán bộ, tây bắc",
        "Bắc Bộ, Trung Bộ, Nam Bộ",
        # l4
        "Xã Vạn Thắng tổ chức hội nghị",
        "Tại Phường Điện Biên Phủ, Phường Trần Phú",
        "Thực hiện: Xã Vạn Thắng",
        "- Xã Vạn Thắng;",
        "Đảng bộ Xã quyết nghị",
        "ở Xã Khôngcó",
        # l5
        "Sông Vàm Cỏ chảy qua hai xã",
        "Huyện Núi Thành, Chợ Mới, Bệnh viện Chợ Rẫy",
        "thủy điện Sông Tranh Hai, vùng Sông Hồng",
        # l6
        "Mát-xcơ-va, Vla-đi-mia I-lích Lê-nin",
        "Quan hệ Việt-Nhật, Hàn Quốc-ASEAN",
        "chủ nghĩa Mác-Lênin, Mác - Lê-nin",
        "Coca-Cola, Wi-Fi, Phan Rang-Tháp Chàm, Krông-Năng",
    ],
)
def test_untold(text: str) -> None:
    assert told(text) == []
