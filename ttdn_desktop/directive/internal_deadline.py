"""The day by which results are due inside the unit, before its report goes to who asked for it."""

import datetime as dt

from ttdn_desktop.basics.dates import numeric_date

_BEFORE_THE_REPORT = dt.timedelta(days=10)
"""docs/domain/sense.md, ``sense.internal-deadline-missing``: some ten days before."""


def internal_deadline(due: dt.date) -> dt.date:
    """Return the day proposed for results inside, where the report is due on ``due``."""
    return due - _BEFORE_THE_REPORT


def collecting_task(day: dt.date) -> str:
    """Return the task of the unit in charge that says when results are due inside."""
    return f"Tiếp nhận kết quả do các đơn vị gửi trước ngày {numeric_date(day)} để tổng hợp."
