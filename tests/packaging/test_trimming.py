"""What of the wheels stays."""

import io
import zipfile

import pytest
from windows_package import trimming


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("lxml/etree.cp311-win_amd64.pyd", True),
        ("lxml/objectify.cp311-win_amd64.pyd", False),
        ("lxml/etree.pyx", False),
        ("PIL/_imaging.cp311-win_amd64.pyd", True),
        ("PIL/_avif.cp311-win_amd64.pyd", False),
        ("jinja2/tests.py", True),
        ("one/tests/test_one.py", False),
        ("docx/templates/default.docx", True),
        ("reportlab/fonts/DarkGardenMK.pfb", False),
        ("one-1.dist-info/METADATA", True),
        ("one-1.dist-info/licenses/LICENSE", True),
        ("one-1.dist-info/RECORD", False),
        ("ttdn_desktop-1.data/data/share/applications/ttdn-desktop.desktop", False),
        ("ttdn_desktop/store/NOTES.md", False),
        ("ttdn_desktop/_data/templates/notes.md", True),
        ("shiboken6/msvcp140.dll", False),
        ("shiboken6/shiboken6.abi3.dll", True),
        ("folder/", False),
    ],
)
def test_a_file_stays_where_the_program_loads_it(name: str, kept: bool) -> None:
    assert trimming.kept(name) is kept


def test_the_modules_of_qt_are_those_the_program_imports() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as program:
        program.writestr("a.py", "from PySide6.QtWidgets import QWidget\nfrom PySide6 import QtPrintSupport")
        program.writestr(
            "b.py", "import os, PySide6.QtNetwork\n\ndef f():\n    from PySide6.QtSvg import X\n"
        )
        program.writestr("c.txt", "from PySide6.QtQml import X")
    with zipfile.ZipFile(made) as program:
        modules = trimming.qt_modules(program)
    assert modules == ["QtCore", "QtGui", "QtNetwork", "QtPrintSupport", "QtSvg", "QtWidgets"]
    assert "PySide6/QtNetwork.pyd" in trimming.qt_files(modules)
    assert "PySide6/QtQml.pyd" not in trimming.qt_files(modules)
