"""Everything the commune's plan says, from the dossier, its pack and the commune's settings."""

from typing import Any, Literal

import msgspec

from ttdn_desktop.directive.in_year import in_year
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

Roman = Literal["", "I", "II", "III", "IV", "V"]

_ROMANS: tuple[Roman, ...] = ("I", "II", "III", "IV", "V")


class SectionNumbers(
    msgspec.Struct,
    frozen=True,
    rename={
        "purposes": "muc_dich",
        "contents": "noi_dung",
        "forms": "hinh_thuc",
        "funding": "kinh_phi",
        "assignments": "to_chuc",
    },
):
    """The Roman number of each section; empty for one that has nothing and isn't printed."""

    purposes: Roman
    contents: Roman
    forms: Roman
    funding: Roman
    assignments: Roman


class _Parts(msgspec.Struct, frozen=True):
    """The sections of the plan in their order."""

    purposes: tuple[Group, ...]
    contents: tuple[str, ...]
    forms: tuple[str, ...]
    funding: tuple[str, ...]
    assignments: tuple[Group, ...]

    @property
    def numbers(self) -> SectionNumbers:
        """Number the sections that have something; the last, on who does what and reports, always has."""
        romans = iter(_ROMANS)
        filled = (self.purposes, self.contents, self.forms, self.funding, True)
        numbers: list[Roman] = [next(romans) if each else "" for each in filled]
        return SectionNumbers(*numbers)


class PlanPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "bases": "can_cu",
        "opening": "mo_dau",
        "numbers": "so_muc",
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
    numbers: SectionNumbers
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

    listed = annex(dossier, subject, answer, directive)
    parts = _Parts(
        purposes=sections.purposes(chosen(directive.purposes), answer("own_purposes") or (), directive),
        contents=sections.items(chosen(directive.contents), answer("own_contents") or (), directive),
        forms=sections.items(chosen(directive.forms), answer("own_forms") or (), directive),
        funding=funding.paragraphs(dossier, answer),
        assignments=sections.assignments(answer("assignments") or dossier.plan.assignments),
    )

    return PlanPaper(
        masthead=masthead(dossier, subject, directive),
        bases=_bases(answer("bases") or (), cited, pack) if lists_bases else (),
        opening=opening.sentence(by, subject, None if lists_bases else cited, has_annex=bool(listed.rows)),
        numbers=parts.numbers,
        purposes=parts.purposes,
        contents=parts.contents,
        forms=parts.forms,
        funding=parts.funding,
        assignments=parts.assignments,
        report=(
            *reporting(by, in_year(directive, dossier.year), lead, answer("internal_due")),
            *plan_replacement(dossier, by),
        ),
        closing=plan_closing(by, subject, lead),
        recipients=recipients(
            answer("recipients") or dossier.plan.recipients, answer("archive") or dossier.plan.archive
        ),
        signature=signature(answer("signer") or dossier.plan.signer, by.organ),
        annex=listed,
    )


def _bases(lines: tuple[str, ...], cited: str, pack: Pack) -> tuple[str, ...]:
    """Return the listed bases and the higher plan as the last of them."""
    ends = rule_set.load(pack.manifest.rules).bases_ends
    return opening.bases((*lines, f"Căn cứ {cited}"), ends)
