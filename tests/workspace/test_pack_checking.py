"""A whole pack: its data, its template, the trial with its sample and the paper's first measures."""

import io
import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.docx.reproducible import pack_parts
from ttdn_desktop.workspace.pack_library.check import PackFinding, check, has_error

PACKS = ("mau-nd30", "van-ninh-2019")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(templates_dir() / "mau-nd30", tmp_path / "mau-nd30"))


def change(path: Path, **changes: Any) -> None:
    table = json.loads(path.read_bytes())
    for name, value in changes.items():
        *above, last = name.split("__")
        inside = table
        for step in above:
            inside = inside[step]
        inside[last] = value
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")


def replace(
    pack: Path, part: str, old: str, new: str, *, count: int = 1, template: str = "plan.docx"
) -> None:
    path = pack / template
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    assert old in parts[part].decode(), old
    parts[part] = parts[part].decode().replace(old, new, count).encode()
    path.write_bytes(pack_parts(parts))


def codes(found: tuple[PackFinding, ...]) -> list[tuple[str, str]]:
    return [(finding.severity, finding.code) for finding in found]


@pytest.mark.parametrize("name", PACKS)
def test_the_packs_that_come_with_the_program_are_clean(name: str) -> None:
    assert check(str(templates_dir() / name)) == ()


def test_a_pack_may_be_named_by_its_id() -> None:
    assert check("van-ninh-2019") == ()


def test_a_zip_is_read_as_its_folder(pack: Path, tmp_path: Path) -> None:
    packed_path = tmp_path / "mau.zip"
    with zipfile.ZipFile(packed_path, "w") as archive:
        for path in pack.iterdir():
            archive.write(path, path.name)
    assert check(str(packed_path)) == ()


FAULTY_DATA = {
    "an id with a space": ("pack.json", {"id": "mau nd30"}, ("error", "manifest.id")),
    "a version that is none": ("pack.json", {"pack_version": "mới"}, ("error", "manifest.version")),
    "no title": ("pack.json", {"title": " "}, ("warning", "manifest.title")),
    "an unknown rule set": ("pack.json", {"rules": "nd99"}, ("error", "file.type")),
    "a template that isn't there": (
        "pack.json",
        {"documents": {"plan": "kh.docx"}},
        ("error", "file.missing"),
    ),
    "a template outside the pack": (
        "pack.json",
        {"documents": {"plan": "../plan.docx"}},
        ("error", "file.missing"),
    ),
    "no interview sections": ("interview.json", {"sections": []}, ("error", "interview")),
    "a sample of another pack": ("sample.json", {"pack": "mau-khac"}, ("warning", "sample.pack")),
    "a sample of another year": ("sample.json", {"year": 2020}, ("warning", "sample.year")),
    "a sample with a wrong type": ("sample.json", {"year": "2026"}, ("error", "sample")),
}


@pytest.mark.parametrize("case", FAULTY_DATA)
def test_a_fault_in_the_data_is_told_once(case: str, pack: Path) -> None:
    file, changes, expected = FAULTY_DATA[case]
    change(pack / file, **changes)
    assert codes(check(str(pack))) == [expected]


def test_a_duty_that_says_other_words_than_the_outline_is_told(pack: Path) -> None:
    duties = json.loads((pack / "pack.json").read_bytes())["directive"]["commune_duties"]
    change(pack / "pack.json", directive__commune_duties=[{**duties[0], "text": "Khác"}, *duties[1:]])
    assert codes(check(str(pack))) == [("warning", "directive")]


def test_an_id_that_the_outline_lacks_is_named(pack: Path) -> None:
    change(pack / "pack.json", directive__forms=["IX.1"])
    found = [finding for finding in check(str(pack)) if finding.code == "directive"]
    assert ["IX.1" in finding.what for finding in found] == [True]


def test_a_question_that_no_paper_prints_is_told(pack: Path) -> None:
    table = json.loads((pack / "interview.json").read_bytes())
    table["sections"][0]["questions"].append({"id": "mau_sac", "kind": "text", "label": "Màu sắc?"})
    (pack / "interview.json").write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
    (found,) = check(str(pack))
    assert (found.severity, found.code, found.where) == ("warning", "question.unprinted", "câu hỏi “mau_sac”")


def test_a_field_whose_words_the_template_says_itself_is_a_warning(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ dau_trang.loai_van_ban }}", "KẾ HOẠCH")
    assert codes(check(str(pack))) == [("warning", "field.lost")]


