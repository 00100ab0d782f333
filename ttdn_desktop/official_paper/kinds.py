"""The kinds of document: titles, symbols, and which are cited (Nghị định 30/2020/NĐ-CP, Phụ lục III)."""

import re
from typing import Literal

import msgspec

from ttdn_desktop.basics.vietnamese import fold

Addressee = Literal["never", "upward", "always", "free"]
"""Whether ``Kính gửi:`` stands in it: where it is sent upward, always, as the office likes (II.9.b)."""

SubjectPlace = Literal["below-kind", "below-number", "free", "none"]
"""Where the subject stands: below the printed kind, as ``V/v …`` below the number; or as the office likes."""


class KindOfPaper(msgspec.Struct, frozen=True):
    """A kind of document and what belongs to it, by Phụ lục III, table I and the specimens of part II.

    ``title`` is printed above the subject (of a letter nothing is), ``symbol`` stands in its number.
    ``act`` is the line before its articles. ``announces`` says that it begins with who sends to whom (``…
    điện:``), ``signers`` whose signatures stand side by side. ``is_of_a_year`` says that it is about the year
    that it names: dates in it are of that year. ``names_others`` says that it deals with persons and places
    elsewhere: another unit's name in it is none too many.
    """

    title: str
    symbol: str
    subject: SubjectPlace = "below-kind"
    addressee: Addressee = "never"
    act: str = ""
    signers: Literal["one", "clerk-and-chair", "parties"] = "one"
    has_place_date: bool = True
    has_bases: bool = True
    has_recipients: bool = True
    announces: bool = False
    has_subject_rule: bool = True
    is_of_a_year: bool = False
    names_others: bool = False
    is_copy: bool = False

    @property
    def folded(self) -> str:
        """The title without accents and case."""
        return fold(self.title)


KINDS = (
    KindOfPaper("NGHỊ QUYẾT", "NQ", act="QUYẾT NGHỊ:"),
    KindOfPaper("QUYẾT ĐỊNH", "QĐ", act="QUYẾT ĐỊNH:"),
    KindOfPaper("CHỈ THỊ", "CT"),
    KindOfPaper("QUY CHẾ", "QC"),
    KindOfPaper("QUY ĐỊNH", "QyĐ"),
    KindOfPaper("THÔNG CÁO", "TC"),
    KindOfPaper("THÔNG BÁO", "TB"),
    KindOfPaper("HƯỚNG DẪN", "HD"),
    KindOfPaper("CHƯƠNG TRÌNH", "CTr", is_of_a_year=True),
    KindOfPaper("KẾ HOẠCH", "KH", is_of_a_year=True),
    KindOfPaper("PHƯƠNG ÁN", "PA"),
    KindOfPaper("ĐỀ ÁN", "ĐA"),
    KindOfPaper("DỰ ÁN", "DA"),
    KindOfPaper("BÁO CÁO", "BC", addressee="upward", is_of_a_year=True),
    KindOfPaper(
        "BIÊN BẢN",
        "BB",
        signers="clerk-and-chair",
        has_place_date=False,
        has_bases=False,
        has_subject_rule=False,
        names_others=True,
    ),
    KindOfPaper("TỜ TRÌNH", "TTr", addressee="always"),
    KindOfPaper(
        "HỢP ĐỒNG",
        "HĐ",
        subject="free",
        signers="parties",
        has_place_date=False,
        has_recipients=False,
        names_others=True,
    ),
    KindOfPaper("CÔNG ĐIỆN", "CĐ", announces=True, names_others=True),
    KindOfPaper(
        "BẢN GHI NHỚ",
        "BGN",
        subject="free",
        signers="parties",
        has_place_date=False,
        has_recipients=False,
        names_others=True,
    ),
    KindOfPaper(
        "BẢN THỎA THUẬN",
        "BTT",
        subject="free",
        signers="parties",
        has_place_date=False,
        has_recipients=False,
        names_others=True,
    ),
    KindOfPaper("GIẤY ỦY QUYỀN", "GUQ", names_others=True),
    KindOfPaper("GIẤY MỜI", "GM", has_bases=False, announces=True, names_others=True),
    KindOfPaper("GIẤY GIỚI THIỆU", "GGT", subject="none", has_bases=False, announces=True, names_others=True),
    KindOfPaper("GIẤY NGHỈ PHÉP", "GNP", subject="none", has_bases=False, announces=True, names_others=True),
    KindOfPaper("PHIẾU GỬI", "PG", subject="free", addressee="free", has_bases=False, names_others=True),
    KindOfPaper("PHIẾU CHUYỂN", "PC", subject="free", addressee="free", has_bases=False, names_others=True),
    KindOfPaper("PHIẾU BÁO", "PB", subject="free", addressee="free", has_bases=False, names_others=True),
)
"""Table I of Phụ lục III, in its order."""

