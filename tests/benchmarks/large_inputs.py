"""Large inputs made by rule: higher plans, dossiers and tables of earlier papers, the same on every machine.

Each comes in two makes: sentences that differ as an office's do, and the same sentence over and over, which is
the worst case for whatever compares or groups texts.
"""

import datetime as dt
import json
import random
from pathlib import Path
from typing import Any

from docx import Document

VERBS = (
    "Tuyên truyền", "Phổ biến, giáo dục", "Chủ động xây dựng", "Phối hợp tổ chức", "Theo dõi, nắm bắt",
    "Tiếp tục đẩy mạnh", "Rà soát, cập nhật", "Tham mưu ban hành", "Hướng dẫn, hỗ trợ", "Kiểm tra, giám sát",
    "Tổ chức hội nghị về", "Treo băng rôn, khẩu hiệu về", "Đăng tải tin, bài về", "Phát thanh chuyên mục về",
    "Vận động Nhân dân tham gia", "Tập huấn cho cán bộ về", "Ra quân thực hiện", "Thống kê, báo cáo",
)  # fmt: skip
OBJECTS = (
    "chuyển đổi số", "an toàn thực phẩm", "phòng cháy, chữa cháy", "bình đẳng giới", "vệ sinh môi trường",
    "chủ quyền biển, đảo", "hội nhập quốc tế", "cải cách hành chính", "dịch vụ công trực tuyến",
    "xây dựng nông thôn mới", "phòng, chống ma túy", "trật tự an toàn giao thông", "tiêm chủng mở rộng",
    "bảo hiểm y tế toàn dân", "khuyến học, khuyến tài", "đời sống văn hóa ở khu dân cư", "phòng, chống thiên tai",
    "quản lý đất đai", "du lịch cộng đồng", "lao động và việc làm", "giảm nghèo bền vững", "dân số và phát triển",
)  # fmt: skip
PEOPLE = (
    "cho cán bộ, công chức", "trong đoàn viên, hội viên", "tới từng hộ gia đình", "trong học sinh, sinh viên",
    "cho các cơ sở sản xuất, kinh doanh", "trong đồng bào dân tộc thiểu số", "cho người cao tuổi",
    "tới người lao động", "cho tổ công nghệ số cộng đồng", "trong các tầng lớp Nhân dân",
)  # fmt: skip
PLACES = (
    "trên địa bàn xã", "tại các thôn, xóm", "trên hệ thống truyền thanh cơ sở", "tại nhà văn hóa thôn",
    "trên Trang thông tin điện tử của xã", "tại trụ sở Ủy ban nhân dân xã", "tại các trường học",
    "ở những nơi công cộng", "trên mạng xã hội", "tại chợ và khu dân cư",
)  # fmt: skip
MANNERS = (
    "bảo đảm thiết thực, hiệu quả", "gắn với phong trào thi đua yêu nước", "phù hợp với tình hình địa phương",
    "ít nhất 02 lần trong năm", "mỗi quý 01 lần", "trước ngày 30/9/2026", "trong quý II năm 2026",
    "nhân các ngày lễ lớn", "theo hướng dẫn của cơ quan chuyên môn", "từ nay đến hết năm 2026",
    "với tối thiểu 12 tin, bài", "lồng ghép trong các cuộc họp", "định kỳ hằng tháng",
)  # fmt: skip
LEADS = (
    "Công chức Văn hóa - Xã hội", "Văn phòng HĐND và UBND xã", "Công an xã", "Ban Chỉ huy Quân sự xã",
    "Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Trạm Y tế xã", "Trung tâm Phục vụ hành chính công xã",
)  # fmt: skip
CHANNELS = (("radio", "tin, bài"), ("portal", "tin, bài"), ("training", "buổi"), ("visual", "băng rôn"),
            ("culture", "buổi"), ("press", "lượt"))  # fmt: skip

SAME = "Tuyên truyền chuyển đổi số trong các tầng lớp Nhân dân trên địa bàn xã, mỗi quý 01 lần"


def sentences(count: int, *, same: bool = False, seed: int = 1) -> list[str]:
    """Return ``count`` sentences of the kind a duty is written in, without their stop."""
    if same:
        return [SAME] * count
    pick = random.Random(seed).choice

    def one(number: int) -> str:
        more = f"; chú trọng {pick(OBJECTS)} và {pick(OBJECTS)} {pick(PEOPLE)}" if number % 3 else ""
        return f"{pick(VERBS)} {pick(OBJECTS)} {pick(PEOPLE)} {pick(PLACES)}{more}, {pick(MANNERS)}"

    return [one(number) for number in range(count)]


