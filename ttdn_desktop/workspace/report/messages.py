"""What each finding about a plan or a report says, made last; the report's messages stand here."""

import datetime as dt

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.messages import MESSAGES, Message

_LONGEST_QUOTE = 80
"""Characters of a title or sentence that a message quotes.

A judgement: enough to know which one is meant, and the list of findings stays a list.
"""


def message_of(finding: Finding) -> str:
    """Return what the clerk reads of a finding about a plan or a report."""
    table = REPORT_MESSAGES if finding.code in REPORT_MESSAGES else MESSAGES
    return table[finding.code](**finding.data)


def _period(*, start: dt.date | None, end: dt.date | None) -> str:
    if start is None or end is None:
        return "Chưa ghi đủ kỳ báo cáo: từ ngày, đến ngày."
    return "Kỳ báo cáo có ngày cuối trước ngày đầu."


def _after_due(*, due: dt.date) -> str:
    return f"Kỳ báo cáo kéo tới sau hạn gửi báo cáo ({day_month_year(due)})."


def _before_due(*, due: dt.date) -> str:
    return f"Kỳ báo cáo dừng sớm hơn nhiều so với hạn gửi ({day_month_year(due)}): có thể sót việc."


def _signer() -> str:
    return "Chưa ghi họ tên người ký báo cáo."


def _addressee() -> str:
    return "Chưa ghi nơi kính gửi."


def _variance(*, title: str) -> str:
    return f"{_quoted(title)} chưa đạt chỉ tiêu. Hãy ghi lý do."


def _not_begun(*, title: str) -> str:
    return f"{_quoted(title)} chưa có việc nào trong kỳ. Hãy ghi nhật ký hoặc nêu lý do."


def _unit(*, title: str, count: int, unit: str) -> str:
    return f"{_quoted(title)}: {count} lần ghi bằng đơn vị khác “{unit}” nên không tính vào chỉ tiêu."


def _duty(*, duty: str) -> str:
    return f"Nhiệm vụ {duty} chưa có việc nào trong kỳ và chưa có câu trả lời."


def _empty(*, text: str) -> str:
    return f"Mục “{TEXT_NAMES[text]}” còn trống; báo cáo sẽ ghi “Không có.”"


def _evidence(*, bare: int, entries: int) -> str:
    return f"{bare} trong {entries} việc trong kỳ chưa có minh chứng."


def _reworded(*, sentence: str) -> str:
    return f"Câu viết lại {_quoted(sentence)} có số liệu đã thay đổi. Hãy xem lại câu này."


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    if len(words) > _LONGEST_QUOTE:
        return f"“{words[:_LONGEST_QUOTE].rstrip()}…”"
    return f"“{words}”"


TEXT_NAMES = {
    "strengths": "Ưu điểm",
    "difficulties": "Hạn chế, khó khăn",
    "causes": "Nguyên nhân",
    "next_year": "Phương hướng, nhiệm vụ",
    "proposals": "Kiến nghị, đề xuất",
}
"""The names of the text parts that a report shouldn't lack, by the report's fields."""

_MESSAGES: dict[str, Message] = {
    "period": _period,
    "after_due": _after_due,
    "before_due": _before_due,
    "signer": _signer,
    "addressee": _addressee,
    "variance": _variance,
    "not_begun": _not_begun,
    "unit": _unit,
    "duty": _duty,
    "empty": _empty,
    "evidence": _evidence,
    "reworded": _reworded,
}

_YEARS_ALONE = frozenset({"after_due", "before_due", "variance"})
"""Found in a year-end report alone: half a year has neither that due date nor the year's targets to reach."""

REPORT_MESSAGES = {
    f"{kind}-{code}": message
    for kind in ("report", "half")
    for code, message in _MESSAGES.items()
    if kind == "report" or code not in _YEARS_ALONE
}
"""The message of each code that ``report_findings`` can yield, but for the remarks'."""
