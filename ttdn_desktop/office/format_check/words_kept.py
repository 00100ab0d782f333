"""The gate before a fixed paper is written: read back, it says what the paper said.

Lines are read here anew, in another way than they were changed (``paragraph_text``), and each is compared
with the paper's own. Only what a finding names may differ, and only as its edit allows.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.format_rules.fixes import Edit
from ttdn_desktop.office.docx.package import Node, Package, W, etree
from ttdn_desktop.office.docx.paragraph_characters import is_counted_field
from ttdn_desktop.office.format_check.liberties import LIBERTIES, liberty_of, permits, words
from ttdn_desktop.office.layout.drawings import A, V

_LINE_ENDS = (W + "br", W + "cr")
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "noBreakHyphen": "-", W + "sym": "\ufffd"}
_NOT_SHOWN = frozenset(W + name for name in ("p", "del", "moveFrom", "txbxContent", "pPr", "rPr"))
_TEXTS = (W + "t", "{http://schemas.openxmlformats.org/officeDocument/2006/math}t")

_TRACKED = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_COUNTED_TAGS = tuple(
    W + name
    for name in (
        "fldChar", "hyperlink", "bookmarkStart", "bookmarkEnd", "permStart", "permEnd", "sdt", "smartTag",
        "customXml",
        "footnoteReference", "endnoteReference", "commentReference", "commentRangeStart", "commentRangeEnd",
        "sym", "ruby", "object", "txbxContent", "sectPr", "tbl", "tr", "tc",
    )
)  # fmt: skip
_BOOKMARKS = (W + "bookmarkStart", W + "bookmarkEnd")
_CURSOR = "_GoBack"
"""The bookmark in which Word remembers where the cursor was: it goes with an empty paragraph."""

_CODES = tuple(W + name for name in ("instrText", "delText", "fldSimple"))
_PICTURES = (A + "blip", V + "imagedata")
_SHOWN_LENGTH = 80
"""A judgement: so many letters of a line tell the clerk which it is."""


class Change(NamedTuple):
    """A paragraph of the main part (``source``, as ``paragraph_sources`` counts) and the edits made there.

    ``text`` is what it says where it is set in an old font, else None.
    """

    source: int
    edits: tuple[Edit, ...]
    text: str | None = None


class _Line(NamedTuple):
    source: int
    text: str


@dataclass(slots=True)
class _Story:
    """What one part says, line by line, and what is in it besides words."""

    lines: list[_Line] = field(default_factory=list[_Line])
    things: Counter[str] = field(default_factory=Counter[str])


def refuse_loss(before: bytes, after: bytes, changes: Iterable[Change]) -> None:
    """Raise ClerkError where ``after`` says anything else than ``before`` but what was changed."""
    old, new = Package(before), Package(after)
    by_source: defaultdict[int, list[Change]] = defaultdict(list)
    for change in changes:
        by_source[change.source].append(change)

    if list(dict.fromkeys(old.names)) != list(new.names):
        raise _loss("các phần của tệp")

    for name in dict.fromkeys(old.names):
        if old.part(name) == new.part(name):
            continue
        if name != old.main_name:
            raise _loss(name)
        _compare(_read(old.tree(name), by_source), _read(new.tree(name), {}), by_source)


def _compare(old: _Story, new: _Story, changes: dict[int, list[Change]]) -> None:
    lost = (old.things - new.things) + (new.things - old.things)
    if lost:
        raise _loss(next(iter(lost)))

    _compare_marks(old, new, changes)
    before, after = ([line for line in story.lines if words(line.text)] for story in (old, new))
    _take_out_moved(before, after, changes)

    for was, now in zip(before, after, strict=False):
        if was.text != now.text and not _is_permitted(was, now.text, changes):
            raise _loss(was.text)
    if len(before) != len(after):
        longer = max(before, after, key=len)
        raise _loss(longer[min(len(before), len(after))].text)


def _compare_marks(old: _Story, new: _Story, changes: dict[int, list[Change]]) -> None:
    """Lines of marks alone stay, but where a line is drawn in their stead or an edit is about marks."""
    before, after = (
        [line for line in story.lines if line.text.strip() and not words(line.text)] for story in (old, new)
    )
    left = Counter(line.text for line in after)
    for line in before:
        if not _may_marks_change(changes, line.source):
            left[line.text] -= 1

    missing = next((text for text, number in left.items() if number < 0), None)
    changed = sum(_may_marks_change(changes, line.source) for line in before)
    if missing is not None or left.total() > changed:
        raise _loss(missing or next(iter(+left)))


def _may_marks_change(changes: dict[int, list[Change]], source: int) -> bool:
    return any(edit in LIBERTIES or edit == "drawn-line" for edit in _edits(changes, source))


def _take_out_moved(before: list[_Line], after: list[_Line], changes: dict[int, list[Change]]) -> None:
    """Take the archive's line out of both where it was to be the last."""
    for was in [line for line in before if "archive-last" in _edits(changes, line.source)]:
        now = next((line for line in after if _is_permitted(was, line.text, changes)), None)
        if now is None:
            raise _loss(was.text)
        before.remove(was)
        after.remove(now)


