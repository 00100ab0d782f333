"""Opening a .docx: its parts as XML trees, read with a parser that follows nothing outside."""

import io
import math
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lxml import etree as _etree  # pyright: ignore

from ttdn_desktop.basics import bounded_zip
from ttdn_desktop.basics.bounded_zip import Limits, ZipFaultError
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.office.docx.strict import transitional

etree: Any = _etree  # pyright: ignore[reportUnknownVariableType]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_COLOR = re.compile("[0-9a-fA-F]{6}")
_SYMBOL_CODE = re.compile("[0-9a-fA-F]{2,4}")
_LIMITS = Limits(part=20 * 1024 * 1024, whole=20 * 1024 * 1024)
"""Of a file that a clerk opens: a part as large as a pack's may be (docs/trust.md), all of them no
larger."""

Node = Any
"""An lxml element; lxml ships no types."""


def xml_of(node: Node) -> bytes:
    """Return the element as it is written, to know it again."""
    written: bytes = etree.tostring(node)
    return written


OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins old Office files (.doc), and new ones that are encrypted."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""How an old Office file names the part that holds a new one behind its password (MS-OFFCRYPTO)."""


def is_encrypted(data: bytes) -> bool:
    """Return whether an old Office file holds a new one with a password."""
    return _ENCRYPTED in data


def broken(detail: str) -> InputError:
    """Return the error for a file that isn't a readable .docx."""
    return InputError(
        f"Không đọc được tệp Word: {detail}.",
        "Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại dưới dạng .docx rồi thử lại.",
    )


def _old_or_locked(data: bytes) -> InputError:
    if is_encrypted(data):
        return InputError("Tệp Word có mật khẩu.", "Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi thử lại.")
    return broken("đây là tệp kiểu cũ (.doc)")


class _Zipped(Mapping[str, bytes]):
    """The parts in a zip file, each unzipped when asked for."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(OLE_SIGNATURE):
            raise _old_or_locked(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            raise broken("tệp hỏng hoặc không phải .docx") from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._zip.namelist())

    def __len__(self) -> int:
        return len(self._zip.namelist())

    def __getitem__(self, name: str) -> bytes:
        try:
            return bounded_zip.read_part(self._zip, name, _LIMITS)
        except ZipFaultError as fault:
            too_large = fault.reason == "too large"
            raise broken(f"phần {name} " + ("quá lớn" if too_large else "bị hỏng")) from fault


class Package:
    """The parts of one .docx, or of one that isn't zipped yet (a mapping), parsed when asked for."""

    def __init__(self, data: bytes | Mapping[str, bytes]) -> None:
        self._parts = _Zipped(data) if isinstance(data, bytes) else data
        self._names = frozenset(self._parts)
        self._parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
        )
        self.main_name = self._find_main()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in their order in the file."""
        return tuple(self._parts)

    def part(self, name: str) -> bytes | None:
        """Return a part's bytes, XML in its transitional form; None where the package has no such part.

        Raises:
            InputError: The part is damaged or too large.
        """
        if name not in self._names:
            return None
        part = self._parts[name]
        return transitional(part) if name.endswith((".xml", ".rels")) else part

    def tree(self, name: str) -> Node | None:
        """Return the root element of an XML part, None where there is no such part."""
        data = self.part(name)
        if data is None:
            return None

        try:
            root: Node = etree.fromstring(data, self._parser)
        except etree.XMLSyntaxError as error:
            raise broken(f"phần {name} không phải XML đúng") from error

        return root

    def relations(self, name: str) -> dict[str, tuple[str, str]]:
        """Return {relationship id: (kind, part name)} of a part; outside targets are left out."""
        folder, base = posixpath.split(name)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: dict[str, tuple[str, str]] = {}

        for relation in root if root is not None else ():
            if relation.get("TargetMode") != "External" and relation.get("Target"):
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target"))).lstrip("/")
                found[relation.get("Id", "")] = (relation.get("Type", "").rsplit("/", 1)[-1], target)

        return found

    def _find_main(self) -> str:
        for kind, target in self.relations("").values():
            if kind == "officeDocument":
                return target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise broken("tệp không có phần văn bản")


def first_child(node: Node, tag: str) -> Node | None:
    """Return the first child of that whole tag: what ``find`` returns, in a tenth to half of its time.

    Properties stand first in what has them, and a long table has a hundred thousand such elements.
    """
    if len(node) and node[0].tag == tag:
        return node[0]
    return next(node.iterchildren(tag), None)


def count_of(node: Node, name: str) -> int:
    """Return how many elements called ``name`` lie in ``node``, itself counted."""
    return int(_counting(name)(node))


@cache
def _counting(name: str) -> Any:
    return etree.XPath(f"count(descendant-or-self::w:{name})", namespaces={"w": W[1:-1]})


def value(node: Node, name: str, default: str = "") -> str:
    """Return the ``w:val`` of the child called ``name``."""
    found = first_child(node, W + name) if node is not None else None
    return default if found is None else str(found.get(W + "val", default))


def flag(node: Node) -> bool:
    """Return what an on/off element says (ECMA-376 17.17.4)."""
    return node.get(W + "val", "1") not in ("0", "false", "off", "none")


def color(text: str | None, default: str = "") -> str:
    """Return a colour of six hex digits; ``default`` for ``auto`` and anything else."""
    return text if text and _COLOR.fullmatch(text) else default


_INKS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
"""The colours of a highlighter (ECMA-376, 17.18.40)."""


def highlight(node: Node) -> str:
    """Return the colour that a w:highlight lays below text, empty for none."""
    return _INKS.get(node.get(W + "val", "none"), "")


_STRIPED = ("Stripe", "Cross")


def shade(node: Node | None) -> str:
    """Return the colour that a w:shd comes to, empty for none: its pattern's ink mixed into its ground."""
    if node is None:
        return ""

    pattern = node.get(W + "val", "clear")
    ground = color(node.get(W + "fill"))
    share = _share_of_ink(pattern)

    if not share or pattern == "nil":
        return ground if pattern != "nil" else ""
    ink, below = color(node.get(W + "color"), "000000"), ground or "FFFFFF"
    mixed = (
        round(int(ink[at : at + 2], 16) * share + int(below[at : at + 2], 16) * (1 - share))
        for at in (0, 2, 4)
    )
    return "".join(f"{part:02X}" for part in mixed)


