"""Rules of sheet, margins, page numbers, fonts and pages."""

from collections.abc import Iterator
from functools import partial

from ttdn_desktop.basics.legacy_text import encoding_of
from ttdn_desktop.format_rules.elements import Elements
from ttdn_desktop.format_rules.facts import Facts, PageNumber, Para, Run, Section
from ttdn_desktop.format_rules.findings import Fault
from ttdn_desktop.format_rules.looks import shown_runs
from ttdn_desktop.format_rules.rule_set import RuleSet

_SIDES = {"top": "trên", "bottom": "dưới", "left": "trái", "right": "phải"}
_TURNED = {"top": "right", "right": "bottom", "bottom": "left", "left": "top"}
_ALIGNED = {"left": "trái", "right": "phải", "center": "giữa", "both": "đều hai bên"}


def _number(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")


def _section(number: int, facts: Facts) -> str:
    return f"phần {number + 1} của văn bản" if len(facts.sections) > 1 else "toàn văn bản"


def size(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """page.size: A4, whichever way it is turned."""
    measures = rules["page.size"].measures
    for number, section in enumerate(facts.sections):
        short, long = sorted((section.width, section.height))
        if not (measures["width"].allows(short) and measures["height"].allows(long)):
            said = f"Khổ giấy {short:.0f} x {long:.0f} mm."
            yield Fault(said, where=_section(number, facts))


def orientation(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """page.orientation: landscape only where a table of data stands."""
    del rules
    holding = {table.section for table in facts.tables if table.is_data}
    for number, section in enumerate(facts.sections):
        if section.width > section.height and number not in holding:
            yield Fault("Giấy nằm ngang mà không có bảng số liệu.", where=_section(number, facts))


def margin(side: str, facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """page.margin.*: on a landscape page the upright page's margins may be turned with it."""
    measure = rules[f"page.margin.{side}"].measures["margin"]
    for number, section in enumerate(facts.sections):
        at_side = section.margins[side]
        if measure.allows(at_side) or (section.width > section.height and _turned(section, side, rules)):
            continue
        yield Fault(f"Lề {_SIDES[side]} {_number(at_side)} mm.", where=_section(number, facts))


def _turned(section: Section, side: str, rules: RuleSet) -> bool:
    """Say whether the margin is the upright page's that lies there after a turn to either side."""
    one = _TURNED[side]
    other = next(name for name, turned in _TURNED.items() if turned == side)
    value = section.margins[side]
    return any(rules[f"page.margin.{name}"].measures["margin"].allows(value) for name in (one, other))


def number(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
    """page.number: its place and look, hidden on page 1, Arabic from 1."""
    place = rules.page_number_place
    annex_sections = {annex.label.section for annex in found.annexes}
    for at, section in enumerate(facts.sections):
        where = _section(at, facts)
        here = [one for one in section.numbers if one.place == place]
        if not section.numbers:
            if facts.pages > 1 and (at == 0 or at in annex_sections):
                yield Fault("Chưa có số trang.", where=where, looks=False)
            continue
        if not here:
            yield Fault("Số trang đặt sai chỗ (đầu trang hay cuối trang).", where=where, looks=False)
            continue
        wrong = list(_number_looks(here[0], rules))
        if at == 0:
            if section.on_first:
                wrong.append("hiện cả ở trang thứ nhất")
            if section.first_number not in (None, 0, 1):
                wrong.append(f"đếm từ {section.first_number}")
        if section.number_format not in ("decimal", "numberInDash"):
            wrong.append("không dùng chữ số Ả Rập")
        if wrong:
            only_counted = not list(_number_looks(here[0], rules)) and not (
                section.on_first and section.title_page
            )
            yield Fault(f"Số trang: {', '.join(wrong)}.", where=where, looks=only_counted)


def _number_looks(number: PageNumber, rules: RuleSet) -> Iterator[str]:
    style = rules.style("page.number")
    if number.align != style.align:
        yield f"canh {_ALIGNED.get(number.align, number.align)}"
    if not style.allows_size(number.size):
        yield f"cỡ chữ {number.size:g}"
    if number.bold or number.italic:
        yield "chữ đậm" if number.bold else "chữ nghiêng"
    if any(sign.isalnum() for sign in number.around):
        yield f"có chữ kèm theo «{number.around}»"


def font_name(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """font.name: Times New Roman in all four slots; under tt01 any Unicode font."""
    only = rules["font.name"].texts

    def wrong(run: Run) -> bool:
        return any(only or encoding_of(name) for name in run.fonts)

    names: dict[str, list[Para]] = {}
    for para in facts.paras:
        for run in shown_runs(para):
            for name in run.fonts if wrong(run) else ():
                if (only or encoding_of(name)) and para not in names.setdefault(name, []):
                    names[name].append(para)
    for name, paras in names.items():
        yield Fault(f"Dùng phông “{name}”.", tuple(paras))
    others = {name for run in facts.furniture for name in run.fonts if only or encoding_of(name)}
    for name in sorted(others - names.keys()):
        yield Fault(f"Dùng phông “{name}”.", where="đầu trang, cuối trang", looks=False)


def font_color(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """font.color: black everywhere."""
    del rules
    colored = tuple(para for para in facts.paras if any(run.color for run in shown_runs(para)))
    if colored:
        color = next(run.color for run in shown_runs(colored[0]) if run.color)
        yield Fault(f"Có chữ màu khác đen (#{color}).", colored)
    if any(run.color for run in facts.furniture):
        yield Fault("Có chữ màu khác đen.", where="đầu trang, cuối trang", looks=False)


def empty_page(facts: Facts, _: Elements, rules: RuleSet) -> Iterator[Fault]:
    """paper.empty-page: every page shows text."""
    del rules
    for page in facts.empty_pages:
        yield Fault(f"Trang {page} không có chữ.", where=f"trang {page}")


def widow(facts: Facts, found: Elements, rules: RuleSet) -> Iterator[Fault]:
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
            yield Fault("Khối chữ ký sang trang một mình, không có dòng nội dung nào cùng trang.", (first,))
    elif beside == 1 and page > 1:
        least = rules["paper.widow"].measures["lines"].template
        yield Fault(f"Chỉ có 1 dòng nội dung cùng trang với chữ ký, cần ít nhất {least:g}.", (first,))


CHECKS = {
    "page.size": size,
    "page.orientation": orientation,
    **{f"page.margin.{side}": partial(margin, side) for side in _SIDES},
    "page.number": number,
    "font.name": font_name,
    "font.color": font_color,
    "paper.empty-page": empty_page,
    "paper.widow": widow,
}
"""The checks of this module by the id of their rule."""
