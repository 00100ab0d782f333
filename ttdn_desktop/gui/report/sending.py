"""Kỳ báo cáo và nơi gửi: the period, to whom, who signs, the annex's chart."""

from typing import Any

import msgspec
from PySide6.QtWidgets import QCheckBox

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.gui.fields import DateField, LineField, LinesField, SignerField
from ttdn_desktop.gui.report.field import ReportField
from ttdn_desktop.gui.report.part import ReportPart
from ttdn_desktop.gui.widgets.texts import label
from ttdn_desktop.workspace.report.view import ReportView

_PERIOD_FIELDS = {"start": "start", "period": "end"}
"""The part's names of the period's two days; errors of the period are shown below the second."""


class SendingPart(ReportPart):
    """The first part of a report."""

    def __init__(self, settings: CommuneSettings) -> None:
        super().__init__("period", "Chỉ việc ghi trong kỳ, tính cả ngày đầu và ngày cuối, mới vào báo cáo.")
        self.counted = label("", "muted")
        self.add("start", ReportField("Từ ngày", DateField()))
        self.add("period", ReportField("Đến ngày", DateField()))
        self.box.addWidget(self.counted)
        help_text = "Mỗi dòng một cơ quan."
        self.add("addressee", ReportField("Kính gửi", LinesField(), help_text, from_last_year=True))
        self.add("signer", ReportField("Người ký", SignerField(settings.signers)))
        self.add("recipients", ReportField("Nơi nhận", LinesField(), help_text, from_last_year=True))
        self.add("archive", ReportField("Lưu", LineField(), "Ví dụ: VT, VHXH"))
        self.chart = QCheckBox("In &biểu đồ thực hiện so với kế hoạch trong phụ lục")
        self.chart.clicked.connect(lambda checked: self.edited.emit({"chart": checked}, ""))
        self.box.addWidget(self.chart)
        self.box.addStretch(1)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """Emit the whole period where one of its days was typed."""
        if self.view is None or name not in _PERIOD_FIELDS:
            super().on_field(name, value, sub)
            return
        period = msgspec.structs.replace(self.view.report.period, **{_PERIOD_FIELDS[name]: value})
        self.edited.emit({"period": period}, f"{name}-{sub}" if sub else "")

    def value_of(self, name: str, view: ReportView) -> Any:
        """Return the value of that field."""
        if name in _PERIOD_FIELDS:
            return getattr(view.report.period, _PERIOD_FIELDS[name])
        return super().value_of(name, view)

    def last_year_of(self, name: str, view: ReportView) -> Any:
        """Return last year's value of that field; last year's days are of no use."""
        return None if name in _PERIOD_FIELDS else super().last_year_of(name, view)

    def show_view(self, view: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the fields, how many entries the period has, and when the report is due."""
        super().show_view(view, writable=writable, force=force)
        self.chart.setChecked(view.report.chart)
        self.chart.setEnabled(writable)
        counted, total = len(view.context.counted), len(view.dossier.log)
        text = f"Trong kỳ có {counted} việc; {total - counted} việc trong nhật ký nằm ngoài kỳ."
        due = view.paper.pack.directive.report_due

        if due is not None and not view.context.half:
            text += f" Báo cáo phải gửi trước ngày {day_month_year(due)}."

        self.counted.setText(text)
