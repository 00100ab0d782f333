"""Issuing a signed plan or report: what still stops it, its number, the files kept, the lock, verifying.

Issuing has three steps, of which only the middle one is slow and runs beside the session's thread:
``prepare`` saves and freezes, ``assemble`` checks and makes the files, ``commit`` writes the register's line.
"""

import datetime as dt
import hashlib
from pathlib import Path

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier, Plan, Report
from ttdn_desktop.dossier.register import PaperKind, RegisterLine, Series, next_number
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.versions import begin_version
from ttdn_desktop.papers.phrases import without_dash_and_mark
from ttdn_desktop.sense.catalogue import stops_signing
from ttdn_desktop.sense.messages import expected_of, found_of
from ttdn_desktop.sense.number_order import out_of_order
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.format_check import check, describe
from ttdn_desktop.workspace.documents.rendering import WordFile, as_docx, layout_docx, word_of
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_kinds import (
    PAPER_KINDS,
    as_issued,
    is_revision,
    paper_of,
    subject_of,
    symbol_of,
    with_paper,
    with_report_begun,
)
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing.copies import Copies, usual_copies
from ttdn_desktop.workspace.signing.readiness import brought_by_day, readiness
from ttdn_desktop.workspace.signing.scan import signed_file


class Issue(msgspec.Struct, frozen=True):
    """What the clerk tells after signing: number, date, and the signed paper scanned or signed digitally.

    ``copies`` is None where they are the usual ones (``usual_copies``).
    """

    number: int
    date: dt.date
    signed: Path | None = None
    copies: Copies | None = None


class PreparedIssue(msgspec.Struct, frozen=True):
    """A paper to be issued, saved and frozen: all that ``assemble`` needs."""

    paper: PaperSnapshot
    dossier_id: str
    wanted: Issue


class AssembledIssue(msgspec.Struct, frozen=True):
    """A paper that can be issued: its register line, its files, its dossier with number and date."""

    prepared: PreparedIssue
    line: RegisterLine
    files: dict[str, bytes]
    dossier: Dossier


def number_series(settings: CommuneSettings) -> Series:
    """Return how the commune's numbers run."""
    return "kind" if settings.number_series == "kind" else "one"


def proposed_number(
    data_folder: DataFolder, session: DossierSession, day: dt.date, kind: PaperKind = "plan"
) -> int:
    """Return the number that the register would give a paper of that day."""
    return next_number(
        data_folder.register.lines(),
        day.year,
        symbol_of(session.dossier, kind),
        number_series(session.settings),
    )


def prepare(session: DossierSession, wanted: Issue, kind: PaperKind = "plan") -> PreparedIssue:
    """Save the dossier and return its paper frozen, to be issued as ``wanted``.

    Raises InputError where the dossier isn't stored (a pack's sample), OutputError where it can't be saved.
    """
    paper = session.snapshot(kind)
    stored = session.dossier_id
    if stored is None:
        raise InputError("Hồ sơ mẫu chưa được lưu thành hồ sơ.", "Hãy tạo hồ sơ của xã rồi ban hành.")
    return PreparedIssue(paper, stored, wanted)


def assemble(prepared: PreparedIssue) -> AssembledIssue:
    """Check the paper, give it number and date, make its files; fit for a worker, nothing is stored.

    Raises ClerkError where something still stops it.
    """
    paper, wanted, kind = prepared.paper, prepared.wanted, prepared.paper.kind
    ready = readiness(paper)
    if ready.errors:
        raise InputError(
            f"{first_upper(PAPER_KINDS[kind].name)} còn {ready.errors} lỗi.",
            "Hãy sửa hết lỗi trước khi ban hành.",
        )
    if ready.unwritten:
        missing = next(one for one in ready.findings if stops_signing(one))
        raise InputError(found_of(missing), "Hãy viết phần ấy, hoặc bỏ qua có lý do, rồi ban hành.")

    _refuse_far_date(wanted.date, paper.dossier.year, kind)
    signed = signed_file(wanted.signed)

    number = _number_of(paper, wanted)
    dossier = _dated(paper, wanted)
    _refuse_day(paper, dossier)
    word = _numbered(paper, dossier, number, wanted.date)
    _refuse_faults(word)

    files = {word_name(kind): as_docx(word), pdf_name(kind): layout_docx(word).pdf, **signed}
    return AssembledIssue(prepared, _line(dossier, prepared, kind), files, dossier)


