"""Taking a higher office's plan in: from its file to what it says."""

from collections.abc import Callable
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.path_facts import is_folder
from ttdn_desktop.directive.lines import Source
from ttdn_desktop.directive.parser import ParsedPlan, parse_plan
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.packs import pack_json
from ttdn_desktop.workspace.output_files import read_beginning

SUFFIXES = (".docx", ".doc", ".rtf", ".pdf", ".txt")
"""The files a higher plan may come as."""

_ANOTHER = "Hãy chọn tệp Word (.docx, .doc), văn bản (.txt) hoặc PDF có chữ (.pdf)."
# A content wins over the suffix: clerks get .docx files renamed .txt or .pdf by their mail programs.
# A compound file is of Word up to 2003, and also a .docx with a password.
_SIGNATURES = {
    b"PK\x03\x04": ".docx", b"%PDF-": ".pdf", b"\xd0\xcf\x11\xe0": ".doc", b"{\\rtf": ".doc",
}  # fmt: skip
_LONGEST_SIGNATURE = 5
"""Bytes of a file that tell its kind."""


def read_plan(path: Path) -> Source:
    """Return the lines of the plan in ``path``, told apart by content, else by suffix.

    Raises InputError that names the file: missing, a folder, empty, of another kind, or unreadable.
    """
    return _reader(_kind(path))(path)


def read_and_parse(path: Path) -> ParsedPlan:
    """Return what the plan in ``path`` says. Raises InputError that names the file."""
    return parse_plan(read_plan(path))


def as_json(directive: Directive) -> bytes:
    """Return ``directive`` as the one JSON document of ``intake --json``, in UTF-8."""
    return pack_json.to_json(pack_json.plain_directive(directive))


def _reader(kind: str) -> Callable[[Path], Source]:
    """Return the reader of files of ``kind``; only its libraries are loaded."""
    if kind == ".docx":
        from ttdn_desktop.office.intake.docx_lines import read_docx

        return read_docx

    if kind == ".pdf":
        from ttdn_desktop.office.intake.pdf_lines import read_pdf

        return read_pdf

    if kind in (".doc", ".rtf"):
        from ttdn_desktop.office.intake.old_word import read_old_word

        return read_old_word

    from ttdn_desktop.office.intake.txt_lines import read_txt

    return read_txt


def _kind(path: Path) -> str:
    suffix = path.suffix.lower()
    if is_folder(path):
        raise InputError(f"{path} là thư mục, không phải tệp.", _ANOTHER)

    start = read_beginning(path, _LONGEST_SIGNATURE)
    by_content = next((kind for signature, kind in _SIGNATURES.items() if start.startswith(signature)), None)
    if by_content is None and suffix not in SUFFIXES:
        raise InputError(f"Tệp {path} không phải loại tệp đọc được.", _ANOTHER)
    if not start:
        raise InputError(f"Tệp {path} trống, không có nội dung.", _ANOTHER)
    return by_content or suffix


def make_parts(directive: Directive) -> dict[str, bytes]:
    """Return the files of a pack made from ``directive``: name to content, the same each time."""
    from ttdn_desktop.office.base_templates.plan import plan_template  # only reading a plan needs none of it
    from ttdn_desktop.office.base_templates.report import report_template
    from ttdn_desktop.packs.generate import generate
    from ttdn_desktop.packs.generate.purposes_heading import purposes_heading

    made = generate.generate_pack(directive)
    rules = made.manifest.rules
    purposes = purposes_heading(directive)
    return generate.pack_parts(made, plan_template(rules, purposes), report_template(rules))
