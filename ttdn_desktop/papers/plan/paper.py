"""Everything the commune's plan says, from the dossier, its pack and the commune's settings."""

from typing import Any

import msgspec

from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer_of
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.visibility import visible_value
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.subject import subject_of
from ttdn_desktop.papers.closing import plan_closing, plan_replacement
from ttdn_desktop.papers.parts.foot import Signature, recipients, signature
from ttdn_desktop.papers.parts.group import Group
from ttdn_desktop.papers.parts.masthead import Masthead
from ttdn_desktop.papers.phrases import tidy_text
from ttdn_desktop.papers.plan import funding, opening, sections
from ttdn_desktop.papers.plan.annex import Annex, annex
from ttdn_desktop.papers.plan.masthead import masthead
from ttdn_desktop.papers.plan.reporting import reporting


class PlanPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "bases": "can_cu",
        "opening": "mo_dau",
        "purposes": "muc_dich",
        "contents": "noi_dung",
        "forms": "hinh_thuc",
        "funding": "kinh_phi",
        "assignments": "to_chuc",
        "report": "bao_cao",
        "closing": "ket_thuc",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
        "annex": "phu_luc",
    },
):
    """The plan as printed: every text final, in the order of the page.

    ``msgspec.to_builtins`` of it gives the fields of the Word template under their Vietnamese names
    (templates/README.md).
    """

    masthead: Masthead
    bases: tuple[str, ...]
    opening: str
    purposes: tuple[Group, ...]
    contents: tuple[str, ...]
    forms: tuple[str, ...]
    funding: tuple[str, ...]
    assignments: tuple[Group, ...]
    report: tuple[str, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    annex: Annex


def compose_plan(dossier: Dossier, pack: Pack, *, settings: CommuneSettings | None = None) -> PlanPaper:
    """Return the plan that ``dossier`` holds, with the pack's and the settings' defaults.

    A draft is composed as far as it goes: what isn't answered is left out, number and date are blank.
    """
    directive = pack.directive
    context = Context(pack.interview, directive, settings or CommuneSettings(commune=dossier.commune))

    def answer(question: str) -> Any:
        return visible_value(question, dossier, context)

    def chosen(group: tuple[str, ...]) -> tuple[Choice, ...]:
        return tuple(choice for choice in dossier.plan.choices if choice.id in group)

    cited = opening.citation(directive, dossier.superior)
    lists_bases = answer("opening") == "can_cu"
    lead = tidy_text(answer("lead") or "")
    by, subject = writer_of(dossier), subject_of(dossier, pack.manifest)

    return PlanPaper(
        masthead=masthead(dossier, subject),
        bases=_bases(answer("bases") or (), cited, pack) if lists_bases else (),
        opening=opening.sentence(by, subject, None if lists_bases else cited),
        purposes=sections.purposes(chosen(directive.purposes), answer("own_purposes") or (), directive),
        contents=sections.items(chosen(directive.contents), answer("own_contents") or (), directive),
        forms=sections.items(chosen(directive.forms), answer("own_forms") or (), directive),
        funding=funding.paragraphs(dossier, answer),
        assignments=sections.assignments(answer("assignments") or dossier.plan.assignments),
        report=(*reporting(dossier, directive, lead), *plan_replacement(dossier, by)),
        closing=plan_closing(by, subject, lead),
        recipients=recipients(
            answer("recipients") or dossier.plan.recipients, answer("archive") or dossier.plan.archive
        ),
        signature=signature(answer("signer") or dossier.plan.signer, by.organ),
        annex=annex(dossier, subject, answer),
    )


def _bases(lines: tuple[str, ...], cited: str, pack: Pack) -> tuple[str, ...]:
    """Return the listed bases and the higher plan as the last of them."""
    ends = rule_set.load(pack.manifest.rules).bases_ends
    return opening.bases((*lines, f"Căn cứ {cited}"), ends)
