import datetime as dt
import json
from typing import Any

import pytest

from tests.dossier.dossier_samples import put, read_table, sample
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.reading import read, write
from ttdn_desktop.dossier.records import Period

TEXT = "chữ (đặt trong ngoặc kép)"
DAY = "ngày có thật, dạng NĂM-THÁNG-NGÀY như 2019-11-05"


def test_the_sample_is_read_into_typed_data():
    found = read_table(sample())
    dossier = found.dossier
    assert found.notices == ()
    assert (dossier.pack, dossier.year, dossier.commune.title) == ("van-ninh-2019", 2019, "xã Vạn Thắng")
    assert dossier.plan.activities[0].start == dt.date(2019, 2, 1)
    assert dossier.plan.activities[0].budget == 3_000_000
    assert dossier.report is not None
    assert dossier.report.period == Period(start=dt.date(2019, 1, 1), end=dt.date(2019, 10, 31))
    assert dossier.log[7].activity is None


def test_the_least_a_dossier_needs():
    table = {
        "format": "ttdn-dossier",
        "version": 1,
        "pack": "x",
        "year": 2019,
        "commune": {"name": "Vạn Thắng", "kind": "xã", "province": "Khánh Hòa"},
    }
    dossier = read_table(table).dossier
    assert dossier.plan.number is None
    assert dossier.plan.activities == ()
    assert dossier.report is None
    assert dossier.commune.district is None


@pytest.mark.parametrize(
    ("path", "value", "allowed"),
    [
        ("year", "2019", "phải là số nguyên"),
        ("year", 1899, "không nhỏ hơn 1900"),
        ("year", 2201, "không lớn hơn 2200"),
        ("year", 2019.5, "phải là số nguyên"),
        ("pack", None, TEXT),
        ("answers", [], "nhóm {...}"),
        ("commune", "Vạn Thắng", "nhóm {...}"),
        ("commune.name", 5, TEXT),
        ("commune.code", 22516, f"{TEXT} hoặc để trống (null)"),
        ("superior.date", "2019-02-30", DAY),
        ("plan", [], "nhóm {...}"),
        ("plan.number", 15, TEXT),
        ("plan.date", "05/11/2019", DAY),
        ("plan.signer.name", None, TEXT),
        ("plan.choices", {}, "danh sách [...]"),
        ("plan.choices.0", "I.1", "nhóm {...}"),
        ("plan.choices.0.id", 1, TEXT),
        ("plan.activities.0.title", ["a"], TEXT),
        ("plan.activities.0.duties", "III.8.1", "danh sách [...]"),
        ("plan.activities.0.start", "2019-13-01", DAY),
        ("plan.activities.0.start", 20190101, DAY),
        ("plan.activities.1.target.quantity", -1, "không nhỏ hơn 0"),
        ("plan.activities.1.target.quantity", -0.5, "không nhỏ hơn 0"),
        ("plan.activities.1.target.quantity", "24", "số"),
        ("plan.activities.2.budget", -3000000, "không nhỏ hơn 0"),
        ("plan.activities.2.budget", 1.5, "số nguyên"),
        ("plan.activities.2.budget", "3 triệu", "số nguyên"),
        ("plan.not_applicable", {"III.8.1": 5}, TEXT),
        ("plan.assignments.0.tasks.0", None, TEXT),
        ("plan.recipients", "Trưởng các thôn", "danh sách [...]"),
        ("log", {}, "danh sách [...]"),
        ("log.0.date", None, DAY),
        ("log.0.date", "2019-02-29", DAY),
        ("log.0.quantity", -1, "không nhỏ hơn 0"),
        ("log.0.audience", -1, "không nhỏ hơn 0"),
        ("log.0.audience", 1.5, "số nguyên"),
        ("log.0.cost", -1, "không nhỏ hơn 0"),
        ("log.0.cost", True, "số nguyên"),
        ("report.period.from", "hôm qua", DAY),
        ("report.variances", [], "nhóm {...}"),
        ("waived", {"x": None}, TEXT),
        ("private_notes", 3, TEXT),
    ],
)
def test_what_has_the_wrong_type_is_refused_by_name(path: str, value: Any, allowed: str):
    with pytest.raises(InputError) as caught:
        read_table(put(sample(), path, value), name="ho-so.json")
    message = str(caught.value)
    assert "ho-so.json" in message
    assert _named(path) in message
    assert allowed in message
    assert "\n" not in message


