"""Ids and versions of packs: lengths, order, what comes next."""

from pathlib import Path

import pytest

from ttdn_desktop.packs import versions


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("a", True),
        ("a" * 64, True),
        ("a" * 65, False),
        ("-a", False),
        ("0a", True),
        ("A", False),
        ("", False),
        ("a_", False),
    ],
)
def test_what_is_an_id(text: str, is_one: bool) -> None:
    assert versions.is_id(text) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("1", True),
        ("0", True),
        ("01", False),
        ("1.0.0.0", True),
        ("1.0.0.0.0", False),
        ("999999", True),
        ("1000000", False),
        ("1.999999", True),
        ("1.1000000", False),
        ("1.", False),
        ("1.x", False),
        ("", False),
    ],
)
def test_what_is_a_version(text: str, is_one: bool) -> None:
    assert versions.is_version(text) is is_one


def test_versions_are_ordered_by_their_numbers() -> None:
    mixed = ["1.10", "2", "x", "1.2", "1", "0.9", "1.0"]
    assert sorted(mixed, key=versions.version_key) == ["x", "0.9", "1", "1.0", "1.2", "1.10", "2"]


@pytest.mark.parametrize(
    ("version", "following"),
    [("1.0", "1.1"), ("1.9", "1.10"), ("2", "2.1"), ("1.2.3", "1.2.4"), ("x", "1.0")],
)
def test_the_version_after(version: str, following: str) -> None:
    assert versions.next_version(version) == following


def put(folder: Path, name: str, version: str | None = None) -> None:
    (folder / name).mkdir(parents=True)
    body = "{}" if version is None else f'{{"pack_version":"{version}"}}'
    (folder / name / "pack.json").write_text(body, "utf-8")


def test_what_lies_in_the_folders(tmp_path: Path) -> None:
    first, second = tmp_path / "1", tmp_path / "2"
    put(first, "b@1.2", "1.2")
    put(first, "b@1.10", "1.10")
    put(first, "a")
    put(first, "Not an id")
    put(second, "b", "1.2")
    put(second, "c@7", "x")
    (second / "c@7" / "pack.json").write_bytes(b"{")

    found = versions.editions((first, second))
    assert [(one.id, one.version) for one in found] == [("a", "1.0"), ("b", "1.10"), ("b", "1.2"), ("c", "7")]
    assert found[2].folder == first / "b@1.2"
    assert [one.id for one in versions.editions((first, second), "a")] == ["a"]

    of_b = versions.editions((first, second), "b")
    assert [versions.choose_version(of_b, version) for version in ("1.2", None, "9")] == [
        of_b[1],
        of_b[0],
        of_b[0],
    ]
    assert versions.choose_version((), None) is None
