"""Rules of the legal bases: how they are set, cited and closed, and whether they still hold."""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.findings import Fault, gathered
from ttdn_desktop.format_rules.looks import said, wrong_looks
from ttdn_desktop.format_rules.paper_date import dated_rightly, paper_date, plan_year, years_named
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.official_paper import legal_bases
from ttdn_desktop.official_paper.citations import LAW_BASE, NUMBERED_BASE, SYMBOL
from ttdn_desktop.official_paper.dates_in_text import cited_date, cited_date_at, leaves_date_blank

_ORGAN = re.compile(r"[\s,(]*của\s+")
_ORGAN_BEFORE = re.compile(
    r"\bcủa\b|ủy ban|hội đồng|thủ tướng|chính phủ|ban chấp hành|đảng bộ|\bbộ\b", re.IGNORECASE
)
_ABOUT = re.compile(
    r"\b(về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|tăng cường|công bố|giao"
    r"|bổ sung|đẩy mạnh|tổ chức|nâng cao|kiện toàn|thành lập|điều chỉnh|thông qua|hoạt động"
    r"|công tác)\b|[“\"]",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"giai đoạn\s*(?:từ năm\s*)?\d{4}\s*(?:-|–|đến năm|đến)\s*(\d{4})", re.IGNORECASE)
_UNTIL = re.compile(r"(?:đến|tầm nhìn)\s+(?:năm\s+)?(\d{4})", re.IGNORECASE)


def bases(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """Rule bases: one a paragraph, italic under nd30, upright under tt01."""
    del facts
    wrong: list[tuple[str, Para]] = []
    for para in found.bases:
        looks = list(wrong_looks(para, rules.style("bases"), align=False))
        if looks:
            wrong.append((said("Căn cứ", looks), para))
        if re.search(r";\s*Căn cứ\b", para.text):
            yield Fault("Nhiều căn cứ trong một đoạn.", (para,), looks=False)
    yield from gathered(wrong)


def citation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.citation: kind, number and symbol, date, organ and subject; of a law kind and name only."""
    del facts, rules
    for para in found.bases:
        if LAW_BASE.match(para.words):
            if re.search(r"\bsố\b.{0,12}\d+/", para.words):
                yield Fault("Căn cứ là luật mà ghi số.", (para,), "law", looks=False)
            continue
        document = NUMBERED_BASE.match(para.words)
        if document is None:
            continue
        lacking = list(_lacking(para.words, document.end()))
        if lacking:
            yield Fault(f"Căn cứ thiếu {', '.join(lacking)}.", (para,), looks=False)


def _lacking(words: str, kind_end: int) -> Iterator[str]:
    symbol = SYMBOL.search(words)
    spans = [span for span in (symbol and symbol.span(), cited_date_at(words)) if span]
    after = words[max([kind_end, *(end for _, end in spans)]) :]
    if symbol is None:
        yield "số, ký hiệu"
    if cited_date_at(words) is None and not leaves_date_blank(words):
        yield "ngày ban hành"
    before = words[kind_end : min((start for start, _ in spans), default=kind_end)]
    if not _ORGAN.match(after) and not _ORGAN_BEFORE.search(before):
        yield "cơ quan ban hành"
    if not _ABOUT.search(_ORGAN.sub("", after, count=1)):
        yield "trích yếu"


def punctuation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.punctuation: each ends with a semicolon, the last as the rule set says."""
    del facts
    each, last = rules.bases_ends
    wrong = tuple(para for para in found.bases[:-1] if not para.words.endswith(each))
    if wrong:
        yield Fault(f"Căn cứ không kết thúc bằng dấu “{each}”.", wrong)
    if found.bases and not found.bases[-1].words.endswith(last):
        point = "last" if any(one.id == "last" for one in rules["bases.punctuation"].points) else ""
        yield Fault(f"Căn cứ cuối không kết thúc bằng dấu “{last}”.", (found.bases[-1],), point)


def expired(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """bases.expired: a period ended before the plan's year, or issued after the plan."""
    del facts, rules
    meant, day = plan_year(found), paper_date(found)
    if day and meant and not dated_rightly(day, meant, found.kind_code):
        day = None
    opening = [para for para in found.opening[:2] if NUMBERED_BASE.match(para.words)]
    for para in (*found.bases, *opening):
        own = cited_date(para.words)
        said = _ended(para, own, meant, is_base=para not in opening)
        if said:
            yield Fault(said, (para,), looks=False)
        elif own and ((day and own > day) or (day is None and meant and own.year > meant)):
            yield Fault("Căn cứ ban hành sau ngày của văn bản này.", (para,), looks=False)


def _ended(para: Para, own: dt.date | None, meant: int | None, *, is_base: bool) -> str | None:
    """Return what to say of a base that no longer held when the plan's year began; None where it did."""
    base = legal_bases.cited(para.words, own)
    if meant is None:
        return None
    if base:
        if not legal_bases.ended_before(base, meant):
            return None
        followed = f" Văn bản tiếp nối: {base.replaced_by}." if base.replaced_by else ""
        return f"{base.type} {base.number} đã hết thời hạn trước năm {meant}.{followed}"
    until = _told_end(para.words, is_base=is_base)
    return f"Căn cứ này chỉ dùng đến năm {until}." if until and until < meant else None


def _told_end(words: str, *, is_base: bool) -> int | None:
    """Return the last year that a base's own title speaks of: of its period, or of the plan it is."""
    years = [int(year) for year in (*_PERIOD.findall(words), *_UNTIL.findall(words))]
    if not years and is_base and re.match(r"(can cu|thuc hien) ke hoach\b", fold(words)):
        years = years_named(words)
    return max(years, default=None)


CHECKS = {
    "bases": bases,
    "bases.citation": citation,
    "bases.punctuation": punctuation,
    "bases.expired": expired,
}
"""The checks of this module by the id of their rule."""
