"""One fault each, put into the specimens: the rule it breaks, and how the paper's texts change."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tests.format_rules.specimens.papers import Specimen

Change = Callable[[Specimen], Specimen | None]
"""Returns the faulty paper; None for one that the fault can't be put into."""


@dataclass(frozen=True)
class Fault:
    """A fault: the rule that alone must be found, those that may follow, its severity."""

    name: str
    rule: str
    change: Change
    also: frozenset[str] = frozenset()
    severity: str = "error"


def _look(element: str, size: float, look: str) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        has = {
            "date": paper.date, "title": paper.title, "parent": paper.parent, "about": paper.about,
            "subject": paper.subject, "decider": paper.decider, "bases": paper.bases, "act": paper.act,
            "note": paper.issued, "division": paper.issued, "copy": paper.copy, "addressee": paper.addressee,
        }.get(element, "always")  # fmt: skip
        return paper.looking(element, size, look) if has else None

    return change


def _number(old: str, new: str) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        return paper.set(number=paper.number.replace(old, new)) if old in paper.number else None

    return change


def _of_kind(kind: str, **changes: object) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        return paper.set(**changes) if paper.kind == kind else None

    return change


def _signed(old: str, new: str | None) -> Change:
    """Put ``new`` for a line of the signature that begins with ``old``, or take it away."""

    def change(paper: Specimen) -> Specimen | None:
        lines = [
            line.replace(old, new or "", 1) if line.startswith(old) else line for line in paper.signature
        ]
        if new is None:
            lines = [line for line in paper.signature if not line.startswith(old)]
        changed = tuple(lines)
        return paper.set(signature=changed) if changed != paper.signature and changed else None

    return change


def _name(title: str) -> Change:
    return lambda paper: paper.set(name=f"{title} {paper.name}")


