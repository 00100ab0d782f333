"""The tags in a paragraph's text, whole and broken ones; a broken one is read as it was meant.

Reading on as it was meant keeps one error from bringing others behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ttdn_desktop.office.template_lint.tags import CLOSERS, KEYWORDS, OPENERS, Kind, Tag, TagError, make_tag

_KEYWORD = "|".join(KEYWORDS)
_LEFT, _RIGHT, _PERCENT = "[{｛﹛]", "[}｝﹜]", "[%％﹪]"
"""Braces and per cent signs, also those of an East Asian keyboard."""

_DELIMITER = re.compile(
    rf"(?P<open>{{#|{_LEFT}\s*{_PERCENT}|{_LEFT}\s*{_LEFT}{_LEFT}?)"
    rf"|(?P<close>#}}|{_PERCENT}\s*{_RIGHT}|{_RIGHT}\s*{_RIGHT}{_RIGHT}?)"
    rf"|(?P<left>{_LEFT})|(?P<right>{_RIGHT})"
)
"""Two or three braces (``{{{ mo_dau }}}``), with space between them (``{ { mo_dau } }``), or a single one."""

_LOOKS_LIKE_TAG = re.compile(rf"\s*(?:(?:p|tr)\s+)?(?:(?:{_KEYWORD})\b|\w+(?:\.\w+)+|\w+_\w+)", re.IGNORECASE)
"""A keyword, a dotted path or a name with an underscore: not ``{a, b}`` in a sentence."""

_FIELD = re.compile(r"\s*[\w.]+(?:\s*\|\s*\w+(?:\([^)]*\))?)*")
"""``can_cu | noi('; ')``, at the beginning of what follows an opening brace."""

_FIELD_AT_END = re.compile(r"[\w.]+(?:\s*\|\s*\w+)*\s*$")
"""``mo_dau | hoa``, right before a closing brace."""

_STATEMENT_AT_END = re.compile(rf"(?:(?:p|tr)\s+)?\b(?:{_KEYWORD})\b[\w. ]*$")
"""``p for dong in can_cu``, right before a closing mark."""

_STATEMENT_START = re.compile(rf"[^\w]*(?:(?:p|tr|tc|r)\b[\s%]+)?(?:{_KEYWORD})\b", re.IGNORECASE)
"""``p for`` after whatever is left of the delimiters."""

_DOTTED_PATH = re.compile(r"\s*\w+\.\w+")
"""``hd.stt``: behind a single brace only that is a field, a lone word may be a sentence's."""

_LONGEST = 200
"""How far back, in characters, the beginning of a tag without opening braces is looked for.
A judgement: longer than any tag, and short enough that a paragraph full of closing braces takes no time."""


@dataclass(frozen=True)
class _Delimiter:
    """A brace or mark that opens or closes a tag; ``left`` and ``right`` are the roles of single braces."""

    role: str
    start: int
    end: int
    text: str

    @property
    def kind(self) -> Kind:
        """The kind of tag it opens or closes."""
        if "#" in self.text:
            return "comment"
        return "statement" if re.search(_PERCENT, self.text) else "output"


def tags_in(text: str) -> Iterator[Tag]:
    """Yield the tags in ``text``, in their order; also what was clearly meant as one."""
    delimiters = [
        _Delimiter(str(found.lastgroup), *found.span(), found.group()) for found in _DELIMITER.finditer(text)
    ]
    index = 0

    while index < len(delimiters):
        delimiter = delimiters[index]
        if delimiter.role in ("open", "left"):
            end = _end_of(delimiters, index)
            if end is None:
                end = index
                tag = _unclosed(text, delimiter, delimiters[index + 1 : index + 2])
            else:
                tag = _between(text, delimiter, delimiters[end])
        else:
            end = index
            tag = _unopened(text, delimiter)

        index = end + 1

        if tag is not None:
            yield tag


def _end_of(delimiters: list[_Delimiter], index: int) -> int | None:
    """Return where the tag opened at ``index`` ends: at its own closing delimiter, else at a single brace.

    A single brace before the closing delimiter is one too many, inside the tag: ``{{ hd.stt{ }}``.
    """
    following = index + 1
    while following < len(delimiters) and delimiters[following].role in ("left", "right"):
        following += 1

    is_closed = following < len(delimiters) and delimiters[following].role == "close"
    if is_closed and delimiters[index].role == "open":
        return following

    next_role = delimiters[index + 1].role if index + 1 < len(delimiters) else ""
    return index + 1 if next_role in ("close", "right") else None


def _between(text: str, opening: _Delimiter, closing: _Delimiter) -> Tag | None:
    inner = text[opening.end : closing.start]
    if (opening.role, closing.role) == ("left", "right") and not _LOOKS_LIKE_TAG.match(inner):
        return None

    kind = _kind_of(opening, closing, inner)
    inside = re.sub("[{}｛｝]", "", inner)
    is_sound = (opening.text, closing.text, inside) == (OPENERS[kind], CLOSERS[kind], inner)
    if is_sound or kind == "comment":
        return make_tag(text, opening.start, closing.end, kind, inner)

    if kind == "statement":  # ``{ % for ... % }``: what is left of the delimiters goes too
        inside = re.sub(r"^[^\w-]+|%", "", inside)

    return make_tag(text, opening.start, closing.end, kind, inside, _brace_error(opening, closing))


def _kind_of(opening: _Delimiter, closing: _Delimiter, inner: str) -> Kind:
    if opening.role == "open" and closing.role == "close" and opening.kind == closing.kind:
        return opening.kind
    if "comment" in (opening.kind, closing.kind):
        return "comment"
    return "statement" if _begins_statement(inner) else "output"


def _begins_statement(inner: str) -> bool:
    return _STATEMENT_START.match(inner) is not None


def _brace_error(opening: _Delimiter, closing: _Delimiter) -> TagError:
    both = opening.text + closing.text
    if re.search("[｛﹛｝﹜％﹪]", both):
        return TagError("tag.fullwidth")
    if re.search(r"\s", both):
        return TagError("tag.spaced")
    return TagError("tag.brace")


def _unclosed(text: str, opening: _Delimiter, following: list[_Delimiter]) -> Tag | None:
    """Return the tag that ``opening`` begins and nothing ends; it is taken to end with what reads as one."""
    end = following[0].start if following else len(text)
    rest = text[opening.end : end].split("\n")[0]
    begins_statement = _begins_statement(rest)
    if opening.role == "left" and not (begins_statement or _DOTTED_PATH.match(rest)):
        return None

    error = TagError("tag.unclosed")
    if opening.kind == "statement" or begins_statement:
        inner = rest.rstrip("%％ ")
        return make_tag(text, opening.start, opening.end + len(inner), "statement", inner, error)

    field = _FIELD.match(rest)
    inner = field.group() if field else ""
    return make_tag(text, opening.start, opening.end + len(inner), opening.kind, inner, error)


def _unopened(text: str, closing: _Delimiter) -> Tag | None:
    """Return the tag that ``closing`` ends and nothing begins; None where a single brace ends no tag."""
    before = text[max(0, closing.start - _LONGEST) : closing.start]
    before = str(_DELIMITER.split(before)[-1]).split("\n")[-1]
    pattern = _STATEMENT_AT_END if closing.kind == "statement" else _FIELD_AT_END
    found = pattern.search(before)
    if closing.role == "right" and not (found and _LOOKS_LIKE_TAG.match(found.group())):
        return None

    inner = found.group() if found else ""
    start = closing.start - len(inner)
    return make_tag(text, start, closing.end, closing.kind, inner, TagError("tag.unopened"))
