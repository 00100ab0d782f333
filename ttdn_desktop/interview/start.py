"""A new dossier: the first state of a commune's year."""

from msgspec.structs import replace

from ttdn_desktop.directive.duties import assignment_for
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author, Dossier, Plan
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.official_paper.endings import with_office_archive


def new_dossier(pack_id: str, year: int, settings: CommuneSettings, directive: Directive) -> Dossier:
    """Return the dossier of ``year``, filled from the commune's settings.

    They are copied, not looked up later, so that the file gives the same paper on every machine. Where
    the settings name no recipients, the issuer of the higher plan is the first one.
    """
    plan = Plan(
        signer=settings.signer,
        recipients=settings.recipients or _first_recipients(directive),
        archive=with_office_archive(settings.archive),
    )

    author = _author_under(settings.author, directive) if settings.author else None
    return Dossier(pack=pack_id, year=year, commune=settings.commune, author=author, plan=plan)


def _author_under(author: Author, directive: Directive) -> Author:
    return replace(author, assignment=assignment_for(directive, author.name, author.assignment))


def _first_recipients(directive: Directive) -> tuple[str, ...]:
    # (b/c), để báo cáo: the plan goes up to who asked for it
    return (f"{directive.issuer} (b/c)",) if directive.issuer else ()
