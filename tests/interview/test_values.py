"""What counts as an answer, and how long one may be."""

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.dossier.records import Choice, Signer
from ttdn_desktop.interview.values import is_answered, normalized_answer, parse_answer


def test_a_text_has_twenty_thousand_letters_at_most() -> None:
    assert FIELD_LIMIT == 20_000
    longest = "x" * 20_000
    assert normalized_answer(longest) == longest
    for value in (longest + "x", (longest + "x",), {"a": longest + "x"}, Signer(name=longest + "x")):
        with pytest.raises(InputError, match="20000"):
            normalized_answer(value)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (None, False),
        (" ", False),
        ("x", True),
        (0, True),
        (False, True),
        ((), False),
        (("", " "), False),
        (("", "x"), True),
        ([Choice(id="I.1")], True),
        (Signer(authority="KT"), False),
        (Signer(name="B"), True),
        ({}, False),
        ({"a": ""}, True),
    ],
)
def test_what_says_something(value: object, says: bool) -> None:
    assert is_answered(value) is says


@pytest.mark.parametrize(
    ("raw", "kind", "value"),
    [
        (0, "money", 0),
        (-1, "money", None),
        (1.5, "money", None),
        (1.5, "number", 1.5),
        (["I.1"], "items", (Choice(id="I.1"),)),
        ([{"id": "I.1"}], "items", (Choice(id="I.1"),)),
        ([1], "items", None),
        ("x", "items", None),
        (1, "text", None),
    ],
)
def test_a_stored_answer_is_of_its_kind_or_none(raw: object, kind: str, value: object) -> None:
    assert parse_answer(raw, kind) == value  # type: ignore[arg-type]
