"""What a heading is about, and whether it names a body: by the words official plans use for it."""

import re
from enum import IntEnum

from ttdn_desktop.basics.vietnamese import fold

_ORGANS = """
uy ban|ubnd|ubmttq|mttq|hdnd|hoi dong|phong|so|ban|bo|cong an|dai|trung tam|van phong|don|doan|hoi
mat tran|co quan|don vi|xa|phuong|thi tran|dac khu|dia phuong|to chuc|bao|cong thong tin|trang thong tin
thanh doan|huyen doan|tinh doan|truong|chi cuc|cuc|kho bac|benh vien|vien|lien doan|ngan hang|chu tich
thu truong|dang uy|huyen uy|tinh uy|thanh uy|thi uy|thanh tra|to cong tac|hat kiem lam|bao hiem
doanh nghiep|nganh|khoi|thanh vien|can bo|cong chuc|bao chi|chinh quyen|huyen|thi xa|thanh pho|quan
cap xa|cap huyen|bi thu|vien kiem sat|toa an|cang|hai quan|buu dien|vien thong|vnpt|viettel|lien hiep
lien minh
"""
"""What the name of a body begins with, without accents: «Phòng Văn hóa», «Đồn Biên phòng», «Ban Chỉ huy»."""

_ARRANGEMENTS = """
kinh phi|nguon kinh phi|du toan|thoi gian|tien do|lo trinh|che do|thong tin bao cao|thong tin, bao cao
bao cao|khen thuong|kiem tra|giam sat|so ket|dia diem|doi tuong|pham vi|hieu luc|can cu|co so phap ly
dac diem|tinh hinh|thoi han
"""
"""What a section begins with that gives work to nobody: «Kinh phí», «Thời gian», «Chế độ báo cáo»."""

_COMMUNE_WORDS = """
thuong truc|dang uy|hdnd|hoi dong nhan dan|uy ban nhan dan|ubnd|chu tich|chinh quyen|lanh dao|de nghi|giao
doi voi|trach nhiem|nhiem vu|cua|cac|cap|xa|phuong|thi tran|dac khu|thuoc|tren dia ban|toan|tinh|huyen
thi xa|thanh pho|quan|va|dia phuong|co so|tai|tung|thuc hien|nhan dan
"""
"""What may stand in a heading addressed to the communes alone: «Đề nghị Đảng ủy, UBND các xã, phường trên địa
bàn tỉnh». Any other word names somebody else too."""

_WORK_HEADINGS = """
to chuc thuc hien|to chuc va thuc hien|to chuc trien khai|phan cong|trach nhiem|giao nhiem vu
trien khai thuc hien
"""
"""Headings of the part that says who does what: «TỔ CHỨC THỰC HIỆN», «Phân công trách nhiệm»."""

_LONGEST_RUN_IN = 60
"""Characters; a judgement: «Mục đích», «Nội dung tuyên truyền» are far shorter; more is a sentence."""


def _any_of(words: str) -> str:
    """Return a pattern for any of ``words``, which bars and line breaks separate."""
    return "(?:" + "|".join(words.split("\n")).strip("|") + ")"


