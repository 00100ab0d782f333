"""Messages about annexes and tables."""

MESSAGES: dict[str, str] = {
    "table.text/small": "Chữ trong bảng cỡ {size:g}.",
    "table.text/header-once": "Hàng tiêu đề của bảng không lặp lại ở mỗi trang.",
    "table.text/rows-break": "Hàng của bảng có thể bị ngắt sang hai trang.",
    "annex/page-numbers": "Số trang của phụ lục không được đánh riêng.",
    "annex/order": "Các phụ lục đánh số {numbers}.",
    "annex/not-referred-to": "Nội dung không nhắc đến phụ lục.",
    "annex/note-lacking": "Dòng “Kèm theo”: {details}.",
    "annex/note-of-another": "Dòng “Kèm theo”: {details}.",
    "annex/not-numbered": "Có nhiều phụ lục mà không đánh số La Mã.",
    "annex/not-roman": "Phụ lục đánh số “{number}”.",
    "annex/label-look": "Chữ “Phụ lục”: {details}.",
    "annex/title-look": "Tên phụ lục: {details}.",
    "annex/note-look": "Dòng “Kèm theo”: {details}.",
    "annex/no-title": "Phụ lục không có tên.",
    "annex/issued-no-note": "Văn bản ban hành kèm theo không có dòng “(Kèm theo Quyết định số …)”.",
    "annex/no-note": "Phụ lục không có dòng “(Kèm theo …)”.",
}

DETAILS: dict[str, str] = {
    "no-brackets": "không nằm trong ngoặc đơn",
    "no-number": "không ghi số",
    "other-kind": "ghi “{kind}”",
    "other-number": "ghi số {written}, văn bản là số {own}",
    "other-date": "ghi ngày {written:%d/%m/%Y}, văn bản đề ngày {own:%d/%m/%Y}",
}
