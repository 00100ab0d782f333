"""One part of a report in the middle of its page; what its fields share."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.gui.fields import LinesField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.workspace.report.findings import PARTS, TEXTS, part_title
from ttdn_desktop.workspace.report.messages import TEXT_NAMES, message_of
from ttdn_desktop.workspace.report.phrases import phrases
from ttdn_desktop.workspace.report.view import ReportView, report_name


class ReportPart(QScrollArea):
    """Fields of the report under one title; a subclass says which.

    Signals:
        edited: the report's changed fields by name, and what was typed in (empty: a step of its own).
        entries_wanted: what a figure is about, and the log entries that it comes from.
    """

    edited = Signal(object, str)
    entries_wanted = Signal(str, object)

    def __init__(self, part: str, help_text: str = "") -> None:
        super().__init__()
        self.part = part
        self.fields: dict[str, ReportField] = {}
        self.look: ReportView | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "paper")
        self.box = QVBoxLayout(inside)
        self.box.setContentsMargins(24, 20, 24, 24)
        self.box.setSpacing(18)
        self.head, self.title = label("", "muted"), label(PARTS[part], "title")
        head = QVBoxLayout()
        head.setSpacing(4)

        for shown in (self.head, self.title, label(help_text, "muted") if help_text else None):
            if shown is not None:
                head.addWidget(shown)

        self.box.addLayout(head)
        self.setWidget(inside)

    def add(self, name: str, field: ReportField) -> ReportField:
        """Put ``field`` in as the report's field ``name``."""
        self.fields[name] = field
        field.edited.connect(lambda value, sub: self.on_field(name, value, sub))
        self.box.addWidget(field)
        return field

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Tell what was typed; a field that isn't the report's own under its name is told by the subclass."""
        self.edited.emit({name: value}, f"{name}-{sub}" if sub else "")

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the report as it is; what is being typed in stays untouched unless ``force``."""
        self.look = look
        self.head.setText(report_name(look.dossier))
        self.title.setText(part_title(self.part, look.paper.kind))

        for name, field in self.fields.items():
            field.show_value(self.value_of(name, look), force=force)
            field.show_last(self.last_of(name, look))
            field.set_writable(writable)
            field.show_findings(tuple(message_of(one) for one in look.findings if self.is_about(one, name)))

    def value_of(self, name: str, look: ReportView) -> Any:
        """Return the value of that field."""
        return getattr(look.report, name)

    def last_of(self, name: str, look: ReportView) -> Any:
        """Return last year's value of that field."""
        return getattr(look.last, name, None) if look.last else None

    def is_about(self, finding: Finding, name: str) -> bool:
        """Return whether ``finding`` is an error of that field."""
        return finding.severity == "error" and (finding.section, finding.question) == (self.part, name)

    def commit(self) -> None:
        """Put what is typed in order."""
        for field in self.fields.values():
            field.field.commit()

    def go_to(self, finding: Finding) -> None:
        """Go to the field that ``finding`` is about, else to the first."""
        field = self.fields.get(finding.question) or next(iter(self.fields.values()), None)
        if field is not None:
            field.field.setFocus()
            self.ensureWidgetVisible(field, 0, 40)

    def start(self) -> None:
        """Go to the first field."""
        if self.fields:
            next(iter(self.fields.values())).field.setFocus()


def texts_part(part: str, help_text: str = "Mỗi dòng một ý.") -> ReportPart:
    """Return the part of the text fields that belong to ``part``."""
    made = ReportPart(part, help_text)
    for name, heading in _texts_of(part):
        offered = phrases().get(name, ())
        made.add(name, ReportField(heading, LinesField(), phrases=offered, from_last_year=True))
    made.box.addStretch(1)
    return made


def _texts_of(part: str) -> Iterable[tuple[str, str]]:
    return ((name, TEXT_NAMES[name]) for name, of in TEXTS.items() if of == part)
