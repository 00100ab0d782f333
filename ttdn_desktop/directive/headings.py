"""What a heading is about, and whether it names a body: by the words official plans use for it."""

import re

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
"""What the name of a body begins with."""
_ASIDES = """
kinh phi|nguon kinh phi|du toan|thoi gian|tien do|lo trinh|che do|thong tin bao cao|thong tin, bao cao
bao cao|khen thuong|kiem tra|giam sat|so ket|dia diem|doi tuong|pham vi|hieu luc|can cu|co so phap ly
dac diem|tinh hinh|thoi han
"""
"""What a section begins with that gives work to nobody."""
_COMMUNE_WORDS = """
thuong truc|dang uy|hdnd|hoi dong nhan dan|uy ban nhan dan|ubnd|chu tich|chinh quyen|lanh dao|de nghi|giao
doi voi|trach nhiem|nhiem vu|cua|cac|cap|xa|phuong|thi tran|dac khu|thuoc|tren dia ban|toan|tinh|huyen
thi xa|thanh pho|quan|va|dia phuong|co so|tai|tung|thuc hien|nhan dan
"""
"""What may stand in a heading addressed to the communes alone."""
_WORK_WORDS = """
to chuc thuc hien|to chuc va thuc hien|to chuc trien khai|phan cong|trach nhiem|giao nhiem vu
trien khai thuc hien
"""


def _one_of(words: str) -> str:
    return "(?:" + "|".join(words.split("\n")).strip("|") + ")"


_PURPOSES = re.compile(r"\b(?:muc dich|yeu cau|muc tieu|quan diem)\b")
_CONTENTS = re.compile(r"\b(?:noi dung|nhiem vu)\b")
_FORMS = re.compile(r"\b(?:hinh thuc|phuong thuc)\b")
_MEASURES = re.compile(r"\b(?:giai phap|bien phap)\b")
_WORK = re.compile(rf"\b{_one_of(_WORK_WORDS)}\b")
_ASIDE = re.compile(rf"{_one_of(_ASIDES)}\b")
_BASES = re.compile(r"(?:cac )?(?:can cu|co so phap ly|van ban phap ly)\b")
_BODY = re.compile(
    r"(?:\(?giao |de nghi |doi voi |trach nhiem cua |yeu cau )*(?:cac |thuong truc |lanh dao |thu truong )*"
    rf"{_one_of(_ORGANS)}\b"
)
_RUN_IN = re.compile(
    r"(?:ve )?(?:muc dich|yeu cau|muc tieu|noi dung|hinh thuc|kinh phi|thoi gian|doi tuong|dia diem"
    r"|nguon kinh phi|thoi han|che do bao cao|phuong thuc)\b"
)
_COMMUNE = re.compile(
    r"\b(?:(?:cac|cua|nhan dan|ubnd|moi|tung|tai) (?:xa|phuong|dac khu|thi tran)|cap xa|cap co so"
    r"|xa,? (?:va )?(?:phuong|thi tran|dac khu)|phuong,? (?:va )?(?:xa|thi tran|dac khu))\b"
)
_COMMUNES_ALONE = re.compile(rf"\b{_one_of(_COMMUNE_WORDS)}\b")
_PLACES = re.compile(r"\bdia phuong\b")
_DISTRICTS = re.compile(
    r"\b(?:(?:cac|ubnd|nhan dan) (?:huyen|thi xa|thanh pho|quan)|cap huyen|huyen, thi xa|huyen, thanh pho)\b"
)


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


def is_side_matter(heading: str) -> bool:
    """Return whether a section is about money, time, reporting and the like, and names no body."""
    return _ASIDE.match(fold(heading)) is not None


def names_body(heading: str) -> bool:
    """Return whether a heading begins with a body that is given work."""
    plain = fold(heading)
    return _BODY.match(plain) is not None and not _ASIDE.match(plain)


def is_run_in_heading(head: str) -> bool:
    """Return whether words before a colon are a heading of their own, whatever their weight."""
    return len(head) <= 60 and _RUN_IN.match(fold(head)) is not None


def addresses_communes(heading: str) -> int:
    """Return how far ``heading`` is addressed to the communes.

    4: to them alone; 3: jointly with others; 2: to all places; 1: to the districts above them; 0: no.
    """
    plain = fold(heading)
    if _COMMUNE.search(plain):
        rest = re.sub(r"\([^)]*\)", " ", plain)
        return 3 if re.search(r"\w", _COMMUNES_ALONE.sub(" ", rest)) or _DISTRICTS.search(rest) else 4
    if _DISTRICTS.search(plain):
        return 1
    return 2 if _PLACES.search(plain) else 0
