"""A text file as lines."""

import codecs
import re
from itertools import pairwise
from pathlib import Path

from msgspec.structs import replace

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.office.intake.file_bytes import file_bytes
from ttdn_desktop.official_paper.marks import read_mark

_SPACE_WIDTH = 6.0
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ENDED = re.compile(r"[.;:!?][\s”\"’')\]*]*$")
_NARROW, _WIDE = 50, 140
_SLACK = 25


def read_txt(path: Path) -> Source:
    """Return the lines of the text file ``path``, hard-wrapped ones joined to paragraphs.

    Raises InputError that names the file where it is empty or not UTF-8 (or UTF-16 with its mark).
    """
    text = _decoded(file_bytes(path), path.name)
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    lines = [_line(raw, page) for page, part in enumerate(pages, start=1) for raw in part.split("\n")]
    width = _wrap_width([line.text for line in lines])

    return Source(
        name=path.name,
        kind="txt",
        lines=tuple(_unwrapped(lines, width) if width else lines),
        features=False,
    )


def _decoded(data: bytes, name: str) -> str:
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

    return full if going_on >= 3 and going_on * 8 >= len(lengths) else 0


def _unwrapped(lines: list[Line], width: int) -> list[Line]:
    """Join a line to the full one before it that doesn't end a sentence, or ends it with more to come."""
    found: list[Line] = []
    last = ""

    for line in lines:
        words = line.text.strip()
        first = words.split(" ", 1)[0]
        goes_on = (
            bool(words)
            and bool(found)
            and bool(last)
            and len(last) + 1 + len(first) > width - 2
            and read_mark(words)[0] is None
            and "   " not in words
            and not last.isupper()
        )

        if goes_on:
            found[-1] = replace(found[-1], text=f"{found[-1].text.rstrip()} {words}")
        else:
            found.append(line)

        last = line.text.rstrip()

    return found
