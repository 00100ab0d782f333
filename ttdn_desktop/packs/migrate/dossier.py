"""A dossier carried over to a newer pack: nothing is lost, and what needs a look is named."""

from collections.abc import Callable, Iterator

import msgspec

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.wording import FIELD_LIMIT
from ttdn_desktop.dossier.records import Activity, Choice, Dossier, Superior
from ttdn_desktop.packs.migrate.answers import ReviewNote, free_key, migrate_answers
from ttdn_desktop.packs.migrate.diff import Changes, Group, texts
from ttdn_desktop.packs.migrate.diff_questions import all_questions
from ttdn_desktop.packs.migrate.messages import format_day, shortened
from ttdn_desktop.packs.records import Pack

__all__ = ["MigrationResult", "ReviewNote", "migrate_dossier"]

_CHOSEN: tuple[Group, ...] = ("purpose", "content", "form")
_Step = tuple[Dossier, tuple[ReviewNote, ...]]


class MigrationResult(msgspec.Struct, frozen=True):
    """The dossier as the newer pack asks for it, and what the clerk should look at, duties first."""

    dossier: Dossier
    looks: tuple[ReviewNote, ...]


class _Ids(msgspec.Struct, frozen=True):
    """The ids of one kind of item: what became of the old ones, and which ones the newer pack has."""

    carried: dict[str, str]
    old: dict[str, str]
    new: dict[str, str]

    def now(self, item_id: str) -> str | None:
        """Return the id that means the same now, None where there is none.

        An id that the older pack didn't know either stays as it is, unless it would now name something.
        """
        if item_id in self.carried:
            return self.carried[item_id]
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
        lambda now: _named(now, old, new),
        lambda now: _activities(now, duties, contents),
        lambda now: _excuses(now, duties),
        lambda now: (_waivers(now, duties), ()),
        lambda now: _choices(now, choices, changes),
        lambda now: migrate_answers(now, old, new, changes.questions, choices.now),
    )
    found: list[ReviewNote] = []
    carried = dossier

    for step in steps:
        carried, looks = step(carried)
        found.extend(looks)

    looks = (*_from_changes(dossier, new, changes), *found)
    return MigrationResult(_noted(carried, looks, new), looks)


def _ids(groups: tuple[Group, ...], old: Pack, new: Pack, changes: Changes) -> _Ids:
    carried: dict[str, str] = {}
    before: dict[str, str] = {}
    after: dict[str, str] = {}

    for group in groups:
        carried |= changes.items.get(group, {})
        before |= texts(old.directive, group)
        after |= texts(new.directive, group)

    return _Ids(carried, before, after)


def _named(dossier: Dossier, old: Pack, new: Pack) -> _Step:
    named = msgspec.structs.replace(dossier, pack=new.id, pack_version=new.manifest.pack_version)
    typed = dossier.superior
    if old.id == new.id or (typed.number, typed.date) == (None, None):
        return named, ()

    lost = f"số {typed.number or 'chưa có'}, ngày {format_day(typed.date)}"
    look = ReviewNote(
        "Số và ngày kế hoạch cấp trên đã để trống, vì số cũ là của kế hoạch trước; hãy ghi số mới nếu có.",
        lost=f"Kế hoạch cấp trên trước: {lost}.",
    )

    return msgspec.structs.replace(named, superior=Superior(extra=typed.extra)), (look,)


def _activities(dossier: Dossier, duties: _Ids, contents: _Ids) -> _Step:
    looks: list[ReviewNote] = []

    def carried(activity: Activity) -> Activity:
        looks.extend(_lost_of(activity, activity.duties, duties, "nhiệm vụ"))
        looks.extend(_lost_of(activity, activity.contents, contents, "nội dung"))
        return msgspec.structs.replace(
            activity, duties=_now(activity.duties, duties), contents=_now(activity.contents, contents)
        )

    activities = tuple(carried(activity) for activity in dossier.plan.activities)
    plan = msgspec.structs.replace(dossier.plan, activities=activities)
    return msgspec.structs.replace(dossier, plan=plan), tuple(looks)


def _now(item_ids: tuple[str, ...], ids: _Ids) -> tuple[str, ...]:
    return tuple(now for now in map(ids.now, item_ids) if now is not None)


def _lost_of(activity: Activity, item_ids: tuple[str, ...], ids: _Ids, name: str) -> Iterator[ReviewNote]:
    for item_id in item_ids:
        if ids.now(item_id) is None:
            text = shortened(ids.old.get(item_id, "không rõ"))
            told = f"Hoạt động “{activity.title}” từng gắn với {name} {item_id} {text}, nay không còn"
            yield ReviewNote(f"{told}; hãy gắn lại nếu cần.", activity.id, lost=f"{told}.")


