"""Rules of the head: national title, motto, issuer, number, place and date, kind, subject, addressee."""

import re
from collections.abc import Iterator

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.format_rules.facts import Facts, Para
from ttdn_desktop.format_rules.recognise import Elements, is_office
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.rules.number_spelling import (
    NUMBER,
    kind_details,
    right_number,
    spelling_details,
)
from ttdn_desktop.format_rules.text_style import style_deviations, visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail, missing
from ttdn_desktop.official_paper.heads import is_committee
from ttdn_desktop.official_paper.kinds import SYMBOLS

_OFF_CENTER = 4.0
"""How far a drawn line's middle may lie off its text's, in millimetres."""
_PAIRS = {(12.0, 13.0), (13.0, 14.0)}
_DAY_MONTH = re.compile(r"ngày\s*(\d{0,2})\s*(?:tháng|[/.-])\s*(\d{0,2})\s*(?:năm|[/.-])")
_PLACE_DATE = re.compile(
    r"(?P<place>[^,]*?)(?P<comma>\s*,)?\s*ngày(?P<day>.*?)tháng(?P<month>.*?)năm\s*(?P<year>\S*)\s*\.?"
)


def _looks(code: str, paras: list[Para], rules: RuleSet, *, case: bool = True) -> Iterator[Violation]:
    """Yield the paragraphs of an element that aren't set as its rule says; ``code`` is the violation's."""
    rule = code.partition("/")[0]
    # where a line is drawn below the element, underlining is told by that line's rule
    underline = f"{rule}.rule" not in rules
    for para in paras:
        wrong = tuple(style_deviations(para, rules.style(rule), case=case, underline=underline))
        if wrong:
            yield Violation(code=code, details=wrong, paras=(para,))


