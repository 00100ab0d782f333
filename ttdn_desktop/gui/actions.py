"""Every action as a row of a table: menu, text, keys, tip, on which pages it can be used."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from ttdn_desktop.gui.widgets.dossier_page import DossierPage

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Row:
    """One action.

    Args:
        name: what the code calls it.
        menu, text: as shown; ``&`` stands before the letter that Alt opens.
        keys: as ``QKeySequence`` writes them. None with Ctrl+Shift: Unikey switches by it.
        tip: shown in the status bar.
        needs: when it can be used: ``always``; on the page of a ``dossier``; where the page's part of the
            dossier is ``writable``; where it is ``kept`` (it can be saved).
        separated: whether a line stands above it in the menu.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    needs: str = "dossier"
    separated: bool = False


ROWS = (
    Row("home", "&Hồ sơ", "Bàn &làm việc", ("Alt+Home",), "Về danh sách hồ sơ", "always"),
    Row("new", "&Hồ sơ", "Tạo hồ sơ &mới từ mẫu…", ("Ctrl+N",), "Tạo hồ sơ của năm mới", "always"),
    Row(
        "intake", "&Hồ sơ", "Tạo hồ sơ từ &kế hoạch cấp trên…", ("Ctrl+O",), "Đọc kế hoạch cấp trên", "always"
    ),
    Row(
        "learn",
        "&Hồ sơ",
        "Đọc kế hoạch, báo cáo năm trướ&c (Word, PDF)…",
        (),
        "Từ văn bản cũ của chính đơn vị thành hồ sơ của năm ấy",
        "always",
    ),
    Row("sample", "&Hồ sơ", "Mở &hồ sơ mẫu", (), "Xem một hồ sơ đã điền đủ", "always"),
    Row("save", "&Hồ sơ", "&Ghi", ("Ctrl+S",), "Ghi ngay xuống máy", "kept", separated=True),
    Row("export_docx", "&Hồ sơ", "Kết xuất &Word…", ("Ctrl+E",), "Ghi văn bản đang xem thành tệp Word"),
    Row("export_pdf", "&Hồ sơ", "Kết xuất P&DF…", ("Ctrl+Alt+E",), "Ghi văn bản đang xem thành tệp PDF"),
    Row("print", "&Hồ sơ", "&In…", ("Ctrl+P",), "In văn bản đang xem ra giấy"),
    Row(
        "check_file",
        "&Hồ sơ",
        "Kiểm tra &thể thức tệp Word…",
        ("Ctrl+T",),
        "Kiểm tra thể thức một tệp Word bất kỳ",
        "always",
        True,
    ),
    Row(
        "check_folder",
        "&Hồ sơ",
        "Kiểm t&ra thể thức cả thư mục…",
        (),
        "Kiểm tra thể thức mọi tệp Word trong một thư mục",
        "always",
    ),
    Row(
        "check_ours",
        "&Hồ sơ",
        "Kiểm tra thể thức văn bản đang s&oạn",
        ("Ctrl+F9",),
        "Theo quy định thể thức",
    ),
    Row(
        "word_back",
        "&Hồ sơ",
        "&Lấy lại bản đã sửa trong Word…",
        ("Ctrl+Alt+O",),
        "So tệp Word đã sửa với văn bản đang soạn, đưa chỗ sửa vào hồ sơ hoặc giữ làm bản trình ký",
        "writable",
    ),
    Row(
        "ready",
        "&Hồ sơ",
        "&Sẵn sàng trình ký…",
        ("Ctrl+R",),
        "Xem còn gì chặn việc trình ký; ban hành",
    ),
    Row("register", "&Hồ sơ", "Sổ &văn bản đi…", ("Ctrl+G",), "Xem, tìm, kết xuất sổ văn bản đi", "always"),
    Row("packs", "&Hồ sơ", "&Bộ mẫu…", ("Ctrl+B",), "Kiểm tra, nhập, kết xuất bộ mẫu", "always", True),
    Row("settings", "&Hồ sơ", "&Cài đặt…", ("Ctrl+,",), "Đơn vị, người ký, nơi nhận", "always"),
    Row("quit", "&Hồ sơ", "&Thoát", ("Ctrl+Q",), "Ghi và đóng cửa sổ", "always"),
    Row("undo", "&Soạn", "&Hoàn tác", ("Ctrl+Z",), "Trở lại bước trước", "writable"),
    Row("redo", "&Soạn", "&Làm lại", ("Ctrl+Y",), "Làm lại bước vừa hoàn tác", "writable"),
    Row("add_row", "&Soạn", "&Thêm dòng", ("F5",), "Thêm một dòng vào bảng", "writable", True),
    Row("remove_row", "&Soạn", "&Xóa dòng", ("F6",), "Xóa dòng đang chọn (hoàn tác được)", "writable"),
    Row("take", "&Soạn", "&Nhận đề nghị", ("F3",), "Đề nghị đang xem là được", "writable", True),
    Row("drop", "&Soạn", "&Bỏ đề nghị", ("Shift+F3",), "Bỏ đề nghị đang xem (hoàn tác được)", "writable"),
    Row(
        "take_section", "&Soạn", "Nhận &cả phần", ("Ctrl+F3",), "Mọi đề nghị của phần này là được", "writable"
    ),
    Row("check", "&Xem", "&Kiểm tra", ("F9",), "Xem những gì còn thiếu, còn sai"),
    Row("preview", "&Xem", "&Xem trước", ("F8",), "Xem các trang sẽ in"),
    Row("basis", "&Xem", "&Căn cứ", ("F7",), "Đoạn kế hoạch cấp trên của câu hỏi đang làm"),
    Row("next_section", "&Xem", "Phần &sau", ("Ctrl+PgDown",), "Sang phần tiếp theo", separated=True),
    Row("previous_section", "&Xem", "Phần &trước", ("Ctrl+PgUp",), "Về phần liền trước"),
    Row("follow", "&Năm", "&Theo dõi thực hiện", ("Ctrl+L",), "Ghi việc đã làm, xem kế hoạch và thực hiện"),
    Row("report", "&Năm", "&Báo cáo năm", ("Ctrl+Alt+B",), "Báo cáo năm từ nhật ký thực hiện"),
    Row("half_report", "&Năm", "Báo cáo &6 tháng", ("Ctrl+Alt+H",), "Báo cáo 6 tháng đầu năm"),
    Row("roll", "&Năm", "&Lập hồ sơ năm sau…", ("Ctrl+Alt+N",), "Từ hồ sơ này và kế hoạch mới"),
    Row(
        "send",
        "&Năm",
        "&Kết xuất gửi cấp trên…",
        ("Ctrl+Alt+G",),
        "Ghi tệp .ttdn",
        separated=True,
    ),
    Row("slip", "&Năm", "Mở &phiếu góp ý của cấp trên…", ("Ctrl+Alt+P",), "Xem góp ý cạnh câu hỏi", "kept"),
    Row(
        "consolidate",
        "&Năm",
        "Tổng &hợp báo cáo các xã…",
        ("Ctrl+Alt+T",),
        "Dành cho cấp trên",
        "always",
        True,
    ),
    Row("help", "Trợ giú&p", "Trợ giúp &câu đang làm", ("F1",), "Giải thích ô đang nhập", "always"),
    Row("keys", "Trợ giú&p", "Các &phím tắt", (), "Danh sách phím tắt", "always"),
    Row(
        "about",
        "Trợ giú&p",
        "&Thông tin chương trình…",
        (),
        "Phiên bản, thư mục, giấy phép; lưu tệp hỗ trợ",
        "always",
        True,
    ),
)

