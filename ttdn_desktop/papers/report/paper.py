"""Everything the commune's report says, from its dossier's log and the clerk's words."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier, Report, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.official_paper.areas import area_in
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.closing import report_closing
from ttdn_desktop.papers.numbering import lettered_items, numbered_items
from ttdn_desktop.papers.parts.addressees import (
    addressee_lines,
    addressees_as_recipients,
    usual_receivers,
)
from ttdn_desktop.papers.parts.foot import Signature, recipients, signature
from ttdn_desktop.papers.parts.group import Group
from ttdn_desktop.papers.parts.masthead import Masthead, dated, full_number, masthead_of
from ttdn_desktop.papers.parts.recipient_lines import is_as_above, usual_recipients, without_twins
from ttdn_desktop.papers.phrases import tidy_text, without_dash_and_mark
from ttdn_desktop.papers.report import duties, leadership
from ttdn_desktop.papers.report.amounts import NOTHING
from ttdn_desktop.papers.report.annex import Annex, annex
from ttdn_desktop.papers.report.context import ReportContext, period_in_words, report_context, subject
from ttdn_desktop.papers.report.program_sentences import ProgramSentences, program_sentences
from ttdn_desktop.papers.report.sentences import ReportSentence, lettered_list, printed_sentence, stale_keys

__all__ = [
    "ReportPaper",
    "compose_paper",
    "compose_report",
    "period_in_words",
    "program_lines",
    "stale_lines",
    "subject",
]


_PRESS = ("press", "rebuttal")
"""Keys of the two sentences that head what was told the press and what was answered."""


class ReportPaper(
    msgspec.Struct,
    frozen=True,
    rename={
        "masthead": "dau_trang",
        "addressee": "kinh_gui",
        "opening": "mo_dau",
        "leading": "chi_dao",
        "results": "ket_qua",
        "judgement": "danh_gia",
        "outlook": "phuong_huong",
        "proposals": "kien_nghi",
        "closing": "ket_thuc",
        "recipients": "noi_nhan",
        "signature": "chu_ky",
        "annex": "phu_luc",
    },
):
    """The report as printed: every text final, in the order of the page (templates/README.md)."""

    masthead: Masthead
    addressee: tuple[str, ...]
    opening: str
    leading: tuple[str, ...]
    results: tuple[Group, ...]
    judgement: tuple[Group, ...]
    outlook: Group
    proposals: tuple[str, ...]
    closing: str
    recipients: tuple[str, ...]
    signature: Signature
    annex: Annex


def compose_report(
    dossier: Dossier,
    pack: Pack,
    found: Figures,
    *,
    settings: CommuneSettings | None = None,
    last_year: Dossier | None = None,
) -> ReportPaper:
    """Return the report of ``dossier`` with its figures, compared with last year's dossier where given."""
    context = report_context(dossier, pack, found, last_year)
    return compose_paper(context, program_sentences(context), settings)


def compose_paper(
    context: ReportContext, sentences: ProgramSentences, settings: CommuneSettings | None = None
) -> ReportPaper:
    """Return the report with the program's ``sentences`` about it, reworded where the clerk did so."""
    report = context.report
    has_addressee = rule_set.load(context.pack.manifest.rules).has_addressee
    addressees = _addressees(context)

    return ReportPaper(
        masthead=_masthead(context),
        addressee=addressee_lines(addressees) if has_addressee else (),
        opening=printed_sentence(sentences.opening, report),
        leading=leadership.paragraphs(context, sentences.leading),
        results=_results(context, sentences),
        judgement=_judgement(report),
        outlook=Group(_outlook(context), _items(report.next_year) or (_going_on(context),)),
        proposals=_items(report.proposals) or (NOTHING,),
        closing=report_closing(report, context.subject, context.by.organ),
        recipients=_recipients(context, settings, addressees, has_addressee=has_addressee),
        signature=signature(_signer(context), context.by.organ),
        annex=annex(context),
    )


def program_lines(
    dossier: Dossier, pack: Pack, last_year: Dossier | None = None
) -> tuple[ReportSentence, ...]:
    """Return the sentences that the program writes in the dossier's report, in the order of the page."""
    found = figures(dossier, (duty.id for duty in pack.directive.commune_duties))
    context = report_context(dossier, pack, found, last_year)

    return program_sentences(context).lines


def stale_lines(dossier: Dossier, pack: Pack, last_year: Dossier | None = None) -> tuple[str, ...]:
    """Return the keys of the reworded sentences whose figures have changed since, or that are gone."""
    if dossier.report is None or not dossier.report.reworded:
        return ()
    return stale_keys(program_lines(dossier, pack, last_year), dossier.report)


def _masthead(context: ReportContext) -> Masthead:
    report = context.report
    return masthead_of(
        context.by,
        number=full_number(report.number, context.by.report_symbol),
        date=dated(report.date, context.dossier.year),
        kind="BÁO CÁO",
        subject=context.subject,
    )


