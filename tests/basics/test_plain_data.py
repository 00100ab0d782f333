"""What a template may see: copies of texts, numbers, lists and dicts, and nothing that can be called."""

import datetime as dt
from typing import Any

import pytest

from ttdn_desktop.basics.plain_data import plain_data

DECOMPOSED = "Va\u0323n"


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (DECOMPOSED, "Vạn"),
        ("a\r\nb\x00", "a\nb"),
        (3, 3),
        (2.5, 2.5),
        (True, True),
        ((DECOMPOSED, 1), ["Vạn", 1]),
        ([[DECOMPOSED]], [["Vạn"]]),
        ({"a": {"b": (DECOMPOSED,)}}, {"a": {"b": ["Vạn"]}}),
        ({1: "x"}, {"1": "x"}),
    ],
)
def test_plain_values_come_through_normalized(value: Any, plain: Any):
    assert plain_data(value) == plain


@pytest.mark.parametrize("value", [None, print, object(), dt.date(2019, 11, 5), b"x", {"x"}])
def test_anything_else_is_an_empty_text_also_inside(value: Any):
    assert plain_data(value) == ""
    assert plain_data({"a": [value]}) == {"a": [""]}


def test_lists_and_dicts_are_copies():
    inner: list[Any] = [1]
    table = {"a": inner}
    copy = plain_data(table)
    inner.append(2)
    assert copy == {"a": [1]}
