"""Packs that must be refused, one for each prohibition, and their harmless twins: all made from a good one."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from tests.systems import link_or_skip
from ttdn_desktop.basics.paths import templates_dir

GOOD = "mau-nd30"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
Parts = dict[str, bytes]
Make = Callable[[Path], Path]


def good_parts() -> Parts:
    folder = templates_dir() / GOOD
    return {
        name: (folder / name).read_bytes()
        for name in ("pack.json", "interview.json", "plan.docx", "report.docx", "sample.json")
    }


def word_parts(template: str = "plan.docx") -> Parts:
    with zipfile.ZipFile(io.BytesIO(good_parts()[template])) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def pack_with(word: Parts) -> Make:
    return raw_pack({**good_parts(), "plan.docx": zipped(word)})


def raw_pack(parts: Parts) -> Make:
    return file_of(zipped(parts))


def file_of(data: bytes) -> Make:
    def make(folder: Path) -> Path:
        path = folder / "mau.zip"
        path.write_bytes(data)
        return path

    return make


def in_part(name: str, old: str, new: str) -> Make:
    """The good pack with ``old`` replaced once in a part of its Word template."""
    word = word_parts()
    text = word[name].decode()
    assert old in text, (name, old)
    return pack_with({**word, name: text.replace(old, new, 1).encode()})


def body(xml: str) -> Make:
    """The good pack with a further paragraph or element at the end of the document's body."""
    word = word_parts()
    text = word["word/document.xml"].decode()
    at = text.rindex("<w:sectPr")
    return pack_with({**word, "word/document.xml": (text[:at] + xml + text[at:]).encode()})


def paragraph(inner: str) -> Make:
    return body(f"<w:p>{inner}</w:p>")


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def tag(text: str) -> Make:
    return paragraph(run(text))


def in_report(inner: str) -> Make:
    """The good pack with a further paragraph at the end of its report's template."""
    word = word_parts("report.docx")
    text = word["word/document.xml"].decode()
    at = text.rindex("<w:sectPr")
    word["word/document.xml"] = f"{text[:at]}<w:p>{inner}</w:p>{text[at:]}".encode()
    return raw_pack({**good_parts(), "report.docx": zipped(word)})


def field(*instructions: str) -> Make:
    pieces = "".join(
        f'<w:r><w:instrText xml:space="preserve">{one}</w:instrText></w:r>' for one in instructions
    )
    return paragraph(f"{mark('begin')}{pieces}{mark('separate')}{run('x')}{mark('end')}")


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def relation(kind: str, target: str, *, external: bool = True, extra: Parts | None = None) -> Make:
    word = word_parts()
    name = "word/_rels/document.xml.rels"
    mode = ' TargetMode="External"' if external else ""
    full = kind if kind.startswith("http") else f"{_REL}/{kind}"
    line = f'<Relationship Id="rIdX" Type="{full}" Target="{target}"{mode}/></Relationships>'
    return pack_with({**word, name: word[name].replace(b"</Relationships>", line.encode()), **(extra or {})})


def content_type(kind: str, part: str) -> Make:
    word = word_parts()
    line = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    types = word["[Content_Types].xml"].replace(b"</Types>", line.encode())
    return pack_with({**word, "[Content_Types].xml": types, part: b"<a/>"})


def part(name: str, content: bytes) -> Make:
    return pack_with({**word_parts(), name: content})


def title(text: str) -> Make:
    word = word_parts()
    core = word["docProps/core.xml"].decode()
    core = re.sub(r"<dc:title>.*?</dc:title>|<dc:title/>", "", core)
    core = core.replace("</cp:coreProperties>", f"<dc:title>{text}</dc:title></cp:coreProperties>")
    return pack_with({**word, "docProps/core.xml": core.encode()})


