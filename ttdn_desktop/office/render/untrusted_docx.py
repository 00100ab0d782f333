"""A Word template from outside: only what a template needs may be in it (design: trust)."""

import hashlib
import posixpath
import re
from collections.abc import Mapping
from functools import lru_cache
from xml.etree import ElementTree

from ttdn_desktop.office.render.untrusted_xml import check_xml
from ttdn_desktop.packs.pack_files import refusal, unzip

_KINDS = re.compile(
    r"vba|macro|activex|oleobject|/package$|afchunk|attachedtemplate|subdocument|/frame$|mailmerge|externallink"
    r"|/control|embeddedobject|wllib|customui|/ui/|keymap|recipientdata|webextension|contentpart"
    r"|/printersettings$",
    re.IGNORECASE,
)
"""Relationship and content types that run, embed or fetch something."""
_WEB = re.compile(r"(?:https?://|mailto:)[^\s\\]+", re.IGNORECASE)
_TAG = re.compile(rb"\{[{%#]")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_XML = (".xml", ".rels", ".vml")
_PLAIN_SUFFIXES = (
    *_XML,
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".bmp",
    ".tif",
    ".tiff",
    ".emf",
    ".wmf",
    ".odttf",
    ".txt",
)


def check_template(data: bytes, name: str) -> None:
    """Raise InputError where the .docx ``data``, called ``name`` in messages, holds what isn't allowed.

    Checked: the package's limits and names, every XML part, relationships, content types, fields.
    """
    _check(hashlib.sha256(data).digest(), _Held(data), name)


class _Held:
    """The bytes beside their hash, so that what was checked is known by the hash alone."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=64)
def _check(_digest: bytes, held: _Held, name: str) -> None:
    parts = unzip(held.data, name=name)
    if "[Content_Types].xml" not in parts:
        raise refusal(name, "không phải tệp Word (.docx)")

    for part, content in parts.items():
        if not part.lower().endswith(_PLAIN_SUFFIXES):
            raise refusal(name, f"có tệp “{part[:80]}” không thuộc mẫu Word")
        if part.lower().endswith(_XML):
            check_xml(content, name=name, part=part)
            if not part.startswith("word/") and _TAG.search(content):
                raise refusal(name, f"phần {part} có thẻ, thẻ chỉ được ở nội dung văn bản")

    _check_types(parts, name)
    for part, content in parts.items():
        if part.lower().endswith(".rels"):
            _check_relations(part, content, parts, name)


def _check_types(parts: Mapping[str, bytes], name: str) -> None:
    for node in ElementTree.fromstring(parts["[Content_Types].xml"]):
        kind = node.get("ContentType", "")
        if _KINDS.search(kind):
            raise refusal(name, f"khai loại tệp không được phép “{kind[:80]}”")


def _check_relations(part: str, content: bytes, parts: Mapping[str, bytes], name: str) -> None:
    folder = posixpath.dirname(posixpath.dirname(part))
    for node in ElementTree.fromstring(content).iter(_RELATION):
        kind, target = node.get("Type", ""), node.get("Target", "")
        if _KINDS.search(kind):
            raise refusal(name, f"phần {part} có quan hệ không được phép “{kind.rsplit('/', 1)[-1][:60]}”")
        if node.get("TargetMode", "Internal") != "Internal":
            if not kind.endswith("/hyperlink") or not _WEB.fullmatch(target):
                raise refusal(name, f"phần {part} trỏ ra ngoài tệp: “{target[:80]}”")
        elif not kind.endswith("/hyperlink"):
            _check_inside(posixpath.normpath(posixpath.join("/", folder, target)), part, parts, name)


def _check_inside(target: str, part: str, parts: Mapping[str, bytes], name: str) -> None:
    if "://" in target or "\\" in target or target.lstrip("/") not in parts:
        raise refusal(name, f"phần {part} trỏ tới tệp không có: “{target[:80]}”")
