"""Everything the commune's report says, from its dossier's log and the clerk's words."""

from collections.abc import Sequence

import msgspec

from ttdn_desktop.activity_log.figures import Figures, figures
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Dossier, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.papers.phrases import committee, lower_first, tidy_text, without_dash_and_mark
from ttdn_desktop.papers.plan import ending, opening
from ttdn_desktop.papers.plan.ending import Signature, signature
from ttdn_desktop.papers.plan.masthead import Masthead, dated, full_number, place
from ttdn_desktop.papers.plan.sections import Group
from ttdn_desktop.papers.report import activities, duties, leadership
from ttdn_desktop.papers.report.amounts import NOTHING
from ttdn_desktop.papers.report.annex import SYMBOL, Annex, annex
from ttdn_desktop.papers.report.context import ReportContext, period_in_words, report_context, subject
from ttdn_desktop.papers.report.sentences import ReportSentence, printed_list, printed_sentence, stale_keys

__all__ = [
    "SYMBOL",
    "ReportPaper",
    "compose_report",
    "period_in_words",
    "program_lines",
    "stale_lines",
    "subject",
]


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
    about = report_context(dossier, pack, found, last_year)
    report = about.report
    upward = rule_set.load(pack.manifest.rules).has_addressee
    asked = _addressees(about)

    return ReportPaper(
        masthead=_masthead(about),
        addressee=_addressee_lines(asked) if upward else (),
        opening=printed_sentence(_opening(about), report),
        leading=leadership.paragraphs(about),
        results=_results(about),
        judgement=(
            Group("1. Ưu điểm", _listed(report.strengths)),
            Group("2. Hạn chế, khó khăn", _listed(report.difficulties)),
            Group("3. Nguyên nhân", _listed(report.causes)),
        ),
        outlook=Group(_outlook(about), _listed(report.next_year)),
        proposals=_listed(report.proposals),
        closing=_closing(about),
        recipients=_recipients(about, settings, asked, upward),
        signature=signature(_signer(about)),
        annex=annex(about),
    )


def program_lines(
    dossier: Dossier, pack: Pack, last_year: Dossier | None = None
) -> tuple[ReportSentence, ...]:
    """Return the sentences that the program writes in the dossier's report, in the order of the page."""
    found = figures(dossier, (duty.id for duty in pack.directive.commune_duties))
    about = report_context(dossier, pack, found, last_year)

    return (
        _opening(about),
        *leadership.program_sentences(about),
        *activities.totals(about),
        *activities.activities(about),
        *activities.channels(about),
        *duties.press(about),
        *duties.duties(about),
        *activities.unplanned(about),
    )


def stale_lines(dossier: Dossier, pack: Pack, last_year: Dossier | None = None) -> tuple[str, ...]:
    """Return the keys of the reworded sentences whose figures have changed since, or that are gone."""
    if dossier.report is None or not dossier.report.reworded:
        return ()
    return stale_keys(program_lines(dossier, pack, last_year), dossier.report)


def _masthead(about: ReportContext) -> Masthead:
    commune, report = about.dossier.commune, about.report
    return Masthead(
        organ="ỦY BAN NHÂN DÂN",
        unit=tidy_text(commune.title).upper(),
        number=f"Số: {full_number(report.number, SYMBOL)}",
        place_date=f"{place(commune)}, {dated(report.date, about.dossier.year)}",
        kind="BÁO CÁO",
        subject=subject(about.dossier),
    )


def _signer(about: ReportContext) -> Signer:
    """Return who signs the report, who signed the plan where nobody is named."""
    return about.report.signer if about.report.signer.name else about.dossier.plan.signer


def _addressees(about: ReportContext) -> tuple[str, ...]:
    given = _lines(about.report.addressee)
    issuer = without_dash_and_mark(about.pack.directive.issuer)
    return given or ((issuer,) if issuer else ())


