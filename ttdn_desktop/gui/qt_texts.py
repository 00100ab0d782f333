"""Vietnamese for the texts that Qt brings along: it ships no Vietnamese translation."""

from PySide6.QtCore import QTranslator

_TEXTS = {
    "OK": "Đồng ý", "&OK": "Đồ&ng ý", "Save": "Ghi", "&Save": "&Ghi", "Save All": "Ghi tất cả",
    "Open": "Mở", "&Open": "&Mở", "Cancel": "Hủy", "&Cancel": "&Hủy", "Close": "Đóng", "&Close": "Đó&ng",
    "&Yes": "&Có", "Yes": "Có", "&No": "&Không", "No": "Không", "Apply": "Áp dụng", "Reset": "Đặt lại",
    "Help": "Trợ giúp", "Discard": "Bỏ", "Don't Save": "Không ghi", "Retry": "Thử lại", "Ignore": "Bỏ qua",
    "Abort": "Dừng", "Restore Defaults": "Về mặc định", "Show Details...": "Xem chi tiết…",
    "Hide Details...": "Ẩn chi tiết…",
    "&Undo": "&Hoàn tác", "&Redo": "&Làm lại", "Cu&t": "&Cắt", "&Copy": "&Chép", "&Paste": "&Dán",
    "Delete": "Xóa", "Select All": "Chọn tất cả", "Copy &Link Location": "Chép đường &liên kết",
    "Look in:": "Trong:", "File &name:": "&Tên tệp:", "Files of type:": "Kiểu tệp:", "Back": "Lùi",
    "Forward": "Tới", "Parent Directory": "Thư mục trên", "Create New Folder": "Tạo thư mục",
    "List View": "Dạng danh sách", "Detail View": "Dạng chi tiết", "Name": "Tên", "Size": "Cỡ",
    "Type": "Kiểu", "Kind": "Kiểu", "Date Modified": "Ngày sửa", "All Files (*)": "Mọi tệp (*)",
    "Directory:": "Thư mục:", "Folder": "Thư mục", "File": "Tệp", "&Rename": "Đổi &tên",
    "&Delete": "&Xóa", "Show &hidden files": "Hiện tệp ẩ&n", "&New Folder": "Thư mục &mới",
    "New Folder": "Thư mục mới", "Computer": "Máy tính", "My Computer": "Máy tính", "Save As": "Ghi thành",
    "%1 already exists.\nDo you want to replace it?": "%1 đã có.\nGhi đè lên tệp ấy?",
    "%1\nFile not found.\nPlease verify the correct file name was given.":
        "Không tìm thấy %1.\nHãy kiểm tra lại tên tệp.",
    "Print": "In", "&Print": "&In", "&Options >>": "&Tùy chọn >>", "&Options <<": "&Tùy chọn <<",
    "Print to File (PDF)": "In ra tệp (PDF)", "Print To File ...": "In ra tệp…", "Local file": "Tệp trên máy",
    "Write PDF file": "Ghi tệp PDF", "Printer": "Máy in", "&Name:": "&Tên:", "P&roperties": "&Thuộc tính",
    "Location:": "Nơi đặt:", "Preview": "Xem trước", "Type:": "Kiểu:", "Output &file:": "Tệp &ra:",
    "Copies": "Số bản", "Print range": "Phạm vi in", "Print all": "In tất cả", "Pages from": "Từ trang",
    "to": "đến", "Pages": "Các trang", "Current Page": "Trang hiện tại", "Selection": "Phần chọn",
    "Output Settings": "Cách in", "Copies:": "Số bản:", "Collate": "Xếp theo bộ", "Reverse": "Ngược lại",
    "Options": "Tùy chọn", "Color Mode": "Màu", "Color": "Màu", "Grayscale": "Đen trắng",
    "Duplex Printing": "In hai mặt", "None": "Không", "Long side": "Lật cạnh dài",
    "Short side": "Lật cạnh ngắn", "Paper": "Giấy", "Page size:": "Cỡ giấy:", "Width:": "Rộng:",
    "Height:": "Cao:", "Paper source:": "Khay giấy:", "Orientation": "Hướng giấy", "Portrait": "Dọc",
    "Landscape": "Ngang", "Reverse portrait": "Dọc, ngược", "Reverse landscape": "Ngang, ngược",
    "Margins": "Lề", "Properties": "Thuộc tính", "Job Options": "Tùy chọn việc in", "Page": "Trang",
    "Advanced": "Nâng cao", "Page Setup": "Trang giấy", "Pages per sheet:": "Số trang mỗi tờ:",
    "%1 already exists.\nDo you want to overwrite it?": "%1 đã có.\nGhi đè lên tệp ấy?",
    "%1 is a directory.\nPlease choose a different file name.": "%1 là thư mục.\nHãy chọn tên tệp khác.",
    "File %1 is not writable.\nPlease choose a different file name.":
        "Không ghi được %1.\nHãy chọn tên tệp khác.",
}  # fmt: skip


class Vietnamese(QTranslator):
    """Gives the Vietnamese text, or nothing for what it doesn't know."""

    def translate(self, _context: str, text: str, _hint: str | None = None, _number: int = -1) -> str | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return the Vietnamese for ``text``; None leaves it as it is."""
        return _TEXTS.get(text)

    def isEmpty(self) -> bool:
        """Return False: without this Qt doesn't ask."""
        return False
