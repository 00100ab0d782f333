"""Messages about the text proper: legal bases, body, headings."""

MESSAGES: dict[str, str] = {
    "bases/look": "Căn cứ: {details}.",
    "bases/several-in-one": "Nhiều căn cứ trong một đoạn.",
    "bases.citation/law-with-number": "Căn cứ là luật mà ghi số.",
    "bases.citation/lacking": "Căn cứ thiếu {details}.",
    "bases.punctuation/each": "Căn cứ không kết thúc bằng dấu “{mark}”.",
    "bases.punctuation/last": "Căn cứ cuối không kết thúc bằng dấu “{mark}”.",
    "bases.expired/ended": "{kind} {number} đã hết thời hạn trước năm {year}.",
    "bases.expired/replaced": (
        "{kind} {number} đã hết thời hạn trước năm {year}. Văn bản tiếp nối: {successor}."
    ),
    "bases.expired/own-period": "Căn cứ này chỉ dùng đến năm {year}.",
    "bases.expired/later-than-paper": "Căn cứ ban hành sau ngày của văn bản này.",
    "body/look": "Nội dung: {details}.",
    "body/sizes": "Nội dung không cùng một cỡ chữ (phần lớn cỡ {main:g}).",
    "body.align/not-justified": "Đoạn văn không canh đều hai bên.",
    "body.indent/first-line": "Dòng đầu lùi {mm:tenths} mm.",
    "body.indent/whole": "Cả đoạn lùi vào {mm:tenths} mm.",
    "body.spacing/close": "Khoảng cách giữa các đoạn {pt:number} pt.",
    "body.spacing/empty": "Có đoạn trống giữa các đoạn văn.",
    "body.line/wrong": "Khoảng cách dòng {lines:hundredths-if-any} lines.",
    "end-mark/missing": "Câu cuối không kết thúc bằng “./.”.",
    "heading/roman-look": "Đề mục La Mã: {details}.",
    "heading/titled-look": "Đề mục có tiêu đề: {details}.",
    "heading/title-not-alone": "Tiêu đề của khoản không nằm riêng một dòng.",
    "heading/clause-bold": "Khoản, điểm: chữ đậm.",
    "heading/mark": "Số đề mục ghi “{written}”, phải là “{right}”.",
    "heading/not-roman": "Số đề mục ghi “{written}”, phải là “số La Mã”.",
    "heading/roman-order": "Sau mục {before} là mục {here}.",
    "heading/arabic-order": "Sau khoản {before} là khoản {here}.",
    "heading/letter-order": "Sau điểm {before}) là điểm {here}).",
    "heading/first-letter": "Sau điểm đầu mục) là điểm {here}).",
}

DETAILS: dict[str, str] = {
    "no-symbol": "số, ký hiệu",
    "no-date": "ngày ban hành",
    "no-organ": "cơ quan ban hành",
    "no-subject": "trích yếu",
}
