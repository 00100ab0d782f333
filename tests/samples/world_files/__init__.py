"""Word files as the world's programs write them: each has something that the others lack.

``WORLD`` is {name: what makes the file's bytes}. Most are made here by raw XML; those in ``made`` LibreOffice made from
web pages, rich text and OpenDocument (``make/build.py``).
"""

from collections.abc import Callable
from pathlib import Path

from tests.samples.world_files import furniture, lists_and_columns, markup, objects, tables, text

_MODULES = (tables, objects, furniture, markup, lists_and_columns, text)
_MADE = Path(__file__).parent / "made"

WORLD: dict[str, Callable[[], bytes]] = {
    maker.__name__.replace("_", "-"): maker for module in _MODULES for maker in module.MAKERS
} | {path.stem: path.read_bytes for path in sorted(_MADE.glob("*.docx"))}
