import pytest

from ttdn_desktop.first_draft.asked import Asked, channels_named, read_clause


def read(clause: str) -> Asked:
    found = read_clause(clause, 2026)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("clause", "kind", "sentence"),
    [
        ("chủ động xây dựng kế hoạch của địa phương", "own_plan", "xây dựng kế hoạch của địa phương"),
        ("Hằng tháng tổ chức buổi hướng dẫn người dân", "meeting", "tổ chức buổi hướng dẫn người dân"),
        ("Căn cứ chức năng của cấp mình tổ chức tuyên truyền luật", "informing", "tuyên truyền luật"),
        ("Mở ít nhất 02 lớp dạy bơi cho trẻ em", "training", "Mở lớp dạy bơi cho trẻ em"),
        ("Tuyển chọn điều tra viên, tổ trưởng", "general", "Tuyển chọn điều tra viên, tổ trưởng"),
        ("Chủ trì Cuộc vận động “Toàn dân đoàn kết”", "general", "Chủ trì Cuộc vận động “Toàn dân đoàn kết”"),
        ("Quan tâm học sinh khuyết tật ở các thôn", "general", "Quan tâm học sinh khuyết tật ở các thôn"),
        (
            "Là cơ quan thường trực của Hội đồng giáo dục",
            "standing",
            "Là cơ quan thường trực của Hội đồng giáo dục",
        ),
        ("Là cơ quan thường trực, theo dõi các xã", "monitoring", "theo dõi các xã"),
        ("Tổ chức hưởng ứng Ngày Pháp luật 09/11", "campaign", "hưởng ứng Ngày Pháp luật 09/11"),
        (
            "Chiếu phim lưu động, tối thiểu 03 buổi/quý",
            "general",
            "Chiếu phim lưu động, tối thiểu 03 buổi/quý",
        ),
        ("Các xã, phường kiểm tra an toàn các bến đò", "inspection", "kiểm tra an toàn các bến đò"),
    ],
)
def test_verb_and_kind(clause: str, kind: str, sentence: str) -> None:
    found = read(clause)
    assert (found.kind.id, found.sentence) == (kind, sentence)


def test_fragments_ask_for_nothing() -> None:
    assert read_clause("không để phát sinh điểm nóng", 2026) is None
    assert read_clause("100% hồ sơ đúng hạn", 2026) is None


def test_with_whom_and_who_leads() -> None:
    helping = read("phối hợp với Ban Tuyên giáo Huyện ủy định hướng tuyên truyền")
    assert (helping.partner, helping.is_helping) == ("Ban Tuyên giáo Huyện ủy", True)

    leading = read("Chủ trì, phối hợp với các cơ quan liên quan kiểm tra các bến đò")
    assert (leading.partner, leading.is_helping, leading.kind.id) == ("", False, "inspection")


def test_quantities() -> None:
    assert (read("mỗi tháng phát ít nhất 02 tin, bài").count, read("mở 03 lớp tập huấn").unit) == (2, "lớp")
    assert read("cấp phát 5.000 tờ tài liệu").count == 5000
    assert read("diễn tập tại ít nhất một khu dân cư").count == 1
    assert read("thông báo trước ít nhất 10 ngày làm việc cho dân").count is None


def test_the_occasion_is_apart() -> None:
    found = read("tuyên truyền an toàn thực phẩm trong Tháng hành động vì an toàn thực phẩm")
    assert found.occasion == "trong Tháng hành động vì an toàn thực phẩm"
    assert found.sentence == "tuyên truyền an toàn thực phẩm"


def test_channels() -> None:
    assert channels_named("trên đài truyền thanh, trang thông tin điện tử") == ("radio", "portal")
    assert channels_named("qua Zalo của thôn") == ("social",)
    assert channels_named("hợp tác với các bên") == ()


@pytest.mark.parametrize(
    ("clause", "sentence", "count", "unit"),
    [
        ("Kiểm tra các bến đò, 2 đợt trong năm", "Kiểm tra các bến đò", 2, "đợt"),
        ("Kiện toàn đội cơ động, mỗi đơn vị 01 đội", "Kiện toàn đội cơ động", 1, "đội"),
        (
            "Kiểm tra các bến đò, ít nhất 03 đợt, đợt 1 trước ngày 30/4",
            "Kiểm tra các bến đò",
            3,
            "đợt",
        ),
        ("Lập sổ quản lý chó, cập nhật 02 lần/năm", "Lập sổ quản lý chó, cập nhật 02 lần/năm", None, ""),
        ("Mở 02 lớp", "Mở lớp", 2, "lớp"),
        ("Tiêm phòng cúm gia cầm 02 đợt: đợt 1, đợt 2", "Tiêm phòng cúm gia cầm", 2, "đợt"),
        ("Phát trên loa mỗi tháng ít nhất 02 tin, bài", "Phát trên loa mỗi tháng tin, bài", 2, "tin, bài"),
        ("Tổ chức Tuần lễ học tập suốt đời", "tổ chức Tuần lễ học tập suốt đời", None, ""),
        ("Hội thi tìm hiểu pháp luật", "tổ chức hội thi tìm hiểu pháp luật", None, ""),
        ("Xử lý ổ dịch trong vòng 48 giờ", "Xử lý ổ dịch trong vòng 48 giờ", None, ""),
    ],
)
def test_a_number_at_the_end_stands_in_the_target(
    clause: str, sentence: str, count: int | None, unit: str
) -> None:
    found = read(clause)
    assert (found.sentence, found.count, found.unit) == (sentence, count, unit)
