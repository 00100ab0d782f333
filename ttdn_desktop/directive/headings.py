"""What a heading is about, and whether it names a body: by the words official plans use for it."""

import re
from enum import Enum

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.official_paper.organs import begins_organ_name, plain

_ARRANGEMENTS = """
kinh phi|nguon kinh phi|nguon von|du toan|thoi gian|tien do|lo trinh|che do|thong tin bao cao
thong tin, bao cao|bao cao|khen thuong|thi dua|kiem tra|giam sat|so ket|dia diem|doi tuong|pham vi|hieu luc
can cu|co so phap ly|dac diem|tinh hinh|thuc trang|thoi han|thanh phan|trinh tu|to chuc hoi|to chuc le
dieu kien bao dam|dieu kien dam bao
"""
"""What a section begins with that gives work to nobody: «Kinh phí», «Thời gian», «Chế độ báo cáo»."""

_REPORTING = """
che do(?: thong tin,?)? bao cao|che do(?: thong tin)? va bao cao|thong tin,? bao cao|thong tin va bao cao
bao cao
so ket|cong tac bao cao|che do so ket|tong ket|kiem tra, bao cao|theo doi, bao cao
"""
"""Headings of the part that says when to report: «Chế độ thông tin, báo cáo»."""

_WORK_HEADINGS = """
to chuc thuc hien|to chuc va thuc hien|to chuc trien khai|phan cong|trach nhiem|giao nhiem vu
trien khai thuc hien|to chuc, thuc hien|nhiem vu cua|nhiem vu cu the cua
nhiem vu (?:cu the )?(?:cac|tung|mot so) (?:co quan|don vi|so,|phong,|ban,|nganh|dia phuong)
"""
"""Headings of the part that says who does what: «TỔ CHỨC THỰC HIỆN», «Phân công trách nhiệm»."""

_LONGEST_RUN_IN = 60
"""Characters; a judgement: «Mục đích», «Nội dung tuyên truyền» are far shorter; more is a sentence."""


class About(Enum):
    """What a part of a plan is for."""

    PURPOSES = "purposes"
    CONTENTS = "contents"
    FORMS = "forms"
    MEASURES = "measures"
    WORK = "work"
    ARRANGEMENTS = "arrangements"


def _any_of(words: str) -> str:
    """Return a pattern for any of ``words``, which bars and line breaks separate."""
    return "(?:" + "|".join(words.split("\n")).strip("|") + ")"


# what the parts of a plan are called; all patterns run on text without accents, in lower case
_ABOUT = {
    About.WORK: re.compile(rf"\b{_any_of(_WORK_HEADINGS)}\b"),
    About.PURPOSES: re.compile(r"\b(?:muc dich|yeu cau|muc tieu|quan diem)\b"),
    About.CONTENTS: re.compile(
        r"\b(?:noi dung|nhiem vu)\b|^(?:cac |mot so )?hoat dong(?: (?:chinh|chu yeu|trong tam|cu the))?$"
    ),
    About.FORMS: re.compile(r"\b(?:hinh thuc|phuong thuc)\b|^cach thuc\b"),
    About.MEASURES: re.compile(r"\b(?:giai phap|bien phap)\b"),
}
_ARRANGEMENT = re.compile(rf"(?:{_any_of(_ARRANGEMENTS)}|(?:cac )?(?:can cu|van ban phap ly))\b")
_MONEY = re.compile(r"(?:ve )?(?:nguon |du toan )?kinh phi\b")
_REPORT = re.compile(rf"{_any_of(_REPORTING)}\b")
# «Giao Công an huyện», «Đề nghị các cơ quan báo chí», «Trách nhiệm của UBND các xã»
_ADDRESS = re.compile(
    plain(
        r"(?:(?:\(?giao|(?:kính |trân trọng )?đề nghị:?|đối với|trách nhiệm của|nhiệm vụ của|yêu cầu)\s+)*"
        r"(?:(?:các|thường trực|lãnh đạo|thủ trưởng|ban thường trực|tập thể|người đứng đầu|các đồng chí)\s+)*"
    )
)
_WHOSE = re.compile(r"(?!to chuc|phan cong|trien khai)\w+(?: \w+|,)* (?:co|chiu) (?:trach nhiem|nhiem vu)\b")

