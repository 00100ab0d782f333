"""The masthead of the plan."""

from ttdn_desktop.directive.own_plan import year_of_issue
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.papers.parts.masthead import Masthead, dated, full_number, masthead_of


def masthead(dossier: Dossier, subject: str, directive: Directive | None = None) -> Masthead:
    """Return the masthead of the plan in ``dossier`` on ``subject``; number and date blank until given.

    ``directive`` may ask for the plan before its year begins.
    """
    day = date(dossier, directive)
    return masthead_of(writer_of(dossier), number=number(dossier), date=day, kind="KẾ HOẠCH", subject=subject)


def number(dossier: Dossier) -> str:
    """Return ``05/KH-UBND``, or room for the number before the symbol (rule ``number``)."""
    return full_number(dossier.plan.number, writer_of(dossier).plan_symbol)


def date(dossier: Dossier, directive: Directive | None = None) -> str:
    """Return ``ngày 05 tháng 02 năm 2019``, or room for day and month in the year in which it is issued.

    That is the plan's year, the one before where ``directive`` wants the plan out by then: rule ``text.year``
    lets a plan be dated the autumn before.
    """
    if directive is None or dossier.plan.date:
        return dated(dossier.plan.date, dossier.year)
    return dated(None, year_of_issue(directive, dossier.year))
