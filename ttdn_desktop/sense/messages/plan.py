"""What is found in a plan, a message a rule; the duties by their first words."""

import datetime as dt

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_words
from ttdn_desktop.dossier.slip import SEVERITIES, mention_of_subject
from ttdn_desktop.sense.messages.phrases import (
    Message,
    activity,
    channel_names,
    day,
    quoted,
)


def _answer_missing(*, label: str) -> str:
    return f"Chưa trả lời “{label}”."


def _answer_odd(*, label: str, answer: object) -> str:
    if answer is None:
        return f"Câu trả lời “{label}” không đúng kiểu."
    return f"Câu trả lời “{answer}” của “{label}” không có trong các lựa chọn."


_UNKNOWN = {
    "choice": "Mục đã chọn “{item}” không có trong kế hoạch cấp trên.",
    "excuse": "Nhiệm vụ ghi không áp dụng “{item}” không có trong kế hoạch cấp trên.",
    "duty": "Hoạt động “{title}” ghi nhiệm vụ “{item}” không có trong kế hoạch cấp trên.",
    "content": "Hoạt động “{title}” ghi nội dung “{item}” không có trong kế hoạch cấp trên.",
    "channel": "Hoạt động “{title}” có hình thức lạ “{item}”.",
    "entry": "Việc “{title}” trong nhật ký có hình thức lạ “{item}”.",
}


def _unknown_item(*, item: str, of: str, title: str) -> str:
    return _UNKNOWN[of].format(item=item, title=title)


def _other_year(*, year: int, directive_year: int) -> str:
    return f"Hồ sơ là của năm {year}, kế hoạch cấp trên là của năm {directive_year}."


def _remark_open(*, sender: str, weight: str, kind: str, id: str, title: str, text: str) -> str:
    """Return a remark as one sentence: whose it is, on what, its severity, its text."""
    severity = SEVERITIES.get(weight, SEVERITIES["should"])
    return f"{sender or 'Cấp trên'} góp ý{mention_of_subject(kind, id, title)} ({severity}): {text}"


def _proposed(*, count: int) -> str:
    return f"Còn {count} chỗ chương trình đề xuất chưa có người xem."


def _duty_uncovered(*, text: str, excused: bool) -> str:
    if excused:
        return f"Nhiệm vụ {first_words(text)} ghi không áp dụng nhưng chưa nêu lý do."
    return f"Nhiệm vụ {first_words(text)} chưa có hoạt động nào thực hiện."


def _duty_both(*, text: str) -> str:
    return f"Nhiệm vụ {first_words(text)} vừa có hoạt động vừa ghi không áp dụng."


def _one_activity_for_all(*, title: str, duties: int) -> str:
    return f"Hoạt động {quoted(title)} được đánh dấu cho cả {duties} nhiệm vụ."


def _duty_channel(*, text: str, channels: tuple[str, ...]) -> str:
    return (
        f"Nhiệm vụ {first_words(text)} nêu hình thức ({channel_names(channels)}), chưa hoạt động nào của nó"
        " theo hình thức ấy."
    )


def _after_due(*, text: str, due: dt.date, end: dt.date) -> str:
    return (
        f"Nhiệm vụ {first_words(text)} có hạn {day(due)}, mọi hoạt động của nó kết thúc sau hạn"
        f" (sớm nhất {day(end)})."
    )


def _title_too_thin(*, number: int, title: str) -> str:
    if not title:
        return f"Hoạt động {number} chưa có tên."
    return f"{activity(number, title)} có tên chưa nói lên việc gì."


def _same_activity_twice(*, number: int, title: str) -> str:
    return f"{activity(number, title)} trùng tên và hình thức với một hoạt động ở trên."


def _lead_missing(*, number: int, title: str) -> str:
    return f"{activity(number, title)} chưa ghi đơn vị chủ trì."


def _dates_missing(*, number: int, title: str) -> str:
    return f"{activity(number, title)} chưa ghi đủ ngày bắt đầu và kết thúc."


def _end_before_start(*, start: dt.date, end: dt.date, number: int, title: str) -> str:
    days = f"bắt đầu {day(start)}, kết thúc {day(end)}"
    return f"{activity(number, title)} kết thúc trước khi bắt đầu ({days})."


