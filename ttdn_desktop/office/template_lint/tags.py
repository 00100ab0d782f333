"""A tag of a Word template as it was meant, and what is wrong with the characters in it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["output", "statement", "comment"]

OPENERS: dict[Kind, str] = {"output": "{{", "statement": "{%", "comment": "{#"}
CLOSERS: dict[Kind, str] = {"output": "}}", "statement": "%}", "comment": "#}"}

KEYWORDS = ("for", "if", "elif", "else", "endif", "endfor")

_PREFIX = re.compile(r"-?(p|tr|tc|r)(?=\s)", re.IGNORECASE)
"""docxtpl's letters for what a tag stands for: paragraph, row, cell, run; ``-`` trims space in Jinja."""

_STUCK_PREFIX = re.compile(rf"(p|tr)\s*(?=(?:{'|'.join(KEYWORDS)})\b)")
"""The letters set wrong: ``{% p for``, ``{%pfor``."""

_QUOTES = str.maketrans("“”„‟‘’‚‛«»", '""""\'\'\'\'""')
"""What Word's autocorrection makes of straight quotes, and the straight ones."""

_DASHES = "–—‑−"
"""What Word makes of a hyphen: en dash, em dash, hard hyphen, minus."""

_HARD_SPACES = "\u00a0\u202f\u2007"
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Zero-width spaces and joiners, a byte-order mark, a soft hyphen: pasted along from web pages."""


@dataclass(frozen=True)
class TagError:
    """What is wrong with a tag: a code, a reason where the code has several, and what the message names.

    ``data`` holds names and paths as they stand in template and fields; ``messages`` makes sentences of it.
    """

    code: str
    reason: str = ""
    data: Mapping[str, object] = field(default_factory=dict[str, object], hash=False)


@dataclass(frozen=True)
class Tag:
    """A tag from ``start`` to ``end`` of its paragraph's text.

    ``inner`` is what stands in it as it was meant, without prefix; ``prefix`` is ``p``, ``tr``, ``tc``,
    ``r`` or empty; ``error`` is None for one that is written well.
    """

    kind: Kind
    start: int
    end: int
    text: str
    prefix: str
    inner: str
    error: TagError | None = None

    @property
    def meant(self) -> str:
        """The tag as it should be written."""
        return f"{OPENERS[self.kind]}{self.prefix} {self.inner} {CLOSERS[self.kind]}".replace("{{r ", "{{ ")


def make_tag(text: str, start: int, end: int, kind: Kind, inner: str, error: TagError | None = None) -> Tag:
    """Return the tag of ``kind`` from ``start`` to ``end`` of ``text`` that holds ``inner``.

    ``error`` is what is wrong with its braces; without one its characters and its prefix are looked at.
    """
    if kind == "comment":
        return Tag(kind, start, end, text[start:end], "", _without_trimming(_normalize(inner)), error)

    error = error or _inner_error(inner)
    prefix, body, is_sound = _split_prefix(_normalize(inner), kind)
    if not is_sound:
        error = error or TagError("tag.prefix-space")

    return Tag(kind, start, end, text[start:end], prefix, _without_trimming(body), error)


def _split_prefix(inner: str, kind: Kind) -> tuple[str, str, bool]:
    """Return docxtpl's prefix in small letters, what follows it, and whether it is written right."""
    found = _PREFIX.match(inner)
    if found:
        return found[1].lower(), inner[found.end() :], found[1].islower()

    stuck = _STUCK_PREFIX.match(inner.strip()) if kind == "statement" else None
    if stuck:
        return stuck[1], inner.strip()[stuck.end() :], False

    return "", inner, True


def _without_trimming(body: str) -> str:
    """Return ``body`` without Jinja's ``-`` at either end, which trims the space around a tag."""
    body = body.strip()
    if body.startswith("-"):
        body = body[1:].strip()
    return body[:-1].strip() if body.endswith("-") else body


def _normalize(inner: str) -> str:
    """Return ``inner`` with the characters that Word put in place of ordinary ones taken back."""
    inner = re.sub(f"[{_INVISIBLE}]", "", re.sub(f"[{_HARD_SPACES}\t\n]", " ", inner.translate(_QUOTES)))
    return re.sub(f"^[{_DASHES}]|[{_DASHES}]$", "-", inner)


def _inner_error(inner: str) -> TagError | None:
    """Return what is wrong with the characters in a tag, the gravest first."""
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