LETTER = KindOfPaper("CÔNG VĂN", "", subject="below-number", addressee="always", names_others=True)
"""The official letter: no kind is printed, its symbol names organ and unit or field (II.3.b, Mẫu 1.5)."""

COPIES = (
    KindOfPaper("SAO Y", "SY", subject="none", is_copy=True),
    KindOfPaper("TRÍCH SAO", "TrS", subject="none", is_copy=True),
    KindOfPaper("SAO LỤC", "SL", subject="none", is_copy=True),
)
"""The forms of a copy on paper, behind what is copied (Phụ lục I, phần II; Mẫu 3.1)."""

SYMBOLS = {kind.folded: kind.symbol for kind in KINDS}
"""The folded title of a kind, and the symbol that its number carries: ``05/KH-UBND``."""

_BY_TITLE = {kind.folded: kind for kind in (*KINDS, LETTER)}
_BY_FORM = {kind.folded: kind for kind in COPIES}
_BY_SYMBOL = {kind.symbol: kind for kind in KINDS}

_GOES_ON = (
    "hop", "cuoc hop", "lam viec", "hoi nghi", "hanh dong", "cong tac", "phoi hop", "tom tat", "ket luan",
    "ca biet", "lien tich", "nghiem thu", "ban giao", "ban chinh",
)  # fmt: skip
"""What offices add to a kind's name on its line: ``CHƯƠNG TRÌNH HÀNH ĐỘNG``, ``GIẤY MỜI HỌP``."""

PLAN_TITLES = ("KẾ HOẠCH", "CHƯƠNG TRÌNH", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "PHƯƠNG ÁN", "ĐỀ ÁN", "CHỈ THỊ")
"""Titles of papers that a higher office gives work with."""

_OTHER_TITLES = (
    "bao cao", "quyet dinh", "to trinh", "thong bao", "cong van", "bien ban", "giay moi",
    "huong dan", "hoa don", "hop dong", "nghi quyet",
)  # fmt: skip
"""Folded titles of what a clerk may open by mistake; invoice and contract are no official paper."""

_REPORT = "BÁO CÁO"

LAWS = ("hiến pháp", "bộ luật", "luật", "pháp lệnh")
"""Cited by name and date, without a number (Phụ lục I, phần I, II.6.b)."""

NUMBERED = (
    "nghị định", "quyết định", "thông tư", "nghị quyết", "chỉ thị", "kết luận", "kế hoạch", "công văn",
    "công điện", "chương trình", "hướng dẫn", "thông báo", "quy định", "văn bản",
)  # fmt: skip
"""Cited with number, date, organ and subject."""

CITED_IN_TEXT = (*LAWS, *NUMBERED, "quy chế", "báo cáo", "đề án", "đề cương", "tờ trình", "biên bản")
"""What a sentence may name by number or date: words in such a name are that document's."""

CITED_AS_BASES = (*LAWS, *NUMBERED, "quy chế", "đề án", "thông tri", "chiến lược", "quy hoạch")
"""What higher plans rest on; in times of epidemic or flood a dispatch (công điện) too."""


_UNFINISHED = re.compile(r"(?:[^\W\d_]\s*[-–,&]|\b(?:và|của|thuộc))\s*$", re.IGNORECASE)

