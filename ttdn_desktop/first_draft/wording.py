"""Sentences of a draft: cut where the higher plan's reasons begin, never within brackets, never too thin."""

import re

from ttdn_desktop.first_draft import phrases, tables
from ttdn_desktop.lexicon.text import folded
from ttdn_desktop.lexicon.word_lists import word_lists

LONGEST_TITLE = 150
"""Characters of a title; a judgement: two lines and a half in the annex's column."""

LONGEST_OBJECT = 90
"""Characters of what a channel's title speaks about; a judgement: the title's own words come to sixty."""

_LEAST = 25
"""Characters that a cut leaves at least; a judgement: «Kiểm tra» alone says nothing."""

_LEAST_BEFORE_TAIL = 8
"""Characters before a tail; a judgement: a verb and a word."""

_AT_LEAST = re.compile(r"(?:ít nhất|tối thiểu)\s+(?=\d)(?!\d+\s*%)")

_MOVEMENTS = (
    "phong trào",
    "cuộc vận động",
    "tháng",
    "chương trình",
    "cuộc bầu cử",
    "tuần lễ",
    "đề án",
    "cao điểm",
)

_OF_MEETINGS = ("tổ chức", "họp", "các", "cuộc", "buổi", "tại", "và")

_LEAST_OF_THINGS = re.compile(r" (?:ít nhất|tối thiểu) \d[\d.]*\s+(?!lần|lượt|buổi|đợt|cuộc|lớp|%)\w")
_WORDS_OF_VERBS = 6
"""Before what is counted; a judgement: «tiếp nhận và luân chuyển | ít nhất 200 bản sách» needs it."""

_LOOSE_END = re.compile(
    r"\s+(?:và|hoặc|của|cho|về|tại|trên|với|từ|đến|các"
    r"|(?<!bên )trong|(?<!năm )(?<!kỳ )trước|(?<!kèm )theo|khi|để)$"
)
"""What stood before a time or a place that is left out: no sentence ends with it."""

_END_MARKS = " ,.;:–-("


def first_lower(text: str) -> str:
    """Return ``text`` with a small first letter; an abbreviation or a name at its beginning stays."""
    first = text.split(" ", 1)[0]
    is_name = first[1:2].isupper() or text.startswith(tables.words().names)
    return text if is_name else text[:1].lower() + text[1:]


def begins_with_name(text: str) -> bool:
    """Return whether ``text`` begins with a paper or a movement by name: «Chỉ thị số …», «phong trào “…”»."""
    return text.startswith(tables.words().names) or bool(phrases.begins(_MOVEMENTS, text))


def without_tail(text: str, *, least: int = 3) -> str:
    """Return ``text`` up to where purpose, manner or bounds begin: «nhằm …», «theo quy định».

    What is left has at least ``least`` words and says something.
    """
    in_text = phrases.key(text)
    places = sorted(
        at
        for tail in tables.words().tails
        if (at := in_text.find(phrases.key(tail), _LEAST_BEFORE_TAIL)) > 0 and is_balanced(text[:at])
        if not in_text[:at].endswith((" trước", " sau", *_goes_on_after(tail)))  # «trước khi nhập ngũ»
        if not _lets(tail, in_text[at:]) and not _is_object(in_text[:at], in_text[at:])
    )
    at = next((place for place in places if _says_enough(text[:place], least)), len(text))
    return tidy(text[:at])


def shortened(text: str, longest: int) -> str:
    """Return ``text`` cut at a comma, not that of «phòng, chống», where it is longer than ``longest``."""
    if len(text) <= longest:
        return tidy(text)
    cuts = [match.start() for match in re.finditer(r"(?<!phòng),\s|;\s|\s+(?=và\s)", text, re.IGNORECASE)]
    fitting = [at for at in cuts if _LEAST <= at <= longest and is_balanced(text[:at])]
    if fitting:
        return tidy(text[: fitting[-1]])
    later = [at for at in cuts if at > longest and is_balanced(text[:at])]
    return tidy(text[: later[0]]) if later else tidy(text)


def tidy(text: str) -> str:
    """Return ``text`` in single spaces, without marks at its ends."""
    text = re.sub(r"\s+([,.;:)])", r"\1", " ".join(text.split()))
    text = _AT_LEAST.sub("", re.sub(r"\(\s*\)", "", text))
    text = text.strip(_END_MARKS)
    return _LOOSE_END.sub("", text).strip(_END_MARKS)


def is_thin(text: str) -> bool:
    """Return whether ``text`` says nothing that one could do: «Tổ chức thực hiện Kế hoạch»."""
    empty = {word for each in word_lists().empty_words for word in folded(each).split()}
    says = [word for word in folded(text).split() if word not in empty and not word.isdigit()]
    return len(text.split()) < 2 or not says


def is_balanced(text: str) -> bool:
    """Return whether brackets and quotation marks are closed in ``text``."""
    return text.count("(") == text.count(")") and text.count("“") == text.count("”")


def _goes_on_after(tail: str) -> tuple[str, ...]:
    """Return the adverbs that ``tail`` only goes on: «đầy đủ, kịp thời»; none of a tail that is no manner."""
    words = tables.words()
    is_manner = tail.strip(" ,") in words.manner
    return tuple(f" {phrases.key(each)}" for each in words.adverbs) if is_manner else ()


def _lets(tail: str, text: str) -> bool:
    """Whether «để» says what is let happen, no purpose: «các hộ để phát sinh lăng quăng»."""
    is_let = tail.strip(" ,") == "để"
    return is_let and bool(phrases.begins(tables.words().let_happen, text.strip(" ,").removeprefix("để ")))


def _is_object(before: str, tail: str) -> bool:
    """Whether a number of things is what the verbs before it are done to, no bound of what stands there."""
    return _LEAST_OF_THINGS.match(tail) is not None and len(before.split()) <= _WORDS_OF_VERBS


def _says_enough(text: str, least: int) -> bool:
    """Whether ``text`` has ``least`` words, and more than that somebody meets somewhere («họp ấp, khóm»)."""
    words = tables.words()
    known = {word for each in (*words.villages, *_OF_MEETINGS) for word in folded(each).split()}
    says = [word for word in re.findall(r"\w+", folded(text)) if word not in known]
    return len(text.split()) >= least and bool(says) and not is_thin(text)
