"""Issuing a signed plan: what still stops it, its number, the files kept, the lock, and verifying later."""

import datetime as dt
import hashlib
from pathlib import Path

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import RegisterLine, Series, next_number
from ttdn_desktop.interview.findings import Finding, is_waived
from ttdn_desktop.office.number_and_date import with_number_and_date
from ttdn_desktop.papers.masthead import SYMBOL, subject
from ttdn_desktop.papers.phrases import numeric_date
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.workspace.desk import Desk
from ttdn_desktop.workspace.drafting import Drafting
from ttdn_desktop.workspace.format_checking import FormatFinding, check
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.paper_in_hand import PaperInHand
from ttdn_desktop.workspace.printing import docx_of, plan_docx, plan_pdf

KIND = "KẾ HOẠCH"
SCAN = "ban-ky"
_SIGNATURES = {".pdf": b"%PDF", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".png": b"\x89PNG"}


class Readiness(msgspec.Struct, frozen=True):
    """What stops a plan from being signed, and what should be looked at; less the warnings passed over."""

    findings: tuple[Finding, ...]
    format_findings: tuple[FormatFinding, ...]

    @property
    def errors(self) -> int:
        """How many things stop it."""
        return sum(one.severity == "error" for one in (*self.findings, *self.format_findings))

    @property
    def warnings(self) -> int:
        """How many things should be looked at."""
        return len(self.findings) + len(self.format_findings) - self.errors


class Issue(msgspec.Struct, frozen=True):
    """What the clerk tells after signing: number, date, and the signed paper scanned or signed digitally."""

    number: int
    date: dt.date
    signed: Path | None = None


def readiness(drafting: Drafting) -> Readiness:
    """Return what stops the plan in hand and what should be looked at. Raises ClerkError."""
    dossier = drafting.dossier
    docx = docx_of(drafting.plan)
    found = tuple(one for one in drafting.findings() if not is_waived(one, dossier))
    formal = tuple(
        one
        for one in check(docx).findings
        if one.severity == "error" or not dossier.waived.get(one.key, "").strip()
    )
    return Readiness(found, formal)


def pass_over(dossier: Dossier, key: str, reason: str) -> Dossier:
    """Return the dossier with the reason why a warning is passed over. Raises InputError without one."""
    if not reason.strip():
        raise InputError("Chưa ghi lý do bỏ qua.", "Hãy ghi lý do, rồi bấm Bỏ qua.")
    return msgspec.structs.replace(dossier, waived={**dossier.waived, key: reason.strip()})


def series_of(drafting: Drafting) -> Series:
    """Return how the commune's numbers run."""
    return "kind" if drafting.settings.number_series == "kind" else "one"


def proposed_number(desk: Desk, drafting: Drafting, day: dt.date) -> int:
    """Return the number that the register would give a plan of that day."""
    return next_number(desk.register.lines(), day.year, SYMBOL, series_of(drafting))


def issue(desk: Desk, dossier_id: str, drafting: Drafting, wanted: Issue) -> RegisterLine:
    """Issue the plan: keep its Word file, PDF and signed paper, write the register's line, lock the dossier.

    Raises ClerkError where something still stops it, the number is taken, or the disk refuses; then nothing
    is issued.
    """
    ready = readiness(drafting)
    if ready.errors:
        raise InputError(f"Kế hoạch còn {ready.errors} lỗi.", "Hãy sửa hết lỗi trước khi ban hành.")
    _refuse_far_date(wanted.date, drafting.dossier.year)
    signed = _signed(wanted.signed)
    plan = msgspec.structs.replace(
        drafting.dossier.plan, number=f"{wanted.number:02}/{SYMBOL}", date=wanted.date
    )
    dossier = msgspec.structs.replace(drafting.dossier, plan=plan)
    drafting.save_now()
    docx = _numbered(drafting.plan, dossier)
    _refuse_faults(docx)
    files = {word_name("plan"): docx, pdf_name("plan"): plan_pdf(docx).pdf, **signed}
    line = desk.register.add(_line(dossier, dossier_id, wanted), files, series=series_of(drafting))
    desk.replace_dossier(dossier_id, dossier)
    return line


def _numbered(plan: PaperInHand, dossier: Dossier) -> bytes:
    """Return the paper with its number and date, which ``dossier`` has; a kept Word text stays as it is."""
    number, date = dossier.plan.number, dossier.plan.date
    if plan.kept is None or number is None or date is None:
        return plan_docx(dossier, plan.pack, settings=plan.settings)
    return with_number_and_date(plan.kept.docx(), number, date)


def _refuse_far_date(day: dt.date, year: int) -> None:
    """A plan is dated in its year or the one before. Raises InputError."""
    if not year - 1 <= day.year <= year:
        raise InputError(
            f"Ngày {day_month_year(day)} không hợp với kế hoạch năm {year}.", "Hãy xem lại ngày ban hành."
        )


def _refuse_faults(docx: bytes) -> None:
    """The paper with its number and date is checked once more. Raises InputError."""
    report = check(docx)
    if report.errors:
        raise InputError(
            f"Có số và ngày rồi, kế hoạch sai thể thức: {report.findings[0].found}",
            "Hãy xem lại số và ngày ban hành.",
        )


def _line(dossier: Dossier, dossier_id: str, wanted: Issue) -> RegisterLine:
    replaces = dossier.plan.replaces
    return RegisterLine(
        number=wanted.number,
        symbol=SYMBOL,
        date=wanted.date,
        kind=KIND,
        subject=subject(dossier),
        signer=dossier.plan.signer.name,
        recipients=dossier.plan.recipients,
        archive=dossier.plan.archive,
        copies=max(len(dossier.plan.recipients), 1),
        note=f"Thay thế Kế hoạch số {replaces}" if replaces else "",
        dossier=dossier_id,
        replaces=replaces,
    )


def _signed(path: Path | None) -> dict[str, bytes]:
    if path is None:
        return {}
    suffix = path.suffix.lower()
    content = read_input(path)
    if suffix not in _SIGNATURES or not content.startswith(_SIGNATURES[suffix]):
        raise InputError(
            f"Tệp {path.name} không phải PDF, JPEG hay PNG.", "Hãy chọn bản quét hoặc bản ký số của kế hoạch."
        )
    return {f"{SCAN}{suffix}": content}


def new_version(desk: Desk, dossier_id: str) -> str:
    """Store a copy of an issued dossier to be changed and issued in its place; return the copy's id.

    Raises ClerkError where it isn't issued.
    """
    line = desk.register.line_of(dossier_id)
    if line is None:
        raise InputError("Kế hoạch này chưa ban hành.", "Hãy sửa thẳng trong hồ sơ.")
    dossier = next(known for known_id, known in desk.stored() if known_id == dossier_id)
    told = f"{line.full_number} ngày {numeric_date(line.date)}"
    plan = msgspec.structs.replace(dossier.plan, number=None, date=None, word_text=None, replaces=told)
    return desk.create_dossier(msgspec.structs.replace(dossier, plan=plan))


def verify(desk: Desk, path: Path) -> RegisterLine | None:
    """Return the line of which ``path`` is an issued file byte for byte, None where it is none."""
    told = hashlib.sha256(read_input(path)).hexdigest()
    return next(
        (line for line in desk.register.lines() if any(one.sha256 == told for one in line.files)), None
    )
