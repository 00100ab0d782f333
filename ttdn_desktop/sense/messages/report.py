"""What is found in a report, a message a rule."""

import datetime as dt

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_words
from ttdn_desktop.sense.messages.phrases import Message, day, quoted


def _figure_without_entry(*, figure: str, line: str) -> str:
    return f"Câu {quoted(line)} nêu {figure}, nhật ký không có việc nào tính bằng đơn vị ấy trong kỳ."


def _same_figure_differs(*, figure: str, line: str) -> str:
    return f"Câu {quoted(line)} nêu {figure}, khác mọi số liệu trong nhật ký và chỉ tiêu."


def _short_without_reason(*, title: str) -> str:
    return f"{quoted(title)} chưa đạt chỉ tiêu mà chưa nêu lý do."


def _not_yet_due_as_failed(*, title: str, end: dt.date) -> str:
    return f"{quoted(title)} còn làm đến {day(end)}, sau kỳ báo cáo, chưa phải là không đạt."


def _activity_unit_mismatch(*, title: str, count: int, unit: str, other: str) -> str:
    return (
        f"{quoted(title)}: {count} lần ghi bằng “{other}”, chỉ tiêu tính bằng “{unit}” nên không được tính."
    )


def _duty_unreported(*, text: str) -> str:
    return f"Nhiệm vụ {first_words(text)} chưa có việc nào trong kỳ và chưa có câu trả lời."


def _budget_zero_but_costed(*, title: str, cost: int) -> str:
    return f"{quoted(title)} không có kinh phí trong kế hoạch nhưng đã chi {format_amount(cost)} đồng."


def _empty_strengths() -> str:
    return "Phần “Ưu điểm” chưa nêu được điều gì."


def _next_year_empty(*, half: bool) -> str:
    return f"Phần “Phương hướng {'6 tháng cuối' if half else 'năm sau'}” chưa nêu được điều gì."


def _period_missing(*, start: dt.date | None, end: dt.date | None) -> str:
    if start is None or end is None:
        return "Chưa ghi đủ kỳ báo cáo."
    return "Kỳ báo cáo có ngày cuối trước ngày đầu."


def _period_after_date(*, end: dt.date, day: dt.date) -> str:
    return f"Báo cáo ngày {day:%d/%m/%Y} lại trước ngày cuối của kỳ ({end:%d/%m/%Y})."


def _period_off_due(*, end: dt.date, due: dt.date) -> str:
    if end >= due:
        return f"Kỳ báo cáo kéo tới {day(end)}, không trước hạn gửi báo cáo ({day(due)})."
    return f"Kỳ báo cáo dừng ở {day(end)}, sớm hơn nhiều so với hạn gửi ({day(due)})."


def _log_outside_period(*, title: str, day: dt.date) -> str:
    return f"Việc {quoted(title)} ngày {day:%d/%m/%Y} nằm ngoài kỳ báo cáo."


def _addressee_missing(*, issuer: str) -> str:
    return f"Nơi kính gửi chưa có {issuer or 'cơ quan nhận báo cáo'}."


def _reworded_stale(*, sentence: str) -> str:
    return f"Câu viết lại {quoted(sentence)} có số liệu đã thay đổi."


def _evidence_missing(*, bare: int, entries: int) -> str:
    return f"{bare} trong {entries} việc trong kỳ chưa có minh chứng."


REPORT_FOUND: dict[str, Message] = {
    "sense.figure-without-entry": _figure_without_entry,
    "sense.same-figure-differs": _same_figure_differs,
    "sense.short-without-reason": _short_without_reason,
    "sense.not-yet-due-as-failed": _not_yet_due_as_failed,
    "sense.activity-unit-mismatch": _activity_unit_mismatch,
    "sense.duty-unreported": _duty_unreported,
    "sense.budget-zero-but-costed": _budget_zero_but_costed,
    "sense.empty-strengths": _empty_strengths,
    "sense.next-year-empty": _next_year_empty,
    "sense.period-missing": _period_missing,
    "sense.period-after-date": _period_after_date,
    "sense.period-off-due": _period_off_due,
    "sense.log-outside-period": _log_outside_period,
    "sense.addressee-missing": _addressee_missing,
    "sense.reworded-stale": _reworded_stale,
    "sense.evidence-missing": _evidence_missing,
}
"""The message of each rule that a report alone can break."""
