"""Last year's texts for next year: known changes are made and listed, what is left over is flagged."""

import re
from collections.abc import Iterator

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier import bodies
from ttdn_desktop.dossier.records import Commune
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.format_rules.rules.units import abolished_in
from ttdn_desktop.format_rules.rules.wording import blank_in
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover import years
from ttdn_desktop.packs.rollover.records import YearBefore


class Renewed(msgspec.Struct, frozen=True):
    """A text for next year; ``changes`` says what was changed in it, ``flags`` what to look at."""

    text: str
    changes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()


class Renewal(msgspec.Struct, frozen=True, kw_only=True):
    """How the words of one source change; ``years`` are the old and the new one.

    ``phrases`` are replaced wherever they stand, ``bodies`` only where a body is named; each longest first.
    """

    years: tuple[int, int]
    names: tuple[str, ...]
    now: Commune
    phrases: dict[str, str]
    bodies: dict[str, str]
    two_levels: bool

    def text(self, text: str) -> Renewed:
        """Return a sentence for next year."""
        changes: list[str] = []
        now = self._replace_phrases(self._shift_years(text, changes), self.phrases, changes)
        return Renewed(now, tuple(dict.fromkeys(changes)), tuple(self.flags_in(now)))

    def body(self, name: str) -> Renewed:
        """Return the name of a body inside the commune as it is called next year."""
        changes: list[str] = []
        now = self._replace_phrases(name, {**self.bodies, **self.phrases}, changes)
        return Renewed(now, tuple(changes), tuple(self.flags_in(now)))

    def flags_in(self, text: str) -> Iterator[str]:
        """Yield a Vietnamese phrase for each thing in ``text`` to be looked at: ``còn năm 2019``.

        They are what is left of the year before, the old commune, its bodies and the old level, and a blank.
        """
        for year in dict.fromkeys(years.past_years(text, self.years)):
            yield f"còn năm {year}"

        for name in self.names:
            if _find_phrase(name, text) is not None:
                yield f"còn tên “{name}”"

        for gone, successor in self.bodies.items():
            if _find_phrase(gone, text) is not None:
                yield f"còn “{gone}”, nay là “{successor}”"

        if self.two_levels:
            for unit in dict.fromkeys(abolished_in(text, rule_set.load("nd30"))):
                yield f"còn “{unit}”, nay không còn"

        blank = blank_in(text)
        if blank:
            yield f"còn sót “{blank}”"

    def _shift_years(self, text: str, changes: list[str]) -> str:
        """Return ``text`` with days and years moved but in citations; what changed goes to ``changes``."""
        moved, exchanged = years.shifted(text, self.years)
        changes += [f"đã đổi “{before}” thành “{now}”" for before, now in exchanged]
        return moved

    def _replace_phrases(self, text: str, phrases: dict[str, str], changes: list[str]) -> str:
        for old, new in phrases.items():
            start = 0
            while (found := _find_phrase(old, text, start)) is not None:
                start = found + len(new)

                # «xã Vạn Thắng mới» for «xã Vạn Thắng»: the new name already stands there
                if text.startswith(new, found) and len(new) >= len(old):
                    continue
                changes.append(f"đã đổi “{text[found : found + len(old)]}” thành “{new}”")
                text = text[:found] + new + text[found + len(old) :]

        return text


def renew_wording(
    source: YearBefore, others: tuple[YearBefore, ...], pack: Pack, commune: Commune, year: int
) -> Renewal:
    """Return how the words of ``source`` change; the communes of ``others`` merge with its own."""
    dossier = source.dossier
    two_levels = era.is_two_levels(pack.directive, year)
    crosses_reform = two_levels and dossier.commune.district is not None
    gone = bodies.successors(dossier.commune.kind, commune.kind) if crosses_reform else {}
    # papers of another organ, learned from files, name no commune
    communes = [each.dossier.commune for each in (source, *others) if each.dossier.commune.name]

    return Renewal(
        years=(dossier.year, year),
        names=tuple(dict.fromkeys(old.name for old in communes if not _is_named(old.name, commune))),
        now=commune,
        phrases=_longest_first(_phrases(source, communes, pack, commune)),
        bodies=_longest_first(gone),
        two_levels=two_levels,
    )


def _phrases(source: YearBefore, communes: list[Commune], pack: Pack, commune: Commune) -> dict[str, str]:
    before, after = source.pack.directive, pack.directive
    phrases = {old.title: commune.title for old in communes if old.title != commune.title}
    own = source.dossier.commune.kind

    if own and own != commune.kind:
        phrases[own] = commune.kind

    for old, new in ((before.issuer, after.issuer), (before.report_to or "", after.report_to or "")):
        if old and new and fold(old) != fold(new):
            phrases[old] = new

    return phrases


def _is_named(name: str, commune: Commune) -> bool:
    return _find_phrase(name, commune.name) is not None


def _find_phrase(phrase: str, text: str, start: int = 0) -> int | None:
    """Return where ``phrase`` stands in ``text`` as whole words, accents and case apart; None for nowhere."""
    folded = fold(text)
    if len(folded) != len(text):  # a letter folded to two: an index in one isn't one in the other
        return None

    match = re.compile(rf"(?<!\w){re.escape(fold(phrase))}(?!\w)").search(folded, start)
    return match.start() if match else None


def _longest_first(phrases: dict[str, str]) -> dict[str, str]:
    return dict(sorted(phrases.items(), key=lambda pair: len(pair[0]), reverse=True))