def warnings_of_day(session: DossierSession, wanted: Issue, kind: PaperKind = "plan") -> tuple[str, ...]:
    """Return what should be looked at before a paper is issued on that day, one Vietnamese line each."""
    paper = session.snapshot(kind)
    found = brought_by_day(paper, msgspec.structs.replace(paper, dossier=_dated(paper, wanted)))
    return tuple(found_of(finding) for finding in found if finding.severity == "warning")


def _number_of(paper: PaperSnapshot, wanted: Issue) -> str:
    return f"{wanted.number:02}/{symbol_of(paper.dossier, paper.kind)}"


def _dated(paper: PaperSnapshot, wanted: Issue) -> Dossier:
    """Return the dossier with the paper's number and date."""
    number = _number_of(paper, wanted)
    return as_issued(with_report_begun(paper), paper.kind, number, wanted.date)


def _refuse_day(paper: PaperSnapshot, dossier: Dossier) -> None:
    """Refuse a day that makes the paper wrong: a plan dated before the higher one's. Raises InputError."""
    for finding in brought_by_day(paper, msgspec.structs.replace(paper, dossier=dossier)):
        if finding.severity == "error":
            raise InputError(found_of(finding), expected_of(finding))


def commit(data_folder: DataFolder, session: DossierSession, assembled: AssembledIssue) -> RegisterLine:
    """Issue the paper: keep its files, write the register's line, lock it. Quick: everything is made.

    Raises InputError where the dossier was changed since it was prepared, OutputError where the number is
    taken or the disk refuses; then nothing is issued.
    """
    prepared = assembled.prepared
    paper = prepared.paper
    if session.dossier != paper.dossier:
        raise InputError(
            "Hồ sơ vừa được sửa trong lúc chương trình lập bản ban hành.",
            "Hãy xem lại nội dung rồi bấm ban hành một lần nữa.",
        )

    _refuse_disorder(data_folder, assembled.line, number_series(paper.settings))
    _save_in_full(session, paper)

    line = data_folder.register.add(assembled.line, assembled.files, series=number_series(paper.settings))
    data_folder.replace_dossier(prepared.dossier_id, assembled.dossier)
    return line


def _refuse_disorder(data_folder: DataFolder, line: RegisterLine, series: Series) -> None:
    """A number follows the days of its year. Raises InputError; the register refuses one that is taken."""
    lines = data_folder.register.lines()
    found = out_of_order(lines, line.number, line.date, line.symbol, series)
    if found is not None and found.data["other"] != line.number:
        raise InputError(found_of(found), expected_of(found))


def _save_in_full(session: DossierSession, paper: PaperSnapshot) -> None:
    """See that what is issued lies on the disk, a report's usual beginning too. Raises OutputError."""
    session.change(with_report_begun(paper))
    state = session.save_now()
    if state.failed:
        raise OutputError(state.text, state.next_step)


def _numbered(paper: PaperSnapshot, dossier: Dossier, number: str, date: dt.date) -> WordFile:
    """Return the paper with its number and date, which ``dossier`` has; a kept Word text stays as it is."""
    from ttdn_desktop.office.format_check.number_and_date import with_number_and_date

    if paper.kept is None:
        return word_of(msgspec.structs.replace(paper, dossier=dossier))
    return with_number_and_date(paper.kept.docx.read(), number, date)


def _refuse_far_date(day: dt.date, year: int, kind: PaperKind) -> None:
    """A plan is dated in its year or the one before, a report in its year or the next. Raises InputError."""
    of = PAPER_KINDS[kind]
    if not year - of.years_before <= day.year <= year + of.years_after:
        raise InputError(
            f"Ngày {day_month_year(day)} không hợp với {of.name} năm {year}.", "Hãy xem lại ngày ban hành."
        )


