"""Fields of both samples, and small templates made for one test."""

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import msgspec

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.packs import loading
from ttdn_desktop.papers.plan.paper import compose_plan

GOLDEN = Path(__file__).parent / "golden"
PACKS = {"tt01": "van-ninh-2019", "nd30": "mau-nd30"}


def template(rules: str) -> bytes:
    return (templates_dir() / PACKS[rules] / "plan.docx").read_bytes()


def fields(rules: str) -> dict[str, Any]:
    pack = loading.load_folder(templates_dir() / PACKS[rules])
    dossier = reading.read(pack.sample or b"", name="sample.json").dossier
    return msgspec.json.decode(msgspec.json.encode(compose_plan(dossier, pack)))


def small(*paragraphs: str, header: str = "", title: str = "") -> bytes:
    """Return a Word file with these paragraphs."""
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    document.core_properties.title = title
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def part(package: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name)


def with_part(package: bytes, name: str, content: bytes) -> bytes:
    """Return ``package`` with another content of one part."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(stream, "w") as target:
        for entry in source.namelist():
            target.writestr(entry, content if entry == name else source.read(entry))
    return stream.getvalue()