def _addressee_lines(asked: tuple[str, ...]) -> tuple[str, ...]:
    if len(asked) < 2:
        return tuple(f"Kính gửi: {one}." for one in asked)
    ends = [";"] * (len(asked) - 1) + ["."]
    return ("Kính gửi:", *(f"- {one}{end}" for one, end in zip(asked, ends, strict=True)))


def _recipients(
    about: ReportContext, settings: CommuneSettings | None, asked: tuple[str, ...], upward: bool
) -> tuple[str, ...]:
    """Return Nơi nhận: under nd30 ``Như trên`` first, under tt01 the addressees with ``(b/c)``."""
    kept = about.report.recipients or (settings.recipients if settings else ())
    first = (
        ("Như trên",) if upward and asked else tuple(f"{one.removesuffix(' (b/c)')} (b/c)" for one in asked)
    )
    return ending.recipients(_lines((*first, *kept)), about.report.archive or about.dossier.plan.archive)


def _lines(given: Sequence[str]) -> tuple[str, ...]:
    """Return ``given`` one by one, each once, also where two stand in one text."""
    single = (without_dash_and_mark(line) for text in given for line in text.split("\n"))
    return tuple(dict.fromkeys(line for line in single if line))


def _opening(about: ReportContext) -> ReportSentence:
    cited = opening.citation(about.pack.directive, about.dossier.superior)
    by, what = committee(about.dossier.commune), lower_first(subject(about.dossier))
    return ReportSentence(
        "opening",
        f"Thực hiện {cited}, {by} báo cáo {what} "
        f"({period_in_words(about.found.period)}; số liệu chi tiết tại Phụ lục kèm theo) như sau:",
    )


def _results(about: ReportContext) -> tuple[Group, ...]:
    report = about.report
    groups = (
        ("Kết quả chung", tuple(printed_sentence(line, report) for line in activities.totals(about))),
        ("Kết quả thực hiện các hoạt động của Kế hoạch", printed_list(activities.activities(about), report)),
        ("Kết quả theo hình thức tuyên truyền", printed_list(activities.channels(about), report)),
        ("Cung cấp thông tin cho báo chí; phản bác thông tin sai sự thật", _press(about)),
        ("Kết quả thực hiện nhiệm vụ được giao tại Kế hoạch của cấp trên", duties.paragraphs(about)),
        ("Hoạt động ngoài Kế hoạch", _unplanned(about)),
    )

    return tuple(
        Group(f"{at}. {heading}", lines or (NOTHING,)) for at, (heading, lines) in enumerate(groups, 1)
    )


def _press(about: ReportContext) -> tuple[str, ...]:
    return tuple(
        printed_sentence(line, about.report)
        if line.key in ("press", "rebuttal")
        else f"- {printed_sentence(line, about.report)}"
        for line in duties.press(about)
    )


def _unplanned(about: ReportContext) -> tuple[str, ...]:
    first, *rest = activities.unplanned(about)
    return (printed_sentence(first, about.report), *printed_list(rest, about.report))


def _outlook(about: ReportContext) -> str:
    when = "6 THÁNG CUỐI NĂM" if about.half else f"NĂM {about.dossier.year + 1}"
    return f"IV. PHƯƠNG HƯỚNG, NHIỆM VỤ {when}"


def _closing(about: ReportContext) -> str:
    by = committee(about.dossier.commune)
    replaced = about.report.replaces
    instead = f"Báo cáo này thay thế Báo cáo số {replaced.citation} của {by}. " if replaced else ""
    return f"{instead}Trên đây là Báo cáo {lower_first(subject(about.dossier))} của {by}./."


def _listed(lines: Sequence[str]) -> tuple[str, ...]:
    texts = [first_upper(tidy_text(line)) for line in lines if tidy_text(line)]
    return (
        tuple(f"- {text.removeprefix('- ')}" for text in texts)
        if len(texts) > 1
        else tuple(texts) or (NOTHING,)
    )
