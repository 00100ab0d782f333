"""One function a verb. Each reads, makes everything in memory, and writes at the end."""

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.dossier import reading
from ttdn_desktop.interview.validation import oddities_against
from ttdn_desktop.workspace import packs_at_hand, printing
from ttdn_desktop.workspace.output_files import read_input, write_all

DONE, UNUSABLE = 0, 2


def run(options: argparse.Namespace) -> int:
    """Carry out the verb; return 0, or 2 with one Vietnamese message on standard error."""
    verbs = {"plan": plan, "pdf": pdf}
    _speak_utf8()
    try:
        verbs[options.verb](options)
    except ClerkError as fault:
        _tell([str(fault)])
        return UNUSABLE
    except MemoryError:
        _tell(["Máy không đủ bộ nhớ để xử lý tệp này. Hãy đóng bớt chương trình rồi thử lại."])
        return UNUSABLE
    return DONE


def plan(options: argparse.Namespace) -> None:
    """Assemble the commune's plan: the .docx and, when asked, its PDF."""
    path: Path = options.dossier
    _refuse_same(path, options.output, options.pdf)
    read = reading.read(read_input(path), name=path.name)
    pack = packs_at_hand.named(options.pack or read.dossier.pack, data_dir=_data_dir())
    notices = [*read.notices, *oddities_against(read.dossier, pack.directive)]
    docx = printing.plan_docx(read.dossier, pack)
    results = {options.output: docx}
    if options.pdf:
        laid_out = printing.plan_pdf(docx)
        results[options.pdf] = laid_out.pdf
        notices += laid_out.notes
    write_all(results)
    _tell(notices)


def pdf(options: argparse.Namespace) -> None:
    """Lay any .docx out on pages."""
    _refuse_same(options.document, options.output)
    laid_out = printing.plan_pdf(read_input(options.document))
    write_all({options.output: laid_out.pdf})
    _tell(laid_out.notes)


def _data_dir() -> Path | None:
    named = os.environ.get("TTDN_DATA_DIR")
    return Path(named) if named else None


def _refuse_same(*paths: Path | None) -> None:
    given = [path.resolve() for path in paths if path]
    if len(set(given)) < len(given):
        raise InputError("Tệp kết quả trùng tên với tệp khác trong lệnh.", "Hãy đặt mỗi tệp một tên riêng.")


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stderr.write(line + "\n")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="backslashreplace")
