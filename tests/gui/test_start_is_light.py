"""The window can be used before the libraries for paper are loaded: they would double its start."""

import subprocess
import sys

HEAVY = ("docx", "docxtpl", "jinja2", "lxml", "openpyxl", "PIL", "pypdfium2", "reportlab")


def test_the_window_starts_without_the_libraries_for_paper() -> None:
    asked = f"import sys, ttdn_desktop.gui.main_window; print([n for n in {HEAVY} if n in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
