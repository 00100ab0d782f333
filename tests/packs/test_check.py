"""What is wrong with a pack's data: each border on both sides."""

import json
from typing import Any

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
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


def test_the_shipped_pack_has_no_finding() -> None:
    assert found() == []
    assert checked().pack is not None


@pytest.mark.parametrize(("version", "newer"), [(0, False), (1, False), (2, True)])
def test_a_pack_of_a_newer_program_is_left_alone(version: int, newer: bool) -> None:
    if newer:
        with pytest.raises(InputError, match="mới hơn"):
            checked(version=version)
    else:
        assert found(version=version) == []


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"id": "a" * 65}, ("error", "manifest.id")),
        ({"pack_version": "01"}, ("error", "manifest.version")),
        ({"title": " "}, ("warning", "manifest.title")),
        ({"directive__contents": ["X.1"]}, ("error", "directive")),
        ({"directive__year": None}, ("warning", "directive")),
        ({"documents__plan": "x" * 81 + ".docx"}, ("error", "file.missing")),
        ({"documents__plan": "../plan.docx"}, ("error", "file.missing")),
        ({"documents__plan": "missing.docx"}, ("error", "file.missing")),
    ],
)
def test_each_fault_of_the_manifest_is_told(changes: dict[str, Any], finding: tuple[str, str]) -> None:
    assert finding in found(**changes)


@pytest.mark.parametrize(
    ("changes", "code"),
    [({"year": 2020}, "sample.year"), ({"pack": "x"}, "sample.pack"), ({"format": "x"}, "sample")],
)
def test_the_sample_fits_the_pack(changes: dict[str, Any], code: str) -> None:
    assert code in [one for _, one in found("sample.json", **changes)]
