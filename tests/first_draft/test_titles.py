import msgspec
import pytest

from tests.first_draft.drafts import ground, staff
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft import titles
from ttdn_desktop.first_draft.asked import read_clause


@pytest.mark.parametrize(
    ("clause", "title"),
    [
        ("xây dựng kế hoạch của địa phương", "Ban hành Kế hoạch chuyển đổi số năm 2026"),
        ("ban hành kế hoạch chăm sóc trẻ em năm 2026", "Ban hành Kế hoạch chăm sóc trẻ em năm 2026"),
        ("kiểm tra", "Kiểm tra công tác chuyển đổi số"),
        ("tập huấn, diễn tập", "Tập huấn, diễn tập về chuyển đổi số"),
        ("ban hành", "Ban hành văn bản triển khai công tác chuyển đổi số"),
        ("phối hợp với Huyện đoàn mở lớp dạy bơi", "Phối hợp với Huyện đoàn mở lớp dạy bơi"),
        ("thực hiện các nhiệm vụ tại mục III", "Thực hiện các nhiệm vụ được giao về chuyển đổi số"),
        ("hội nghị đánh giá kết quả chấm điểm", "Tổ chức hội nghị đánh giá kết quả chấm điểm"),
        ("tổ chức ít nhất 01 cuộc thực tập phương án chữa cháy", "Tổ chức thực tập phương án chữa cháy"),
        ("tổ chức cuộc thi tìm hiểu pháp luật", "Tổ chức cuộc thi tìm hiểu pháp luật"),
        ("xử lý nghiêm vi phạm", "Xử lý nghiêm vi phạm về chuyển đổi số"),
        ("hỗ trợ nạn nhân bạo lực trên cơ sở giới", "Hỗ trợ nạn nhân bạo lực trên cơ sở giới"),
        ("lập danh sách hộ khó khăn trên cơ sở kết quả rà soát", "Lập danh sách hộ khó khăn"),
    ],
)
def test_work_is_called_by_what_is_done(clause: str, title: str) -> None:
    asked = read_clause(clause, 2026)
    assert asked
    assert titles.work_title(asked, ground(), staff(ground())) == title


@pytest.mark.parametrize(
    ("clause", "channel", "title"),
    [
        (
            "tuyên truyền trên đài truyền thanh",
            "radio",
            "Phát tin, bài về chuyển đổi số trên hệ thống truyền thanh cơ sở",
        ),
        (
            "tuyên truyền công tác dân số đến Nhân dân trên truyền thanh",
            "portal",
            "Đăng tin, bài về dân số trên trang thông tin điện tử xã",
        ),
        (
            "cảnh báo lừa đảo trực tuyến qua Zalo",
            "social",
            "Đăng bài cảnh báo lừa đảo trực tuyến trên mạng xã hội, nhóm Zalo của xã",
        ),
        (
            "treo băng rôn trong Tháng hành động vì trẻ em",
            "visual",
            "Treo băng rôn, khẩu hiệu tuyên truyền về chuyển đổi số trong Tháng hành động vì trẻ em",
        ),
        (
            "phát tờ rơi khuyến cáo đến 100% hộ gia đình",
            "leaflet",
            "Cấp phát tờ rơi, tài liệu tuyên truyền về chuyển đổi số đến hộ gia đình",
        ),
    ],
)
def test_telling_is_called_by_its_channel(clause: str, channel: str, title: str) -> None:
    asked, of = read_clause(clause, 2026), ground()
    assert asked
    assert titles.channel_title(asked, channel, of, staff(of)) == title


def test_what_is_told() -> None:
    assert titles.object_of("công tác thông tin đối ngoại đảm bảo hiệu quả", "x") == "thông tin đối ngoại"
    assert titles.object_of("rộng rãi", "an toàn giao thông") == "an toàn giao thông"
    assert titles.object_of("về phòng, chống đuối nước cho các hộ dân", "x") == "phòng, chống đuối nước"


@pytest.mark.parametrize(
    ("level", "year", "radio"),
    [
        ("huyện", 2019, "Đài Truyền thanh - Truyền hình"),
        ("tỉnh", 2019, "Đài Phát thanh - Truyền hình"),
        ("tỉnh", 2026, "cơ quan phát thanh, truyền hình"),
    ],
)
def test_who_broadcasts_for_another_organ(level: str, year: int, radio: str) -> None:
    of = ground(level=level, year=year, issuer=f"Ủy ban nhân dân {level} X")
    assert titles.channel_words(of)["radio_other"] == radio


@pytest.mark.parametrize(
    ("name", "area", "title", "radio"),
    [
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Diễn Châu",
            "xã Diễn Châu",
            "Phát tin, bài về dân số trên hệ thống truyền thanh cơ sở",
            "hệ thống truyền thanh cơ sở",
        ),
        (
            "Sở Y tế tỉnh Nghệ An",
            "tỉnh Nghệ An",
            "Phối hợp với cơ quan phát thanh, truyền hình phát tin, bài về dân số",
            "sóng phát thanh, truyền hình",
        ),
    ],
)
def test_an_organ_of_a_commune_speaks_through_its_loudspeakers(
    name: str, area: str, title: str, radio: str
) -> None:
    own = ground()
    by = writer(own.settings.commune, Author(assignment="V.1", name=name, area=area))
    of = msgspec.structs.replace(own, writer=by)
    assert titles.topic_title("dân số", "radio", of, staff(of)) == title
    assert titles.channel_words(of)["radio"] == radio


def test_work_keeps_what_makes_it_work() -> None:
    of = ground("Việc")
    told = {
        "Chủ động nắm tình hình, kịp thời ngăn chặn cháy": "Nắm tình hình, kịp thời ngăn chặn cháy",
        "Thành lập tổ công tác và tổ chức thực hiện": "Thành lập tổ công tác",
        "Ra quân dọn vệ sinh vào ngày 15 hằng tháng": "Ra quân dọn vệ sinh vào ngày 15 hằng tháng",
        "Phối hợp với Hội Phụ nữ nấu ăn": "Phối hợp với Hội Phụ nữ nấu ăn",
    }
    for clause, title in told.items():
        asked = read_clause(clause, 2026)
        assert asked
        assert titles.work_title(asked, of, staff(of)) == title
