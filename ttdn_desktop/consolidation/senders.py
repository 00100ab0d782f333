"""Which files come from one commune, and what a commune is called among many (docs/domain/practice.md).

Codes and names are used again for other areas, so neither alone identifies a commune: since 01/7/2025 the new
xã Vạn Thắng has the code 22516 of the old one, which was smaller.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ttdn_desktop.basics.vietnamese import tones_at_end
from ttdn_desktop.dossier.records import Commune


@lru_cache(maxsize=20_000)  # all names of the country's units; each is asked for several times a file
def comparison_name(name: str) -> str:
    """Return ``name`` to compare: case and spaces folded, ``hoà`` as ``hòa``.

    The tones stay: "Hòa" and "Hóa" are two names.
    """
    return " ".join(tones_at_end(word) for word in name.casefold().split())


def same_units(communes: Sequence[Commune]) -> list[list[int]]:
    """Return the indexes of ``communes``, those of one unit together, in the order of their first.

    One unit has one name and kind. Two codes are two units. Without codes district and province decide; one
    without a code belongs to the only unit with a code in its district.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    coded: dict[tuple[str, ...], set[str]] = {}

    for commune in communes:
        if _code(commune):
            coded.setdefault(_area(commune), set()).add(_code(commune))

    # a clerk fills the code in one month and leaves it out in the next: where only one code is known of that
    # name in that district, a file without a code is the same unit's. With two codes it could be either's.
    for index, commune in enumerate(communes):
        known = coded.get(_area(commune), set())
        code = _code(commune) or (next(iter(known)) if len(known) == 1 else "")
        key = (*_title(commune), code) if code else (*_area(commune), "")
        groups.setdefault(key, []).append(index)

    return list(groups.values())


def unique_names(communes: Sequence[Commune]) -> list[str]:
    """Return each commune's name, with its kind and then its code where names would collide."""
    name_counts = Counter(comparison_name(commune.name) for commune in communes)
    title_counts = Counter(_title(commune) for commune in communes)
    names: dict[str, None] = {}

    for commune in communes:
        name = commune.name if name_counts[comparison_name(commune.name)] == 1 else commune.title
        if title_counts[_title(commune)] > 1:
            name = f"{commune.title} {commune.code or commune.district or commune.province}"

        # two units of one title in one district without codes: the names are keys of `communes` in
        # tong-hop.json (docs/contract.md), where an equal one would write over the other's totals
        while name in names:
            name += "*"
        names[name] = None

    return list(names)


def missing_names(expected: Iterable[str], communes: Sequence[Commune]) -> tuple[str, ...]:
    """Return the names of ``expected`` that no commune bears, in their order.

    A name stands for one commune, with or without its kind; the fullest names choose first, so that of two
    communes of one name each is matched with its own.
    """
    # composed: a list typed as NFD, which some of the clerks' programs give (docs/domain/practice.md), has
    # "ạ" as two characters and would match nothing
    listed = [" ".join(unicodedata.normalize("NFC", name).split()) for name in expected]
    unmatched = dict(enumerate(map(comparison_name, listed)))
    free = dict.fromkeys(range(len(communes)))
    titles, names = [commune.title for commune in communes], [commune.name for commune in communes]

    for spellings in (unique_names(communes), titles, names):
        by_name: dict[str, list[int]] = {}
        for index in free:
            by_name.setdefault(comparison_name(spellings[index]), []).append(index)

        for position, name in list(unmatched.items()):
            if by_name.get(name):
                del free[by_name[name].pop()]
                del unmatched[position]

    return tuple(listed[position] for position in unmatched)


def _code(commune: Commune) -> str:
    return "".join((commune.code or "").split())  # "225 16", as it is copied from a table


def _title(commune: Commune) -> tuple[str, str]:
    return comparison_name(commune.name), comparison_name(commune.kind)


def _area(commune: Commune) -> tuple[str, ...]:
    return (*_title(commune), comparison_name(commune.district or ""), comparison_name(commune.province))
