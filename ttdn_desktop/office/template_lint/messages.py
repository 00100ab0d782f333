"""What each fault of a tag is called, and how it is mended, in the words of somebody who sits before Word."""

from ttdn_desktop.office.render.sandboxed_jinja import DEEPEST_LOOP
from ttdn_desktop.office.template_lint.tags import Tag, TagError

_LONGEST = 80
_RETYPE = "Xóa cả thẻ rồi gõ lại liền một lượt: {meant}"
_ALONE = "Để thẻ {tag} đứng riêng một đoạn, không có chữ khác."
_ALONE_ROW = "Thêm một hàng mới chỉ chứa thẻ {tag}."

_SAID: dict[str, tuple[str, str]] = {
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
    "tag.output-statement": ("lệnh “{tag}” nằm trong ngoặc của thẻ in giá trị.", "Viết {{%p {inner} %}}"),
    "tag.statement-output": ("trường “{inner}” nằm trong ngoặc của thẻ lệnh.", "Viết {{{{ {inner} }}}}"),
    "output.prefix": ("thẻ in giá trị “{tag}” không dùng chữ p, tr, tc, r ở đầu.", "Viết {{{{ {inner} }}}}"),
    "for.syntax": ("vòng lặp “{tag}” viết sai.", "Viết {{%p for dong in ten_danh_sach %}}"),
    "for.depth": (f"vòng lặp “{{tag}}” lồng quá {DEEPEST_LOOP} lớp.", "Bỏ bớt một vòng lặp."),
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
    "block.middle": ("", "Đặt thẻ giữa {{%{prefix} if … %}} và {{%{prefix} endif %}}."),
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

WARNINGS = frozenset(("tag.hard-space-inside", "block.plain", "row.heading", "mark.split-statement"))
"""Faults that the assembly gets over."""

_QUOTES_ITS_TAG = frozenset({"block.mixed"})
"""Faults whose own words quote the tag: it isn't named before them."""


def said(fault: TagError, tag: Tag) -> tuple[str, str]:
    """Return what is wrong with ``tag`` and how to mend it."""
    what, mend = _SAID.get(fault.code, ("", ""))
    values = {
        "tag": shown(tag),
        "meant": tag.meant[:_LONGEST],
        "inner": tag.inner[:_LONGEST],
        "prefix": tag.prefix,
    }
    what = fault.what or what.format(**values)

    if fault.what and fault.code not in _QUOTES_ITS_TAG:
        what = f"thẻ “{shown(tag)}”: {what}"

    return what, fault.mend or mend.format(**values)


def shown(tag: Tag) -> str:
    """Return the tag as it stands, on one line."""
    text = " ".join(tag.text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
