"""All rules of a plan or of a report, in the order in which a clerk goes through them."""

from collections.abc import Callable, Iterable, Iterator

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.interview.validation import answer_findings
from ttdn_desktop.sense.facts import PlanFacts, plan_facts
from ttdn_desktop.sense.report_facts import ReportFacts
from ttdn_desktop.sense.rules import (
    activities,
    answers,
    bodies,
    deadlines,
    duties,
    higher_plan,
    recipients,
    report,
    report_figures,
    signer,
    wording,
)

PlanRule = Callable[[PlanFacts], Iterator[Finding]]
ReportRule = Callable[[ReportFacts], Iterator[Finding]]

PLAN_RULES: tuple[PlanRule, ...] = (
    answers.proposals,
    higher_plan.superior_number_missing,
    higher_plan.superior_later,
    higher_plan.year_of_plan_date,
    higher_plan.number_date_apart,
    wording.subject_case,
    wording.level_left,
    wording.kind_left,
    wording.last_year_left,
    activities.content_not_carried,
    activities.form_without_channel,
    activities.title_too_thin,
    activities.same_activity_twice,
    activities.lead_missing,
    activities.dates_missing,
    activities.end_before_start,
    activities.outside_year,
    activities.after_report_due,
    activities.before_plan_date,
    activities.target_missing,
    activities.unit_fits_channel,
    duties.duty_uncovered,
    duties.duty_both,
    duties.one_activity_for_all,
    duties.duty_channel,
    duties.after_due,
    signer.budget_source,
    bodies.lead_without_task,
    bodies.body_without_task,
    bodies.self_order,
    bodies.order_not_ours,
    bodies.body_not_there,
    deadlines.internal_deadline_missing,
    deadlines.internal_deadline_late,
    recipients.recipient_higher_missing,
    recipients.recipient_too_thin,
    recipients.recipient_body_missing,
    recipients.recipient_twice,
    signer.signer_missing,
    signer.signer_position,
)

REPORT_RULES: tuple[ReportRule, ...] = (
    report.period_missing,
    report.period_after_date,
    report.period_off_due,
    report.number_and_date,
    report.addressee_missing,
    report.signer,
    report.log_outside_period,
    report.unknown_channel,
    report.evidence_missing,
    report.short_without_reason,
    report.not_yet_due_as_failed,
    report.activity_unit_mismatch,
    report.budget_zero_but_costed,
    report.duty_unreported,
    report.empty_strengths,
    report_figures.figure_without_entry,
    report_figures.same_figure_differs,
    report.next_year_empty,
    report.reworded_stale,
)


def plan_findings(dossier: Dossier, context: Context) -> tuple[Finding, ...]:
    """Return all that is found in the plan of ``dossier``, in the order of the interview."""
    facts = plan_facts(dossier, context)
    found = [*answer_findings(dossier, context), *(one for rule in PLAN_RULES for one in rule(facts))]

    # sorting is stable; what has no section (its question isn't asked) comes last
    order = {section.id: index for index, section in enumerate(context.interview.sections)}
    return tuple(sorted(_once(found), key=lambda finding: order.get(finding.section, len(order))))


def report_findings(facts: ReportFacts) -> tuple[Finding, ...]:
    """Return all that is found in a report, in the order of its parts."""
    return tuple(_once(one for rule in REPORT_RULES for one in rule(facts)))


def _once(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield one finding a rule and place: the first."""
    seen: set[str] = set()
    for finding in findings:
        if finding.key not in seen:
            seen.add(finding.key)
            yield finding
