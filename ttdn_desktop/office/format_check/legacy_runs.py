"""Which runs of a paragraph are in a font of before Unicode, and whether their letters are too."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from ttdn_desktop.basics.legacy_text import (
    LegacyEncoding,
    encoding_of,
    is_capital_font,
    legacy_font,
    to_unicode,
    typed_in_unicode,
)


class _Text(Protocol):
    @property
    def text(self) -> str: ...

    @property
    def slots(self) -> tuple[tuple[str, str], ...]: ...


T = TypeVar("T", bound=_Text)


class Legacy(NamedTuple):
    """The old font of a run and what its letters are encoded in, None where they are Unicode all the same."""

    font: str
    encoding: LegacyEncoding | None


def legacy_runs(runs: Sequence[T]) -> Iterator[tuple[T, Legacy | None]]:
    """Yield a paragraph's runs, each with its old font; None for those in other fonts."""
    old = [(run, font) for run in runs if (font := _old_font(run)) is not None]
    typed = typed_in_unicode([(run.text, font.encoding) for run, font in old if font.encoding])
    known = {
        id(run): font._replace(encoding=None) if is_unicode else font
        for (run, font), is_unicode in zip(old, typed, strict=True)
    }
    return ((run, known.get(id(run))) for run in runs)


def _old_font(run: _Text) -> Legacy | None:
    font = legacy_font(run.slots)
    return Legacy(font, encoding_of(font)) if font is not None else None


def in_unicode(runs: Sequence[_Text]) -> str:
    """Return a paragraph's text in Unicode, by the fonts it is set in.

    A letter and its mark may lie in two runs of one font (VNI).
    """
    if not any(_old_font(run) for run in runs):
        return "".join(run.text for run in runs)

    text = ""
    for old, stretch in groupby(legacy_runs(runs), key=lambda one: one[1]):
        letters = "".join(run.text for run, _ in stretch)
        if old is None or old.encoding is None:
            text += letters
        else:
            text += to_unicode(letters, old.encoding, capitals=is_capital_font(old.font))
    return text
