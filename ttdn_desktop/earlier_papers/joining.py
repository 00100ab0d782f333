"""The papers of one unit and one year as a dossier; what keeps them apart is an error."""

import datetime as dt
from collections.abc import Iterator, Sequence

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import (
    Activity,
    Author,
    Choice,
    Commune,
    Dossier,
    LogEntry,
    Plan,
    Report,
    Superior,
)
from ttdn_desktop.earlier_papers import messages
from ttdn_desktop.earlier_papers.records import Doubt, EarlierPaper, Learned, UnitName


def join(papers: Sequence[EarlierPaper]) -> Learned:
    """Return the dossier of ``papers``.

    Raises InputError where none is a plan or report, or they are of several units, years or topics.
    """
    own = [paper for paper in papers if paper.kind != "other"]
    if not own:
        raise messages.nothing_to_learn(papers)
    year, unit, organ = _one_year(own), _one_unit(own), _one_organ(own)
    plan = _only(own, "plan")
    reports = [paper for paper in own if paper.kind == "report"]
    full, half = _reports(reports)

    commune = Commune(
        name=unit.name if unit else "",
        kind=unit.kind if unit else "",
        province=unit.province if unit else "",
        district=unit.district if unit else None,
        code=unit.code if unit else None,
    )
    counted = full or half
    own_plan = _plan(plan) if plan else Plan()
    dossier = Dossier(
        pack="",
        year=year,
        commune=commune,
        author=organ,
        superior=_superior(own),
        plan=own_plan,
        log=_log(counted) if counted else (),
        report=_report(counted, own_plan.activities) if counted else None,
        half_report=_report(half, own_plan.activities) if full and half else None,
    )
    warnings = (*_warnings(papers, unit, plan, counted), *_reasons_left_out(reports, own_plan.activities))
    return Learned(dossier, tuple(papers), warnings)


def _one_year(papers: list[EarlierPaper]) -> int:
    years = {paper.year: paper for paper in papers if paper.year is not None}
    if len(years) > 1:
        raise messages.several_years(list(years.values()))
    if not years:
        raise messages.no_year(papers[0])
    return next(iter(years))


def _one_unit(papers: list[EarlierPaper]) -> UnitName | None:
    """Return the unit of the papers; what one of them leaves open another may say."""
    found = [paper for paper in papers if paper.unit is not None]
    names = {(fold(paper.unit.kind), fold(paper.unit.name)) for paper in found if paper.unit}
    homes = {fold(paper.unit.district) for paper in found if paper.unit and paper.unit.district}
    if len(names) > 1 or len(homes) > 1:
        raise messages.several_units(found)
    units = [paper.unit for paper in found if paper.unit]
    if not units and not any(paper.organ for paper in papers):
        raise messages.no_unit(papers)
    return max(
        units, default=None, key=lambda unit: (bool(unit.province), bool(unit.district), bool(unit.code))
    )


def _one_organ(papers: list[EarlierPaper]) -> Author | None:
    """Return who wrote the papers where it isn't the commune's committee, the one that says most."""
    found = [paper for paper in papers if paper.organ is not None]
    names = {fold(paper.organ.name) for paper in found if paper.organ}
    if len(names) > 1 or (found and len(found) < len(papers)):
        raise messages.several_units(papers)
    organs = [paper.organ for paper in found if paper.organ]
    return max(organs, default=None, key=lambda organ: (bool(organ.symbol), bool(organ.place)))


def _only(papers: list[EarlierPaper], kind: str) -> EarlierPaper | None:
    found = [paper for paper in papers if paper.kind == kind]
    if len(found) > 1:
        raise messages.several_plans(found)
    return found[0] if found else None


def _reports(papers: list[EarlierPaper]) -> tuple[EarlierPaper | None, EarlierPaper | None]:
    """Return the year's report and that of six months; Raises InputError for two of a kind."""
    full = [paper for paper in papers if not paper.report.is_half]
    half = [paper for paper in papers if paper.report.is_half]
    for same in (full, half):
        if len(same) > 1:
            raise messages.several_plans(same)
    return (full[0] if full else None), (half[0] if half else None)


