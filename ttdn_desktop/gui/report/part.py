"""One part of a report in the middle of its page: a title and fields."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.gui.fields import LinesField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.papers.report.text_names import TEXT_NAMES
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace.report.findings import PARTS, TEXTS, part_title
from ttdn_desktop.workspace.report.view import ReportView, report_name

MARGIN = 40
"""Pixels kept above and below a field that is gone to: a judgement, its heading shows too."""


PhraseTexts = Mapping[str, tuple[str, ...]]
"""Phrases by the report's field that they are for."""


class ReportPart(QScrollArea):
    """The fields of one part of the report; a subclass may say where their values come from.

    Signals:
        edited: the report's changed fields by name, and the part typed in (empty: a step of its own).
        entries_wanted: what a figure is about, and the log entries that it comes from.
    """

    edited = Signal(object, str)
    entries_wanted = Signal(str, object)

    def __init__(self, part: str, help_text: str = "") -> None:
        super().__init__()
        self.part = part
        self.fields: dict[str, ReportField] = {}
        self.view: ReportView | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("role", "paper")
        self.box = QVBoxLayout(content)
        self.box.setContentsMargins(24, 20, 24, 24)
        self.box.setSpacing(18)
        self.head, self.title = label("", "muted"), label(PARTS[part], "title")
        head = QVBoxLayout()
        head.setSpacing(4)

        head.addWidget(self.head)
        head.addWidget(self.title)
        if help_text:
            head.addWidget(label(help_text, "muted"))

        self.box.addLayout(head)
        self.setWidget(content)

    def add(self, name: str, field: ReportField) -> ReportField:
        """Add ``field`` as the report's field ``name`` and return it."""
        self.fields[name] = field
        field.edited.connect(lambda value, sub: self.on_field(name, value, sub))
        self.box.addWidget(field)
        return field

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Emit what was typed; overridden where a field here is only a piece of a field of the report."""
        self.edited.emit({name: value}, f"{name}-{sub}" if sub else "")

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the report as it is now; a field being typed in stays untouched unless ``force``."""
        self.view = view
        self.head.setText(report_name(view.dossier))
        self.title.setText(part_title(self.part, view.paper.kind))

        for name, field in self.fields.items():
            field.show_value(self.value_of(name, view), force=force)
            field.show_last_year(self.last_year_of(name, view))
            field.set_writable(writable)
            field.show_findings(
                tuple(message_of(finding) for finding in view.findings if self.is_about(finding, name))
            )

    def value_of(self, name: str, view: ReportView) -> Any:
        """Return the value of that field."""
        return getattr(view.report, name)

    def last_year_of(self, name: str, view: ReportView) -> Any:
        """Return last year's value of that field."""
        return getattr(view.last, name, None) if view.last else None

    def is_about(self, finding: Finding, name: str) -> bool:
        """Return whether ``finding`` is an error of that field."""
        return finding.severity == "error" and (finding.section, finding.question) == (self.part, name)

    def commit(self) -> None:
        """Normalize what is typed."""
        for field in self.fields.values():
            field.field.commit()

    def go_to(self, finding: Finding) -> None:
        """Go to the field that ``finding`` is about, else to the first."""
        field = self.fields.get(finding.question) or next(iter(self.fields.values()), None)
        if field is not None:
            field.field.setFocus()
            self.ensureWidgetVisible(field, 0, MARGIN)

    def start(self) -> None:
        """Go to the first field."""
        if self.fields:
            next(iter(self.fields.values())).field.setFocus()


def texts_part(part: str, phrases: PhraseTexts, help_text: str = "Mỗi dòng một ý.") -> ReportPart:
    """Return the part of the text fields that belong to ``part``; ``phrases`` by field to put in."""
    texts = ReportPart(part, help_text)
    for name, heading in _texts_of(part):
        phrase_texts = phrases.get(name, ())
        texts.add(name, ReportField(heading, LinesField(), phrases=phrase_texts, from_last_year=True))
    texts.box.addStretch(1)
    return texts


def _texts_of(part: str) -> Iterable[tuple[str, str]]:
    return ((name, TEXT_NAMES[name]) for name, text_part in TEXTS.items() if text_part == part)
