"""What each fault of an interview says: one Vietnamese sentence a code, made from the fault's data."""

from ttdn_desktop.interview.faults import InterviewFault

MESSAGES: dict[str, str] = {
    "interview.format": "mục “format” phải là “{format}”.",
    "interview.newer": "bộ câu hỏi do bản chương trình mới hơn làm (phiên bản {version}).",
    "interview.no_sections": "bộ câu hỏi chưa có phần nào.",
    "interview.section_repeated": "mã phần “{section}” dùng hơn một lần.",
    "interview.question_repeated": "mã câu hỏi “{id}” dùng hơn một lần.",
    "interview.key_repeated": "mục “{key}” của hồ sơ có hơn một câu hỏi.",
    "question.no_id": "thiếu mã.",
    "question.no_label": "thiếu nhãn.",
    "question.kind_of_key": "mục “{key}” cần kiểu {allowed}, không phải {kind}.",
    "question.no_group": "kiểu items phải nêu nhóm (group): purposes, contents hoặc forms.",
    "question.group_not_allowed": "chỉ kiểu items mới có nhóm (group).",
    "question.no_options": "kiểu choice phải có các lựa chọn (options).",
    "question.options_not_allowed": "chỉ kiểu choice mới có các lựa chọn (options).",
    "question.option_repeated": "lựa chọn “{option}” ghi hơn một lần.",
    "question.unknown_source": "đoạn “{passage}” không có trong kế hoạch cấp trên.",
    "default.kind": "giá trị mặc định không đúng kiểu {kind}.",
    "default.no_option": "giá trị mặc định “{value}” không có trong các lựa chọn.",
    "default.not_in_group": "mục mặc định “{item}” không có trong nhóm {group}.",
    "default.unknown_field": "mặc định lấy “{field}” không có trong {source}; có: {known}.",
    "default.kind_of_field": "mặc định “{field}” của {source} cần kiểu {allowed}, không phải {kind}.",
    "condition.unknown_question": "điều kiện hỏi tới câu “{asked}” không có.",
    "condition.no_option": "điều kiện so với “{value}”, câu “{asked}” không có lựa chọn ấy.",
    "condition.no_date": "điều kiện so ngày với câu “{asked}” không phải kiểu date.",
    "condition.cycle": "điều kiện đi vòng, rốt cuộc chờ chính câu này.",
}
"""Templates for ``str.format``, with the fault's data."""

SOURCES = {"commune": "cài đặt của xã", "directive": "kế hoạch cấp trên"}
"""Where a default may come from, with the Vietnamese name."""


def message_of(fault: InterviewFault) -> str:
    """Return the sentence, in lower case, to follow the name of the pack's file."""
    words = {key: _shown(key, value) for key, value in fault.data.items()}
    sentence = MESSAGES[fault.code].format(**words)
    return sentence if fault.question is None else f"câu hỏi “{fault.question}”: {sentence}"


def _shown(key: str, value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))  # pyright: ignore[reportUnknownArgumentType]
    return SOURCES[str(value)] if key == "source" else str(value)
