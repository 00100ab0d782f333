"""Plans changed by chance: their lines, the bytes of their files, the XML in their Word files."""

import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

from msgspec.structs import replace

from ttdn_desktop.directive.lines import Cell, Line, Source
from ttdn_desktop.workspace.intake.read_plan import read_plan

SAMPLES = Path(__file__).parents[1] / "samples"
FOLDERS = (SAMPLES / "superior_plans", SAMPLES / "real_plans")
LINE_PARTS = (
    "I.", "II)", "IIII.", "1.", "1.1.", "2.3.4.5.", "99.99.", "(1)", "a)", "đ)", "-", "+", "*",
    "* Lưu ý:", "•", "Phần thứ nhất",
    "PHẦN IX", "Phần thứ mười", "A.", "KẾ HOẠCH", "K Ế H O Ạ C H", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:",
    "Điều 1.", "Nơi nhận:", "- Lưu: VT.",
    "./.", "TM. ỦY BAN NHÂN DÂN", "T/M", "PHỤ LỤC", "Căn cứ", "Căn cứ tình hình thực tế;",
    "Thực hiện", "Theo đề nghị", "trước ngày",
    "31/02/2026", "ngày 00 tháng 13 năm 9999", "ngày 20 của tháng cuối quý", "hằng năm",
    "năm 2026", "NĂM 20261", "nhiệm kỳ 2026 - 2031",
    "UBND các xã, phường", "UBND các xã:", "Sở Nội vụ", "Công an tỉnh: ", "huyện", "TỈNH",
    "tỉnh A", "xã", ":", ";", ".", ",", "(", ")", "((", "“", "\t",
    "\n", "\f", "\u00ad", "\u200b", "\u00a0", "\u0301", "́a", "đ" * 40, "x" * 400, "٣.", "²", "Ⅷ.",
    "𝐈.", "\ud83d\ude00", "", " ", "STT", "Nội dung",
    "Cơ quan chủ trì", "Phối hợp", "Thời gian", "báo cáo 6 tháng", "định kỳ quý, năm báo cáo",
    "kèm theo Kế hoạch số", "số /KH-UBND", "45/KH-UBND",
    "[", "\\", "{area}", "{{", "%", "&", "\x00", "\x0b", "0", "-1", "1" * 30, "X" * 30 + ".", "§",
)  # fmt: skip
"""What a line may be given: marks, the fixed words of official paper, odd characters."""


@cache
def sources() -> tuple[Source, ...]:
    """Return the lines of every readable sample."""
    paths = [
        path
        for folder in FOLDERS
        for path in sorted(folder.iterdir())
        if path.suffix in (".txt", ".docx", ".pdf")
    ]
    return tuple(read_plan(path) for path in paths)


@cache
def word_files() -> tuple[bytes, ...]:
    """Return the bytes of the sample Word files."""
    return tuple(path.read_bytes() for folder in FOLDERS for path in sorted(folder.glob("*.docx")))


@cache
def other_files() -> tuple[Path, ...]:
    """Return the sample texts and PDFs."""
    return tuple(
        path for folder in FOLDERS for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".pdf")
    )


def mutated_lines(chance: random.Random) -> Source:
    """Return a plan with one to twelve of its lines changed."""
    source = chance.choice(sources())
    lines = list(source.lines)

    for _ in range(chance.randint(1, 12)):
        if not lines:
            break
        at = chance.randrange(len(lines))
        chance.choice(_LINE_CHANGES)(lines, at, chance)

    return replace(source, lines=tuple(lines), features=chance.random() < 0.8 and source.features)


def _delete(lines: list[Line], at: int, chance: random.Random) -> None:
    del lines[at : at + chance.choice((1, 1, 2, 10))]


def _repeat(lines: list[Line], at: int, chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines) + 1), lines[at])


def _swap(lines: list[Line], at: int, chance: random.Random) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _cut(lines: list[Line], at: int, chance: random.Random) -> None:
    text = lines[at].text
    cut = chance.randrange(len(text) + 1)
    lines[at : at + 1] = [replace(lines[at], text=text[:cut]), replace(lines[at], text=text[cut:])]


def _join(lines: list[Line], at: int, chance: random.Random) -> None:
    text = chance.choice(("", " ", "\n", "\t")).join(line.text for line in lines[at : at + 2])
    lines[at : at + 2] = [replace(lines[at], text=text)]


def _put(lines: list[Line], at: int, chance: random.Random) -> None:
    text, part = lines[at].text, chance.choice(LINE_PARTS)
    place = chance.choice((0, len(text), chance.randrange(len(text) + 1)))
    lines[at] = replace(lines[at], text=f"{text[:place]}{part}{text[place:]}")


def _set(lines: list[Line], at: int, chance: random.Random) -> None:
    lines[at] = replace(lines[at], text=" ".join(chance.choices(LINE_PARTS, k=chance.randint(1, 3))))


