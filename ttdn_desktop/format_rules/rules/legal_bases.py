"""Rules of the legal bases: how they are set, cited and closed, and whether they still hold."""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.paper_date import dated_rightly, paper_date, plan_year, years_named
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Data, Detail, Violation, data, merged
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


def bases(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule bases: one a paragraph, italic under nd30, upright under tt01."""
    del facts
    wrong: list[Violation] = []

    for para in found.bases:
        looks = tuple(style_deviations(para, rules.style("bases"), align=False))
        if looks:
            wrong.append(Violation(code="bases/look", details=looks, paras=(para,)))
        if re.search(r";\s*Căn cứ\b", para.text):
            yield Violation(code="bases/several-in-one", paras=(para,))

    yield from merged(wrong)


def citation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.citation: kind, number and symbol, date, organ and subject; of a law kind and name only."""
    del facts, rules

    for para in found.bases:
        if LAW_BASE.match(para.words):
            if re.search(r"\bsố\b.{0,12}\d+/", para.words):
                yield Violation(code="bases.citation/law-with-number", paras=(para,), point="law")
            continue

        document = NUMBERED_BASE.match(para.words)
        if document is None:
            continue

        lacking = tuple(_lacking(para.words, document.end()))
        if lacking:
            yield Violation(code="bases.citation/lacking", details=lacking, paras=(para,))


def _lacking(words: str, kind_end: int) -> Iterator[Detail]:
    symbol = SYMBOL.search(words)
    spans = [span for span in (symbol and symbol.span(), cited_date_at(words)) if span]
    after = words[max([kind_end, *(end for _, end in spans)]) :]

    if symbol is None:
        yield Detail("no-symbol")

    if cited_date_at(words) is None and not leaves_date_blank(words):
        yield Detail("no-date")

    before = words[kind_end : min((start for start, _ in spans), default=kind_end)]
    if not _ORGAN.match(after) and not _ORGAN_BEFORE.search(before):
        yield Detail("no-organ")

    if not _ABOUT.search(_ORGAN.sub("", after, count=1)):
        yield Detail("no-subject")


def punctuation(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.punctuation: each ends with a semicolon, the last as the rule set says."""
    del facts
    each, last = rules.bases_ends
    wrong = tuple(para for para in found.bases[:-1] if not para.words.endswith(each))

    if wrong:
        yield Violation(code="bases.punctuation/each", data=data(mark=each), paras=wrong, whole_paper=True)

    if found.bases and not found.bases[-1].words.endswith(last):
        point = "last" if any(one.id == "last" for one in rules["bases.punctuation"].points) else ""
        yield Violation(
            code="bases.punctuation/last",
            data=data(mark=last),
            paras=(found.bases[-1],),
            point=point,
            whole_paper=True,
        )


def expired(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.expired: a period ended before the plan's year, or issued after the plan."""
    del facts, rules
    meant, day = plan_year(found), paper_date(found)

    if day and meant and not dated_rightly(day, meant, found.kind_code):
        day = None

    opening = [para for para in found.opening[:2] if NUMBERED_BASE.match(para.words)]
    for para in (*found.bases, *opening):
        own = cited_date(para.words)
        ended = _ended(para, own, meant, is_base=para not in opening)
        if ended:
            code, values = ended
            yield Violation(code=code, data=values, paras=(para,))
        elif own and ((day and own > day) or (day is None and meant and own.year > meant)):
            yield Violation(code="bases.expired/later-than-paper", paras=(para,))


def _ended(para: Para, own: dt.date | None, meant: int | None, *, is_base: bool) -> tuple[str, Data] | None:
    """Return code and data of a base that no longer held when the plan's year began; None where it did."""
    base = legal_bases.cited(para.words, own)
    if meant is None:
        return None

    if base:
        if not legal_bases.ended_before(base, meant):
            return None
        known = data(kind=base.type, number=base.number, year=meant)
        if base.replaced_by:
            return "bases.expired/replaced", (*known, ("successor", base.replaced_by))
        return "bases.expired/ended", known

    until = _told_end(para.words, is_base=is_base)
    return ("bases.expired/own-period", data(year=until)) if until and until < meant else None


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
