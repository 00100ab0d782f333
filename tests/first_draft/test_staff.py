import datetime as dt

import pytest

from tests.first_draft.drafts import ground, settings, staff
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft.staff import is_same_body, role_of, staff_of


def test_who_leads_by_topic_and_role() -> None:
    who = staff(ground())
    assert who.leading("kiểm tra an toàn phòng cháy, chữa cháy", "") == "Công an xã"
    assert who.leading("lập danh sách công dân nhập ngũ", "") == "Ban Chỉ huy Quân sự xã"
    assert who.leading("việc không ai biết", "") == "Phòng Văn hóa - Xã hội"
    assert who.leading("", "finance") == "Phòng Kinh tế"


def test_what_the_whole_plan_is_about_leads_to_nobody_else() -> None:
    assert role_of("cai nghiện ma túy", "ma túy", frozenset()) == ""
    assert role_of("cai nghiện ma túy", "ma túy", frozenset({"police"})) == "police"


@pytest.mark.parametrize(
    ("kind", "day", "money"),
    [
        ("xã", dt.date(2026, 1, 1), "Phòng Kinh tế"),
        ("phường", dt.date(2026, 1, 1), "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("thị trấn", dt.date(2019, 1, 1), "Công chức Tài chính - Kế toán"),
    ],
)
def test_the_bodies_of_the_time(kind: str, day: dt.date, money: str) -> None:
    own = settings(kind)
    who = staff_of(writer(own.commune, None), own, day, (), "")
    assert who.bodies["finance"] == money


@pytest.mark.parametrize(
    ("topic", "lead"),
    [
        ("phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Công an xã"),
        ("bảo vệ môi trường", "Phòng Kinh tế"),
        ("cải cách hành chính", "Văn phòng HĐND và UBND xã"),
        ("thông tin đối ngoại", "Phòng Văn hóa - Xã hội"),
    ],
)
def test_the_plans_topic_says_who_is_in_charge_where_the_settings_dont(topic: str, lead: str) -> None:
    day, silent, said = dt.date(2026, 1, 1), settings("xã", lead=""), settings("xã")
    assert staff_of(writer(silent.commune, None), silent, day, (), topic).lead == lead
    assert staff_of(writer(said.commune, None), said, day, (), topic).lead == said.lead


def test_another_organ_has_no_bodies_of_a_commune() -> None:
    own = settings(lead="")
    author = Author(assignment="V.1", name="Công an huyện Diên Khánh", area="huyện Diên Khánh")
    who = staff_of(writer(own.commune, author), own, dt.date(2019, 1, 1), (), "")
    assert not who.is_commune
    assert who.leading("lập danh sách công dân nhập ngũ", "finance") == who.lead
    assert who.supporting(("front", "villages"), who.lead) == ("Các đội nghiệp vụ, Công an cấp xã",)


@pytest.mark.parametrize(
    ("name", "area", "rest"),
    [
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam xã Cam Lộ",
            "xã Cam Lộ",
            "Các tổ chức thành viên, Ban Công tác Mặt trận ở khu dân cư",
        ),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Trị",
            "tỉnh Quảng Trị",
            "Các tổ chức thành viên, Mặt trận cấp cơ sở",
        ),
        ("Công an phường Đông Hà", "phường Đông Hà", "Các tổ công tác"),
        ("Công an tỉnh Quảng Trị", "tỉnh Quảng Trị", "Các phòng nghiệp vụ, Công an cấp xã"),
        ("Trạm Y tế xã Cam Lộ", "xã Cam Lộ", "Các bộ phận, viên chức, cộng tác viên của Trạm"),
        ("Hội Liên hiệp Phụ nữ xã Cam Lộ", "xã Cam Lộ", "Các chi hội, tổ hội"),
        ("Hội Liên hiệp Phụ nữ tỉnh Quảng Trị", "tỉnh Quảng Trị", "Các cấp Hội"),
        ("Liên đoàn Lao động tỉnh Quảng Trị", "tỉnh Quảng Trị", "Các cấp Công đoàn"),
    ],
)
def test_an_organ_of_a_commune_has_no_bodies_of_a_higher_level(name: str, area: str, rest: str) -> None:
    own = settings(lead="")
    author = Author(assignment="V.1", name=name, area=area)
    assert staff_of(writer(own.commune, author), own, dt.date(2026, 1, 1), (), "").rest == rest


def test_one_body_by_two_names() -> None:
    assert is_same_body("Công chức Văn hóa - Xã hội", "Văn hóa - Xã hội xã")
    assert not is_same_body("", "Công an xã")


def test_a_topic_counts_before_a_verb() -> None:
    nobody = frozenset[str]()
    assert role_of("Thống kê, lập sổ quản lý chó nuôi", "", nobody) == "land"
    assert role_of("Thống kê số hộ có giếng khoan", "", nobody) == ""
    assert role_of("Nâng cao chất lượng công tác thống kê", "", nobody) == "office"
    assert role_of("Cải cách hành chính", "", nobody) == "office"
    assert role_of("Niêm yết danh sách tại nhà văn hóa thôn", "", nobody) == ""
    assert role_of("Tổ chức hội diễn văn hóa, văn nghệ", "", nobody) == "culture"


def test_an_organ_of_a_commune_calls_its_parts_as_duties_do() -> None:
    own = settings(lead="")
    author = Author(assignment="V.1", name="Trạm Y tế xã Cam Lộ", area="xã Cam Lộ")
    found = staff_of(writer(own.commune, author), own, dt.date(2026, 1, 1), ("Phun tại ấp, khóm",), "")
    assert found.village == "ấp"
