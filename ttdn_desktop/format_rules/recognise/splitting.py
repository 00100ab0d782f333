"""Splitting a paragraph that holds several elements, at its tabs or its line breaks."""

from dataclasses import replace

from ttdn_desktop.format_rules.facts import Cell, Para, Run

_NO_TABLE = -1
"""The table's number in the cell of a text that tabs set in a column."""


def split_at_tabs(para: Para) -> list[Para]:
    """Return a paragraph of the head split at its tabs, where two columns are made by them."""
    if para.cell is not None or "\t" not in para.text.strip():
        return [para]

    texts = zip(para.text.split("\t"), _runs_split_at(para, "\t"), strict=False)
    shown = [(text, runs) for text, runs in texts if text.strip()]
    known = para.columns if len(para.columns) == len(shown) else (None,) * len(shown)

    return [
        replace(
            para,
            text=text,
            runs=runs,
            align="center",
            position=measured.position if measured else None,
            drawn_line=measured.drawn_line if measured else None,
            cell=Cell(_NO_TABLE, 0, column),
        )
        for column, ((text, runs), measured) in enumerate(zip(shown, known, strict=True))
    ]


def is_split_at_tabs(para: Para) -> bool:
    """Return whether a text shares its paragraph in the file with another column."""
    return para.cell is not None and para.cell.table == _NO_TABLE


def split_at_breaks(para: Para) -> list[Para]:
    """Return a paragraph of the closing block split at its line breaks."""
    if "\n" not in para.text.strip("\n"):
        return [para]

    rows = zip(para.text.split("\n"), _runs_split_at(para, "\n"), strict=False)
    return [replace(para, text=text, runs=runs) for text, runs in rows if text.strip()]


def _runs_split_at(para: Para, character: str) -> list[tuple[Run, ...]]:
    """Return the runs of each part of a paragraph; a run that goes on over ``character`` is split."""
    parts: list[list[Run]] = [[]]

    for run in para.runs:
        for index, piece in enumerate(run.text.split(character)):
            if index:
                parts.append([])
            if piece:
                parts[-1].append(replace(run, text=piece))

    return [tuple(part) for part in parts]
