"""What each section is for: which items are purposes, contents and forms."""

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.headings import About
from ttdn_desktop.directive.outline.nodes import ItemNode, SectionNode
from ttdn_desktop.dossier.records import Record


class ItemGroups(Record, frozen=True, kw_only=True):
    """Ids of the items that stand under Mục đích, Nội dung, Hình thức."""

    purposes: tuple[str, ...] = ()
    contents: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


def item_groups(root: SectionNode) -> ItemGroups:
    """Return which items are purposes, contents and forms: by the nearest heading that says so."""
    found: dict[About, list[str]] = {part: [] for part in About}
    for section in root.sections():
        _sort(section, "", None, found)

    return ItemGroups(
        purposes=tuple(found[About.PURPOSES]),
        contents=tuple(found[About.CONTENTS]),
        forms=tuple(found[About.FORMS]),
    )


def _sort(section: SectionNode, above: str, part: About | None, found: dict[About, list[str]]) -> None:
    """Sort the items of ``section``, in reading order; ``part`` is what the heading ``above`` is about."""
    own = _part(section.heading, above, part)

    for child in section.children:
        if isinstance(child, SectionNode):
            # below «PHẦN II. NỘI DUNG KẾ HOẠCH» stand the sections of a whole plan
            is_of_its_own = section.is_part() and headings.about(child.heading) is not None
            _sort(child, section.heading, None if is_of_its_own else own, found)
        elif own is not None and not _is_target_without_figure(section, child):
            found[own].append(child.id)


def _is_target_without_figure(section: SectionNode, item: ItemNode) -> bool:
    """Return whether an item is a row of a table of targets: its figure stands in another column."""
    return item.paragraph.row is not None and headings.names_targets(section.heading)


def _part(heading: str, above: str, part: About | None) -> About | None:
    """Return what the items right below ``heading`` are; ``part`` is what those of the heading above it are.

    A section below is its own part where it begins with its name or the one above names several: «Nội dung»
    below «NỘI DUNG VÀ HÌNH THỨC», «Hình thức» below «NỘI DUNG», but no «Đổi mới hình thức sinh hoạt».
    """
    own = headings.about(heading)
    if part is None:
        return own
    if part in (About.WORK, About.ARRANGEMENTS) or own is None:
        return part
    if own is About.ARRANGEMENTS:
        return own if part is not About.CONTENTS else part
    return own if _may_differ(own, heading, above, part) else part


def _may_differ(own: About, heading: str, above: str, part: About) -> bool:
    if headings.names_part(above, own):
        return True
    if own is About.PURPOSES or own is About.MEASURES or own is About.WORK:
        return False  # «Yêu cầu» below «Nội dung» is a content, «Giải pháp» below «Nhiệm vụ» too
    return headings.is_part_alone(heading) and own is not part
