"""``check``: the official format of any .docx, of one or of many together."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ttdn_desktop.basics.errors import naming
from ttdn_desktop.basics.path_facts import is_folder
from ttdn_desktop.cli.check_table import table_lines
from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.workspace.documents import check_files
from ttdn_desktop.workspace.documents.check_files import CheckedFile
from ttdn_desktop.workspace.documents.check_report import ReportedFile, html_report, reported_file
from ttdn_desktop.workspace.documents.format_check import (
    FormatFinding,
    FormatReport,
    apply_fixes,
    describe,
    examine,
    line,
)
from ttdn_desktop.workspace.documents.word_files import WordFileEntry
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all, write_with_folders


def run(options: argparse.Namespace) -> Outcome:
    """Check the files; with ``--mend`` write fixed copies and report what is left in those.

    Status 1 where an error was found. Raises ClerkError for a file that can't be used, of several where none
    can be.
    """
    paths: list[Path] = options.documents
    if len(paths) > 1 or is_folder(paths[0]):
        return _check_several(options)
    return _check_one(options, paths[0])


def _check_one(options: argparse.Namespace, document: Path) -> Outcome:
    refuse_same(document, options.mend, options.html)
    with naming(document.name):
        examined = examine(read_input(document), options.rules)
        if options.mend:
            examined = apply_fixes(examined)

    results = {options.mend: examined.docx} if options.mend else {}
    if options.html:
        checked = CheckedFile(WordFileEntry(document, Path(document.name)), report=examined.report)
        results[options.html] = html_report([reported_file(checked, examined)])
    if results:
        write_all(results)

    report = examined.report
    output = _dumped(_as_data(report)) if options.json else "".join(f"{row}\n" for row in _lines(report))
    return Outcome(output=output, status=1 if report.errors else 0)


def _check_several(options: argparse.Namespace) -> Outcome:
    entries = check_files.files_to_check(options.documents, except_below=options.mend)
    targets = check_files.mended_targets(entries, options.mend) if options.mend else {}
    refuse_same(options.html, *targets.values())
    check_files.refuse_overwriting(entries, [options.html] if options.html else [])

    checked: list[CheckedFile] = []
    reported: list[ReportedFile] = []
    results: dict[Path, bytes] = {}

    for entry in entries:
        one, examined = check_files.check_file(entry, options.rules, mended=bool(options.mend))
        checked.append(one)
        if options.html:
            reported.append(reported_file(one, examined))
        if examined is not None and entry in targets:
            results[targets[entry]] = examined.docx

    check_files.refuse_if_none_usable(checked)
    if options.html:
        results[options.html] = html_report(reported)
    if results:
        write_with_folders(results)

    lines = "".join(f"{row}\n" for row in table_lines(checked))
    output = _dumped({"files": [_file_row(one) for one in checked]}) if options.json else lines
    return Outcome(output=output, status=1 if any(one.report and one.report.errors for one in checked) else 0)


def _dumped(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _as_data(report: FormatReport) -> dict[str, Any]:
    rows = [_row(finding) for finding in report.findings]
    return {"rules": report.rules, "kind": report.kind, "findings": rows}


def _file_row(checked: CheckedFile) -> dict[str, Any]:
    """Return a file with the keys of one checked alone, or ``error`` with why it couldn't be."""
    name = str(checked.entry.path)
    if checked.report is None:
        return {"file": name, "error": str(checked.fault)}
    return {"file": name, **_as_data(checked.report)}


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
