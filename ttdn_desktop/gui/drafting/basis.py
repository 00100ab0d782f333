"""The passage of the higher plan that the current question rests on."""

from html import escape

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTextBrowser, QWidget

from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.gui import theme


class BasisPanel(QTextBrowser):
    """Shows passages of the higher plan, whole."""

    def __init__(self, directive: Directive, parent: QWidget | None = None) -> None:
        self._sources: tuple[str, ...] | None = None  # first: Qt's own beginning changes the style already
        super().__init__(parent)
        self._directive = directive
        self.setAccessibleName("Căn cứ trong kế hoạch cấp trên")
        self.setOpenLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(18)

    def show_sources(self, sources: tuple[str, ...]) -> None:
        """Show the items and sections of these ids, each once."""
        self._sources = sources
        self.setHtml(passages(self._directive, sources))

    def changeEvent(self, event: QEvent) -> None:
        """Show the same in the new colours: those of a text stand in it."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._sources is not None:
            self.show_sources(self._sources)


def passages(directive: Directive, sources: tuple[str, ...]) -> str:
    """Return the passages as HTML; an item inside a section shown already isn't repeated."""
    muted = theme.colours().muted
    head = f"<p style='color:{muted}'>{escape(directive.kind)} {escape(directive.title)}</p>"

    if directive.issuer:
        head += f"<p style='color:{muted}'>{escape(directive.issuer)}</p>"

    parts: list[str] = []
    sections = [section for section in map(directive.section, sources) if section]
    covered = {item.id for section in sections for item in _items(section)}

    for source in sources:
        section, item = directive.section(source), directive.item(source)
        if section is not None:
            parts.append(_section(section))
        elif item is not None and item.id not in covered:
            parts.append(_item(item))

    if not parts:
        parts.append("<p>Câu hỏi này không dựa vào đoạn nào của kế hoạch cấp trên.</p>")

    return head + "".join(parts)


def _section(section: Section) -> str:
    inner = "".join(map(_item, section.items)) + "".join(map(_section, section.sections))
    return f"<h3>{escape(section.number)}. {escape(section.heading)}</h3>{inner}"


def _item(item: Item) -> str:
    inner = "".join(map(_item, item.items))
    return f"<p style='line-height:135%'><b>{escape(item.id)}</b>&nbsp; {escape(item.text)}</p>{inner}"


def _items(section: Section) -> list[Item]:
    items = (item for each in section.with_those_below() for item in each.items)
    return [part for item in items for part in (item, *item.items)]
