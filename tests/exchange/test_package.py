"""The exchange file: what was sent comes back, nothing private is in it, each change and limit is seen."""

import datetime as dt
import io
import json
import zipfile
import zlib

import msgspec
import pytest

from tests.exchange.sealed import (
    EXPORTED,
    SMALL,
    parts_of,
    resealed,
    sample_dossier,
    sealed,
    with_manifest,
    with_part,
)
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.exchange import package
from ttdn_desktop.exchange.package import PlanWords

TTDN = package.write(SMALL, exported=EXPORTED)


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        package.read(data, name="a.ttdn")
    assert "a.ttdn" in caught.value.what
    assert "Mẫu" not in caught.value.what
    return str(caught.value)


def test_what_was_sent_is_read_back() -> None:
    paper = {"ke-hoach.docx": b"PK a paper", "ke-hoach.pdf": b"%PDF"}
    dossier = reading.read(json.dumps(sample_dossier()).encode(), name="x").dossier
    found = package.read(package.write(dossier, exported=EXPORTED, parts=paper), name="a.ttdn")
    assert msgspec.to_builtins(found.dossier) == msgspec.to_builtins(dossier)
    assert (found.exported, found.parts) == (EXPORTED, paper)


def test_nothing_private_is_sent_wherever_it_stands() -> None:
    commune = msgspec.structs.replace(SMALL.commune, extra={"private_notes": "kín hai", "motto": "giữ"})
    extra = {"helper": [{"private_notes": "kín ba", "kept": 1}]}
    dossier = msgspec.structs.replace(SMALL, private_notes="kín một", commune=commune, extra=extra)
    sent = parts_of(package.write(dossier, exported=EXPORTED))[package.DOSSIER].decode()
    assert "kín" not in sent
    assert "private_notes" not in sent
    assert "giữ" in sent
    assert json.loads(sent)["helper"] == [{"kept": 1}]


def test_the_manifest_names_version_commune_year_time_and_checksums() -> None:
    manifest = json.loads(parts_of(TTDN)[package.MANIFEST])
    assert (manifest["version"], manifest["year"]) == (1, 2019)
    assert manifest["commune"] == {"name": "Vạn Giã", "kind": "thị trấn", "code": "22489"}
    assert dt.datetime.fromisoformat(manifest["exported"]) == EXPORTED
    assert list(manifest["sha256"]) == [package.DOSSIER]


def test_the_same_dossier_and_time_give_the_same_bytes() -> None:
    assert package.write(SMALL, exported=EXPORTED) == TTDN
    assert package.write(SMALL, exported=EXPORTED + dt.timedelta(microseconds=1)) != TTDN


def test_a_changed_byte_is_found_at_every_index() -> None:
    for index in range(len(TTDN)):
        for mask in (0x01, 0x20, 0xFF):
            changed = bytearray(TTDN)
            changed[index] ^= mask
            refusal(bytes(changed))


def test_a_file_cut_off_or_lengthened_anywhere_is_found() -> None:
    for length in range(len(TTDN)):
        refusal(TTDN[:length])
    for more in (b"\0", b"a" * 64, TTDN):
        refusal(TTDN + more)


LONG = "ho-so-dai.txt"
CRAFTED = {
    "empty": (b"", "rỗng"),
    "no zip": (b"not a zip", "không phải tệp .ttdn"),
    "a Word file cut off": (
        b"PK\x03\x04" + bytes(22) + b"\x13\0\0\0[Content_Types].xml",
        "không phải tệp .ttdn",
    ),
    "another zip": (sealed([("a.txt", b"a")]), "không phải tệp .ttdn"),
    "two parts of one name": (sealed([("A.txt", b"a"), ("a.txt", b"b")]), "trùng tên"),
    "a path that climbs": (sealed([("../a.txt", b"a")]), "không an toàn"),
    "an absolute path": (sealed([("/etc/passwd", b"a")]), "không an toàn"),
    "too many parts": (sealed([(f"{n}.txt", b"") for n in range(501)]), "quá 500"),
    "a bomb": (sealed([(LONG, b"0" * 9_000_000)]), "nén quá"),
    "a part too large": (sealed([(LONG, b"0" * 21_000_000)], zipfile.ZIP_STORED), "quá lớn"),
    "a newer version": (with_manifest(version=2), "mới hơn"),
    "no version": (with_manifest(version=None), "phiên bản"),
    "version true": (with_manifest(version=True), "phiên bản"),
    "another format": (with_manifest(format="x"), "không phải tệp .ttdn"),
    "no time": (with_manifest(exported=None), "thời điểm"),
    "a time that isn't one": (with_manifest(exported="hôm qua"), "thời điểm"),
    "a time without its zone": (with_manifest(exported="2019-11-04T08:30:00"), "thời điểm"),
    "another commune": (with_manifest(commune={"name": "Vạn Thắng"}), "không khớp"),
    "another year": (with_manifest(year=2018), "không khớp"),
    "sums that are wrong": (with_manifest(sha256={package.DOSSIER: "0"}), "bảng kê"),
    "no sums": (with_manifest(sha256=None), "bảng kê"),
    "a dossier that is none": (with_part(package.DOSSIER, b"[]"), "không phải hồ sơ"),
    "a newer dossier": (with_part(package.DOSSIER, b'{"format": "ttdn-dossier", "version": 9}'), "mới hơn"),
}  # fmt: skip


