import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.reading import read
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.packs.loading import installed_ids, load, load_folder, load_parts
from ttdn_desktop.packs.pack_files import read_pack
from ttdn_desktop.packs.records import Pack

SHIPPED = ("mau-nd30", "van-ninh-2019")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack's folder that may be spoilt; its Word templates are no real ones, loading doesn't look."""
    folder = tmp_path / "mau-thu"
    shutil.copytree(templates_dir() / "van-ninh-2019", folder, ignore=shutil.ignore_patterns("*.docx"))
    change(folder / "pack.json", id="mau-thu")
    for name in ("plan.docx", "report.docx"):
        (folder / name).write_bytes(b"PK thu")
    return folder


def change(path: Path, **changes: Any) -> None:
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changes), "utf-8")


def zipped(folder: Path, *, below: str = "") -> Path:
    path = folder.with_suffix(".zip")
    with zipfile.ZipFile(path, "w") as archive:
        for part in sorted(folder.iterdir()):
            archive.write(part, below + part.name)
    return path


def load_zip(path: Path) -> Pack:
    return load_parts(read_pack(path), name=path.name)


def refusal(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_zip(path) if path.suffix == ".zip" else load_folder(path)
    assert caught.value.next_step
    return caught.value.what


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_pack_loads_by_id_with_all_its_parts(name: str):
    pack = load(name, folders=(templates_dir(),))
    assert pack.id == name
    assert pack.directive.commune_duties
    assert pack.interview.sections
    assert pack.plan_template[:2] == b"PK"
    assert (pack.report_template or b"")[:2] == b"PK"
    assert pack.sample is not None
    assert read(pack.sample, name="sample.json").dossier.pack == name


def test_the_shipped_packs_are_listed_sorted_and_once():
    folders = (templates_dir(), templates_dir())
    assert set(SHIPPED) <= set(installed_ids(folders))
    assert list(installed_ids(folders)) == sorted(set(installed_ids(folders)))


def test_the_first_folder_that_has_the_pack_wins(pack: Path, tmp_path: Path):
    second = tmp_path / "hai" / "mau-thu"
    shutil.copytree(pack, second)
    change(second / "pack.json", title="Hai")
    assert load("mau-thu", folders=(second.parent, pack.parent)).manifest.title == "Hai"
    assert load("mau-thu", folders=(pack.parent, second.parent)).manifest.title != "Hai"


@pytest.mark.parametrize("name", ["khong-co", "../van-ninh-2019", "", "Van-Ninh", ".", "a" * 65])
def test_an_unknown_pack_is_named_beside_the_known_ones(name: str):
    with pytest.raises(InputError) as caught:
        load(name, folders=(templates_dir(),))
    assert f"“{name}”" in caught.value.what
    assert "van-ninh-2019" in caught.value.next_step


def test_a_pack_without_its_sample_is_a_pack(pack: Path):
    (pack / "sample.json").unlink()
    assert load_folder(pack).sample is None


@pytest.mark.parametrize("part", ["pack.json", "interview.json", "plan.docx", "report.docx"])
def test_a_missing_part_is_named(pack: Path, part: str):
    (pack / part).unlink()
    assert part in refusal(pack)
    assert part in refusal(zipped(pack))


@pytest.mark.parametrize("part", ["pack.json", "interview.json"])
@pytest.mark.parametrize("body", [b"", b"{", b"\xff"])
def test_a_broken_part_is_named(pack: Path, part: str, body: bytes):
    (pack / part).write_bytes(body)
    assert part in refusal(pack)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"format": "x"}, "không phải mẫu của chương trình này"),
        ({"version": 99}, "bản chương trình mới hơn"),
        ({"rules": "nd99"}, "“rules”"),
        ({"directive": []}, "“directive”"),
        ({"id": None}, "“id”"),
        ({"documents": {"plan": "../../plan.docx"}}, "../../plan.docx"),
        ({"documents": {"plan": "/etc/passwd"}}, "/etc/passwd"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_refused(pack: Path, changes: dict[str, Any], said: str):
    change(pack / "pack.json", **changes)
    assert said in refusal(pack)


def test_a_question_of_an_unknown_kind_is_refused_by_its_file(pack: Path):
    section = {"id": "s", "title": "S", "questions": [{"id": "q", "kind": "code", "label": "L"}]}
    change(pack / "interview.json", sections=[section])
    assert "interview.json" in refusal(pack)
    assert "kind" in refusal(pack)


def test_a_condition_outside_the_closed_set_is_refused(pack: Path):
    question = {"id": "q", "kind": "text", "label": "L", "when": {"op": "python", "code": "1/0"}}
    change(pack / "interview.json", sections=[{"id": "s", "title": "S", "questions": [question]}])
    assert "interview.json" in refusal(pack)


def test_a_pack_in_a_zip_is_the_pack_in_its_folder(pack: Path):
    assert load_zip(zipped(pack)) == load_folder(pack)


def test_what_is_no_zip_is_refused(tmp_path: Path):
    broken = tmp_path / "hong.zip"
    broken.write_bytes(b"PK\x03\x04 not a zip")
    assert "hong.zip" in refusal(broken)


def test_keys_of_a_manifest_nobody_knows_are_kept(pack: Path):
    change(pack / "pack.json", nguồn="UBND tỉnh")
    assert load_folder(pack).manifest.extra["nguồn"] == "UBND tỉnh"


def test_a_condition_on_a_question_that_is_not_there_is_refused(pack: Path):
    interview = json.loads((pack / "interview.json").read_bytes())
    interview["sections"][0]["questions"][0]["when"] = {"op": "answered", "question": "khong-co"}
    change(pack / "interview.json", **interview)
    assert "khong-co" in refusal(pack)


@pytest.mark.parametrize("part", ["../plan.docx", "/etc/passwd", "a/b.docx", ""])
def test_a_template_name_that_leaves_the_pack_is_refused(pack: Path, part: str):
    change(pack / "pack.json", documents={"plan": part})
    assert "tên tệp" in refusal(pack)


def test_a_part_that_would_fill_the_memory_is_refused(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "mau.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.json", b" " * (21 * 1024 * 1024))
    assert "nén quá 100 lần" in refusal(tmp_path / "mau.zip")


@pytest.mark.parametrize("name", SHIPPED)
def test_an_interview_written_and_read_again_is_the_same(name: str):
    interview = load(name, folders=(templates_dir(),)).interview
    raw = records_json.parse(records_json.dumps(interview), name="interview.json")
    assert records_json.convert(raw, Interview, name="interview.json") == interview
