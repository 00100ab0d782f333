"""``ready``: what still stands between a dossier and a signature."""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ttdn_desktop.cli.dossier_pack import pack_for
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.sense.messages import expected_of, found_of, why_of
from ttdn_desktop.workspace.documents.format_check import FormatFinding, describe
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.signing.readiness import Readiness, readiness


def run(options: argparse.Namespace) -> Outcome:
    """Say what is found in the plan, or in the report; status 1 where an error is. Raises ClerkError."""
    path: Path = options.dossier
    read = reading.read(read_input(path), name=path.name)
    dossier = read.dossier
    pack, pack_notices = pack_for(dossier, options.pack, name=path.name)

    settings = CommuneSettings(commune=dossier.commune, author=dossier.author)
    ready = readiness(PaperSnapshot(dossier, pack, settings, kind=_kind(options)))
    output = _as_json(ready) if options.json else "".join(f"{line}\n" for line in _lines(ready))
    # what the dossier names and nobody knows is among the findings: only the pack has anything to add
    return Outcome(output=output, notices=pack_notices, status=1 if ready.errors else 0)


def _kind(options: argparse.Namespace) -> PaperKind:
    if options.half:
        return "half"
    return "report" if options.report else "plan"


def _as_json(ready: Readiness) -> str:
    rows = [
        *_rows(ready.findings, ready.format_findings),
        *({**row, "waived": True} for row in _rows(ready.passed, ready.passed_format)),
    ]
    table = {"ready": not ready.errors, "findings": rows}
    return json.dumps(table, ensure_ascii=False, indent=1) + "\n"


def _rows(findings: Iterable[Finding], of_format: Iterable[FormatFinding]) -> Iterator[dict[str, Any]]:
    """Yield findings under the keys that the contract names (``ready --json``)."""
    for finding in findings:
        yield {
            "rule": finding.code,
            "severity": finding.severity,
            "where": finding.place.label,
            "found": found_of(finding),
            "expected": expected_of(finding),
            "why": why_of(finding),
            "fix": finding.fix.shown if finding.fix else None,
            "key": finding.key,
        }

    for one in of_format:
        described = describe(one)
        yield {
            "rule": one.rule,
            "severity": one.severity,
            "where": described.where,
            "found": described.found,
            "expected": described.expected,
            "why": described.clause,
            "fix": None,
            "key": one.key,
        }


def _lines(ready: Readiness) -> Iterator[str]:
    rows = sorted(_rows(ready.findings, ready.format_findings), key=lambda row: row["severity"] != "error")
    for row in rows:
        severity = "Lỗi" if row["severity"] == "error" else "Nên xem"
        yield f"{severity}: {row['found']} {row['expected']} ({row['why'].rstrip('.')})"

    passed = len(ready.passed) + len(ready.passed_format)
    if passed:
        yield f"Đã bỏ qua có lý do: {passed} chỗ."
    if ready.unwritten:
        yield f"Chưa ban hành được khi còn {ready.unwritten} phần chưa viết và chưa bỏ qua có lý do."
    yield f"Còn {ready.errors} lỗi phải sửa, {ready.warnings} chỗ nên xem." if rows else "Sẵn sàng trình ký."
