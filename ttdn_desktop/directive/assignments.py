"""What each section is for, who is given work, and what of it is the communes'."""

from collections.abc import Iterator, Mapping

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.headings import AddressedTo
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.directive.records import BodyAssignment
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.dossier.records import Record


class ItemGroups(Record, frozen=True, kw_only=True):
    """Ids of the items that stand under Mục đích, Nội dung, Hình thức."""

    purposes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


def item_groups(root: SectionNode) -> ItemGroups:
    """Return which items are purposes, contents and forms: by the nearest heading that says so.

    A plan without a part on forms has its measures (Giải pháp) in their place.
    """
    found: dict[str, list[str]] = {"purposes": [], "contents": [], "forms": [], "measures": [], "": []}
    for section in root.sections():
        _sort(section, "", found)
    forms = found["forms"] or found["measures"]
    return ItemGroups(
        purposes=tuple(found["purposes"]), contents=tuple(found["contents"]), forms=tuple(forms)
    )


def _sort(section: SectionNode, above: str, found: dict[str, list[str]]) -> None:
    own = _group(section.heading, above)
    found[own] += [item.id for item in section.items()]
    for child in section.sections():
        _sort(child, own, found)


def _group(heading: str, above: str) -> str:
    """Return the group of the items right below ``heading``, empty for none; ``above`` is the parent's.

    «Yêu cầu» is a purpose only at the top or beside «Mục đích»: under «Nội dung» it is a content.
    """
    if headings.is_about_bases(heading) or headings.is_about_arrangements(heading) or above == "work":
        return ""
    if headings.is_about_purposes(heading) and above in ("", "purposes"):
        return "purposes"
    if headings.is_about_contents(heading):
        return "contents"
    if headings.is_about_forms(heading):
        return "forms"
    if headings.is_about_work(heading):
        return ""
    if headings.is_about_measures(heading) and not above:
        return "measures"
    return above


def assignments_of(root: SectionNode, marks: Mapping[int, Role]) -> tuple[BodyAssignment, ...]:
    """Return who is given what, in reading order."""
    return tuple(_top_assignments(root, marks))


def _top_assignments(root: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    for section in root.sections():
        if _is_marked(section, marks):
            yield _section_assignment(section)
        elif headings.is_about_arrangements(section.heading) or _group(section.heading, ""):
            yield from _marked_below(section, marks)
        elif headings.is_about_work(section.heading) or _is_list_of_bodies(section):
            yield from _work_section(section, marks)
        elif headings.names_body(section.heading):
            yield from _leaves(section, marks)


def _is_marked(section: SectionNode, marks: Mapping[int, Role]) -> bool:
    return section.paragraph is not None and marks.get(section.paragraph.lines[0]) == "assignment"


def _marked_below(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    for child in section.sections():
        if _is_marked(child, marks):
            yield _section_assignment(child)


def _is_list_of_bodies(section: SectionNode) -> bool:
    """Return whether most of the sections below name bodies, though the heading doesn't say so."""
    below = section.sections()
    named = sum(headings.names_body(child.heading) for child in below)
    return len(below) > 1 and _is_majority(named, len(below))


def _is_majority(part: int, whole: int) -> bool:
    """Return whether ``part`` is more than half: one odd heading among the bodies changes nothing."""
    return part * 2 > whole


def _work_section(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """Yield the bodies right below a section on who does what, else the section where it names one."""
    below = section.sections()

    if below:
        for child in below:
            if not headings.is_about_arrangements(child.heading) or _is_marked(child, marks):
                yield from _leaves(child, marks)
        return

    if headings.addresses_communes(section.heading) or headings.names_body(section.heading):
        yield _section_assignment(section)
        return

    yield from _item_assignments(section)


def _leaves(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """Yield the innermost sections that name bodies: «1. Các sở, ngành» may hold «1.1. Sở Y tế»."""
    below = [
        child
        for child in section.sections()
        if headings.names_body(child.heading) or _is_marked(child, marks)
    ]

    if below and _is_majority(len(below), len(section.sections())):
        for child in below:
            yield from _leaves(child, marks)
    elif headings.is_about_work(section.heading) and not headings.names_body(section.heading):
        yield from _item_assignments(section)
    else:
        yield _section_assignment(section)


def _section_assignment(section: SectionNode) -> BodyAssignment:
    return BodyAssignment(number=section.number, to=section.heading, items=tuple(_top_items(section)))


def _top_items(section: SectionNode) -> Iterator[str]:
    for child in section.children:
        if isinstance(child, ItemNode):
            yield child.id
        else:
            yield from _top_items(child)


def _item_assignments(section: SectionNode) -> Iterator[BodyAssignment]:
    """Yield the bodies named by lettered or dashed items: «a) Công an huyện: …», or with items below it.

    The items below each, or the item itself, are its work.
    """
    for item in section.items():
        head = item.text.split(":", 1)[0].rstrip()
        if not headings.names_body(head) or (":" not in item.text and not item.items):
            continue
        yield BodyAssignment(
            number=item.id, to=head, items=tuple(child.id for child in item.items) or (item.id,)
        )


def communes_assignment(
    assignments: tuple[BodyAssignment, ...],
) -> tuple[BodyAssignment | None, AddressedTo]:
    """Return the assignment that is most addressed to the communes, and how far; the first of equals."""
    best: BodyAssignment | None = None
    closest = AddressedTo.OTHERS

    for assignment in assignments:
        addressed = headings.addresses_communes(assignment.to)
        if addressed > closest:
            best, closest = assignment, addressed

    return best, closest
