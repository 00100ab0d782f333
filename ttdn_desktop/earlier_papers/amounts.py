"""Money and quantities as papers write them in cells and sentences: «3,6» under «triệu đồng», «03 buổi»."""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from ttdn_desktop.activity_log import sheet_values
from ttdn_desktop.basics import typed_data
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold, tones_on_first_vowel
from ttdn_desktop.dossier.field_sets import standard_sets

_BILLION, _MILLION, _THOUSAND = 1_000_000_000, 1_000_000, 1_000

_FIGURES = r"\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:[.,]\d+)?"
_MONEY = re.compile(
    rf"(?P<figures>{_FIGURES})\s*(?:"
    r"(?P<billion>tỷ|tỉ)|(?P<million>triệu|trđ|tr\.?\s?đ(?:ồng)?|tr\b)|(?P<thousand>nghìn|ngàn)"
    r"|(?P<dong>đồng|vnđ|vnd|đ)\b)(?:\s*(?:đồng|đ|vnđ)\b)?",
    re.IGNORECASE,
)
_HEAD_UNITS = (
    (_BILLION, re.compile(r"\b(?:ty|ti)(?: dong|d\b)")),
    (_MILLION, re.compile(r"\btrieu\b|\btr\.? ?d\b|\btrd\b|1\.000\.000 ?d")),
    (_THOUSAND, re.compile(r"\b(?:nghin|ngan)\b|\b1\.?000 ?d")),
    (1, re.compile(r"\bdong\b|\(d\)|\bvnd\b")),
)
_NOTHING = re.compile(r"(?:khong|0|[-–—./…]*|khong co)\.?")
_LEAST_DONG = 1_000
"""A bare number from here on is đồng: no smaller sum is planned, and none is written in millions."""

_NUMBER_WORDS = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip


"""No «năm», which is a year far more often than five."""

_NAMED_BY_NUMBER = (
    r"(?<!\bấp )(?<!\bthôn )(?<!\bkhu )(?<!\btổ )(?<!\bsố )(?<!\bxóm )(?<!\bkhóm )(?<!\blộ )(?<!\blần )"
    r"(?<!\bthứ )(?<!\bnăm )"
    r"(?<!\btháng )(?<!\bngày )(?<!\bquý )(?<!\bkhóa )(?<!\bđoạn )(?<!\bphường )(?<!\bđiều )"
)
"""Words whose number is a name: «ấp 12 tổ chức», «Quốc lộ 9», «lần thứ 3»."""


class Counted(msgspec.Struct, frozen=True):
    """A quantity with its unit as written, the channel that the unit tells, and where it stands."""

    quantity: int | float
    unit: str
    channel: str
    start: int
    end: int


class _Words(msgspec.Struct, frozen=True):
    units: dict[str, tuple[str, ...]]
    people: tuple[str, ...]
    no_units_before: dict[str, str]
    channels: tuple[tuple[str, str], ...]
    views: tuple[tuple[str, str], ...]


def unit_of_money(head: str) -> int | None:
    """Return how many đồng a figure under ``head`` stands for: «Kinh phí (triệu đồng)»; None for unsaid."""
    words = fold(head)
    return next((factor for factor, pattern in _HEAD_UNITS if pattern.search(words)), None)


def money_of_cell(cell: str, unit: int | None) -> int | None:
    """Return the đồng of a cell; 0 for one without a figure, None where it can't be told."""
    if _NOTHING.fullmatch(fold(cell).strip()):
        return 0
    # «4 buổi x 500.000đ = 2.000.000đ»
    if sums := [amount for amount, _, _ in money_in(cell.rpartition("=")[2])]:
        return sums[0]

    number = sheet_values.parse_number(re.sub(r"\(.*?\)", "", cell))
    if number is None:
        return None if re.search(r"\d", cell) else 0
    if unit == 1 and sheet_values.is_ambiguous(cell):  # đồng has no decimals: the comma parts thousands
        number = int(cell.replace(",", ""))
    if unit is None:
        return int(number) if number >= _LEAST_DONG else None
    return round(number * unit)


