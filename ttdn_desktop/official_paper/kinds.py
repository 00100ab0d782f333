"""The kinds of document: titles, symbols, and which are cited (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

from ttdn_desktop.basics.vietnamese import fold

SYMBOLS = {
    "ke hoach": "KH", "bao cao": "BC", "quyet dinh": "QĐ", "thong bao": "TB", "to trinh": "TTr",
    "chuong trinh": "CTr", "phuong an": "PA", "de an": "ĐA", "huong dan": "HD", "chi thi": "CT",
    "quy che": "QC", "quy dinh": "QyĐ", "bien ban": "BB", "giay moi": "GM",
}  # fmt: skip
"""The folded title of a kind, and the symbol that its number carries: ``05/KH-UBND``."""

PLAN_TITLES = ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "PHƯƠNG ÁN")
"""Titles of papers that a higher office gives work with."""

_OTHER_TITLES = (
    "bao cao", "quyet dinh", "chi thi", "to trinh", "thong bao", "cong van", "bien ban", "giay moi",
    "huong dan", "hoa don", "hop dong", "nghi quyet",
)  # fmt: skip
"""Folded titles of what a clerk may open by mistake; invoice and contract are no official paper."""

LAWS = ("hiến pháp", "bộ luật", "luật", "pháp lệnh")
"""Cited by name and date, without a number (Phụ lục I, phần I, II.6.b)."""

NUMBERED = (
    "nghị định", "quyết định", "thông tư", "nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "công văn",
    "công điện", "chương trình", "hướng dẫn", "thông báo", "quy định", "văn bản",
)  # fmt: skip
"""Cited with number, date, organ and subject."""

CITED_IN_TEXT = (*LAWS, *NUMBERED, "quy chế", "báo cáo", "đề án", "đề cương", "tờ trình", "biên bản")
"""What a sentence may name by number or date: words in such a name are that document's."""

CITED_AS_BASES = (
    *LAWS, *(kind for kind in NUMBERED if kind != "công điện"), "quy chế", "đề án", "thông tri", "chiến lược",
    "quy hoạch",
)  # fmt: skip
"""What higher plans rest on; a dispatch (công điện) is an order for the day and no base."""


_LETTERS_APART = 5
"""From so many single letters on they are a title set apart (``K Ế H O Ạ C H``); fewer may be initials."""


def folded_title(words: str) -> str:
    """Return a title without accents and case, closed up where its letters stand apart."""
    plain = fold(words)
    parts = plain.split(" ")

    if len(parts) >= _LETTERS_APART and all(len(part) == 1 for part in parts):
        joined = "".join(parts)
        return next((kind for kind in SYMBOLS if kind.replace(" ", "") == joined), plain)

    return plain


def plan_title(text: str) -> str:
    """Return the title of a plan that ``text`` begins with, empty for none; its letters may stand apart."""
    plain = text.strip(" :.")
    for title in sorted(PLAN_TITLES, key=len, reverse=True):
        if plain.upper().replace(" ", "") == title.replace(" ", "") or plain.startswith(f"{title} "):
            return title
    return ""


def other_title(text: str) -> str:
    """Return ``text`` as a title in capitals of a paper that is no plan (``BÁO CÁO``), empty for none."""
    title = text.strip(" :")
    return title if text.isupper() and fold(title) in _OTHER_TITLES else ""


def is_decision_title(text: str) -> bool:
    """Return whether ``text`` is the title of a decision (``QUYẾT ĐỊNH``), which may have a plan attached."""
    return text.isupper() and folded_title(text.strip(" :.")) in ("quyet dinh", "nghi quyet")
