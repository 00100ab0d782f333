"""Texts used again: what last year's dossier says in words, place by place."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

import msgspec

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Assignment, Dossier
from ttdn_desktop.interview.records import FromPack, Question
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.migrate.dossier import MigrationResult
from ttdn_desktop.packs.migrate.matching import is_same_text
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.records import Part, TextRow, YearBefore
from ttdn_desktop.packs.rollover.wording import Renewal, Renewed

REPORT_TEXTS = {
    "next_year": "Phương hướng",
    "strengths": "Ưu điểm",
    "difficulties": "Khó khăn",
    "causes": "Nguyên nhân",
    "proposals": "Kiến nghị",
}
"""The report's texts that may go to the private notes: the places of such rows, with their names."""

_WORDED = ("text", "paragraph", "lines")
"""Kinds of questions that are answered in words."""

_ONLY_NOTES = ("strengths", "difficulties", "causes", "proposals")
_CONTENTS = "own_contents"


def texts_of(
    source: YearBefore, migrated: MigrationResult, renewal: Renewal, pack: Pack, source_number: int
) -> Iterator[TextRow]:
    """Yield the texts of ``source``, reworded for next year.

    What would be another plan's (a base that the new pack has anew, a recipient with a leftover, texts of
    the report) is offered but not taken. Keys begin with ``source_number``.
    """
    rows = (
        *_answers(migrated.dossier, pack, renewal),
        *_choices(migrated.dossier, pack, renewal),
        *_next_year(source.dossier, pack, renewal),
        *_assignments(source.dossier, renewal),
        *_recipients(source.dossier, renewal),
        *_report(source.dossier, renewal),
    )

    for count, row in enumerate(rows, start=1):
        yield msgspec.structs.replace(
            row, key=f"{source_number}:{count}", source=source.dossier.commune.title
        )


def merge_texts(rows: tuple[TextRow, ...], pack: Pack) -> tuple[TextRow, ...]:
    """Return ``rows`` of all sources: each text once, and one answer where only one can be given."""
    found: list[TextRow] = []

    for row in rows:
        before = [other for other in found if (other.part, other.place) == (row.part, row.place)]
        if any(is_same_text(other.text, row.text) for other in before):
            continue

        question = all_questions(pack.interview).get(row.place)
        single = row.part == "choice" or (row.part == "answer" and question and question.kind != "lines")
        taken = single and any(other.kept for other in before)
        found.append(msgspec.structs.replace(row, kept=row.kept and not taken))

    order: tuple[Part, ...] = ("answer", "choice", "assignment", "recipient", "note")
    return tuple(sorted(found, key=lambda row: order.index(row.part)))


def with_issuer_as_recipient(
    rows: tuple[TextRow, ...], sources: tuple[YearBefore, ...], pack: Pack
) -> tuple[TextRow, ...]:
    """Return ``rows`` with the new plan's issuer as the first recipient, where it isn't named.

    Where the issuer is the one of a year ago the recipients stay as they were.
    """
    issuer = pack.directive.issuer
    named = [row.text for row in rows if row.part == "recipient" and row.kept]
    if not issuer or any(fold(source.pack.directive.issuer) == fold(issuer) for source in sources):
        return rows
    if any(name in fold(text) for text in named for name in _names_of(issuer)):
        return rows

    first = TextRow(
        key="new:issuer",
        part="recipient",
        place="",
        heading="Nơi nhận",
        text=f"{issuer} (b/c)",
        changes=("cơ quan ban hành kế hoạch mới",),
    )
    index = next((index for index, row in enumerate(rows) if row.part == "recipient"), len(rows))
    return (*rows[:index], first, *rows[index:])


def _names_of(issuer: str) -> tuple[str, str]:
    """Return the issuer's name in full and with «UBND», both without accents."""
    return fold(issuer), fold(issuer).replace("uy ban nhan dan", "ubnd")