_NUMBER_LINE = re.compile(r"so\s*[:\d./]")

_LETTERS_APART = 5
"""From so many single letters on they are a title set apart (``K Ế H O Ạ C H``); fewer may be initials."""


def folded_title(words: str) -> str:
    """Return a title without accents and case, closed up where its letters stand apart."""
    plain = fold(words)
    parts = plain.split(" ")

    if len(parts) >= _LETTERS_APART and all(len(part) == 1 for part in parts):
        joined = "".join(parts)
        return next((kind for kind in _BY_TITLE if kind.replace(" ", "") == joined), plain)

    return plain


def are_letters_apart(words: str) -> bool:
    """Return whether a title's letters stand apart (``K Ế H O Ạ C H``)."""
    return folded_title(words) != fold(words)


def kind_titled(words: str) -> KindOfPaper | None:
    """Return the kind that a line names as a title, in whichever letters; None where it names none."""
    return _named(folded_title(words), _BY_TITLE)


def copy_titled(words: str) -> KindOfPaper | None:
    """Return the form of a copy that a line names, ``SAO Y`` or ``SAO Y BẢN CHÍNH``, else None."""
    return copy_named(fold(words))


def copy_named(folded: str) -> KindOfPaper | None:
    """Return the form of a copy that a folded line names, else None."""
    return _named(folded.strip(" ."), _BY_FORM)


def kind_of_symbol(symbol: str) -> KindOfPaper | None:
    """Return the kind that a symbol, its year cut off, begins with (``KH-UBND``); None for a letter's."""
    return _BY_SYMBOL.get(symbol.partition("-")[0].strip())


def _named(folded: str, kinds: dict[str, KindOfPaper]) -> KindOfPaper | None:
    if folded in kinds:
        return kinds[folded]

    longer = (name for name in kinds if folded.startswith(f"{name} "))
    return next((kinds[name] for name in longer if folded.removeprefix(name).strip() in _GOES_ON), None)


def kind_in_small_letters(folded: str) -> str:
    """Return the kind of a folded title as a sentence writes it (``kế hoạch``), empty for none known."""
    kinds = (*NUMBERED, "quy chế", "báo cáo", "đề án", "tờ trình", "biên bản", "phương án", "giấy mời")
    return next((kind for kind in kinds if fold(kind) == folded), "")


def goes_on_below(line: str) -> bool:
    """Return whether a line of the head is unfinished, so that the next one goes on with its name.

    «PHÒNG TÀI CHÍNH -», «KẾ HOẠCH»: the second is no title of a plan. A number without its organ («Số: /KH-»)
    is no name.
    """
    return _UNFINISHED.search(line) is not None and not _NUMBER_LINE.match(fold(line))


def plan_title(text: str) -> str:
    """Return the title of a plan that ``text`` begins with, empty for none; its letters may stand apart."""
    plain = text.strip(" :.")
    for title in sorted(PLAN_TITLES, key=len, reverse=True):
        if plain.upper().replace(" ", "") == title.replace(" ", "") or plain.startswith(f"{title} "):
            return title
    return ""


def report_title(text: str) -> str:
    """Return the title of a report that ``text`` begins with, empty for none; its letters may stand apart."""
    plain = text.strip(" :.")
    is_title = plain.upper().replace(" ", "") == _REPORT.replace(" ", "") and not plain.islower()
    return _REPORT if is_title or plain.startswith(f"{_REPORT} ") else ""


def other_title(text: str) -> str:
    """Return ``text`` as a title in capitals of a paper that is no plan (``BÁO CÁO``), empty for none."""
    title = text.strip(" :")
    return title if text.isupper() and fold(title) in _OTHER_TITLES else ""


def is_decision_title(text: str) -> bool:
    """Return whether ``text`` is the title of a decision (``QUYẾT ĐỊNH``), which may have a plan attached."""
    return text.isupper() and folded_title(text.strip(" :.")) in ("quyet dinh", "nghi quyet")
