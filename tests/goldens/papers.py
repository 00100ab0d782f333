"""What the samples' plans and reports say, as the files in ``golden`` folders beside the tests have it."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec

from tests.office import assembly_samples
from tests.papers import paper_samples
from tests.papers.report.reports import report
from ttdn_desktop.office.docx.plain_text import plain_text
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.papers.plan.paper import compose_plan

FOLDERS = (paper_samples.GOLDEN, assembly_samples.GOLDEN)


def paper_texts() -> dict[Path, str]:
    """Return what each golden file of a paper has to hold: the fields as JSON, the words of the .docx."""
    texts: dict[Path, str] = {}

    for rules in paper_samples.PACKS:
        for kind, fields in _FIELDS.items():
            texts[paper_samples.GOLDEN / f"{kind}-{rules}.json"] = _as_json(fields(rules))
        texts[assembly_samples.GOLDEN / f"plan-{rules}.txt"] = _words(rules)

    return texts


_FIELDS: dict[str, Callable[[str], object]] = {
    "plan": lambda rules: compose_plan(paper_samples.sample(rules), paper_samples.pack(rules)),
    "report": lambda rules: report(paper_samples.sample(rules), rules),
}


def _as_json(fields: object) -> str:
    plain = msgspec.json.decode(msgspec.json.encode(fields))
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def _words(rules: str) -> str:
    template, fields = assembly_samples.template(rules), assembly_samples.fields(rules)
    return plain_text(render_docx(template, fields, author="UBND xã Vạn Thắng"))
