import json
from typing import Any

import msgspec
import pytest

from tests.dossier.dossier_samples import put, sample
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import quick_reading, reading

NFD = "Va\u0323n Gia\u0303"
BODIES: dict[str, Any] = {
    "the sample": sample(),
    "quotes and line breaks": put(sample(), "log.0.title", 'Bài "Biển, đảo"\nquê hương \\ đất nước'),
    "text in NFD": put(sample(), "commune.name", NFD),
    "a control character": put(sample(), "log.0.note", "a\u0007b\r\nc"),
    "an unknown key": {**sample(), "helper": {"a": 1}},
    "a wrong type": put(sample(), "year", "2019"),
    "a whole number written with a point": put(sample(), "year", 2019.0),
    "a date that doesn't exist": put(sample(), "log.0.date", "2019-02-30"),
    "negative money": put(sample(), "log.0.cost", -1),
    "a negative quantity": put(sample(), "log.0.quantity", -0.5),
    "a negative budget": put(sample(), "plan.activities.0.budget", -1),
    "an activity id given twice": put(sample(), "plan.activities.1.id", "a1"),
    "too long a text": put(sample(), "log.0.title", "a" * 20_001),
    "the longest text": put(sample(), "log.0.title", '"' * 20_000),
    "many long texts": put(put(sample(), "log.0.title", "a" * 19_999), "log.1.title", "b" * 20_000),
    "one of them too long": put(put(sample(), "log.0.title", "a" * 19_999), "log.1.title", "b" * 20_001),
    "what it replaces, as a text": put(sample(), "plan.replaces", "05/KH-UBND ngày 08/3/2019"),
    "what it replaces, of a wrong type": put(sample(), "plan.replaces", 5),
    "what it replaces, none": put(sample(), "plan.replaces", None),
    "a newer version": {**sample(), "version": 2},
    "version true": {**sample(), "version": True},
    "no format": {key: value for key, value in sample().items() if key != "format"},
    "no version": {key: value for key, value in sample().items() if key != "version"},
    "a list": [],
}


def outcome(read: Any, body: bytes) -> Any:
    try:
        found = read(body, name="a.json")
    except InputError as fault:
        return str(fault)
    dossier = found.dossier if isinstance(found, reading.LoadResult) else found
    return {**msgspec.to_builtins(dossier), "extra": {}}


@pytest.mark.parametrize("case", BODIES)
@pytest.mark.parametrize("escaped", [False, True])
def test_the_quick_way_says_what_the_slow_way_says(case: str, escaped: bool) -> None:
    body = json.dumps(BODIES[case], ensure_ascii=escaped).encode()
    assert outcome(quick_reading.read, body) == outcome(reading.read, body)


def test_what_is_no_json_is_refused_as_ever() -> None:
    for body in (b"", b"{", b"\xff\xfe{}", b"[" * 5_000, json.dumps(sample()).encode()[:-1]):
        assert outcome(quick_reading.read, body) == outcome(reading.read, body)
