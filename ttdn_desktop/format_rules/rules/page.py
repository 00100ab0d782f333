"""Rules of sheet, margins, page numbers, fonts and pages."""

from collections.abc import Iterator
from functools import partial

from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.format_rules.facts import Facts, PageNumber, Para, Run, Section
from ttdn_desktop.format_rules.places import FurniturePlace, PagePlace, SectionPlace
from ttdn_desktop.format_rules.recognise import Elements
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail

_WRONG_MARGIN = {
    "top": "page.margin.top/wrong",
    "bottom": "page.margin.bottom/wrong",
    "left": "page.margin.left/wrong",
    "right": "page.margin.right/wrong",
}
_TURNED = {"top": "right", "right": "bottom", "bottom": "left", "left": "top"}


def _section(number: int, facts: Facts) -> SectionPlace:
    return SectionPlace(number + 1, len(facts.sections))


def size(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.size: A4, whichever way it is turned."""
    measures = rules["page.size"].measures
    for number, section in enumerate(facts.sections):
        short, long = sorted((section.width, section.height))
        if not (measures["width"].allows(short) and measures["height"].allows(long)):
            yield Violation(
                code="page.size/wrong", data=data(short=short, long=long), place=_section(number, facts)
            )


def orientation(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.orientation: landscape only where a table of data stands."""
    del rules
    holding = {table.section for table in facts.tables if table.is_data}
    for number, section in enumerate(facts.sections):
        if section.width > section.height and number not in holding:
            yield Violation(code="page.orientation/no-table", place=_section(number, facts))


def margin(side: str, facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.margin.*: on a landscape page the upright page's margins may be turned with it."""
    measure = rules[f"page.margin.{side}"].measures["margin"]
    for number, section in enumerate(facts.sections):
        at_side = section.margins[side]
        if measure.allows(at_side) or (section.width > section.height and _turned(section, side, rules)):
            continue
        yield Violation(code=_WRONG_MARGIN[side], data=data(mm=at_side), place=_section(number, facts))


def _turned(section: Section, side: str, rules: RuleSet) -> bool:
    """Say whether the margin is the upright page's that lies there after a turn to either side."""
    one = _TURNED[side]
    other = next(name for name, turned in _TURNED.items() if turned == side)
    value = section.margins[side]
    return any(rules[f"page.margin.{name}"].measures["margin"].allows(value) for name in (one, other))


def number(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.number: its place and look, hidden on page 1, Arabic from 1."""
    place = rules.page_number_place
    annex_sections = {annex.label.section for annex in found.annexes}

    for at, section in enumerate(facts.sections):
        where = _section(at, facts)
        here = [one for one in section.numbers if one.place == place]

        if not section.numbers:
            if facts.pages > 1 and (at == 0 or at in annex_sections):
                yield Violation(code="page.number/missing", place=where)
            continue

        if not here:
            yield Violation(code="page.number/misplaced", place=where)
            continue

        wrong = list(_number_looks(here[0], rules))
        if at == 0:
            if section.on_first:
                wrong.append(Detail("on-first-page"))
            if section.first_number not in (None, 0, 1):
                wrong.append(detail("counted-from", first=section.first_number))

        if section.number_format not in ("decimal", "numberInDash"):
            wrong.append(Detail("not-arabic"))

        if wrong:
            only_counted = not list(_number_looks(here[0], rules)) and not (
                section.on_first and section.title_page
            )
            yield Violation(code="page.number/wrong", details=tuple(wrong), place=where, fixable=only_counted)


def _number_looks(number: PageNumber, rules: RuleSet) -> Iterator[Detail]:
    style = rules.style("page.number")
    if number.align != style.align:
        yield detail("number-align", align=number.align)

    if not style.allows_size(number.size):
        yield detail("number-size", size=number.size)

    if number.bold or number.italic:
        yield Detail("bold" if number.bold else "italic")

    if any(sign.isalnum() for sign in number.around):
        yield detail("text-around", text=number.around)


def font_name(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """font.name: Times New Roman in all four slots; under tt01 any Unicode font."""
    only = rules["font.name"].texts

    def wrong(run: Run) -> bool:
        return any(only or encoding_of(name) for name in run.fonts)

    names: dict[str, list[Para]] = {}
    for para in facts.paras:
        for run in visible_runs(para):
            for name in run.fonts if wrong(run) else ():
                if (only or encoding_of(name)) and para not in names.setdefault(name, []):
                    names[name].append(para)

    for name, paras in names.items():
        yield Violation(code="font.name/other", data=data(font=name), paras=tuple(paras), whole_paper=True)

    others = {name for run in facts.furniture for name in run.fonts if only or encoding_of(name)}
    for name in sorted(others - names.keys()):
        yield Violation(code="font.name/furniture", data=data(font=name), place=FurniturePlace())


def font_color(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """font.color: black everywhere."""
    del rules
    colored = tuple(para for para in facts.paras if any(run.color for run in visible_runs(para)))
    if colored:
        color = next(run.color for run in visible_runs(colored[0]) if run.color)
        yield Violation(code="font.color/coloured", data=data(color=color), paras=colored, whole_paper=True)
    if any(run.color for run in facts.furniture):
        yield Violation(code="font.color/furniture", place=FurniturePlace())


def empty_page(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """paper.empty-page: every page shows text."""
    del rules
    for page in facts.empty_pages:
        yield Violation(code="paper.empty-page/empty", data=data(page=page), place=PagePlace(page))


def widow(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Violation]:
    """paper.widow: at least two lines of the text stand with the signature."""
    del facts
    first = found.authority[0] if found.authority else None
    if first is None or first.spot is None or not found.body:
        return

    page = first.spot.page
    beside = sum(para.spot.lines for para in found.body if para.spot and para.spot.page == page)
    last = found.body[-1].spot

    if beside == 0 and last is not None and last.page < page:
        running = last.lines > 1 and last.bottom < last.top
        if not running:
            yield Violation(code="paper.widow/alone", paras=(first,), whole_paper=True)
    elif beside == 1 and page > 1:
        least = rules["paper.widow"].measures["lines"].template
        yield Violation(code="paper.widow/one-line", data=data(least=least), paras=(first,), whole_paper=True)


CHECKS = {
    "page.size": size,
    "page.orientation": orientation,
    **{f"page.margin.{side}": partial(margin, side) for side in _WRONG_MARGIN},
    "page.number": number,
    "font.name": font_name,
    "font.color": font_color,
    "paper.empty-page": empty_page,
    "paper.widow": widow,
}
"""The checks of this module by the id of their rule."""
