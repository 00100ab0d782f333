"""Every word of a Word file is on its pages or named: over all samples, of our own make and of others'."""

import re
import unicodedata
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from lxml import etree

from tests.samples.world_files import WORLD
from tests.samples.world_files.parts import words as made_words
from ttdn_desktop.office.docx.package import MC, W
from ttdn_desktop.office.layout import to_pdf

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
FILES = WORLD | {
    path.relative_to(SAMPLES).as_posix(): path.read_bytes
    for path in sorted(SAMPLES.rglob("*.docx"))
    if not {"world_files", "bad"} & set(path.parts)
}
_PARTS = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_LEFT_OUT = (W + "del", W + "moveFrom", W + "instrText", MC + "Fallback")
_APART = (W + "p", W + "tab", W + "br", W + "cr", W + "tc")
_COUNTED = ("PAGE", "NUMPAGES", "SECTIONPAGES")

DRAWN_OTHERWISE = {
    "repeated-headers": {"stt"},  # cut in its narrow column, as in LibreOffice
    "signs-of-careless-typing": {
        "tuyêntruyền",
        "thườngxuyên",
    },  # at a line's end parted at their soft hyphens
    "wild-indents": set(made_words(20).casefold().split()),  # letter below letter, as in LibreOffice and Word
}
"""Words that are on the page, but that nobody finds there by reading the text out."""


class _Fields:
    """Which text is a field's code, or a number that each page fills in itself."""

    def __init__(self) -> None:
        self.open: list[list[str]] = []

    def mark(self, kind: str) -> None:
        if kind == "begin":
            self.open.append(["", ""])
        elif kind == "separate" and self.open:
            self.open[-1][1] = "result"
        elif kind == "end" and self.open:
            self.open.pop()

    def hides_text(self) -> bool:
        return any(not state or code.split()[:1] in [[one] for one in _COUNTED] for code, state in self.open)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text.replace("\u00ad", "")).casefold()))


def text_of(node, fields: _Fields) -> str:
    if node.tag in _LEFT_OUT:
        if node.tag == W + "instrText" and fields.open:
            fields.open[-1][0] += node.text or ""
        return ""
    if node.tag == W + "fldSimple" and node.get(W + "instr", "").split()[:1] in [[one] for one in _COUNTED]:
        return ""
    if node.tag == W + "r" and node.find(f"{W}rPr/{W}vanish") is not None:
        return ""
    if node.tag == W + "fldChar":
        fields.mark(node.get(W + "fldCharType", ""))
    if node.tag == W + "t":
        return "" if fields.hides_text() else node.text or ""

    within = "".join(text_of(child, fields) for child in node)
    hyphen = "-" if node.tag == W + "noBreakHyphen" else ""
    apart = " " if node.tag in _APART else ""
    return f"{apart}{hyphen}{within}{' ' if node.tag == W + 'p' else ''}"


def words_of_file(docx: bytes) -> Counter[str]:
    found: Counter[str] = Counter()
    with zipfile.ZipFile(BytesIO(docx)) as package:
        for name in filter(_PARTS.fullmatch, package.namelist()):
            root = etree.fromstring(package.read(name))
            closed = root.findall(f".//{W}fldChar[@{W}fldCharType='end']")
            found += words(text_of(root, _Fields() if closed else _NoFields()))
    return found


class _NoFields(_Fields):
    """A part whose fields never end: all its text counts."""

    def mark(self, kind: str) -> None:
        pass


def words_of_pages(pdf: bytes) -> tuple[Counter[str], Counter[str]]:
    """Return the words as they stand, and with those at a line's end joined to what follows."""
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    text = re.sub("[\ufffe\u00ad]\r?\n?", "", text)
    return words(text), words(re.sub(r"-?\r?\n", "", text))


def named_words(notes: tuple[str, ...]) -> set[str]:
    """Return the words that the notes quote; one of a passage stands for all of it."""
    about_words = (note for note in notes if not note.startswith("Phông chữ"))
    return {word for note in about_words for quote in re.findall("“([^”]*)”", note) for word in words(quote)}


@pytest.mark.parametrize("name", FILES)
def test_every_word_is_on_the_pages_or_named(name: str) -> None:
    docx = FILES[name]()
    made = to_pdf(docx)
    plain, joined = words_of_pages(made.pdf)
    wanted = words_of_file(docx)

    lost = {word for word, count in wanted.items() if count > max(plain[word], joined[word])}
    lost -= DRAWN_OTHERWISE.get(name, set())

    assert not lost or lost & named_words(made.notes), sorted(lost)[:12]


def test_the_corpus_is_large_and_unlike() -> None:
    assert len(WORLD) >= 60
    assert len({make() for make in WORLD.values()}) == len(WORLD)
