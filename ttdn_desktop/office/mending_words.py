"""Putting fixed words of official paper right: what a program can say without the clerk."""

import re
import unicodedata

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.format_rules.marks import WRONG_MARK, wrong_mark
from ttdn_desktop.office.layout.package import Node
from ttdn_desktop.office.mending_xml import replace_in, set_ending, text_nodes, text_of

_INVISIBLE = "\u200b\ufeff"


def set_words(node: Node, words: str) -> None:
    """Let a paragraph say ``words``, in the look of its first run."""
    texts = text_nodes(node)
    for text in texts[1:]:
        text.text = ""
    if texts:
        texts[0].text = words


def right_mark(node: Node, para: Para, found: str) -> bool:
    """Write a heading's number as the decree does; False where the finding is about something else."""
    wrong = wrong_mark(para) if found.startswith(WRONG_MARK) else None
    typed = text_of(node)
    if wrong is None:
        return found.startswith(WRONG_MARK)
    match = re.match(r"\s*" + r"\s*".join(map(re.escape, wrong[0].replace(" ", ""))) + r"\s*", typed)
    if match:
        replace_in(node, match[0], wrong[1])
    return True


def right_archive(node: Node, found: str) -> None:
    """Write the ``Lưu:`` line as ``- Lưu: VT, ….``."""
    if "ghi “" in found:
        rest = re.sub(
            r"^\s*[-–]?\s*lưu\b\s*:?\s*", "", unicodedata.normalize("NFC", text_of(node)), flags=re.I
        )
        kept = re.sub(r"^VT\b[\s,]*", "", rest).strip(" .;,")
        set_words(node, f"- Lưu: VT, {kept}." if kept else "- Lưu: VT.")
    elif "dấu chấm" in found:
        set_ending(node, ".")
    if "dòng cuối" in found:
        rows = [one for one in node.itersiblings() if one.tag == node.tag and text_of(one).strip()]
        if rows:
            rows[-1].addnext(node)


def right_place_date(node: Node, found: str) -> None:
    """Put the comma behind the place, take the full stop away."""
    text = text_of(node)
    if "dấu phẩy" in found:
        match = re.search(r"\s*ngày", text)
        if match and match.start():
            replace_in(node, match[0], ", ngày")
    if "dấu chấm" in found:
        set_ending(node, "", drop=".")


def right_authority(node: Node) -> None:
    """Write ``TM. ỦY BAN NHÂN DÂN`` and the position without a unit's name."""
    text = unicodedata.normalize("NFC", text_of(node))
    if re.match(r"\s*T\s*/?\s*M\b", text):
        set_words(node, "TM. ỦY BAN NHÂN DÂN")
    elif match := re.match(r"\s*((?:KT|Q)\.\s*)?((?:PHÓ )?CHỦ TỊCH)\b", text):
        set_words(node, f"{match[1] or ''}{match[2]}")


def right_addressees(nodes: list[Node]) -> None:
    """Write the colon behind ``Kính gửi``, and several addressees with dash and mark."""
    first = text_of(nodes[0])
    if match := re.match(r"\s*Kính gửi\b(?!\s*:)", first):
        replace_in(nodes[0], match[0], f"{match[0]}:")
    listed = nodes[1:]
    for node in listed:
        texts = text_nodes(node)
        if not text_of(node).lstrip().startswith(("-", "–")):
            texts[0].text = "- " + texts[0].text.lstrip()
        set_ending(node, "." if node is listed[-1] else ";", drop=" .,;")


def composed(text: str) -> str:
    """Return a text in NFC without characters that show nothing."""
    plain = unicodedata.normalize("NFC", text)
    return "".join(
        sign for sign in plain if unicodedata.category(sign) not in ("Cc", "Co") and sign not in _INVISIBLE
    )
