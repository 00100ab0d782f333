"""``check``: the official format of any .docx."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.workspace.documents.format_check import (
    FormatFinding,
    FormatReport,
    apply_fixes,
    describe,
    examine,
    line,
)
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> Outcome:
    """Check the file; with ``--mend`` write a fixed copy and report what is left in that.

    Status 1 where an error was found. Raises ClerkError for a file that can't be used.
    """
    refuse_same(options.document, options.mend)
    docx = read_input(options.document)
    examined = examine(docx, options.rules)

    if options.mend:
        examined = apply_fixes(examined)
        write_all({options.mend: examined.docx})

    report = examined.report
    output = _as_json(report) if options.json else "".join(f"{row}\n" for row in _lines(report))
    return Outcome(output=output, status=1 if report.errors else 0)


def _as_json(report: FormatReport) -> str:
    rows = [_row(finding) for finding in report.findings]
    return (
        json.dumps(
            {"rules": report.rules, "kind": report.kind, "findings": rows}, ensure_ascii=False, indent=1
        )
        + "\n"
    )


def _row(finding: FormatFinding) -> dict[str, Any]:
    """Return a finding under the keys that the contract names (``check --json``)."""
    described = describe(finding)
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "where": described.where,
        "found": described.found,
        "expected": described.expected,
        "clause": described.clause,
        "fixable": finding.fixable,
    }


def _lines(report: FormatReport) -> Iterator[str]:
    yield f"Kiểm tra theo {report.rules_name}."
    yield from (line(finding) for finding in report.findings)
    if report.findings:
        yield f"Có {report.summary}."
    else:
        yield "Đúng thể thức, không thấy lỗi."