def _answers(migrated: Dossier, pack: Pack, renewal: Renewal) -> Iterator[TextRow]:
    questions = all_questions(pack.interview)
    for name, value in migrated.answers.items():
        question = questions.get(name)
        if question is None or question.key is not None or question.kind not in _WORDED:
            continue
        own = not isinstance(question.default, FromPack)
        for text in _texts_in(value):
            renewed = renewal.body(text) if question.id == "lead" else renewal.text(text)
            yield _row("answer", question.id, question.label, renewed, kept=own)


def has_text_answers(question: Question) -> bool:
    """Return whether the answers of ``question`` are texts that may be used again, row by row."""
    return question.key is None and question.kind in _WORDED


def _texts_in(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list):
        return [each for each in cast(list[Any], value) if isinstance(each, str) and each.strip()]
    return []


def _choices(migrated: Dossier, pack: Pack, renewal: Renewal) -> Iterator[TextRow]:
    for choice in migrated.plan.choices:
        if choice.text and pack.directive.item(choice.id):
            yield _row("choice", choice.id, f"Lời của xã ở mục {choice.id}", renewal.text(choice.text))


def _next_year(dossier: Dossier, pack: Pack, renewal: Renewal) -> Iterator[TextRow]:
    question = pack.interview.question(_CONTENTS)
    outlook = dossier.report.next_year if dossier.report else ()

    for text in outlook:
        if question is None:
            yield _row("note", "next_year", REPORT_TEXTS["next_year"], renewal.text(text), kept=False)
        else:
            heading = f"{question.label} (phương hướng trong báo cáo)"
            yield _row("answer", question.id, heading, renewal.text(text), kept=False)


def _assignments(dossier: Dossier, renewal: Renewal) -> Iterator[TextRow]:
    for assignment in dossier.plan.assignments:
        body = renewal.body(assignment.to)
        for task in assignment.tasks:
            text = renewal.text(task)
            renewed = Renewed(text.text, (*body.changes, *text.changes), (*body.flags, *text.flags))
            yield _row("assignment", body.text, f"Phân công: {body.text}", renewed)


def _recipients(dossier: Dossier, renewal: Renewal) -> Iterator[TextRow]:
    for line in dossier.plan.recipients:
        renewed = renewal.body(line)
        yield _row("recipient", "", "Nơi nhận", renewed, kept=not renewed.flags)


def _report(dossier: Dossier, renewal: Renewal) -> Iterator[TextRow]:
    for field in _ONLY_NOTES if dossier.report else ():
        for text in getattr(dossier.report, field):
            heading = f"Ghi chú riêng: {REPORT_TEXTS[field]}"
            yield _row("note", field, heading, renewal.text(text), kept=False)


def _row(part: Part, place: str, heading: str, renewed: Renewed, *, kept: bool = True) -> TextRow:
    return TextRow(
        key="",
        part=part,
        place=place,
        heading=heading,
        text=renewed.text,
        changes=renewed.changes,
        flags=renewed.flags,
        kept=kept,
    )


def assignments(kept: Iterable[TextRow]) -> tuple[Assignment, ...]:
    """Return who does what by the rows kept: each body once, in the order it comes."""
    found: dict[str, list[str]] = {}
    for row in kept:
        if row.part == "assignment":
            found.setdefault(row.place, []).append(row.text)
    return tuple(Assignment(to=body, tasks=tuple(tasks)) for body, tasks in found.items())


def answers(kept: Iterable[TextRow], pack: Pack) -> dict[str, Any]:
    """Return the answers in words by question id, as a dossier stores them."""
    questions = all_questions(pack.interview)
    found: dict[str, Any] = {}

    for row in kept:
        if row.part == "answer" and row.place in questions:
            if questions[row.place].kind == "lines":
                found[row.place] = [*found.get(row.place, []), row.text]
            else:
                found.setdefault(row.place, row.text)

    return found