def footer(text: str) -> Make:
    word = word_parts()
    name = next(
        name for name in sorted(word) if "header" in name or ("footer" in name and name.endswith(".xml"))
    )
    xml = word[name].decode()
    at = xml.rindex("</w:")
    return pack_with({**word, name: (xml[:at] + f"<w:p>{run(text)}</w:p>" + xml[at:]).encode()})


def manifest(**changes: object) -> Make:
    fields = json.loads(good_parts()["pack.json"])
    return raw_pack({**good_parts(), "pack.json": json.dumps({**fields, **changes}).encode()})


def entries(*extra: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Make:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in (*good_parts().items(), *extra):
            archive.writestr(name, content)
    return file_of(stream.getvalue())


def info(name: str, mode: int) -> zipfile.ZipInfo:
    found = zipfile.ZipInfo(name)
    found.create_system = 3
    found.external_attr = mode << 16
    return found


def lying_size() -> Make:
    """The headers say that a part is small; it isn't."""
    data = bytearray(zipped({**good_parts(), "x.bin": b"\0" * 30_000_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")
    return file_of(bytes(data))


def encrypted() -> Make:
    data = bytearray(zipped(good_parts()))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(sign, start)) >= 0:
            data[start + at] |= 1
            start += 4
    return file_of(bytes(data))


def overlapping() -> Make:
    """Two directory entries share one file's bytes."""
    data = zipped({**good_parts(), "a.bin": b"x" * 4000, "b.bin": b"y" * 4000}, method=zipfile.ZIP_STORED)
    first, second = data.find(b"a.bin") - 30, data.find(b"b.bin") - 30
    directory = bytearray(data)
    at = directory.rindex(b"b.bin") - 46
    assert directory[at : at + 4] == b"PK\x01\x02"
    assert int.from_bytes(directory[at + 42 : at + 46], "little") == second
    directory[at + 42 : at + 46] = first.to_bytes(4, "little")
    return file_of(bytes(directory))


def twice_named() -> Make:
    data = zipped({**good_parts(), "pack.jsoN": b"{}"})
    return file_of(data.replace(b"pack.jsoN", b"pack.json"))


def linked_folder(folder: Path) -> Path:
    pack = folder / "mau"
    pack.mkdir()
    for name, content in good_parts().items():
        if name != "sample.json":
            (pack / name).write_bytes(content)
    outside = folder / "ngoai.json"
    outside.write_bytes(good_parts()["sample.json"])
    link_or_skip(pack / "sample.json", outside)
    return pack


def piped_folder(folder: Path) -> Path:
    import os

    pack = folder / "mau"
    pack.mkdir()
    for name, content in good_parts().items():
        if name != "sample.json":
            (pack / name).write_bytes(content)
    os.mkfifo(pack / "sample.json")
    return pack


def nested_word(depth: int) -> Make:
    return body("<w:sdt><w:sdtContent>" * depth + "</w:sdtContent></w:sdt>" * depth)


def utf16_doctype() -> Make:
    xml = f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x [<!ENTITY a "b">]><w:styles xmlns:w="{W}"/>'
    return part("word/styles.xml", xml.encode("utf-16"))


def laughs() -> Make:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<!DOCTYPE x [<!ENTITY a0 "ha">{levels}]><w:styles xmlns:w="{W}">&a9;</w:styles>'
    return part("word/styles.xml", xml.encode())


DDE = "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe"
HOSTILE: dict[str, Make] = {
    "không phải zip": file_of(b"not a zip"),
    "zip cụt": file_of(zipped(good_parts())[:-200]),
    "quá nhiều tệp": entries(*((f"f{n}.txt", b"x") for n in range(520))),
    "một phần quá 20 MB": entries(("x.bin", bytes(range(256)) * 90_000), method=zipfile.ZIP_STORED),
    "tổng quá 50 MB": entries(*((f"x{n}.bin", bytes(range(256)) * 60_000) for n in range(4))),
    "nén quá 100 lần": entries(("x.bin", b"\0" * 19_000_000)),
    "kích thước khai sai": lying_size(),
    "tệp chồng nhau": overlapping(),
    "có mật khẩu": encrypted(),
    "nén kiểu lạ": entries(("x.txt", b"x" * 100), method=zipfile.ZIP_BZIP2),
    "đường dẫn đi lên": entries(("../ra-ngoai.txt", b"x")),
    "đường dẫn tuyệt đối": entries(("/etc/passwd", b"x")),
    "dấu gạch ngược": entries(("..\\ra-ngoai.txt", b"x")),
    "ổ đĩa": entries(("C:ra-ngoai.txt", b"x")),
    "tên dành riêng": entries(("con.txt", b"x")),
    "trùng tên": twice_named(),
    "trùng tên khác hoa thường": entries(("PACK.json", b"{}")),
    "liên kết trong zip": entries((info("sample2.json", 0o120777), b"/etc/passwd")),
    "ống trong zip": entries((info("ong", 0o010644), b"")),
    "thư mục có liên kết": linked_folder,
    "thư mục có ống": piped_folder,
    "khai tên đi lên": manifest(documents={"plan": "../plan.docx"}),
    "khai tên tuyệt đối": manifest(documents={"plan": "/etc/passwd"}),
    "khai tệp không phải Word": manifest(documents={"plan": "sample.json"}),
    "JSON lồng sâu": raw_pack({**good_parts(), "interview.json": b"[" * 200_000 + b"]" * 200_000}),
    "JSON hỏng": raw_pack({**good_parts(), "pack.json": b'{"format": '}),
    "hồ sơ ví dụ hỏng": raw_pack({**good_parts(), "sample.json": b'{"format": "ttdn-dossier"}'}),
    "Word nén quá 100 lần": pack_with({**word_parts(), "word/media/a.png": b"\0" * 19_000_000}),
    "Word trùng tên": raw_pack({**good_parts(), "plan.docx": zipped({**word_parts(), "WORD/document.xml": b"<a/>"})}),
    "Word có đường dẫn đi lên": part("../x.xml", b"<a/>"),
    "DOCTYPE": in_part("word/styles.xml", "<w:styles", '<!DOCTYPE x SYSTEM "file:///etc/passwd"><w:styles'),
    "DOCTYPE bằng UTF-16": utf16_doctype(),
    "thực thể nhân lên": laughs(),
    "XML lồng sâu": nested_word(50_000),
    "XML hỏng": part("word/styles.xml", b"<w:styles"),
    "thừa thuộc tính": body("<w:p " + " ".join(f'w:a{n}="1"' for n in range(5000)) + "/>"),
    "báo cáo gọi hàm": in_report(run("{{ dong.__class__ }}")),
    "báo cáo lặp mãi": in_report(run("{% for a in range(9) %}{% endfor %}")),
    "báo cáo có trường DDE": in_report(f'<w:fldSimple w:instr="{DDE}">{run("x")}</w:fldSimple>'),
    "báo cáo dùng trường lạ": in_report(run("{{ khong_co }}")),
    "báo cáo khai tên đi lên": manifest(documents={"plan": "plan.docx", "report": "../report.docx"}),
    "ảnh từ ngoài": relation("image", "http://example.com/a.png"),
    "ảnh từ tệp của máy": relation("image", "file:///etc/passwd"),
    "mẫu gốc từ ngoài": relation("attachedTemplate", "http://example.com/a.dotm"),
    "liên kết tới tệp": relation("hyperlink", "file:///c:/windows/system32/cmd.exe"),
    "liên kết lạ": relation("hyperlink", "javascript:alert(1)"),
    "liên kết tới máy khác": relation("hyperlink", "\\\\may-khac\\tep"),
    "altChunk": body('<w:altChunk xmlns:r="' + _REL + '" r:id="rId1"/>'),
    "quan hệ aFChunk": relation("aFChunk", "a.html", external=False, extra={"word/a.html": b"x"}),
    "OLE": relation("oleObject", "embeddings/o.bin", external=False, extra={"word/embeddings/o.bin": b"x"}),
    "thành phần OLE": paragraph('<w:r><w:object/></w:r>'),
    "tệp nhúng": relation("package", "embeddings/o.xlsx", external=False, extra={"word/embeddings/o.xlsx": b"x"}),
    "ActiveX": relation("control", "activeX/a.xml", external=False, extra={"word/activeX/a.xml": b"<a/>"}),
    "thành phần ActiveX": paragraph('<w:r><w:control/></w:r>'),
    "VBA": relation("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin",
                    external=False, extra={"word/vbaProject.bin": b"x"}),
    "tệp VBA không khai": part("word/vbaProject.bin", b"x"),
    "kiểu tệp có macro": content_type("application/vnd.ms-word.document.macroEnabled.main+xml", "word/m.xml"),
    "văn bản con": body('<w:subDoc xmlns:r="' + _REL + '" r:id="rId1"/>'),
    "trộn thư": in_part("word/settings.xml", "</w:settings>", "<w:mailMerge/></w:settings>"),
    "nguồn trộn thư": relation("mailMergeSource", "file:///x.csv"),
    "quan hệ tới tệp không có": relation("image", "media/khong-co.png", external=False),
    "quan hệ ra khỏi gói": relation("image", "../../../../etc/passwd", external=False),
    "trường INCLUDETEXT": field('INCLUDETEXT "c:/a.docx"'),
    "trường INCLUDEPICTURE": field('INCLUDEPICTURE "http://example.com/a.png"'),
    "trường DDE": field("DDE Excel a.xlsx"),
    "trường DDEAUTO cắt nhiều đoạn": field("DD", "EAU", "TO c:/cmd.exe"),
    "trường LINK": field("LINK Excel.Sheet c:/a.xlsx"),
    "trường chữ thường": field("includetext c:/a.docx"),
    "trường đơn": paragraph(f'<w:fldSimple w:instr="{DDE}">{run("x")}</w:fldSimple>'),
    "trường lồng trong trường": paragraph(
        mark("begin") + "<w:r><w:instrText>IF 1 = 1 </w:instrText></w:r>" + mark("begin")
        + f"<w:r><w:instrText>{DDE}</w:instrText></w:r>" + mark("end") + mark("end")
    ),
    "tên trường do trường khác tính": paragraph(
        mark("begin") + mark("begin") + "<w:r><w:instrText>QUOTE DDEAUTO</w:instrText></w:r>" + mark("end") + mark("end")
    ),
    "trường mở tệp": field('HYPERLINK "file:///c:/windows/system32/calc.exe"'),
    "trường chạy macro": field("MACROBUTTON AutoOpen x"),
    "thẻ trong tiêu đề tệp": title("{{ mo_dau }}"),
    "gọi hàm": tag("{{ mo_dau.upper() }}"),
    "gọi lệnh": tag("{{ cycler.__init__.__globals__.os.popen('id').read() }}"),
    "tên có gạch dưới kép": tag("{{ mo_dau.__class__ }}"),
    "tên có gạch dưới kép trong ngoặc": tag("{{ mo_dau['__class__'] }}"),
    "nhân chuỗi": tag("{{ 'a' * 1000000000 }}"),
    "lũy thừa": tag("{{ 9 ** 99999999 }}"),
    "cộng": tag("{{ 1 + 1 }}"),
    "vòng lặp ba lớp": tag("{% for a in can_cu %}{% for b in can_cu %}{% for c in can_cu %}{{ c }}"
                           "{% endfor %}{% endfor %}{% endfor %}"),
    "vòng lặp đệ quy": tag("{% for a in can_cu recursive %}{{ a }}{% endfor %}"),
    "dãy số": tag("{% for a in range(1000000000) %}x{% endfor %}"),
    "bộ lọc lạ": tag("{{ mo_dau | attr('x') }}"),
    "bộ lọc của thư viện": tag("{{ can_cu | map(attribute='x') | list }}"),
    "đặt biến": tag("{% set x = 1 %}"),
    "macro": tag("{% macro f() %}x{% endmacro %}"),
    "nạp tệp": tag("{% include '/etc/passwd' %}"),
    "nhập tệp": tag("{% import 'os' as os %}"),
    "kế thừa": tag("{% extends 'x' %}"),
    "tắt thoát chữ": tag("{% autoescape false %}{{ mo_dau }}{% endautoescape %}"),
    "trường lạ": tag("{{ khong_co_truong_nay }}"),
    "thẻ hở": tag("{% for a in can_cu %}{{ a }}"),
    "lệnh trong tiêu đề tệp": title("{{ cycler.__init__.__globals__.os.popen('id').read() }}"),
    "lệnh ở đầu trang": footer("{{ mo_dau.__class__ }}"),
    "in ra 100 MB": tag("{% for a in can_cu %}" + "x" * 18_000_000 + "{% for b in can_cu %}{{ b }}{% endfor %}{% endfor %}"),
    "nhiều thẻ lồng": tag("{{ " + "(" * 20000 + "1" + ")" * 20000 + " }}"),
}  # fmt: skip

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d4944415478da63fcff9fa11e"
    "000782027f3dc848ef0000000049454e44ae426082"
)


def with_folder(folder: Path) -> Path:
    pack = folder / "mau"
    pack.mkdir()
    for name, content in good_parts().items():
        (pack / name).write_bytes(content)
    (pack / "HUONG-DAN.md").write_text("Hướng dẫn", "utf-8")
    return pack


def pictured() -> Make:
    word = word_parts()
    declared = b'<Default Extension="png" ContentType="image/png"/></Types>'
    types = word["[Content_Types].xml"].replace(b"</Types>", declared)
    extra = {"word/media/a.png": PICTURE, "[Content_Types].xml": types}
    return relation("image", "media/a.png", external=False, extra=extra)


HARMLESS: dict[str, Make] = {
    "nguyên bản": raw_pack(good_parts()),
    "thư mục": with_folder,
    "không nén": file_of(zipped(good_parts(), method=zipfile.ZIP_STORED)),
    "cả thư mục trong zip": file_of(
        zipped({f"mau-tinh/{name}": body for name, body in good_parts().items()})
    ),
    "thêm tệp hướng dẫn": entries(("Hướng dẫn.txt", b"x")),
    "phần 15 MB": entries(("anh.bin", bytes(range(256)) * 60_000), method=zipfile.ZIP_STORED),
    "trang trắng nén mạnh": entries(("trang.txt", b" " * 60_000)),
    "liên kết trang web": relation("hyperlink", "https://example.com/a"),
    "liên kết thư": relation("hyperlink", "mailto:ubnd@example.com"),
    "ảnh trong mẫu": pictured(),
    "trường số trang": field("PAGE"),
    "trường ngày": field("DATE \\@ dd/MM/yyyy"),
    "trường liên kết web": field('HYPERLINK "https://example.com"'),
    "một dấu ngoặc nhọn": tag("a { b } c"),
    "chữ INCLUDETEXT thường": tag("Không dùng INCLUDETEXT, LINK, DDE trong mẫu."),
    "chữ dấu gạch dưới": tag("ho_ten __ và tệp C:"),
    "hai vòng lặp": tag("{% for a in can_cu %}{% for b in can_cu %}{% endfor %}{% endfor %}"),
    "bộ lọc được dùng": tag("{% if can_cu | so_luong %}{% endif %}"),
    "so sánh": tag("{% if mo_dau == 'x' and not can_cu %}{% endif %}"),
    "tiêu đề tệp thường": title("Kế hoạch thông tin đối ngoại"),
    "lồng vừa phải": nested_word(20),
}
