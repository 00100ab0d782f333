"""The masthead of the plan."""

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.papers.parts.masthead import Masthead, committee_masthead, dated, full_number, place
from ttdn_desktop.papers.phrases import tidy_text

SYMBOL = "KH-UBND"


def masthead(dossier: Dossier) -> Masthead:
    """Return the masthead of the plan in ``dossier``; number and date blank until given."""
    commune = dossier.commune
    return committee_masthead(
        unit=tidy_text(commune.title),
        place=place(commune),
        number=number(dossier),
        date=date(dossier),
        kind="KẾ HOẠCH",
        subject=subject(dossier),
    )


def subject(dossier: Dossier) -> str:
    """Return what the plan is about."""
    return f"Hoạt động thông tin đối ngoại trên địa bàn {tidy_text(dossier.commune.title)} năm {dossier.year}"


def number(dossier: Dossier) -> str:
    """Return ``05/KH-UBND``, or room for the number before the symbol (rule ``number``)."""
    return full_number(dossier.plan.number, SYMBOL)


def date(dossier: Dossier) -> str:
    """Return ``ngày 05 tháng 02 năm 2019``, or room for day and month in the plan's year."""
    return dated(dossier.plan.date, dossier.year)
