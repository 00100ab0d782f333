"""One question: label, help, field, example, origin, what is wrong, what the higher office says of it."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.gui.fields import Field, field_for
from ttdn_desktop.gui.widgets.phrase_finder import PhraseFinder
from ttdn_desktop.gui.widgets.remarks import RemarksBox
from ttdn_desktop.gui.widgets.texts import button, label
from ttdn_desktop.interview import answers
from ttdn_desktop.interview.conditions import explain_condition
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.records import Question
from ttdn_desktop.interview.remarks import remarks_at
from ttdn_desktop.sense.messages import message_of
from ttdn_desktop.workspace.rollover import LastYear

_IN_WORDS = ("lines", "paragraph")
"""Kinds of questions that are answered in sentences."""


class QuestionRow(QWidget):
    """Shows one question of a dossier; ``edited`` and ``dossier_edited`` are the field's.

    Signals:
        remark_marked: a remark, and whether it is settled now.
    """

    edited = Signal(object, object, str)
    dossier_edited = Signal(object)
    remark_marked = Signal(object, bool)

    def __init__(self, question: Question, context: answers.Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._context = context
        self.field: Field = field_for(question, context.directive, context.defaults)
        self._origin = label("", "chip", wrap=False)
        self.error = label("", "error")
        self.remarks = RemarksBox()
        self.remarks.marked.connect(self.remark_marked)
        self._parse_error = ""
        self.last = label("", "muted")
        self.take_last = button("Lấy lời năm trước", "link")
        self._last_year: LastYear | None = None
        self.phrases = PhraseFinder(question.label, self)
        self._lay_out()
        self.phrases.chosen.connect(self._put_in)
        self.take_last.clicked.connect(self._take_last)
        self.field.edited.connect(lambda value, sub: self.edited.emit(self, value, sub))
        self.field.dossier_edited.connect(self.dossier_edited)
        self.field.wrong.connect(self._on_parse_error)

    def show_dossier(self, dossier: Dossier, *, force: bool = False) -> None:
        """Show the value that counts; a field being typed in stays untouched unless ``force``."""
        self.field.show_dossier(dossier)

        if force or not self.has_focus():
            self.field.show_value(answers.effective_value(dossier, self.question, self._context))

        self._show_last(dossier)
        origin = answers.origin(dossier, self.question, self._context)
        self._origin.setText(origin.label)
        # a table has rows of several origins: one word for all would be wrong
        single = self.question.kind not in ("activities", "coverage", "assignments")
        self._origin.setVisible(single and origin is not answers.Origin.NONE)

    def offer_last(self, last_year: LastYear | None) -> None:
        """Offer last year's answer beside the field where it differs, None for none."""
        self._last_year = last_year

    def offer_phrases(self, phrases: tuple[str, ...]) -> None:
        """Offer sentences to be put in behind what is answered; none for an answer that isn't in words."""
        fits = self.question.kind in _IN_WORDS and self.question.key is None
        self.phrases.offer(phrases if fits else ())

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show what is wrong with this question."""
        errors = (finding for finding in findings if finding.severity == "error")
        # a remark stands in its own box above the field
        messages = [message_of(finding) for finding in errors if finding.code != "sense.remark-open"]
        text = "\n".join(([self._parse_error] if self._parse_error else []) + messages)
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def show_remarks(self, dossier: Dossier, *, writable: bool) -> None:
        """Show what the higher office says of this question."""
        remarks = remarks_at(self.question.id, dossier, self._context)
        texts = {duty.id: duty.text for duty in self._context.directive.commune_duties}
        self.remarks.show_remarks(remarks, dossier, writable=writable, duty_texts=texts)

    def show_error(self, message: str) -> None:
        """Show ``message`` until the findings are shown again."""
        self.error.setText(message)
        self.error.setVisible(bool(message))

    def has_focus(self) -> bool:
        """Whether the clerk is in this question's field."""
        focused = self.window().focusWidget()
        # a window that isn't active still has a ``focusWidget``
        return focused is not None and self.isActiveWindow() and self.field.isAncestorOf(focused)

    def _show_last(self, dossier: Dossier) -> None:
        last_year = self._last_year
        differs = last_year is not None and last_year.value != answers.effective_value(
            dossier, self.question, self._context
        )

        if last_year is not None:
            flags = f" (cần xem: {'; '.join(last_year.flags)})" if last_year.flags else ""
            self.last.setText(f"Năm trước: {'; '.join(last_year.texts)}{flags}")

        self.last.setVisible(differs)
        # last year's text can be read in an issued plan too, but not taken over
        self.take_last.setVisible(differs and self.field.isEnabled())

    def _take_last(self) -> None:
        if self._last_year is not None:
            self.edited.emit(self, self._last_year.value, "")

    def _put_in(self, phrase: str) -> None:
        if self.field.isEnabled():
            value = self.field.value()
            lines = (*value, phrase) if isinstance(value, tuple) else f"{value or ''} {phrase}".strip()
            self.edited.emit(self, lines, "")
            self.field.setFocus()

    def _on_parse_error(self, message: str) -> None:
        self._parse_error = message
        if message:
            self.show_error(message)

    def _lay_out(self) -> None:
        question = self.question
        head = QHBoxLayout()

        name = label(question.label + ("  *" if question.required else ""), "question")
        name.setToolTip("Bắt buộc trả lời" if question.required else "")
        name.setBuddy(self.field)
        head.addWidget(name, 1)
        head.addWidget(self._origin)
        head.addWidget(self.phrases.opener)
        self.phrases.opener.hide()

        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        box.addLayout(head)

        if question.help:
            box.addWidget(label(question.help, "muted"))

        box.addWidget(self.remarks)
        box.addWidget(self.phrases)
        box.addWidget(self.field)

        if question.example:
            box.addWidget(label(f"Ví dụ: {question.example}", "muted"))

        if question.when is not None:
            box.addWidget(label(explain_condition(question.when, self._context.interview), "muted"))

        box.addWidget(self.last)
        box.addWidget(self.take_last, 0, Qt.AlignmentFlag.AlignLeft)
        self.last.hide()
        self.take_last.hide()

        self.take_last.setAccessibleName(f"Lấy lời năm trước: {question.label}")
        box.addWidget(self.error)
        self.error.hide()
        self.field.setAccessibleName(question.label)
        self.field.setAccessibleDescription(question.help)


def help_text(row: QuestionRow, context: answers.Context) -> list[tuple[str, str]]:
    """Return what F1 shows of the question: headings with their texts."""
    question: Question = row.question
    parts: list[tuple[str, Any]] = [
        ("Giải thích", question.help),
        ("Ví dụ", question.example),
        ("Vì sao hỏi", explain_condition(question.when, context.interview) if question.when else ""),
        ("Bắt buộc", "Phải trả lời trước khi trình ký." if question.required else "Có thể bỏ trống."),
        ("Căn cứ", ", ".join(question.source)),
    ]

    return [(heading, text) for heading, text in parts if text]
