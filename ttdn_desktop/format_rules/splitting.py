"""Cutting a paragraph that holds several elements, at its tabs or its line breaks."""

from dataclasses import replace

from ttdn_desktop.format_rules.facts import Cell, Para, Run


def split_at_tabs(para: Para) -> list[Para]:
    """Return a paragraph of the head cut at its tabs, where two columns are made by them."""
    if para.cell is not None or "\t" not in para.text.strip():
        return [para]

    runs: list[list[Run]] = [[]]
    for run in para.runs:
        pieces = run.text.split("\t")
        for index, piece in enumerate(pieces):
            if index:
                runs.append([])
            if piece:
                runs[-1].append(replace(run, text=piece))

    texts = para.text.split("\t")
    shown = [(text, run) for text, run in zip(texts, runs, strict=False) if text.strip()]
    known = para.columns if len(para.columns) == len(shown) else (None,) * len(shown)

    return [
        replace(
            para,
            text=text,
            runs=tuple(run),
            align="center",
            spot=placed.spot if placed else None,
            rule=placed.rule if placed else None,
            cell=Cell(-1, 0, column),
        )
        for column, ((text, run), placed) in enumerate(zip(shown, known, strict=True))
    ]


def split_at_breaks(para: Para) -> list[Para]:
    """Return a paragraph of the closing block cut at its line breaks."""
    if "\n" not in para.text.strip("\n"):
        return [para]

    runs: list[list[Run]] = [[]]
    for run in para.runs:
        for index, piece in enumerate(run.text.split("\n")):
            if index:
                runs.append([])
            if piece:
                runs[-1].append(replace(run, text=piece))

    texts = para.text.split("\n")
    pairs = zip(texts, runs, strict=False)
    return [replace(para, text=text, runs=tuple(run)) for text, run in pairs if text.strip()]
