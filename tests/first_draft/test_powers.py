"""What a committee does its bodies prepare for it; money is said once."""

import msgspec
import pytest

from tests.first_draft.drafts import ground, settings, staff
from ttdn_desktop.directive.records import Duty
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft import powers
from ttdn_desktop.first_draft.activities import Answered, answer_duties
from ttdn_desktop.first_draft.ground import Ground, ground_of
from ttdn_desktop.first_draft.organisation import assignments_of


def organ(name: str, *duties: str, area: str = "xã Cam Lộ") -> Ground:
    of = ground()
    author = Author(assignment="V.1", name=name, parent="Ủy ban nhân dân xã Cam Lộ", area=area)
    asked = tuple(Duty(id=f"V.1.{n}", text=text) for n, text in enumerate(duties, start=1))
    own = settings(lead="")
    return ground_of(of.directive, asked, own, writer(own.commune, author), 2026, "Vệ sinh {area} năm {year}")


def answered(of: Ground) -> Answered:
    return answer_duties(of, staff(of))


def titles(of: Ground) -> list[str]:
    return [each.activity.title for each in answered(of).planned]


SCHOOLS = "Chỉ đạo các trường học phân loại rác"


def test_a_communes_office_directs_nobody() -> None:
    assert titles(ground(SCHOOLS)) == ["Tham mưu Ủy ban nhân dân xã chỉ đạo các trường học phân loại rác"]
    for office in ("Phòng Kinh tế xã Cam Lộ", "Công chức Địa chính xã Cam Lộ", "Trạm Y tế xã Cam Lộ"):
        assert titles(organ(office, SCHOOLS)) == titles(ground(SCHOOLS))


def test_an_organ_directs_what_lies_below_it() -> None:
    own = "Chỉ đạo các bộ phận kiểm tra kho"
    assert titles(organ("Phòng Kinh tế xã Cam Lộ", own)) == [own]
    below = "Chỉ đạo các cấp Hội phân loại rác"
    union = organ("Hội Liên hiệp Phụ nữ tỉnh Quảng Trị", below, area="tỉnh Quảng Trị")
    assert titles(union) == [below]
    province = organ("Sở Y tế", SCHOOLS, area="tỉnh Quảng Trị")
    assert titles(province) == [SCHOOLS]


@pytest.mark.parametrize("name", ["Công chức Địa chính xã Cam Lộ", "Công an xã Cam Lộ"])
def test_what_a_body_is_told_to_do_it_does_so_often(name: str) -> None:
    (planned,) = answered(organ(name, "Xử phạt các hộ đổ rác sai quy định, 2 đợt trong năm")).planned
    assert planned.activity.title == "Xử phạt các hộ đổ rác sai quy định"
    assert planned.activity.target
    assert (planned.activity.target.quantity, planned.activity.target.unit) == (2, "đợt")


def test_rounds_of_work_are_counted_though_it_is_directed() -> None:
    (planned,) = answered(ground("Chỉ đạo kiểm tra, xử phạt hộ đổ rác, 3 đợt")).planned
    assert planned.activity.channel == "other"
    assert planned.activity.target
    assert (planned.activity.target.quantity, planned.activity.target.unit) == (3, "đợt")
    (paper,) = answered(ground("Chỉ đạo kiểm tra, xử phạt hộ đổ rác, 03 văn bản")).planned
    assert paper.activity.channel == "directive"


def tasks(of: Ground, *, title: str = "") -> dict[str, tuple[str, ...]]:
    found = answered(of)
    planned = found.planned
    if title:  # last year's, whose kind isn't known
        work = msgspec.structs.replace(planned[0].activity, title=title)
        planned = (msgspec.structs.replace(planned[0], activity=work, is_advice=False),)
    return {each.to: each.tasks for each in assignments_of(planned, found, of, staff(of))}


def test_last_years_work_too_is_prepared_for_the_committee() -> None:
    made = tasks(ground("Kiểm tra các chợ"), title="Thành lập tổ thu gom rác")
    lead = made["Phòng Văn hóa - Xã hội"]
    assert "Tham mưu Ủy ban nhân dân xã thành lập tổ thu gom rác." in lead
    same = tasks(ground("Kiểm tra các chợ"))["Phòng Văn hóa - Xã hội"]
    assert "Kiểm tra các chợ." in same


def test_who_helps_with_advice_advises() -> None:
    office = tasks(ground("Thành lập tổ thu gom rác"))["Văn phòng HĐND và UBND xã"]
    assert office == ("Phối hợp tham mưu Ủy ban nhân dân xã thành lập tổ thu gom rác.",)


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("Bố trí kinh phí thực hiện Kế hoạch từ ngân sách xã", True),
        ("Tham mưu Ủy ban nhân dân xã bố trí kinh phí phòng, chống dịch", True),
        ("Lập dự toán kinh phí vệ sinh môi trường", True),
        ("Bố trí kinh phí hỗ trợ sách vở cho học sinh nghèo", False),
        ("Vệ sinh môi trường", False),
    ],
)
def test_money_alone(text: str, *, is_plain: bool) -> None:
    assert powers.is_plain_money(text, "vệ sinh môi trường") == is_plain


def test_money_is_said_once() -> None:
    duties = ("Bố trí kinh phí thực hiện Kế hoạch", "Lập dự toán kinh phí theo quy định")
    planned = answered(ground(*duties)).planned
    assert [each.activity.duties for each in planned] == [("V.4.1", "V.4.2")]
    assert len(tasks(ground(*duties))["Phòng Kinh tế"]) == 1
    other = tasks(ground("Bố trí kinh phí mua thùng rác cho hộ nghèo", duties[0]))["Phòng Kinh tế"]
    assert "Tham mưu Ủy ban nhân dân xã bố trí kinh phí mua thùng rác cho hộ nghèo." in other
    assert len(other) == 2