def _edits(changes: dict[int, list[Change]], source: int) -> list[Edit]:
    return [edit for change in changes.get(source, ()) for edit in change.edits]


def _is_permitted(was: _Line, now: str, changes: dict[int, list[Change]]) -> bool:
    edits = _edits(changes, was.source)
    return bool(edits) and permits(liberty_of(edits), was.text, now)


def _loss(place: str) -> ClerkError:
    shown = " ".join(place.split())
    if len(shown) > _SHOWN_LENGTH:
        shown = f"{shown[:_SHOWN_LENGTH]}…"
    return ClerkError(
        f"Chưa ghi gì: sửa tự động sẽ làm mất hoặc đổi nội dung ở chỗ “{shown}”.",
        "Hãy sửa chỗ ấy bằng tay trong Word, lưu lại rồi sửa tự động các chỗ khác.",
    )


def _read(root: Node, changes: dict[int, list[Change]]) -> _Story:
    story = _Story()
    for source, paragraph in enumerate(root.iter(W + "p"), 1):
        said = next((one.text for one in changes.get(source, ()) if one.text is not None), None)
        text = _text(paragraph) if said is None else said
        story.lines += [_Line(source, line) for line in text.replace("\f", "\n").split("\n")]

    story.things.update(_things(root))
    return story


def _text(paragraph: Node) -> str:
    """Return a paragraph's text with its line breaks; the figure that a page number shows is no word."""
    letters: list[str] = []
    codes: list[str] = []

    def walk(node: Node) -> None:
        for one in node:
            if one.tag in _NOT_SHOWN or (
                one.tag == W + "fldSimple" and is_counted_field(one.get(W + "instr", ""))
            ):
                continue
            if one.tag == W + "fldChar":
                kind = one.get(W + "fldCharType")
                if kind == "begin":
                    codes.append("")
                elif kind == "end" and codes:
                    codes.pop()
            elif one.tag == W + "instrText" and codes:
                codes[-1] += one.text or ""
            elif not any(map(is_counted_field, codes)):
                letters.append(_letters(one))
            walk(one)

    walk(paragraph)
    return "".join(letters)


def _letters(node: Node) -> str:
    if node.tag in _TEXTS:
        return (node.text or "").replace("\n", " ").replace("\t", " ")
    if node.tag in _LINE_ENDS:
        return "\n"
    return _SIGNS.get(node.tag, "") if node.getparent().tag == W + "r" else ""


def _things(root: Node) -> Iterator[str]:
    """Yield what stands in a part besides its words, each told so that one isn't taken for another."""
    cursors = {one.get(W + "id") for one in root.iter(W + "bookmarkStart") if one.get(W + "name") == _CURSOR}

    for node in root.iter(*_COUNTED_TAGS, *_TRACKED, *_PICTURES, *_CODES):
        is_cursor = node.tag in _BOOKMARKS and node.get(W + "id") in cursors
        if _is_of_looks(node) or is_cursor:
            continue
        told = (
            f"{key}={value}" for key, value in sorted(node.attrib.items()) if not key.startswith(f"{W}rsid")
        )
        yield " ".join([_name(node), node.text if node.tag in _CODES and node.text else "", *told]).strip()


def _is_of_looks(node: Node) -> bool:
    """Return whether a tag means a property here: the mark of a tracked paragraph, a section once set."""
    return node.getparent() is not None and node.getparent().tag in (
        W + "sectPrChange",
        W + "trPr",
        W + "numPr",
    )


def _name(node: Node) -> str:
    return str(etree.QName(node).localname)
