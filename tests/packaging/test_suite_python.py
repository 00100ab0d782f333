"""Windows' Python for the tests holds all of CPython, the libraries, and leads to the clone."""

import io
import zipfile
from pathlib import Path

from windows_package import cpython, suite_python


def test_it_has_its_libraries_and_imports_the_clone(tmp_path: Path) -> None:
    makers, wheel = io.BytesIO(), tmp_path / "one-1-py3-none-any.whl"
    with zipfile.ZipFile(makers, "w") as made:
        for name in ("python.exe", "_ssl.pyd", cpython.PATH_FILE_NAME):
            made.writestr(name, name)
    with zipfile.ZipFile(wheel, "w") as made:
        made.writestr("one/__init__.py", "")

    folder = tmp_path / "python"
    suite_python.assemble(folder, makers.getvalue(), [wheel], "Z:\\bản sao")
    assert (folder / "python.exe").is_file() and (folder / "_ssl.pyd").is_file()
    assert (folder / "lib" / "one" / "__init__.py").is_file()
    assert (folder / cpython.PATH_FILE_NAME).read_text("utf-8").splitlines() == [
        "python311.zip",
        ".",
        "lib",
        "import site",
        "Z:\\bản sao",
    ]
