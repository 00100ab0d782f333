"""Messages about the words themselves: sums, dates, years, names, encoding, spaces."""

MESSAGES: dict[str, str] = {
    "text.leftover/blank": "Còn sót “{text}”.",
    "text.sum/in-words": "{figures} đồng viết bằng chữ là “{words}”.",
    "text.sum/parts": "Tổng ghi {total}, các phần cộng lại được {parts:money}.",
    "text.sum/column": "Tổng của «{column}» ghi {total:money}, cộng lại được {added:money}.",
    "text.sum/column-without-heading": (
        "Tổng của «cột {column}» ghi {total:money}, cộng lại được {added:money}."
    ),
    "text.sum/budget": "Kinh phí ghi {amount:money}, bảng cộng lại được {added:money}.",
    "text.dates/outside-year": "Thời gian “{time}” ngoài năm {year}.",
    "text.legacy/old-font": "Chữ gõ bằng phông cũ (TCVN3 hoặc VNI), có thể chuyển sang Unicode.",
    "text.nfc/decomposed": "Chữ Unicode tổ hợp, chưa phải dựng sẵn.",
    "text.nfc/control": "Có ký tự điều khiển hoặc ký tự dùng riêng.",
    "text.spaces/extra": "Có hai khoảng trắng liền nhau hoặc khoảng trắng trước dấu câu.",
    "text.year/other-year": "Chỗ này ghi năm {written}, văn bản nói về năm {meant}.",
    "text.year/dated": "Văn bản nói về năm {meant}, ngày tháng ghi năm {dated}.",
    "text.unit/former-name": "Có tên cũ của xã: “{name}”.",
    "text.unit/other-unit": "Có tên “{name}”.",
    "text.unit/other-place": "Địa danh ghi “{name}”.",
    "text.level/abolished": "Còn ghi “{words}”.",
    "text.capital/too-small": "Chưa viết hoa: “{words}”.",
    "text.capital/too-large": "Viết hoa thừa: “{words}”.",
}

DETAILS: dict[str, str] = {}
