"""Who does what inside, and who gets the plan."""

from collections.abc import Iterable, Iterator

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.dossier.records import Assignment
from ttdn_desktop.first_draft import phrases, powers, staff, tables, titles, wording
from ttdn_desktop.first_draft.activities import Answered, Planned
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.official_paper.sentence_case import body_within_sentence

_MOST_TASKS = 6
"""Tasks of one body; a judgement: what is longer is the annex over again."""

_ALL_OF_SECTION = ("được giao", "như mục", "như phần", "như trên")
"""Words of a line of Nơi nhận that stands for every body with a task."""

_ALL_BODIES = (
    "các phòng",
    "các ban, ngành",
    "các ban ngành",
    "các cơ quan",
    "các bộ phận",
    "các đơn vị",
    "công chức",
)
"""Words of a line of Nơi nhận that stands for the bodies inside the committee."""

_FRONT = ("mặt trận", "mttq", "ubmttq")


def assignments_of(
    planned: tuple[Planned, ...], answered: Answered, ground: Ground, who: Staff
) -> tuple[Assignment, ...]:
    """Return each body with its tasks, the one in charge first, villages last."""
    if not who.is_commune:
        return _of_organ(planned, answered, ground, who)

    order = dict.fromkeys((who.lead, *(who.bodies.get(role.id, "") for role in tables.bodies().roles)))
    leads = {each.activity.lead for each in planned}
    helpers = {body for each in planned for body in each.activity.support}
    money = who.bodies.get("finance", "")
    heads = who.bodies.get("villages", "")
    others = dict.fromkeys(each.activity.lead for each in planned if each.activity.lead not in order)
    others |= dict.fromkeys(body for each in planned for body in each.activity.support if body not in order)
    given = [body for body in order if body in {who.lead, money} | leads | helpers and body != heads]
    given += [*others, *([heads] if heads in leads | helpers else [])]

    found = (
        Assignment(to=who.addressed(body), tasks=_tasks(body, planned, answered, ground, who), proposed=True)
        for body in given
    )
    return tuple(each for each in found if each.tasks)


def recipients_of(assignments: tuple[Assignment, ...], ground: Ground, who: Staff) -> tuple[str, ...]:
    """Return Nơi nhận: the higher office, the settings' own lines as they are, who has a task besides."""
    own = ground.settings.recipients
    first = () if any(_names_higher(line, ground) for line in own) else _higher(ground)
    lines = [*first, *own]

    if not any(word in phrases.key(line) for line in lines for word in _ALL_OF_SECTION):
        lines += _missing_bodies(assignments, lines, ground, who)
    return tuple(lines)


def _of_organ(
    planned: tuple[Planned, ...], answered: Answered, ground: Ground, who: Staff
) -> tuple[Assignment, ...]:
    rest = (_filled(task, ground, who) for task in tables.bodies().rest_tasks)
    return (
        Assignment(to=who.lead, tasks=_tasks(who.lead, planned, answered, ground, who), proposed=True),
        Assignment(to=who.rest, tasks=tuple(task for task in rest if task), proposed=True),
    )


def _tasks(
    body: str, planned: tuple[Planned, ...], answered: Answered, ground: Ground, who: Staff
) -> tuple[str, ...]:
    """Return the tasks of ``body``: of the one in charge, its activities, what else is asked."""
    is_lead = body == who.lead
    role = who.role_of_body(body)
    lines = [_filled(task, ground, who) for task in tables.bodies().lead_tasks] if is_lead else []
    closing = _filled(tables.bodies().internal_task, ground, who) if is_lead else ""
    own = [each for each in planned if each.activity.lead == body and not (closing and each.is_report)]
    lines += [_task(each, who) for each in own][:_MOST_TASKS]
    lines += [_side(task.text, who) for task in answered.tasks if _does(task.role, body, who)]

    standing = [each for each in tables.bodies().roles if role and who.bodies.get(each.id) == body]
    usual = [_filled(task, ground, who) for each in standing for task in each.tasks]
    if role and any(powers.is_plain_money(line, ground.topic) or "kinh phí" in line for line in usual):
        lines = [line for line in lines if not powers.is_plain_money(line, ground.topic)]
    lines += usual
    if closing:  # the report that an activity may be as well
        lines.append(closing)
    if not lines:
        lines = [_helping(body, planned, who)]
    return tuple(dict.fromkeys(line for line in lines if line))