def _named(path: str) -> str:
    """Return the last key of ``path`` that isn't a place in a list."""
    return [step for step in path.split(".") if not step.isdigit()][-1]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("pack", "pack"),
        ("commune", "commune"),
        ("commune.name", "name"),
        ("log.0.id", "id"),
        ("log.0.date", "date"),
        ("plan.activities.0.id", "id"),
    ],
)
def test_what_must_be_there_is_named_when_missing(path: str, key: str):
    table = sample()
    node: Any = table
    *way, last = path.split(".")
    for step in way:
        node = node[int(step)] if isinstance(node, list) else node[step]
    del node[last]
    said = f"thiếu “{key}”" if way else f"chưa có mục “{key}”"
    with pytest.raises(InputError, match=said):
        read_table(table)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"format": "khác"}, "không phải hồ sơ của chương trình"),
        ({"version": 2}, "bản chương trình mới hơn"),
        ({"version": 0}, "“version” phải là số nguyên từ 1"),
        ({"version": "1"}, "“version” phải là số nguyên từ 1"),
        ({"version": True}, "“version” phải là số nguyên từ 1"),
        ({"version": None}, "“version” phải là số nguyên từ 1"),
    ],
)
def test_a_foreign_or_newer_file_is_refused(change: dict[str, Any], expected: str):
    with pytest.raises(InputError, match=expected):
        read_table(sample() | change)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b"3", b'"x"', b"\xff\xfe{}", b"\x00" * 9])
def test_what_is_no_dossier_at_all_is_refused_with_its_name(body: bytes):
    with pytest.raises(InputError, match=r"hong\.json"):
        read(body, name="hong.json")


def test_every_truncation_of_a_dossier_is_refused():
    body = json.dumps(sample(), ensure_ascii=False).encode()
    for length in range(0, len(body) - 1, 97):
        with pytest.raises(InputError, match=r"a\.json"):
            read(body[:length], name="a.json")


def test_a_byte_order_mark_before_it_does_no_harm():
    body = json.dumps(sample(), ensure_ascii=False).encode()
    assert read(b"\xef\xbb\xbf" + body, name="a.json") == read(body, name="a.json")


def test_an_activity_id_given_twice_is_refused():
    with pytest.raises(InputError, match="mã hoạt động “a1” dùng hơn một lần"):
        read_table(put(sample(), "plan.activities.1.id", "a1"))


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("commune.kind", "làng", "loại đơn vị “làng”"),
        ("plan.signer.authority", "TL", "quyền hạn ký “TL”"),
        ("report.signer.authority", "TL", "quyền hạn ký “TL”"),
        ("plan.activities.0.channel", "fax", "hoạt động “a1” có hình thức lạ “fax”"),
        ("plan.activities.0.end", "2019-01-01", "hoạt động “a1” kết thúc trước khi bắt đầu"),
        ("log.0.channel", "fax", "mục nhật ký “l1” có hình thức lạ “fax”"),
        ("log.0.activity", "a99", "hoạt động không có trong kế hoạch “a99”"),
        ("log.1.id", "l1", "mã nhật ký “l1” dùng hơn một lần"),
        ("report.period", {"from": "2019-10-31", "to": "2019-01-01"}, "kỳ báo cáo kết thúc trước"),
        ("report.period", {"from": "2019-10-31", "to": None}, "chưa ghi đủ kỳ báo cáo"),
        ("report.period", {}, "chưa ghi đủ kỳ báo cáo"),
    ],
)
def test_what_is_odd_but_usable_is_read_with_one_notice(path: str, value: Any, expected: str):
    found = read_table(put(sample(), path, value))
    (notice,) = found.notices
    assert notice.startswith("Tệp ho-so.json: ")
    assert expected in notice


