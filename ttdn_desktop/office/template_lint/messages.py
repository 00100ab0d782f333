"""What each error of a tag is called, and how it is fixed, in the words of somebody who sits before Word.

The one place where the check's codes and data become Vietnamese.
"""

from typing import cast

from ttdn_desktop.office.render.sandboxed_jinja import (
    DEEPEST_LOOP,
    FILTERS,
    LanguageViolation,
    violation_message,
)
from ttdn_desktop.office.template_lint.schema import FieldType
from ttdn_desktop.office.template_lint.tags import Tag, TagError

_LONGEST = 80
"""Characters of a tag that a message quotes. A judgement: a tag as it should be is shorter, and one that was
never closed may run on to the end of its paragraph."""

_RETYPE = "Xóa cả thẻ rồi gõ lại liền một lượt: {meant}"
_ALONE = "Để thẻ {tag} đứng riêng một đoạn, không có chữ khác."
_ALONE_ROW = "Thêm một hàng mới chỉ chứa thẻ {tag}."
_ALLOWED = "Chỉ dùng tên trường, bộ lọc, if và for (xem templates/README.md)."
_KEYWORD_MISSPELT = ("thẻ “{tag}”: từ lệnh “{word}” viết sai.", "Viết “{suggestion}”.")
_NEAREST = (
    "thẻ “{tag}”: không có trường “{name}”; gần giống nhất là “{suggestion}”.",
    "Viết “{suggestion}” thay cho “{name}”.",
)