def _excuses(dossier: Dossier, duties: _Ids) -> _Step:
    kept: dict[str, str] = {}
    looks: list[ReviewNote] = []

    for duty, reason in dossier.plan.not_applicable.items():
        now = duties.now(duty)
        if now is not None:
            kept[now] = reason
            continue
        told = f"Nhiệm vụ {duty} {shortened(duties.old.get(duty, 'không rõ'))} từng ghi là không áp dụng"
        looks.append(ReviewNote(f"{told}; nhiệm vụ ấy nay không còn.", duty, lost=f"{told}, lý do: {reason}"))

    plan = msgspec.structs.replace(dossier.plan, not_applicable=kept)
    return msgspec.structs.replace(dossier, plan=plan), tuple(looks)


def _waivers(dossier: Dossier, duties: _Ids) -> Dossier:
    """Carry over the warnings passed over: those about a duty go with the duty, gone with it."""

    def now(key: str) -> str | None:
        code, _, subject = key.partition(":")
        duty = duties.now(subject)
        return None if duty is None else f"{code}:{duty}"

    waived = {key: reason for old, reason in dossier.waived.items() if (key := now(old)) is not None}
    return msgspec.structs.replace(dossier, waived=waived)


def _choices(dossier: Dossier, ids: _Ids, changes: Changes) -> _Step:
    reworded = {each.old_id for group in _CHOSEN for each in changes.of(group, "reworded")}
    kept: list[Choice] = []
    looks: list[ReviewNote] = []

    for choice in dossier.plan.choices:
        now = ids.now(choice.id)
        place = f"Mục {choice.id} {shortened(ids.old.get(choice.id, 'không rõ'))}"
        own = f", lời của xã: {choice.text}" if choice.text else "."

        if now is None:
            looks.append(
                ReviewNote(
                    f"{place} đã chọn nay không còn trong kế hoạch cấp trên.",
                    choice.id,
                    lost=f"{place} từng được chọn{own}",
                )
            )
            continue

        kept.append(msgspec.structs.replace(choice, id=now))
        if choice.id in reworded:
            printed = "hãy xem lại lời xã đã sửa" if choice.text else "kế hoạch của xã in theo lời mới"
            looks.append(ReviewNote(f"Mục {now} đã chọn được đổi lời; {printed}.", now))

    plan = msgspec.structs.replace(dossier.plan, choices=tuple(kept))
    return msgspec.structs.replace(dossier, plan=plan), tuple(looks)


def _from_changes(dossier: Dossier, new: Pack, changes: Changes) -> Iterator[ReviewNote]:
    for change in changes.of("duty", "added"):
        yield ReviewNote(f"{change.sentence} Hãy thêm hoạt động hoặc ghi lý do không áp dụng.", change.new_id)

    for change in changes.of("duty", "reworded"):
        yield ReviewNote(f"{change.sentence} {_who_answers(dossier, change.old_id or '')}", change.new_id)

    yield from _dates(dossier, new, changes)
    for subject in ("report_to", "rules"):
        for change in changes.of(subject):
            yield ReviewNote(f"{change.sentence} Hãy xem lại nơi nhận và bản xem trước.")

    for change in changes.of("question", "changed"):
        yield ReviewNote(f"{change.sentence} Hãy xem lại câu trả lời.", change.new_id)

    for change in changes.of("question", "added"):
        question = all_questions(new.interview)[change.new_id or ""]
        if question.required and question.default is None:
            yield ReviewNote(f"Câu hỏi mới “{question.label}” cần trả lời.", question.id)


def _who_answers(dossier: Dossier, duty: str) -> str:
    titles = [f"“{activity.title}”" for activity in dossier.plan.activities if duty in activity.duties]
    if not titles:
        return "Hãy xem lại nhiệm vụ này."
    return f"Hãy xem hoạt động {', '.join(titles)} còn trả lời đủ nhiệm vụ này không."


def _dates(dossier: Dossier, new: Pack, changes: Changes) -> Iterator[ReviewNote]:
    """A moved due date, and the activities that now end after it."""
    moved = changes.of("due")

    for change in moved:
        yield ReviewNote(change.sentence)

    due = new.directive.report_due
    for activity in dossier.plan.activities if due and moved else ():
        if due and activity.end and activity.end > due:
            told = f"Hoạt động “{activity.title}” kết thúc sau hạn báo cáo {day_month_year(due)}"
            yield ReviewNote(f"{told}: hãy sửa ngày hoặc ghi chú.", activity.id)


def _noted(dossier: Dossier, looks: tuple[ReviewNote, ...], new: Pack) -> Dossier:
    """Keep what has no place any more in the private notes."""
    lost = [look.lost for look in looks if look.lost]
    if not lost:
        return dossier

    head = f"Chuyển sang mẫu {new.id} bản {new.manifest.pack_version}:"
    notes = "\n".join((*filter(None, [dossier.private_notes]), head, *(f"- {line}" for line in lost)))

    if len(notes) > FIELD_LIMIT:
        answers = {**dossier.answers, free_key("ghi_chu_chuyen_mau", set(dossier.answers)): [head, *lost]}
        return msgspec.structs.replace(dossier, answers=answers)

    return msgspec.structs.replace(dossier, private_notes=notes)
