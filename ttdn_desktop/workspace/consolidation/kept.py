"""The office's record of a consolidation between sessions: opened, filled with what came, saved."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.consolidation import office_report
from ttdn_desktop.consolidation.office_report import OfficeReport, Receipt, YearFigures
from ttdn_desktop.consolidation.records import Consolidation, Sent
from ttdn_desktop.packs.subject import short_topic
from ttdn_desktop.store import names
from ttdn_desktop.store.consolidations import ConsolidationStore
from ttdn_desktop.workspace.consolidation.office import figures_of

_NO_TOPIC = "tong-hop"
"""The topic of plans that say none."""


def key_of(found: Consolidation) -> str:
    """Return the key of a consolidation's record: topic, year, and ``6-thang`` for six months' reports."""
    return _key(found.subject, found.year, is_half=found.is_half)


def open_record(store: ConsolidationStore, found: Consolidation) -> OfficeReport:
    """Return the record of ``found``; a new one begins with what the office said in the last it saved.

    Last year's figures are those of last year's record of the topic. Raises InputError for a damaged one.
    """
    own = _load(store, key_of(found)) or _begun(store, found)
    before = _figures_before(store, found)
    return replace(own, before=before) if before else own


def save_record(store: ConsolidationStore, found: Consolidation, own: OfficeReport) -> OfficeReport:
    """Save the record with the figures of ``found``, and return it. Raises OutputError."""
    kept = replace(own, figures=figures_of(found))
    store.save(key_of(found), office_report.write(kept))
    return kept


def last_record(store: ConsolidationStore) -> OfficeReport | None:
    """Return the record saved last, None where there is none that can be read."""
    for key in store.newest_first():
        try:
            return _load(store, key)
        except ClerkError:
            continue
    return None


def with_receipts(own: OfficeReport, sent: Iterable[Sent], today: dt.date) -> OfficeReport:
    """Return the record with a line for each file that wasn't there yet.

    It came on the day that its own time says, never before its export or after ``today``: an office reads on
    one day what was saved from the post on many. The day can be corrected.
    """
    receipts = list(own.receipts)
    known = {receipt.sha256 for receipt in receipts}
    for file in sent:
        if file.sha256 in known:
            continue
        known.add(file.sha256)
        receipts.append(
            Receipt(
                unit=file.title,
                file=Path(file.file).name,
                sha256=file.sha256,
                received=_day_of_receipt(file, today),
                version=1 + sum(receipt.unit == file.title for receipt in receipts),
                slip=day_month_year(own.slips[file.title]) if file.title in own.slips else "",
            )
        )
    return replace(own, receipts=tuple(receipts))


def _day_of_receipt(file: Sent, today: dt.date) -> dt.date:
    exported = file.exported.date() if file.exported else dt.date.min
    try:
        saved = dt.date.fromtimestamp(file.modified)
    except (ValueError, OverflowError, OSError):  # a time that no calendar has
        saved = today
    return min(max(saved, exported), today)


def keep_files(store: ConsolidationStore, sent: Iterable[Sent]) -> None:
    """Copy the files into the data folder, so that the next session has them. Raises OutputError."""
    there = store.sent_files()
    for file in sent:
        path = Path(file.file)
        if file.sha256 not in there and path.is_file():
            store.keep(path.read_bytes(), path.suffix.lower())


def kept_files(store: ConsolidationStore, own: OfficeReport) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Return the files of the record's ledger, and the names of those that are gone."""
    there = store.sent_files()
    found = [(receipt, there.get(receipt.sha256)) for receipt in own.receipts]
    return (
        tuple(path for _, path in found if path),
        tuple(f"{receipt.file} ({receipt.unit})" for receipt, path in found if path is None),
    )


def _load(store: ConsolidationStore, key: str) -> OfficeReport | None:
    body = store.load(key)
    return office_report.read(body, name=f"{key}.json") if body else None


def _begun(store: ConsolidationStore, found: Consolidation) -> OfficeReport:
    last = last_record(store) or OfficeReport()
    return OfficeReport(
        year=found.year,
        topic=short_topic(found.subject),
        is_half=found.is_half,
        author=last.author,
        signer=last.signer,
        addressees=last.addressees,
        recipients=last.recipients,
        archive=last.archive,
        legal_bases=last.legal_bases,
        units=last.units,
    )


def _figures_before(store: ConsolidationStore, found: Consolidation) -> YearFigures | None:
    if found.is_half:
        return None
    try:
        before = _load(store, _key(found.subject, found.year - 1, is_half=False))
    except InputError:  # last year's record is damaged: this year's report goes without the comparison
        return None
    return before.figures if before else None


def _key(subject: str, year: int, *, is_half: bool) -> str:
    topic = names.file_name(short_topic(subject)) if subject else _NO_TOPIC
    return f"{topic}-{year}{'-6-thang' if is_half else ''}"