_MESSAGES: dict[str, tuple[str, str]] = {
    "tag.brace": ("thẻ “{tag}” thiếu hoặc thừa dấu ngoặc.", "Viết {meant}"),
    "tag.spaced": ("thẻ “{tag}” có khoảng trắng giữa hai dấu ngoặc.", "Viết {meant}"),
    "tag.fullwidth": (
        "thẻ “{tag}” dùng dấu ngoặc toàn góc của bộ gõ khác.",
        "Gõ lại bằng dấu thường: {meant}",
    ),
    "tag.unclosed": ("thẻ “{tag}” không có dấu đóng.", "Viết {meant}"),
    "tag.unopened": ("thẻ “{tag}” không có dấu mở.", "Viết {meant}"),
    "tag.line-break": ("thẻ “{tag}” bị ngắt dòng hoặc có dấu tab ở giữa.", _RETYPE),
    "tag.invisible": ("thẻ “{tag}” có ký tự không nhìn thấy.", _RETYPE),
    "tag.dash": ("thẻ “{tag}” có dấu gạch dài (–) do Word tự sửa thay cho dấu trừ.", "Viết {meant}"),
    "tag.quotes": ("thẻ “{tag}” có dấu nháy cong do Word tự sửa.", "Dùng dấu nháy thẳng: {meant}"),
    "tag.hard-space": ("thẻ “{tag}” có dấu cách không ngắt nên không được nhận ra.", _RETYPE),
    "tag.hard-space-inside": ("thẻ “{tag}” có dấu cách không ngắt.", "Gõ lại dấu cách thường: {meant}"),
    "tag.prefix-space": ("thẻ “{tag}” viết sai chữ p, tr hoặc khoảng trắng quanh chữ ấy.", "Viết {meant}"),
    "tag.empty": ("thẻ “{tag}” trống.", "Điền tên trường vào giữa, hoặc xóa thẻ."),
    "tag.long": ("thẻ “{tag}” quá dài.", "Chỉ dùng tên trường và bộ lọc trong thẻ."),
    "tag.syntax": (
        "thẻ “{tag}” viết sai cú pháp.",
        "Viết theo mẫu {{{{ ten_truong }}}} hoặc {{{{ ten_truong | hoa }}}}.",
    ),
    "tag.syntax/end": ("thẻ “{tag}” viết sai cú pháp.", "Viết {{%{prefix} {word} %}}."),
    "tag.output-statement": ("lệnh “{tag}” nằm trong ngoặc của thẻ in giá trị.", "Viết {{%p {inner} %}}"),
    "tag.statement-output": (
        "trường “{inner}” nằm trong ngoặc của thẻ lệnh.",
        "Viết {{{{ {whole_inner} }}}}.",
    ),
    "tag.forbidden/statement": ("thẻ “{tag}”: lệnh “{word}” không được dùng.", "Chỉ dùng for và if."),
    "tag.forbidden/unknown-statement": ("thẻ “{tag}”: không có lệnh “{word}”.", "Chỉ dùng for và if."),
    "tag.forbidden/call": ("thẻ “{tag}”: thẻ không được gọi hàm.", _ALLOWED),
    "tag.forbidden/arithmetic": ("thẻ “{tag}”: thẻ không được tính toán.", _ALLOWED),
    "tag.forbidden/language": ("thẻ “{tag}”: {violation}", _ALLOWED),
    "output.prefix": ("thẻ in giá trị “{tag}” không dùng chữ p, tr, tc, r ở đầu.", "Viết {{{{ {inner} }}}}"),
    "statement.spelling/keyword": _KEYWORD_MISSPELT,
    "statement.spelling/loop-name": (
        "thẻ “{tag}”: tên “{name}” trong vòng lặp viết hoa, các thẻ bên trong dùng “{word}”.",
        "Viết “{word}”.",
    ),
    "filter.unknown/similar": ("thẻ “{tag}”: không có bộ lọc “{name}”.", "Viết “{suggestion}”."),
    "filter.unknown": ("thẻ “{tag}”: không có bộ lọc “{name}”.", f"Chỉ có các bộ lọc: {', '.join(FILTERS)}."),
    "field.spelling": _NEAREST,
    "field.unknown/similar": _NEAREST,
    "field.unknown/only-left": (
        "thẻ “{tag}”: không có trường “{name}”.",
        "Có lẽ là “{field}”, trường chưa được in ở đâu.",
    ),
    "field.unknown": (
        "thẻ “{tag}”: không có trường “{name}”.",
        "Xem danh sách trường trong templates/README.md rồi viết lại tên.",
    ),
    "field.outside": (
        "thẻ “{tag}”: “{name}” chỉ dùng được giữa thẻ for và thẻ endfor của nó.",
        "Chuyển thẻ vào trong vòng lặp.",
    ),
    "field.shape/list": (
        "thẻ “{tag}”: “{field}” là danh sách, in thẳng ra sẽ hỏng chữ.",
        "Lặp: {{%p for dong in {field} %}} … {{{{ dong }}}} … {{%p endfor %}}.",
    ),
    "field.shape/group": (
        "thẻ “{tag}”: “{field}” là một nhóm trường, không in thẳng ra được.",
        "Viết một trong: {members}.",
    ),
    "field.shape/no-list": (
        "thẻ “{tag}”: “{field}” không phải danh sách nên không lặp được.",
        "Chỉ lặp trên trường danh sách.",
    ),
    "for.syntax": ("vòng lặp “{tag}” viết sai.", "Viết {{%p for dong in ten_danh_sach %}}"),
    "for.depth": (f"vòng lặp “{{tag}}” lồng quá {DEEPEST_LOOP} lớp.", "Bỏ bớt một vòng lặp."),
    "for.name": (
        "thẻ “{tag}”: vòng lặp đặt tên “{name}” nhưng các thẻ bên trong dùng “{used}”.",
        "Viết “for {used} in …”.",
    ),
    "block.unclosed-for": (
        "vòng lặp “{tag}” không có thẻ kết thúc.",
        "Thêm {{%{prefix} endfor %}} vào cuối phần lặp.",
    ),
    "block.unclosed-if": (
        "điều kiện “{tag}” không có thẻ kết thúc.",
        "Thêm {{%{prefix} endif %}} vào cuối phần có điều kiện.",
    ),
    "block.lone-endfor": (
        "thẻ “{tag}” không có vòng lặp nào đang mở.",
        "Thêm {{%{prefix} for … in … %}} ở đầu phần lặp, hoặc xóa thẻ.",
    ),
    "block.lone-endif": (
        "thẻ “{tag}” không có điều kiện nào đang mở.",
        "Thêm {{%{prefix} if … %}} ở đầu, hoặc xóa thẻ.",
    ),
    "block.middle": (
        "thẻ “{tag}”: “{word}” không nằm trong khối if nào.",
        "Đặt thẻ giữa {{%{prefix} if … %}} và {{%{prefix} endif %}}.",
    ),
    "block.mixed": ("mở bằng “{opened}” nhưng đóng bằng “{whole_tag}”.", "Viết “{{%{wanted} %}}”."),
    "block.tables": (
        "vòng lặp hàng mở ở bảng này mà đóng ở bảng khác.",
        "Đặt hai thẻ {{%tr … %}} trong cùng một bảng.",
    ),
    "block.cells": (
        "khối mở bằng “{tag}” đóng ở ô khác hoặc ở ngoài bảng.",
        "Đặt hai thẻ trong cùng một ô; muốn lặp cả hàng thì dùng {{%tr … %}}.",
    ),
    "block.plain": (
        "khối mở bằng “{tag}” trải qua nhiều đoạn mà thẻ thiếu chữ p, sẽ để lại đoạn trống.",
        "Viết {{%p {inner} %}}, thẻ kết thúc cũng thêm chữ p.",
    ),
    "p.shared": ("thẻ “{tag}” đứng chung đoạn với chữ khác, phần chữ ấy sẽ mất.", _ALONE),
    "tr.outside": (
        "thẻ “{tag}” không nằm trong bảng nào.",
        "Dùng {{%p {inner} %}}, hoặc chuyển thẻ vào một hàng của bảng.",
    ),
    "tr.shared": ("thẻ “{tag}” đứng chung hàng với chữ khác, cả hàng ấy sẽ mất.", _ALONE_ROW),
    "tr.heading": ("thẻ “{tag}” nằm trong hàng tiêu đề của bảng, cả hàng ấy sẽ mất.", _ALONE_ROW),
    "row.heading": (
        "hàng lặp lại được đặt làm hàng tiêu đề của bảng.",
        "Bỏ chọn “Repeat as header row” ở hàng nằm giữa hai thẻ {{%tr … %}}.",
    ),
    "mark.part": (
        "thẻ “{tag}” nằm ở chỗ chương trình không điền.",
        "Chuyển thẻ vào thân văn bản, hoặc xóa thẻ ở đây.",
    ),
    "mark.deleted": (
        "thẻ “{tag}” nằm trong phần đã xóa của chế độ theo dõi thay đổi, in ra sẽ không thấy.",
        "Vào Review, chọn Accept hoặc Reject để chấp nhận hay bỏ thay đổi, rồi lưu lại.",
    ),
    "mark.code": (
        "thẻ “{tag}” nằm trong mã trường của Word, in ra sẽ không thấy.",
        "Xóa trường của Word và gõ thẻ thành chữ thường.",
    ),
    "mark.hidden": ("thẻ “{tag}” là chữ ẩn, in ra sẽ không thấy.", "Chọn thẻ, mở Font và bỏ dấu ở ô Hidden."),
    "mark.box": (
        "thẻ “{tag}” nằm trong hộp chữ, bản PDF của chương trình không có hộp chữ.",
        "Chuyển thẻ ra đoạn văn hoặc ô của bảng.",
    ),
    "mark.crossing": (
        "thẻ “{tag}” bị cắt ngang bởi liên kết, ô điều khiển hoặc thay đổi đang theo dõi.",
        "Gỡ liên kết hoặc chấp nhận thay đổi ở chỗ này, rồi gõ lại {meant}",
    ),
    "mark.cut": ("thẻ “{tag}” có trường hoặc hình của Word chen ở giữa.", _RETYPE),
    "mark.split": (
        "thẻ “{tag}” bị tách thành nhiều kiểu chữ.",
        "Chọn cả thẻ từ dấu mở đến dấu đóng, đặt lại một kiểu chữ (Ctrl+Space), hoặc gõ lại {meant}",
    ),
    "mark.split-statement": (
        "thẻ “{tag}” có nhiều kiểu chữ.",
        "Chọn cả thẻ và đặt lại một kiểu chữ (Ctrl+Space).",
    ),
}
"""What is wrong and how it is fixed, by code, or by code and reason where a code has several."""