def _task(planned: Planned, who: Staff) -> str:
    title = planned.activity.title
    is_advice = planned.is_advice or (who.is_commune and powers.is_of_committee(title))
    return powers.advised(title, who.chief) if is_advice and not _is_of_others(planned, who) else f"{title}."


def _is_of_others(planned: Planned, who: Staff) -> bool:
    """Whether its lead is none of the committee's own bodies, whom it doesn't advise."""
    role = who.role_of_body(planned.activity.lead)
    return bool(role and role.cannot_order)


def _side(text: str, who: Staff) -> str:
    """Return what a duty asks for beside its work as a sentence; what the committee alone does, as advice."""
    said = first_upper(text)
    return powers.advised(said, who.chief) if who.is_commune and powers.is_of_committee(text) else f"{said}."


def _does(role: str, body: str, who: Staff) -> bool:
    return (who.bodies.get(role) or who.lead) == body


def _helping(body: str, planned: tuple[Planned, ...], who: Staff) -> str:
    """Return the task of a body that only supports: the first thing that it helps with."""
    helped = next((each for each in planned if body in each.activity.support), None)
    if helped is None:
        return ""

    said = wording.first_lower(_task(helped, who).rstrip("."))
    joins_already = said.startswith("phối hợp")
    return f"{first_upper(said)}." if joins_already else f"Phối hợp {said}."


def _filled(task: str, ground: Ground, who: Staff) -> str:
    """Return ``task`` with its words, empty where it speaks of a day that isn't known."""
    if "{internal}" in task and ground.internal is None:
        return ""
    words = {
        "chief": who.chief,
        "internal": day_month_year(ground.internal) if ground.internal else "",
        "lead": body_within_sentence(who.lead),
        "unit": ground.writer.kind,
        "village": who.village,
    }
    return titles.filled(task, words)


def _higher(ground: Ground) -> tuple[str, ...]:
    issuer = ground.directive.issuer
    return (f"{issuer} (b/c)",) if issuer else ()


def _names_higher(line: str, ground: Ground) -> bool:
    """Whether a line of Nơi nhận names the issuer, in full or short, or the office that takes reports."""
    folded = _plain(line)
    names = [_plain(ground.directive.issuer), *(f"ubnd {level}" for level in ground.higher_levels if level)]
    through = ground.directive.report_to or ""
    if "qua " in through:
        names.append(_plain(through.partition("qua ")[2].strip(" )")))
    return any(name and (folded.startswith(name) or name.startswith(folded)) for name in names)


def _plain(text: str) -> str:
    bare = fold(text.partition("(")[0]).replace("uy ban nhan dan", "ubnd")
    return " ".join(bare.split())


def _missing_bodies(
    assignments: tuple[Assignment, ...], lines: Iterable[str], ground: Ground, who: Staff
) -> Iterator[str]:
    """Yield the lines for bodies with a task that no line names."""
    said = " ".join(phrases.key(line) for line in lines)
    words = tables.bodies().recipients

    if who.is_commune:
        if any("Mặt trận" in each.to for each in assignments) and not any(word in said for word in _FRONT):
            yield titles.filled(words["front"], {"unit": ground.writer.kind})
        heads = who.bodies.get("villages", "")
        if any(each.to == heads for each in assignments) and who.village not in said:
            yield heads
        if not any(word in said for word in _ALL_BODIES):
            yield words["rest"]
    elif not staff.is_same_body(who.rest, said):
        yield who.rest
