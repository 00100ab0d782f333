"""All the text of a Word file, read strictly."""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree as _etree  # pyright: ignore

etree: Any = _etree  # pyright: ignore
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SHOWN = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_TEXT = f"{_W}t"
_PARAGRAPH = f"{_W}p"


def plain_text(docx: bytes) -> str:
    """Return all text of ``docx``: every part under ``word/``, a line a paragraph.

    Line breaks are newlines and tabs are tabs. Raises ValueError where a part isn't sound XML or the
    package can't be read: nothing is repaired.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            parts = {name: package.read(name) for name in sorted(package.namelist())}
    except (zipfile.BadZipFile, OSError) as error:
        raise ValueError("the package can't be read") from error
    return text_of_parts(parts)


def text_of_parts(parts: Mapping[str, bytes]) -> str:
    """Return the text of a package's parts. Raises ValueError where one isn't sound XML."""
    roots = {name: parse_strictly(name, parts[name]) for name in sorted(parts) if _is_xml(name)}
    return "".join(_text(root) for name, root in roots.items() if name.startswith("word/"))


def parse_strictly(name: str, content: bytes) -> Any:
    """Return the root of a part. Raises ValueError with the part's name where it isn't sound XML."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, recover=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{name} isn't sound XML") from error


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _text(root: Any) -> str:
    pieces: list[str] = []
    for node in root.iter(_TEXT, _PARAGRAPH, *_SHOWN):
        if node.tag == _TEXT:
            pieces.append(node.text or "")
        elif node.tag == _PARAGRAPH:
            pieces.append("\n")
        elif node.getparent().tag != f"{_W}tabs":
            pieces.append(_SHOWN[node.tag])

    return "".join(pieces) + "\n"
