"""Nơi nhận and the signature."""

import pytest

from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.papers.parts.foot import recipients, signature

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
    signed = signature(
        Signer(authority=authority, position=position, name=" Nguyễn  Văn A "), "Ủy ban nhân dân xã Vạn Thắng"
    )
    assert (signed.authority, signed.name) == (lines, "Nguyễn Văn A")


@pytest.mark.parametrize(
    ("organ", "authority", "position", "lines"),
    [
        ("Công an huyện Vạn Ninh", "none", "TRƯỞNG CÔNG AN HUYỆN", ("TRƯỞNG CÔNG AN HUYỆN",)),
        ("Công an huyện Vạn Ninh", "none", "", ("TRƯỞNG CÔNG AN HUYỆN",)),
        (
            "Công an huyện Diên Khánh",
            "KT",
            "PHÓ TRƯỞNG CÔNG AN HUYỆN",
            ("KT. TRƯỞNG CÔNG AN HUYỆN", "PHÓ TRƯỞNG CÔNG AN HUYỆN"),
        ),
        ("Sở Nội vụ", "KT", "Phó Giám đốc", ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("Sở Nội vụ", "TL", "CHÁNH VĂN PHÒNG", ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        ("Sở Nội vụ", "TUQ", "TRƯỞNG PHÒNG", ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG")),
        ("Phòng Văn hóa và Thông tin", "Q", "QUYỀN TRƯỞNG PHÒNG", ("Q. TRƯỞNG PHÒNG",)),
        ("Hội Liên hiệp Phụ nữ tỉnh Quảng Trị", "none", "CHỦ TỊCH", ("CHỦ TỊCH",)),
        (
            "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Vạn Ninh",
            "TM",
            "CHỦ TỊCH",
            ("TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"),
        ),
        ("Ủy ban nhân dân huyện Vạn Ninh", "TM", "CHỦ TỊCH", (COMMITTEE, "CHỦ TỊCH")),
    ],
)
def test_another_organ_is_signed_for_as_it_is_headed(
    organ: str, authority: str, position: str, lines: tuple[str, ...]
):
    assert signature(Signer(authority=authority, position=position, name="A"), organ).authority == lines


def test_recipients_are_dashed_and_the_archive_ends_the_list():
    printed = recipients(("- Công an xã;", "Trưởng các thôn.", " "), "Lưu: VT, VHXH.")
    assert printed == ("- Công an xã;", "- Trưởng các thôn;", "- Lưu: VT, VHXH.")


def test_there_is_always_an_archive_line():
    assert recipients((), "") == ("- Lưu: VT.",)