def _signer(context: ReportContext) -> Signer:
    """Return who signs the report, who signed the plan where nobody is named."""
    return context.report.signer if context.report.signer.name else context.dossier.plan.signer


def _addressees(context: ReportContext) -> tuple[str, ...]:
    given = _lines(context.report.addressee)
    return given or usual_receivers(context.pack.directive, context.by).addressees


def _recipients(
    context: ReportContext,
    settings: CommuneSettings | None,
    addressees: tuple[str, ...],
    *,
    has_addressee: bool,
) -> tuple[str, ...]:
    """Return Nơi nhận: under nd30 ``Như trên`` first, under tt01 the addressees with ``(b/c)``."""
    first = addressees_as_recipients(addressees, has_addressee=has_addressee)
    own = [line for line in _lines(_own_recipients(context, settings)) if not is_as_above(line)]
    areas = [
        found.area for organ in (context.pack.directive.issuer, context.by.organ) if (found := area_in(organ))
    ]
    others = without_twins(own, areas, said=addressees)
    return recipients((*first, *others), context.report.archive or context.dossier.plan.archive)


def _own_recipients(context: ReportContext, settings: CommuneSettings | None) -> tuple[str, ...]:
    if context.report.recipients:
        return context.report.recipients
    copies = usual_receivers(context.pack.directive, context.by).copies
    return usual_recipients(copies, settings.recipients if settings else ())


def _lines(given: Sequence[str]) -> tuple[str, ...]:
    """Return ``given`` one by one, each once, also where two stand in one text."""
    single = (without_dash_and_mark(line) for text in given for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in single if line))


def _results(context: ReportContext, sentences: ProgramSentences) -> tuple[Group, ...]:
    report = context.report
    lines: dict[str, tuple[str, ...]] = {
        "totals": tuple(printed_sentence(line, report) for line in sentences.totals),
        "activities": lettered_list(sentences.activities, report),
        "channels": lettered_list(sentences.channels, report),
        "press": _press(sentences, report),
        "duties": duties.paragraphs(context, sentences.duties),
        "unplanned": _unplanned(sentences, report),
    }

    parts = [part for part in context.field.report_parts if part.id in lines]
    return tuple(
        Group(f"{number}. {part.heading}", lines[part.id] or (NOTHING,))
        for number, part in enumerate(parts, 1)
    )


def _press(sentences: ProgramSentences, report: Report) -> tuple[str, ...]:
    """Return both matters as points, what came of each one by one below it."""
    heads = [line for line in sentences.press if line.key in _PRESS]
    points = dict(zip((line.key for line in heads), lettered_list(heads, report), strict=True))
    return tuple(points.get(line.key) or f"- {printed_sentence(line, report)}" for line in sentences.press)


def _unplanned(sentences: ProgramSentences, report: Report) -> tuple[str, ...]:
    first, *rest = sentences.unplanned
    return (printed_sentence(first, report), *lettered_list(rest, report))


def _judgement(report: Report) -> tuple[Group, ...]:
    """Return the judgement by its parts; what went well and the causes are left out while nobody wrote any.

    «Ưu điểm: Không có.» is nothing that a chair signs, nor are causes of no difficulties.
    """
    parts = (
        ("Ưu điểm", _points(report.strengths)),
        ("Hạn chế, khó khăn", _points(report.difficulties) or (NOTHING,)),
        ("Nguyên nhân", _points(report.causes)),
    )
    written = [part for part in parts if part[1]]
    return tuple(Group(f"{number}. {heading}", lines) for number, (heading, lines) in enumerate(written, 1))


def _outlook(context: ReportContext) -> str:
    when = "6 THÁNG CUỐI NĂM" if context.half else f"NĂM {context.dossier.year + 1}"
    return f"IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {when}"


def _going_on(context: ReportContext) -> str:
    """Return what holds while the clerk hasn't said what comes next, for which ``next-year-empty`` asks."""
    if context.half:
        return "Tiếp tục thực hiện các hoạt động còn lại của Kế hoạch."
    issuer = without_dash_and_mark(context.pack.directive.issuer) or "cấp trên"
    year = context.dossier.year + 1
    return f"Tiếp tục thực hiện các nhiệm vụ được giao theo kế hoạch năm {year} của {issuer}."


def _points(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the clerk's lines below a khoản: ``a) …``, ``b) …``."""
    return lettered_items(_texts(lines))


def _items(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the clerk's lines below a section: ``1. …``, ``2. …``."""
    return numbered_items(_texts(lines))


def _texts(lines: Sequence[str]) -> list[str]:
    texts = (tidy_text(line).removeprefix("- ") for line in lines)
    return [first_upper(text) for text in texts if text]