def _superior(papers: list[EarlierPaper]) -> Superior:
    plans_first = sorted(papers, key=lambda paper: paper.kind != "plan")
    return next((paper.superior for paper in plans_first if paper.superior.number), Superior())


def _plan(paper: EarlierPaper) -> Plan:
    parts = paper.plan
    return Plan(
        number=paper.number,
        date=paper.date,
        subject=paper.subject,
        signer=paper.signer,
        choices=tuple(Choice(id=f"c{at}", text=text) for at, text in enumerate(parts.choices, 1)),
        activities=tuple(
            Activity(
                id=f"a{at}",
                title=first_upper(task.title),
                channel=task.channel,
                start=task.start,
                end=task.end,
                lead=task.lead,
                support=task.support,
                target=task.target,
                budget=task.budget,
                note=task.note,
            )
            for at, task in enumerate(parts.tasks, 1)
        ),
        assignments=parts.assignments,
        recipients=paper.recipients,
        archive=paper.archive,
    )


def _report(paper: EarlierPaper, activities: tuple[Activity, ...]) -> Report:
    parts = paper.report
    return Report(
        kind="half" if parts.is_half else "year",
        number=paper.number,
        date=paper.date,
        period=parts.period,
        signer=paper.signer,
        addressee=paper.addressee,
        strengths=parts.strengths,
        difficulties=parts.difficulties,
        causes=parts.causes,
        next_year=parts.next_year,
        proposals=parts.proposals,
        variances={
            activity.id: reason
            for title, reason in parts.reasons
            if (activity := _titled(title, activities)) is not None
        },
        recipients=paper.recipients,
        archive=paper.archive,
    )


def _titled(title: str, activities: tuple[Activity, ...]) -> Activity | None:
    """Return the activity of that title; a report may cut one short."""
    wanted = fold(title)
    same = (each for each in activities if fold(each.title) == wanted)
    begun = (each for each in activities if wanted and fold(each.title).startswith(wanted))
    return next(same, None) or next(begun, None)


def _reasons_left_out(reports: Sequence[EarlierPaper], activities: tuple[Activity, ...]) -> Iterator[str]:
    """Yield the reasons of activities that the plan learnt doesn't have."""
    for paper in reports:
        for title, reason in paper.report.reasons:
            if _titled(title, activities) is None:
                doubt = Doubt("report.reason_left_out", {"title": title, "text": reason})
                yield messages.warning(paper.file, doubt)


def _log(paper: EarlierPaper) -> tuple[LogEntry, ...]:
    """Return the report's figures as entries; none has a day of its own, all stand on the last of them."""
    parts = paper.report
    day = parts.period.end or paper.date or dt.date(paper.year or 1900, 12, 31)
    return tuple(
        LogEntry(
            id=f"l{at}",
            date=day,
            channel=result.channel,
            title=result.title,
            quantity=result.quantity,
            unit=result.unit,
            audience=result.audience,
            cost=result.cost,
        )
        for at, result in enumerate(parts.results, 1)
    )


def _warnings(
    papers: Sequence[EarlierPaper],
    unit: UnitName | None,
    plan: EarlierPaper | None,
    report: EarlierPaper | None,
) -> list[str]:
    found: list[tuple[str, Doubt]] = []
    for paper in papers:
        found += ((paper.file, doubt) for doubt in paper.doubts)
        if paper.kind == "other":
            found.append((paper.file, Doubt("paper.other", {"title": paper.title})))
        else:
            found += ((paper.file, doubt) for doubt in _head_doubts(paper))
    if unit and not unit.province:
        found.append(("", Doubt("unit.province", {"unit": f"{unit.kind} {unit.name}"})))
    if plan and not any(paper.superior.number for paper in papers):
        found.append((plan.file, Doubt("superior.unknown")))
    if report and report.report.results:
        found.append((report.file, Doubt("log.one_day")))
    return list(dict.fromkeys(messages.warning(file, doubt) for file, doubt in found))


def _head_doubts(paper: EarlierPaper) -> list[Doubt]:
    missing = {
        "head.number": paper.number is None,
        "head.date": paper.date is None,
        "head.signer": not paper.signer.name,
        "head.recipients": not paper.recipients,
    }
    return [Doubt(code) for code, is_missing in missing.items() if is_missing]
