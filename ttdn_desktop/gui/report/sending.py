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

_DAYS = {"start": "start", "period": "end"}
"""The part's names of the period's two days; what is wrong with the period stands below the second."""


class SendingPart(ReportPart):
    """The first part of a report."""

    def __init__(self, settings: CommuneSettings) -> None:
        super().__init__("period", "Chỉ việc ghi trong kỳ, tính cả ngày đầu và ngày cuối, mới vào báo cáo.")
        self.counted = label("", "muted")
        self.add("start", ReportField("Từ ngày", DateField()))
        self.add("period", ReportField("Đến ngày", DateField()))
        self.box.addWidget(self.counted)
        to = "Mỗi dòng một cơ quan."
        self.add("addressee", ReportField("Kính gửi", LinesField(), to, from_last_year=True))
        self.add("signer", ReportField("Người ký", SignerField(settings.signers)))
        self.add("recipients", ReportField("Nơi nhận", LinesField(), to, from_last_year=True))
        self.add("archive", ReportField("Lưu", LineField(), "Ví dụ: VT, VHXH"))
        self.chart = QCheckBox("In &biểu đồ thực hiện so với kế hoạch trong phụ lục")
        self.chart.clicked.connect(lambda checked: self.edited.emit({"chart": checked}, ""))
        self.box.addWidget(self.chart)
        self.box.addStretch(1)

    def on_field(self, name: str, value: Any, sub: str) -> None:
        """A day is told as the whole period."""
        if self.look is None or name not in _DAYS:
            super().on_field(name, value, sub)
            return
        period = msgspec.structs.replace(self.look.report.period, **{_DAYS[name]: value})
        self.edited.emit({"period": period}, f"{name}-{sub}" if sub else "")

    def value_of(self, name: str, look: ReportView) -> Any:
        """Return the value of that field."""
        return getattr(look.report.period, _DAYS[name]) if name in _DAYS else super().value_of(name, look)

    def last_of(self, name: str, look: ReportView) -> Any:
        """Return last year's value of that field; last year's days are of no use."""
        return None if name in _DAYS else super().last_of(name, look)

    def show_look(self, look: ReportView, *, writable: bool, force: bool = False) -> None:
        """Show the fields, how much lies in the period, and when the report is due."""
        super().show_look(look, writable=writable, force=force)
        self.chart.setChecked(look.report.chart)
        self.chart.setEnabled(writable)
        inside, all_of = len(look.about.counted), len(look.dossier.log)
        said = f"Trong kỳ có {inside} việc; {all_of - inside} việc trong nhật ký nằm ngoài kỳ."
        due = look.paper.pack.directive.report_due

        if due is not None and not look.about.half:
            said += f" Báo cáo phải gửi trước ngày {day_month_year(due)}."

        self.counted.setText(said)
