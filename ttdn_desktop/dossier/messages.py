"""What each oddity of a dossier says: one Vietnamese sentence a code, made from the oddity's data."""

from ttdn_desktop.dossier.oddities import Oddity

MESSAGES: dict[str, str] = {
    "commune.unknown_kind": "loại đơn vị “{kind}” không có trong: {known}.",
    "signer.unknown_authority": "quyền hạn ký “{authority}” không có trong: {known}.",
    "author.no_name": "cơ quan soạn (author) chưa có tên, văn bản sẽ thiếu tên cơ quan ban hành.",
    "author.no_symbol": "cơ quan soạn “{name}” chưa có ký hiệu (author.symbol), số văn bản sẽ thiếu ký hiệu.",
    "activity.unknown_channel": "hoạt động “{subject}” có hình thức lạ “{channel}”.",
    "activity.end_before_start": "hoạt động “{subject}” kết thúc trước khi bắt đầu.",
    "entry.unknown_channel": "mục nhật ký “{subject}” có hình thức lạ “{channel}”.",
    "entry.unknown_activity": "mục nhật ký “{subject}” ghi hoạt động không có trong kế hoạch “{activity}”.",
    "entry.id_repeated": "mã nhật ký “{subject}” dùng hơn một lần.",
    "report.unknown_kind": "loại báo cáo “{kind}” không có trong: {known}.",
    "report.period_missing": "báo cáo chưa ghi đủ kỳ báo cáo (từ ngày, đến ngày).",
    "report.period_backwards": "kỳ báo cáo kết thúc trước khi bắt đầu.",
    "report.unknown_activity": "báo cáo ghi lý do cho hoạt động không có trong kế hoạch “{subject}”.",
}
"""Templates for ``str.format``, with the oddity's subject and data."""


def message_of(oddity: Oddity) -> str:
    """Return the sentence, in lower case, to follow the name of a file or pack."""
    words = {key: value if isinstance(value, str) else ", ".join(value) for key, value in oddity.data.items()}
    return MESSAGES[oddity.code].format(subject=oddity.subject, **words)
