"""The tags in a paragraph's text, whole and broken ones; a broken one is read as it was meant.

Reading on as it was meant keeps one fault from bringing others behind it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["output", "statement", "comment"]

_OPENERS: dict[Kind, str] = {"output": "{{", "statement": "{%", "comment": "{#"}
_CLOSERS: dict[Kind, str] = {"output": "}}", "statement": "%}", "comment": "#}"}
_LEFT, _RIGHT, _PERCENT = "[{｛﹛]", "[}｝﹜]", "[%％﹪]"
_MARK = re.compile(
    rf"(?P<open>{{#|{_LEFT}\s*{_PERCENT}|{_LEFT}\s*{_LEFT}{_LEFT}?)"
    rf"|(?P<close>#}}|{_PERCENT}\s*{_RIGHT}|{_RIGHT}\s*{_RIGHT}{_RIGHT}?)"
    rf"|(?P<left>{_LEFT})|(?P<right>{_RIGHT})"
)
_PREFIX = re.compile(r"-?(p|tr|tc|r)(?=\s)", re.IGNORECASE)
_WORDS = "if|elif|else|endif|for|endfor"
_LOOKS_LIKE_TAG = re.compile(rf"\s*(?:(?:p|tr)\s+)?(?:(?:{_WORDS})\b|\w+(?:\.\w+)+|\w+_\w+)", re.IGNORECASE)
_FIELD = re.compile(r"\s*[\w.]+(?:\s*\|\s*\w+(?:\([^)]*\))?)*")
_FIELD_AT_END = re.compile(r"[\w.]+(?:\s*\|\s*\w+)*\s*$")
_STATEMENT_AT_END = re.compile(rf"(?:(?:p|tr)\s+)?\b(?:{_WORDS})\b[\w. ]*$")
_QUOTES = str.maketrans("“”„‟‘’‚‛«»", '""""\'\'\'\'""')
_LONGEST = 200
"""How far back the beginning of a tag without opening braces is looked for."""
_DASHES = "–—‑−"
_HARD_SPACES = "\u00a0\u202f\u2007"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


@dataclass(frozen=True)
class TagError:
    """What is wrong with a tag's writing: a code, and where words are better than the code's own, those."""

    code: str
    what: str = ""
    mend: str = ""


@dataclass(frozen=True)
class Tag:
    """A tag from ``start`` to ``end`` of its paragraph's text.

    ``inner`` is what stands in it as it was meant, without prefix; ``prefix`` is ``p``, ``tr``, ``tc``,
    ``r`` or empty; ``fault`` is None for one that is written well.
    """

    kind: Kind
    start: int
    end: int
    text: str
    prefix: str
    inner: str
    fault: TagError | None = None

    @property
    def meant(self) -> str:
        """The tag as it should be written."""
        return f"{_OPENERS[self.kind]}{self.prefix} {self.inner} {_CLOSERS[self.kind]}".replace("{{r ", "{{ ")


@dataclass(frozen=True)
class _Mark:
    role: str
    start: int
    end: int
    text: str

    @property
    def plain(self) -> str:
        """The mark in ordinary letters, without space in it."""
        text = re.sub(r"\s", "", self.text)
        return re.sub(_PERCENT, "%", re.sub(_RIGHT, "}", re.sub(_LEFT, "{", text)))

    @property
    def kind(self) -> Kind:
        """The kind of tag it opens or closes."""
        if "#" in self.text:
            return "comment"
        return "statement" if "%" in self.plain else "output"


def tags_in(text: str) -> Iterator[Tag]:
    """Yield the tags in ``text``, in their order; also what was clearly meant as one."""
    marks = [_Mark(str(found.lastgroup), *found.span(), found.group()) for found in _MARK.finditer(text)]
    place = 0

    while place < len(marks):
        mark = marks[place]
        if mark.role in ("open", "left"):
            end = _end_of(marks, place)
            following = marks[place + 1] if place + 1 < len(marks) else None
            tag = _unclosed(text, mark, following) if end is None else _between(text, mark, marks[end])
            place = place + 1 if end is None else end + 1
        else:
            tag = _unopened(text, mark)
            place += 1

        if tag is not None:
            yield tag


def _end_of(marks: list[_Mark], place: int) -> int | None:
    """Return where the tag opened at ``place`` ends: at its own closing mark, else at a single brace.

    A single brace before the closing mark is one too many, inside the tag.
    """
    beyond = place + 1
    while beyond < len(marks) and marks[beyond].role in ("left", "right"):
        beyond += 1
    if beyond < len(marks) and marks[beyond].role == "close" and marks[place].role == "open":
        return beyond
    following = marks[place + 1].role if place + 1 < len(marks) else ""
    return place + 1 if following in ("close", "right") else None


