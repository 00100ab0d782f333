"""``check`` as another program calls it: lines or JSON, status 1 for errors, the paper itself left alone."""

import json
import shutil
from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir

TEMPLATE = templates_dir() / "mau-nd30" / "plan.docx"
"""A template is full of errors: its fields are left over."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a paper that has no error."""
    path = tmp_path_factory.mktemp("plan") / "a.docx"
    assert main(["plan", str(templates_dir() / "mau-nd30" / "sample.json"), "-o", str(path)]) == 0
    return path


def test_a_paper_without_errors_is_status_0(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(plan)]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first == "Kiểm tra theo Nghị định 30/2020/NĐ-CP."
    assert last == "Đúng thể thức, không thấy lỗi."


def test_errors_are_lines_a_total_and_status_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(TEMPLATE)]) == 1
    _, *findings, total = capsys.readouterr().out.splitlines()
    errors = sum(line.startswith("Lỗi [") for line in findings)
    assert errors > 0
    assert total == f"Có {errors} lỗi phải sửa, {len(findings) - errors} chỗ nên xem."


def test_json_has_the_contracts_keys_and_the_rules_that_were_named(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(TEMPLATE), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["rules"] == "nd30"
    assert {frozenset(row) for row in found["findings"]} == {
        frozenset({"rule", "severity", "where", "found", "expected", "clause", "fixable"})
    }
    main(["check", str(plan), "--json", "--rules", "tt01"])
    assert json.loads(capsys.readouterr().out)["rules"] == "tt01"


def test_a_fixed_copy_is_written_and_judged_and_the_paper_left_alone(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = plan.read_bytes()
    assert main(["check", str(plan), "--rules", "tt01", "--json"]) == main(
        ["check", str(plan), "--rules", "tt01", "--json", "--mend", str(tmp_path / "b.docx")]
    )
    capsys.readouterr()
    assert plan.read_bytes() == before
    assert (tmp_path / "b.docx").read_bytes().startswith(b"PK")
    assert main(["check", str(plan), "--mend", str(plan)]) == 2
    assert "trùng tên" in capsys.readouterr().err
    assert plan.read_bytes() == before


def test_what_is_no_docx_is_one_message_and_status_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.docx").write_bytes(b"no zip")
    assert main(["check", str(tmp_path / "a.docx"), "--mend", str(tmp_path / "b.docx")]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.fixture
def folder(plan: Path, tmp_path: Path) -> Path:
    """Return a folder with a clean paper, a faulty one in a folder inside, and one that is broken."""
    folder = tmp_path / "văn bản"
    (folder / "nhỏ").mkdir(parents=True)
    shutil.copy(plan, folder / "đúng.docx")
    shutil.copy(TEMPLATE, folder / "nhỏ" / "sai.docx")
    (folder / "hỏng.docx").write_bytes(b"no zip")
    return folder


def test_of_a_folder_a_table_is_printed_with_a_bad_file_in_its_row(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder)]) == 1
    printed = capsys.readouterr()
    head, *rows, total = printed.out.splitlines()
    assert head.split() == ["Tệp", "Loại", "Lỗi", "Nên", "xem", "Kết", "quả"]
    assert [row.split()[0] for row in rows] == ["hỏng.docx", "đúng.docx", "nhỏ/sai.docx"]
    assert "Không đọc được tệp Word" in rows[0]
    assert "Không thấy lỗi" in rows[1]
    assert total.startswith("Đã kiểm tra 3 tệp: 1 tệp có lỗi phải sửa")
    assert printed.err == ""


def test_json_of_several_files_has_each_with_the_keys_of_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(folder), "--json"]) == 1
    broken, right, wrong = json.loads(capsys.readouterr().out)["files"]
    assert list(broken) == ["file", "error"]
    assert Path(wrong["file"]) == folder / "nhỏ" / "sai.docx"
    main(["check", wrong["file"], "--json"])
    assert json.loads(capsys.readouterr().out) == {key: wrong[key] for key in wrong if key != "file"}
    assert right["findings"] == []


def test_without_errors_in_the_usable_ones_status_is_0_and_with_none_usable_2(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    right, broken, out = str(folder / "đúng.docx"), str(folder / "hỏng.docx"), str(tmp_path / "a.html")
    assert main(["check", right, broken]) == 0
    capsys.readouterr()
    assert main(["check", broken, str(tmp_path / "mất.docx"), "--html", out, "--json"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert len(printed.err.splitlines()) == 1
    assert not Path(out).exists()


def test_a_folder_without_word_files_is_status_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "Không có tệp Word" in capsys.readouterr().err


def test_the_page_of_the_web_and_the_copies_are_written_together(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.docx")}
    out, page = folder / "đã sửa", tmp_path / "a.html"
    command = ["check", str(folder), "--mend", str(out), "--html", str(page)]
    main(command)
    first = page.read_bytes()
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*.docx")) == [
        "nhỏ/sai.docx",
        "đúng.docx",
    ]
    assert {path: path.read_bytes() for path in before} == before
    assert b"data:image/png" in first

    # the copies lie in the folder now: they are not taken for papers to be checked
    main(command)
    assert page.read_bytes() == first
    capsys.readouterr()


def test_nothing_is_written_over_an_original(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*.docx")}
    right = str(folder / "đúng.docx")
    assert main(["check", right, str(folder / "nhỏ" / "sai.docx"), "--mend", str(folder)]) == 2
    assert "tệp gốc" in capsys.readouterr().err
    assert main(["check", str(folder), "--html", right]) == 2
    assert main(["check", right, "--html", right]) == 2
    assert main(["check", str(folder), "--mend", str(folder)]) == 2
    assert {path: path.read_bytes() for path in folder.rglob("*.docx")} == before


def test_one_file_has_a_page_of_the_web_too(plan: Path, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    assert main(["check", str(plan), "--html", str(page)]) == 0
    assert "Không thấy lỗi" in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "hỏng"),
        (b"PK\x03\x04", "hỏng"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "kiểu cũ (.doc)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
    ],
)
@pytest.mark.parametrize("verb", ["check", "pdf"])
def test_a_file_that_is_no_word_file_is_named(
    verb: str, content: bytes, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "hong.docx"
    path.write_bytes(content)
    assert main([verb, str(path), *(["-o", str(tmp_path / "a.pdf")] if verb == "pdf" else [])]) == 2
    told = capsys.readouterr().err
    assert path.name in told
    assert why in told
