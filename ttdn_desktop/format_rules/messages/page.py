"""Messages about sheet, margins, page numbers, fonts and pages."""

MESSAGES: dict[str, str] = {
    "page.size/wrong": "Khổ giấy {short:.0f} x {long:.0f} mm.",
    "page.orientation/no-table": "Giấy nằm ngang mà không có bảng số liệu.",
    "page.margin.top/wrong": "Lề trên {mm:tenths-if-any} mm.",
    "page.margin.bottom/wrong": "Lề dưới {mm:tenths-if-any} mm.",
    "page.margin.left/wrong": "Lề trái {mm:tenths-if-any} mm.",
    "page.margin.right/wrong": "Lề phải {mm:tenths-if-any} mm.",
    "page.number/missing": "Chưa có số trang.",
    "page.number/misplaced": "Số trang đặt sai chỗ (đầu trang hay cuối trang).",
    "page.number/wrong": "Số trang: {details}.",
    "font.name/other": "Dùng phông “{font}” ở ô {slots:slot}.",
    "font.name/undrawn": "Phông “{font}” đặt ở ô {slots:slot}, không chữ nào dùng đến.",
    "font.name/furniture": "Dùng phông “{font}”.",
    "font.color/coloured": "Có chữ màu khác đen (#{color}).",
    "font.color/furniture": "Có chữ màu khác đen.",
    "paper.empty-page/empty": "Trang {page} không có chữ.",
    "paper.widow/alone": "Khối chữ ký sang trang một mình, không có dòng nội dung nào cùng trang.",
    "paper.widow/one-line": "Chỉ có 1 dòng nội dung cùng trang với chữ ký, cần ít nhất {least:g}.",
}

DETAILS: dict[str, str] = {
    "on-first-page": "hiện cả ở trang thứ nhất",
    "counted-from": "đếm từ {first}",
    "not-arabic": "không dùng chữ số Ả Rập",
    "number-align": "canh {align:side}",
    "number-size": "cỡ chữ {size:g}",
    "text-around": "có chữ kèm theo «{text}»",
}
