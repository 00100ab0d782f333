"""Rules of the head: national title, motto, issuer, number, place and date, kind, subject, addressee."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements, is_office
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import Fault
from ttdn_desktop.format_rules.looks import said, shown_runs, wrong_looks
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.official_paper.heads import is_committee
from ttdn_desktop.official_paper.kinds import SYMBOLS

_OFF_CENTER = 4.0
"""How far a drawn line's middle may lie off its text's, in millimetres."""
_PAIRS = {(12.0, 13.0), (13.0, 14.0)}
_NUMBER = re.compile(r"Số(?P<colon>\s*:)?(?P<digits>[^/]*)/(?P<symbol>.*)", re.DOTALL)
_DAY_MONTH = re.compile(r"ngày\s*(\d{0,2})\s*(?:tháng|[/.-])\s*(\d{0,2})\s*(?:năm|[/.-])")
_PLACE_DATE = re.compile(
    r"(?P<place>[^,]*?)(?P<comma>\s*,)?\s*ngày(?P<day>.*?)tháng(?P<month>.*?)năm\s*(?P<year>\S*)\s*\.?"
)


def _looks(rule: str, what: str, paras: list[Para], rules: RuleSet, *, case: bool = True) -> Iterator[Fault]:
    for para in paras:
        wrong = list(wrong_looks(para, rules.style(rule), case=case, underline=f"{rule}.rule" not in rules))
        if wrong:
            yield Fault(said(what, wrong), (para,))


def national_title(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """national-title: the very words, look, on one line, at the right."""
    if not found.national:
        yield Fault("Không thấy Quốc hiệu.", looks=False)
        return
    first = found.national[0]
    words = " ".join(para.words for para in found.national)
    allowed = rules["national-title"].texts
    if words.upper() not in allowed:
        yield Fault(
            f"Quốc hiệu ghi “{words}”.", (first,), looks=len(found.national) == 1 and not _tabbed(first)
        )
    lines = sum(para.spot.lines if para.spot else 1 for para in found.national)
    if lines > 1 and first.cell is not None:
        yield Fault("Quốc hiệu không nằm trên một dòng.", (first,), looks=False)
    yield from _looks("national-title", "Quốc hiệu", found.national, rules)
    if first.spot and first.cell and sheet_is_right(facts, rules):
        middle = (first.spot.left + first.spot.right) / 2
        if middle < facts.sections[0].middle:
            yield Fault("Quốc hiệu không ở phía trên bên phải.", (first,), looks=False)
    yield from _pair(found)


def _pair(found: Elements) -> Iterator[Fault]:
    if found.motto is None:
        return
    sizes = [{run.size for run in shown_runs(para)} for para in (found.national[0], found.motto)]
    if all(len(one) == 1 for one in sizes):
        pair = (sizes[0].pop(), sizes[1].pop())
        inside = pair[0] in (12.0, 12.5, 13.0) and 13 <= pair[1] <= 14
        if inside and pair not in _PAIRS:
            yield Fault(f"Quốc hiệu cỡ {pair[0]:g}, Tiêu ngữ cỡ {pair[1]:g}.", (found.motto,), "size-pair")


def _tabbed(para: Para) -> bool:
    """Say whether a text shares its paragraph with another column."""
    return para.cell is not None and para.cell.table < 0


def motto(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """motto: the very words and look, under the national title."""
    del facts
    if found.motto is None:
        yield Fault("Không thấy Tiêu ngữ.", looks=False)
        return
    if found.motto.words not in rules["motto"].texts:
        yield Fault(f"Tiêu ngữ ghi “{found.motto.words}”.", (found.motto,), looks=not _tabbed(found.motto))
    case = found.motto.words in rules["motto"].texts
    yield from _looks("motto", "Tiêu ngữ", [found.motto], rules, case=case)


def motto_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """motto.rule: a drawn line as long as the motto."""
    if found.motto is not None:
        yield from _rule("motto.rule", "Tiêu ngữ", found.motto, found, rules, facts)


def issuer_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """issuer.rule: a drawn line of a third to half of the last line."""
    if found.issuer:
        yield from _rule("issuer.rule", "tên cơ quan ban hành", found.issuer[-1], found, rules, facts)


def subject_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """subject.rule: a drawn line of a third to half of the last line."""
    if found.subject:
        yield from _rule("subject.rule", "trích yếu", found.subject[-1], found, rules, facts)


def _rule(
    rule_id: str, what: str, para: Para, found: Elements, rules: RuleSet, facts: Facts
) -> Iterator[Fault]:
    drawn_here = para.rule is None or para.has_line or facts.paras[para.number].has_line
    mendable = drawn_here and (para.cell is None or para.cell.table >= 0)
    if any(run.underline for run in shown_runs(para)):
        yield Fault(f"Dưới {what} dùng gạch chân thay đường kẻ.", (para,), looks=mendable)
    elif rule_id in found.fake_rules and para.rule is None:
        fake = found.fake_rules[rule_id]
        yield Fault(f"Dưới {what} dùng dấu gạch thay đường kẻ.", (para, fake), looks=mendable)
    elif para.spot is None:
        return
    elif para.rule is None:
        yield Fault(f"Không thấy đường kẻ dưới {what}.", (para,), looks=mendable)
    else:
        wrong = list(_rule_looks(rule_id, para, rules, facts))
        if wrong:
            yield Fault(said(f"Đường kẻ dưới {what}", wrong), (para,), looks=mendable)


def _rule_looks(rule_id: str, para: Para, rules: RuleSet, facts: Facts) -> Iterator[str]:
    if para.rule is None or para.spot is None:
        return
    if para.cell is None and not sheet_is_right(facts, rules):
        return
    share = para.rule.length / max(para.spot.right - para.spot.left, 1)
    if not rules[rule_id].measures["length"].allows(share):
        yield f"dài {para.rule.length:.0f} mm, bằng {share * 100:.0f}% dòng chữ"
    elif abs(para.rule.off_center) > _OFF_CENTER:
        yield f"lệch giữa {abs(para.rule.off_center):.0f} mm"
    if not para.rule.solid:
        yield "không phải nét liền"


def sheet_is_right(facts: Facts, rules: RuleSet) -> bool:
    """Return whether sheet and side margins of page 1 keep the rules; else places on it tell nothing."""
    section = facts.sections[0]
    sizes = rules["page.size"].measures
    sides = all(
        rules[f"page.margin.{side}"].measures["margin"].allows(section.margins[side])
        for side in ("left", "right")
    )
    return sides and sizes["width"].allows(section.width) and sizes["height"].allows(section.height)


def parent(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """parent: none above a People's Committee; else upright capitals."""
    del facts
    if not found.parent:
        if found.issuer and is_office(found.issuer[0]):
            yield Fault("Thiếu tên cơ quan chủ quản.", (found.issuer[0],), looks=False)
        return
    if found.issuer and is_committee(fold(found.issuer[0].words)):
        names = " ".join(para.words for para in found.parent)
        yield Fault(f"Trên tên Ủy ban nhân dân có “{names}”.", tuple(found.parent), looks=False)
        return
    yield from _looks("parent", "Tên cơ quan chủ quản", found.parent, rules)


