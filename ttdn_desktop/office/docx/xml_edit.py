"""Small changes of a paragraph's XML, each in the place the schema gives it (ECMA-376, 17.3)."""

from ttdn_desktop.office.docx.package import Node, W, etree

_RUN = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof
snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""
_PARAGRAPH = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"""
_ROW = "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc"
_SECTION = """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders
lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid
printerSettings"""
_ORDER = {"sectPr": _SECTION.split(), "rPr": _RUN.split(), "pPr": _PARAGRAPH.split(), "trPr": _ROW.split()}
_FIRST = frozenset({"rPr", "pPr"})


def child(node: Node, name: str) -> Node:
    """Return the child called ``name``, made in its place where there is none."""
    found = node.find(W + name)
    if found is not None:
        return found

    made = etree.Element(W + name)
    order = _ORDER.get(str(node.tag).rpartition("}")[2], [])

    if name in _FIRST and name not in order:
        node.insert(0, made)
    elif name == "trPr":
        node.insert(1 if len(node) and node[0].tag == W + "tblPrEx" else 0, made)
    else:
        later = {W + one for one in order[order.index(name) + 1 :]} if name in order else set[str]()
        at = next((index for index, one in enumerate(node) if one.tag in later), len(node))
        node.insert(at, made)

    return made


def set_value(properties: Node, name: str, value: str) -> None:
    """Set the ``w:val`` of a property."""
    found = child(properties, name)
    found.attrib.clear()
    found.set(W + "val", value)


def on_off(properties: Node, name: str, on: bool) -> None:
    """Switch a property on or off, whatever its style says."""
    set_value(properties, name, "1" if on else "0")


def set_font(run: Node) -> None:
    """Set a run in Times New Roman, in all four slots of its fonts."""
    fonts = child(child(run, "rPr"), "rFonts")
    fonts.attrib.clear()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(W + slot, "Times New Roman")
