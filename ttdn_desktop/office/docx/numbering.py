"""Automatic numbering: the label that each numbered paragraph gets, counted in reading order."""

from dataclasses import dataclass, field
from typing import Any

from ttdn_desktop.office.docx.number_formats import format_number
from ttdn_desktop.office.docx.package import MC, Node, W, flag, twips, value
from ttdn_desktop.office.docx.properties import Props, paragraph_props, run_props

NO_LIST = "0"
"""The number that says that a paragraph is in no list (ECMA-376, 17.9.18); a damaged file declares one."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: how it counts, what it prints and the indents it brings."""

    start: int
    form: str
    text: str
    follow: str
    paragraph: Props
    run: Props
    style: str = ""
    """The paragraph style that is numbered on this level, empty for none."""
    legal: bool = False


def _level(node: Node) -> Level:
    legal = node.find(W + "isLgl")
    return Level(
        twips(value(node, "start", "1"), 1),
        _format(node),
        value(node, "lvlText"),
        value(node, "suff", "tab"),
        paragraph_props(node.find(W + "pPr")),
        run_props(node.find(W + "rPr")),
        value(node, "pStyle"),
        legal is not None and flag(legal),
    )


def _format(level: Node) -> str:
    """Return how a level counts; a custom format (“001, 002, …”) by its first number's zeros."""
    chosen = level.find(f"{MC}AlternateContent/{MC}Choice/{W}numFmt")
    node = chosen if chosen is not None else level.find(W + "numFmt")
    if node is None:
        return "decimal"

    form = node.get(W + "val", "decimal")
    if form != "custom":
        return form

    first = node.get(W + "format", "").split(",")[0].strip()
    return "0" * len(first) if first.isdigit() else "decimal"


@dataclass(slots=True)
class Numbering:
    """The lists of one document and where each stands."""

    lists: dict[str, dict[int, Level]] = field(default_factory=dict[str, dict[int, Level]])
    shared: dict[str, str] = field(default_factory=dict[str, str])
    counts: dict[str, dict[int, int]] = field(default_factory=dict[str, dict[int, int]])
    starts: dict[str, dict[int, int]] = field(default_factory=dict[str, dict[int, int]])
    """Where a list begins anew, level by level, at its first paragraph: then it goes on with its like."""

    def level(self, number: str, level: int) -> Level | None:
        """Return a level of the list ``number``, None where there's no such list."""
        return self.lists.get(number, {}).get(level)

    def level_of_style(self, number: str, style: str) -> int:
        """Return the level that the list ``number`` gives a style which names none itself; else the first."""
        levels = self.lists.get(number, {})
        return next((at for at, level in levels.items() if level.style == style and style), 0)

    def next_label(self, number: str, level: int, language: str = "") -> str:
        """Count one paragraph on and return its label, in words of ``language`` where it counts in words."""
        levels = self.lists[number]
        counts = self.counts.setdefault(self.shared[number], {})
        anew = self.starts.get(number, {}).pop(level, None)
        if anew is not None:
            counts[level] = anew - 1

        counts[level] = counts.get(level, levels[level].start - 1) + 1

        for deeper in [one for one in counts if one > level]:
            del counts[deeper]

        here = levels[level]
        if here.form == "bullet":
            return here.text

        text = here.text
        for one in sorted(levels):
            if one <= level and f"%{one + 1}" in text:
                counts.setdefault(one, levels[one].start)
                form = "decimal" if here.legal else levels[one].form
                text = text.replace(f"%{one + 1}", format_number(counts[one], form, language))

        return text


def read_numbering(root: Node | None) -> Numbering:
    """Return the lists that numbering.xml declares."""
    found = Numbering()
    if root is None:
        return found

    abstract: dict[str, Any] = {
        one.get(W + "abstractNumId"): {
            twips(lvl.get(W + "ilvl")): _level(lvl) for lvl in one.findall(W + "lvl")
        }
        for one in root.findall(W + "abstractNum")
    }

    # a list that is a style of lists has its levels where that style is declared (ECMA-376 17.9.21, 17.9.27)
    declared = {
        value(one, "styleLink"): one.get(W + "abstractNumId") for one in root.findall(W + "abstractNum")
    }
    for one in root.findall(W + "abstractNum"):
        link = value(one, "numStyleLink")
        if link and link in declared:
            abstract[one.get(W + "abstractNumId")] = abstract[declared[link]]

    for number in root.findall(W + "num"):
        name, base = number.get(W + "numId", NO_LIST), value(number, "abstractNumId")
        if name == NO_LIST:
            continue
        levels: dict[int, Level] = dict(abstract.get(base, {}))
        found.shared[name] = base

        for change in number.findall(W + "lvlOverride"):
            at = twips(change.get(W + "ilvl"))
            if change.find(W + "lvl") is not None:
                levels[at] = _level(change.find(W + "lvl"))
            if change.find(W + "startOverride") is not None:
                found.starts.setdefault(name, {})[at] = twips(value(change, "startOverride", "1"), 1)

        found.lists[name] = levels

    return found
