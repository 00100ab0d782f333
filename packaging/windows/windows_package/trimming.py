"""What of a wheel stays: what the program loads, licence and name; 210 MB of Qt become about 40."""

import ast
import fnmatch
import zipfile
from collections.abc import Iterable

_QT_PLUGINS = (
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/plugins/platforms/qoffscreen.dll",  # --screenshot
    "PySide6/plugins/imageformats/qjpeg.dll",  # evidence is photographed
    "PySide6/plugins/imageformats/qico.dll",
)

_QT_ALWAYS = (
    "PySide6/__init__.py", "PySide6/_config.py", "PySide6/_git_pyside_version.py",
    "PySide6/support/__init__.py", "PySide6/support/deprecated.py", "PySide6/pyside6.abi3.dll",
)  # fmt: skip

RUNTIME = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's C++ runtime: once, beside the program (PySide6's copy, the newest that comes along)."""

_DROPPED = (
    "*.pyi", "*/py.typed", "*.pyx", "*.pxi", "*.pxd", "*.h", "*.c", "*.lib", "*.sfd",
    "*/tests/*", "*/test/*", "*.dist-info/RECORD", "*.dist-info/sboms/*", "*.dist-info/entry_points.txt",
    "*.dist-info/top_level.txt", "*.data/*", "ttdn_desktop/*/NOTES.md",
    "PIL/_avif*", "PIL/_webp*", "PIL/_imagingtk*",  # formats no paper has; no Tk here
    "lxml/includes/*", "lxml/objectify*", "lxml/isoschematron/*", "lxml/html/*", "lxml/doctestcompare.py",
    "reportlab/fonts/*",  # pages use the program's own fonts; two of these are under the GPL
    "pypdfium2_cli/*", "charset_normalizer/cli/*",
    "shiboken6/include/*", "shiboken6/lib/*", "shiboken6/*140*.dll",
)  # fmt: skip


def kept(name: str) -> bool:
    """Whether a file of a wheel (not of PySide6) stays."""
    return not name.endswith("/") and not any(fnmatch.fnmatchcase(name, pattern) for pattern in _DROPPED)


def qt_modules(program: zipfile.ZipFile) -> list[str]:
    """Return the modules of Qt that the program's own wheel imports: ``QtCore``, ``QtWidgets`` and so on."""
    names = {"QtCore", "QtGui"}  # qwindows.dll and the other modules rest on these
    for name in program.namelist():
        if name.endswith(".py"):
            names.update(_imported(ast.parse(program.read(name))))

    return sorted(names)


def qt_files(modules: Iterable[str]) -> list[str]:
    """Return the files of PySide6's wheel that must stay; the libraries these load in turn come on top."""
    return [*_QT_ALWAYS, *(f"PySide6/{module}.pyd" for module in modules), *_QT_PLUGINS]


def qt_kept_beside(name: str) -> bool:
    """Whether a file of PySide6's wheel is one of its papers (metadata and licences)."""
    return ".dist-info/" in name and kept(name)


def _imported(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            found.add((node.module or "").split(".")[1])
        elif isinstance(node, ast.Import):
            found.update(
                alias.name.split(".")[1] for alias in node.names if alias.name.startswith("PySide6.")
            )

    return found