def _refuse_faults(word: WordFile) -> None:
    """The paper with its number and date is checked once more. Raises InputError."""
    report = check(word)
    if report.errors:
        raise InputError(
            f"Có số và ngày rồi, văn bản sai thể thức: {describe(report.findings[0]).found}",
            "Hãy xem lại số và ngày ban hành.",
        )


def _line(dossier: Dossier, prepared: PreparedIssue, kind: PaperKind) -> RegisterLine:
    paper, of, wanted = paper_of(dossier, kind), PAPER_KINDS[kind], prepared.wanted
    if paper is None:
        raise AssertionError("a report is begun before it is issued")

    signer = paper.signer if paper.signer.name else dossier.plan.signer
    recipients, archive = _receivers(dossier, paper)
    copies = wanted.copies or usual_copies(recipients, archive)
    replaced = paper.replaces

    return RegisterLine(
        number=wanted.number,
        symbol=symbol_of(dossier, kind),
        date=wanted.date,
        kind=of.document,
        subject=subject_of(dossier, kind, prepared.paper.pack),
        signer=signer.name,
        recipients=recipients,
        archive=archive,
        copies=copies.total,
        archive_copies=copies.archive,
        note=f"Thay thế {first_upper(of.document.lower())} số {replaced.citation}" if replaced else "",
        dossier=prepared.dossier_id,
        paper=kind,
        replaces=paper.replaces,
    )


def copies_to_issue(session: DossierSession, kind: PaperKind = "plan") -> Copies:
    """Return how many copies the session's paper is usually issued in."""
    dossier = with_report_begun(session.paper(kind))
    paper = paper_of(dossier, kind)
    return usual_copies(*_receivers(dossier, paper)) if paper else usual_copies((), dossier.plan.archive)


def _receivers(dossier: Dossier, paper: Plan | Report) -> tuple[tuple[str, ...], str]:
    """Return who gets the paper, each once, addressees first; and where it is filed."""
    first: tuple[str, ...] = paper.addressee if isinstance(paper, Report) else ()
    named = (without_dash_and_mark(line) for line in (*first, *paper.recipients))
    recipients = tuple(dict.fromkeys(line for line in named if line))
    return recipients, paper.archive or dossier.plan.archive


def new_version(data_folder: DataFolder, dossier_id: str, kind: PaperKind = "plan") -> str:
    """Open an issued paper to be changed and issued in its place; return the dossier's id.

    It stands in the same dossier, whose log and reports go on; asked for again, the version in work is
    opened. Raises ClerkError where the paper isn't issued.
    """
    line = data_folder.register.line_of(dossier_id, kind)
    if line is None:
        raise InputError("Văn bản này chưa ban hành.", "Hãy sửa thẳng trong hồ sơ.")

    dossier = next(known for known_id, known in data_folder.stored() if known_id == dossier_id)
    if not is_revision(dossier, kind, line):
        data_folder.replace_dossier(dossier_id, _reopened(dossier, line))

    return dossier_id


def word_text_before(data_folder: DataFolder, dossier_id: str, kind: PaperKind = "plan") -> Path | None:
    """Return the Word text that an issued paper was signed from, where it isn't what the answers give.

    A new version starts from it; None once that is begun. Raises ClerkError.
    """
    line = data_folder.register.line_of(dossier_id, kind)
    dossier = next((known for known_id, known in data_folder.stored() if known_id == dossier_id), None)
    paper = paper_of(dossier, kind) if dossier else None
    if line is None or dossier is None or paper is None or is_revision(dossier, kind, line):
        return None
    return data_folder.word_texts.file_of(paper.word_text.sha256).path if paper.word_text else None


def _reopened(dossier: Dossier, line: RegisterLine) -> Dossier:
    replaced = line.issued_paper
    if line.paper == "plan":
        return begin_version(dossier, replaced)
    return with_paper(dossier, line.paper, number=None, date=None, word_text=None, replaces=replaced)


def verify(data_folder: DataFolder, path: Path) -> RegisterLine | None:
    """Return the line of which ``path`` is an issued file byte for byte, None where it is none."""
    checksum = hashlib.sha256(read_input(path)).hexdigest()
    return next(
        (
            line
            for line in data_folder.register.lines()
            if any(file.sha256 == checksum for file in line.files)
        ),
        None,
    )
