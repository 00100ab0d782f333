import pytest

from ttdn_desktop.first_draft.clauses import clauses_of, informs, is_verbs, sentences_of, verb_chain


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Kiểm tra, xử lý vi phạm tại các chợ.", ("Kiểm tra, xử lý vi phạm tại các chợ",)),
        (
            "Kiện toàn Ban Chỉ đạo; ban hành kế hoạch của địa phương.",
            ("Kiện toàn Ban Chỉ đạo", "ban hành kế hoạch của địa phương"),
        ),
        (
            "Xây dựng kế hoạch và bố trí kinh phí thực hiện công tác bình đẳng giới",
            ("Xây dựng kế hoạch", "bố trí kinh phí thực hiện công tác bình đẳng giới"),
        ),
        (
            "Cử công chức tham gia các lớp tập huấn, bồi dưỡng nghiệp vụ",
            ("Cử công chức tham gia các lớp tập huấn, bồi dưỡng nghiệp vụ",),
        ),
        (
            "Tuyên truyền về chuyển đổi số, cảnh báo lừa đảo trên truyền thanh",
            ("Tuyên truyền về chuyển đổi số, cảnh báo lừa đảo trên truyền thanh",),
        ),
        (
            "Ra quân truyền thông tại chợ; mỗi tháng ít nhất 01 đợt",
            ("Ra quân truyền thông tại chợ, mỗi tháng ít nhất 01 đợt",),
        ),
        ("Niêm yết đầy đủ, kịp thời danh sách hộ được vay", None),
        ("Lập danh sách hộ nghèo, niêm yết công khai trước ngày 30/4/2026", None),
        (
            "Hướng dẫn các thôn sửa hương ước; kết thúc trong tháng 10/2026",
            ("Hướng dẫn các thôn sửa hương ước, kết thúc trong tháng 10/2026",),
        ),
        ("Tiếp nhận, bảo quản, cấp phát phao cứu sinh", None),
        (
            "Kiểm tra các chợ, nhà trọ; xử lý nghiêm vi phạm; ban hành quy chế",
            ("Kiểm tra các chợ, nhà trọ, xử lý nghiêm vi phạm", "ban hành quy chế"),
        ),
        ("Tuyên truyền pháp luật; xử lý nghiêm vi phạm", ("Tuyên truyền pháp luật", "xử lý nghiêm vi phạm")),
        (
            "Vận động hội viên tham gia phong trào; lồng ghép vào cuộc vận động xây dựng nông thôn mới",
            ("Vận động hội viên tham gia phong trào, lồng ghép vào cuộc vận động xây dựng nông thôn mới",),
        ),
        (
            "Ban hành kế hoạch, giao chỉ tiêu cho các thôn",
            ("Ban hành kế hoạch", "giao chỉ tiêu cho các thôn"),
        ),
        ("Lập hồ sơ (có xác nhận, ban hành quyết định công nhận) lưu trữ", None),
    ],
)
def test_a_duty_is_cut_where_new_work_begins(text: str, clauses: tuple[str, ...] | None) -> None:
    assert clauses_of(text) == (clauses or (text,))


def test_sentences_keep_their_clauses_together() -> None:
    assert sentences_of("Ban hành kế hoạch, giao chỉ tiêu cho các thôn; kiểm tra các chợ") == (
        ("Ban hành kế hoạch", "giao chỉ tiêu cho các thôn"),
        ("kiểm tra các chợ",),
    )


def test_verbs_are_known_whatever_their_case_and_tones() -> None:
    assert verb_chain("Kiểm tra, xử lý vi phạm") == "Kiểm tra, xử lý"
    assert verb_chain("Họp thôn") == "Họp"
    assert verb_chain("Hợp tác xã") == ""
    assert informs("Tổ chức tuyên truyền Luật")
    assert not informs("Kiểm tra việc tuyên truyền")


def test_nothing_but_verbs() -> None:
    assert is_verbs("Tập huấn, diễn tập")
    assert not is_verbs("Tập huấn nghiệp vụ")
    assert not is_verbs("")
