"""How long it is to the report's due date, in words and as a warning."""

_SOON = 15
"""Days before the due date from which it stands out: a judgement, two weeks to collect and sign."""


def is_soon(days_left: int | None) -> bool:
    """Return whether the report's due date is so near, or past, that it should stand out."""
    return days_left is not None and days_left < _SOON


def due_text(days_left: int | None) -> str:
    """Return how long it is to the report's due date."""
    if days_left is None:
        return "chưa có hạn báo cáo"
    if days_left < 0:
        return f"đã quá hạn báo cáo {-days_left} ngày"
    return "hôm nay là hạn báo cáo" if days_left == 0 else f"còn {days_left} ngày đến hạn báo cáo"