BUTTONS = (
    ("save", "&Ghi"), ("check", "&Kiểm tra"), ("preview", "Xem t&rước"), ("print", "&In"),
    ("export_docx", "Kết xuất &Word"), ("export_pdf", "Kết xuất P&DF"), ("ready", "&Trình ký"),
)  # fmt: skip
"""The row of buttons below, as clerks know it from HTKK."""


def build(window: QMainWindow, handlers: Mapping[str, Callable[[], None]]) -> dict[str, QAction]:
    """Put every row into ``window``'s menus; return the actions by name."""
    menus = {}
    actions: dict[str, QAction] = {}

    for row in ROWS:
        # asked first: ``setdefault`` alone would add one more empty menu for each row
        menu = menus.get(row.menu) or menus.setdefault(row.menu, window.menuBar().addMenu(row.menu))
        if row.separated:
            menu.addSeparator()

        action = QAction(row.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in row.keys])
        action.setStatusTip(row.tip)
        # ``triggered`` passes a check state; ``name`` bound here, since later it is the last row's
        action.triggered.connect(lambda _checked=False, name=row.name: _run_logged(name, handlers[name]))
        menu.addAction(action)
        actions[row.name] = action

    return actions


def usable(page: DossierPage | None) -> frozenset[str]:
    """Return the names of the rows that can be used on ``page``; None is a page without a dossier."""
    satisfied = {"always"}
    if page is not None:
        satisfied.add("dossier")
        if page.writable:
            satisfied.add("writable")
        if page.session.can_record:
            satisfied.add("kept")

    return frozenset(row.name for row in ROWS if row.needs in satisfied)


def _run_logged(name: str, act: Callable[[], None]) -> None:
    """Do what the row ``name`` stands for; its start is logged too, should the program end in it."""
    log.info("action name=%s", name)
    started = time.perf_counter()
    act()
    log.info("action name=%s ms=%d", name, (time.perf_counter() - started) * 1000)
