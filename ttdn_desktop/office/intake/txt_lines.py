"""A text file as lines."""

import codecs
import re
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import join_lines, normalize
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.office.intake.file_bytes import file_bytes
from ttdn_desktop.office.intake.txt_tables import cells_of_tables
from ttdn_desktop.official_paper.marks import read_mark

_SPACE_WIDTH = 6.0
"""Points a blank at a line's beginning sets it in: half of 12 pt, as in fonts of one width."""

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
"""Byte-order marks: Notepad writes one."""

_ENDED = re.compile(r"[.;:!?][\s”\"’')\]*]*$")
"""The end of a sentence or item, with what may close behind it: ``… năm 2024.”``"""

_NARROW, _WIDE = 50, 140
"""Characters of the longest line between which a file may be hard-wrapped. A judgement: e-mail and editors
wrap at 72 to 132; longer lines are whole paragraphs."""

_SLACK = 25
"""Characters a full line may fall short of the longest: a long word went to the next one. A judgement:
Vietnamese syllables have 7 letters at most, but names are kept together."""

_FEWEST_WRAPPED, _WRAPPED_SHARE = 3, 1 / 8
"""Lines that go on in the next one, and their share of all, from which a file is hard-wrapped: a few may only
lack their full stop."""


def read_txt(path: Path) -> Source:
    """Return the lines of the text file ``path``, hard-wrapped ones joined to paragraphs.

    Raises InputError that names the file where it is empty or not UTF-8 (or UTF-16 with its mark).
    """
    text = _decode(file_bytes(path), path.name)
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    typed = [_line(raw, page) for page, part in enumerate(pages, start=1) for raw in part.split("\n")]
    lines = cells_of_tables(typed)
    # composed: a letter and its accents written apart take one place in a line
    width = _wrap_width([normalize(line.text) for line in lines if line.cell is None])

    return Source(
        name=path.name,
        kind="txt",
        lines=tuple(_unwrap(lines, width) if width else lines),
        features=False,
    )


def _decode(data: bytes, name: str) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"Tệp {name} không ghi bằng bảng mã UTF-8.",
            "Hãy mở bằng Notepad, chọn Lưu thành (Save As) với mã UTF-8, hoặc chọn bản Word.",
        ) from error

    if "\0" in text:
        raise InputError(
            f"Tệp {name} không phải tệp văn bản.", "Hãy chọn tệp kế hoạch .docx, .pdf hoặc .txt."
        )
    return text


def _line(raw: str, page: int) -> Line:
    blank = len(raw) - len(raw.lstrip())
    return Line(text=raw, indent=blank * _SPACE_WIDTH, page=page)


def _wrap_width(texts: list[str]) -> int:
    """Return the width a file was wrapped at, 0 where each paragraph is one line."""
    lengths = [len(text.rstrip()) for text in texts if text.strip()]
    if not lengths or not _NARROW <= max(lengths) <= _WIDE:
        return 0

    full = max(lengths)
    going_on = sum(
        1
        for text, after in pairwise(texts)
        if after.strip() and len(text.rstrip()) > full - _SLACK and not _ENDED.search(text)
        and not read_mark(after.strip())[0]
    )  # fmt: skip

    return full if going_on >= _FEWEST_WRAPPED and going_on >= _WRAPPED_SHARE * len(lengths) else 0


def _unwrap(lines: list[Line], width: int) -> list[Line]:
    """Join a line to the full one before it that doesn't end a sentence, or ends it with more to come."""
    found: list[Line] = []
    last = ""

    for line in lines:
        words = normalize(line.text).strip()
        if found and line.cell is None and _goes_on(last, words, width):
            found[-1] = replace(found[-1], text=join_lines(found[-1].text, line.text.strip()))
        else:
            found.append(line)

        last = "" if line.cell else normalize(line.text).rstrip()

    return found


def _goes_on(before: str, words: str, width: int) -> bool:
    """Return whether ``words`` go on from the line ``before``: their first one had no room there.

    A mark (``a)``), several blanks (columns) and capitals before them (a heading) say that they don't.
    """
    if not words or not before or before.isupper():
        return False

    first = words.split(" ", 1)[0]
    is_full = len(before) + 1 + len(first) > width - 2
    return is_full and read_mark(words)[0] is None and "   " not in words