def _share_of_ink(pattern: str) -> float:
    """Return how much of a pattern is ink (ECMA-376, 17.18.78); stripes are half, thin ones a quarter."""
    if pattern == "solid":
        return 1.0
    if pattern.startswith("pct"):
        return min(number(pattern[3:]), 100.0) / 100
    if pattern.endswith(_STRIPED):
        return 0.25 if pattern.startswith("thin") else 0.5
    return 0.0


def symbol(node: Node) -> str:
    """Return the private code that a w:sym names, with or without its F000; a bullet where it names none."""
    code = node.get(W + "char", "")
    return chr(0xF000 | int(code[-2:], 16)) if _SYMBOL_CODE.fullmatch(code) else "•"


def number(text: str | None, default: float = 0.0) -> float:
    """Return a plain number, ``default`` where there is none, or none that can be counted with."""
    try:
        found = float(text) if text else default
    except ValueError:
        return default
    return found if abs(found) <= _LARGEST else default


_LARGEST = 1e12
"""Larger than any length in EMU (914,400 an inch) and any count: a damaged file says more, or no number."""

UNIT_TWIPS = {"pt": 20.0, "in": 1440.0, "cm": 1440 / 2.54, "mm": 144 / 2.54, "pc": 240.0, "pi": 240.0}
"""Twips of each unit (ECMA-376 Part 4, 2.18.93, ``ST_UniversalMeasure``)."""

_LONGEST = 1_000_000
"""Twips, 17 metres: thirty times the 22 inches that Word's longest measure has; more is a damaged file's."""


def twips(text: str | None, default: int = 0) -> int:
    """Return a length given in twips, or with a unit as Word also writes it; none is absurdly long."""
    if not text:
        return default

    unit = UNIT_TWIPS.get(text[-2:])
    found = number(text, math.nan) if unit is None else number(text[:-2], math.nan) * unit
    if not math.isfinite(found):
        return default
    return round(min(max(found, -_LONGEST), _LONGEST))
