"""What the higher plan asks of one of its addressees."""

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.due_dates import last_day
from ttdn_desktop.directive.records import BodyAssignment, Directive, Duty, Item


def duties_of(directive: Directive, assignment: str | None) -> tuple[Duty, ...]:
    """Return the duties of the addressee of ``assignment``, those of the communes for None.

    An assignment without items is a duty by itself, under its own number (docs/contract.md, «Author»); a
    number that the plan doesn't have gives none.
    """
    if assignment is None:
        return directive.commune_duties

    found = next((each for each in directive.assignments if each.number == assignment), None)
    if found is None:
        return ()

    known = {duty.id: duty for duty in directive.commune_duties}
    items = [item for item in map(directive.item, found.items) if item] or [_as_item(found, directive)]
    return tuple(known.get(item.id) or _duty(item, directive.year) for item in items)


def assignment_for(directive: Directive, organ: str, assignment: str) -> str:
    """Return the number under which the plan gives ``organ`` its work: ``assignment`` where that fits.

    Another plan numbers its addressees otherwise: where the one of that number isn't named as ``organ`` is,
    and just one other is, the other's.
    """
    fitting = [each.number for each in directive.assignments if names_organ(each.to, organ)]
    return fitting[0] if assignment not in fitting and len(fitting) == 1 else assignment


def names_organ(addressee: str, organ: str) -> bool:
    """Return whether «Công an huyện» names the «Công an huyện Vạn Ninh»."""
    wanted = fold(addressee).removeprefix("de nghi ").strip(" .:;")
    return bool(wanted) and f"{fold(organ)} ".startswith(f"{wanted} ")


def _as_item(assignment: BodyAssignment, directive: Directive) -> Item:
    section = directive.section(assignment.number)
    return Item(id=assignment.number, text=section.heading if section else assignment.to)


def _duty(item: Item, year: int | None) -> Duty:
    return Duty(id=item.id, text=item.text, items=item.items, due=last_day(item.text, year))
