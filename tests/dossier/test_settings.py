import json

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings, read, write

COMMUNE = Commune(name="Vạn Thắng", kind="xã", district="Vạn Ninh", province="Khánh Hòa", code="22516")
SETTINGS = CommuneSettings(
    commune=COMMUNE,
    signers=(Signer(name="Nguyễn Văn A"), Signer(authority="KT", position="PHÓ CHỦ TỊCH", name="Trần Thị B")),
    lead="Công chức Văn hóa - Xã hội",
    recipients=("UBND huyện (b/c)",),
    archive="VT, VHXH",
)


def test_settings_read_back_as_they_were_written():
    assert read(write(SETTINGS), name="xa.json") == SETTINGS
    assert read(write(CommuneSettings(commune=COMMUNE)), name="xa.json").signers == ()


def test_keys_nobody_knows_are_kept():
    table = json.loads(write(SETTINGS)) | {"điện thoại": ["1"]}
    table["signers"][0]["mới"] = {"a": 1}
    again = json.loads(write(read(json.dumps(table).encode(), name="xa.json")))
    assert again == table


def test_the_first_signer_signs_and_without_one_an_unnamed_chair():
    assert SETTINGS.signer.name == "Nguyễn Văn A"
    assert CommuneSettings(commune=COMMUNE).signer == Signer(authority="TM", position="CHỦ TỊCH", name="")


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"format": "ttdn-dossier"}, "không phải cài đặt của đơn vị.*cai-dat.json"),
        ({"version": 2}, "bản chương trình mới hơn"),
        ({"version": "1"}, "“version” phải là số nguyên"),
        ({"signers": [{"name": 3}]}, "name” phải là chữ"),
        ({"recipients": "A"}, "“recipients” phải là danh sách"),
        ({"commune": None}, "chưa ghi tên xã.*trang Cài đặt"),
        ({"commune": []}, "chưa ghi tên xã"),
        ({"commune": "xã"}, "“commune” phải là nhóm"),
    ],
)
def test_what_cannot_be_used_is_refused_by_name(change: dict[str, object], message: str):
    body = json.dumps(json.loads(write(SETTINGS)) | change).encode()
    with pytest.raises(InputError, match=message) as caught:
        read(body, name="xa.json")
    assert "xa.json" in str(caught.value)


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null"])
def test_what_is_no_settings_file_is_refused(body: bytes):
    with pytest.raises(InputError, match=r"xa\.json"):
        read(body, name="xa.json")
