"""Lines of Nơi nhận without twins: the same organ in other words stands once (Phụ lục I, phần I, II.9)."""

from collections.abc import Iterable

from ttdn_desktop.lexicon.text import folded, without_brackets
from ttdn_desktop.official_paper.areas import Area

AS_ABOVE = "Như trên"


def without_twins(
    lines: Iterable[str], areas: Iterable[Area], *, said: Iterable[str] = ()
) -> tuple[str, ...]:
    """Return ``lines``, each organ once: the first that names it stays.

    «UBND huyện», «Ủy ban nhân dân huyện Vạn Ninh (b/c)» and «… (để báo cáo)» are one: abbreviations are
    written out, brackets don't count, nor does the name of one of ``areas`` behind its kind. What ``said``
    names is left out as well.
    """
    known = tuple(areas)
    seen = {_organ(line, known) for line in said}
    found: list[str] = []
    for line in lines:
        organ = _organ(line, known)
        if organ and organ not in seen:
            seen.add(organ)
            found.append(line)
    return tuple(found)


def usual_recipients(copies: Iterable[str], usual: Iterable[str]) -> tuple[str, ...]:
    """Return the unit's ``usual`` recipients behind those that the higher plan names for a copy."""
    return tuple(dict.fromkeys((*(f"{line} (b/c)" for line in copies), *usual)))


def is_as_above(line: str) -> bool:
    """Return whether a line refers to the addressees above: ``- Như trên;``, ``Như kính gửi``."""
    return folded(line) in ("nhu tren", "nhu kinh gui", "nhu noi kinh gui")


def _organ(line: str, areas: tuple[Area, ...]) -> str:
    organ = f" {folded(without_brackets(line))} "
    for area in areas:
        organ = organ.replace(f" {folded(f'{area.kind} {area.name}')} ", f" {folded(area.kind)} ")
    return organ.strip()