def higher_plan(duties: int, *, same: bool = False, everywhere: bool = False) -> str:
    """Return a higher plan that gives its communes ``duties``.

    ``everywhere``: the contents, the forms and the other bodies' tasks grow with the duties.
    """
    texts = sentences(duties, same=same)
    others = sentences(duties if everywhere else 12, same=same and everywhere, seed=2)
    lines = [
        "ỦY BAN NHÂN DÂN", "TỈNH QUẢNG TRỊ", "Số: 45/KH-UBND", "Quảng Trị, ngày 15 tháng 01 năm 2026",
        "KẾ HOẠCH", "Chuyển đổi số trên địa bàn tỉnh Quảng Trị năm 2026",
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;",
        "Căn cứ Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;",
        "Ủy ban nhân dân tỉnh Quảng Trị ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU", *(f"- {text}." for text in others[:6]),
        "II. NỘI DUNG", "1. Nội dung:", *(f"- {text}." for text in others),
        "2. Hình thức:", *(f"- {text}." for text in others[-8:]),
        "III. TỔ CHỨC THỰC HIỆN",
    ]  # fmt: skip
    bodies = max(3, duties // 50) if everywhere else 3
    for number in range(1, bodies + 1):
        lines += [f"{number}. Sở {OBJECTS[number % len(OBJECTS)].capitalize()} {number}:"]
        lines += [f"- {text}." for text in others[number * 4 : number * 4 + 4]]
    lines += [f"{bodies + 1}. Ủy ban nhân dân các xã, phường, đặc khu:", *(f"- {text}." for text in texts)]
    lines += [
        "Trên đây là Kế hoạch chuyển đổi số năm 2026; yêu cầu các đơn vị, địa phương báo cáo kết quả về Ủy ban"
        " nhân dân tỉnh (qua Sở Khoa học và Công nghệ) trước ngày 20/11/2026./.",
        "Nơi nhận:", "- Bộ Khoa học và Công nghệ (b/c);", "- UBND các xã, phường, đặc khu;", "- Lưu: VT, KGVX.",
        "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Phong",
    ]  # fmt: skip
    return "\n\n".join(lines) + "\n"


def settings() -> dict[str, Any]:
    """Return the settings of a commune under the plan of ``higher_plan``."""
    return {
        "format": "ttdn-commune",
        "version": 1,
        "commune": {
            "name": "Vĩnh Linh",
            "kind": "xã",
            "district": None,
            "province": "Quảng Trị",
            "code": None,
        },
        "signers": [{"authority": "TM", "position": "CHỦ TỊCH", "name": "Lê Văn Bình"}],
        "lead": "Phòng Văn hóa - Xã hội",
        "recipients": ["UBND tỉnh (b/c)", "TT. Đảng ủy, HĐND xã", "Các thôn"],
        "archive": "VT, VHXH",
    }


def with_activities(dossier: dict[str, Any], count: int, *, same: bool = False) -> dict[str, Any]:
    """Return ``dossier`` with ``count`` activities that answer its duties in turn."""
    plan, year = dossier["plan"], dossier["year"]
    duties = sorted({duty for each in plan["activities"] for duty in each.get("duties", ())}) or ["III.4.1"]
    contents = [choice["id"] for choice in plan["choices"]] or []
    texts = sentences(count, same=same, seed=3)
    rows = [
        {
            "id": f"a{number + 1}",
            "title": text,
            "duties": [duties[number % len(duties)]],
            "contents": contents[number % len(contents) : number % len(contents) + 1] if contents else [],
            "channel": CHANNELS[number % 6 if not same else 0][0],
            "start": dt.date(year, number % 6 + 1, 1).isoformat(),
            "end": dt.date(year, number % 6 + 6, 28).isoformat(),
            "lead": LEADS[number % len(LEADS) if not same else 0],
            "support": [LEADS[(number + 3) % len(LEADS)]],
            "target": {"quantity": number % 12 + 1, "unit": CHANNELS[number % 6 if not same else 0][1]},
            "budget": 100_000 * (number % 30),
            "note": "",
        }
        for number, text in enumerate(texts)
    ]
    return {**dossier, "plan": {**plan, "activities": rows}}


def with_log(dossier: dict[str, Any], count: int, *, same: bool = False) -> dict[str, Any]:
    """Return ``dossier`` with ``count`` log entries over its activities."""
    activities, first = dossier["plan"]["activities"], dt.date(dossier["year"], 1, 5)
    rows = [
        {
            "id": f"l{number + 1}",
            "date": (first + dt.timedelta(number % 300)).isoformat(),
            "activity": one["id"] if number % 9 else None,
            "channel": one["channel"],
            "title": text,
            "quantity": number % 5 + 1,
            "unit": (one.get("target") or {}).get("unit", "buổi"),
            "audience": number % 200 if number % 4 == 0 else 0,
            "cost": 50_000 * (number % 7),
            "note": "",
        }
        for number, text in enumerate(sentences(count, same=same, seed=4))
        for one in (activities[number % len(activities)],)
    ]
    return {**dossier, "log": rows}


def earlier_plan(path: Path, rows: int, *, same: bool = False) -> None:
    """Write a commune's own plan of the year before, its activities a table of ``rows``."""
    document = Document()
    for text in (
        "ỦY BAN NHÂN DÂN", "XÃ VĨNH LINH", "Số: 12/KH-UBND", "Vĩnh Linh, ngày 20 tháng 02 năm 2025",
        "KẾ HOẠCH", "Chuyển đổi số trên địa bàn xã Vĩnh Linh năm 2025",
        "Thực hiện Kế hoạch số 30/KH-UBND ngày 10/01/2025 của UBND huyện Vĩnh Linh; Ủy ban nhân dân xã Vĩnh Linh"
        " ban hành Kế hoạch như sau:",
        "I. MỤC ĐÍCH, YÊU CẦU", "- Nâng cao nhận thức của Nhân dân về chuyển đổi số.",
        "II. NỘI DUNG", "- Tuyên truyền dịch vụ công trực tuyến.",
        "III. CÁC HOẠT ĐỘNG CỤ THỂ",
    ):  # fmt: skip
        document.add_paragraph(text)
    _table(
        document,
        ("Stt", "Nội dung hoạt động", "Thời gian", "Đơn vị chủ trì", "Phối hợp", "Kinh phí (nghìn đồng)"),
        (
            (str(at), text, f"Tháng {at % 12 + 1}/2025", LEADS[at % 8], LEADS[(at + 3) % 8], f"{at % 40}.000")
            for at, text in enumerate(sentences(rows, same=same, seed=5), 1)
        ),
    )
    for text in (
        "IV. TỔ CHỨC THỰC HIỆN", "1. Công chức Văn hóa - Xã hội:", "- Theo dõi, đôn đốc việc thực hiện.",
        "Trên đây là Kế hoạch chuyển đổi số năm 2025 của xã Vĩnh Linh./.",
        "Nơi nhận:", "- UBND huyện (b/c);", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Bình",
    ):  # fmt: skip
        document.add_paragraph(text)
    document.save(str(path))


def earlier_report(path: Path, rows: int, *, same: bool = False) -> None:
    """Write a commune's own report of the year before, its results a table of ``rows``."""
    document = Document()
    for text in (
        "ỦY BAN NHÂN DÂN", "XÃ VĨNH LINH", "Số: 98/BC-UBND", "Vĩnh Linh, ngày 05 tháng 12 năm 2025",
        "BÁO CÁO", "Kết quả chuyển đổi số trên địa bàn xã Vĩnh Linh năm 2025",
        "I. KẾT QUẢ THỰC HIỆN",
    ):  # fmt: skip
        document.add_paragraph(text)
    _table(
        document,
        ("Stt", "Nội dung", "Đơn vị tính", "Kết quả", "Lượt người", "Ghi chú"),
        (
            (str(at), text, CHANNELS[at % 6][1], str(at % 30 + 1), str(at % 90 * 10), "")
            for at, text in enumerate(sentences(rows, same=same, seed=6), 1)
        ),
    )
    for text in (
        "II. TỒN TẠI, HẠN CHẾ", "- Kinh phí còn hạn hẹp.", "III. KIẾN NGHỊ", "- Quan tâm hỗ trợ kinh phí.",
        "Nơi nhận:", "- UBND huyện (b/c);", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Bình",
    ):  # fmt: skip
        document.add_paragraph(text)
    document.save(str(path))


def _table(document: Any, head: tuple[str, ...], rows: Any) -> None:
    # python-docx's own add_row() counts all rows anew at each one: the XML is written at once
    from xml.sax.saxutils import escape

    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    def row(cells: tuple[str, ...]) -> str:
        inside = "".join(
            f'<w:tc><w:p><w:r><w:t xml:space="preserve">{escape(cell)}</w:t></w:r></w:p></w:tc>'
            for cell in cells
        )
        return f"<w:tr>{inside}</w:tr>"

    grid = "".join("<w:gridCol/>" for _ in head)
    body = "".join(row(cells) for cells in (head, *rows))
    xml = f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    document.element.body.insert(len(document.element.body) - 1, parse_xml(xml))


def write_json(path: Path, table: dict[str, Any]) -> None:
    """Write ``table`` as the verbs read it."""
    path.write_text(json.dumps(table, ensure_ascii=False), encoding="utf-8")
