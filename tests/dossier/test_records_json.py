import datetime as dt
from typing import Annotated, Any, Literal

import msgspec
import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Record


class Leaf(Record, frozen=True, kw_only=True):
    day: dt.date | None = None
    count: int = 0


class Tagged(msgspec.Struct, frozen=True, tag_field="op", tag="tagged"):
    value: Any


class Tree(Record, frozen=True, kw_only=True, rename={"first": "from"}):
    first: Leaf = Leaf()
    leaves: tuple[Leaf, ...] = ()
    by_name: dict[str, str] = msgspec.field(default_factory=dict)
    free: dict[str, Any] = msgspec.field(default_factory=dict)
    rule: Tagged | None = None
    size: Literal["small", "large"] = "small"
    share: float = 0.0
    amount: Annotated[int, msgspec.Meta(ge=0)] | Annotated[float, msgspec.Meta(ge=0.0)] = 0
    on: bool = False


def tree(raw: Any) -> Tree:
    return records_json.convert(raw, Tree, name="cay.json")


def complaint(raw: Any) -> str:
    with pytest.raises(InputError) as caught:
        tree(raw)
    return caught.value.what


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ([], "Tệp cay.json: mục “gốc của tệp” phải là nhóm {...}."),
        ({"leaves": {}}, "Tệp cay.json: mục “leaves” phải là danh sách [...]."),
        ({"leaves": [{}, {"count": "1"}]}, "Tệp cay.json: mục “leaves[1].count” phải là số nguyên."),
        (
            {"leaves": [{}, {"id": "l1", "count": "1"}]},
            "Tệp cay.json: mục “leaves[1].count” (mã “l1”) phải là số nguyên.",
        ),
        ({"amount": "1"}, "Tệp cay.json: mục “amount” phải là số."),
        ({"amount": -0.5}, "Tệp cay.json: mục “amount” phải là số không nhỏ hơn 0."),
        ({"from": {"count": None}}, "Tệp cay.json: mục “from.count” phải là số nguyên."),
        ({"share": "1"}, "Tệp cay.json: mục “share” phải là số."),
        ({"on": 1}, "Tệp cay.json: mục “on” phải là true hoặc false."),
    ],
)
def test_what_is_wrong_is_said_with_its_path(raw: Any, message: str):
    assert complaint(raw) == message


@pytest.mark.parametrize("day", ["2019-02-30", "05/11/2019", "", "2019-11"])
def test_a_day_that_does_not_exist_is_said_to_be_no_day(day: str):
    assert complaint({"from": {"day": day}}).startswith("Tệp cay.json: mục “from.day” phải là ngày có thật")


def test_no_complaint_is_left_in_english():
    for raw in ({"size": "huge"}, {"size": 3}, {"rule": {"op": "x", "value": 1}}, {"by_name": {"a": 1}}):
        message = complaint(raw)
        assert "xpected" not in message
        assert "nvalid" not in message


def test_unknown_keys_come_back_in_their_places():
    raw = {
        "from": {"day": "2019-11-05", "count": 3, "a": 1},
        "leaves": [{"day": None, "count": 0, "b": [None, {"extra": 1}]}],
        "by_name": {"extra": "c"},
        "free": {"extra": {"d": 2}},
        "rule": None,
        "size": "large",
        "share": 0.5,
        "on": True,
        "extra": "e",
        "amount": 1.5,
        "z": {"extra": {}},
    }
    assert records_json.to_builtins(tree(raw)) == raw


def test_a_tagged_record_keeps_its_tag_on_the_way_in():
    assert tree({"rule": {"op": "tagged", "value": [1]}}).rule == Tagged([1])


def test_written_json_is_indented_and_in_vietnamese_letters():
    body = records_json.dumps(tree({"by_name": {"xã": "Vạn Thắng"}}))
    assert "Vạn Thắng".encode() in body
    assert body.endswith(b"}\n")
    assert body.count(b"\n") > 5


def test_keys_are_composed_like_values():
    assert records_json.parse('{"Va\u0323n": "Va\u0323n"}'.encode(), name="a") == {"Vạn": "Vạn"}


@pytest.mark.parametrize("text", ["a", "a\r\nb"])
@pytest.mark.parametrize(("levels", "fits"), [(40, True), (41, False)])
def test_values_lie_forty_levels_deep_at_most(text: str, levels: int, fits: bool):
    value: Any = text
    for _ in range(levels):
        value = [value]
    body = msgspec.json.encode(value)
    if fits:
        found = records_json.parse(body, name="a")
        for _ in range(levels):
            (found,) = found
        assert found == text.replace("\r\n", "\n")
    else:
        with pytest.raises(InputError, match="lồng quá sâu"):
            records_json.parse(body, name="a")


@pytest.mark.parametrize(("length", "fits"), [(20_000, True), (20_001, False)])
def test_a_text_inside_has_twenty_thousand_characters_at_most(length: int, fits: bool):
    body = msgspec.json.encode({"a": [{"b": "x" * length}]})
    if fits:
        assert records_json.parse(body, name="a") == {"a": [{"b": "x" * length}]}
    else:
        with pytest.raises(InputError, match=r"mục “a\[0\].b” dài quá 20000 ký tự"):
            records_json.parse(body, name="a")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'{"format": "x", "version": 2}', None),
        (b'{"format": "x"}', None),
        (b'{"format": "x", "version": 3}', "phiên bản 3"),
        (b'{"format": "y", "version": 2}', "Sai loại."),
        (b"[]", "Sai loại."),
    ],
)
def test_a_header_says_format_and_version(body: bytes, message: str | None):
    def read() -> dict[str, Any]:
        wrong = InputError("Sai loại.", "Chọn lại.")
        return records_json.read_header(body, name="a", expected="x", version=2, wrong_format=wrong)

    if message is None:
        assert read()["format"] == "x"
    else:
        with pytest.raises(InputError, match=message):
            read()


@pytest.mark.parametrize(("levels", "fits"), [(40, True), (41, False)])
def test_tables_and_lists_count_alike_for_the_depth(levels: int, fits: bool):
    value: Any = "a\r\nb"
    for level in range(levels):
        value = {"k": value} if level % 2 else [value]
    body = msgspec.json.encode(value)
    if fits:
        assert b"a\\nb" in msgspec.json.encode(records_json.parse(body, name="a"))
    else:
        with pytest.raises(InputError, match="lồng quá sâu"):
            records_json.parse(body, name="a")
