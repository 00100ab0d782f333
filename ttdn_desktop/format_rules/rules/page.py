"""Rules of sheet, margins, page numbers, fonts and pages.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, I.1 to I.7; docs/domain/format-rules.md, Page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, PageNumber, Para, Run, Section
from ttdn_desktop.format_rules.font_slots import SLOTS, is_drawn_in
from ttdn_desktop.format_rules.places import HeaderFooterPlace, PagePlace, SectionPlace
from ttdn_desktop.format_rules.rule_set import RuleSet
from ttdn_desktop.format_rules.text_style import visible_runs
from ttdn_desktop.format_rules.violations import Detail, Violation, data, detail

_WRONG_MARGIN = {
    "top": "page.margin.top/wrong",
    "bottom": "page.margin.bottom/wrong",
    "left": "page.margin.left/wrong",
    "right": "page.margin.right/wrong",
}
_ROTATED = {"top": "right", "right": "bottom", "bottom": "left", "left": "top"}
"""Where a portrait page's margin lies after a quarter turn to the right."""

_ARABIC_FORMATS = ("decimal", "numberInDash")
"""Word's names: 2 and - 2 -."""


def has_standard_sheet(facts: Facts, rules: RuleSet) -> bool:
    """Return whether sheet and side margins of page 1 keep the rules; else positions on it mean nothing."""
    section = facts.sections[0]
    sizes = rules["page.size"].measures
    has_side_margins = all(
        rules[f"page.margin.{side}"].measures["margin"].allows(section.margins[side])
        for side in ("left", "right")
    )
    return (
        has_side_margins and sizes["width"].allows(section.width) and sizes["height"].allows(section.height)
    )


def is_in_left_half(para: Para, section: Section, facts: Facts, rules: RuleSet) -> bool:
    """Return whether a text's middle lies left of the page's; False where the sheet lets nobody say."""
    if para.position is None or not has_standard_sheet(facts, rules):
        return False
    return para.position.middle < section.middle


def _section(number: int, facts: Facts) -> SectionPlace:
    return SectionPlace(number + 1, len(facts.sections))


