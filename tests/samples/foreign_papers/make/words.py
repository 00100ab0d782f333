"""Sentences of a commune's papers on many matters, put together by chance; the same seed gives the same ones."""

import random

WHO = [
    "Ủy ban nhân dân xã",
    "Công an xã",
    "Ban Chỉ huy Quân sự xã",
    "Trạm Y tế",
    "Hội Nông dân",
    "Đoàn Thanh niên",
    "công chức Địa chính - Xây dựng",
    "Trưởng thôn Phú Mậu",
    "các trường học trên địa bàn",
    "Hội Liên hiệp Phụ nữ",
]
DOES = [
    "phối hợp rà soát, lập danh sách",
    "tổ chức kiểm tra, đôn đốc",
    "tuyên truyền, vận động Nhân dân tham gia",
    "chủ trì xây dựng phương án",
    "tiếp nhận, xử lý kịp thời",
    "bố trí lực lượng, phương tiện",
    "thống kê, cập nhật",
    "hướng dẫn các hộ gia đình thực hiện",
    "báo cáo kết quả bằng văn bản về",
]
WHAT = [
    "công tác phòng cháy, chữa cháy và cứu nạn, cứu hộ",
    "việc thu gom, phân loại rác thải sinh hoạt tại nguồn",
    "tiêm phòng cho đàn gia súc, gia cầm vụ xuân - hè",
    "chương trình xây dựng nông thôn mới nâng cao",
    "hồ sơ đất đai còn tồn đọng từ năm 2021",
    "diện tích 1.250 m2 đất công ích",
    "tỷ lệ hộ nghèo, cận nghèo theo chuẩn mới",
    "lớp tập huấn chuyển đổi số cộng đồng",
    "tuyến đường liên thôn dài 2,4 km",
    "các điểm sinh hoạt văn hóa, thể thao",
]
WHEN = [
    "trước ngày 15 hằng tháng",
    "trong quý II",
    "ngay sau khi có văn bản chỉ đạo của cấp trên",
    "xong trước mùa mưa bão",
    "theo đúng quy định tại Nghị định số 136/2020/NĐ-CP",
    "bảo đảm an toàn, tiết kiệm, không phô trương hình thức",
    "từ nguồn ngân sách xã và nguồn huy động hợp pháp khác",
    "gắn với bình xét thi đua cuối năm",
]


class Typist:
    """Types sentences by chance."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def sentence(self, parts: int = 1) -> str:
        """Return one sentence of so many clauses."""
        pick = self.random.choice
        clauses = [f"{pick(WHO)} {pick(DOES)} {pick(WHAT)} {pick(WHEN)}" for _ in range(parts)]
        text = "; ".join(clauses)
        return text[0].upper() + text[1:] + "."

    def heading(self) -> str:
        """Return a short heading."""
        what = self.random.choice(WHAT)
        return what[0].upper() + what[1:]

    def number(self) -> str:
        """Return a figure with dots."""
        return f"{self.random.randint(1, 900)}.{self.random.randint(0, 999):03}"
