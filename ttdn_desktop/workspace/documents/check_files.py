"""Several Word files checked together: one that can't be used is told in its row and stops no other."""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from ttdn_desktop.basics import faults
from ttdn_desktop.basics.errors import ClerkError, InputError, unexpected_error
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.workspace.documents.format_check import Examined, FormatReport, apply_fixes, examine
from ttdn_desktop.workspace.documents.word_files import WordFileEntry, word_files
from ttdn_desktop.workspace.output_files import folded, is_same_file, read_input

log = logging.getLogger(__name__)


class CheckedFile(msgspec.Struct, frozen=True):
    """A file and what came of its check: a report, or why there is none."""

    entry: WordFileEntry
    report: FormatReport | None = None
    fault: ClerkError | None = None

    @property
    def name(self) -> str:
        """The file's way from the folder that was named."""
        return self.entry.inside.as_posix()


def files_to_check(paths: Iterable[Path], *, except_below: Path | None = None) -> tuple[WordFileEntry, ...]:
    """Return what ``word_files`` finds. Raises InputError where that is nothing."""
    named = tuple(paths)
    entries = word_files(named, except_below=except_below)
    if entries:
        return entries
    where = ", ".join(str(path) for path in named)
    raise InputError(f"Không có tệp Word (.docx) nào trong {where}.", "Hãy chọn thư mục khác.")


def check_file(
    entry: WordFileEntry, rules: RuleSetName | None = None, *, mended: bool = False
) -> tuple[CheckedFile, Examined | None]:
    """Return a file checked, with its measures; ``mended``: what is left in a copy put right.

    Raises nothing.
    """
    if entry.fault is not None:
        return CheckedFile(entry, fault=entry.fault), None

    try:
        examined = examine(read_input(entry.path), rules)
        examined = apply_fixes(examined) if mended else examined
    except ClerkError as fault:
        return CheckedFile(entry, fault=fault), None
    except Exception as fault:  # of one file: the others are still checked
        log.error("unforeseen code=%s\n%s", faults.code(fault), faults.report(fault))
        return CheckedFile(entry, fault=unexpected_error(fault)), None

    return CheckedFile(entry, report=examined.report), examined


def refuse_if_none_usable(checked: Sequence[CheckedFile]) -> None:
    """Raise InputError, which tells of the first file, where none of them could be checked."""
    faults_told = [one.fault for one in checked if one.fault is not None]
    if faults_told and len(faults_told) == len(checked):
        first = faults_told[0]
        raise InputError(
            f"Không kiểm tra được tệp nào trong {len(checked)} tệp. {_naming_file(checked[0], first.what)}",
            first.next_step,
        )


def _naming_file(checked: CheckedFile, what: str) -> str:
    name = checked.entry.path.name
    return what if name in what else f"{name}: {what}"


def result(report: FormatReport) -> str:
    """Return in a few words what a report comes to."""
    if report.errors:
        return "Có lỗi phải sửa"
    return "Không có lỗi, có chỗ nên xem" if report.findings else "Không thấy lỗi"


def summary(checked: Sequence[CheckedFile]) -> str:
    """Return how many files have errors, how many have none, how many couldn't be checked."""
    reports = [one.report for one in checked if one.report is not None]
    faulty = sum(report.errors > 0 for report in reports)
    parts = [f"{faulty} tệp có lỗi phải sửa", f"{len(reports) - faulty} tệp không có lỗi"]

    unread = len(checked) - len(reports)
    if unread:
        parts.append(f"{unread} tệp không kiểm tra được")

    return f"Đã kiểm tra {len(checked)} tệp: {', '.join(parts)}."


def mended_targets(entries: Sequence[WordFileEntry], folder: Path) -> dict[WordFileEntry, Path]:
    """Return where in ``folder`` each file's copy goes: its own name; a number where two would share one.

    Raises InputError where a copy would be written over one of the files.
    """
    targets: dict[WordFileEntry, Path] = {}
    taken: set[str] = set()

    for entry in entries:
        target = _free_name(folder / entry.inside, taken)
        taken.add(folded(target))
        targets[entry] = target

    refuse_overwriting(entries, targets.values())
    return targets


def refuse_overwriting(entries: Iterable[WordFileEntry], targets: Iterable[Path]) -> None:
    """Raise InputError where a result would be written over one of the files."""
    made = {folded(target): target for target in targets}
    over = (made[folded(entry.path)] for entry in entries if folded(entry.path) in made)
    lost = next((target for target in over if any(is_same_file(target, one.path) for one in entries)), None)
    if lost is not None:
        raise InputError(f"Kết quả sẽ ghi đè lên tệp gốc {lost}.", "Hãy chọn thư mục khác để ghi kết quả.")


def _free_name(target: Path, taken: set[str]) -> Path:
    number, free = 1, target
    while folded(free) in taken:
        number += 1
        free = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return free
