"""``check``: the official format of any .docx."""

import argparse
import json
from collections.abc import Iterator

from ttdn_desktop.cli.outcome import Outcome
from ttdn_desktop.workspace.format_checking import FormatReport, examine, mend
from ttdn_desktop.workspace.output_files import read_input, refuse_same, write_all


def run(options: argparse.Namespace) -> Outcome:
    """Check the file; with ``--mend`` write a mended copy and tell what is left in it.

    Status 1 where an error was found. Raises ClerkError for a file that can't be used.
    """
    refuse_same(options.document, options.mend)
    docx = read_input(options.document)
    examined = examine(docx, options.rules)
    if options.mend:
        examined = mend(examined)
        write_all({options.mend: examined.docx})
    report = examined.report
    said = _as_json(report) if options.json else "".join(f"{line}\n" for line in _lines(report))
    return Outcome(output=said, status=1 if report.errors else 0)


def _as_json(report: FormatReport) -> str:
    keys = ("rule", "severity", "where", "found", "expected", "clause", "fixable")
    rows = [{key: getattr(finding, key) for key in keys} for finding in report.findings]
    return json.dumps({"rules": report.rules, "findings": rows}, ensure_ascii=False, indent=1) + "\n"


def _lines(report: FormatReport) -> Iterator[str]:
    yield f"Kiểm tra theo {report.rules_name}."
    yield from (finding.line for finding in report.findings)
    if report.findings:
        yield f"Có {report.summary}."
    else:
        yield "Đúng thể thức, không thấy lỗi."