def size(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.size: A4, portrait or landscape."""
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
    with_data_table = {table.section for table in facts.tables if table.is_data}
    for number, section in enumerate(facts.sections):
        if section.width > section.height and number not in with_data_table:
            yield Violation(code="page.orientation/no-table", place=_section(number, facts))


def margin(side: str, facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.margin.*: on a landscape page the portrait page's margins may have turned with the sheet."""
    measure = rules[f"page.margin.{side}"].measures["margin"]
    for number, section in enumerate(facts.sections):
        at_side = section.margins[side]
        is_landscape = section.width > section.height
        if measure.allows(at_side) or (is_landscape and _has_rotated_margin(section, side, rules)):
            continue
        yield Violation(code=_WRONG_MARGIN[side], data=data(mm=at_side), place=_section(number, facts))


def _has_rotated_margin(section: Section, side: str, rules: RuleSet) -> bool:
    """Return whether the margin is the portrait page's that lies there after a turn to either side."""
    after_left_turn = _ROTATED[side]
    after_right_turn = next(name for name, rotated in _ROTATED.items() if rotated == side)
    sides = (after_left_turn, after_right_turn)
    value = section.margins[side]
    return any(rules[f"page.margin.{name}"].measures["margin"].allows(value) for name in sides)


def number(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """page.number: its place and style, hidden on page 1, Arabic from 1."""
    place = rules.page_number_place
    annex_sections = {annex.label.section for annex in elements.annexes}

    for index, section in enumerate(facts.sections):
        where = _section(index, facts)
        shown = next((number for number in section.numbers if number.place == place), None)

        if not section.numbers:
            if facts.pages > 1 and (index == 0 or index in annex_sections):
                yield Violation(code="page.number/missing", place=where)
        elif shown is None:
            yield Violation(code="page.number/misplaced", place=where)
        else:
            yield from _number_violation(shown, section, where, rules, is_first=index == 0)


def _number_violation(
    number: PageNumber, section: Section, where: SectionPlace, rules: RuleSet, *, is_first: bool
) -> Iterator[Violation]:
    style = tuple(_number_deviations(number, rules))
    counts_itself = bool(number.number_format)
    wrong = (*style, *_counting_deviations(section, is_first=is_first, counts_itself=counts_itself))
    if not wrong:
        return

    # its style stands in the header's part, and a first page's own header may hold the number as text
    is_in_first_header = section.on_first and section.title_page
    # a first page's header is another one: it may lack words of this one, or bear some that nobody saw
    would_change_words = is_first and section.on_first and section.holds_more
    fixable = not (style or is_in_first_header or would_change_words)
    yield Violation(code="page.number/wrong", details=wrong, place=where, fixable=fixable)


def _counting_deviations(section: Section, *, is_first: bool, counts_itself: bool) -> Iterator[Detail]:
    """Yield how pages are counted otherwise than in Arabic figures from 1, hidden on the paper's first.

    ``counts_itself``: the field says how it counts, whatever the section does.
    """
    if is_first and section.on_first:
        yield Detail("on-first-page")
    if is_first and section.first_number is not None and section.first_number != 1:
        yield detail("counted-from", first=section.first_number)
    if section.number_format not in _ARABIC_FORMATS and not counts_itself:
        yield Detail("not-arabic")


def _number_deviations(number: PageNumber, rules: RuleSet) -> Iterator[Detail]:
    style = rules.style("page.number")
    if number.align != style.align:
        yield detail("number-align", align=number.align)

    if not style.allows_size(number.size):
        yield detail("number-size", size=number.size)

    if number.bold or number.italic:
        yield Detail("bold" if number.bold else "italic")

    if number.number_format and number.number_format not in _ARABIC_FORMATS:
        yield Detail("not-arabic")

    if any(character.isalnum() for character in number.around):
        yield detail("text-around", text=number.around)


def font_name(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """font.name: Times New Roman in all four slots; under tt01 any Unicode font.

    A slot that none of the characters is drawn in shows nothing: it is looked at, not corrected.
    """
    only = bool(rules["font.name"].texts)
    found = _FontsFound(only)
    for para in facts.paras:
        for run in para.runs:
            if run.fonts and run.text.strip():
                found.take(run, para)

    for (name, drawn), places in found.places.items():
        values = data(font=name, slots=tuple(slot for slot in SLOTS if slot in places.slots))
        if drawn:
            yield Violation(code="font.name/other", data=values, paras=tuple(places.paras), whole_paper=True)
        else:
            yield Violation(
                code="font.name/undrawn",
                data=values,
                paras=tuple(places.paras),
                point="undrawn",
                whole_paper=True,
            )

    of_furniture = _FontsFound(only)
    for run in facts.furniture:
        of_furniture.take(run, None)
    for name, drawn in sorted(of_furniture.places):
        if drawn:
            yield Violation(code="font.name/furniture", data=data(font=name), place=HeaderFooterPlace())


@dataclass(slots=True)
class _FontPlaces:
    slots: set[str] = field(default_factory=set[str])
    paras: list[Para] = field(default_factory=list[Para])


@dataclass(slots=True)
class _FontsFound:
    """The fonts besides Times New Roman, each drawn or only named; ``only`` says that no other is allowed."""

    only: bool
    places: dict[tuple[str, bool], _FontPlaces] = field(default_factory=dict[tuple[str, bool], _FontPlaces])

    def take(self, run: Run, para: Para | None) -> None:
        """Note the fonts of a run, of a paragraph in reading order or of a header."""
        for name in run.fonts:
            # under tt01 only old encodings aren't Unicode
            if not (self.only or encoding_of(name)):
                continue
            slots = {slot for slot, font in run.slots if font == name}
            drawn = not slots or is_drawn_in(run.text, slots)
            places = self.places.setdefault((name, drawn), _FontPlaces())
            places.slots |= slots
            # a paragraph's runs come one after another
            if para is not None and para is not next(reversed(places.paras), None):
                places.paras.append(para)


def font_color(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """font.color: black everywhere."""
    del rules
    colored = tuple(para for para in facts.paras if any(run.color and run.text.strip() for run in para.runs))
    if colored:
        color = next(run.color for run in visible_runs(colored[0]) if run.color)
        yield Violation(code="font.color/coloured", data=data(color=color), paras=colored, whole_paper=True)
    if any(run.color for run in facts.furniture):
        yield Violation(code="font.color/furniture", place=HeaderFooterPlace())


def empty_page(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Violation]:
    """paper.empty-page: every page shows text."""
    del rules
    for page in facts.empty_pages:
        yield Violation(code="paper.empty-page/empty", data=data(page=page), place=PagePlace(page))


def widow(facts: Facts, elements: Elements, rules: RuleSet) -> Iterator[Violation]:
    """paper.widow: at least two lines of the text stand with the signature."""
    del facts
    first = elements.authority[0] if elements.authority else None
    if first is None or first.position is None or not elements.body:
        return

    page = first.position.page
    lines_beside = sum(
        para.position.lines for para in elements.body if para.position and para.position.page == page
    )
    last = elements.body[-1].position

    if lines_beside == 0 and last is not None and last.page < page:
        # its last line lies higher than its first: it runs on over the page, to the signature's
        runs_on = last.lines > 1 and last.bottom < last.top
        if not runs_on:
            yield Violation(code="paper.widow/alone", paras=(first,), whole_paper=True)
    elif lines_beside == 1 and page > 1:
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