def national_title(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """national-title: the very words, look, on one line, at the right."""
    if not found.national:
        yield missing("national-title/missing")
        return

    first = found.national[0]
    words = " ".join(para.words for para in found.national)
    allowed = rules["national-title"].texts

    if words.upper() not in allowed:
        yield Violation(
            code="national-title/wording",
            data=data(text=words),
            paras=(first,),
            fixable=len(found.national) == 1 and not _tabbed(first),
        )

    lines = sum(para.spot.lines if para.spot else 1 for para in found.national)
    if lines > 1 and first.cell is not None:
        yield Violation(code="national-title/several-lines", paras=(first,))

    yield from _looks("national-title/look", found.national, rules)
    if first.spot and first.cell and sheet_is_right(facts, rules):
        middle = (first.spot.left + first.spot.right) / 2
        if middle < facts.sections[0].middle:
            yield Violation(code="national-title/left-half", paras=(first,))

    yield from _pair(found)


def _pair(found: Elements) -> Iterator[Violation]:
    if found.motto is None:
        return

    sizes = [{run.size for run in visible_runs(para)} for para in (found.national[0], found.motto)]
    if all(len(one) == 1 for one in sizes):
        pair = (sizes[0].pop(), sizes[1].pop())
        inside = pair[0] in (12.0, 12.5, 13.0) and 13 <= pair[1] <= 14

        if inside and pair not in _PAIRS:
            values = data(title=pair[0], motto=pair[1])
            yield Violation(
                code="national-title/size-pair",
                data=values,
                paras=(found.motto,),
                point="size-pair",
                whole_paper=True,
            )


def _tabbed(para: Para) -> bool:
    """Say whether a text shares its paragraph with another column."""
    return para.cell is not None and para.cell.table < 0


def motto(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """motto: the very words and look, under the national title."""
    del facts

    if found.motto is None:
        yield missing("motto/missing")
        return

    if found.motto.words not in rules["motto"].texts:
        yield Violation(
            code="motto/wording",
            data=data(text=found.motto.words),
            paras=(found.motto,),
            fixable=not _tabbed(found.motto),
        )

    case = found.motto.words in rules["motto"].texts
    yield from _looks("motto/look", [found.motto], rules, case=case)


def motto_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """motto.rule: a drawn line as long as the motto."""
    if found.motto is not None:
        yield from _rule("motto.rule", found.motto, found, rules, facts)


def issuer_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """issuer.rule: a drawn line of a third to half of the last line."""
    if found.issuer:
        yield from _rule("issuer.rule", found.issuer[-1], found, rules, facts)


def subject_rule(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """subject.rule: a drawn line of a third to half of the last line."""
    if found.subject:
        yield from _rule("subject.rule", found.subject[-1], found, rules, facts)


def _rule(rule_id: str, para: Para, found: Elements, rules: RuleSet, facts: Facts) -> Iterator[Violation]:
    drawn_here = para.rule is None or para.has_line or facts.paras[para.number].has_line
    fixable = drawn_here and (para.cell is None or para.cell.table >= 0)

    if any(run.underline for run in visible_runs(para)):
        yield Violation(code=f"{rule_id}/underlined", paras=(para,), fixable=fixable)
    elif rule_id in found.fake_rules and para.rule is None:
        fake = found.fake_rules[rule_id]
        yield Violation(code=f"{rule_id}/dashed", paras=(para, fake), fixable=fixable)
    elif para.spot is None:
        return
    elif para.rule is None:
        yield Violation(code=f"{rule_id}/missing", paras=(para,), fixable=fixable)
    else:
        wrong = tuple(_rule_looks(rule_id, para, rules, facts))
        if wrong:
            yield Violation(code=f"{rule_id}/wrong", details=wrong, paras=(para,), fixable=fixable)


def _rule_looks(rule_id: str, para: Para, rules: RuleSet, facts: Facts) -> Iterator[Detail]:
    if para.rule is None or para.spot is None:
        return
    if para.cell is None and not sheet_is_right(facts, rules):
        return

    share = para.rule.length / max(para.spot.right - para.spot.left, 1)
    if not rules[rule_id].measures["length"].allows(share):
        yield detail("length", mm=para.rule.length, percent=share * 100)
    elif abs(para.rule.off_center) > _OFF_CENTER:
        yield detail("off-centre", mm=abs(para.rule.off_center))

    if not para.rule.solid:
        yield Detail("not-solid")


def sheet_is_right(facts: Facts, rules: RuleSet) -> bool:
    """Return whether sheet and side margins of page 1 keep the rules; else places on it tell nothing."""
    section = facts.sections[0]
    sizes = rules["page.size"].measures
    sides = all(
        rules[f"page.margin.{side}"].measures["margin"].allows(section.margins[side])
        for side in ("left", "right")
    )
    return sides and sizes["width"].allows(section.width) and sizes["height"].allows(section.height)


def parent(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """parent: none above a People's Committee; else upright capitals."""
    del facts

    if not found.parent:
        if found.issuer and is_office(found.issuer[0]):
            yield Violation(code="parent/missing", paras=(found.issuer[0],))
        return

    if found.issuer and is_committee(fold(found.issuer[0].words)):
        names = " ".join(para.words for para in found.parent)
        yield Violation(code="parent/above-committee", data=data(names=names), paras=tuple(found.parent))
        return

    yield from _looks("parent/look", found.parent, rules)


def issuer(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """issuer: both lines in bold capitals, the organ's name in full."""
    del facts
    if not found.issuer:
        yield missing("issuer/missing")
        return
    if fold(found.issuer[0].words).startswith("ubnd"):
        yield Violation(code="issuer/abbreviated", paras=(found.issuer[0],))
    yield from _looks("issuer/look", found.issuer, rules)


def number(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """number: ``Số: 05/KH-UBND``, its spelling and look."""
    del facts

    if found.number is None:
        yield missing("number/missing")
        return

    para = found.number
    match = NUMBER.match(para.text.strip())

    if match is None:
        yield Violation(code="number/wording", data=data(text=para.words), paras=(para,))
    else:
        wrong = (*spelling_details(match), *kind_details(match, found))
        if wrong:
            right = NUMBER.match(right_number(para.text))
            left = right is None or [*spelling_details(right), *kind_details(right, found)]
            fixable = not left and "\t" not in para.raw
            yield Violation(code="number/spelling", details=wrong, paras=(para,), fixable=fixable)

    yield from _looks("number/look", [para], rules, case=False)


def place_date(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """place-date: place, comma, date in words; italic."""
    del facts

    if found.place_date is None:
        yield missing("place-date/missing")
        return

    para = found.place_date
    match = _PLACE_DATE.fullmatch(para.words)

    if match is None or not match["place"].strip():
        yield Violation(code="place-date/wording", data=data(text=para.words), paras=(para,))
    elif match["comma"] is None:
        yield Violation(code="place-date/no-comma", paras=(para,))
    elif para.words.endswith("."):
        yield Violation(code="place-date/full-stop", paras=(para,))

    yield from _looks("place-date/look", [para], rules)


def date_zero(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """date.zero: a zero before days under 10 and the months 1 and 2, never before 3 to 9."""
    del facts, rules
    dated = [found.place_date, *(annex.note for annex in found.annexes)]
    for para in filter(None, dated):
        match = _DAY_MONTH.search(para.words)
        wrong = tuple(_zeros(*match.groups())) if match else ()
        if wrong:
            yield Violation(code="date.zero/wrong", details=wrong, paras=(para,))


def _zeros(day: str, month: str) -> Iterator[Detail]:
    if re.fullmatch(r"[1-9]", day):
        yield detail("day-no-zero", day=day)
    if re.fullmatch(r"[12]", month):
        yield detail("month-no-zero", month=month)
    if re.fullmatch(r"0[3-9]", month):
        yield detail("month-with-zero", month=month)


def kind(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """kind: bold capitals, centred."""
    del facts
    if found.kind is None:
        yield missing("kind/missing")
        return
    if fold(found.kind.words) not in SYMBOLS:
        yield Violation(code="kind/letter-spaced", paras=(found.kind,))
    yield from _looks("kind/look", [found.kind], rules)


def subject(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """subject: bold, centred, no ``V/v``, no full stop."""
    del facts

    if not found.subject:
        if found.kind:
            yield Violation(code="subject/missing", paras=(found.kind,))
        return

    if fold(found.subject[0].words).startswith("v/v"):
        yield Violation(code="subject/v-v", paras=(found.subject[0],))

    if found.subject[-1].words.endswith("."):
        yield Violation(code="subject/full-stop", paras=(found.subject[-1],))

    yield from _looks("subject/look", found.subject, rules)


def addressee(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """addressee: only in a report sent upward; one on the same line, several one a line."""
    del facts
    rows = [row for para in found.addressee for row in para.text.split("\n") if row.strip()]

    if not rows:
        first = found.recipients[0] if found.recipients else None
        as_above = first is not None and fold(first.words).lstrip("- ").startswith("nhu tren")
        if as_above and first and rules.has_addressee and found.kind_code == "BC":
            yield Violation(code="addressee/missing", paras=(first,))
        return

    first = found.addressee[0]
    if not rules.has_addressee or found.kind_code == "KH":
        yield Violation(code="addressee/not-allowed", paras=(first,))
        return

    wrong = tuple(_addressee_spelling(rows))
    if wrong:
        listed = all("\n" not in para.text.strip() for para in found.addressee)
        yield Violation(
            code="addressee/spelling", details=wrong, paras=tuple(found.addressee), fixable=listed
        )

    for para in found.addressee:
        looks = tuple(style_deviations(para, rules.style("addressee")))
        if looks:
            yield Violation(code="addressee/look", details=looks, paras=(para,))


def _addressee_spelling(rows: list[str]) -> Iterator[Detail]:
    head, colon, rest = rows[0].partition(":")
    if not colon:
        yield Detail("addressee-no-colon")
        rest = head.strip()[len("Kính gửi") :]

    listed = [row.strip() for row in ([rest] if rest.strip() else []) + rows[1:]]
    if len(listed) == 1:
        if not rest.strip():
            yield Detail("not-beside")
        elif ";" in listed[0].rstrip(";. "):
            yield Detail("several-in-a-line")
        elif listed[0].startswith("-"):
            yield Detail("dash-for-one")
    elif len(listed) > 1:
        if not all(row.startswith(("-", "–")) for row in listed):
            yield Detail("addressee-no-dash")
        if not all(row.endswith(";") for row in listed[:-1]):
            yield Detail("addressee-no-semicolon")
        if not listed[-1].endswith("."):
            yield Detail("addressee-no-full-stop")


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
