"""Which files come from one commune, and what a commune is called among many (docs/domain/practice.md).

Codes and names are used again for other areas, so neither alone tells a commune.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from ttdn_desktop.basics.vietnamese import tones_last
from ttdn_desktop.dossier.records import Commune


def comparison_name(name: str) -> str:
    """Return ``name`` to compare: case and spaces folded, ``hoà`` as ``hòa``."""
    return " ".join(tones_last(word) for word in name.casefold().split())


def same_units(communes: Sequence[Commune]) -> list[list[int]]:
    """Return the places of ``communes``, those of one unit together, in the order of their first.

    One unit has one name and kind. Two codes are two units. Without codes district and province decide; one
    without a code belongs to the only unit with a code in its district.
    """
    groups: dict[tuple[str, ...], list[int]] = {}
    coded: dict[tuple[str, ...], set[str]] = {}

    for one in communes:
        if _code(one):
            coded.setdefault(_place(one), set()).add(_code(one))

    for at, one in enumerate(communes):
        known = coded.get(_place(one), set())
        code = _code(one) or (next(iter(known)) if len(known) == 1 else "")
        key = (*_titled(one), code) if code else (*_place(one), "")
        groups.setdefault(key, []).append(at)

    return list(groups.values())


def unique_names(communes: Sequence[Commune]) -> list[str]:
    """Return each commune's name, with its kind and then its code where names would collide."""
    plain = Counter(comparison_name(one.name) for one in communes)
    titled = Counter(_titled(one) for one in communes)
    names: dict[str, None] = {}

    for one in communes:
        name = one.name if plain[comparison_name(one.name)] == 1 else one.title
        if titled[_titled(one)] > 1:
            name = f"{one.title} {one.code or one.district or one.province}"
        while name in names:
            name += "*"
        names[name] = None

    return list(names)


def missing_names(expected: Iterable[str], communes: Sequence[Commune]) -> tuple[str, ...]:
    """Return the names that no commune answers, in their order.

    A name stands for one commune, with or without its kind; the fullest names choose first, so that of two
    communes of one name each answers its own.
    """
    listed = [" ".join(unicodedata.normalize("NFC", name).split()) for name in expected]
    wanted = dict(enumerate(map(comparison_name, listed)))
    left = dict.fromkeys(range(len(communes)))
    shared = unique_names(communes)

    for called in (shared, [one.title for one in communes], [one.name for one in communes]):
        by_name: dict[str, list[int]] = {}
        for at in left:
            by_name.setdefault(comparison_name(called[at]), []).append(at)
        for place, name in list(wanted.items()):
            if by_name.get(name):
                del left[by_name[name].pop()]
                del wanted[place]

    return tuple(listed[place] for place in wanted)


def _code(one: Commune) -> str:
    return "".join((one.code or "").split())


def _titled(one: Commune) -> tuple[str, str]:
    return comparison_name(one.name), comparison_name(one.kind)


def _place(one: Commune) -> tuple[str, ...]:
    return (*_titled(one), comparison_name(one.district or ""), comparison_name(one.province))