_LOST = (
    "không thẻ nào in trường “{field}”; có nội dung ở đó thì không ghép được.",
    "Đặt lại {tags} vào chỗ cần in.",
)

WARNINGS = frozenset(("tag.hard-space-inside", "block.plain", "row.heading", "mark.split-statement"))
"""Errors that the assembly gets over."""


def error_message(error: TagError, tag: Tag) -> tuple[str, str]:
    """Return what is wrong with ``tag`` and how to fix it."""
    what, fix = _MESSAGES[f"{error.code}/{error.reason}" if error.reason else error.code]
    values = {**_tag_values(tag), **_data_values(error)}
    return what.format(**values), fix.format(**values)


def lost_field_message(path: str, fields: FieldType) -> tuple[str, str]:
    """Return that no tag prints the field at ``path`` of ``fields``, and the tags that would."""
    what, fix = _LOST
    return what.format(field=_without_items(path)), fix.format(tags=_printing_tags(path, fields))


def tag_label(tag: Tag) -> str:
    """Return the tag as it stands, on one line, shortened."""
    text = " ".join(tag.text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _tag_values(tag: Tag) -> dict[str, str]:
    return {
        "tag": tag_label(tag),
        "whole_tag": tag.text,
        "meant": tag.meant[:_LONGEST],
        "inner": tag.inner[:_LONGEST],
        "whole_inner": tag.inner,
        "prefix": tag.prefix,
    }


def _data_values(error: TagError) -> dict[str, str]:
    """Return an error's data as texts: a field's path without ``[]``, the members of a group with theirs."""
    data = error.data
    values = {name: str(value) for name, value in data.items()}

    if "field" in data:
        values["field"] = _without_items(str(data["field"])) or "giá trị này"
    if "members" in data:
        members = cast(tuple[str, ...], data["members"])
        values["members"] = ", ".join(f"{values['field']}.{name}" for name in members)
    if isinstance(violation := data.get("violation"), LanguageViolation):
        values["violation"] = violation_message(violation)

    return values


def _without_items(path: str) -> str:
    """Return the path as clerks write it: ``phu_luc.hoat_dong.stt``."""
    return path.replace("[]", "")


def _printing_tags(path: str, fields: FieldType) -> str:
    """Return the tags that print the field at ``path``."""
    owner, _, name = path.rpartition("[].")
    if owner:
        return f"thẻ {{{{ x.{name} }}}} trong vòng lặp {{% for x in {_without_items(owner)} %}}"

    shape = fields.at(path)
    if shape and shape.form == "list":
        return f"ba đoạn {{%p for x in {path} %}}, {{{{ x }}}}, {{%p endfor %}}"
    if shape and shape.form == "group":
        return "các thẻ " + ", ".join(f"{{{{ {path}.{below} }}}}" for below in shape.fields)
    return f"thẻ {{{{ {_without_items(path)} }}}}"
