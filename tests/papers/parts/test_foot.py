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
    signed = signature(Signer(authority=authority, position=position, name=" Nguyễn  Văn A "))
    assert (signed.authority, signed.name) == (lines, "Nguyễn Văn A")


def test_recipients_are_dashed_and_the_archive_ends_the_list():
    printed = recipients(("- Công an xã;", "Trưởng các thôn.", " "), "Lưu: VT, VHXH.")
    assert printed == ("- Công an xã;", "- Trưởng các thôn;", "- Lưu: VT, VHXH.")


def test_there_is_always_an_archive_line():
    assert recipients((), "") == ("- Lưu: VT.",)