def _case(lines: list[Line], at: int, chance: random.Random) -> None:
    change: Callable[[str], str] = chance.choice((str.upper, str.lower, str.title, str.swapcase))
    lines[at] = replace(lines[at], text=change(lines[at].text))


def _features(lines: list[Line], at: int, chance: random.Random) -> None:
    number = chance.choice((None, "1.", "I.", "-", "•", "a)", "1.1.", "", "Phần 1.", "x", "(1)", "XLI."))
    lines[at] = replace(
        lines[at],
        number=number,
        level=chance.choice((None, 0, 1, 8)),
        bold=chance.choice((0.0, 0.5, 1.0)),
        bold_lead=chance.choice((0, 3, 500)),
        centered=chance.random() < 0.5,
        indent=chance.choice((0.0, 36.0, -20.0)),
        page=chance.choice((None, 1, 2, 9)),
        continues=chance.choice((None, True, False)),
    )


def _into_table(lines: list[Line], at: int, chance: random.Random) -> None:
    table, width = chance.choice((0, 7, 8)), chance.randint(1, 5)
    for index in range(at, min(len(lines), at + chance.randint(1, 20))):
        row, column = divmod(index - at, width)
        cell = Cell(table=table, row=row, column=column, rows=chance.choice((1, 1, 2, 50)))
        lines[index] = replace(lines[index], cell=cell if chance.random() < 0.95 else None)


_LINE_CHANGES = (_delete, _repeat, _swap, _cut, _join, _put, _put, _set, _case, _features, _into_table)


def mutated_word_file(chance: random.Random) -> bytes:
    """Return a Word file with some tags, attributes or words of one of its parts changed."""
    data = chance.choice(word_files())
    with zipfile.ZipFile(BytesIO(data)) as old:
        parts = {info.filename: old.read(info) for info in old.infolist()}

    name = chance.choice([name for name in parts if re.search(r"(document|styles|numbering|rels)", name)])
    text = parts[name].decode("utf-8", "replace")
    for _ in range(chance.randint(1, 6)):
        text = chance.choice(_XML_CHANGES)(text, chance)
    parts[name] = text.encode("utf-8", "replace")

    out = BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for part, body in parts.items():
            if chance.random() > 0.01:
                new.writestr(part, body)
    return out.getvalue()


def _other_value(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r'="([^"<>]*)"', text))
    if not found:
        return text
    one = chance.choice(found)
    value = chance.choice(
        (
            "",
            "0",
            "-1",
            "99999999999",
            "x",
            "1.5",
            "true",
            "36pt",
            "%1%2%9",
            ".VnTime",
            "VNI-Times",
            "continue",
            "2147483648",
        )
    )
    return f"{text[: one.start(1)]}{value}{text[one.end(1) :]}"


def _without_element(text: str, chance: random.Random) -> str:
    found = list(
        re.finditer(r"<w:(\w+)[^<>]*/>|<w:(t|pPr|rPr|tcPr|pStyle)\b[^<>]*>.*?</w:\2>", text, re.DOTALL)
    )
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :]


def _twice(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"<w:(p|r|tr|tc)\b[^<>]*>.*?</w:\1>", text, re.DOTALL))
    if not found:
        return text
    one = chance.choice(found)
    return text[: one.end()] + one[0] + text[one.end() :]


def _other_words(text: str, chance: random.Random) -> str:
    found = list(re.finditer(r"<w:t\b[^<>]*>([^<]*)</w:t>", text))
    if not found:
        return text
    one = chance.choice(found)
    words = re.sub(r"[<>&\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]", "", chance.choice(LINE_PARTS))
    return text[: one.start(1)] + words + text[one.end(1) :]


def _other_element(text: str, chance: random.Random) -> str:
    names = (
        "w:softHyphen",
        "w:tab",
        "w:br",
        "w:cr",
        "w:sym",
        "w:lastRenderedPageBreak",
        "w:fldChar",
        "w:ptab",
        "w:footnoteReference",
    )
    return text.replace(chance.choice(names), chance.choice(names), 1)


_XML_CHANGES = (_other_value, _other_value, _without_element, _twice, _other_words, _other_element)


def mutated_bytes(chance: random.Random) -> tuple[str, bytes]:
    """Return a text or PDF with some bytes changed, and its file's suffix."""
    path = chance.choice(other_files())
    data = bytearray(path.read_bytes())

    for _ in range(chance.choice((1, 3, 20))):
        at = chance.randrange(len(data))
        kind = chance.random()
        if kind < 0.5:
            data[at] = chance.randrange(256)
        elif kind < 0.75:
            del data[at : at + chance.choice((1, 8, 200))]
        else:
            data[at:at] = data[chance.randrange(len(data)) :][: chance.choice((1, 30, 300))]
        if len(data) < 2:
            break

    return path.suffix, bytes(data)
