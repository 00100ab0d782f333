"""What the clerk reads of a plan's doubts and repairs: one message a code, made last."""

import datetime as dt
from collections.abc import Callable

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.directive.notes import Doubt, Repair, RepairCode


def doubt_message(doubt: Doubt) -> str:
    """Return what the clerk reads of ``doubt`` (docs/contract.md, «intake --json», ``warnings[]``)."""
    return DOUBTS[doubt.code](**doubt.data)


def repair_message(repair: Repair) -> str:
    """Return what the clerk reads of ``repair`` (docs/contract.md, «intake --json», ``repairs[]``)."""
    if repair.line is not None:
        return f"dòng {repair.line + 1}: {REPAIRS[repair.code]}"
    return f"{_PLACES.get(repair.place, repair.place)}: {REPAIRS[repair.code]}"


def _no_duties() -> str:
    return "Không tìm thấy phần giao nhiệm vụ cho cấp xã: hãy đánh dấu các nhiệm vụ ấy."


def _duties_shared() -> str:
    return "Phần giao nhiệm vụ cho cấp xã ghi chung với cơ quan khác: hãy xem nhiệm vụ nào là của cấp xã."


def _duties_of_some() -> str:
    return "Phần giao cho cấp xã chỉ nêu một số xã: hãy xem xã mình có trong đó không."


def _duties_of_places() -> str:
    return "Không có phần riêng cho cấp xã; đã lấy phần giao cho các địa phương: hãy xem lại."


def _no_due() -> str:
    return "Không tìm thấy hạn gửi báo cáo năm: hãy đánh dấu câu nêu hạn hoặc ghi ngày."


def _due_outside_year(*, due: dt.date, year: int) -> str:
    return f"Hạn báo cáo {day_month_year(due)} không nằm trong năm kế hoạch {year}."


def _due_before_issue(*, due: dt.date, date: dt.date) -> str:
    days = f"Hạn báo cáo {day_month_year(due)} trước cả ngày ban hành {day_month_year(date)}"
    return f"{days}: hãy xem lại năm của hạn."


def _other_deadline(*, due: dt.date, period: str) -> str:
    return f"Có thêm một hạn báo cáo{_PERIODS.get(period, '')} trong năm: {day_month_year(due)}."


def _recurring_report(*, due: str, period: str) -> str:
    return f"Có báo cáo{_PERIODS.get(period, '')} định kỳ, hạn: {due}."


def _no_report_to() -> str:
    return "Không rõ báo cáo gửi về đâu: hãy ghi nơi nhận báo cáo."


def _no_issuer() -> str:
    return "Không rõ cơ quan ban hành: hãy ghi tên cơ quan."


def _no_year() -> str:
    return "Không rõ kế hoạch của năm nào: hãy ghi năm."


def _no_contents() -> str:
    return "Không nhận ra phần nội dung, nhiệm vụ: hãy đánh dấu đề mục của phần ấy."


def _no_legal_bases() -> str:
    return "Không tìm thấy căn cứ pháp lý."


def _number_gap(*, number: str, above: str) -> str:
    within = f" trong mục {above}" if above else ""
    return f"Số thứ tự của mục {number} không nối tiếp mục trước{within}: hãy xem lại đề cương."


def _table_in_body() -> str:
    return "Có bảng trong phần nội dung: các ô không đưa vào đề cương, hãy xem lại."


def _annex_duties(*, words: tuple[str, ...], count: int) -> str:
    given = f"Bảng trong phụ lục giao cấp xã {count} việc: {_quoted(words, count, 'việc')}"
    return f"{given}. Việc trong phụ lục không tự thành nhiệm vụ: hãy đánh dấu các dòng ấy là nhiệm vụ."


def _targets(*, number: str, heading: str, words: tuple[str, ...], count: int) -> str:
    where = f"{_named(number, heading)} nêu chỉ tiêu"
    return f"{where}: {_quoted(words, count)}. Hãy xem chỉ tiêu nào là của đơn vị mình."


def _money_section(*, number: str, heading: str, words: tuple[str, ...], count: int) -> str:
    where = f"{_named(number, heading)} chỉ được nêu cạnh câu hỏi về nguồn kinh phí"
    return f"{where}: {_quoted(words, count)}." if words else f"{where}."


def _section_left_out(*, number: str, heading: str, words: tuple[str, ...], count: int) -> str:
    where = f"{_named(number, heading)} không thuộc phần nào mà bản thảo lấy vào"
    quoted = f": {_quoted(words, count)}" if words else ""
    return f"{where}{quoted}. Hãy xem có gì cần đưa vào kế hoạch của đơn vị mình."


def _paragraphs_left_out(*, number: str, heading: str, words: tuple[str, ...], count: int) -> str:
    where = f"{_named(number, heading)} còn đoạn mà bản thảo không lấy vào"
    return f"{where}: {_quoted(words, count)}."


def _named(number: str, heading: str) -> str:
    named = f"Mục {number}" if number else "Phần không có số mục"
    return f"{named} “{heading}”" if heading else named


def _quoted(words: tuple[str, ...], count: int, of: str = "đoạn") -> str:
    """Return words as they stand, and how many paragraphs or what else more there are."""
    rest = f" và {count - len(words)} {of} nữa" if count > len(words) else ""
    return "; ".join(f"“{each.rstrip('.;')}”" for each in words) + rest


def _blank_pages(*, pages: tuple[int, ...]) -> str:
    listed = ", ".join(map(str, pages))
    return f"Trang {listed} không có chữ (trang trắng hoặc ảnh quét): hãy xem bản gốc."


_PERIODS = {"half": " 6 tháng", "quarter": " quý", "month": " tháng", "year": " năm"}

DOUBTS: dict[str, Callable[..., str]] = {
    "blank_pages": _blank_pages,
    "no_duties": _no_duties,
    "duties_shared": _duties_shared,
    "duties_of_some": _duties_of_some,
    "duties_of_places": _duties_of_places,
    "no_due": _no_due,
    "due_outside_year": _due_outside_year,
    "due_before_issue": _due_before_issue,
    "other_deadline": _other_deadline,
    "recurring_report": _recurring_report,
    "no_report_to": _no_report_to,
    "no_issuer": _no_issuer,
    "no_year": _no_year,
    "no_contents": _no_contents,
    "no_legal_bases": _no_legal_bases,
    "number_gap": _number_gap,
    "table_in_body": _table_in_body,
    "annex_duties": _annex_duties,
    "targets": _targets,
    "money_section": _money_section,
    "section_left_out": _section_left_out,
    "paragraphs_left_out": _paragraphs_left_out,
}
"""The message of each code of a doubt."""

REPAIRS: dict[RepairCode, str] = {
    "double_stars": "bỏ dấu ** còn sót",
    "hidden_characters": "bỏ ký tự ẩn",
    "tcvn3": "chuyển chữ TCVN3 sang Unicode",
    "vni": "chuyển chữ VNI sang Unicode",
    "cut_by_page": "nối đoạn bị ngắt bởi trang",
    "cut_line": "nối đoạn bị ngắt dòng",
    "odd_spaces": "thay dấu cách không ngắt bằng dấu cách thường",
    "unicode_nfc": "đưa chữ về Unicode dựng sẵn",
}
"""The message of each code of a repair."""

_PLACES = {
    "opening": "phần mở đầu",
    "closing": "phần kết",
    "masthead": "phần đầu",
    "report_due": "câu nêu hạn báo cáo",
    "title": "tên kế hoạch",
    "number": "số, ký hiệu",
    "date": "ngày ban hành",
    "issuer": "tên cơ quan",
    "signer": "phần ký",
}
