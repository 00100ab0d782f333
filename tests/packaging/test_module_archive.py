"""Modules in the archive are imported as if they lay in folders."""

import importlib.util
import json
import marshal
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from windows_package import compiling, module_archive

pytestmark = pytest.mark.skipif(
    compiling.magic_number() != compiling.MAGIC_OF_3_11,
    reason="compiled files differ between versions of Python",
)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """Return a program's folder with a package whose modules are archived, and one beside it that stays."""
    package = tmp_path / "lib" / "ttdn_desktop"
    (package / "room" / "deep").mkdir(parents=True)
    (package / "_data").mkdir()
    (package / "_data" / "names.txt").write_text("xã\n", "utf-8")
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text(
        "import json; from ttdn_desktop.room import deep; print(json.dumps(deep.TOLD))"
    )
    (package / "room" / "__init__.py").write_text("")
    (package / "room" / "deep" / "__init__.py").write_text(
        "from pathlib import Path\n"
        "NAMES = Path(__file__).parents[2] / '_data' / 'names.txt'\n"
        "TOLD = [NAMES.read_text('utf-8'), __package__, __path__[0]]\n"
    )
    (tmp_path / "lib" / "typing_extensions.py").write_text("ONE = 1\n")
    (tmp_path / "lib" / "other").mkdir()
    (tmp_path / "lib" / "other" / "__init__.py").write_text("")

    module_archive.put_readers(tmp_path)
    compiling.compile_all(tmp_path)
    module_archive.write(tmp_path)
    return tmp_path


def test_sources_and_empty_folders_go_and_data_stays(program: Path) -> None:
    lib = program / "lib"
    assert [path.relative_to(lib).as_posix() for path in (lib / "ttdn_desktop").rglob("*")] == [
        "ttdn_desktop/_data", "ttdn_desktop/_data/names.txt",
    ]  # fmt: skip
    assert not (lib / "typing_extensions.py").exists()
    assert (lib / "other" / "__init__.py").is_file()
    with zipfile.ZipFile(program / module_archive.NAME) as made:
        assert set(made.namelist()) == {
            "ttdn_desktop/__init__.pyc", "ttdn_desktop/__main__.pyc", "ttdn_desktop/room/__init__.pyc",
            "ttdn_desktop/room/deep/__init__.pyc", "typing_extensions.pyc",
        }  # fmt: skip


def finder_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "archive_finder", module_archive.READERS / "archive_finder.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(program: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run ``code`` in a Python of its own that asks the program's archive as Windows' package does."""
    lib = program / "lib"
    begin = (
        f"import sys; sys.path.insert(0, {str(lib)!r}); from archive_finder import ArchiveFinder; "
        f"sys.meta_path[-1:-1] = [ArchiveFinder({str(program / module_archive.NAME)!r}, {str(lib)!r})]; "
    )
    return subprocess.run(
        [sys.executable, "-I", "-c", begin + code],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_a_module_of_the_archive_finds_its_data_where_it_lay(program: Path) -> None:
    done = run(program, "import runpy; runpy.run_module('ttdn_desktop', run_name='__main__', alter_sys=True)")
    assert json.loads(done.stdout) == [
        "xã\n",
        "ttdn_desktop.room.deep",
        str(program / "lib/ttdn_desktop/room/deep"),
    ]


def test_what_isnt_there_is_asked_of_the_next(program: Path) -> None:
    done = run(program, "import other, typing_extensions; print(typing_extensions.ONE, other.__file__)")
    assert done.stdout.split() == ["1", str(program / "lib/other/__init__.py")]
    assert "ModuleNotFoundError" in run(program, "import ttdn_desktop.none").stderr


def test_a_damaged_module_is_an_import_error(program: Path) -> None:
    with zipfile.ZipFile(program / module_archive.NAME) as made:
        at = made.getinfo("ttdn_desktop/room/deep/__init__.pyc").header_offset + 80
    archive = bytearray((program / module_archive.NAME).read_bytes())
    archive[at : at + 40] = b"\xff" * 40
    (program / module_archive.NAME).write_bytes(archive)
    done = run(program, "import ttdn_desktop.room.deep")
    assert "ImportError: ttdn_desktop.room.deep is damaged" in done.stderr


@pytest.mark.parametrize("content", [b"", b"x" * 21], ids=["empty", "shorter than a zip's end"])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(ValueError, match="no zip"):
        finder_module().ArchiveFinder(str(tmp_path / "a.zip"), str(tmp_path))


def test_a_zip_stored_plain_is_read_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_STORED) as made:
        made.writestr("one.pyc", bytes(16) + marshal.dumps(compile("x = 1", "one.py", "exec")))
    found = finder_module().ArchiveFinder(str(tmp_path / "a.zip"), str(tmp_path))
    assert found.get_code("one").co_filename == "one.py"
    assert found.find_spec("two") is None and not found.is_package("one")


def start(program: Path) -> subprocess.CompletedProcess[str]:
    """Start the program as Windows' package does: with sitecustomize, in the folder that Python stands in."""
    with zipfile.ZipFile(program / "python311.zip", "w"):
        pass
    code = (
        f"import sys; sys.path.insert(0, {str(program / 'lib')!r}); sys.executable = {str(program / 'x')!r}; "
        "import runpy; runpy.run_path(sys.path[0] + '/sitecustomize.py'); "
        "runpy.run_module('ttdn_desktop', run_name='__main__', alter_sys=True)"
    )
    return subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", code], capture_output=True, encoding="utf-8", check=False
    )


def test_the_program_starts_from_the_archive(program: Path) -> None:
    done = start(program)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)[0] == "xã\n"


@pytest.mark.parametrize("damage", ["gone", "cut", "one byte"])
def test_a_damaged_archive_is_told_without_a_traceback(program: Path, damage: str) -> None:
    archive = program / module_archive.NAME
    content = archive.read_bytes()
    if damage == "gone":
        archive.unlink()
    elif damage == "cut":
        archive.write_bytes(content[: len(content) // 2])
    else:
        with zipfile.ZipFile(archive) as made:
            at = made.getinfo("ttdn_desktop/room/deep/__init__.pyc").header_offset + 80
        archive.write_bytes(content[:at] + b"\xff" * 8 + content[at + 8 :])

    done = start(program)
    assert done.returncode != 0 and done.stdout == ""
    assert "Hãy cài lại chương trình" in done.stderr
    assert "Traceback" not in done.stderr and "Error" not in done.stderr