def issuer(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """issuer: both lines in bold capitals, the organ's name in full."""
    del facts
    if not found.issuer:
        yield Fault("Không thấy tên cơ quan ban hành.", looks=False)
        return
    if fold(found.issuer[0].words).startswith("ubnd"):
        yield Fault("Tên cơ quan viết tắt.", (found.issuer[0],), looks=False)
    yield from _looks("issuer", "Tên cơ quan ban hành", found.issuer, rules)


def number(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """number: ``Số: 05/KH-UBND``, its spelling and look."""
    del facts
    if found.number is None:
        yield Fault("Không thấy số, ký hiệu.", looks=False)
        return
    para = found.number
    match = _NUMBER.match(para.text.strip())
    if match is None:
        yield Fault(f"Số, ký hiệu ghi “{para.words}”.", (para,), looks=False)
    else:
        wrong = [*_number_spelling(match), *_number_kind(match, found)]
        if wrong:
            right = _NUMBER.match(right_number(para.text))
            left = right is None or [*_number_spelling(right), *_number_kind(right, found)]
            yield Fault(said("Số, ký hiệu", wrong), (para,), looks=not left and "\t" not in para.raw)
    yield from _looks("number", "Số, ký hiệu", [para], rules, case=False)


def right_number(words: str) -> str:
    """Return a number line with its marks and spaces right; empty for one that tells no number."""
    match = _NUMBER.match(words.strip())
    if match is None or not match["digits"].strip().isdecimal():
        return ""
    symbol = re.sub(r"\s+", "", match["symbol"])
    return f"Số: {int(match['digits']):02}/{symbol}"


def _number_spelling(match: re.Match[str]) -> Iterator[str]:
    if match["colon"] is None:
        yield "thiếu dấu hai chấm sau “Số”"
    elif match["colon"] != ":":
        yield "có khoảng trắng trước dấu hai chấm"
    digits = match["digits"].strip()
    if re.search(r"\w", digits) and not re.fullmatch(r"0[1-9]|[1-9]\d*", digits):
        short = re.fullmatch(r"[1-9]", digits)
        yield f"số “{digits}” " + ("thiếu số 0 ở trước" if short else "ghi chưa đúng")
    elif re.fullmatch(r"[1-9]", digits):
        yield f"số “{digits}” thiếu số 0 ở trước"
    symbol = match["symbol"]
    if digits and match["digits"] != match["digits"].rstrip():
        yield "có khoảng trắng trước dấu gạch chéo"
    if re.search(r"\s", symbol.strip()) or symbol != symbol.lstrip():
        yield "ký hiệu có khoảng trắng"
    elif not re.fullmatch(r"(\d{4}/)?[A-ZĐ][\wĐđ&.]*(-[A-ZĐ][\wĐđ&.]*)*", symbol.strip()):
        yield f"ký hiệu “{symbol.strip()}” chưa đúng"


def _number_kind(match: re.Match[str], found: Elements) -> Iterator[str]:
    """Yield how the symbol isn't that of the paper's kind: ``KH-UBND`` for a plan."""
    code = found.kind_code
    symbol = re.sub(r"^\s*\d{4}\s*/", "", match["symbol"]).strip()
    if code and re.match(r"[\wĐđ]", symbol) and not re.match(rf"{code}\s*-", symbol):
        yield f"ký hiệu “{symbol}”, của văn bản này bắt đầu bằng “{code}-”"


def place_date(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """place-date: place, comma, date in words; italic."""
    del facts
    if found.place_date is None:
        yield Fault("Không thấy địa danh và ngày, tháng, năm.", looks=False)
        return
    para = found.place_date
    match = _PLACE_DATE.fullmatch(para.words)
    if match is None or not match["place"].strip():
        yield Fault(f"Địa danh và thời gian ghi “{para.words}”.", (para,), looks=False)
    elif match["comma"] is None:
        yield Fault("Thiếu dấu phẩy sau địa danh.", (para,))
    elif para.words.endswith("."):
        yield Fault("Sau địa danh và thời gian có dấu chấm.", (para,))
    yield from _looks("place-date", "Địa danh và thời gian", [para], rules)


def date_zero(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """date.zero: a zero before days under 10 and the months 1 and 2, never before 3 to 9."""
    del facts, rules
    dated = [found.place_date, *(annex.note for annex in found.annexes)]
    for para in filter(None, dated):
        match = _DAY_MONTH.search(para.words)
        wrong = list(_zeros(*match.groups())) if match else []
        if wrong:
            yield Fault(said("Ngày, tháng", wrong), (para,))


def _zeros(day: str, month: str) -> Iterator[str]:
    if re.fullmatch(r"[1-9]", day):
        yield f"ngày {day} thiếu số 0"
    if re.fullmatch(r"[12]", month):
        yield f"tháng {month} thiếu số 0"
    if re.fullmatch(r"0[3-9]", month):
        yield f"tháng {month} thừa số 0"


def kind(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """kind: bold capitals, centred."""
    del facts
    if found.kind is None:
        yield Fault("Không thấy tên loại văn bản.", looks=False)
        return
    if fold(found.kind.words) not in SYMBOLS:
        yield Fault("Tên loại viết cách chữ.", (found.kind,), looks=False)
    yield from _looks("kind", "Tên loại", [found.kind], rules)


def subject(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """subject: bold, centred, no ``V/v``, no full stop."""
    del facts
    if not found.subject:
        if found.kind:
            yield Fault("Không thấy trích yếu.", (found.kind,), looks=False)
        return
    if fold(found.subject[0].words).startswith("v/v"):
        yield Fault("Trích yếu ghi “V/v”.", (found.subject[0],), looks=False)
    if found.subject[-1].words.endswith("."):
        yield Fault("Trích yếu có dấu chấm cuối.", (found.subject[-1],))
    yield from _looks("subject", "Trích yếu", found.subject, rules)


def addressee(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """addressee: only in a report sent upward; one on the same line, several one a line."""
    del facts
    rows = [row for para in found.addressee for row in para.text.split("\n") if row.strip()]
    if not rows:
        first = found.recipients[0] if found.recipients else None
        as_above = first is not None and fold(first.words).lstrip("- ").startswith("nhu tren")
        if as_above and first and rules.has_addressee and found.kind_code == "BC":
            yield Fault("Nơi nhận ghi “Như trên” mà không có “Kính gửi:”.", (first,), looks=False)
        return
    first = found.addressee[0]
    if not rules.has_addressee or found.kind_code == "KH":
        yield Fault("Có phần “Kính gửi:”.", (first,), looks=False)
        return
    wrong = list(_addressee_spelling(rows))
    if wrong:
        listed = all("\n" not in para.text.strip() for para in found.addressee)
        looks = listed and not any("ghi" in one or "có gạch" in one for one in wrong)
        yield Fault(said("Phần “Kính gửi:”", wrong), tuple(found.addressee), looks=looks)
    for para in found.addressee:
        looks = list(wrong_looks(para, rules.style("addressee")))
        if looks:
            yield Fault(said("Phần “Kính gửi:”", looks), (para,))


def _addressee_spelling(rows: list[str]) -> Iterator[str]:
    head, colon, rest = rows[0].partition(":")
    if not colon:
        yield "thiếu dấu hai chấm sau “Kính gửi”"
        rest = head.strip()[len("Kính gửi") :]
    listed = [row.strip() for row in ([rest] if rest.strip() else []) + rows[1:]]
    if len(listed) == 1:
        if not rest.strip():
            yield "chỉ gửi một nơi mà không ghi cùng dòng"
        elif ";" in listed[0].rstrip(";. "):
            yield "nhiều nơi nhận ghi chung một dòng"
        elif listed[0].startswith("-"):
            yield "chỉ gửi một nơi mà có gạch đầu dòng"
    elif len(listed) > 1:
        if not all(row.startswith(("-", "–")) for row in listed):
            yield "có dòng không bắt đầu bằng gạch đầu dòng"
        if not all(row.endswith(";") for row in listed[:-1]):
            yield "có dòng không kết thúc bằng dấu chấm phẩy"
        if not listed[-1].endswith("."):
            yield "dòng cuối không kết thúc bằng dấu chấm"


CHECKS = {
    "national-title": national_title,
    "motto": motto,
    "motto.rule": motto_rule,
    "parent": parent,
    "issuer": issuer,
    "issuer.rule": issuer_rule,
    "number": number,
    "place-date": place_date,
    "date.zero": date_zero,
    "kind": kind,
    "subject": subject,
    "subject.rule": subject_rule,
    "addressee": addressee,
}
"""The checks of this module by the id of their rule."""
