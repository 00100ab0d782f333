"""What a check of a pack's data says: severity and words of each kind of fault, made last."""

import datetime as dt
from typing import NamedTuple

from ttdn_desktop.packs.faults import PackFault
from ttdn_desktop.packs.findings import PackFinding, Severity

_CHANNEL_FIX = "Dùng mã hình thức của hồ sơ: radio, portal, social, meeting, …"
_DIRECTIVE_FIX = "Sửa mục “directive” cho khớp kế hoạch cấp trên."


class FaultKind(NamedTuple):
    """A kind of fault: ``shown`` is its code in the output of ``pack check``, which groups several kinds.

    ``what`` and ``fix`` are templates for ``str.format`` with the fault's file and data.
    """

    shown: str
    severity: Severity
    what: str
    fix: str = ""


FAULTS: dict[str, FaultKind] = {
    "file.missing": FaultKind("file.missing", "error", "thiếu tệp này.", "Thêm {file} vào bộ mẫu."),
    "file.not_json": FaultKind("file.json", "error", "{message}", "Sửa tệp cho đúng JSON, lưu dạng UTF-8."),
    "file.wrong_type": FaultKind("file.type", "error", "{message}", "Sửa giá trị ấy cho đúng kiểu."),
    "template.missing": FaultKind(
        "file.missing",
        "error",
        "thiếu mẫu Word này.",
        "Đặt tệp {file} cạnh pack.json, hoặc sửa tên ở mục “documents”.",
    ),
    "manifest.id": FaultKind(
        "manifest.id",
        "error",
        "mã mẫu “{id}” không dùng được.",
        "Chỉ dùng chữ thường không dấu, số và gạch nối, như van-ninh-2019.",
    ),
    "manifest.version": FaultKind(
        "manifest.version",
        "error",
        "phiên bản mẫu “{version}” không dùng được.",
        "Viết các số cách nhau bằng dấu chấm, như 1.0.",
    ),
    "manifest.no_title": FaultKind(
        "manifest.title", "warning", "bộ mẫu chưa có tên (title).", "Ghi tên bộ mẫu."
    ),
    "manifest.subject": FaultKind(
        "manifest.subject",
        "error",
        "trích yếu (subject) có dấu ngoặc nhọn sẽ in ra giấy.",
        "Trong ngoặc nhọn chỉ ghi {{area}} (địa bàn) và {{year}} (năm).",
    ),
    "manifest.rules": FaultKind(
        "manifest.rules",
        "warning",
        "quy tắc {rules} không hợp với kế hoạch năm {year}.",
        "Ghi “rules”: “{fitting}”.",
    ),
    "field.unknown": FaultKind(
        "field",
        "warning",
        "không có bộ lĩnh vực mã “{id}”, sẽ dùng bộ chung.",
        "Ghi mã của một bộ có sẵn, hoặc viết bộ lĩnh vực ngay trong mục “field”.",
    ),
    "field.channel_unknown": FaultKind(
        "field", "error", "hình thức “{id}” của lĩnh vực không có trong danh mục.", _CHANNEL_FIX
    ),
    "field.channel_unnamed": FaultKind(
        "field",
        "error",
        "hình thức “{id}” của lĩnh vực thiếu tên hoặc đơn vị tính.",
        "Ghi “name” và “unit” cho hình thức ấy.",
    ),
    "field.channel_repeated": FaultKind(
        "field",
        "error",
        "hình thức “{id}” của lĩnh vực ghi hơn một lần.",
        "Để lại một dòng cho hình thức ấy.",
    ),
    "field.part_repeated": FaultKind(
        "field", "error", "phần báo cáo “{id}” của lĩnh vực ghi hơn một lần.", "Để lại một dòng cho phần ấy."
    ),
    "field.part_unnamed": FaultKind(
        "field", "error", "phần báo cáo “{id}” của lĩnh vực thiếu tên.", "Ghi “heading” cho phần ấy."
    ),
    "field.format": FaultKind(
        "field", "error", "bộ lĩnh vực ghi “format” là “{format}”.", "Ghi “format”: “{known}”."
    ),
    "field.version": FaultKind(
        "field",
        "error",
        "bộ lĩnh vực có phiên bản {version}, chương trình này chỉ biết phiên bản {known}.",
        "Ghi “version”: {known}, hoặc cập nhật chương trình.",
    ),
    "field.hidden_character": FaultKind(
        "field",
        "error",
        "bộ lĩnh vực có ký tự điều khiển hoặc ký tự đổi chiều chữ trong “{text}”.",
        "Gõ lại câu ấy.",
    ),
    "field.gap": FaultKind(
        "field",
        "error",
        "“{text}” của bộ lĩnh vực có dấu ngoặc nhọn sẽ in ra giấy.",
        "Trong ngoặc nhọn chỉ ghi {{topic}} (việc mà kế hoạch nói đến).",
    ),
    "field.file": FaultKind(
        "field", "warning", "bộ lĩnh vực không dùng được, bị bỏ qua: {why}", "Sửa tệp ấy hoặc bỏ tệp ấy đi."
    ),
    "field.part_unknown": FaultKind(
        "field",
        "error",
        "phần báo cáo “{id}” của lĩnh vực không có.",
        "Dùng totals, activities, channels, press, duties hoặc unplanned.",
    ),
    "directive.item_id_repeated": FaultKind(
        "directive", "error", "mã đoạn “{id}” dùng hơn một lần.", _DIRECTIVE_FIX
    ),
    "directive.section_number_repeated": FaultKind(
        "directive", "error", "số mục “{number}” dùng hơn một lần.", _DIRECTIVE_FIX
    ),
    "directive.item_unknown": FaultKind(
        "directive", "error", "“{list}” nêu đoạn “{id}” không có trong các mục (sections).", _DIRECTIVE_FIX
    ),
    "directive.duty_reworded": FaultKind(
        "directive",
        "warning",
        "lời văn nhiệm vụ “{id}” khác với đoạn cùng mã trong các mục.",
        _DIRECTIVE_FIX,
    ),
    "directive.no_duties": FaultKind(
        "directive", "warning", "chưa có nhiệm vụ nào giao cho cấp xã (commune_duties).", _DIRECTIVE_FIX
    ),
    "directive.no_year": FaultKind(
        "directive", "warning", "chưa ghi năm của kế hoạch (year).", _DIRECTIVE_FIX
    ),
    "directive.due_outside_year": FaultKind(
        "directive", "warning", "hạn báo cáo {due} không thuộc năm {year}.", _DIRECTIVE_FIX
    ),
    "interview.unusable": FaultKind("interview", "error", "{message}"),
    "sample.missing": FaultKind(
        "sample.missing",
        "warning",
        "không có hồ sơ ví dụ nên chưa ghép thử được.",
        "Thêm {file}: một hồ sơ đã điền đủ.",
    ),
    "sample.unreadable": FaultKind("sample", "error", "{message}", "{next_step}"),
    "sample.odd": FaultKind("sample.odd", "warning", "{message}"),
    "sample.other_pack": FaultKind(
        "sample.pack",
        "warning",
        "hồ sơ ví dụ thuộc mẫu “{pack}”, không phải “{id}”.",
        "Ghi “pack”: “{id}”.",
    ),
    "sample.other_year": FaultKind(
        "sample.year",
        "warning",
        "hồ sơ ví dụ của năm {year}, kế hoạch cấp trên của năm {plan_year}.",
        "Ghi “year”: {plan_year}.",
    ),
}
"""Every kind of fault that ``check`` and ``check_manifest`` find."""


def fault_finding(fault: PackFault) -> PackFinding:
    """Return what is shown of ``fault``."""
    kind = FAULTS[fault.code]
    words = {"file": fault.file, **{name: _format(value) for name, value in fault.data.items()}}
    return PackFinding(
        code=kind.shown,
        severity=kind.severity,
        file=fault.file,
        what=kind.what.format(**words),
        mend=kind.fix.format(**words),
    )


def _format(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value)
