"""Checking a pack before it is used or sent: its data, its Word templates, a trial with its sample."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.basics.path_facts import is_there
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.office.render.sandbox import SampleError
from ttdn_desktop.office.render.trial import plan_fields, report_fields
from ttdn_desktop.office.template_lint.lint import LOST, check_template
from ttdn_desktop.office.template_lint.schema import FieldType, shape_of, value_at
from ttdn_desktop.packs import check as packs_check
from ttdn_desktop.packs import pack_files, versions
from ttdn_desktop.packs.findings import PackFinding, has_error
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan.paper import PlanPaper
from ttdn_desktop.papers.report.paper import ReportPaper
from ttdn_desktop.workspace import installed_packs, pack_gate
from ttdn_desktop.workspace.pack_library.answer_coverage import unprinted_answers
from ttdn_desktop.workspace.pack_library.trial_format import format_findings

__all__ = ["PackFinding", "check", "has_error"]


def check(name: str, *, data_dir: Path | None = None) -> tuple[PackFinding, ...]:
    """Return what is wrong with the pack that ``name`` means: a folder, a .zip or an id; errors first.

    A fault is told once: the trial with the sample is made only where nothing before it is wrong.
    Raises InputError where there is no such pack, or it can't be read at all.
    """
    path = _path(name, data_dir)
    read = pack_files.file_reader(path)
    content = packs_check.check_files(read, name=path.name)
    findings = list(content.findings)

    for file, template in content.templates.items():
        findings += _template_findings(template, _shape(template, content), file)

    pack = content.pack
    made: bytes | None = None

    if pack is not None and not _stops(findings) and not pack_gate.is_shipped(path):
        made, refusals = _through_gate(path)
        findings += refusals

    if pack is not None and not _stops(findings):
        findings += unprinted_answers(pack)
        if content.sample is not None:
            findings = [*_tried(pack, content.sample, findings, made)]

    return tuple(sorted(findings, key=lambda finding: finding.severity != "error"))


def _path(name: str, data_dir: Path | None) -> Path:
    path = Path(name)
    if is_there(path):
        return path
    found = versions.editions(installed_packs.folders(data_dir), name) if versions.is_id(name) else ()
    if found:
        return found[0].folder
    raise InputError(f"Không tìm thấy bộ mẫu {name}.", "Hãy kiểm tra lại tên thư mục hoặc tệp .zip.")


def _through_gate(path: Path) -> tuple[bytes | None, tuple[PackFinding, ...]]:
    """Return the document that a pack from outside made on trial, or why it may not come in.

    Neither where only its sample is at fault: the trial tells that by field.
    """
    try:
        return pack_gate.admit_pack(path).trial, ()
    except SampleError:
        return None, ()
    except ClerkError as fault:
        refusal = PackFinding(
            code="gate", severity="error", file=path.name, what=fault.what, mend=fault.next_step
        )
        return None, (refusal,)


def _shape(template: bytes, content: packs_check.Content) -> FieldType:
    """Return the fields of the paper that ``template`` prints."""
    return shape_of(PlanPaper if template is content.plan_template else ReportPaper)


def _template_findings(template: bytes, fields: FieldType, file: str) -> tuple[PackFinding, ...]:
    try:
        return check_template(template, fields, file=file)
    except ClerkError as fault:
        return (
            PackFinding(code="template", severity="error", file=file, what=fault.what, mend=fault.next_step),
        )


def _stops(findings: list[PackFinding]) -> bool:
    return has_error(finding for finding in findings if finding.code != LOST)


def _tried(
    pack: Pack, sample: Dossier, findings: list[PackFinding], made: bytes | None
) -> Iterator[PackFinding]:
    """Yield ``findings`` and what the trial of each template adds; ``made`` is the plan where it is made."""
    documents = pack.manifest.documents
    own = [finding for finding in findings if finding.file != documents.report]
    plan = _Trial(documents.plan, pack.plan_template, PlanPaper, plan_fields, made)
    yield from _tried_one(plan, pack, sample, own)
    if pack.report_template is not None and documents.report and documents.report != documents.plan:
        report = _Trial(documents.report, pack.report_template, ReportPaper, report_fields)
        yield from _tried_one(
            report, pack, sample, [finding for finding in findings if finding.file == documents.report]
        )


class _Trial(NamedTuple):
    """A template to try: its file, the paper it prints, the paper's fields; the document if there is one."""

    file: str
    template: bytes
    paper: type
    fields: Callable[[Dossier, Pack], dict[str, Any]]
    made: bytes | None = None


def _tried_one(
    trial: _Trial, pack: Pack, sample: Dossier, findings: list[PackFinding]
) -> Iterator[PackFinding]:
    """Yield ``findings`` and what the trial adds.

    A lost field is a warning where the sample has words for it and they are on the paper all the same: the
    template's own text says them.
    """
    lost = [finding for finding in findings if finding.code == LOST]

    try:
        fields = trial.fields(sample, pack)
        made = trial.made or _assembled(trial.template, fields)
    except ClerkError as fault:
        yield from findings
        if not (lost and isinstance(fault, OutputError)):
            yield _failed(fault, trial.file)
        return

    for finding in findings:
        typed = finding.code == LOST and _has_words(finding.tag, fields, shape_of(trial.paper))
        yield msgspec.structs.replace(finding, severity="warning") if typed else finding

    yield from format_findings(made, pack.manifest.rules, file=trial.file)


def _assembled(template: bytes, fields: dict[str, Any]) -> bytes:
    from ttdn_desktop.office.render.render import render_docx  # half a second to load

    return render_docx(template, fields, author="")


def _has_words(path: str, fields: object, paper: FieldType) -> bool:
    """Return whether every text at and below ``path`` is given in ``fields``."""
    shape = paper.at(path)
    return shape is not None and all(value_at(fields, leaf) for leaf in shape.leaves(path))


def _failed(fault: ClerkError, file: str) -> PackFinding:
    return PackFinding(
        code="trial",
        severity="error",
        file=file,
        what=f"ghép thử với hồ sơ ví dụ không được: {fault.what}",
        mend=fault.next_step,
    )
