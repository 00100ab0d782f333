"""The trial of a pack from outside, a render of its own sample: what is made, within which bounds.

What the gate's parent (``sandbox``) and its child (``confinement``) both know. Nothing here loads ctypes: the
child must have none of it, since what is loaded already tells nobody when it is called.
"""

from typing import Any

import msgspec

from ttdn_desktop.activity_log.figures import figures
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan import paper
from ttdn_desktop.papers.report import paper as report_paper

SECONDS = 8
"""Seconds of a render, from the child's first word on: a judgement. The longest plan takes less than one on
an old computer; an endless loop ends."""

MEMORY = 384 * 1024 * 1024
"""Bytes for the child beyond what the program itself takes; a plan of 60 pages needs a tenth."""

READY = b"ready\n"
"""The child's first word: all is loaded, the pack may come."""

LENGTH_BYTES = 8
"""Bytes before the pack that say how long it is: standard input isn't closed, its end is the parent's."""

FAILED, TOO_MUCH = 3, 4
"""Exit codes: the sample can't be rendered; the child took too much or reached out. Python itself uses 1 and
2."""


def render_sample(pack: Pack) -> bytes:
    """Return the plan that the pack makes of its sample; its report is rendered too, where it has one.

    Raises InputError.
    """
    if pack.sample is None:
        raise InputError("Bộ mẫu thiếu sample.json nên không ghép thử được.", "Hãy thêm hồ sơ ví dụ.")

    from ttdn_desktop.office.render.render import render_docx  # half a second to load, in the child alone

    dossier = reading.read(pack.sample, name="sample.json").dossier
    if pack.report_template is not None:
        render_docx(pack.report_template, report_fields(dossier, pack), author="")

    return render_docx(pack.plan_template, plan_fields(dossier, pack), author="")


def plan_fields(dossier: Dossier, pack: Pack) -> dict[str, Any]:
    """Return the fields of the plan of ``dossier``."""
    return msgspec.to_builtins(paper.compose_plan(dossier, pack))


def report_fields(dossier: Dossier, pack: Pack) -> dict[str, Any]:
    """Return the fields of the report of ``dossier``."""
    numbers = figures(dossier, (duty.id for duty in pack.directive.commune_duties))
    return msgspec.to_builtins(report_paper.compose_report(dossier, pack, numbers))