def _recipients(change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Change:
    return lambda paper: paper.set(recipients=change(paper.recipients))


def _article(old: str, new: str) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        body = tuple(
            (text[0].replace(old, new), *text[1:]) if isinstance(text, tuple) else text for text in paper.body
        )
        return paper.set(body=body) if body != paper.body else None

    return change


def _plain_article(paper: Specimen) -> Specimen | None:
    """Let the second article's number stand in plain letters."""
    articles = [text for text in paper.body if isinstance(text, tuple)]
    if len(articles) < 2:
        return None
    body = tuple("".join(text) if text is articles[1] else text for text in paper.body)
    return paper.set(body=body)


def _bold_article(paper: Specimen) -> Specimen | None:
    articles = [text for text in paper.body if isinstance(text, tuple)]
    if len(articles) < 2:
        return None
    body = tuple(("".join(text), "") if text is articles[1] else text for text in paper.body)
    return paper.set(body=body)


def _division(old: str, new: str) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        if paper.issued is None:
            return None
        divisions = tuple(
            tuple(new if line == old else line for line in one) if isinstance(one, tuple) else one
            for one in paper.issued.divisions
        )
        return paper.set(issued=replace(paper.issued, divisions=divisions))

    return change


def _plain_title(paper: Specimen) -> Specimen | None:
    """Let an article's title stand in plain letters behind its bold number."""
    if paper.issued is None:
        return None
    divisions = tuple(
        ("Điều 2.", " Thời hạn đăng ký") if one[0].startswith("Điều 2.") else one
        for one in paper.issued.divisions
    )
    return paper.set(issued=replace(paper.issued, divisions=divisions))


def _of_copy(**changes: object) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        if paper.copy is None:
            return None
        return paper.set(copy=replace(paper.copy, **changes))  # pyright: ignore[reportArgumentType]

    return change


def _addressee(change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Change:
    return lambda paper: paper.set(addressee=change(paper.addressee)) if paper.addressee else None


def _moved(element: str) -> Change:
    def change(paper: Specimen) -> Specimen | None:
        return paper.set(align={element: "left"}) if getattr(paper, element) else None

    return change


def _unruled(paper: Specimen) -> Specimen | None:
    has_line = bool(paper.title) and paper.title != "BIÊN BẢN"
    return paper.set(unruled=frozenset({"subject"})) if has_line else None


def _open_bases(paper: Specimen) -> Specimen | None:
    return paper.set(bases=(*paper.bases[:-1], paper.bases[-1][:-1] + ";")) if paper.bases else None


def _zero(paper: Specimen) -> Specimen | None:
    written = paper.date.replace("tháng 4", "tháng 04")
    return paper.set(date=written) if written != paper.date else None


def _undated(paper: Specimen) -> Specimen | None:
    return paper.set(date=paper.date.replace(", ngày", " ngày")) if paper.date else None


FAULTS = (
    Fault("national title not bold", "national-title", _look("national", 13, "")),
    Fault("motto in italics", "motto", _look("motto", 14, "bi")),
    Fault("motto without spaces", "motto", lambda paper: paper.set(motto="Độc lập-Tự do-Hạnh phúc")),
    Fault("parent bold", "parent", _look("parent", 13, "b"), frozenset({"issuer"})),
    Fault("issuer not bold", "issuer", _look("issuer", 13, "")),
    Fault("number bold", "number", _look("number", 13, "b")),
    Fault("date upright", "place-date", _look("date", 14, "")),
    Fault("no comma behind the place", "place-date", _undated),
    Fault("kind in italics", "kind", _look("title", 14, "bi")),
    Fault("subject not bold", "subject", _look("subject", 14, "")),
    Fault("no line below the subject", "subject.rule", _unruled),
    Fault("no lines in the head", "motto.rule", lambda paper: paper.set(unruled=frozenset({"head"})),
          frozenset({"issuer.rule"})),
    Fault("letter's subject bold", "subject", _look("about", 13, "b")),
    Fault("letter's subject too large", "subject", _look("about", 14, "")),
    Fault("letter's subject in full", "subject",
          _of_kind("CÔNG VĂN", about=("Về việc phối hợp", "kiểm tra"))),
    Fault("letter without subject", "subject", _of_kind("CÔNG VĂN", about=())),
    Fault("letter numbered as CV", "number", _of_kind("CÔNG VĂN", number="Số: 215/CV-UBND")),
    Fault("letter without addressee", "addressee", _of_kind("CÔNG VĂN", addressee=())),
    Fault("petition without addressee", "addressee", _of_kind("TỜ TRÌNH", addressee=())),
    Fault("addressee of a notice", "addressee", _of_kind("THÔNG BÁO", addressee=("Kính gửi: Các thôn",))),
    Fault("symbol of another kind", "number", _number("/QĐ-", "/TB-")),
    Fault("QyĐ for QĐ", "number", _number("/QĐ-", "/QD-")),
    Fault("HDND", "number", _number("HĐND", "HDND")),
    Fault("TT for TTr", "number", _number("TTr", "TTR")),
    Fault("spaces in the number", "number", _number("/GM-", " / GM - ")),
    Fault("one figure", "number", _number(" 0", " ")),
    Fault("decider not bold", "heading", _look("decider", 14, "")),
    Fault("decider at the left", "heading", _moved("decider")),
    Fault("no decider", "heading", lambda paper: paper.set(decider="") if paper.decider else None,
          frozenset({"signature.authority"})),
    Fault("act in italics", "heading", _look("act", 14, "bi")),
    Fault("act at the left", "heading", _moved("act")),
    Fault("act without colon", "heading",
          lambda paper: paper.set(act=paper.act.strip(":")) if paper.act else None),
    Fault("no act", "heading", lambda paper: paper.set(act="") if paper.act else None),
    Fault("bases upright", "bases", _look("bases", 14, "")),
    Fault("last base with semicolon", "bases.punctuation", _open_bases),
    Fault("article plain", "heading", _plain_article),
    Fault("article bold", "heading", _bold_article),
    Fault("article left out", "heading", _article("Điều 2.", "Điều 4.")),
    Fault("article with colon", "heading", _article("Điều 1.", "Điều 1:")),
    Fault("chapter not bold", "heading", _look("division", 14, "")),
    Fault("chapter in Arabic figures", "heading", _division("Chương II", "Chương 2")),
    Fault("chapter left out", "heading", _division("Chương II", "Chương III")),
    Fault("section in Roman figures", "heading", _division("Mục 2", "Mục II")),
    Fault("chapter's title in small letters", "heading",
          _division("NHỮNG QUY ĐỊNH CHUNG", "Những quy định chung")),
    Fault("title of an article plain", "heading", _plain_title),
    Fault("note upright", "annex", _look("note", 14, "")),
    Fault("colon lacking", "addressee", _addressee(lambda lines: (lines[0].replace(":", ""), *lines[1:]))),
    Fault("addressees without dash", "addressee",
          _addressee(lambda lines: (lines[0], *(line.removeprefix("- ") for line in lines[1:])))),
    Fault("addressees without semicolon", "addressee",
          _addressee(lambda lines: tuple(line.rstrip(";") for line in lines))),
    Fault("addressee bold", "addressee", _look("addressee", 14, "b")),
    Fault("authority not bold", "signature.authority", _look("signature", 14, "")),
    Fault("T/M", "signature.authority", _signed("TM.", "T/M")),
    Fault("TM without stop", "signature.authority", _signed("TM.", "TM")),
    Fault("KT without stop", "signature.authority", _signed("KT.", "KT")),
    Fault("K/T", "signature.authority", _signed("KT.", "K/T")),
    Fault("T/L", "signature.authority", _signed("TL.", "T/L")),
    Fault("KT without space", "signature.authority", _signed("KT. ", "KT.")),
    Fault("deputy alone", "signature.authority", _signed("KT.", None)),
    Fault("no deputy", "signature.authority", _signed("PHÓ", None), frozenset({"signature.name"})),
    Fault("no own post", "signature.authority", _signed("CHÁNH", None), frozenset({"signature.name"})),
    Fault("by order of an organ", "signature.authority", _signed("TL. CHỦ TỊCH", "TL. ỦY BAN NHÂN DÂN")),
    Fault("on behalf of the chair", "signature.authority", _signed("TM. ỦY BAN NHÂN DÂN", "TM. CHỦ TỊCH")),
    Fault("committee shortened", "signature.authority", _signed("TM. ỦY BAN NHÂN DÂN", "TM. UBND")),
    Fault("chair decides on behalf", "signature.authority",
          lambda paper: paper.set(signature=("TM. ỦY BAN NHÂN DÂN", *paper.signature))
          if paper.decider.startswith("CHỦ TỊCH") else None),
    Fault("acting in full", "signature.authority", _signed("GIÁM ĐỐC", "QUYỀN GIÁM ĐỐC")),
    Fault("minutes signed by one", "signature.authority", _of_kind("BIÊN BẢN", clerk=("", ""))),
    Fault("clerk at the right", "signature.authority",
          _of_kind("BIÊN BẢN", signature=("THƯ KÝ",), clerk=("CHỦ TỌA", "Lê Quang Minh"))),
    Fault("name not bold", "signature.name", _look("name", 14, "")),
    Fault("title before the name", "signature.name", _name("ThS.")),
    Fault("Ông before the name", "signature.name", _name("Ông")),
    Fault("recipients at 13 points", "recipients.list", _look("recipients", 13, ""),
          frozenset({"recipients.archive"})),
    Fault("no semicolon", "recipients.list", _recipients(lambda lines: (lines[0].rstrip(";"), *lines[1:]))),
    Fault("no dash", "recipients.list", _recipients(lambda lines: (lines[0].removeprefix("- "), *lines[1:]))),
    Fault("no archive", "recipients.archive", _recipients(lambda lines: lines[:-1])),
    Fault("archive without stop", "recipients.archive",
          _recipients(lambda lines: (*lines[:-1], lines[-1].rstrip(".")))),
    Fault("Như trên lacking", "recipients.list",
          lambda paper: paper.set(recipients=("- Các đơn vị liên quan;", paper.recipients[-1]))
          if paper.addressee else None, severity="warning"),
    Fault("zero before the month", "date.zero", _zero),
    Fault("copy's form plain", "kind", _look("copy", 14, "")),
    Fault("copy's form in small letters", "kind", _of_copy(form="Sao y")),
    Fault("copy's symbol", "number", _of_copy(number="Số: 19/SL-UBND")),
    Fault("copy without archive", "recipients.archive", _of_copy(recipients=("- Các phòng thuộc xã;",))),
    Fault("copy's zero", "date.zero", _of_copy(date="Đông Hải, ngày 9 tháng 3 năm 2026")),
    Fault("copy by mandate without post", "signature.authority", _of_copy(signature=("TUQ. CHỦ TỊCH",)),
          frozenset({"signature.name"})),
    Fault("end mark", "end-mark",
          lambda paper: paper.set(body=(*paper.body[:-1], _without_mark(paper.body[-1]))),
          severity="warning"),
)  # fmt: skip
"""What is put into every specimen that it fits."""


def _without_mark(text: str | tuple[str, ...]) -> str | tuple[str, ...]:
    if isinstance(text, str):
        return text.replace("./.", ".")
    return tuple(part.replace("./.", ".") for part in text)
