"""What each finding about a plan's answers says: one message a code, made from the finding's data."""

import datetime as dt
from collections.abc import Callable

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.dossier.oddities import Oddity
from ttdn_desktop.dossier.slip import SEVERITIES, mention_of_subject

Message = Callable[..., str]
"""Makes the sentence from a finding's data, which it takes by name."""


def _remark(*, sender: str, weight: str, kind: str, id: str, title: str, text: str) -> str:
    """Return a remark as one sentence: whose it is, on what, its severity, its text."""
    severity = SEVERITIES.get(weight, SEVERITIES["should"])
    return f"{sender or 'Cấp trên'} góp ý{mention_of_subject(kind, id, title)} ({severity}): {text}"


def _activity(number: int, title: str) -> str:
    return f"Hoạt động {number} “{title}”" if title else f"Hoạt động {number}"


def _no_title(*, number: int, title: str) -> str:
    return f"{_activity(number, title)} chưa có tên. Hãy ghi việc sẽ làm."


def _no_lead(*, number: int, title: str) -> str:
    return f"{_activity(number, title)} chưa ghi đơn vị chủ trì."


def _no_dates(*, number: int, title: str) -> str:
    return f"{_activity(number, title)} chưa ghi đủ ngày bắt đầu và kết thúc."


def _unknown_duty(*, duty: str, number: int = 0, title: str = "") -> str:
    """An activity names the duty, or without ``number`` the list of those that don't apply."""
    if not number:
        return f"Nhiệm vụ ghi không áp dụng “{duty}” không có trong kế hoạch cấp trên."
    name = _activity(number, title)
    return f"{name} ghi nhiệm vụ “{duty}” không có trong kế hoạch cấp trên. Hãy chọn lại nhiệm vụ."


def _unknown_content(*, content: str, number: int, title: str) -> str:
    name = _activity(number, title)
    return f"{name} ghi nội dung “{content}” không có trong kế hoạch cấp trên. Hãy chọn lại nội dung."


def _unknown_channel(*, channel: str, number: int, title: str) -> str:
    return f"{_activity(number, title)} có hình thức lạ “{channel}”. Hãy chọn lại hình thức."


def _end_before_start(*, start: dt.date, end: dt.date, number: int, title: str) -> str:
    days = f"bắt đầu {day_month_year(start)}, kết thúc {day_month_year(end)}"
    return f"{_activity(number, title)} kết thúc trước khi bắt đầu ({days}). Hãy sửa ngày."


def _outside_year(*, year: int, days: tuple[dt.date, ...], number: int, title: str) -> str:
    listed = ", ".join(day_month_year(day) for day in days)
    return f"{_activity(number, title)} có ngày ngoài năm {year}: {listed}."


def _after_due(*, end: dt.date, due: dt.date, number: int, title: str) -> str:
    days = f"kết thúc {day_month_year(end)}, hạn {day_month_year(due)}"
    return (
        f"{_activity(number, title)} kết thúc sau hạn báo cáo cấp trên ({days})."
        " Hãy ghi chú cách báo cáo phần còn lại, hoặc sửa ngày."
    )


def _uncovered(*, duty: str, excused: bool) -> str:
    if excused:
        return f"Nhiệm vụ {duty} ghi không áp dụng nhưng chưa nêu lý do. Hãy ghi lý do."
    return (
        f"Nhiệm vụ {duty} chưa có hoạt động nào thực hiện."
        " Hãy gắn nhiệm vụ vào một hoạt động, hoặc ghi không áp dụng kèm lý do."
    )


def _covered_and_excused(*, duty: str) -> str:
    return f"Nhiệm vụ {duty} vừa có hoạt động vừa ghi không áp dụng. Hãy bỏ một trong hai."


def _missing(*, label: str) -> str:
    return f"Chưa trả lời “{label}”."


def _wrong_kind(*, label: str) -> str:
    return f"Câu trả lời “{label}” không đúng kiểu. Hãy nhập lại."


def _not_an_option(*, answer: object, label: str) -> str:
    return f"Câu trả lời “{answer}” của “{label}” không có trong các lựa chọn. Hãy chọn lại."


def _unknown_choice(*, choice: str) -> str:
    return f"Mục đã chọn “{choice}” không có trong kế hoạch cấp trên. Hãy bỏ chọn."


def _no_body(*, number: int) -> str:
    return f"Phân công {number} chưa ghi giao cho ai."


def _no_task(*, number: int) -> str:
    return f"Phân công {number} chưa ghi việc được giao."


def _other_year(*, year: int, directive_year: int) -> str:
    return f"Hồ sơ là của năm {year}, kế hoạch cấp trên là của năm {directive_year}."


MESSAGES: dict[str, Message] = {
    "wrong_kind": _wrong_kind,
    "missing": _missing,
    "not_an_option": _not_an_option,
    "unknown_choice": _unknown_choice,
    "no_title": _no_title,
    "no_lead": _no_lead,
    "no_dates": _no_dates,
    "unknown_duty": _unknown_duty,
    "unknown_content": _unknown_content,
    "unknown_channel": _unknown_channel,
    "end_before_start": _end_before_start,
    "outside_year": _outside_year,
    "after_due": _after_due,
    "uncovered": _uncovered,
    "covered_and_excused": _covered_and_excused,
    "no_body": _no_body,
    "no_task": _no_task,
    "remark": _remark,
    "other_year": _other_year,
}
"""The message of each code that ``interview.validation.findings`` can yield."""

ODDITY_MESSAGES: dict[str, str] = {
    "activity.unknown_duty": "hoạt động “{subject}” ghi nhiệm vụ “{duty}” không có trong kế hoạch cấp trên.",
    "activity.unknown_content": (
        "hoạt động “{subject}” ghi nội dung “{content}” không có trong kế hoạch cấp trên."
    ),
    "choice.unknown": "mục đã chọn “{subject}” không có trong kế hoạch cấp trên.",
    "excuse.unknown_duty": "nhiệm vụ ghi không áp dụng “{subject}” không có trong kế hoạch cấp trên.",
}
"""The message of each code of ``unknown_references``: a template for ``str.format``."""


def oddity_message(oddity: Oddity) -> str:
    """Return the sentence, in lower case, to follow the name of a file or pack."""
    return ODDITY_MESSAGES[oddity.code].format(subject=oddity.subject, **oddity.data)
