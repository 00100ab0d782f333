"""Higher plans written for the tests, in as few lines as a plan needs."""

from ttdn_desktop.directive.lines import Line, Source
from ttdn_desktop.directive.parser import parse_plan
from ttdn_desktop.directive.records import Directive, Item, Section

HEAD = """KẾ HOẠCH
Công tác thông tin đối ngoại huyện Sông Mây năm 2022

Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;

Ủy ban nhân dân huyện Sông Mây ban hành Kế hoạch như sau:
"""
END = """
Trên đây là Kế hoạch năm 2022, các đơn vị báo cáo về UBND huyện trước ngày 20/11/2022./.

Nơi nhận:
- UBND tỉnh (b/c);
- Lưu: VT.
"""


def source(text: str) -> Source:
    """Return ``text`` as a .txt would be read: no weight, no indents."""
    lines = tuple(Line(text=line) for line in text.split("\n"))
    return Source(name="ke-hoach.txt", kind="txt", features=False, lines=lines)


def plan(body: str, *, head: str = HEAD, end: str = END) -> Directive:
    """Return what is understood of a plan with that body."""
    return parse_plan(source(f"{head}\n{body}\n{end}")).directive


def ids(directive: Directive) -> dict[str, str]:
    """Return every item's text by its id, nested ones too."""
    found: dict[str, str] = {}

    def take(items: tuple[Item, ...]) -> None:
        for item in items:
            found[item.id] = item.text
            take(item.items)

    def walk(sections: tuple[Section, ...]) -> None:
        for section in sections:
            take(section.items)
            walk(section.sections)

    walk(directive.sections)
    return found


def numbers(directive: Directive) -> dict[str, str]:
    """Return every section's heading by its number."""
    found: dict[str, str] = {}

    def walk(sections: tuple[Section, ...]) -> None:
        for section in sections:
            found[section.number] = section.heading
            walk(section.sections)

    walk(directive.sections)
    return found
