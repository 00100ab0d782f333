"""The whole first draft: a dossier in which every section is filled with proposals."""

import msgspec

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.dossier.records import Activity, Author, Dossier, Plan
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.first_draft import earlier
from ttdn_desktop.first_draft.activities import Planned, answer_duties
from ttdn_desktop.first_draft.answers import answers_of
from ttdn_desktop.first_draft.choices import choose
from ttdn_desktop.first_draft.ground import Ground, ground_of
from ttdn_desktop.first_draft.organisation import assignments_of, recipients_of
from ttdn_desktop.first_draft.staff import staff_of
from ttdn_desktop.format_rules import rule_set
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.start import new_dossier
from ttdn_desktop.official_paper.organ_heads import has_own_rules
from ttdn_desktop.packs.fields import plan_phrases
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.proposal import propose_year
from ttdn_desktop.packs.rollover.records import YearBefore

_OWN_RULES = (
    "{organ} có thể còn theo quy định riêng của tổ chức mình về thể thức: bản này trình bày theo {rules}, "
    "hãy đối chiếu phần đầu trang, ký hiệu và chữ ký trước khi trình."
)
"""Nghị định 30/2020/NĐ-CP, Điều 2.2."""


def draft(
    pack: Pack,
    settings: CommuneSettings,
    *,
    author: Author | None = None,
    year: int | None = None,
    before: tuple[YearBefore, ...] = (),
) -> Dossier:
    """Return the first draft of ``author``, of ``settings``' commune for None; the same input gives the same.

    What the dossiers of the year ``before`` hold is preferred where it answers a duty.
    """
    directive = pack.directive
    plan_year = year or era.year_of(directive)
    proposal = propose_year(before, pack, plan_year, settings.commune, settings) if before else None
    settings = earlier.with_earlier_habits(settings, proposal, writer(settings.commune, author).kind)
    begun = new_dossier(pack.id, plan_year, settings, directive)
    dossier = msgspec.structs.replace(begun, pack_version=pack.manifest.pack_version, author=author)

    ground = _ground(pack, settings, author, plan_year)
    who = staff_of(ground.writer, settings, ground.start, (duty.text for duty in ground.duties), ground.topic)
    preferred = earlier.prefer(answer_duties(ground, who), proposal, ground, who)
    answered = preferred.answered
    chosen = choose(answered.planned, ground, who)
    given = assignments_of(chosen.planned, answered, ground, who)
    assignments = earlier.with_earlier_tasks(given, proposal, who)

    plan = msgspec.structs.replace(
        dossier.plan,
        choices=chosen.choices,
        activities=_numbered(chosen.planned),
        assignments=assignments,
        recipients=recipients_of(assignments, ground, who),
    )
    dossier = msgspec.structs.replace(
        dossier,
        plan=plan,
        answers=earlier.funding(proposal, _cost(plan)),
        private_notes=_notes(earlier.note(preferred.left, plan.activities, ground), ground, pack),
    )
    context = Context(pack.interview, directive, settings)
    return msgspec.structs.replace(
        dossier, answers=answers_of(dossier, context, ground, who.lead, plan_phrases(pack.manifest))
    )


def _ground(pack: Pack, settings: CommuneSettings, author: Author | None, year: int) -> Ground:
    directive = pack.directive
    who = writer(settings.commune, author)
    duties = duties_of(directive, who.assignment)
    subject = pack.manifest.subject or directive.subject
    return ground_of(directive, duties, settings, who, year, subject)


def _notes(on_last_year: str, ground: Ground, pack: Pack) -> str:
    """Return what the clerk should know beside the draft: of last year's work, of the organ's own rules."""
    organ, rules = ground.writer.organ, rule_set.load(pack.manifest.rules).name
    of_form = _OWN_RULES.format(organ=organ, rules=rules) if has_own_rules(organ) else ""
    return "\n".join(filter(None, (on_last_year, of_form)))


def _cost(plan: Plan) -> int:
    return sum(each.budget or 0 for each in plan.activities)


def _numbered(planned: tuple[Planned, ...]) -> tuple[Activity, ...]:
    return tuple(
        msgspec.structs.replace(each.activity, id=f"a{number}")
        for number, each in enumerate(planned, start=1)
    )