def money_in(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield each sum of a sentence, in đồng, with where it stands: «3 triệu 500 nghìn đồng» is one."""
    end = -1
    held: tuple[int, int, int] | None = None

    for found in _MONEY.finditer(text):
        amount = round(_number(found["figures"]) * _factor(found))
        follows = held is not None and not text[end : found.start()].strip() and amount < held[0]
        if held is not None and follows:
            held = (held[0] + amount, held[1], found.end())
        else:
            if held is not None:
                yield held
            held = (amount, found.start(), found.end())
        end = found.end()

    if held is not None:
        yield held


def _factor(found: re.Match[str]) -> int:
    if found["billion"]:
        return _BILLION
    if found["million"]:
        return _MILLION
    return _THOUSAND if found["thousand"] else 1


def _number(figures: str) -> float:
    return float(sheet_values.parse_number(figures) or 0)


def counted_in(text: str) -> Iterator[Counted]:
    """Yield what a text counts, in reading order, people left out: «Treo 10 băng rôn»."""
    yield from _counted(text, _units_pattern())


def people_in(text: str) -> Iterator[Counted]:
    """Yield the numbers of people in a text: «310 lượt người», «45 đại biểu»."""
    yield from _counted(text, _people_pattern())


def _counted(text: str, pattern: re.Pattern[str]) -> Iterator[Counted]:
    words = tones_on_first_vowel(text)
    channels = _channels_of_units()
    for found in pattern.finditer(words):
        figures = found["figures"]
        quantity = _NUMBER_WORDS.get(figures.lower()) or sheet_values.parse_number(figures)
        unit = text[found.start("unit") : found.end("unit")]
        is_word = figures.lower() in _NUMBER_WORDS
        # «3 Tin bài phát thanh»: a row's number, then what the row is called
        is_row_number = not text[: found.start("figures")].strip(" -+") and unit[:1].isupper()
        channel = channels.get(tones_on_first_vowel(unit.lower()), "")
        if quantity and not is_row_number and not (is_word and not channel):
            yield Counted(quantity, unit, channel, found.start("figures"), found.end())


def channel_of(text: str) -> str:
    """Return the channel that a text's words tell, the first of several; empty for none."""
    words = fold(text)
    places = {
        channel: found.start() for channel, pattern in _channel_patterns() if (found := pattern.search(words))
    }
    return min(places, key=lambda channel: places[channel], default="")


@cache
def channels_by_name() -> dict[str, str]:
    """Return the channel of each name (folded) by which a field's set calls one, for whatever writer."""
    return {
        fold(name): channel.id
        for each in standard_sets().values()
        for channel in each.channels
        for name in (channel.name, *channel.names.values())
    }


@cache
def view_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what a heading's words (folded) say of the telling below it, the first that fits."""
    return tuple((view, re.compile(rf"\b(?:{pattern})\b")) for view, pattern in _words().views)


@cache
def _units_pattern() -> re.Pattern[str]:
    turns = (unit.removeprefix("lượt ") for unit in _words().people if unit.startswith("lượt "))
    people = "|".join(map(tones_on_first_vowel, turns))
    return _pattern([unit for units in _words().units.values() for unit in units], rf"(?!\s+(?:{people})\b)")


@cache
def _people_pattern() -> re.Pattern[str]:
    return _pattern(list(_words().people))


def _pattern(units: list[str], not_people: str = "") -> re.Pattern[str]:
    """Return a pattern of a number and one of ``units``, no rate («02 buổi/tháng») or part of a name."""
    named = "|".join(re.escape(tones_on_first_vowel(unit)) for unit in sorted(units, key=len, reverse=True))
    words = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
    followed = "".join(
        rf"(?!(?<=\b{unit})\s+(?:{words_behind})\b)"
        for unit, words_behind in _words().no_units_before.items()
    )
    return re.compile(
        rf"(?<![\w.,/-]){_NAMED_BY_NUMBER}(?!24/24)(?P<figures>{_FIGURES}|{words})(?:/\d+)?\s*(?:\([^)]{{1,20}}\)\s*)?"
        rf"(?P<unit>{named})(?!\w){followed}{not_people}(?!\s*/\s*(?:tháng|quý|tuần|năm|ngày|thôn|xã))",
        re.IGNORECASE,
    )


@cache
def _channels_of_units() -> dict[str, str]:
    return {
        tones_on_first_vowel(unit.lower()): channel
        for channel, units in _words().units.items()
        for unit in units
    }


@cache
def _channel_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    # whole words: «phướn» is none in «phương án», «ấn phẩm» none in «sản phẩm»
    return tuple((channel, re.compile(rf"\b(?:{pattern})\b")) for channel, pattern in _words().channels)


@cache
def _words() -> _Words:
    return typed_data.decode((resources_dir() / "paper_figures.json").read_bytes(), _Words)
