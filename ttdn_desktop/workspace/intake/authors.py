"""Who may write under a higher plan: the unit of the settings first, then the plan's other addressees."""

import msgspec
from msgspec.structs import replace

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper, tidy_text
from ttdn_desktop.directive.duties import assignment_for
from ttdn_desktop.directive.records import BodyAssignment, Directive
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import COMMITTEE, writer
from ttdn_desktop.official_paper import areas
from ttdn_desktop.packs.generate import era

_REQUEST = "đề nghị "
"""A plan asks where it can't order: «Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện»."""


class OfferedAuthor(msgspec.Struct, frozen=True):
    """One who may write: ``author`` is None for the commune's committee.

    ``is_known`` is whether the settings say all of it; else the clerk is asked for what the higher plan
    doesn't say.
    """

    text: str
    author: Author | None
    is_known: bool = True


def offered_authors(settings: CommuneSettings, directive: Directive) -> tuple[OfferedAuthor, ...]:
    """Return who may write under ``directive``, the unit of ``settings`` first."""
    own = settings.author
    if own is None:
        first = OfferedAuthor(writer(settings.commune, None).organ, None)
        others = _others(directive, _of_communes(directive))
        return (first, *(_unknown(each, directive) for each in others))

    number = assignment_for(directive, own.name, own.assignment)
    first = OfferedAuthor(tidy_text(own.name), replace(own, assignment=number))
    others = _others(directive, (number,))
    return (first, *(OfferedAuthor(each.to, replace(own, assignment=each.number)) for each in others))


def foreign_area(settings: CommuneSettings, directive: Directive) -> str | None:
    """Return the area of the higher plan's issuer where the unit of ``settings`` doesn't lie in it.

    None too where it can't be told: no area is named, or the plan is of another time's levels.
    """
    commune, found = settings.commune, areas.area_in(directive.issuer)
    if found is None or era.is_two_levels(directive, era.year_of(directive)) != (commune.district is None):
        return None

    own = {fold(name) for name in (commune.province, commune.district, commune.name) if name}
    return None if fold(found.area.name) in own else found.area.named


def _of_communes(directive: Directive) -> tuple[str, ...]:
    duties = {duty.id for duty in directive.commune_duties}
    return tuple(each.number for each in directive.assignments if duties & {*each.items, each.number})


def _others(directive: Directive, taken: tuple[str, ...]) -> list[BodyAssignment]:
    return [each for each in directive.assignments if each.number not in taken]


def _unknown(assignment: BodyAssignment, directive: Directive) -> OfferedAuthor:
    area = _area_of(directive.issuer)
    author = Author(assignment=assignment.number, name=_full_name(assignment.to, area), area=area)
    return OfferedAuthor(assignment.to, author, is_known=False)


def _area_of(issuer: str) -> str:
    """Return what the issuer answers for: ``huyện Vạn Ninh`` of «Ủy ban nhân dân huyện Vạn Ninh»."""
    begins = f"{COMMITTEE} "
    text = tidy_text(issuer)
    return text[len(begins) :] if fold(text).startswith(fold(begins)) else ""


def _full_name(addressee: str, area: str) -> str:
    """Return ``Công an huyện Vạn Ninh`` of «Công an huyện»; a name that says no level stays."""
    name = tidy_text(addressee).strip(" .:;")
    if name.lower().startswith(_REQUEST):
        name = first_upper(name[len(_REQUEST) :])

    for level in ("thành phố", "thị xã", "huyện", "quận", "tỉnh"):
        if name.endswith(f" {level}") and area.lower().startswith(f"{level} "):
            return f"{name[: -len(level)]}{area}"
    return name
