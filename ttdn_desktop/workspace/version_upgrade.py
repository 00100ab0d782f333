"""What earlier programs stored: a plan's new version was a dossier of its own, a copy with its own log.

Such copies are joined into the dossier of the plan they replace, once, when the data folder is opened; each
copy then stands on the shelf of removed dossiers, so that nothing is lost.
"""

from collections.abc import Iterable

import msgspec

from ttdn_desktop.dossier.records import Dossier, LogEntry, Report
from ttdn_desktop.dossier.register import RegisterLine
from ttdn_desktop.dossier.versions import begin_version
from ttdn_desktop.workspace.data_folder import DataFolder

replace = msgspec.structs.replace


def join_versions(data_folder: DataFolder) -> int:
    """Join every copy that replaces an issued plan into that plan's dossier; return the number of copies.

    Killed on the way, the next start goes on: what is joined already isn't joined again. Raises ClerkError.
    """
    if data_folder.read_only or not data_folder.has_copies():
        return 0

    lines = [line for line in data_folder.register.lines() if line.dossier]
    stored = dict(data_folder.stored())
    count = 0
    for first, copies in _families(stored, lines).items():
        whole = stored[first]
        for copy in _in_order(copies, lines):
            whole = _joined(whole, stored[copy], lines, first)

        data_folder.replace_dossier(first, whole)
        data_folder.register.move_lines(dict.fromkeys(copies, first))
        for copy in copies:
            data_folder.set_removed(copy, removed=True)
        count += len(copies)
    return count


def _families(stored: dict[str, Dossier], lines: list[RegisterLine]) -> dict[str, list[str]]:
    """Return the copies of each dossier, by id: those whose plan replaces one that it issued."""
    issued_by = {(line.full_number, line.date): line.dossier for line in lines if line.paper == "plan"}
    above: dict[str, str] = {}
    for dossier_id, each in stored.items():
        replaced = each.plan.replaces
        owner = issued_by.get((replaced.number, replaced.date)) if replaced and replaced.date else None
        if owner is not None and owner != dossier_id:
            above[dossier_id] = owner

    families: dict[str, list[str]] = {}
    for copy in above:
        first = above[copy]
        while first in above:
            first = above[first]
        if first in stored:
            families.setdefault(first, []).append(copy)
    return families


def _in_order(copies: list[str], lines: list[RegisterLine]) -> Iterable[str]:
    """Return the copies whose plan is issued, in that order, then the draft saved last."""
    order = {line.dossier: number for number, line in enumerate(lines) if line.paper == "plan"}
    drafts = [copy for copy in copies if copy not in order]
    return (*sorted((copy for copy in copies if copy in order), key=lambda copy: order[copy]), *drafts[:1])


def _joined(whole: Dossier, copy: Dossier, lines: list[RegisterLine], first: str) -> Dossier:
    """Return ``whole`` with the plan of ``copy`` as its newest version, and what was logged in either."""
    replaced = copy.plan.replaces
    if replaced is None or copy.plan == whole.plan or copy.plan in whole.issued_plans:
        return whole

    begun = begin_version(whole, replaced)
    issued = {line.paper for line in lines if line.dossier == first}
    return replace(
        begun,
        plan=copy.plan,
        answers=copy.answers,
        superior=copy.superior,
        waived=whole.waived | copy.waived,
        log=_both_logs(whole.log, copy.log),
        report=_report(whole.report, copy.report, is_issued="report" in issued),
        half_report=_report(whole.half_report, copy.half_report, is_issued="half" in issued),
        remarks=tuple(dict.fromkeys((*whole.remarks, *copy.remarks))),
        private_notes="\n".join(dict.fromkeys(filter(None, (whole.private_notes, copy.private_notes)))),
    )


def _both_logs(first: tuple[LogEntry, ...], second: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return the entries of both, those of the copy once; an id that two different ones have is made anew."""
    known = {entry.id: entry for entry in first}
    added: list[LogEntry] = []
    for entry in second:
        if known.get(entry.id) == entry:
            continue
        fresh = entry if entry.id not in known else replace(entry, id=_free_id(entry.id, known))
        known[fresh.id] = fresh
        added.append(fresh)
    return (*first, *added)


def _free_id(wanted: str, known: dict[str, LogEntry]) -> str:
    number = 2
    while f"{wanted}-{number}" in known:
        number += 1
    return f"{wanted}-{number}"


def _report(first: Report | None, copy: Report | None, *, is_issued: bool) -> Report | None:
    """Return the report that was written on: an issued one stays unless the copy's says something else."""
    if first is None or copy is None:
        return copy or first
    if is_issued and _content(first) == _content(copy):
        return first
    return copy


def _content(report: Report) -> Report:
    return replace(report, number=None, date=None, word_text=None, replaces=None)
