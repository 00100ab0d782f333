"""A sample plan: its paragraphs, and the answer the README of the examples asks of them.

The outline is written by hand, one line each:

    = III.2 | 2. | Phòng Nội vụ | :     a section: its path, its mark in the text, heading, what ends the line
    * - | Text.                         an item, its mark, its text; ** and *** are items below it
    > Text.                             the sentence after the heading's colon, in the heading's paragraph
"""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Line:
    """One paragraph of the body."""

    depth: int  # 0 for a section, 1.. for items
    number: str
    mark: str
    text: str
    tail: str = ""

    @property
    def shown(self) -> str:
        mark = f"{self.mark} " if self.mark else ""
        return f"{mark}{self.text}{self.tail}"


@dataclass(frozen=True)
class Plan:
    """Everything printed in the document, and what the answer says of it."""

    name: str
    title: str
    issuer: str
    level: str
    outline: str
    bases: list[tuple[str, str | None, str | None]]
    purposes: list[str]
    contents: list[str]
    forms: list[str]
    assignments: list[str]
    communes: str
    due: str | None
    to: str | None
    recipients: list[str]
    year: int | None = None
    number: str | None = None
    date: str | None = None
    signer: tuple[str | None, str | None, str | None] = (None, None, None)
    opening: list[str] = field(default_factory=list[str])
    closing: list[str] = field(default_factory=list[str])
    expect: dict[str, Any] = field(default_factory=dict[str, Any])

    def lines(self) -> list[Line]:
        return _lines(self.outline)

    def answer(self) -> dict[str, Any]:
        sections, items = _tree(self.outline)
        named = {name: [i["id"] for i in found["items"]] for name, found in items.items()}
        duties = items[self.communes]["items"] if self.communes else []
        year = self.year or int(self.title.split("năm ")[-1][:4])
        found: dict[str, Any] = {
            "kind": "KẾ HOẠCH",
            "title": self.title,
            "year": year,
            "issuer": self.issuer,
            "level": self.level,
            "number": self.number,
            "date": self.date,
            "signer": dict(zip(("authority", "position", "name"), self.signer, strict=True)),
            "legal_bases": [{"text": t, "citation": c, "date": d} for t, c, d in self.bases],
            "sections": sections,
            "purposes": _ids(self.purposes, named),
            "contents": _ids(self.contents, named),
            "forms": _ids(self.forms, named),
            "assignments": [
                {"number": n, "to": items[n]["heading"], "items": named[n]} for n in self.assignments
            ],
            "commune_duties": [{"id": i["id"], "text": i["text"]} for i in duties],
            "report_due": self.due,
            "report_to": self.to,
            "recipients": self.recipients,
            "repairs": [],
            "warnings": [],
        }
        return found | ({"_expect": self.expect} if self.expect else {})

    def write_answer(self) -> None:
        text = json.dumps(self.answer(), ensure_ascii=False, indent=1)
        (HERE / f"{self.name}.json").write_text(text + "\n", encoding="utf-8")


def _ids(names: list[str], named: dict[str, list[str]]) -> list[str]:
    return [one for name in names for one in named.get(name, [name])]


def _lines(outline: str) -> list[Line]:
    found: list[Line] = []
    for raw in outline.strip().splitlines():
        kind, _, rest = raw.strip().partition(" ")
        if not rest:
            continue
        if kind == ">":
            head = found.pop()
            found.append(Line(0, head.number, head.mark, f"{head.text}: {rest}"))
        elif kind == "=":
            cells = [c.strip() for c in rest.split("|")]
            found.append(Line(0, cells[0], cells[1], cells[2], cells[3] if len(cells) > 3 else ""))
        else:
            mark, _, text = rest.partition("|")
            found.append(Line(len(kind), "", mark.strip(), text.strip()))
    return found


def _tree(outline: str) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """The sections as nested lists, and each section by its number."""
    roots: list[dict[str, Any]] = []
    by_number: dict[str, dict[str, Any]] = {}
    path: list[dict[str, Any]] = []
    for raw in outline.strip().splitlines():
        kind, _, rest = raw.strip().partition(" ")
        if not rest:
            continue
        if kind == "=":
            number, _, heading = (c.strip() for c in rest.split("|")[:3])
            section = {"number": number, "heading": heading, "items": [], "sections": []}
            parent = by_number.get(number.rpartition(".")[0])
            (parent["sections"] if parent else roots).append(section)
            by_number[number] = section
            path = [section]
            continue
        depth, text = (1, rest) if kind == ">" else (len(kind), rest.partition("|")[2])
        path = path[:depth]
        holder = path[-1]
        holder.setdefault("items", [])
        name = f"{holder.get('number') or holder['id']}.{len(holder['items']) + 1}"
        item: dict[str, Any] = {"id": name, "text": text.strip()}
        holder["items"].append(item)
        path.append(item)
    return roots, by_number
