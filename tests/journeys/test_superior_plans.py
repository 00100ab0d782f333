"""Whole files of higher plans, in every layout we could think of, against answers written by hand."""

import json
import unicodedata
from pathlib import Path
from typing import Any

import msgspec
import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.workspace.intake.read_plan import read_and_parse

FOLDER = Path(__file__).parents[1] / "samples" / "superior_plans"
REAL = FOLDER.with_name("real_plans")
CASES = sorted(
    path for folder in (FOLDER, REAL) for path in folder.iterdir() if path.suffix in (".docx", ".pdf", ".txt")
)
BAD: dict[str, dict[str, list[int]]] = json.loads((FOLDER / "bad" / "expect.json").read_text("utf-8"))
EXACT = ("kind", "title", "year", "level", "number", "date", "report_due", "report_to", "purposes",
         "contents", "forms", "recipients")  # fmt: skip


def folded(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    if isinstance(value, list):
        return [folded(each) for each in value]
    if isinstance(value, dict):
        kept = {key: folded(each) for key, each in value.items() if key != "extra"}
        return {key: each for key, each in kept.items() if each != [] or key not in ("items", "sections")}
    return value


def understood(path: Path) -> dict[str, Any]:
    return folded(json.loads(msgspec.json.encode(read_and_parse(path).directive)))


@pytest.mark.parametrize(
    "path", [path for path in CASES if path.suffix == ".txt"], ids=lambda path: path.name
)
def test_letters_and_accents_written_apart_are_read_the_same(path: Path, tmp_path: Path) -> None:
    apart = tmp_path / path.name
    apart.write_text(unicodedata.normalize("NFD", read_text(path)), "utf-8")
    found, wanted = understood(apart), understood(path)
    for key in ("repairs", "warnings"):
        found.pop(key)
        wanted.pop(key)
    assert found == wanted


def read_text(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_plan_is_understood_as_a_careful_reader_would(path: Path) -> None:
    golden = folded(json.loads(path.with_suffix(".json").read_text("utf-8")))
    expect = golden.get("_expect", {})
    found = understood(path)
    unscored = set(expect.get("unscored", []))
    for key in EXACT:
        if key not in unscored:
            assert found[key] == golden[key], key
    assert found["issuer"].replace("Uỷ", "Ủy") == golden["issuer"].replace("Uỷ", "Ủy")
    if "signer" not in unscored:
        assert found["signer"]["name"] == (golden["signer"] or {}).get("name")
    assert found["sections"] == golden["sections"]
    assert [(one["number"], one["to"]) for one in found["assignments"]] == [
        (one["number"], one["to"]) for one in golden["assignments"]
    ]
    assert [one.get("items", []) for one in found["assignments"]] == [
        one.get("items", []) for one in golden["assignments"]
    ]
    assert [duty["text"] for duty in found["commune_duties"]] == [
        duty["text"] for duty in golden["commune_duties"]
    ]
    for key in ("subject", "reports"):
        assert key not in golden or found[key] == golden[key], key
    assert [duty["due"] for duty in found["commune_duties"]] == [
        duty.get("due", duty_found["due"])
        for duty, duty_found in zip(golden["commune_duties"], found["commune_duties"], strict=True)
    ]
    assert [(base["citation"], base["date"]) for base in found["legal_bases"]] == [
        (base["citation"], base["date"]) for base in golden["legal_bases"]
    ]


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_file_that_can_not_be_used_gets_one_message_that_names_it(name: str) -> None:
    path = FOLDER / "bad" / name
    if 0 in BAD[name]["exit"]:
        assert understood(path)["warnings"]
        return
    with pytest.raises(InputError) as refused:
        read_and_parse(path)
    assert path.name in str(refused.value)
    assert refused.value.next_step


def test_there_are_plans_of_every_kind() -> None:
    assert {path.suffix for path in CASES} == {".docx", ".pdf", ".txt"}
    assert len(CASES) >= 35
    assert len(BAD) >= 10
