import pytest

from ttdn_desktop.first_draft import wording


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("kiểm tra các bến đò nhằm bảo đảm an toàn", "kiểm tra các bến đò"),
        ("thăm gia đình thanh niên trước khi nhập ngũ", "thăm gia đình thanh niên trước khi nhập ngũ"),
        ("thực hiện kế hoạch theo phân cấp", "thực hiện kế hoạch theo phân cấp"),  # else it would say nothing
        ("mở 02 lớp dạy bơi, mỗi tháng 01 buổi", "mở 02 lớp dạy bơi"),
    ],
)
def test_purpose_and_manner_are_cut(text: str, short: str) -> None:
    assert wording.without_tail(text) == short


def test_a_long_sentence_is_cut_at_a_comma_outside_brackets() -> None:
    text = "rà soát, lập danh sách hộ nghèo, hộ cận nghèo (kể cả hộ mới, hộ tách), người khuyết tật"
    assert wording.shortened(text, 50) == "rà soát, lập danh sách hộ nghèo"
    assert (
        wording.shortened(text, 75) == "rà soát, lập danh sách hộ nghèo, hộ cận nghèo (kể cả hộ mới, hộ tách)"
    )
    assert wording.shortened(text, 200) == text


def test_names_keep_their_capital() -> None:
    assert wording.first_lower("Ban hành Kế hoạch") == "ban hành Kế hoạch"
    assert wording.first_lower("Ban Chỉ đạo họp") == "Ban Chỉ đạo họp"
    assert wording.first_lower("UBND xã") == "UBND xã"
    assert wording.begins_with_name("Chỉ thị số 30-CT/TW")
    assert wording.begins_with_name("phong trào “Chống rác thải nhựa”")
    assert not wording.begins_with_name("bình đẳng giới")


def test_thin() -> None:
    assert wording.is_thin("Tổ chức thực hiện Kế hoạch")
    assert wording.is_thin("Họp")
    assert not wording.is_thin("Họp thôn")


def test_tidy() -> None:
    assert wording.tidy("kiểm tra  các chợ , và ") == "kiểm tra các chợ"
    assert wording.tidy("mở ít nhất 02 lớp ( )") == "mở 02 lớp"


def test_a_tail_that_is_all_there_is_stays() -> None:
    assert (
        wording.without_tail("Tổ chức họp ấp để bình xét hộ nghèo") == "Tổ chức họp ấp để bình xét hộ nghèo"
    )
    assert wording.without_tail("Công khai đầy đủ, kịp thời thủ tục") == "Công khai đầy đủ, kịp thời thủ tục"
    assert wording.without_tail("Vệ sinh đường làng vào sáng thứ Bảy hằng tuần").endswith("hằng tuần")


def test_what_is_let_happen_is_no_purpose() -> None:
    letting = "Xử phạt các hộ để phát sinh lăng quăng"
    assert wording.without_tail(letting) == letting
    assert wording.without_tail("Kiểm tra các hộ nuôi để hướng dẫn phòng bệnh") == "Kiểm tra các hộ nuôi"


def test_what_belongs_together_is_not_cut_apart() -> None:
    text = "nhân Ngày Gia đình Việt Nam, Tháng hành động quốc gia về phòng, chống bạo lực gia đình"
    assert wording.shortened(text, 70) == "nhân Ngày Gia đình Việt Nam"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Kiểm tra các bến đò trong", "Kiểm tra các bến đò"),
        ("Gửi danh sách trước", "Gửi danh sách"),
        ("Vệ sinh bên trong", "Vệ sinh bên trong"),
    ],
)
def test_no_sentence_ends_with_a_word_that_led_on(text: str, whole: str) -> None:
    assert wording.tidy(text) == whole
