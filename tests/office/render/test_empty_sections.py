"""A plan without activities ends with its signature: no blank landscape page behind it."""

import io

import docx
import msgspec

from tests.papers.paper_samples import changed, pack, sample
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.papers.plan.paper import compose_plan


def _sections(activities: bool) -> list[bool]:
    dossier = sample("nd30") if activities else changed(sample("nd30"), plan__activities=())
    found = pack("nd30")
    fields = msgspec.to_builtins(compose_plan(dossier, found))
    document = docx.Document(io.BytesIO(render_docx(found.plan_template, fields, author="")))
    return [section.page_width > section.page_height for section in document.sections]


def test_the_annex_has_a_landscape_section_of_its_own() -> None:
    assert _sections(activities=True) == [False, True]


def test_without_activities_there_is_no_annex_and_no_section_for_it() -> None:
    assert _sections(activities=False) == [False]