def _outside_year(*, year: int, days: tuple[dt.date, ...], number: int, title: str) -> str:
    return f"{activity(number, title)} có ngày ngoài năm {year}: {', '.join(map(day, days))}."


def _after_report_due(*, end: dt.date, due: dt.date, number: int, title: str) -> str:
    days = f"kết thúc {day(end)}, hạn {day(due)}"
    return f"{activity(number, title)} kết thúc sau hạn báo cáo cấp trên ({days})."


def _before_plan_date(*, end: dt.date, day: dt.date, number: int, title: str) -> str:
    days = f"kết thúc {end:%d/%m/%Y}, kế hoạch ngày {day:%d/%m/%Y}"
    return f"{activity(number, title)} đã xong trước ngày ban hành kế hoạch ({days})."


def _target_missing(*, number: int, title: str, unit_alone: bool) -> str:
    lacks = "chỉ tiêu chưa có đơn vị tính" if unit_alone else "chưa có chỉ tiêu"
    return f"{activity(number, title)} {lacks}."


def _unit_fits_channel(*, unit: str, units: tuple[str, ...], number: int, title: str) -> str:
    listed = ", ".join(f"“{each}”" for each in units)
    return f"{activity(number, title)} có chỉ tiêu tính bằng “{unit}”, hình thức này tính bằng {listed}."


def _content_not_carried(*, text: str) -> str:
    return f"Nội dung {first_words(text)} chưa có hoạt động nào thực hiện."


def _form_without_channel(*, text: str, channels: tuple[str, ...]) -> str:
    return f"Hình thức {first_words(text)} chưa có hoạt động nào thực hiện ({channel_names(channels)})."


def _lead_without_task(*, title: str, lead: str) -> str:
    return f"“{lead}” chủ trì hoạt động {quoted(title)} nhưng không có phần việc ở mục Tổ chức thực hiện."


def _body_without_task(*, number: int, to: str, nobody: bool) -> str:
    return f"Phân công {number} chưa ghi giao cho ai." if nobody else f"“{to}” chưa được giao việc gì."


def _self_order(*, to: str) -> str:
    return f"“{to}” được giao việc trong chính kế hoạch của mình."


def _order_not_ours(*, to: str) -> str:
    return f"“{to}” không thuộc quyền giao việc của đơn vị."


def _body_not_there(*, body: str, kind: str, year: int) -> str:
    return f"“{body}”: {kind} không có bộ phận này trong năm {year}."


def _internal_deadline_missing(*, due: dt.date, day: dt.date) -> str:
    return (
        f"Chưa nơi nào ghi hạn gửi kết quả trong nội bộ, trong khi báo cáo cấp trên trước {due:%d/%m/%Y}"
        f" (nên hẹn khoảng {day:%d/%m/%Y})."
    )


def _internal_deadline_late(*, day: dt.date, due: dt.date, to: str) -> str:
    return f"Hạn gửi kết quả {day:%d/%m/%Y} ở “{to}” không trước hạn báo cáo cấp trên {due:%d/%m/%Y}."


def _recipient_higher_missing(*, issuer: str) -> str:
    return f"Nơi nhận chưa có {issuer or 'cơ quan nhận báo cáo'} hay nơi nhận báo cáo của cấp trên."


def _recipient_too_thin(*, line: str) -> str:
    return f"Nơi nhận “{line}” không gọi tên được ai."


def _recipient_body_missing(*, to: str, word: str) -> str:
    return f"“{to}” được giao việc nhưng Nơi nhận không có dòng nào ghi “{word}”."


def _recipient_twice(*, line: str) -> str:
    return f"Nơi nhận “{line}” ghi hai lần."


def _signer_missing(*, name: str) -> str:
    return f"Họ tên người ký “{name}” chưa đủ." if name else "Chưa ghi họ tên người ký."


def _signer_position(*, authority: str, position: str) -> str:
    return f"Quyền hạn {authority}. không đi với chức vụ “{position}”."


def _budget_source(*, total: int) -> str:
    return f"Kế hoạch có {format_amount(total)} đồng nhưng nguồn chỉ ghi lồng ghép."