def test_a_field_with_content_that_is_lost_is_an_error(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ hd.ghi_chu }}", "")
    found = check(str(pack))
    assert codes(found) == [("error", "field.lost")]
    assert "phu_luc.hoat_dong.ghi_chu" in found[0].what


def test_a_field_that_only_the_sample_leaves_empty_is_an_error(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ dong }}", "")
    assert codes(check(str(pack))) == [("error", "field.lost")]


FORMAT = {
    "another sheet": ("word/document.xml", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"', "page.size"),
    "a narrow left margin": ("word/document.xml", 'w:left="1701"', 'w:left="1134"', "page.margin.left"),
    "a wide right margin": ("word/document.xml", 'w:right="850"', 'w:right="1701"', "page.margin.right"),
    "a page number on page one": ("word/document.xml", "<w:titlePg/>", "", "page.number"),
    "a page number at the left": (
        "word/header1.xml",
        '<w:pStyle w:val="SoTrang"/>',
        '<w:pStyle w:val="SoTrang"/><w:jc w:val="left"/>',
        "page.number",
    ),
    "another font": (
        "word/document.xml",
        '<w:r><w:t xml:space="preserve">{{ mo_dau }}',
        '<w:r><w:rPr><w:rFonts w:hAnsi="Arial"/></w:rPr><w:t xml:space="preserve">{{ mo_dau }}',
        "font.name",
    ),
    "small body text": (
        "word/document.xml",
        '<w:r><w:t xml:space="preserve">{{ mo_dau }}',
        '<w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t xml:space="preserve">{{ mo_dau }}',
        "body",
    ),
    "a large motto": (
        "word/document.xml",
        '<w:r><w:t xml:space="preserve">Độc lập',
        '<w:r><w:rPr><w:sz w:val="40"/></w:rPr><w:t xml:space="preserve">Độc lập',
        "motto",
    ),
}


FOLLOWS = {"motto": {"motto.rule"}}
"""What else breaks with a rule: the drawn line is as long as the motto was."""


@pytest.mark.parametrize("case", FORMAT)
def test_a_paper_out_of_format_names_its_rule(case: str, pack: Path) -> None:
    part, old, new, rule = FORMAT[case]
    replace(pack, part, old, new)
    found = check(str(pack))
    assert {finding.code for finding in found} == {"format"}, [f.line for f in found]
    assert {finding.rule for finding in found} - FOLLOWS.get(rule, set()) == {rule}, [f.line for f in found]


def test_after_a_fault_of_the_template_the_sample_is_not_tried(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ mo_dau }}", "{{ mo_dau }")
    assert codes(check(str(pack))) == [("error", "tag.brace")]


@pytest.mark.parametrize("file", ["pack.json", "interview.json", "sample.json"])
def test_a_file_that_is_no_json_is_told(file: str, pack: Path) -> None:
    (pack / file).write_bytes(b"{")
    assert has_error(finding for finding in check(str(pack)) if finding.file == file)


def test_a_template_that_is_no_word_file_is_told(pack: Path) -> None:
    (pack / "plan.docx").write_bytes(b"{")
    assert codes(check(str(pack))) == [("error", "template")]


def test_a_declared_report_template_is_looked_for(pack: Path) -> None:
    (pack / "report.docx").unlink()
    (found,) = check(str(pack))
    assert (found.code, found.file) == ("file.missing", "report.docx")


def test_a_field_the_report_does_not_have_is_told_of_its_template(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ ket_thuc }}", "{{ ket_luan }}", template="report.docx")
    (found,) = check(str(pack))
    assert (found.code, found.file, found.tag) == ("field.unknown", "report.docx", "{{ ket_luan }}")
    assert "ket_thuc" in found.mend


def test_a_field_lost_from_the_report_is_told_of_its_template(pack: Path) -> None:
    replace(pack, "word/document.xml", "{{ phu_luc.ky }}", "", template="report.docx")
    found = {(one.severity, one.code, one.file, one.tag) for one in check(str(pack))}
    assert ("error", "field.lost", "report.docx", "phu_luc.ky") in found


def test_a_report_off_the_official_format_is_told(pack: Path) -> None:
    replace(pack, "word/document.xml", 'w:left="1701"', 'w:left="2401"', count=9, template="report.docx")
    assert ("format", "report.docx") in {(one.code, one.file) for one in check(str(pack))}


def test_what_is_no_pack_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip")
    (tmp_path / "trong").mkdir()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("x.txt", "x")
    (tmp_path / "b.zip").write_bytes(stream.getvalue())
    for name in ("a.zip", "trong", "b.zip", "khong-co"):
        with pytest.raises(InputError, match="Hãy"):
            check(str(tmp_path / name))