@pytest.mark.parametrize("case", CRAFTED)
def test_a_crafted_file_is_refused_with_its_reason(case: str) -> None:
    data, reason = CRAFTED[case]
    assert reason in refusal(data)


def test_an_encrypted_part_is_refused() -> None:
    data = bytearray(TTDN)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + flags] |= 1
    assert "mật khẩu" in refusal(resealed(bytes(data)))


def test_a_package_may_have_fifty_mebibytes_and_no_byte_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert package.LARGEST_PACKAGE == 52_428_800
    monkeypatch.setattr(package, "LARGEST_PACKAGE", 1_000)
    assert "bị cắt cụt" in refusal(b"PK".ljust(1_000))
    assert "lớn hơn 50 MB" in refusal(b"PK".ljust(1_001))


def test_a_part_is_stored_once_it_shrinks_more_than_fiftyfold() -> None:
    def method(content: bytes) -> int:
        data = package.write(SMALL, exported=EXPORTED, parts={"a": content})
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.getinfo("a").compress_type

    longest = max(length for length in range(1, 5_000) if 50 * len(zlib.compress(b"a" * length)) >= length)
    assert 500 < longest < 5_000 - 1
    assert method(b"a" * longest) == zipfile.ZIP_DEFLATED
    assert method(b"a" * (longest + 1)) == zipfile.ZIP_STORED


@pytest.mark.parametrize("exported", ["0001-01-01T00:00:00+07:00", "9999-12-31T23:59:59-07:00"])
def test_a_time_that_has_no_utc_is_refused(exported: str) -> None:
    assert "thời điểm" in refusal(with_manifest(exported=exported))


def test_a_dossier_of_ever_the_same_words_is_no_bomb() -> None:
    commune = Commune(name="Vạn Giã", kind="thị trấn", province="Khánh Hòa")
    note = {f"n{number}": "a" * 19_000 for number in range(50)}
    dossier = msgspec.structs.replace(SMALL, commune=commune, answers=note)
    found = package.read(package.write(dossier, exported=EXPORTED), name="a.ttdn")
    assert found.dossier.answers == note


def test_the_higher_plans_duties_go_along_as_words_and_nothing_else_does() -> None:
    duties = {"IV.4.1": "Kiện toàn Đội dân phòng.", "IV.4.2": "Phát tờ rơi."}
    words = PlanWords(duties=duties, citation="Kế hoạch số 15/KH-UBND của Ủy ban nhân dân huyện A")
    assert package.read(package.write(SMALL, exported=EXPORTED, plan=words), name="a.ttdn").plan == words
    assert package.read(TTDN, name="a.ttdn").plan == PlanWords()
    odd = with_manifest(duties={"IV.1": 5, "IV.2": " ", "IV.3": "x" * 5_000, "IV.4": " Lập\u0000 kế hoạch "})
    assert package.read(odd, name="a.ttdn").plan.duties == {"IV.3": "x" * 2_000, "IV.4": "Lập kế hoạch"}
    assert package.read(with_manifest(duties=["IV.1"]), name="a.ttdn").plan.duties == {}
    many = with_manifest(duties={str(number): "Lập" for number in range(201)})
    assert list(package.read(many, name="a.ttdn").plan.duties) == [str(number) for number in range(200)]


def test_the_plans_subject_goes_along_and_is_no_part_that_must_be_there() -> None:
    subject = "Chuyển đổi số {area} năm {year}"
    with_subject = package.write(SMALL, exported=EXPORTED, plan=PlanWords(subject))
    assert package.read(with_subject, name="a.ttdn").plan.subject == subject
    assert package.read(TTDN, name="a.ttdn").plan.subject == ""
