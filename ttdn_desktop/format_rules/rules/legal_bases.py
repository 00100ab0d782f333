"""Rules of the legal bases: how they are set, cited and closed, and whether they still hold.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, II.6.a and II.6.b; docs/domain/practice.md, Legal bases.
"""

import datetime as dt
import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.paper_date import is_plausible_date, paper_date, plan_year, years_named
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import style_deviations
from ttdn_desktop.format_rules.violations import Data, Detail, Violation, data, merge_alike
from ttdn_desktop.official_paper import legal_bases
from ttdn_desktop.official_paper.citations import LAW_BASE, NUMBERED_BASE, SYMBOL
from ttdn_desktop.official_paper.dates_in_text import cited_date, cited_date_at, leaves_date_blank

_ORGAN = re.compile(r"[\s,(]*của\s+")
"""``… ngày 15 tháng 6 năm 2023 của Ban Bí thư``: the organ behind number and date."""

_ORGAN_BEFORE = re.compile(
    r"\bcủa\b|ủy ban|hội đồng|thủ tướng|chính phủ|ban chấp hành|đảng bộ|\bbộ\b", re.IGNORECASE
)
"""``Nghị quyết của Hội đồng nhân dân xã số …``: the organ between kind and number."""

_ABOUT = re.compile(
    r"\b(về|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|tăng cường|công bố|giao"
    r"|bổ sung|đẩy mạnh|tổ chức|nâng cao|kiện toàn|thành lập|điều chỉnh|thông qua|hoạt động"
    r"|công tác)\b|[“\"]",
    re.IGNORECASE,
)
"""How a subject begins, with or without ``về``; a title in quotation marks is one too."""

_PERIOD = re.compile(r"giai đoạn\s*(?:từ năm\s*)?\d{4}\s*(?:-|–|đến năm|đến)\s*(\d{4})", re.IGNORECASE)
"""``giai đoạn 2021 - 2025``: the last year of a document's own period."""

_UNTIL = re.compile(r"(?:đến|tầm nhìn)\s+(?:năm\s+)?(\d{4})", re.IGNORECASE)
"""``đến năm 2030, tầm nhìn 2045``."""

_NUMBER_OF_LAW = re.compile(r"\bsố\b.{0,12}\d+/")
"""``Luật Báo chí số 103/2016/QH13``; a judgement: a number further on is another's."""

_OPENING_PARAS = 2
"""A judgement: an opening names what it carries out in its first two paragraphs."""


def bases(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """Rule bases: one a paragraph, italic under nd30, upright under tt01."""
    del facts
    wrong: list[Violation] = []

    for para in elements.bases:
        deviations = tuple(style_deviations(para, rules.style("bases"), align=False))
        if deviations:
            wrong.append(Violation(code="bases/look", details=deviations, paras=(para,)))
        if re.search(r";\s*Căn cứ\b", para.text):
            yield Violation(code="bases/several-in-one", paras=(para,))

    yield from merge_alike(wrong)


def citation(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.citation: kind, number and symbol, date, organ and subject; of a law kind and name only."""
    del facts, rules

    for para in elements.bases:
        if LAW_BASE.match(para.words):
            if _NUMBER_OF_LAW.search(para.words):
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


def punctuation(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.punctuation: each ends with a semicolon, the last as the rule set says."""
    del facts
    each, last = rules.bases_ends
    wrong = tuple(para for para in elements.bases[:-1] if not para.words.endswith(each))

    if wrong:
        yield Violation(code="bases.punctuation/each", data=data(mark=each), paras=wrong, whole_paper=True)

    if elements.bases and not elements.bases[-1].words.endswith(last):
        point = "last" if any(point.id == "last" for point in rules["bases.punctuation"].points) else ""
        yield Violation(
            code="bases.punctuation/last",
            data=data(mark=last),
            paras=(elements.bases[-1],),
            point=point,
            whole_paper=True,
        )


def expired(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """bases.expired: a period ended before the plan's year, or issued after the plan."""
    del facts, rules
    meant, day = plan_year(elements), paper_date(elements)

    # a date that can't be right says nothing of what came before it
    if day and meant and not is_plausible_date(day, meant, elements.kind_code):
        day = None

    opening = [para for para in elements.opening[:_OPENING_PARAS] if NUMBERED_BASE.match(para.words)]
    for para in (*elements.bases, *opening):
        own = cited_date(para.words)
        ended = _ended(para, own, meant, is_base=para not in opening)
        if ended:
            code, values = ended
            yield Violation(code=code, data=values, paras=(para,))
        elif own and _is_later(own, day, meant):
            yield Violation(code="bases.expired/later-than-paper", paras=(para,))


def _is_later(own: dt.date, day: dt.date | None, meant: int | None) -> bool:
    """Return whether a base is dated after the paper, or where that has no date after its year."""
    if day is not None:
        return own > day
    return meant is not None and own.year > meant


def _ended(para: Para, own: dt.date | None, meant: int | None, *, is_base: bool) -> tuple[str, Data] | None:
    """Return code and data of a base that no longer held when the plan's year began; None where it did."""
    base = legal_bases.cited(para.words, own)
    if meant is None:
        return None

    if base:  # what is known of it counts more than its title
        if not legal_bases.ended_before(base, meant):
            return None
        known = data(kind=base.type, number=base.number, year=meant)
        if base.replaced_by:
            return "bases.expired/replaced", (*known, ("successor", base.replaced_by))
        return "bases.expired/ended", known

    until = _stated_end(para.words, is_base=is_base)
    return ("bases.expired/own-period", data(year=until)) if until and until < meant else None


def _stated_end(words: str, *, is_base: bool) -> int | None:
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
