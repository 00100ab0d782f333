"""The questions of one section, in a scroll area."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.drafting.question_row import QuestionRow
from ttdn_desktop.gui.fields.activities import ActivitiesField
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.flow import visible_questions
from ttdn_desktop.interview.records import InterviewSection

_MARGIN = 40
"""Pixels kept above and below a question that is gone to: a judgement, its label shows too."""


class SectionPage(QScrollArea):
    """One section; its rows stay as they are while the clerk is elsewhere."""

    edited = Signal(object, object, str)
    dossier_edited = Signal(object)
    remark_marked = Signal(object, bool)

    def __init__(self, section: InterviewSection, context: Context, *, read_only: bool) -> None:
        super().__init__()
        self.section = section
        self._context = context
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # a scroll area takes the focus itself by default: the Tab key would stop at it before each field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        content.setProperty("role", "paper")

        box = QVBoxLayout(content)
        box.setContentsMargins(24, 20, 24, 24)
        box.setSpacing(22)

        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(section.title, "title"))

        if section.help:
            head.addWidget(label(section.help, "muted"))

        box.addLayout(head)
        self.rows = [QuestionRow(question, context, content) for question in section.questions]

        for row in self.rows:
            row.field.setEnabled(not read_only)
            row.edited.connect(self.edited)
            row.dossier_edited.connect(self.dossier_edited)
            row.remark_marked.connect(self.remark_marked)
            box.addWidget(row)

        box.addStretch(1)
        self.setWidget(content)

    def offer_channels(self, channels: Mapping[str, Channel]) -> None:
        """Offer ``channels``, those of the plan's field, where activities are asked for."""
        for row in self.rows:
            if isinstance(row.field, ActivitiesField):
                row.field.offer_channels(channels)

    def show_dossier(self, dossier: Dossier, findings: tuple[Finding, ...], *, force: bool = False) -> None:
        """Show the answers, and what is wrong with each."""
        visible_ids = {question.id for question in visible_questions(self.section, dossier, self._context)}
        for row in self.rows:
            row.setVisible(row.question.id in visible_ids)
            row.show_dossier(dossier, force=force)
            row.show_findings(tuple(finding for finding in findings if finding.question == row.question.id))

    def show_remarks(self, dossier: Dossier, *, writable: bool) -> None:
        """Show the higher office's remarks at their questions."""
        for row in self.rows:
            row.show_remarks(dossier, writable=writable)

    def row(self, question_id: str) -> QuestionRow | None:
        """Return the row of that question."""
        return next((row for row in self.rows if row.question.id == question_id), None)

    def forget(self) -> None:
        """Drop what is half typed and can't be parsed: another state of the dossier is shown next."""
        for row in self.rows:
            row.field.forget()

    def commit(self) -> None:
        """Normalize what is typed."""
        for row in self.rows:
            row.field.commit()

    def go_to(self, question_id: str, subject: str | None) -> None:
        """Go to a question's field."""
        row = self.row(question_id)
        if row is not None:
            row.field.go_to(subject)
            # a finding that a remark causes is explained in the remark's banner, not at the field
            self.ensureWidgetVisible(row if row.remarks.isHidden() else row.remarks, 0, _MARGIN)