def _between(text: str, mark: _Mark, closing: _Mark) -> Tag | None:
    inner = text[mark.end : closing.start]
    if (mark.role, closing.role) == ("left", "right") and not _LOOKS_LIKE_TAG.match(inner):
        return None

    kind = _kind_of(mark, closing, inner)
    inside = re.sub("[{}｛｝]", "", inner)
    good = (mark.text, closing.text, inside) == (_OPENERS[kind], _CLOSERS[kind], inner)
    if good or kind == "comment":
        return _tag(text, mark.start, closing.end, kind, inner, None)

    if kind == "statement":
        inside = re.sub(r"^[^\w-]+|%", "", inside)

    return _tag(text, mark.start, closing.end, kind, inside, _brace_fault(mark, closing))


def _kind_of(mark: _Mark, closing: _Mark, inner: str) -> Kind:
    if mark.role == "open" and closing.role == "close" and mark.kind == closing.kind:
        return mark.kind
    if "comment" in (mark.kind, closing.kind):
        return "comment"
    return "statement" if _is_statement(inner) else "output"


def _is_statement(inner: str) -> bool:
    return re.match(rf"[^\w]*(?:(?:p|tr|tc|r)\b[\s%]+)?(?:{_WORDS})\b", inner, re.IGNORECASE) is not None


def _brace_fault(mark: _Mark, closing: _Mark) -> TagError:
    both = mark.text + closing.text
    if re.search("[｛﹛｝﹜％﹪]", both):
        return TagError("tag.fullwidth")
    if re.search(r"\s", both):
        return TagError("tag.spaced")
    return TagError("tag.brace")


def _unclosed(text: str, mark: _Mark, following: _Mark | None) -> Tag | None:
    end = following.start if following else len(text)
    rest = text[mark.end : end].split("\n")[0]
    if mark.role == "left" and not (_is_statement(rest) or re.match(r"\s*\w+\.\w+", rest)):
        return None

    statement = mark.kind == "statement" or _is_statement(rest)
    found = _FIELD.match(rest)
    inner = rest.rstrip("%％ ") if statement else (found.group() if found else "")
    kind: Kind = "statement" if statement else mark.kind

    return _tag(text, mark.start, mark.end + len(inner), kind, inner, TagError("tag.unclosed"))


def _unopened(text: str, mark: _Mark) -> Tag | None:
    before = re.split(_MARK, text[max(0, mark.start - _LONGEST) : mark.start])[-1].split("\n")[-1]
    pattern = _STATEMENT_AT_END if mark.kind == "statement" else _FIELD_AT_END
    found = pattern.search(before)
    if mark.role == "right" and not (found and _LOOKS_LIKE_TAG.match(found.group())):
        return None
    inner = found.group() if found else ""
    return _tag(text, mark.start - len(inner), mark.end, mark.kind, inner, TagError("tag.unopened"))


def _tag(text: str, start: int, end: int, kind: Kind, inner: str, fault: TagError | None) -> Tag:
    fault = fault or (None if kind == "comment" else _inner_fault(inner))
    read = _in_order(inner)
    found = None if kind == "comment" else _PREFIX.match(read)
    prefix = found[1].lower() if found else ""

    if found and not found[1].islower():
        fault = fault or TagError("tag.prefix-space")

    body = (read[found.end() :] if found else read).strip()
    if kind == "statement" and not prefix:
        stray = re.match(rf"(p|tr)\s*(?=(?:{_WORDS})\b)", body)
        if stray:
            fault, prefix, body = fault or TagError("tag.prefix-space"), stray[1], body[stray.end() :]

    if body.startswith("-"):
        body = body[1:].strip()

    body = body[:-1].strip() if body.endswith("-") else body
    return Tag(kind, start, end, text[start:end], prefix, body, fault)


def _in_order(inner: str) -> str:
    """Return ``inner`` with the signs that Word put in place of ordinary ones taken back."""
    inner = re.sub(f"[{_INVISIBLE}]", "", re.sub(f"[{_HARD_SPACES}\t\n]", " ", inner.translate(_QUOTES)))
    return re.sub(f"^[{_DASHES}]|[{_DASHES}]$", "-", inner)


def _inner_fault(inner: str) -> TagError | None:
    """Return what is wrong with the signs in a tag, the gravest first."""
    if "\n" in inner or "\t" in inner:
        return TagError("tag.line-break")
    if re.search(f"[{_INVISIBLE}]", inner):
        return TagError("tag.invisible")
    if re.search(f"^[{_DASHES}]|[{_DASHES}]$", inner):
        return TagError("tag.dash")
    if inner.translate(_QUOTES) != inner:
        return TagError("tag.quotes")
    if re.search(f"^-?(?:p|tr|tc|r)[{_HARD_SPACES}]", inner):
        return TagError("tag.hard-space")
    if re.search(f"[{_HARD_SPACES}]", inner):
        return TagError("tag.hard-space-inside")
    return None
