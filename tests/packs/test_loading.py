import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.packs.loading import installed_ids, load, load_folder, load_zip

SHIPPED = installed_ids((templates_dir(),))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(templates_dir() / "van-ninh-2019", tmp_path / "mau"))


def rewrite(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    table = json.loads(path.read_bytes())
    change(table)
    path.write_text(json.dumps(table), encoding="utf-8")


def zipped(folder: Path, where: Path) -> Path:
    with zipfile.ZipFile(where, "w") as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    return where


@pytest.mark.parametrize("pack_id", SHIPPED)
def test_every_shipped_pack_loads_by_its_id(pack_id: str) -> None:
    pack = load(pack_id, folders=(templates_dir(),))
    assert pack.id == pack_id
    assert pack.sample
    assert pack.directive.commune_duties


def test_a_pack_is_the_same_from_a_folder_and_a_zip(folder: Path, tmp_path: Path) -> None:
    assert load_zip(zipped(folder, tmp_path / "mau.zip")) == load_folder(folder)


def test_the_first_folder_wins(folder: Path, tmp_path: Path) -> None:
    folder.rename(tmp_path / "van-ninh-2019")
    rewrite(tmp_path / "van-ninh-2019" / "pack.json", lambda table: table.update(title="Của tôi"))
    assert load("van-ninh-2019", folders=(tmp_path, templates_dir())).manifest.title == "Của tôi"


@pytest.mark.parametrize("name", ["khong-co", "../van-ninh-2019", "", "van-ninh-2019/", "A" * 200])
def test_an_unknown_id_is_answered_with_the_known_ones(name: str) -> None:
    with pytest.raises(InputError, match="van-ninh-2019"):
        load(name, folders=(templates_dir(),))


@pytest.mark.parametrize("part", ["pack.json", "interview.json", "plan.docx"])
def test_a_missing_part_is_named(folder: Path, part: str) -> None:
    (folder / part).unlink()
    with pytest.raises(InputError, match=part):
        load_folder(folder)


WRONG: dict[str, tuple[str, Callable[[dict[str, Any]], None], str]] = {
    "another format": ("pack.json", lambda t: t.update(format="x"), "không phải mẫu"),
    "a newer version": ("pack.json", lambda t: t.update(version=99), "mới hơn"),
    "rules unknown": ("pack.json", lambda t: t.update(rules="nd99"), "rules"),
    "a template name that climbs": (
        "pack.json",
        lambda t: t["documents"].update(plan="../x.docx"),
        "tên tệp",
    ),
    "a due date that is none": (
        "pack.json",
        lambda t: t["directive"].update(report_due="5/11"),
        "report_due",
    ),
    "a question of no known kind": (
        "interview.json",
        lambda t: t["sections"][0]["questions"][0].update(kind="code"),
        "kind",
    ),
    "a condition of no known operator": (
        "interview.json",
        lambda t: t["sections"][0]["questions"][0].update(when={"op": "eval", "question": "x"}),
        "when",
    ),
    "a condition on an unknown question": (
        "interview.json",
        lambda t: t["sections"][0]["questions"][0].update(when={"op": "answered", "question": "khong-co"}),
        "khong-co",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_pack_is_refused_by_the_key_that_is_wrong(folder: Path, case: str) -> None:
    part, change, named = WRONG[case]
    rewrite(folder / part, change)
    with pytest.raises(InputError, match=named):
        load_folder(folder)


def test_a_zip_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK nothing")
    with pytest.raises(InputError, match=r"a\.zip"):
        load_zip(tmp_path / "a.zip")


def test_a_part_that_would_fill_the_memory_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mau.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.json", b" " * (21 * 1024 * 1024))
    with pytest.raises(InputError, match="quá lớn"):
        load_zip(tmp_path / "mau.zip")
