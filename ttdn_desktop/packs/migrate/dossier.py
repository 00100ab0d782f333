"""A dossier migrated to a newer pack: nothing is lost, and what the clerk should look at is noted."""

from collections.abc import Callable, Iterator

import msgspec

from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.dossier.records import Activity, Choice, Dossier, Superior
from ttdn_desktop.packs.migrate.answers import free_key, migrate_answers
from ttdn_desktop.packs.migrate.diff import Changes, texts
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.migrate.records import Group, ReviewNote
from ttdn_desktop.packs.records import Pack

__all__ = ["MigrationResult", "ReviewNote", "migrate_dossier"]

_CHOSEN: tuple[Group, ...] = ("purpose", "content", "form")
_Step = tuple[Dossier, tuple[ReviewNote, ...]]


class MigrationResult(msgspec.Struct, frozen=True):
    """The dossier as the newer pack asks for it, and what the clerk should look at, duties first."""

    dossier: Dossier
    review_notes: tuple[ReviewNote, ...]


class _Ids(msgspec.Struct, frozen=True):
    """The ids of one kind of item: which old one is which new one, and the texts of both packs by id."""

    moved: dict[str, str]
    old: dict[str, str]
    new: dict[str, str]

    def now(self, item_id: str) -> str | None:
        """Return the id that means the same now, None where there is none.

        An id that the older pack didn't know either stays as it is, unless it would now name something.
        """
        if item_id in self.moved:
            return self.moved[item_id]
        return None if item_id in self.old or item_id in self.new else item_id


def migrate_dossier(dossier: Dossier, old: Pack, new: Pack, changes: Changes) -> MigrationResult:
    """Return ``dossier``, written with ``old``, as a dossier of ``new``; ``changes`` are those between them.

    Answers go by question, items of the higher plan by what they say. What has no place in ``new`` is kept
    among the answers or the private notes, and named. Works for packs of different ids too: the higher
    plan's number and date, which the clerk typed, are then another plan's and go to the notes.
    """
    duties = _ids(("duty",), old, new, changes)
    choices = _ids(_CHOSEN, old, new, changes)
    contents = _ids(("content",), old, new, changes)
    steps: tuple[Callable[[Dossier], _Step], ...] = (
        lambda now: _rename_pack(now, old, new),
        lambda now: _activities(now, duties, contents),
        lambda now: _excuses(now, duties),
        lambda now: (_waivers(now, duties), ()),
        lambda now: _choices(now, choices, changes),
        lambda now: migrate_answers(now, old, new, changes.questions, choices.now),
    )
    found: list[ReviewNote] = []
    migrated = dossier

    for step in steps:
        migrated, notes = step(migrated)
        found.extend(notes)

    notes = (*_notes_on_changes(dossier, new, changes), *found)
    return MigrationResult(_with_private_notes(migrated, notes, new), notes)


def _ids(groups: tuple[Group, ...], old: Pack, new: Pack, changes: Changes) -> _Ids:
    moved: dict[str, str] = {}
    before: dict[str, str] = {}
    after: dict[str, str] = {}

    for group in groups:
        moved |= changes.items.get(group, {})
        before |= texts(old.directive, group)
        after |= texts(new.directive, group)

    return _Ids(moved, before, after)


def _rename_pack(dossier: Dossier, old: Pack, new: Pack) -> _Step:
    """Return ``dossier`` under the newer pack's id; another higher plan's number and date go to the notes."""
    named = msgspec.structs.replace(dossier, pack=new.id, pack_version=new.manifest.pack_version)
    typed = dossier.superior
    if old.id == new.id or (typed.number, typed.date) == (None, None):
        return named, ()

    note = ReviewNote("superior_cleared", {"number": typed.number, "date": typed.date})
    return msgspec.structs.replace(named, superior=Superior(extra=typed.extra)), (note,)


def _activities(dossier: Dossier, duties: _Ids, contents: _Ids) -> _Step:
    notes: list[ReviewNote] = []

    def migrate(activity: Activity) -> Activity:
        notes.extend(_unlinked(activity, activity.duties, duties, "duty"))
        notes.extend(_unlinked(activity, activity.contents, contents, "content"))
        return msgspec.structs.replace(
            activity, duties=_now(activity.duties, duties), contents=_now(activity.contents, contents)
        )

    activities = tuple(migrate(activity) for activity in dossier.plan.activities)
    plan = msgspec.structs.replace(dossier.plan, activities=activities)
    return msgspec.structs.replace(dossier, plan=plan), tuple(notes)


def _now(item_ids: tuple[str, ...], ids: _Ids) -> tuple[str, ...]:
    return tuple(now for now in map(ids.now, item_ids) if now is not None)


