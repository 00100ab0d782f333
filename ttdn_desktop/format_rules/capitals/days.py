"""Feasts, years, months, weekdays, events: rows s17, s22 to s26, l10, l11."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ttdn_desktop.format_rules.capitals.faults import CapitalFault, against, recased
from ttdn_desktop.format_rules.capitals.line import Line, key_of, key_set
from ttdn_desktop.format_rules.capitals.phrases import PhraseTable
from ttdn_desktop.format_rules.capitals.word_lists import word_lists

_BEFORE_A_PERSON = key_set("ông bà anh chị chí em cô chú bác")
_BEFORE_A_PLACE = key_set("đường phố phường xã thôn trường viên rạp máy khu ấp tổ")
"""What bears the name of a feast or an event as its own."""

_MONTHS = key_set("giêng một hai ba tư năm sáu bảy bẩy tám chín mười chạp")
_MONTHS_ALONE = key_set("giêng chạp")
"""Words that count nothing: always a month."""

_BEFORE_A_MONTH = key_set("trong vào từ đến rằm đầu cuối giữa hết mạng")
_NUMBER_WORDS = key_set("một hai ba bốn tư năm sáu bảy tám chín mười mươi mùng mồng")
_BEHIND_A_MONTH = key_set(
    '. , ; : ) ( - ? ! / … ” " này tới sau trước và hoặc âm dương hằng hàng là sẽ phải được các cho để'
    " hoàn trở đến nhằm tại ở theo của do khi với trên thì đã lịch từ mỗi cùng trong tiến triển thực báo gửi"
)
"""How a sentence goes on behind a month; any other small word is counted (``tháng hai chuyên mục``)."""

_YEARS_BY_TODAY = key_set("nay ngoái trước sau tới")
"""``tháng tám năm nay``; of five things counted (``năm lớp``) none is named so."""

_WEEKDAYS = key_set("hai ba tư năm sáu bảy bẩy")
_BEFORE_A_WEEKDAY = key_set("sáng chiều tối từ đến vào")
_ORDERED = key_set("nhất nhì lần hạng bậc cấp xếp")
"""Near these ``thứ ba`` is a place in an order."""

_NEAR = 6
"""Words before a weekday in which an order is looked for: ``từ thứ nhất đến thứ ba`` with two to spare."""


@cache
def _feasts() -> PhraseTable:
    return PhraseTable(word_lists().feasts)


@cache
def _feasts_with_day() -> PhraseTable:
    return PhraseTable(word_lists().feasts_with_day)


def feast(line: Line, index: int) -> Iterator[CapitalFault]:
    """s17 and l10: ``quốc khánh``, ``Quốc Khánh``."""
    phrase = _feasts().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None or _is_anothers_name(line, index):
        return

    small, large = judged
    # ``Giỗ tổ Hùng Vương`` is written as often as ``Giỗ Tổ``
    is_usage = line.key(index) == "giỗ" and index not in small
    if (small or large) and not is_usage:
        row = "l10" if large else "s17"
        yield recased(line, row, (index, index + len(phrase)), large=small, small=large)


def _is_anothers_name(line: Line, index: int) -> bool:
    """Return whether a name in capitals is a person's or a place's: ``Nguyễn Quốc Khánh``."""
    before = line.key(index - 1)
    is_name = line.is_capital(index) and line.is_capital(index + 1)
    if not is_name or line.is_free(index):
        return False
    is_person = line.is_capital(index - 1) and before not in ("ngày", "lễ", "tết", "mừng")
    return is_person or before in _BEFORE_A_PERSON | _BEFORE_A_PLACE


def feast_with_day(line: Line, index: int) -> Iterator[CapitalFault]:
    """s17 and l10: feasts whose words are a feast only with ``ngày`` before or the date behind."""
    phrase = _feasts_with_day().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase is None or judged is None:
        return

    small, large = judged
    span = (index, index + len(phrase))
    is_day = line.key(index - 1) == "ngày" or _is_date(line, span[1])
    if large and line.is_capital(index) and line.is_capital(index + 1):
        yield recased(line, "l10", span, large=small, small=large)
    elif index in small and is_day:
        yield recased(line, "s17", span, large=small, small=large)


def _is_date(line: Line, index: int) -> bool:
    """Return whether ``20-10``, ``20/10``, ``(20/10`` or ``ngày 20`` stands at ``index``."""
    at = index + 1 if line.key(index) in ("(", ",") else index
    at = at + 1 if line.key(at) == "ngày" else at
    return line.is_figure(at) and (line.key(at + 1) in ("-", "/", ".") or line.key(at + 1) == "tháng")


@cache
def _stems() -> dict[str, int]:
    return _ordinals(word_lists().lunar_stems)


@cache
def _branches() -> dict[str, int]:
    return _ordinals(word_lists().lunar_branches)


def _ordinals(names: tuple[str, ...]) -> dict[str, int]:
    """Return the ordinal of each name's key; spellings of one name stand together."""
    return {key_of(name): at for at, spellings in enumerate(names) for name in spellings.split()}


def lunar_year(line: Line, index: int) -> Iterator[CapitalFault]:
    """s22: ``xuân bính ngọ``, ``năm Bính ngọ``; anchored at the first word."""
    stem, branch = _stems().get(line.key(index)), _branches().get(line.key(index + 1))
    if stem is None or branch is None or line.key(index - 1) not in ("năm", "xuân", "tết", "đán"):
        return

    words = (index, index + 1)
    small = [at for at in words if line.is_small(at)]
    # stems and branches go in step: ``chúc Tết quý thân hữu`` is no year
    is_year = (stem - branch) % 2 == 0
    if small and is_year and not any(line.is_shouted(at) for at in words):
        yield recased(line, "s22", (index, index + 2), large=small)


@cache
def _lunar_feasts() -> PhraseTable:
    return PhraseTable(word_lists().lunar_feasts)


def lunar_feast(line: Line, index: int) -> Iterator[CapitalFault]:
    """s23 and l11: ``tết nguyên đán``, ``tết Trung Thu``; anchored at ``tết``."""
    phrase = _lunar_feasts().at(line, index + 1)
    judged = against(line, index + 1, phrase.right) if phrase else None
    if phrase and judged and (judged[0] or judged[1]) and not line.is_shouted(index):
        row = "l11" if judged[1] else "s23"
        span = (index, index + 1 + len(phrase))
        yield recased(line, row, span, large=judged[0], small=judged[1])


def month(line: Line, index: int) -> Iterator[CapitalFault]:
    """s24, s26 and l11: ``rằm tháng tám``, ``Cách mạng tháng 8``, ``trong Tháng Tám``."""
    name = index + 1
    if line.is_shouted(index) or line.is_shouted(name):
        return
    if line.key(index - 1) == "mạng" and line.key(index - 2) == "cách":
        yield from _revolution(line, index)
        return
    if line.key(name) not in _MONTHS or line.is_glued(name):
        return

    last = name
    if line.key(name) == "mười" and line.key(name + 1) in ("một", "hai"):
        last = name + 1
    if line.is_capital(index) and line.is_capital(name):
        yield from _large_month(line, index, last)
    elif line.is_small(name) and _is_month(line, index, last):
        yield recased(line, "s24", (index, last + 1), large=[name])


def _revolution(line: Line, index: int) -> Iterator[CapitalFault]:
    """s26 and l11: ``cách mạng tháng Tám``, ``Cách mạng tháng tám``; ``Cách mạng tháng 8`` needs a word."""
    first, name = index - 2, index + 1
    if line.key(name) not in ("tám", "mười", "8", "10") or line.is_shouted(first):
        return
    if line.is_capital(first) and line.is_capital(first + 1):  # đường Cách Mạng Tháng Tám
        return

    small = [at for at in (first, name) if line.is_small(at)]
    large = [index] if line.is_capital(index) else []
    if small or large or line.is_figure(name):
        row = "l11" if large and not small else "s26"
        fault = recased(line, row, (first, name + 1), large=small, small=large)
        words = "Tám" if line.key(name) in ("tám", "8") else "Mười"
        yield replace(fault, rewritten=f"Cách mạng tháng {words}") if line.is_figure(name) else fault


def _large_month(line: Line, index: int, last: int) -> Iterator[CapitalFault]:
    """l11: ``trong Tháng Tám``, none of a street's or a campaign's name, no blank of a date."""
    before = line.key(index - 1)
    is_name = line.is_capital(index - 1) or before in _BEFORE_A_PLACE or line.key(last + 1) == "biên"
    is_blank = line.key(index + 1) == "năm" and (before in ("ngày", ",") or line.is_figure(index + 2))
    if not (line.is_free(index) or is_name or is_blank):
        yield recased(line, "l11", (index, last + 1), small=[index])


def _is_month(line: Line, index: int, last: int) -> bool:
    if line.key(last) in _MONTHS_ALONE:
        return True

    before = line.key(index - 1)
    # ``ngày 19 tháng tám``; not ``ngày tháng năm sinh``
    after_day = before in _NUMBER_WORDS and line.any_word(("ngày", "mùng", "mồng", "rằm"), index - 4, index)
    after_figure = line.is_figure(index - 1) and line.any_word(("ngày", "mùng", "mồng"), index - 2, index)
    if not (before in _BEFORE_A_MONTH or after_day or after_figure):
        return False

    behind = last + 1
    names_year = line.is_figure(behind + 1) or line.key(behind + 1) in _YEARS_BY_TODAY
    is_year = line.key(behind) == "năm" and names_year
    is_organising = line.has(behind, ("tổ", "chức"))
    is_blank = line.key(last) == "năm" and line.is_figure(behind)
    begins_other = behind == len(line) or line.is_capital(behind) or line.is_shouted(behind)
    goes_on = begins_other or line.key(behind) in _BEHIND_A_MONTH
    return not is_blank and (goes_on or is_year or is_organising)


def weekday(line: Line, index: int) -> Iterator[CapitalFault]:
    """s25 and l11: ``sáng thứ hai``, ``vào Thứ Hai``."""
    name = index + 1
    if line.key(name) not in _WEEKDAYS or line.is_shouted(index) or line.is_shouted(name):
        return

    if line.is_capital(index) and line.is_capital(name):
        if not line.is_free(index) and not line.is_capital(index - 1):
            yield recased(line, "l11", (index, name + 1), small=[index])
    elif line.is_small(name) and _is_weekday(line, index):
        yield recased(line, "s25", (index, name + 1), large=[name])


def _is_weekday(line: Line, index: int) -> bool:
    behind = index + 2
    in_week = line.key(behind) in ("hằng", "hàng", "trong") and line.key(behind + 1) == "tuần"
    before_sunday = line.key(behind) == "," and line.has(behind + 1, ("chủ", "nhật"))
    if in_week or before_sunday:
        return True

    is_order = line.any_word(_ORDERED, index - _NEAR, index) or line.key(behind) in ("trở", "lên")
    return line.key(index - 1) in _BEFORE_A_WEEKDAY and not is_order


@cache
def _events() -> PhraseTable:
    return PhraseTable(word_lists().events)


def event(line: Line, index: int) -> Iterator[CapitalFault]:
    """s26: ``phong trào Xô viết Nghệ Tĩnh``."""
    phrase = _events().at(line, index)
    judged = against(line, index, phrase.right) if phrase else None
    if phrase and judged and judged[0]:
        yield recased(line, "s26", (index, index + len(phrase)), large=judged[0])


def dynasty(line: Line, index: int) -> Iterator[CapitalFault]:
    """s26: ``triều Lý``; not ``thủy triều``, not a king (``triều Lý Thái Tổ``)."""
    is_dynasty = line.is_capital(index + 1) and line.words[index + 1] in word_lists().dynasties
    is_joined = line.key(index + 2) == "-" and not line.is_apart(index + 2)
    is_other = line.key(index - 1) in ("vương", "thủy") or line.is_capital(index + 2) or is_joined
    if line.is_small(index) and is_dynasty and not is_other:
        yield recased(line, "s26", (index, index + 2), large=[index])


MATCHERS = (
    (lambda: _feasts().first_keys, feast),
    (lambda: _feasts_with_day().first_keys, feast_with_day),
    (lambda: frozenset(_stems()), lunar_year),
    (lambda: key_set("tết"), lunar_feast),
    (lambda: key_set("tháng"), month),
    (lambda: key_set("thứ"), weekday),
    (lambda: _events().first_keys, event),
    (lambda: key_set("triều"), dynasty),
)
"""The matchers of this module, each with the keys that it is asked at."""