@pytest.mark.parametrize(
    "path",
    [
        "mới",
        "superior.mới",
        "commune.mới",
        "plan.mới",
        "plan.signer.mới",
        "plan.choices.0.mới",
        "plan.activities.0.mới",
        "plan.activities.0.target.mới",
        "plan.assignments.0.mới",
        "log.0.mới",
        "report.mới",
        "report.period.mới",
        "report.signer.mới",
        "extra",
        "plan.extra",
        "answers.extra",
        "answers.mới",
        "waived.extra",
        "plan.not_applicable.extra",
    ],
)
def test_keys_nobody_knows_come_through_a_round_trip(path: str):
    is_text = path.startswith(("waived", "plan.not_applicable"))
    value: Any = "lý do" if is_text else {"a": [1, {"extra": None}, "đ"], "extra": 2.5}
    table = put(sample() | {"answers": {}, "waived": {}}, "plan.not_applicable", {})
    put(table, path, value)
    once = read_table(table).dossier
    written = json.loads(write(once))
    node: Any = written
    for step in path.split("."):
        node = node[int(step)] if isinstance(node, list) else node[step]
    assert node == value
    assert read(write(once), name="a.json").dossier == once


def test_writing_keeps_every_key_of_the_sample():
    table = sample()
    written = json.loads(write(read_table(table).dossier))
    assert _within(table, written)


def _within(small: Any, large: Any) -> bool:
    if isinstance(small, dict):
        return all(key in large and _within(small[key], large[key]) for key in small)
    if isinstance(small, list):
        return len(small) == len(large) and all(map(_within, small, large))
    return small == large


def test_text_is_composed_on_the_way_in():
    table = put(sample(), "commune.name", "Va\u0323n Tha\u0306\u0301ng")
    assert read_table(table).dossier.commune.name == "Vạn Thắng"


def test_a_text_too_long_and_a_file_too_deep_are_refused_by_key():
    with pytest.raises(InputError, match="“private_notes” dài quá 20000 ký tự"):
        read_table(put(sample(), "private_notes", "a" * 20_001))
    deep: Any = []
    for _ in range(60):
        deep = [deep]
    with pytest.raises(InputError, match="lồng quá sâu"):
        read_table(put(sample(), "answers", {"x": deep}))
    with pytest.raises(InputError, match=r"a\.json"):
        read(b"[" * 100_000, name="a.json")


def test_sentences_worded_anew_come_through_a_round_trip_by_their_keys():
    reworded = {"totals": {"text": "Đã làm.", "was": "Cũ", "la": 1}, "opening": {"text": "Mở đầu"}}
    table = sample() | {"report": {"kind": "half", "reworded": reworded}}
    dossier = read_table(table).dossier
    assert dossier.report is not None
    assert dossier.report.reworded["totals"].text == "Đã làm."
    assert dossier.report.reworded["totals"].extra == {"la": 1}
    written = write(dossier)
    assert json.loads(written)["report"]["reworded"] == {
        "totals": {"text": "Đã làm.", "was": "Cũ", "la": 1},
        "opening": {"text": "Mở đầu", "was": ""},
    }
    assert read(written, name="x.json").dossier == dossier


@pytest.mark.parametrize(
    ("kept", "text"),
    [
        (None, ""),
        (["a", "b"], "a\nb"),
        ([{"x": "ạ"}], '{"x":"ạ"}'),
        ({"x": ["ạ"]}, '{"x":["ạ"]}'),
        ("a", "a"),
    ],
)
def test_the_clerks_own_notes_may_be_kept_as_anything(kept: Any, text: str):
    assert read_table(sample() | {"private_notes": kept}).dossier.private_notes == text


@pytest.mark.parametrize("begin", [b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0"])
def test_a_file_of_another_kind_is_told_as_such(begin: bytes):
    with pytest.raises(InputError, match="là tệp Word, PDF hoặc tệp nén"):
        read(begin + b"\0\xff", name="a.docx")
