"""``pack``: check a template pack, say what its plans are about, or write the start of one."""

import argparse
import json
from collections.abc import Sequence

import msgspec

from ttdn_desktop.cli.dossier_pack import data_dir
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.dossier import settings
from ttdn_desktop.packs import subject
from ttdn_desktop.packs.findings import PackFinding, has_error
from ttdn_desktop.packs.generate import era
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.output_files import read_input


def run(options: argparse.Namespace) -> Outcome:
    """Carry out ``pack check`` or ``pack new``. Raises ClerkError; then nothing is written."""
    return {"new": _new, "check": _check, "subject": _subject}[options.task](options)


def _subject(options: argparse.Namespace) -> Outcome:
    """Print the subject line that a plan made from the pack will carry."""
    manifest = installed_packs.find_pack(options.pack, data_dir=data_dir()).manifest
    year = options.year or era.year_of(manifest.directive)
    if options.settings is None:
        return Outcome(output=f"{subject.fill(subject.subject_template(manifest), subject.AREA, year)}\n")

    known = settings.read(read_input(options.settings), name=options.settings.name)
    return Outcome(output=f"{subject.subject_for(manifest, known, year)}\n")


def _check(options: argparse.Namespace) -> Outcome:
    # imported where it is used: a check loads the template linter, `pack new` the writer of Word templates
    from ttdn_desktop.workspace.pack_library.check import check

    findings = check(options.pack, data_dir=data_dir())
    output = _as_json(findings) if options.json else "".join(f"{line}\n" for line in _lines(findings))
    return Outcome(output=output, status=1 if has_error(findings) else 0)


def _new(options: argparse.Namespace) -> Outcome:
    from ttdn_desktop.workspace.pack_library.starter import write_starter_pack

    write_starter_pack(options.output, options.rules)
    folder = options.output
    return Outcome(
        notices=(
            f"Đã ghi bộ mẫu mới vào {folder}. Hãy đọc {folder / 'HUONG-DAN.md'},"
            f" sửa xong thì chạy: ttdn-desktop pack check {folder}",
        )
    )


def _lines(findings: Sequence[PackFinding]) -> list[str]:
    errors = sum(finding.severity == "error" for finding in findings)
    if not findings:
        return ["Bộ mẫu dùng được, không thấy lỗi."]
    total = f"Có {errors} lỗi phải sửa, {len(findings) - errors} chỗ nên xem."
    return [*(finding.line for finding in findings), total]


def _as_json(findings: Sequence[PackFinding]) -> str:
    rows = [msgspec.to_builtins(finding) for finding in findings]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=1) + "\n"