def _unlinked(activity: Activity, item_ids: tuple[str, ...], ids: _Ids, group: Group) -> Iterator[ReviewNote]:
    for item_id in item_ids:
        if ids.now(item_id) is None:
            item = {"group": group, "item": item_id, "text": ids.old.get(item_id)}
            yield ReviewNote("activity_unlinked", {"title": activity.title, **item}, activity.id)


def _excuses(dossier: Dossier, duties: _Ids) -> _Step:
    kept: dict[str, str] = {}
    notes: list[ReviewNote] = []

    for duty, reason in dossier.plan.not_applicable.items():
        now = duties.now(duty)
        if now is not None:
            kept[now] = reason
            continue
        data = {"duty": duty, "text": duties.old.get(duty), "reason": reason}
        notes.append(ReviewNote("excuse_gone", data, duty))

    plan = msgspec.structs.replace(dossier.plan, not_applicable=kept)
    return msgspec.structs.replace(dossier, plan=plan), tuple(notes)


def _waivers(dossier: Dossier, duties: _Ids) -> Dossier:
    """Return ``dossier`` with its suppressed warnings: those about a duty go with the duty, gone with it."""

    def now(key: str) -> str | None:
        code, _, subject = key.partition(":")
        duty = duties.now(subject)
        return None if duty is None else f"{code}:{duty}"

    waived = {key: reason for old, reason in dossier.waived.items() if (key := now(old)) is not None}
    return msgspec.structs.replace(dossier, waived=waived)


def _choices(dossier: Dossier, ids: _Ids, changes: Changes) -> _Step:
    reworded = {change.old_id for group in _CHOSEN for change in changes.of(group, "reworded")}
    kept: list[Choice] = []
    notes: list[ReviewNote] = []

    for choice in dossier.plan.choices:
        now = ids.now(choice.id)
        if now is None:
            data = {"item": choice.id, "text": ids.old.get(choice.id), "own": choice.text}
            notes.append(ReviewNote("choice_gone", data, choice.id))
            continue

        kept.append(msgspec.structs.replace(choice, id=now))
        if choice.id in reworded:
            data = {"item": now, "has_own_words": bool(choice.text)}
            notes.append(ReviewNote("choice_reworded", data, now))

    plan = msgspec.structs.replace(dossier.plan, choices=tuple(kept))
    return msgspec.structs.replace(dossier, plan=plan), tuple(notes)


def _notes_on_changes(dossier: Dossier, new: Pack, changes: Changes) -> Iterator[ReviewNote]:
    for change in changes.of("duty", "added"):
        yield ReviewNote("duty_added", {"change": change}, change.new_id)

    for change in changes.of("duty", "reworded"):
        duty = change.old_id or ""
        titles = [activity.title for activity in dossier.plan.activities if duty in activity.duties]
        yield ReviewNote("duty_reworded", {"change": change, "titles": titles}, change.new_id)

    yield from _notes_on_dates(dossier, new, changes)

    for change in changes.of("report_to"):
        yield ReviewNote("report_to_changed", {"change": change})

    for change in changes.of("rules"):
        yield ReviewNote("rules_changed", {"change": change})

    for change in changes.of("question", "changed"):
        yield ReviewNote("question_changed", {"change": change}, change.new_id)

    for change in changes.of("question", "added"):
        question = all_questions(new.interview)[change.new_id or ""]
        if question.required and question.default is None:
            yield ReviewNote("question_unanswered", {"label": question.label}, question.id)


def _notes_on_dates(dossier: Dossier, new: Pack, changes: Changes) -> Iterator[ReviewNote]:
    """Yield a moved due date, and the activities that now end after it."""
    moved = changes.of("due")
    for change in moved:
        yield ReviewNote("due_moved", {"change": change})

    due = new.directive.report_due
    if not due or not moved:
        return

    for activity in dossier.plan.activities:
        if activity.end and activity.end > due:
            yield ReviewNote("activity_after_due", {"title": activity.title, "due": due}, activity.id)


def _with_private_notes(dossier: Dossier, review: tuple[ReviewNote, ...], new: Pack) -> Dossier:
    """Return ``dossier`` with what has no place any more in its private notes.

    Where they would grow longer than a field may be, it goes to an answer that no question asks for.
    """
    lost = [note.lost for note in review if note.lost]
    if not lost:
        return dossier

    head = f"Chuyển sang mẫu {new.id} bản {new.manifest.pack_version}:"
    notes = "\n".join((*filter(None, [dossier.private_notes]), head, *(f"- {line}" for line in lost)))

    if len(notes) > FIELD_LIMIT:
        answers = {**dossier.answers, free_key("ghi_chu_chuyen_mau", set(dossier.answers)): [head, *lost]}
        return msgspec.structs.replace(dossier, answers=answers)

    return msgspec.structs.replace(dossier, private_notes=notes)
