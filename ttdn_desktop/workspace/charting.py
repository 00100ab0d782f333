"""Charts of plan against done, for the window and for the report."""

from ttdn_desktop.office.progress_chart import chart_height, chart_pdf, chart_png
from ttdn_desktop.reports.progress import Bar, By, bars

__all__ = ["Bar", "By", "bars", "chart_height", "chart_pdf", "chart_png"]
