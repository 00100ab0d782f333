"""The chart of plan against done, for the window; its library is loaded when it is drawn."""

from ttdn_desktop.activity_log.progress import Bar, By, bars

__all__ = ["Bar", "By", "bars", "chart_png"]


def chart_png(rows: tuple[Bar, ...], width_mm: float, height_mm: float, dpi: float) -> bytes:
    """Return the chart as a PNG, drawn by ``office/images/chart.py``."""
    from ttdn_desktop.office.images import chart

    return chart.chart_png(rows, width_mm, height_mm, dpi)
