"""Drafting a plan: outline, the section's questions, and beside them pages, findings and the higher plan."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier import proposals
from ttdn_desktop.dossier.records import Dossier, Remark
from ttdn_desktop.dossier.slip import with_remark_settled
from ttdn_desktop.first_draft import phrase_bank
from ttdn_desktop.gui import messages
from ttdn_desktop.gui.drafting.basis import BasisPanel
from ttdn_desktop.gui.drafting.lists import FindingsModel, OutlineModel
from ttdn_desktop.gui.drafting.proposal_bar import ProposalBar
from ttdn_desktop.gui.drafting.question_row import QuestionRow
from ttdn_desktop.gui.drafting.section import SectionPage
from ttdn_desktop.gui.preview.pages import RenderFunctions, workspace_functions
from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks
from ttdn_desktop.gui.widgets.dossier_page import DossierPage
from ttdn_desktop.gui.widgets.finding_bar import FindingBar
from ttdn_desktop.gui.widgets.panes import (
    list_view,
    move_last_in_tab_order,
    side_tabs,
    three_panes,
    with_bar,
)
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.interview import answers, flow
from ttdn_desktop.interview.findings import Finding, place_title
from ttdn_desktop.interview.records import InterviewSection
from ttdn_desktop.packs.fields import channels_of
from ttdn_desktop.workspace import finding_actions, rollover
from ttdn_desktop.workspace.session import DossierSession

_PROPOSING = ("items", "activities", "assignments")
"""Kinds of questions whose answers bear ``proposed``."""


class DraftingPage(DossierPage):
    """The plan of one dossier.

    Args:
        session: the dossier; all of its changes go through it, on the window's thread.
        rendering: returns what lays out and draws the pages, for tests.
    """

    def __init__(
        self,
        session: DossierSession,
        tasks: Tasks,
        parent: QWidget | None = None,
        *,
        rendering: Callable[[], RenderFunctions] = workspace_functions,
    ) -> None:
        super().__init__(session, parent)
        self.context = session.context
        self._focus_count = 0
        self._current_row: QuestionRow | None = None
        self._findings: tuple[Finding, ...] = ()
        self._sections: dict[str, SectionPage] = {}
        self.outline_model = OutlineModel(self)
        self.findings_model = FindingsModel(self)
        self.outline = list_view("outline", "Các phần của kế hoạch", self.outline_model)
        self.stack = QStackedWidget(self)
        self.preview = PreviewPanel(tasks, self, rendering=rendering)
        self.findings = list_view("findings", "Những điều cần làm", self.findings_model)
        self.no_findings = label("Không còn thiếu gì.", "muted")
        self.finding_bar = FindingBar(self)
        self.basis = BasisPanel(self.context.directive, self)
        self.tabs = side_tabs(
            self.preview, self.no_findings, with_bar(self.findings, self.finding_bar), self.basis
        )
        self.panes = three_panes(self.outline, self.stack, self.tabs)
        self.banner = label(session.locked_note() or session.version_note(), "banner")
        self.proposals = ProposalBar(self)
        self._lay_out()
        # a judgement: longer than between two keys; findings and outline would delay the page's layout
        self._refresh_timer = QTimer(self, singleShot=True, interval=250)
        self._refresh_timer.timeout.connect(self.refresh)
        self._connect()
        self.refresh()
        self.show_section(self._first_section())
        self.preview.refresh(session.plan)

    @property
    def page(self) -> SectionPage | None:
        """The section shown."""
        current = self.stack.currentWidget()
        return current if isinstance(current, SectionPage) else None

    def current_row(self) -> QuestionRow | None:
        """Return the question the clerk was in last."""
        return self._current_row

    def show_section(self, section_id: str) -> None:
        """Show the section of that id."""
        sections = self.context.interview.sections
        section = next((section for section in sections if section.id == section_id), None)
        if section is None:
            return

        if self.page is not None:
            self.page.commit()

        if section_id not in self._sections:
            self._sections[section_id] = self._section_page(section)
            self.stack.addWidget(self._sections[section_id])
            # the section is made after the tabs: without this the Tab key would come to it after them
            move_last_in_tab_order(self.tabs, self.panes)

        self.stack.setCurrentWidget(self._sections[section_id])
        # forced: the switch gives a field the focus before anything is typed in it
        self._sections[section_id].show_dossier(self.session.dossier, self._findings, force=True)
        self._show_remarks()
        index = self.context.interview.sections.index(section)
        # comes back to ``_on_outline``, which finds the section shown already
        self.outline.setCurrentIndex(self.outline_model.index(index))
        rows = self._sections[section_id].rows
        self._set_current_row(rows[0] if rows else None)
        self._show_proposals()

    def _section_page(self, section: InterviewSection) -> SectionPage:
        page = SectionPage(section, self.context, read_only=self.session.read_only)
        manifest, before = self.session.pack.manifest, self.session.last_year
        page.offer_channels(channels_of(manifest))
        phrases = phrase_bank.phrases_for(manifest, (before,) if before else ())
        for row in page.rows:
            row.offer_phrases(phrases.get(section.id, ()))
            row.offer_last(rollover.last_years_answer(self.session, row.question))

        page.edited.connect(self._on_edited)
        page.dossier_edited.connect(lambda dossier: self._change(dossier, None))
        page.remark_marked.connect(self._mark)

        return page

    def step_section(self, step: int) -> None:
        """Go to the next or the previous section."""
        sections = self.context.interview.sections
        index = self.outline.currentIndex().row() + step
        if 0 <= index < len(sections):
            self.show_section(sections[index].id)
            if self._current_row is not None:
                self._current_row.field.setFocus()

    def go_to(self, finding: Finding) -> None:
        """Go to where ``finding`` leads."""
        self.show_section(finding.section)
        if self.page is not None:
            self.page.go_to(finding.question, finding.subject)

    def commit(self) -> None:
        """Normalize what is being typed."""
        if self.page is not None:
            self.page.commit()

    def moved(self) -> None:
        """Show the dossier as it is after undo or redo."""
        if self.page is not None:
            self.page.forget()
        self.refresh(force=True)
        self.preview.refresh(self.session.plan)
        self.changed.emit()

    def add_row(self) -> None:
        """Add a row where the clerk is, else to the section's first table."""
        self._on_table(lambda row: row.field.add_row())

    def remove_row(self) -> None:
        """Remove the current row."""
        self._on_table(lambda row: row.field.remove_row())

    def make_draft(self) -> None:
        """Fill the empty plan with a first draft: one step that undo takes back."""
        # a start needn't load the rooms that draft and read earlier papers
        from ttdn_desktop.workspace import first_draft

        try:
            self._change(first_draft.draft_of(self.session), None)
        except ClerkError as fault:
            messages.show_error(self, fault)
        self.refresh(force=True)

    def take_proposal(self) -> None:
        """Mark the proposal that the clerk is in as looked at, all of its question where none is."""
        self._on_proposal(lambda values, index: proposals.taken(values, index))

    def drop_proposal(self) -> None:
        """Take the proposal that the clerk is in out of the plan."""
        self._on_proposal(lambda values, index: values if index is None else proposals.dropped(values, index))

    def take_section(self) -> None:
        """Mark every proposal of the section as looked at, as one step."""
        dossier = self.session.dossier
        for row in self._proposing_rows():
            value = proposals.taken(answers.value(dossier, row.question, self.context.directive) or ())
            dossier = answers.answer(dossier, row.question, value, self.context.directive)
        self._change(dossier, None)
        self.refresh(force=True)

    def show_tab(self, name: str) -> None:
        """Show ``preview``, ``findings`` or ``basis``."""
        self.refresh()
        index = ("preview", "findings", "basis").index(name)
        self.tabs.setCurrentIndex(index)
        (self.preview.view, self.findings, self.basis)[index].setFocus()

    def close_down(self) -> None:
        """Stop what still runs."""
        self._refresh_timer.stop()
        self.preview.close_down()
        # the application outlives the page: its signal would call one that is freed
        QApplication.instance().focusChanged.disconnect(self._on_focus)  # pyright: ignore

    def refresh(self, *, force: bool = False) -> None:
        """Bring outline, findings and the shown section up to date."""
        dossier = self.session.dossier
        self._findings = self.session.findings()
        self.outline_model.show(flow.outline(dossier, self.context, self._findings))
        self.findings_model.show(self._findings, dossier.waived, self._place_title)
        self._show_finding()
        errors = sum(finding.severity == "error" for finding in self._findings)
        self.tabs.setTabText(1, f"Kiểm tra ({errors} lỗi)" if errors else "Kiểm tra")
        self.no_findings.setVisible(not self._findings)

        if self.page is not None:
            self.page.show_dossier(dossier, self._findings, force=force)

        self._show_remarks()
        self._show_proposals()

    def _show_proposals(self) -> None:
        dossier = self.session.dossier
        here = sum(
            each.proposed
            for row in self._proposing_rows()
            for each in answers.value(dossier, row.question, self.context.directive) or ()
        )
        self.proposals.show_state(empty=proposals.is_empty(dossier), left=proposals.count(dossier), here=here)
        if self.session.read_only or not self.writable:
            self.proposals.hide()

    def _proposing_rows(self) -> list[QuestionRow]:
        """Return the rows of the section shown whose answers may be proposals."""
        rows = self.page.rows if self.page is not None else []
        return [row for row in rows if row.question.kind in _PROPOSING]

    def _on_proposal(self, act: Callable[[Any, int | None], Any]) -> None:
        row = self._current_row
        if row is None or row not in self._proposing_rows() or not self.writable:
            return

        value, index = row.field.value(), row.field.current()
        changed = act(value, index)
        if changed == value:
            return

        self._on_edited(row, changed, "")
        self.refresh(force=True)
        left = [place for place, each in enumerate(changed) if each.proposed and place >= (index or 0)]
        if left and index is not None:
            # activities and items go by their id, assignments by their number
            row.field.go_to(getattr(changed[left[0]], "id", str(left[0] + 1)))

    def _show_remarks(self) -> None:
        if self.page is not None:
            self.page.show_remarks(self.session.dossier, writable=self.session.can_record)

    def _mark(self, remark: Remark, settled: bool) -> None:
        """Mark a remark, also where the plan is issued: remarks aren't part of it."""
        self.session.change(with_remark_settled(self.session.dossier, remark, settled))
        self.refresh()
        self.changed.emit()

    def _first_section(self) -> str:
        sections = self.context.interview.sections
        return sections[0].id if sections else ""

    def _on_edited(self, row: QuestionRow, value: Any, sub: str) -> None:
        try:
            dossier = answers.answer(self.session.dossier, row.question, value, self.context.directive)
        except ClerkError as fault:
            row.show_error(str(fault))
            return
        # one stay in a field is one step of undo; without a part typed in the edit is a step of its own
        self._change(dossier, f"{row.question.id}/{sub}/{self._focus_count}" if sub else None)

    def _change(self, dossier: Dossier, merge_key: str | None) -> None:
        if self.session.read_only:
            return

        self.session.change(dossier, merge_key)
        self.preview.refresh(self.session.plan)

        if merge_key is None:
            self.refresh(force=False)
        else:
            self._refresh_timer.start()

        self.changed.emit()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._focus_count += 1
        if new is None or self.page is None:
            return
        row = next((row for row in self.page.rows if row.isAncestorOf(new)), None)
        if row is not None:
            self._set_current_row(row)

    def _set_current_row(self, row: QuestionRow | None) -> None:
        self._current_row = row
        self.basis.show_sources(row.question.source if row else ())

    def _on_table(self, act: Callable[[QuestionRow], bool]) -> None:
        if self.page is None or self.session.read_only:
            return
        # the current row first, the others as they stand (False sorts before True)
        for row in sorted(self.page.rows, key=lambda row: row is not self._current_row):
            if row.isVisibleTo(self.page) and act(row):
                return

    def _on_outline(self, index: QModelIndex) -> None:
        sections = self.context.interview.sections
        if index.isValid() and (self.page is None or sections[index.row()].id != self.page.section.id):
            self.show_section(sections[index.row()].id)

    def _on_finding(self, index: QModelIndex) -> None:
        if index.isValid():
            self.go_to(self.findings_model.finding(index.row()))

    def _place_title(self, finding: Finding) -> str:
        return place_title(finding.place, self.context.interview)

    def _show_finding(self) -> None:
        row = self.findings.currentIndex().row()
        shown = self.findings_model.shown(row) if row >= 0 else None
        self.finding_bar.show_finding(shown, writable=not self.session.read_only)

    def put_right(self) -> None:
        """Let the program put the chosen finding right."""
        row = self.findings.currentIndex().row()
        if row >= 0:
            self._change(finding_actions.put_right(self.session.plan, self.findings_model.finding(row)), None)
            self.refresh(force=True)

    def suppress(self, reason: str) -> None:
        """Suppress the chosen warning for ``reason``; let it count again where there is none."""
        row = self.findings.currentIndex().row()
        shown = self.findings_model.shown(row) if row >= 0 else None
        if shown is not None and not shown.is_error and (reason.strip() or shown.reason):
            self._change(finding_actions.with_reason(self.session.dossier, shown.key, reason), None)

    def _connect(self) -> None:
        self.proposals.draft_wanted.connect(self.make_draft)
        self.proposals.take_wanted.connect(self.take_proposal)
        self.proposals.drop_wanted.connect(self.drop_proposal)
        self.proposals.take_section_wanted.connect(self.take_section)
        self.outline.selectionModel().currentChanged.connect(lambda new, _old: self._on_outline(new))
        self.findings.clicked.connect(self._on_finding)
        self.findings.activated.connect(self._on_finding)
        self.findings.selectionModel().currentChanged.connect(lambda _new, _old: self._show_finding())
        self.finding_bar.fix_wanted.connect(self.put_right)
        self.finding_bar.reason_given.connect(self.suppress)
        QApplication.instance().focusChanged.connect(self._on_focus)  # pyright: ignore

    def _lay_out(self) -> None:
        self.no_findings.setMargin(16)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.banner.setVisible(bool(self.banner.text()))
        box.addWidget(self.banner)
        box.addWidget(self.proposals)
        box.addWidget(self.panes, 1)
