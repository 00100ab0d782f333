"""Which commune writes: by the masthead, and by the country's units where its name decides the rest."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import tones_at_end, tones_on_first_vowel
from ttdn_desktop.earlier_papers.records import UnitName
from ttdn_desktop.official_paper import areas
from ttdn_desktop.official_paper.areas import Area
from ttdn_desktop.official_paper.units import Unit, districts, known_units, provinces

_DISTRICTS = ("huyện", "quận", "thị xã", "thành phố")
_COMMITTEE = re.compile(r"(?:[ỦU][ỶỲY] BAN NHÂN DÂN|UBND)", re.IGNORECASE)
_PLACE = re.compile(r"^(?P<place>[^,]{2,40}),\s*ngày\b")


def issuing_area(masthead: list[str]) -> Area | None:
    """Return the area that a masthead's organs name, the issuer's own last: «UBND XÃ VẠN LƯƠNG»."""
    for organ in reversed(masthead):
        for kinds in (areas.COMMUNES, areas.HIGHER):
            if found := areas.area_in(organ, kinds=kinds):
                return found.area
    return None


def unit_of(
    masthead: list[str], place_line: str, texts: list[str], *, has_districts: bool
) -> UnitName | None:
    """Return the commune of a masthead, with district and province as the paper or the name decides them.

    None where the masthead names no commune.
    """
    area = issuing_area(masthead)
    if area is None or area.kind not in areas.COMMUNES:
        return None

    name = _spelled(area, place_line, texts)
    said = [*masthead, *texts]
    candidates = [unit for unit in _units(area.kind, name) if unit.is_of_today != has_districts]
    unit = _meant(candidates, said)
    if unit is not None:
        return UnitName(
            kind=unit.kind, name=unit.name, district=unit.district, province=unit.province, code=unit.code
        )

    district = _district(said) if has_districts else None
    return UnitName(
        kind=area.kind,
        name=name,
        district=district,
        province=_province(said, district, has_districts=has_districts),
    )


def _spelled(area: Area, place_line: str, texts: list[str]) -> str:
    """Return the name as the place of the date or the text spells it: capitals don't show it all."""
    place = _PLACE.match(place_line)
    written = [place["place"]] if place else []
    pattern = re.compile(rf"\b{area.kind}\s+({re.escape(area.name)})(?!\w)", re.IGNORECASE)
    written += [found[1] for text in texts for found in pattern.finditer(text)]
    for words in written:
        words = re.sub(rf"^{area.kind}\s+", "", words.strip(), flags=re.IGNORECASE)
        if _key(words) == _key(area.name) and not words.isupper() and not words.islower():
            return words
    return area.name


def _units(kind: str, name: str) -> Iterator[Unit]:
    key = _key(name)
    return (unit for unit in known_units() if unit.kind == kind and _key(unit.name) == key)


def _meant(candidates: list[Unit], said: list[str]) -> Unit | None:
    """Return the one unit that can be meant: the only one of its name, or the one whose home is named."""
    if len(candidates) == 1:
        return candidates[0] if not _contradicts(candidates[0], said) else None

    text = "\n".join(said)
    by_district = [
        unit for unit in candidates if unit.district and _names(text, unit.district_kind, unit.district)
    ]
    by_province = [
        unit for unit in (by_district or candidates) if _names(text, unit.province_kind, unit.province)
    ]
    for found in (by_district, by_province):
        if len(found) == 1:
            return found[0]
    return None


def _contradicts(unit: Unit, said: list[str]) -> bool:
    """Return whether the paper names another district or province as its own: in its masthead or superior."""
    text = "\n".join(said)
    if unit.district and (named := _organs_area(said, _DISTRICTS)):
        return _key(named.name) not in (_key(unit.district), _key(unit.province)) and not _names(
            text, unit.district_kind, unit.district
        )
    if named := _organs_area(said, ("tỉnh",)):
        return _key(named.name) != _key(unit.province)
    return False


def _names(text: str, kind: str | None, name: str) -> bool:
    """Return whether a text names an area with its kind: «thị xã Ninh Hòa», «TP. Cam Ranh»."""
    kinds = rf"(?:{kind}|tp\.?)" if kind == "thành phố" else kind or ""
    pattern = rf"\b{kinds}\s+{re.escape(_plain(name))}(?!\w)"
    return re.search(pattern, _plain(text)) is not None


def _district(said: list[str]) -> str | None:
    named = _organs_area(said, _DISTRICTS)
    centre = {_key(name) for kind, name in provinces(now=False) if kind == "thành phố"}
    if named is None or (named.kind == "thành phố" and _key(named.name) in centre):
        return None
    return named.name


def _province(said: list[str], district: str | None, *, has_districts: bool) -> str:
    """Return the province named as the unit's, else the only one that has a district of that name."""
    named = _organs_area(said, ("tỉnh",)) or _organs_area(said, ("thành phố",))
    known = {_key(name): name for _, name in provinces(now=not has_districts)}
    if named and (named.kind == "tỉnh" or _key(named.name) in known):
        return known.get(_key(named.name), named.name)
    if district:
        homes = {one.province for one in districts() if _key(one.name) == _key(district)}
        return homes.pop() if len(homes) == 1 else ""
    return ""


def _organs_area(said: list[str], kinds: tuple[str, ...]) -> Area | None:
    """Return the first area of ``kinds`` that stands behind a committee's name or in the unit's own."""
    for text in said:
        for found in _COMMITTEE.finditer(text):
            area = areas.area_in(text[found.end() : found.end() + _LONGEST_AREA], kinds=kinds)
            if (
                area
                and area.start <= _BEHIND_COMMITTEE
                and not re.search(r"[;.]", text[found.end() : found.end() + area.start])
            ):
                return area.area
    own = areas.area_in(" ".join(said[:1]), kinds=kinds)
    return own.area if own else None


_BEHIND_COMMITTEE = 40
"""Characters; a judgement: «UBND xã Ninh Thọ, tỉnh Khánh Hòa», «Ủy ban nhân dân huyện»."""

_LONGEST_AREA = 400
"""Characters behind a committee's name that are looked at; a judgement: the forty, and twelve long words."""


def _key(name: str) -> str:
    return " ".join(tones_at_end(word) for word in name.lower().replace("’", "'").split())


def _plain(text: str) -> str:
    return tones_on_first_vowel(text).lower().replace("’", "'")
