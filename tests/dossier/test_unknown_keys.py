"""Keys that nobody knows go into ``extra`` and come back into place, one by one or in encoded lists."""

from typing import Any

import msgspec
import pytest

from ttdn_desktop.dossier.records import Record
from ttdn_desktop.dossier.unknown_keys import fold_unknown, unfold_unknown


class Leaf(Record, frozen=True, kw_only=True):
    id: str = ""


class Tree(Record, frozen=True, kw_only=True, rename={"first": "from"}):
    first: Leaf | None = None
    leaves: tuple[Leaf, ...] = ()
    named: dict[str, Leaf] = msgspec.field(default_factory=dict)
    free: dict[str, Any] = msgspec.field(default_factory=dict)


def test_unknown_keys_are_folded_at_every_level() -> None:
    raw = {
        "from": {"id": "a", "x": 1},
        "leaves": [{"y": 2}],
        "named": {"k": {"z": 3}},
        "free": {"f": 4},
        "w": 5,
    }
    assert fold_unknown(raw, Tree) == {
        "from": {"id": "a", "extra": {"x": 1}},
        "leaves": [{"extra": {"y": 2}}],
        "named": {"k": {"extra": {"z": 3}}},
        "free": {"f": 4},
        "extra": {"w": 5},
    }


@pytest.mark.parametrize("raw", [None, 3, "x", [1, "a"], {"from": 3, "leaves": "x", "named": []}])
def test_what_has_another_shape_is_left_for_the_conversion_to_refuse(raw: Any) -> None:
    assert fold_unknown(raw, Tree) == raw


def test_a_kind_without_records_is_left_alone() -> None:
    assert fold_unknown({"x": 1}, dict[str, int]) == {"x": 1}


def test_a_list_of_records_without_unknown_keys_is_encoded_at_once() -> None:
    tree = Tree(leaves=(Leaf(id='"extra":{},'), Leaf(id="b")))
    unfolded = unfold_unknown(tree, encode_lists=True)
    assert isinstance(unfolded["leaves"], msgspec.Raw)
    assert msgspec.json.decode(msgspec.json.encode(unfolded)) == unfold_unknown(tree)


@pytest.mark.parametrize(
    "leaves",
    [(Leaf(id="a"), Leaf(id="b", extra={"x": 1})), (Leaf(id="a", extra={"extra": {}}),), ()],
)
def test_any_other_list_goes_record_by_record(leaves: tuple[Leaf, ...]) -> None:
    tree = Tree(leaves=leaves)
    unfolded = unfold_unknown(tree, encode_lists=True)
    assert not isinstance(unfolded["leaves"], msgspec.Raw)
    assert unfolded == unfold_unknown(tree)


def test_records_that_hold_a_free_table_are_never_encoded_at_once() -> None:
    class Forest(Record, frozen=True, kw_only=True):
        trees: tuple[Tree, ...] = ()

    forest = Forest(trees=(Tree(free={"extra": {}}),))
    unfolded = unfold_unknown(forest, encode_lists=True)
    assert unfolded["trees"][0]["free"] == {"extra": {}}
