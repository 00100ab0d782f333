"""Plans broken as no office writes them: shuffled, doubled, cut off, of odd characters, far too large."""

import random
import unicodedata
from collections.abc import Callable

from msgspec.structs import replace

from tests.fuzz.mutants import LINE_PARTS, sources
from ttdn_desktop.directive.lines import Cell, Line, Source

_Lines = list[Line]

_ODD = (
    "\u202e", "\u200f", "\u2066", "\u200d", "\ufeff", "\u00ad", "\u0301" * 30, "\u0300", "\ud800", "\udfff",
    "\x00", "\x01", "\x1b[31m", "\x7f", "\x85", "\u2028", "\u2029", "\v", "\f", "\ufffd", "\ufffe",
    "\U000e0001", "\U0001f1fb", "ﬁ", "ǅ", "ß", "İ", "ı", "ſ", "K", "Å", "٠١٢", "१२", "〇一二", "Ⅻ", "①", "½",
    "𝟙", "﷽", "ﷺ", "\u3000", "\u1680",
)  # fmt: skip
"""Signs of every kind: some grow when they change case, some are digits and no decimals."""

_HUGE = (
    "9" * 30, "1" * 400 + ".", "I" * 300 + ".", "MCMXCIX.", "1." * 300, "a)" * 300, "(" * 500, "“" * 500,
    "ngày " * 300, "ngày 31 tháng 02 năm 0000", "ngày 99999999999999999999 tháng 1 năm 2026",
    "trước ngày 30/02/20260", "năm " + "2" * 40, "NĂM 0000", "nhiệm kỳ 0 - 99999", "từ năm 9999 đến năm 1",
    "Căn cứ " * 200, "số " * 300, "UBND " * 400, "xã, " * 500, "các xã, phường; " * 200, "định kỳ " * 200,
    "báo cáo " * 300, "Điều " * 200, "từ" * 30_000, "a" * 50_000, "- " * 2_000, ". " * 2_000, "; " * 2_000,
    "TM. " * 300, "KT." * 300, "Số: " + "1" * 5_000 + "/KH-UBND", "/".join("X" * 2_000),
    "kèm theo Kế hoạch số " * 100,
)  # fmt: skip
"""Numbers, dates and words far beyond what is written."""


def hostile_lines(chance: random.Random) -> Source:
    """Return a plan with one to four things done to it that no writer does."""
    source = chance.choice(sources())
    lines = list(source.lines)

    for _ in range(chance.choice((1, 1, 2, 4))):
        chance.choice(_CHANGES)(lines, chance)

    return replace(source, lines=tuple(lines), features=chance.random() < 0.8 and source.features)


def _stretch(lines: _Lines, chance: random.Random) -> slice:
    start = chance.randrange(len(lines) + 1)
    return slice(start, start + chance.choice((1, 3, 10, 60, len(lines))))


def _shuffle(lines: _Lines, chance: random.Random) -> None:
    part = lines[there := _stretch(lines, chance)]
    chance.shuffle(part)
    lines[there] = part


def _backwards(lines: _Lines, chance: random.Random) -> None:
    there = _stretch(lines, chance)
    lines[there] = lines[there][::-1]


def _double(lines: _Lines, chance: random.Random) -> None:
    part = lines[_stretch(lines, chance)]
    at = chance.randrange(len(lines) + 1)
    lines[at:at] = part * chance.choice((1, 1, 2, 5)) if len(lines) < 3_000 else part[:1]


def _cut_off(lines: _Lines, chance: random.Random) -> None:
    """End the plan in the middle of a line."""
    if lines:
        at = chance.randrange(len(lines))
        lines[at:] = [replace(lines[at], text=lines[at].text[: chance.randrange(len(lines[at].text) + 1)])]


def _behead(lines: _Lines, chance: random.Random) -> None:
    del lines[: chance.randrange(len(lines) + 1)]


def _alone(lines: _Lines, chance: random.Random) -> None:
    lines[:] = lines[_stretch(lines, chance)][: chance.choice((0, 1, 2, 5))]


def _another(lines: _Lines, chance: random.Random) -> None:
    """Put a part of another plan in."""
    other = list(chance.choice(sources()).lines)
    lines[_stretch(lines, chance)] = other[_stretch(other, chance)][:300]


def _odd_signs(lines: _Lines, chance: random.Random) -> None:
    for at in range(len(lines))[_stretch(lines, chance)]:
        text = lines[at].text
        place = chance.randrange(len(text) + 1)
        lines[at] = replace(lines[at], text=f"{text[:place]}{chance.choice(_ODD)}{text[place:]}")


