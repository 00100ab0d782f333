"""The good template, broken in one way at a time."""

import io
import re
import zipfile

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.office.docx.reproducible import pack_parts

MAIN = "word/document.xml"
GOOD = (templates_dir() / "mau-nd30" / "plan.docx").read_bytes()
BOLD = "<w:rPr><w:b/></w:rPr>"


def parts_of(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return {name: package.read(name) for name in package.namelist()}


def with_text(old: str, new: str, *, part: str = MAIN, docx: bytes = GOOD) -> bytes:
    """Return the template with the one place of ``old`` (or its first) in a part's XML replaced."""
    parts = parts_of(docx)
    xml = parts[part].decode()
    assert old in xml, old
    parts[part] = xml.replace(old, new, 1).encode()
    return pack_parts(parts)


def with_run(text: str, runs: str) -> bytes:
    """Return the template with the run that holds just ``text`` replaced by ``runs``."""
    pattern = r"<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t[^>]*>" + re.escape(text) + "</w:t></w:r>"
    parts = parts_of(GOOD)
    xml, count = re.subn(pattern, lambda _: runs, parts[MAIN].decode(), count=1)
    assert count == 1, text
    parts[MAIN] = xml.encode()
    return pack_parts(parts)


def without_paragraph(text: str, *, nth: int = 0) -> bytes:
    """Return the template without the ``nth`` paragraph that holds just ``text``."""
    parts = parts_of(GOOD)
    xml = parts[MAIN].decode()
    found = [each for each in re.finditer(r"<w:p>(?:(?!<w:p>).)*?</w:p>", xml) if f">{text}<" in each[0]]
    start, end = found[nth].span()
    parts[MAIN] = (xml[:start] + xml[end:]).encode()
    return pack_parts(parts)


def with_part(name: str, xml: str) -> bytes:
    """Return the template with one more part, as Word would have left it."""
    return pack_parts({**parts_of(GOOD), name: xml.encode()})


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
