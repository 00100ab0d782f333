"""Files that are no plan, or none that can be read: bad/ and its expect.json."""

import io
import json
import random
import zipfile
from pathlib import Path

from docx import Document
from old_codes import tcvn3
from PIL import Image
from plan import HERE
from reportlab.pdfgen.canvas import Canvas

BAD = HERE / "bad"
PLAN_TEXT = (
    "ỦY BAN NHÂN DÂN\nHUYỆN GIA VIỄN\n\nKẾ HOẠCH\n\nCông tác thông tin đối ngoại năm 2013\n\nI. Mục đích, yêu cầu\n\n"
    "- Giữ gìn đoàn kết.\n\nII. Tổ chức thực hiện\n\n1. Ủy ban nhân dân các xã\n\n- Xây dựng kế hoạch.\n"
)
STORY = (
    "Ngày xửa ngày xưa, ở một làng nọ ven sông có hai anh em mồ côi cha mẹ.\n\nNgười anh tham lam, người em hiền lành. Khi chia "
    "gia tài, người em chỉ nhận một cây khế ngọt.\n\nMột hôm có con chim lạ bay đến ăn khế, hẹn trả vàng.\n"
)
REPORT = (
    "ỦY BAN NHÂN DÂN\nHUYỆN VĂN LÂM\n\nSố: 90/BC-UBND\n\nBÁO CÁO\n\nKết quả thông tin đối ngoại năm 2019\n\n"
    "Thực hiện Kế hoạch số 56/KH-UBND ngày 12/3/2019, UBND huyện báo cáo như sau:\n\nI. Kết quả\n\n- Đã phát 24 tin, bài.\n\n"
    "II. Phương hướng\n\n- Tiếp tục xây dựng kế hoạch.\n"
)
INVOICE = [
    "HÓA ĐƠN GIÁ TRỊ GIA TĂNG",
    "Ký hiệu: 1C22TAA",
    "Số: 00000123",
    "Tên hàng hóa: Giấy in A4",
    "Cộng tiền hàng: 1.250.000 đồng",
]
NO_COMMUNES = (
    "ỦY BAN NHÂN DÂN\nHUYỆN VĂN LÂM\n\nKẾ HOẠCH\n\nThông tin đối ngoại huyện Văn Lâm năm 2021\n\n"
    "Ủy ban nhân dân huyện Văn Lâm ban hành Kế hoạch như sau:\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n- Giữ gìn đoàn kết.\n\nII. NỘI DUNG\n\n"
    "- Tuyên truyền về đất nước.\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Văn hóa và Thông tin\n\n- Chủ trì thực hiện.\n"
)


def build() -> None:
    BAD.mkdir(exist_ok=True)
    made: dict[str, bytes] = {
        "rong.txt": b"",
        "rong.docx": b"",
        "chi-co-dong-trong.txt": b"\r\n \r\n\xc2\xa0\r\n",
        "cut-doi.docx": (HERE / "van-lam-2019.docx").read_bytes()[:9000],
        "ngau-nhien.docx": random.Random(7).randbytes(4096),
        "tep-zip.docx": _zip(),
        "word-97.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2040),
        "cut-doi.pdf": (HERE / "da-nang-2026.pdf").read_bytes()[:3000],
        "khong-phai-pdf.pdf": STORY.encode(),
        "windows-1258.txt": _cp1258(PLAN_TEXT),
        "tcvn3.txt": tcvn3(PLAN_TEXT).encode("latin-1", "replace"),
        "truyen-co-tich.txt": STORY.encode(),
        "bao-cao-2019.txt": REPORT.encode(),
        "anh-quet.pdf": _scan(),
        "co-mat-khau.pdf": _locked(),
        "hoa-don.docx": _docx(INVOICE),
        "word-rong.docx": _docx([]),
    }
    for name, data in made.items():
        (BAD / name).write_bytes(data)
    expect = {name: {"exit": [2]} for name in made}
    (BAD / "thieu-phan-cua-xa.txt").write_text(NO_COMMUNES, encoding="utf-8")
    expect["thieu-phan-cua-xa.txt"] = {"exit": [0]}
    (BAD / "expect.json").write_text(
        json.dumps(expect, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _cp1258(text: str) -> bytes:
    """Windows' Vietnamese: the tone is a code of its own after the letter."""
    import unicodedata

    out = ""
    for letter in unicodedata.normalize("NFC", text):
        try:
            letter.encode("cp1258")
            out += letter
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            tone = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
            out += unicodedata.normalize("NFC", "".join(c for c in parts if c not in tone)) + "".join(tone)
    return out.encode("cp1258")


def _zip() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(zipfile.ZipInfo("anh/ghi-chu.txt"), "Không phải Word.")
    return held.getvalue()


def _scan() -> bytes:
    """A page that is only a picture."""
    held, picture = io.BytesIO(), io.BytesIO()
    Image.new("L", (400, 560), 230).save(picture, "PNG")
    path = Path(BAD / "anh.png")
    path.write_bytes(picture.getvalue())
    canvas = Canvas(held, invariant=1)
    canvas.drawImage(str(path), 50, 100)
    canvas.save()
    path.unlink()
    return held.getvalue()


def _locked() -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, invariant=1, encrypt="mat-khau")
    canvas.drawString(72, 700, "KE HOACH")
    canvas.save()
    return held.getvalue()


def _docx(texts: list[str]) -> bytes:
    held, document = io.BytesIO(), Document()
    for text in texts:
        document.add_paragraph(text)
    document.save(held)
    return held.getvalue()
