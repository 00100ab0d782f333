"""What is wrong with a manifest and the higher plan in it: each border on both sides."""

import json
from typing import Any

import pytest

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.packs import check_manifest
from ttdn_desktop.packs.check import Content, check_files

FOLDER = templates_dir() / "van-ninh-2019"


def checked(part: str = "pack.json", **changes: Any) -> Content:
    """The shipped pack with some values changed; a name as ``directive__year`` leads further in."""
    table = json.loads((FOLDER / part).read_bytes())
    for name, value in changes.items():
        *above, last = name.split("__")
        inside = table
        for step in above:
            inside = inside[step]
        inside[last] = value

    def read(name: str) -> bytes | None:
        if name == part:
            return json.dumps(table).encode()
        path = FOLDER / name
        return path.read_bytes() if path.is_file() else None

    return check_files(read, name="thử")


def found(part: str = "pack.json", **changes: Any) -> list[tuple[str, str]]:
    return [(one.severity, one.code) for one in checked(part, **changes).findings]


@pytest.mark.parametrize(("year", "kept"), [(2018, False), (2019, True), (2020, True), (2021, False)])
def test_a_due_date_lies_in_the_plans_year_or_the_next(year: int, kept: bool) -> None:
    assert (found(directive__report_due=f"{year}-11-05") == []) is kept


@pytest.mark.parametrize(
    ("year", "rules", "kept"),
    [(2019, "tt01", True), (2019, "nd30", False), (2020, "tt01", True), (2021, "tt01", False)],
)
def test_the_rule_set_fits_the_plans_year(year: int, rules: str, kept: bool) -> None:
    codes = found(rules=rules, directive__year=year)
    assert (("warning", "manifest.rules") not in codes) is kept


def test_a_number_or_id_given_twice_is_told() -> None:
    sections = json.loads((FOLDER / "pack.json").read_bytes())["directive"]["sections"]
    messages = [one.what for one in checked(directive__sections=[*sections, sections[-1]]).findings]
    assert any("số mục" in what and "hơn một lần" in what for what in messages)
    assert any("mã đoạn" in what and "hơn một lần" in what for what in messages)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("", []),
        ("chung", []),
        ("nong-nghiep", [("warning", "field")]),
        ({"name": "dân số"}, []),
        ({"channels": [{"id": "meeting", "name": "Họp thôn", "unit": "buổi"}]}, []),
        ({"channels": [{"id": "drone", "name": "Máy bay", "unit": "lượt"}]}, [("error", "field")]),
        ({"channels": [{"id": "meeting", "name": " ", "unit": "buổi"}]}, [("error", "field")]),
        ({"report_parts": [{"id": "totals", "heading": "Kết quả"}]}, []),
        ({"report_parts": [{"id": "summary", "heading": "Kết quả"}]}, [("error", "field")]),
        ({"version": 2}, [("error", "field")]),
    ],
)
def test_a_field_set_names_only_what_the_program_knows(field: Any, expected: list[tuple[str, str]]) -> None:
    assert found(field=field) == expected


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("Công tác dân số trên địa bàn {area} năm {year}", True),
        ("Công tác dân số {commune} năm {year}", False),
        ("Công tác dân số { area } năm {year}", False),
        ("Công tác dân số {{area}} năm {year}", False),
    ],
)
def test_the_subject_has_no_gap_that_nothing_fills(subject: str, kept: bool) -> None:
    assert (("error", "manifest.subject") not in found(subject=subject)) is kept


def test_a_standard_set_that_is_left_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_manifest, "unusable_sets", lambda: {"rieng.json": "tệp bị cắt cụt."})
    [told] = [one for one in checked().findings if one.code == "field"]
    assert (told.severity, told.file) == ("warning", "fields/rieng.json")
    assert told.what == "bộ lĩnh vực không dùng được, bị bỏ qua: tệp bị cắt cụt."