# what the parts of a plan are called; all patterns run on text without accents, in lower case
_PURPOSES = re.compile(r"\b(?:muc dich|yeu cau|muc tieu|quan diem)\b")
_CONTENTS = re.compile(r"\b(?:noi dung|nhiem vu)\b")
_FORMS = re.compile(r"\b(?:hinh thuc|phuong thuc)\b")
_MEASURES = re.compile(r"\b(?:giai phap|bien phap)\b")
_WORK = re.compile(rf"\b{_any_of(_WORK_HEADINGS)}\b")
_ARRANGEMENT = re.compile(rf"{_any_of(_ARRANGEMENTS)}\b")
_BASES = re.compile(r"(?:cac )?(?:can cu|co so phap ly|van ban phap ly)\b")
# «Giao Công an huyện», «Đề nghị các cơ quan báo chí», «Trách nhiệm của UBND các xã»
_BODY = re.compile(
    r"(?:\(?giao |de nghi |doi voi |trach nhiem cua |yeu cau )*(?:cac |thuong truc |lanh dao |thu truong )*"
    rf"{_any_of(_ORGANS)}\b"
)
# headings that offices run into their sentence: «1. Mục đích: Nâng cao nhận thức …»
_RUN_IN = re.compile(
    r"(?:ve )?(?:muc dich|yeu cau|muc tieu|noi dung|hinh thuc|kinh phi|thoi gian|doi tuong|dia diem"
    r"|nguon kinh phi|thoi han|che do bao cao|phuong thuc)\b"
)
# «các xã», «UBND xã», «cấp xã», «xã, thị trấn»; not the «xã» of «xã hội» or «thị xã»
_COMMUNE = re.compile(
    r"\b(?:(?:cac|cua|nhan dan|ubnd|moi|tung|tai) (?:xa|phuong|dac khu|thi tran)|cap xa|cap co so"
    r"|xa,? (?:va )?(?:phuong|thi tran|dac khu)|phuong,? (?:va )?(?:xa|thi tran|dac khu))\b"
)
_COMMUNES_ALONE = re.compile(rf"\b{_any_of(_COMMUNE_WORDS)}\b")
# «Các địa phương», which may mean communes
_PLACES = re.compile(r"\bdia phuong\b")
# «UBND các huyện, thị xã»: in a province's plan they hand the work on to the communes
_DISTRICTS = re.compile(
    r"\b(?:(?:cac|ubnd|nhan dan) (?:huyen|thi xa|thanh pho|quan)|cap huyen|huyen, thi xa|huyen, thanh pho)\b"
)


class AddressedTo(IntEnum):
    """How far a heading is addressed to the communes; the higher, the more it is theirs."""

    OTHERS = 0
    DISTRICTS = 1
    ALL_PLACES = 2
    COMMUNES_AND_OTHERS = 3
    COMMUNES = 4


def is_about_purposes(heading: str) -> bool:
    """Return whether a section sets out Mục đích or Yêu cầu."""
    return _PURPOSES.search(fold(heading)) is not None


def is_about_contents(heading: str) -> bool:
    """Return whether a section sets out Nội dung or Nhiệm vụ (not who does what)."""
    plain = fold(heading)
    return _CONTENTS.search(plain) is not None and not is_about_work(heading)


def is_about_forms(heading: str) -> bool:
    """Return whether a section sets out Hình thức."""
    return _FORMS.search(fold(heading)) is not None


def is_about_measures(heading: str) -> bool:
    """Return whether a section sets out Giải pháp or Biện pháp alone, which some plans have for Hình thức."""
    return _MEASURES.search(fold(heading)) is not None and not is_about_contents(heading)


def is_about_work(heading: str) -> bool:
    """Return whether a section says who does what (Tổ chức thực hiện)."""
    return _WORK.search(fold(heading)) is not None


def is_about_bases(heading: str) -> bool:
    """Return whether a section lists legal bases."""
    return _BASES.match(fold(heading)) is not None


def is_about_arrangements(heading: str) -> bool:
    """Return whether a section is about money, time, reporting and the like, and names no body."""
    return _ARRANGEMENT.match(fold(heading)) is not None


def names_body(heading: str) -> bool:
    """Return whether a heading begins with a body that is given work."""
    plain = fold(heading)
    return _BODY.match(plain) is not None and not _ARRANGEMENT.match(plain)


def is_run_in_heading(head: str) -> bool:
    """Return whether words before a colon are a heading of their own, whatever their weight."""
    return len(head) <= _LONGEST_RUN_IN and _RUN_IN.match(fold(head)) is not None


def addresses_communes(heading: str) -> AddressedTo:
    """Return how far ``heading`` is addressed to the communes; what stands in brackets doesn't count."""
    plain = fold(heading)
    if _COMMUNE.search(plain):
        outside = re.sub(r"\([^)]*\)", " ", plain)
        names_others = re.search(r"\w", _COMMUNES_ALONE.sub(" ", outside)) or _DISTRICTS.search(outside)
        return AddressedTo.COMMUNES_AND_OTHERS if names_others else AddressedTo.COMMUNES

    if _DISTRICTS.search(plain):
        return AddressedTo.DISTRICTS
    return AddressedTo.ALL_PLACES if _PLACES.search(plain) else AddressedTo.OTHERS
