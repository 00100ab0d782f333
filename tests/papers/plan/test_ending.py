import pytest

from tests.papers.paper_samples import changed, pack, sample
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.papers.plan.ending import closing, recipients, report, signature

COMMITTEE = "TM. ỦY BAN NHÂN DÂN"


@pytest.mark.parametrize(
    ("authority", "position", "lines"),
    [
        ("TM", "Chủ tịch", (COMMITTEE, "CHỦ TỊCH")),
        ("TM", "", (COMMITTEE, "CHỦ TỊCH")),
        ("KT", "PHÓ CHỦ TỊCH", (COMMITTEE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("KT", "", (COMMITTEE, "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Q", "QUYỀN CHỦ TỊCH", (COMMITTEE, "Q. CHỦ TỊCH")),
    ],
)
def test_the_authority_stands_above_the_signature(authority: str, position: str, lines: tuple[str, ...]):
    signed = signature(Signer(authority=authority, position=position, name=" Nguyễn  Văn A "))
    assert (signed.authority, signed.name) == (lines, "Nguyễn Văn A")


def test_recipients_are_dashed_and_the_archive_ends_the_list():
    printed = recipients(("- Công an xã;", "Trưởng các thôn.", " "), "Lưu: VT, VHXH.")
    assert printed == ("- Công an xã;", "- Trưởng các thôn;", "- Lưu: VT, VHXH.")


def test_there_is_always_an_archive_line():
    assert recipients((), "") == ("- Lưu: VT.",)


def test_the_report_names_the_receiver_and_the_day():
    (said,) = report(sample("tt01"), pack("tt01").directive, "Công chức Văn hóa - Xã hội")
    assert said == (
        "Công chức Văn hóa - Xã hội tổng hợp, tham mưu Ủy ban nhân dân xã Vạn Thắng báo cáo kết quả"
        " thực hiện Kế hoạch về UBND huyện (qua Phòng Văn hoá và Thông tin) trước ngày 05 tháng 11 năm 2019."
    )


def test_nobody_is_promised_a_report_that_nobody_asks_for():
    silent = changed(pack("tt01").directive, report_due=None, report_to=None)
    assert report(sample("tt01"), silent, "") == ()


def test_the_last_sentence_ends_with_the_end_mark():
    assert closing(sample("nd30"), "").endswith("xem xét, giải quyết./.")
