"""What each section is for, who is given work, and what of it is the communes'."""

from collections.abc import Iterator, Mapping

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.outline import ItemNode, SectionNode
from ttdn_desktop.directive.records import BodyAssignment
from ttdn_desktop.directive.roles import Role
from ttdn_desktop.dossier.records import Record


class Purpose(Record, frozen=True, kw_only=True):
    """Ids of the items that stand under Mục đích, Nội dung, Hình thức."""

    purposes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


def purposes_of(root: SectionNode) -> Purpose:
    """Return which items are purposes, contents and forms: by the nearest heading that says so."""
    found: dict[str, list[str]] = {"purposes": [], "contents": [], "forms": [], "measures": [], "": []}
    for section in root.sections():
        _sort(section, "", found)
    forms = found["forms"] or found["measures"]
    return Purpose(purposes=tuple(found["purposes"]), contents=tuple(found["contents"]), forms=tuple(forms))


def _sort(section: SectionNode, above: str, found: dict[str, list[str]]) -> None:
    own = _group(section.heading, above)
    found[own] += [item.id for item in section.items()]
    for child in section.sections():
        _sort(child, own, found)


def _group(heading: str, above: str) -> str:
    if headings.is_about_bases(heading) or headings.is_side_matter(heading) or above == "work":
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
    return tuple(_assignments(root, marks))


def _assignments(root: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    for section in root.sections():
        if _is_marked(section, marks):
            yield _of_section(section)
        elif headings.is_side_matter(section.heading) or _group(section.heading, ""):
            yield from _marked_below(section, marks)
        elif headings.is_about_work(section.heading) or _bodies_below(section):
            yield from _below(section, marks)
        elif headings.names_body(section.heading):
            yield from _leaves(section, marks)


def _is_marked(section: SectionNode, marks: Mapping[int, Role]) -> bool:
    return section.paragraph is not None and marks.get(section.paragraph.lines[0]) == "assignment"


def _marked_below(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    for child in section.sections():
        if _is_marked(child, marks):
            yield _of_section(child)


def _bodies_below(section: SectionNode) -> bool:
    below = section.sections()
    return len(below) > 1 and sum(headings.names_body(child.heading) for child in below) * 2 > len(below)


def _below(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    """The bodies right below a section on who does what; the section itself where it is addressed to one."""
    below = section.sections()

    if below:
        for child in below:
            if not headings.is_side_matter(child.heading) or _is_marked(child, marks):
                yield from _leaves(child, marks)
        return

    if headings.addresses_communes(section.heading) or headings.names_body(section.heading):
        yield _of_section(section)
        return

    yield from _of_items(section)


def _leaves(section: SectionNode, marks: Mapping[int, Role]) -> Iterator[BodyAssignment]:
    below = [
        child
        for child in section.sections()
        if headings.names_body(child.heading) or _is_marked(child, marks)
    ]

    if below and len(below) * 2 > len(section.sections()):
        for child in below:
            yield from _leaves(child, marks)
    elif headings.is_about_work(section.heading) and not headings.names_body(section.heading):
        yield from _of_items(section)
    else:
        yield _of_section(section)


def _of_section(section: SectionNode) -> BodyAssignment:
    return BodyAssignment(number=section.number, to=section.heading, items=tuple(_top_items(section)))


def _top_items(section: SectionNode) -> Iterator[str]:
    for child in section.children:
        if isinstance(child, ItemNode):
            yield child.id
        else:
            yield from _top_items(child)


def _of_items(section: SectionNode) -> Iterator[BodyAssignment]:
    """Bodies named by lettered or dashed items: the items below each, or the item itself, are its work."""
    for item in section.items():
        head = item.text.split(":", 1)[0].rstrip()
        if not headings.names_body(head) or (":" not in item.text and not item.items):
            continue
        yield BodyAssignment(
            number=item.id, to=head, items=tuple(child.id for child in item.items) or (item.id,)
        )


def communes_assignment(found: tuple[BodyAssignment, ...]) -> tuple[BodyAssignment | None, int]:
    """Return the assignment addressed to the communes, and how far it is (``addresses_communes``)."""
    best: BodyAssignment | None = None
    degree = 0
    for one in found:
        how = headings.addresses_communes(one.to)
        if how > degree:
            best, degree = one, how
    return best, degree