# headings that offices run into their sentence: «1. Mục đích: Nâng cao nhận thức …»
_RUN_IN = re.compile(
    r"(?:ve )?(?:muc dich|yeu cau|muc tieu|noi dung|hinh thuc|kinh phi|thoi gian|doi tuong|dia diem"
    r"|nguon kinh phi|thoi han|che do bao cao|phuong thuc|thanh phan|pham vi"
    r"|(?:cac )?(?:chi tieu|bien phap|giai phap)"
    r"(?= ?$| (?:chung|cu the|chu yeu|chinh|thuc hien|nam \d{4})$))\b"
)
_TARGETS = re.compile(rf"\b{plain('chỉ tiêu')}\b")
"""With accents: «chi tiêu» is what is spent."""


def about(heading: str) -> About | None:
    """Return what a section is about: of several things that its heading names the first one.

    Targets that stand beside nothing else are purposes: what is to be reached, as under «Mục tiêu».
    """
    plain_words = fold(heading)
    if _ARRANGEMENT.match(plain_words):
        return About.ARRANGEMENTS

    starts = {part: found.start() for part, words in _ABOUT.items() if (found := words.search(plain_words))}
    targets = About.PURPOSES if names_targets(heading) and not names_body(heading) else None
    return min(starts, key=lambda part: starts[part], default=targets)


def names_targets(heading: str) -> bool:
    """Return whether a heading names targets: «CHỈ TIÊU», «Các chỉ tiêu chủ yếu», «MỤC TIÊU, CHỈ TIÊU»."""
    return _TARGETS.search(plain(heading)) is not None


def is_about_money(heading: str) -> bool:
    """Return whether a section says who pays."""
    return _MONEY.match(fold(heading)) is not None


def names_part(heading: str, part: About) -> bool:
    """Return whether a heading names ``part`` among others: «NỘI DUNG VÀ HÌNH THỨC» both."""
    return part in _ABOUT and _ABOUT[part].search(fold(heading)) is not None


def is_part_alone(heading: str) -> bool:
    """Return whether a heading begins with what it is about: «Hình thức», «Về nội dung», «Một số …»."""
    found = about(heading)
    start = re.compile(r"(?:(?:cac|mot so|nhung|ve|cong tac) )*")
    words = fold(heading)
    lead = start.match(words)
    return found in _ABOUT and _ABOUT[found].match(words, lead.end() if lead else 0) is not None


def is_about_work(heading: str) -> bool:
    """Return whether a section says who does what (Tổ chức thực hiện)."""
    return about(heading) is About.WORK


def is_about_arrangements(heading: str) -> bool:
    """Return whether a section is about money, time, bases, reporting and the like, and names no body."""
    return about(heading) is About.ARRANGEMENTS


def is_about_reports(heading: str) -> bool:
    """Return whether a section says when and where to report."""
    return _REPORT.match(fold(heading)) is not None


def names_body(heading: str) -> bool:
    """Return whether a heading begins with a body that is given work."""
    words = plain(heading)
    address = _ADDRESS.match(words)
    start = address.end() if address else 0
    begins = begins_organ_name(words[start:]) or begins_organ_name(words)
    return begins and not _ARRANGEMENT.match(fold(heading))


def says_whose(heading: str) -> bool:
    """Return whether a heading says whose the work is, an organ or not: «Các hộ có nhiệm vụ»."""
    return _WHOSE.match(fold(heading)) is not None


def is_run_in_heading(head: str) -> bool:
    """Return whether words before a colon are a heading of their own, whatever their weight."""
    return len(head) <= _LONGEST_RUN_IN and _RUN_IN.match(fold(head)) is not None
