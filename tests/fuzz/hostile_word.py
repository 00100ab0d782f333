"""Word files broken as no program writes them: absurd measures, broken chains, missing and damaged parts."""

import random
import re
import unicodedata
import zipfile
from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree as _etree  # pyright: ignore

etree: Any = _etree  # pyright: ignore[reportUnknownVariableType]
Node = Any
Parts = dict[str, bytes]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

VALUES = (
    "", " ", "0", "1", "-1", "-0", "00", "+5", "1e9", "1e400", "-1e308", "nan", "inf", "-inf", "1_000",
    "0x10", "2147483647", "2147483648", "-2147483649", "99999999999999999999", "9" * 5000, "12.5", "12.5pt",
    "-7.2cm", "pt", "50%", "1e5%", "auto", "none", "true", "on", "x", "X" * 3_000, "đ", "٣", "²", "½", "Ⅷ",
    "\u0301", "\u202e", "#", "FFFFFF", "GGGGGG", "{}", "%s", "%1", "%1.%2.%3.%4.%5.%6.%7.%8.%9.%10", "../..",
    "decimal", "bullet", "both", "begin", "end", "exact", "continue", "restart", "Normal", "rId1", "rId999",
)  # fmt: skip
"""What an attribute may be given."""

TEXTS = (
    "", " ", "\u00a0", "\u00ad", "\u200b\u200e", "\ufeff", "\u202eđảo ngược\u202c", "\U000e0041",
    "\U0010ffff", "số 123456789012345678901234567890/QĐ-UBND", "ngày 99 tháng 99 năm 99999",
    "12.345.678.901.234.567.890.123.456.789 đồng", "Điều 99999999999999999999.", "từ" * 20_000, "a " * 5000,
    "(((((((((((((((", "“" * 300, "-" * 3000, "_" * 5000, "." * 5000, "TM. " * 200, "Căn cứ " * 300,
    "I." * 500, "1.1.1.1.1.1.1.1.1.1.1.1.1.1", "MMMMMMMMMMMMMMMMMMMM.", "Z.", "\u0e33" * 40,
    "e" + "\u0301" * 400, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" * 5, "Độc lập - Tự do - Hạnh phúc" * 3,
    "Nơi nhận:", "Số: /", "Số:", "ngày tháng năm", "V/v", "Kính gửi:", "Lưu: VT", "KT. CHỦ TỊCH", "PHỤ LỤC",
    "BẢN SAO", "\t" * 200,
)  # fmt: skip
"""What a text may say."""


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a Word file with one to five things in it broken."""
    with zipfile.ZipFile(BytesIO(data)) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}

    for _ in range(chance.choice((1, 1, 2, 3, 5))):
        if chance.random() < 0.15:
            chance.choice(_PART_CHANGES)(parts, chance)
        else:
            _change_tree(parts, chance)

    whole = _zipped(parts, chance)
    return _damaged(whole, chance) if chance.random() < 0.02 else whole


def _zipped(parts: Parts, chance: random.Random) -> bytes:
    method = zipfile.ZIP_BZIP2 if chance.random() < 0.005 else zipfile.ZIP_DEFLATED
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as new:
        for name, body in parts.items():
            new.writestr(name, body)
    return out.getvalue()


def _damaged(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    if chance.random() < 0.5:
        return data[:at]
    return data[:at] + bytes(chance.randrange(256) for _ in range(9)) + data[at + 9 :]


# --- parts ---


def _any(parts: Parts, chance: random.Random) -> str:
    return chance.choice(list(parts) or ["word/document.xml"])


def _leave_out(parts: Parts, chance: random.Random) -> None:
    parts.pop(_any(parts, chance), None)


def _empty(parts: Parts, chance: random.Random) -> None:
    parts[_any(parts, chance)] = chance.choice((b"", b" ", b"\0" * 9, b"<?xml version='1.0'?>", b"\xef\xbb"))


def _root_alone(parts: Parts, chance: random.Random) -> None:
    name = _any(parts, chance)
    root = _root(parts.get(name, b""))
    if root is not None:
        root[:] = []
        parts[name] = etree.tostring(root)


def _as_another(parts: Parts, chance: random.Random) -> None:
    parts[_any(parts, chance)] = parts[_any(parts, chance)]


def _cut_part(parts: Parts, chance: random.Random) -> None:
    name = _any(parts, chance)
    parts[name] = parts[name][: chance.randrange(len(parts[name]) + 1)]


def _other_encoding(parts: Parts, chance: random.Random) -> None:
    name = _any(parts, chance)
    text = re.sub(r"^<\?xml[^>]*\?>", "", parts[name].decode("utf-8", "replace"))
    parts[name] = text.encode(chance.choice(("utf-16", "utf-8-sig", "utf-32", "cp1252")), "replace")


def _entities(parts: Parts, chance: random.Random) -> None:
    name = _any(parts, chance)
    text = re.sub(rb"^<\?xml[^>]*\?>", b"", parts[name])
    head = b'<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c SYSTEM "file:///etc/hostname">]>'
    parts[name] = head + re.sub(rb"(<w:t\b[^>]*>)", rb"\1&b;", text, count=3)


def _bad_signs(parts: Parts, chance: random.Random) -> None:
    name = _any(parts, chance)
    sign = chance.choice((b"&#xD800;", b"\xed\xa0\x80", b"&#1;", b"\x00", b"\xff", b"&#x110000;", b"&none;"))
    parts[name] = re.sub(rb"<w:t\b[^>]*>", lambda found: found[0] + sign, parts[name], count=1)


def _other_links(parts: Parts, chance: random.Random) -> None:
    names = [name for name in parts if name.endswith(".rels")]
    if not names:
        return
    name = chance.choice(names)
    target = chance.choice(
        (b"document.xml", b"../../../x", b"/", b"", b"missing.xml", b"%00", b"styles.xml", b"http://x/")
    )
    found = list(re.finditer(rb'Target="[^"]*"', parts[name]))
    if found:
        one = chance.choice(found)
        parts[name] = parts[name][: one.start()] + b'Target="' + target + b'"' + parts[name][one.end() :]


def _other_types(parts: Parts, chance: random.Random) -> None:
    name = "[Content_Types].xml"
    if name in parts:
        parts[name] = chance.choice((parts[name].replace(b"main+xml", b"x"), b"<Types/>", b"text"))


_PART_CHANGES: tuple[Callable[[Parts, random.Random], None], ...] = (
    _leave_out, _leave_out, _empty, _root_alone, _as_another, _cut_part, _other_encoding, _entities,
    _bad_signs, _other_links, _other_types,
)  # fmt: skip


# --- trees ---


def _root(data: bytes) -> Node | None:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _change_tree(parts: Parts, chance: random.Random) -> None:
    """Change one part's tree; the main one's most often, then what others rely on."""
    wanted = chance.choice(
        ("document.xml", "document.xml", "document.xml", "styles.xml", "numbering.xml", ".xml", ".rels")
    )
    names = [name for name in parts if name.endswith(wanted)] or list(parts)
    if not names:
        return

    name = chance.choice(names)
    root = _root(parts[name])
    if root is None:
        return
    chance.choice(_TREE_CHANGES)(root, chance)
    try:
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    except (ValueError, RecursionError):
        return


def _one(root: Node, chance: random.Random, *names: str) -> Node | None:
    found = list(root.iter(*(_W + name for name in names))) if names else list(root.iter("{*}*"))
    return chance.choice(found) if found else None


def _value(root: Node, chance: random.Random) -> None:
    having = [node for node in root.iter("{*}*") if node.attrib]
    if having:
        node = chance.choice(having)
        node.set(chance.choice(list(node.attrib)), chance.choice(VALUES))


def _measure(root: Node, chance: random.Random) -> None:
    """Give an attribute that holds a number another, in one place or everywhere."""
    having = [
        (node, key)
        for node in root.iter("{*}*")
        for key, value in node.attrib.items()
        if re.fullmatch(r"-?[\d.]+(pt|cm|in)?", value)
    ]
    if not having:
        return
    node, key = chance.choice(having)
    value = chance.choice(VALUES)
    everywhere = chance.random() < 0.3
    for other, name in having:
        if other is node or (everywhere and name == key and other.tag == node.tag):
            other.set(name, value)
            if other is node:
                node.set(key, value)


_PROPERTIES = (
    "sz", "spacing", "ind", "tabs", "numPr", "outlineLvl", "position", "framePr", "pStyle", "rStyle", "tblW",
    "tblInd", "tcW", "gridSpan", "vMerge", "trHeight", "pgSz", "pgMar", "cols", "pgNumType", "tblpPr", "shd",
    "pBdr", "tblStyle", "lang", "kern", "w", "type", "rFonts", "start", "numFmt",
)  # fmt: skip
_KEYS = (
    "val", "w", "h", "line", "lineRule", "before", "left", "hanging", "top", "num", "space", "type", "ascii",
    "start", "tblpX", "x", "sz", "color", "fill",
)  # fmt: skip
_WRAPPERS = (
    "sdt", "sdtContent", "ins", "del", "moveFrom", "smartTag", "hyperlink", "customXml", "p", "r", "tc",
    "tr", "tbl", "fldSimple", "txbxContent", "pict", "pPr", "body",
)  # fmt: skip
_IN_RUNS = ("fldChar", "instrText", "br", "tab", "sym", "footnoteReference", "drawing", "pict")
_REPEATED = ("p", "r", "tr", "tc", "tbl", "br", "tab", "t", "style", "abstractNum", "gridCol")


def _new_property(root: Node, chance: random.Random) -> None:
    """Put a property with an absurd value where one may stand."""
    owner = _one(root, chance, "pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "lvl")
    if owner is None:
        return
    name = chance.choice(_PROPERTIES)
    made = etree.SubElement(owner, _W + name)
    for key in chance.sample(_KEYS, 6):
        made.set(_W + key, chance.choice(VALUES))
    if name == "tabs":
        for _ in range(chance.choice((1, 3, 500))):
            tab = etree.SubElement(made, _W + "tab")
            tab.set(_W + "pos", chance.choice(VALUES))
            tab.set(_W + "val", chance.choice(("left", "decimal", "clear", "x")))


def _attribute_away(root: Node, chance: random.Random) -> None:
    node = _one(root, chance)
    if node is not None and node.attrib:
        del node.attrib[chance.choice(list(node.attrib))]


def _element_away(root: Node, chance: random.Random) -> None:
    node = _one(root, chance)
    if node is not None and node.getparent() is not None:
        node.getparent().remove(node)


def _unwrapped(root: Node, chance: random.Random) -> None:
    node = _one(root, chance)
    if node is not None and node.getparent() is not None:
        parent, at = node.getparent(), node.getparent().index(node)
        parent[at : at + 1] = list(node)


def _wrapped(root: Node, chance: random.Random) -> None:
    node = _one(root, chance)
    if node is None or node.getparent() is None:
        return
    parent, at = node.getparent(), node.getparent().index(node)
    for _ in range(chance.choice((1, 1, 2, 30))):
        outer = etree.Element(_W + chance.choice(_WRAPPERS))
        outer.append(node)
        node = outer
    parent.insert(at, node)


def _elsewhere(root: Node, chance: random.Random) -> None:
    """Move or copy an element to any other place, where it has no business."""
    node, target = _one(root, chance), _one(root, chance)
    if node is None or target is None or node in (root, target) or node in target.iterancestors():
        return
    made = deepcopy(node) if chance.random() < 0.6 else node
    target.insert(chance.randrange(len(target) + 1), made)


def _renamed(root: Node, chance: random.Random) -> None:
    node, other = _one(root, chance), _one(root, chance)
    if node is not None and other is not None:
        node.tag = other.tag


def _many(root: Node, chance: random.Random) -> None:
    node = _one(root, chance, *_REPEATED)
    if node is not None and node.getparent() is not None:
        size = sum(1 for _ in node.iter())
        for _ in range(min(chance.choice((2, 20, 300)), 3000 // size + 1)):
            node.addnext(deepcopy(node))


def _shuffled(root: Node, chance: random.Random) -> None:
    node = _one(root, chance, "body", "p", "tbl", "tr", "pPr", "rPr", "sectPr")
    if node is not None:
        children = list(node)
        chance.shuffle(children)
        node[:] = children


def _emptied(root: Node, chance: random.Random) -> None:
    node = _one(root, chance)
    if node is not None:
        node[:] = []
        node.text = None


def _text(root: Node, chance: random.Random) -> None:
    node = _one(root, chance, "t", "instrText", "delText")
    if node is None:
        return
    change = chance.random()
    old = node.text or ""
    if change < 0.6:
        node.text = chance.choice((*TEXTS, old + chance.choice(TEXTS), chance.choice(TEXTS) + old))
    elif change < 0.8:
        node.text = unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFKC")), old)
    else:
        node.text = "".join(_sign(chance) for _ in range(chance.choice((1, 10, 200))))


def _sign(chance: random.Random) -> str:
    """Return any character that XML takes, of every category of Unicode."""
    while True:
        sign = chr(chance.choice((chance.randrange(0x20, 0x3000), chance.randrange(0x3000, 0x110000))))
        if not ("\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff"):
            return sign


def _same_ids(root: Node, chance: random.Random) -> None:
    key = _W + chance.choice(("styleId", "numId", "abstractNumId", "id", "ilvl", "val"))
    having = [node for node in root.iter("{*}*") if key in node.attrib and key != _W + "val"]
    if having:
        value = chance.choice(having).get(key)
        for node in having:
            node.set(key, value)


def _in_a_ring(root: Node, chance: random.Random) -> None:
    """Lead styles and lists back to themselves, or to what isn't there."""
    names = [style.get(_W + "styleId", "") for style in root.iter(_W + "style")] + ["missing"]
    for tag in ("basedOn", "link", "next", "pStyle", "numStyleLink", "styleLink", "abstractNumId", "numId"):
        for node in root.iter(_W + tag):
            if chance.random() < 0.4:
                node.set(_W + "val", chance.choice(names) if tag[-2:] != "Id" else chance.choice(VALUES))