def _any_signs(lines: _Lines, chance: random.Random) -> None:
    for at in range(len(lines))[_stretch(lines, chance)]:
        signs = "".join(chr(chance.randrange(0x110000)) for _ in range(chance.choice((1, 5, 80))))
        lines[at] = replace(
            lines[at], text=chance.choice((signs, lines[at].text + signs, signs + lines[at].text))
        )


def _huge(lines: _Lines, chance: random.Random) -> None:
    if lines:
        at = chance.randrange(len(lines))
        text = chance.choice(_HUGE)
        lines[at] = replace(
            lines[at], text=chance.choice((text, text + lines[at].text, lines[at].text + text))
        )


def _form(lines: _Lines, chance: random.Random) -> None:
    form = chance.choice(("NFD", "NFKD", "NFKC"))
    for at in range(len(lines))[_stretch(lines, chance)]:
        lines[at] = replace(lines[at], text=unicodedata.normalize(form, lines[at].text))


def _case(lines: _Lines, chance: random.Random) -> None:
    change: Callable[[str], str] = chance.choice(
        (str.upper, str.lower, str.title, str.swapcase, str.casefold)
    )
    for at in range(len(lines))[_stretch(lines, chance)]:
        lines[at] = replace(lines[at], text=change(lines[at].text))


def _glued(lines: _Lines, chance: random.Random) -> None:
    there = _stretch(lines, chance)
    part = lines[there]
    if part:
        text = chance.choice(("", " ", "\n", ";", ": ")).join(line.text for line in part)
        lines[there] = [replace(part[0], text=text)]


def _torn(lines: _Lines, chance: random.Random) -> None:
    """Make a line of each word."""
    there = _stretch(lines, chance)
    lines[there] = [replace(line, text=word) for line in lines[there] for word in line.text.split()][:2_000]


def _spaced(lines: _Lines, chance: random.Random) -> None:
    for at in range(len(lines))[_stretch(lines, chance)]:
        lines[at] = replace(lines[at], text=" ".join(lines[at].text))


def _many_headings(lines: _Lines, chance: random.Random) -> None:
    mark = chance.choice(
        ("I.", "{}.", "1.{}.", "{}.1.", "a)", "- ", "Điều {}.", "Phần {}", "{})", "({})", "PHỤ LỤC {}")
    )
    words = chance.choice(
        ("", " Mục đích", " YÊU CẦU", " Ủy ban nhân dân các xã:", " Sở Nội vụ có trách nhiệm", ":")
    )
    at = chance.randrange(len(lines) + 1)
    lines[at:at] = [
        Line(text=f"{mark.format(number)}{words}", bold=chance.choice((0.0, 1.0)))
        for number in range(chance.choice((30, 300, 1_500)))
    ]


def _features(lines: _Lines, chance: random.Random) -> None:
    for at in range(len(lines))[_stretch(lines, chance)]:
        lines[at] = replace(
            lines[at],
            number=chance.choice((None, "", "1.", "9" * 30 + ".", "\u202e1.", "IIIIIIIIII.", "·", "a" * 99)),
            level=chance.choice((None, -1, 0, 9, 10**9)),
            bold_lead=chance.choice((-5, 0, 10**9)),
            indent=chance.choice((0.0, -1e9, 1e300, float("inf"), float("nan"))),
            page=chance.choice((None, 0, -1, 10**12)),
        )


def _cells(lines: _Lines, chance: random.Random) -> None:
    for at in range(len(lines))[_stretch(lines, chance)]:
        row, column = chance.choice((0, 1, 7, 10**6)), chance.choice((0, 1, 3, 10**6))
        cell = Cell(
            table=chance.randrange(3), row=row, column=column, rows=chance.choice((0, 1, 2, -1, 10**6))
        )
        lines[at] = replace(lines[at], cell=cell)


def _parts(lines: _Lines, chance: random.Random) -> None:
    at = chance.randrange(len(lines) + 1)
    lines[at:at] = [
        Line(text="".join(chance.choices(LINE_PARTS, k=chance.randint(1, 8))))
        for _ in range(chance.choice((3, 40)))
    ]


_CHANGES: tuple[Callable[[_Lines, random.Random], None], ...] = (
    _shuffle, _backwards, _double, _cut_off, _behead, _alone, _another, _odd_signs, _any_signs, _huge, _huge,
    _form, _case, _glued, _torn, _spaced, _many_headings, _features, _cells, _parts,
)  # fmt: skip
