"""Every headed section of the sample plans is used by what is made of the plan, or named to the clerk."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ttdn_desktop.directive import headings
from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.workspace.intake.read_plan import SUFFIXES, read_and_parse

SAMPLES = Path(__file__).parents[1] / "samples"
FOLDERS = ("superior_plans", "real_plans", "first_drafts/plans")
PLANS = [
    path for folder in FOLDERS for path in sorted((SAMPLES / folder).iterdir()) if path.suffix in SUFFIXES
]


def ids(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield item.id
        yield from ids(item.items)


def silent(section: Section, directive: Directive, used: set[str]) -> Iterator[str]:
    """Yield the innermost sections that nobody uses or names."""
    named = f"Mục {section.number} “{section.heading}”"
    is_whole_named = any(text.startswith(named) and "còn đoạn" not in text for text in directive.warnings)
    is_on_reports = directive.reports and headings.is_about_reports(section.heading)
    if is_whole_named or is_on_reports or section.number in used:
        return

    for item in section.items:
        in_words = any(item.text[:60].rstrip(".;") in text for text in directive.warnings)
        is_report = bool(directive.reports) and "báo cáo" in item.text.lower()
        if used.isdisjoint(ids((item,))) and not in_words and not is_report:
            yield f"{section.number} {section.heading}: {item.text}"
    if not section.items and not section.sections and section.heading:
        yield f"{section.number} {section.heading}"
    for below in section.sections:
        yield from silent(below, directive, used)


@pytest.mark.parametrize("path", PLANS, ids=[path.name for path in PLANS])
def test_every_headed_section_is_used_or_named(path: Path) -> None:
    directive = read_and_parse(path).directive
    used = {*directive.purposes, *directive.contents, *directive.forms}
    used |= {duty.id for duty in directive.commune_duties}
    used |= {each for one in directive.assignments for each in (one.number, *one.items)}
    assert [each for top in directive.sections for each in silent(top, directive, used)] == []
