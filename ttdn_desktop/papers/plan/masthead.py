"""The masthead of the plan."""

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.parts.masthead import Masthead, dated, full_number, masthead_of


def masthead(dossier: Dossier, subject: str) -> Masthead:
    """Return the masthead of the plan in ``dossier`` on ``subject``; number and date blank until given."""
    return masthead_of(
        writer_of(dossier), number=number(dossier), date=date(dossier), kind="KẾ HOẠCH", subject=subject
    )


def number(dossier: Dossier) -> str:
    """Return ``05/KH-UBND``, or room for the number before the symbol (rule ``number``)."""
    return full_number(dossier.plan.number, writer_of(dossier).plan_symbol)


def date(dossier: Dossier) -> str:
    """Return ``ngày 05 tháng 02 năm 2019``, or room for day and month in the plan's year."""
    return dated(dossier.plan.date, dossier.year)
