"""Reasons that were kept under a finding's sentence hold under its code and place."""

import json

import pytest

from tests.dossier.dossier_samples import sample
from ttdn_desktop.dossier import quick_reading, reading
from ttdn_desktop.dossier.waiver_upgrade import upgraded_keys

NOW = {
    "format:end-mark:Câu cuối không kết thúc bằng “./.”.": "format:end-mark/missing:paper",
    "format:text.spaces:Có hai khoảng trắng liền nhau hoặc khoảng trắng trước dấu câu.": (
        "format:text.spaces/extra:paper"
    ),
    "format:paper.widow:Khối chữ ký sang trang một mình, không có dòng nội dung nào cùng trang.": (
        "format:paper.widow/alone:paper"
    ),
    "format:paper.widow:Chỉ có 1 dòng nội dung cùng trang với chữ ký, cần ít nhất 2.": (
        "format:paper.widow/one-line:paper"
    ),
    "format:recipients.list:Dòng đầu của Nơi nhận không ghi “Như trên”.": (
        "format:recipients.list/not-as-above:paper"
    ),
    "format:annex:Nội dung không nhắc đến phụ lục.": "format:annex/not-referred-to:paper",
    "format:annex:Số trang của phụ lục không được đánh riêng.": "format:annex/page-numbers:=",
    "format:annex:Dòng “Kèm theo”: ghi “Báo cáo”, ghi số 06, văn bản là số 05.": (
        "format:annex/note-of-another+other-kind+other-number:="
    ),
    "format:annex:Dòng “Kèm theo”: ghi ngày 06/02/2026, văn bản đề ngày 05/02/2026.": (
        "format:annex/note-of-another+other-date:="
    ),
    "format:bases.citation:Căn cứ là luật mà ghi số.": "format:bases.citation/law-with-number:=",
    "format:bases.punctuation:Căn cứ cuối không kết thúc bằng dấu “,”.": (
        "format:bases.punctuation/last:paper"
    ),
    "format:signature.authority:Sau “TM. ỦY BAN NHÂN DÂN” ghi thêm tên đơn vị.": (
        "format:signature.authority/unit-after-committee:="
    ),
    "format:signature.authority:Sau chức vụ người ký ghi thêm tên đơn vị.": (
        "format:signature.authority/unit-after-position:="
    ),
    "format:signature.name:Chỗ ký chỉ cao 12 mm.": "format:signature.name/room:paper",
    "format:national-title:Quốc hiệu cỡ 12.5, Tiêu ngữ cỡ 13.": "format:national-title/size-pair:paper",
    "format:table.text:Hàng của bảng có thể bị ngắt sang hai trang.": "format:table.text/rows-break:=",
    "format:text.unit:Có tên “Xã Vạn Lương”.": "format:text.unit/other-unit:=Xã Vạn Lương",
    "format:text.unit:Có tên cũ của xã: “xã Vạn Thắng”.": "format:text.unit/former-name:=xã Vạn Thắng",
    "format:text.unit:Địa danh ghi “Phú Mậu”.": "format:text.unit/other-place:=Phú Mậu",
    "format:text.level:Còn ghi “Huyện ủy”.": "format:text.level/abolished:=Huyện ủy",
    "format:text.dates:Thời gian “15/01/2025” ngoài năm 2026.": (
        "format:text.dates/outside-year:=15/01/2025; 2026"
    ),
    "format:text.sum:28.300.000 đồng viết bằng chữ là “Hai mươi triệu”.": (
        "format:text.sum/in-words:=28.300.000; Hai mươi triệu"
    ),
    "format:text.sum:Tổng ghi 9.000.000, các phần cộng lại được 8.000.000.": (
        "format:text.sum/parts:=9.000.000; 8000000"
    ),
    "format:text.sum:Tổng của «Số lượng» ghi 1.250, cộng lại được 25.": (
        "format:text.sum/column:=Số lượng; 1250; 25"
    ),
    "format:text.sum:Tổng của «cột 4» ghi 12, cộng lại được 13.": (
        "format:text.sum/column-without-heading:=4; 12; 13"
    ),
    "format:text.sum:Kinh phí ghi 28.500.000, bảng cộng lại được 28.300.000.": (
        "format:text.sum/budget:=28500000; 28300000"
    ),
    "format:addressee:Có phần “Kính gửi:”.": "format:addressee/not-allowed:=",
    "format:addressee:Nơi nhận ghi “Như trên” mà không có “Kính gửi:”.": "format:addressee/missing:=",
    "format:addressee:Phần “Kính gửi:”: thiếu dấu hai chấm sau “Kính gửi”, có dòng không bắt đầu bằng "
    "gạch đầu dòng.": ("format:addressee/spelling+addressee-no-colon+addressee-no-dash:="),
    "format:addressee:Phần “Kính gửi:”: cỡ chữ 12, 13,5, chữ đậm, canh giữa.": (
        "format:addressee/look+size+bold+align:="
    ),
    "after_due:a1": "sense.after-report-due:a1",
    "no_dates:a2": "sense.dates-missing:a2",
    "covered_and_excused:III.8.1": "sense.duty-both:III.8.1",
    "remark:a1:0123abcd": "sense.remark-open:a1:0123abcd",
    "report-before_due:period": "sense.period-off-due:period",
    "half-unit:a1": "sense.activity-unit-mismatch:a1:half",
    "report-empty:next_year": "sense.next-year-empty:next_year",
    "report-empty:causes": "report-empty:causes",
}


@pytest.mark.parametrize("old", NOW)
def test_a_sentence_becomes_its_code(old: str) -> None:
    assert upgraded_keys({old: "đã xem"}) == {NOW[old]: "đã xem"}


@pytest.mark.parametrize(
    "key",
    [
        *NOW.values(),
        "not_begun:a1",
        "report-empty:proposals",
        "format:text.unit/other-unit:II.1.a#2",
        "format:text.unit:một câu không rõ",
    ],
)
def test_other_keys_stay(key: str) -> None:
    assert upgraded_keys({key: "đã xem"}) == {key: "đã xem"}


def test_a_reason_given_since_stays() -> None:
    old = "format:end-mark:Câu cuối không kết thúc bằng “./.”."
    assert upgraded_keys({old: "cũ", NOW[old]: "mới"}) == {NOW[old]: "mới"}


@pytest.mark.parametrize(
    "read",
    [lambda body: reading.read(body, name="a").dossier, lambda body: quick_reading.read(body, name="a")],
)
def test_every_reader_of_a_dossier_brings_the_keys_over(read: object) -> None:
    body = json.dumps(sample() | {"waived": dict.fromkeys(NOW, "đã xem")}, ensure_ascii=False).encode()
    dossier = read(body)  # type: ignore[operator]
    assert dossier.waived == dict.fromkeys(NOW.values(), "đã xem")
    assert reading.read(reading.write(dossier), name="a").dossier.waived == dossier.waived
