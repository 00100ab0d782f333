"""The annex of the higher office's report: the table of communes."""

from collections.abc import Iterable

from ttdn_desktop.basics.money import format_amount
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.consolidation.merging import Consolidation, Sent
from ttdn_desktop.papers.consolidation.office import HigherOffice
from ttdn_desktop.papers.consolidation.records import Annex, Row
from ttdn_desktop.papers.parts.annex_note import annex_note
from ttdn_desktop.papers.parts.masthead import dated, full_number
from ttdn_desktop.papers.phrases import tidy_text

SYMBOL = "BC-UBND"


def annex(found: Consolidation, office: HigherOffice, subject: str) -> Annex:
    """Return the table of communes: those that sent a report with their figures, then those that didn't.

    Where no commune was asked, it is the table of the other organs.
    """
    organs_alone = not (found.kept or found.missing)
    totals = found.organ_totals if organs_alone else found.totals
    rows = _organ_rows(found) if organs_alone else _rows(found)
    absent = (
        Row(str(number), first_upper(tidy_text(name)), "", "", "", "Chưa gửi báo cáo")
        for number, name in enumerate(found.missing, len(rows) + 1)
    )

    return Annex(
        title=f"{subject.upper()} CỦA CÁC ĐƠN VỊ",
        note=annex_note("Báo cáo", full_number(None, SYMBOL), dated(None, found.year), office.committee),
        rows=(*rows, *absent),
        total=Row(
            "",
            "Tổng cộng",
            format_amount(totals.entries),
            format_amount(totals.audience),
            format_amount(totals.cost),
            "",
        ),
    )


def _rows(found: Consolidation) -> tuple[Row, ...]:
    notes = _notes(found)
    return tuple(
        Row(
            number=str(number),
            name=_row_name(name, sent),
            entries=format_amount(sent.totals.entries),
            audience=format_amount(sent.totals.audience),
            cost=format_amount(sent.totals.cost),
            note=first_upper("; ".join(notes.get(name, ()))),
        )
        for number, (name, sent) in enumerate(zip(found.names, found.kept, strict=True), 1)
    )


def _organ_rows(found: Consolidation) -> tuple[Row, ...]:
    return tuple(
        Row(
            number=str(number),
            name=first_upper(tidy_text(sent.name)),
            entries=format_amount(sent.totals.entries),
            audience=format_amount(sent.totals.audience),
            cost=format_amount(sent.totals.cost),
            note="",
        )
        for number, sent in enumerate(found.organs, 1)
    )


def _row_name(name: str, sent: Sent) -> str:
    """Return ``Xã Vạn Thắng``; a name that tells two of one name apart stays as it is."""
    return first_upper(tidy_text(sent.commune.title if name == sent.commune.name else name))


def _notes(found: Consolidation) -> dict[str, list[str]]:
    """Return what the annex notes of communes: in short, the text and the workbook say more."""
    notes: dict[str, list[str]] = {}
    late: Iterable[tuple[str, str]] = ((sent.commune, "gửi muộn") for sent in found.late)
    odd = (
        (outlier.commune, "số liệu cần xem lại" if outlier.median else "không có hoạt động")
        for outlier in found.outliers
    )

    for name, note in (*late, *odd):
        if note not in notes.setdefault(name, []):
            notes[name].append(note)

    return notes
