"""Messages about the closing block: signature and recipients."""

MESSAGES: dict[str, str] = {
    "signature.authority/missing": "Không thấy quyền hạn, chức vụ người ký.",
    "signature.authority/look": "Quyền hạn, chức vụ người ký: {details}.",
    "signature.authority/left-half": "Khối chữ ký không ở nửa bên phải.",
    "signature.authority/no-committee": "Thiếu “TM. ỦY BAN NHÂN DÂN”.",
    "signature.authority/on-behalf": "Ghi “{text}”, phải là “TM.” và khoảng trắng.",
    "signature.authority/abbreviated": "Tên cơ quan sau “TM.” viết tắt.",
    "signature.authority/unit-after-committee": "Sau “TM. ỦY BAN NHÂN DÂN” ghi thêm tên đơn vị.",
    "signature.authority/no-position": "Thiếu chức vụ người ký.",
    "signature.authority/deputy-alone": "Cấp phó ký mà thiếu “KT. CHỦ TỊCH”.",
    "signature.authority/no-deputy": "Có “KT.” mà thiếu chức vụ cấp phó.",
    "signature.authority/unit-after-position": "Sau chức vụ người ký ghi thêm tên đơn vị.",
    "signature.name/missing": "Không thấy họ tên người ký.",
    "signature.name/rank": "Trước họ tên ghi học hàm, học vị, cấp bậc: “{text}”.",
    "signature.name/look": "Họ tên người ký: {details}.",
    "signature.name/room": "Chỗ ký chỉ cao {mm:.0f} mm.",
    "recipients.heading/missing": "Không thấy “Nơi nhận:”.",
    "recipients.heading/colon": "Sau “Nơi nhận” không có dấu hai chấm liền chữ.",
    "recipients.heading/look": "“Nơi nhận:”: {details}.",
    "recipients.heading/not-level": "“Nơi nhận:” không ngang hàng với quyền hạn, chức vụ người ký.",
    "recipients.list/empty": "Nơi nhận không có dòng nào.",
    "recipients.list/line": "Dòng nơi nhận: {details}.",
    "recipients.list/not-as-above": "Dòng đầu của Nơi nhận không ghi “Như trên”.",
    "recipients.archive/missing": "Nơi nhận không có dòng “Lưu:”.",
    "recipients.archive/line": "Dòng “Lưu:”: {details}.",
}

DETAILS: dict[str, str] = {
    "no-dash": "không bắt đầu bằng gạch đầu dòng",
    "no-semicolon": "không kết thúc bằng dấu chấm phẩy",
    "not-last": "không phải dòng cuối",
    "archive-wording": "ghi “{text}”",
    "no-full-stop": "không kết thúc bằng dấu chấm",
}