def _deep(root: Node, chance: random.Random) -> None:
    """Nest a table, or any element, in itself."""
    node = _one(root, chance, "tbl", "sdt", "r", "p", "ins", "txbxContent")
    if node is None:
        return
    inner = node
    for _ in range(chance.choice((3, 12, 60, 220))):
        table = etree.Element(_W + "tbl")
        cell = etree.SubElement(etree.SubElement(table, _W + "tr"), _W + "tc")
        paragraph = etree.SubElement(cell, _W + "p")
        etree.SubElement(etree.SubElement(paragraph, _W + "r"), _W + "t").text = "ô"
        if inner is node:
            cell.append(deepcopy(node))
        else:
            cell.append(inner)
        inner = table
    if node.getparent() is not None:
        node.getparent().replace(node, inner)


def _fields(root: Node, chance: random.Random) -> None:
    run = _one(root, chance, "r")
    if run is None:
        return
    for _ in range(chance.choice((1, 2, 40))):
        kind = chance.choice(_IN_RUNS)
        made = etree.SubElement(run, _W + kind)
        made.set(_W + "fldCharType", chance.choice(("begin", "separate", "end", "")))
        made.set(_W + "type", chance.choice(("page", "column", "textWrapping", "")))
        made.set(_W + "char", chance.choice(("F0B7", "FFFFFFFF", "", "ZZ", "-1")))
        made.set(_W + "id", chance.choice(VALUES))
        if kind == "instrText":
            made.text = chance.choice((" PAGE ", " NUMPAGES ", ' IF "', "TOC \\o", "SEQ", "", "{ }" * 50))


_TREE_CHANGES: tuple[Callable[[Node, random.Random], None], ...] = (
    _value, _value, _measure, _measure, _new_property, _new_property, _attribute_away, _element_away,
    _unwrapped, _wrapped, _elsewhere, _renamed, _many, _shuffled, _emptied, _text, _text, _text, _same_ids,
    _in_a_ring, _deep, _fields,
)  # fmt: skip
