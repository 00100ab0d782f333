"""What each edit may change of a line's words; what none may is asked of every line (``words_kept``)."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ttdn_desktop.basics.vietnamese import tones_at_end
from ttdn_desktop.format_rules.fixes import Edit

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"[IVXLivxl]{1,5}|\d{1,2}|[a-zA-ZĐđĂăÂâÊêÔôƠơƯư]")
"""The number of a heading or point: ``II``, ``3``, ``đ``."""


@dataclass(frozen=True, slots=True)
class Liberty:
    """What may change in a line besides marks, dashes and spaces.

    ``case``, ``zeros`` (before a number) and ``tones`` (where a syllable bears its mark) may differ;
    words of ``gone`` may be missing, those of ``come`` be new; ``mark`` is a heading's number.
    """

    case: bool = False
    zeros: bool = False
    tones: bool = False
    mark: bool = False
    gone: frozenset[str] = frozenset()
    come: frozenset[str] = frozenset()

    def __or__(self, other: "Liberty") -> "Liberty":
        """Return what either allows."""
        return Liberty(
            case=self.case or other.case,
            zeros=self.zeros or other.zeros,
            tones=self.tones or other.tones,
            mark=self.mark or other.mark,
            gone=self.gone | other.gone,
            come=self.come | other.come,
        )


def _fixed(*words: str) -> Liberty:
    return Liberty(case=True, tones=True, gone=frozenset(words), come=frozenset(words))


MARKS = Liberty()
"""Marks, dashes and spaces alone: no letter changes."""

_NATIONAL = _fixed("cộng", "hòa", "xã", "hội", "chủ", "nghĩa", "việt", "nam")
_MOTTO = _fixed("độc", "lập", "tự", "do", "hạnh", "phúc")

LIBERTIES: dict[Edit, Liberty] = {
    "fixed-words": _NATIONAL | _MOTTO,
    "recipients-heading": _fixed("nơi", "nhận"),
    "number": Liberty(case=True, zeros=True, gone=frozenset({"so"}), come=frozenset({"số"})),
    "comma-after-place": MARKS,
    "drop-full-stop": MARKS,
    "date-zeros": Liberty(zeros=True),
    "authority": Liberty(case=True, gone=frozenset({"t", "m", "tm"}), come=frozenset({"tm"})),
    "addressees": MARKS,
    "heading-mark": Liberty(mark=True),
    "ending": MARKS,
    "recipient-semicolon": MARKS,
    "recipient-dash": MARKS,
    "archive-words": _fixed("lưu", "vt"),
    "archive-full-stop": MARKS,
    "unicode": MARKS,
    "composed": MARKS,
    "spaces": MARKS,
    "letters": Liberty(case=True),
}
"""By the edits that change text; the others change how it looks. Old fonts are read as what they show."""


def liberty_of(edits: Iterable[Edit]) -> Liberty:
    """Return what any of these edits allows."""
    found = MARKS
    for edit in edits:
        found |= LIBERTIES.get(edit, MARKS)
    return found


def permits(liberty: Liberty, old: str, new: str) -> bool:
    """Return whether a line's text may become ``new``."""
    before, after = _words(old, liberty), _words(new, liberty)
    if before == after:
        return True

    if liberty.mark and before and after and before[1:] == after[1:]:
        return bool(_MARK.fullmatch(before[0]) and _MARK.fullmatch(after[0]))

    plain = replace(liberty, gone=frozenset(), come=frozenset())
    gone, come = (
        frozenset(word for one in words for word in _words(one, plain))
        for words in (liberty.gone, liberty.come)
    )
    lost, new_words = Counter(before) - Counter(after), Counter(after) - Counter(before)
    if not (gone.issuperset(lost) and come.issuperset(new_words)):
        return False

    fixed = gone | come
    return [word for word in before if word not in fixed] == [word for word in after if word not in fixed]


def words(line: str) -> list[str]:
    """Return the words of a line, composed; signs that show nothing fall away."""
    composed = unicodedata.normalize("NFC", line)
    shown = "".join(sign for sign in composed if sign in "\t\n" or unicodedata.category(sign)[0] != "C")
    return _WORD.findall(shown)


def _words(line: str, liberty: Liberty) -> list[str]:
    return [_folded(word, liberty) for word in words(line)]


def _folded(word: str, liberty: Liberty) -> str:
    if liberty.case:
        word = word.casefold()
    if liberty.tones:
        word = tones_at_end(word)
    if liberty.zeros and word.isdecimal():
        word = word.lstrip("0") or "0"
    return word
