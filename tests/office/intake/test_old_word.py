"""Files of Word before 2007, with a LibreOffice of the test's own."""

import stat
import sys
from pathlib import Path

import pytest
from docx import Document

from tests.systems import linux_only
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.intake import old_word
from ttdn_desktop.office.intake.old_word import read_old_word

a_script_as_program = linux_only("a script with its interpreter's path in its first line")

DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100
CONVERTS = """
import pathlib, shutil, sys
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
source = pathlib.Path(sys.argv[-1])
assert source.read_bytes().startswith(b"\\xd0\\xcf")
shutil.copy({made!r}, out / f"{{source.stem}}.docx")
"""


def the_only_program(monkeypatch: pytest.MonkeyPatch, program: Path | None) -> None:
    monkeypatch.setattr(old_word.shutil, "which", lambda _: str(program) if program else None)
    for name in old_word._PROGRAM_FOLDERS:
        monkeypatch.delenv(name, raising=False)


def libre_office(tmp_path: Path, script: str) -> Path:
    program = tmp_path / "soffice"
    program.write_text(f"#!{sys.executable}\n{script}")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return program


def doc(tmp_path: Path, data: bytes = DOC) -> Path:
    path = tmp_path / "ke-hoach-2016.doc"
    path.write_bytes(data)
    return path


@a_script_as_program
def test_what_libre_office_makes_of_it_is_read_under_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = Document()
    document.add_paragraph("KẾ HOẠCH")
    made = tmp_path / "made.docx"
    document.save(str(made))
    the_only_program(monkeypatch, libre_office(tmp_path, CONVERTS.format(made=str(made))))
    source = read_old_word(doc(tmp_path))
    assert (source.name, [line.text for line in source.lines]) == ("ke-hoach-2016.doc", ["KẾ HOẠCH"])


def test_without_libre_office_it_says_how_to_save_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    the_only_program(monkeypatch, None)
    with pytest.raises(InputError, match=r"ke-hoach-2016\.doc.*") as error:
        read_old_word(doc(tmp_path))
    assert "Word Document (*.docx)" in str(error.value)


def test_a_password_is_told_without_trying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    the_only_program(monkeypatch, None)
    locked = DOC + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(InputError, match="có mật khẩu"):
        read_old_word(doc(tmp_path, locked))


@a_script_as_program
@pytest.mark.parametrize("script", ["", "import sys\nsys.exit(1)"])
def test_a_file_that_it_makes_nothing_of_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    the_only_program(monkeypatch, libre_office(tmp_path, script))
    monkeypatch.setattr(old_word.patience, "while_refused", lambda done: done())
    with pytest.raises(InputError, match="đời cũ"):
        read_old_word(doc(tmp_path))


@a_script_as_program
def test_a_libre_office_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    the_only_program(monkeypatch, libre_office(tmp_path, "import time\ntime.sleep(600)"))
    monkeypatch.setattr(old_word, "SECONDS", 1)
    with pytest.raises(InputError, match="1 giây"):
        read_old_word(doc(tmp_path))
