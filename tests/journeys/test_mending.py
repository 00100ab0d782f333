"""Mending (``apply_fixes``) loses nothing: checked, mended, read back by other means."""

import io
import re
import unicodedata
import zipfile
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from typing import Any

import docx as python_docx
import pytest
from lxml import etree

from tests.office.format_check.mend_papers import Paper, docx, papers
from ttdn_desktop.workspace.documents.format_check import Examined, apply_fixes, examine

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PAPERS = dict(papers())

_PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
 shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"""
_RUN = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign
rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""
PROPERTIES = {"pPr": _PARAGRAPH.split(), "rPr": _RUN.split()}
"""The order that the schema asks for (ECMA-376, 17.3.1.26 and 17.3.2.28)."""

_THINGS = """instrText delText fldChar fldSimple hyperlink bookmarkStart bookmarkEnd footnoteReference sym
ruby endnoteReference commentReference commentRangeStart commentRangeEnd ins del moveFrom moveTo sdt smartTag
customXml txbxContent permStart permEnd rPrChange sectPr tc blip imagedata"""
THINGS = frozenset(_THINGS.split())

LAST = (W + "p", W + "sdt", W + "customXml")
"""What a cell may end with."""

NAMED = {"T": "", "M": "", "TM": "", "T/M": ""}
"""Of the words at fault one alone is written otherwise: ``T/M`` for ``TM.``."""


def parts(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def lines(root: Any) -> list[tuple[str, ...]]:
    """The words of each line that has any: letters in NFC, numbers without leading zeros."""
    found: list[tuple[str, ...]] = []
    for paragraph in _without_page_numbers(deepcopy(root)).iter(W + "p"):
        for line in "".join(_letters(paragraph)).split("\n"):
            words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", line))
            kept = tuple(word.lstrip("0") or "0" for word in words if word not in NAMED)
            if kept:
                found.append(kept)
    return found


def _without_page_numbers(root: Any) -> Any:
    """The figure that a page number shows is no word of the paper: each field of five runs goes."""
    for code in [one for one in root.iter(W + "instrText") if one.text.strip() == "PAGE"]:
        shown = code.getparent().getnext().getnext()
        shown.getparent().remove(shown)
    return root


def _letters(node: Any) -> list[str]:
    letters: list[str] = []
    for child in node:
        if child.tag in (W + "p", W + "del", W + "moveFrom", W + "txbxContent"):
            continue
        if child.tag in (W + "br", W + "cr"):
            letters.append("\n")
        elif child.tag == W + "tab" and node.tag == W + "r":
            letters.append(" ")
        elif str(child.tag).endswith("}t"):
            # marks of direction show nothing
            letters.append("".join(sign for sign in child.text or "" if unicodedata.category(sign) != "Cf"))
        letters += _letters(child)
    return letters


def things(root: Any) -> Counter[str]:
    """What isn't words: each with what tells it from others."""
    found: Counter[str] = Counter()
    for node in root.iter():
        name = etree.QName(node).localname
        if name in THINGS:
            found[f"{name} {node.text or ''} {sorted(node.attrib.items())}"] += 1
    return found


def out_of_order(root: Any) -> int:
    count = 0
    for name, order in PROPERTIES.items():
        for node in root.iter(W + name):
            names = [etree.QName(one).localname for one in node]
            places = [order.index(one) for one in names if one in order]
            count += places != sorted(set(places))
    return count


def mended(name: str) -> tuple[Paper, Examined, Examined]:
    paper = PAPERS[name]
    before = examine(docx(paper))
    return paper, before, apply_fixes(before)


@pytest.mark.parametrize("name", PAPERS)
def test_what_is_fixable_is_fixed_and_nothing_else_changes(name: str) -> None:
    paper, before, after = mended(name)

    assert not [finding.code for finding in after.report.findings if finding.fixable]
    known = {finding.rule for finding in before.report.findings}
    assert {one.rule for one in after.report.findings if one.severity == "error"} <= known
    assert apply_fixes(after).docx == after.docx

    old, new = parts(before.docx), parts(after.docx)
    assert [part for part, content in old.items() if new[part] != content] == ["word/document.xml"]
    assert list(old) == list(new)
    past, now = (etree.fromstring(package["word/document.xml"]) for package in (old, new))

    # an old font's letters are compared with the same words in a font of today
    told = _in_unicode(paper)
    said = past if told == paper else etree.fromstring(parts(docx(told))["word/document.xml"])
    assert lines(now) == lines(said)
    assert things(now) == things(past)
    assert out_of_order(now) == 0
    assert all(cell[-1].tag in LAST for cell in now.iter(W + "tc"))
    python_docx.Document(io.BytesIO(after.docx))


def _in_unicode(paper: Paper) -> Paper:
    old = ("tcvn3", "vni", "unicode_in_old_font")
    carriers = {place: "plain" if one in old else one for place, one in paper.carriers.items()}
    return replace(
        paper, carriers=carriers, everywhere="plain" if paper.everywhere in old else paper.everywhere
    )


FIXED_EVERYWHERE = {
    "motto", "number", "date.zero", "subject", "bases", "bases.punctuation", "body.spacing", "heading",
    "end-mark", "recipients.heading", "recipients.list", "recipients.archive", "signature.authority",
    "text.spaces",
}  # fmt: skip
_HINDER_NOTHING = """plain cut decomposed decomposed_and_cut link link_over_all link_at_end link_at_start
inserted inserted_at_end deleted_beside moved_beside control control_over_all bookmarked commented noted
noted_at_end pictured pictured_at_end boxed smart with_direction overridden_direction permitted reformatted
nested-plain merged-plain breaks-plain around-frame around-control"""
HINDER_NOTHING = _HINDER_NOTHING.split()
"""What is around letters without keeping anybody from changing them."""


@pytest.mark.parametrize("name", HINDER_NOTHING)
def test_links_changes_controls_notes_and_pictures_keep_nothing_from_being_fixed(name: str) -> None:
    _, before, after = mended(name)
    assert {finding.rule for finding in before.report.findings if finding.fixable} >= FIXED_EVERYWHERE
    assert not FIXED_EVERYWHERE & {finding.rule for finding in after.report.findings}


KEPT_FROM = {
    "field_in_midst": {"motto", "date.zero"},
    "field_over_all": {"motto", "number", "date.zero", "heading", "signature.authority"},
    "bound_control": {"motto", "number", "date.zero", "heading"},
    "locked_control": {"motto", "number", "date.zero", "subject", "heading", "recipients.heading"},
    "around-field": {"motto", "date.zero", "heading", "end-mark"},
    "alternate": {"motto"},
    "hidden_beside": {"date.zero"},
}


@pytest.mark.parametrize("name", KEPT_FROM)
def test_what_a_field_shows_or_a_control_locks_is_told_and_left_alone(name: str) -> None:
    _, before, after = mended(name)
    left = {finding.rule for finding in before.report.findings if not finding.fixable}
    assert left >= KEPT_FROM[name]
    assert {finding.rule for finding in after.report.findings} >= KEPT_FROM[name]


def test_a_paragraph_that_holds_something_without_words_is_not_empty() -> None:
    codes = {finding.code for finding in examine(docx(PAPERS["not-empty"])).report.findings}
    assert "body.spacing/empty" not in codes
    assert "body.spacing/empty" in {one.code for one in examine(docx(PAPERS["plain"])).report.findings}
