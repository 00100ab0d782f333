"""Pictures that the program draws into a paper: known in the template by their alternative text.

In the template stands any picture in their place, so that a clerk can move it and set its width in Word.
"""

import io
import struct
import zlib
from collections.abc import Callable, Mapping
from typing import Any

from docx.oxml.ns import qn

from ttdn_desktop.basics.measures import Mm
from ttdn_desktop.office.docx.xml_builder import attribute

Draw = Callable[[Mm], tuple[Mm, bytes]]
"""Draws a picture of a width: gives its height and a PNG."""

_EMU_PER_MM = 36_000
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_EMBED = "HinhMau"
_FIRST_HEIGHT = Mm(60)


def placeholder_run(description: str, width: Mm) -> str:
    """Return a run with the stand-in of the picture called ``description``; ``placeholder`` ties it."""
    extent = f'cx="{round(width * _EMU_PER_MM)}" cy="{round(_FIRST_HEIGHT * _EMU_PER_MM)}"'
    name = f'id="10" name="Biểu đồ" descr={attribute(description)}'

    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr {name}/><wp:cNvGraphicFramePr/><a:graphic>'
        f'<a:graphicData uri="{_PICTURE}"><pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr {name}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{_EMBED}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def add_placeholder_image(document: Any) -> None:
    """Put the stand-in's own picture, a grey dot, into ``document`` where ``inline`` asks for one."""
    waiting = [blip for blip in document.element.body.iter(f"{_A}blip") if blip.get(qn("r:embed")) == _EMBED]
    for blip in waiting:
        blip.set(qn("r:embed"), _added(document, _grey_dot()))


def set_pictures(document: Any, drawn: Mapping[str, Draw]) -> None:
    """Draw each picture whose alternative text is in ``drawn``, as wide as it stands in ``document``."""
    for properties in document.element.body.iter(f"{_WP}docPr"):
        draw = drawn.get(properties.get("descr", ""))
        holder = properties.getparent()
        if draw is None or holder is None:
            continue

        extent = holder.find(f"{_WP}extent")
        width = Mm(int(extent.get("cx")) / _EMU_PER_MM)
        height, png = draw(width)
        emu = str(round(height * _EMU_PER_MM))
        extent.set("cy", emu)

        for inner in holder.iter(f"{_A}ext"):
            if inner.get("cy") is not None:
                inner.set("cy", emu)

        for blip in holder.iter(f"{_A}blip"):
            blip.set(qn("r:embed"), _added(document, png))

    _drop_unused(document)


def _added(document: Any, png: bytes) -> str:
    return document.part.get_or_add_image(io.BytesIO(png))[0]


def _drop_unused(document: Any) -> None:
    """Take pictures out that nothing shows any more."""
    used = {
        value
        for node in document.element.iter()
        for name, value in node.attrib.items()
        if name.startswith(_R)
    }
    relations = document.part.rels

    for key in [
        key for key, found in relations.items() if found.reltype.endswith("/image") and key not in used
    ]:
        del relations[key]


_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def _grey_dot() -> bytes:
    """Return a PNG of one grey dot, not compressed: the same bytes with every zlib."""
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\xee", 0)),
        (b"IEND", b""),
    )
    chunks = (
        struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in parts
    )

    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