def _level_left(*, found: str, level: str, ours: str) -> str:
    return f"Còn chữ “{level}” của cấp trên: “{found}”; đơn vị mình là {ours}."


def _kind_left(*, found: str, kind: str, ours: str) -> str:
    return f"Còn chữ “{kind}”: “{found}”; đơn vị mình là {ours}."


def _last_year_left(*, found: str, year: int) -> str:
    return f"Còn “{found}” trong kế hoạch năm {year}."


def _subject_case(*, subject: str) -> str:
    return f"Trích yếu {quoted(subject)} viết chưa đúng."


def _superior_number_missing(*, number: bool, date: bool) -> str:
    lacking = "số và ngày"
    if not (number and date):
        lacking = "số" if number else "ngày"
    return f"Chưa biết {lacking} của kế hoạch cấp trên."


def _superior_later(*, higher: dt.date, day: dt.date | None, year: int) -> str:
    own = f"ngày {day:%d/%m/%Y}" if day else f"năm {year}"
    return f"Kế hoạch cấp trên ngày {higher:%d/%m/%Y} lại sau kế hoạch {own} này."


def _year_of_date(*, day: dt.date, year: int, paper: str) -> str:
    return f"Ngày {day:%d/%m/%Y} không hợp với {paper} năm {year}."


def _number_date_apart(*, has_number: bool) -> str:
    return "Có số mà chưa có ngày." if has_number else "Có ngày mà chưa có số."


def _number_order(*, number: int, day: dt.date, other: int, other_day: dt.date) -> str:
    if number == other:
        return f"Số {number:02} đã cấp cho văn bản ngày {other_day:%d/%m/%Y}."
    return (
        f"Số {number:02} ngày {day:%d/%m/%Y} không theo thứ tự:"
        f" số {other:02} trong sổ là ngày {other_day:%d/%m/%Y}."
    )


PLAN_FOUND: dict[str, Message] = {
    "sense.answer-missing": _answer_missing,
    "sense.answer-odd": _answer_odd,
    "sense.unknown-item": _unknown_item,
    "sense.other-year": _other_year,
    "sense.remark-open": _remark_open,
    "proposed": _proposed,
    "sense.duty-uncovered": _duty_uncovered,
    "sense.duty-both": _duty_both,
    "sense.one-activity-for-all": _one_activity_for_all,
    "sense.duty-channel": _duty_channel,
    "sense.after-due": _after_due,
    "sense.title-too-thin": _title_too_thin,
    "sense.same-activity-twice": _same_activity_twice,
    "sense.lead-missing": _lead_missing,
    "sense.dates-missing": _dates_missing,
    "sense.end-before-start": _end_before_start,
    "sense.outside-year": _outside_year,
    "sense.after-report-due": _after_report_due,
    "sense.before-plan-date": _before_plan_date,
    "sense.target-missing": _target_missing,
    "sense.unit-fits-channel": _unit_fits_channel,
    "sense.content-not-carried": _content_not_carried,
    "sense.form-without-channel": _form_without_channel,
    "sense.lead-without-task": _lead_without_task,
    "sense.body-without-task": _body_without_task,
    "sense.self-order": _self_order,
    "sense.order-not-ours": _order_not_ours,
    "sense.body-not-there": _body_not_there,
    "sense.internal-deadline-missing": _internal_deadline_missing,
    "sense.internal-deadline-late": _internal_deadline_late,
    "sense.recipient-higher-missing": _recipient_higher_missing,
    "sense.recipient-too-thin": _recipient_too_thin,
    "sense.recipient-body-missing": _recipient_body_missing,
    "sense.recipient-twice": _recipient_twice,
    "sense.signer-missing": _signer_missing,
    "sense.signer-position": _signer_position,
    "sense.budget-source": _budget_source,
    "sense.level-left": _level_left,
    "sense.kind-left": _kind_left,
    "sense.last-year-left": _last_year_left,
    "sense.subject-case": _subject_case,
    "sense.superior-number-missing": _superior_number_missing,
    "sense.superior-later": _superior_later,
    "sense.year-of-date": _year_of_date,
    "sense.number-date-apart": _number_date_apart,
    "sense.number-order": _number_order,
}
"""The message of each rule that a plan, or both papers, can break."""
