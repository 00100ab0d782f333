"""A dossier's JSON as tables and back: keys and their order stay, what no dossier holds is refused."""

import msgspec
import pytest

from ttdn_desktop.store import tables


def test_the_log_is_a_table_of_its_own_numbered_from_one() -> None:
    found = tables.tables_of(b'{"year":2019,"log":[{"id":"a"},{"id":"b"}],"z":1}')
    assert found == {
        "dossier": {"1": {"year": 2019, "log": [], "z": 1}},
        "log": {"1": {"id": "a"}, "2": {"id": "b"}},
    }


@pytest.mark.parametrize("body", [b"{}", b'{"log":null}', b'{"log":[1]}', b'{"log":{}}', b'{"log":[{},1]}'])
def test_a_log_of_another_form_stays_where_it_is(body: bytes) -> None:
    assert tables.tables_of(body) == {"dossier": {"1": msgspec.json.decode(body)}}


@pytest.mark.parametrize(
    "body", [b"{}", b'{"log":[],"x":1}', b'{"x":1,"log":[{"id":"a"}],"y":2}', b'{"log":null}']
)
def test_tables_give_back_the_dossier_with_its_keys_in_order(body: bytes) -> None:
    assert tables.body_of(tables.tables_of(body)) == body


@pytest.mark.parametrize("odd", [{"other": {}}, {"dossier": {"2": {}}}, {"dossier": {"1": {}, "2": {}}}])
def test_what_no_dossier_holds_is_refused(odd: tables.Tables) -> None:
    with pytest.raises(ValueError):
        tables.body_of(odd)


def test_members_stay_undecoded() -> None:
    members = tables.top_level_members(b'{"a":[1e2],"b":{}}')
    assert {key: bytes(value) for key, value in members.items()} == {"a": b"[1e2]", "b": b"{}"}


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"a":"\xff"}', b"1"])
def test_what_is_no_object_in_utf8_has_no_members(body: bytes) -> None:
    with pytest.raises(ValueError):
        tables.top_level_members(body)
