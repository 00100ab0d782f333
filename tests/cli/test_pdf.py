"""``pdf``: the pages of any .docx, and nothing written where it is none."""

from pathlib import Path

import pytest

from ttdn_desktop.__main__ import main
from ttdn_desktop.basics.paths import templates_dir

PAPER = templates_dir() / "mau-nd30" / "plan.docx"


def test_the_pages_are_written_with_the_same_bytes_each_time(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.pdf", "b.pdf"):
        assert main(["pdf", str(PAPER), "-o", str(tmp_path / name)]) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_the_paper_itself_is_never_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = tmp_path / "a.docx"
    paper.write_bytes(PAPER.read_bytes())
    assert main(["pdf", str(paper), "-o", str(paper)]) == 2
    assert "trùng tên" in capsys.readouterr().err
    assert paper.read_bytes() == PAPER.read_bytes()


def test_pdf_of_a_file_that_is_no_docx(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.docx").write_bytes(b"not a zip")
    assert main(["pdf", str(tmp_path / "a.docx"), "-o", str(tmp_path / "a.pdf")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "a.pdf").exists()
