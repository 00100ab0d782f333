"""Checking a pack before it is used or sent: its data, its Word templates, a trial with its sample."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.office.paper_measures import measured
from ttdn_desktop.office.template_check import LOST, check_template
from ttdn_desktop.office.template_check_fields import Shape, shape_of, value_at
from ttdn_desktop.office.trial_render import SampleError
from ttdn_desktop.packs import checking, package, versions
from ttdn_desktop.packs.pack_findings import PackFinding, has_error
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.plan_paper import PlanPaper, compose
from ttdn_desktop.workspace import pack_gate, packs_at_hand
from ttdn_desktop.workspace.pack_checking_answers import unprinted

__all__ = ["PackFinding", "check", "has_error"]


def check(name: str, *, data_dir: Path | None = None) -> tuple[PackFinding, ...]:
    """Return what is wrong with the pack that ``name`` means: a folder, a .zip or an id; errors first.

    A fault is told once: the trial with the sample is made only where nothing before it is wrong.
    Raises InputError where there is no such pack, or it can't be read at all.
    """
    path = _path(name, data_dir)
    read = package.reader(path)
    content = checking.check_files(read, name=path.name)
    findings = list(content.findings)
    for file, template in content.templates.items():
        whole = template is content.plan_template
        findings += _template_findings(template, shape_of(PlanPaper) if whole else None, file)
    pack = content.pack
    made: bytes | None = None
    if pack is not None and not _stops(findings) and not pack_gate.is_shipped(path):
        made, refusals = _through_gate(path)
        findings += refusals
    if pack is not None and not _stops(findings):
        findings += unprinted(pack)
        if content.sample is not None:
            findings = [*_tried(pack, content.sample, findings, made)]
    return tuple(sorted(findings, key=lambda finding: finding.severity != "error"))


def _path(name: str, data_dir: Path | None) -> Path:
    path = Path(name)
    if path.exists():
        return path
    found = versions.editions(packs_at_hand.folders(data_dir), name) if versions.is_id(name) else ()
    if found:
        return found[0].folder
    raise InputError(f"Không tìm thấy bộ mẫu {name}.", "Hãy kiểm tra lại tên thư mục hoặc tệp .zip.")


def _through_gate(path: Path) -> tuple[bytes | None, tuple[PackFinding, ...]]:
    """Return the document that a pack from outside made on trial, or why it may not come in.

    Neither where only its sample is at fault: the trial tells that by field.
    """
    try:
        return pack_gate.admit(path).trial, ()
    except SampleError:
        return None, ()
    except ClerkError as fault:
        told = PackFinding(
            code="gate", severity="error", file=path.name, what=fault.what, mend=fault.next_step
        )
        return None, (told,)


def _template_findings(template: bytes, fields: Shape | None, file: str) -> tuple[PackFinding, ...]:
    """Return what is wrong in a template; where no paper's ``fields`` are known only how tags are written."""
    try:
        found = check_template(template, fields or Shape("group"), file=file)
    except ClerkError as fault:
        return (
            PackFinding(code="template", severity="error", file=file, what=fault.what, mend=fault.next_step),
        )
    return found if fields else tuple(each for each in found if not each.code.startswith("field."))


def _stops(findings: list[PackFinding]) -> bool:
    return has_error(finding for finding in findings if finding.code != LOST)


def _tried(
    pack: Pack, sample: Dossier, findings: list[PackFinding], made: bytes | None
) -> Iterator[PackFinding]:
    """Yield ``findings`` and what the trial adds; ``made`` is its document where there is one already.

    A lost field is a warning where the sample has words for it and they are on the paper all the same: the
    template's own text says them.
    """
    lost = [finding for finding in findings if finding.code == LOST]
    try:
        fields: dict[str, Any] = msgspec.to_builtins(compose(sample, pack))
        made = made or _assembled(pack, fields)
    except ClerkError as fault:
        yield from findings
        if not (lost and isinstance(fault, OutputError)):
            yield _failed(fault, pack)
        return
    for finding in findings:
        typed = finding.code == LOST and _has_words(finding.tag, fields)
        yield msgspec.structs.replace(finding, severity="warning") if typed else finding
    yield from measured(made, pack.manifest.rules, file=pack.manifest.documents.plan)


def _assembled(pack: Pack, fields: dict[str, Any]) -> bytes:
    from ttdn_desktop.office.assembly import assemble  # half a second to load

    return assemble(pack.plan_template, fields, author="")


def _has_words(path: str, fields: object) -> bool:
    """Return whether every text at and below ``path`` is given in ``fields``."""
    shape = shape_of(PlanPaper).at(path)
    return shape is not None and all(value_at(fields, leaf) for leaf in shape.leaves(path))


def _failed(fault: ClerkError, pack: Pack) -> PackFinding:
    return PackFinding(
        code="trial",
        severity="error",
        file=pack.manifest.documents.plan,
        what=f"ghép thử với hồ sơ ví dụ không được: {fault.what}",
        mend=fault.next_step,
    )
