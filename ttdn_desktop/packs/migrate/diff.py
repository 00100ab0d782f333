"""What a newer pack changes: matched by what the items say, since ids shift when a duty is inserted."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from ttdn_desktop.directive.records import Directive, Item, LegalBase
from ttdn_desktop.packs.migrate.diff_questions import all_questions, changed_parts, match_questions
from ttdn_desktop.packs.migrate.matching import Matched, is_same_text, match_texts
from ttdn_desktop.packs.migrate.messages import NAMES, RULES, describe_rewording, format_fact, shortened
from ttdn_desktop.packs.records import Pack

Group = Literal["duty", "purpose", "content", "form"]
Subject = Literal[
    "duty", "purpose", "content", "form", "due", "report_to", "legal_base", "question", "rules", "plan",
    "template",
]  # fmt: skip
How = Literal["added", "dropped", "reworded", "changed"]

GROUPS: tuple[Group, ...] = ("duty", "content", "form", "purpose")

_FACTS: tuple[tuple[Subject, str, str], ...] = (
    ("due", "report_due", "Hạn báo cáo"),
    ("report_to", "report_to", "Nơi nhận báo cáo"),
    ("plan", "title", "Tên kế hoạch cấp trên"),
    ("plan", "year", "Năm của kế hoạch cấp trên"),
    ("plan", "issuer", "Cơ quan ban hành kế hoạch cấp trên"),
    ("plan", "number", "Số, ký hiệu kế hoạch cấp trên"),
    ("plan", "date", "Ngày kế hoạch cấp trên"),
)


class Change(msgspec.Struct, frozen=True):
    """One change; ``sentence`` tells it in Vietnamese, the ids are None where there is none."""

    subject: Subject
    how: How
    sentence: str
    old_id: str | None = None
    new_id: str | None = None


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """All changes; and for what stayed or was reworded, which old id is which new one.

    ``items`` holds the ids of each group's items, ``questions`` those of the questions.
    """

    all: tuple[Change, ...] = ()
    items: dict[Group, dict[str, str]] = {}
    questions: dict[str, str] = {}

    @property
    def sentences(self) -> tuple[str, ...]:
        """One Vietnamese sentence a change, the weightiest first; empty where nothing changed."""
        return tuple(change.sentence for change in self.all)

    def of(self, subject: Subject, how: How | None = None) -> tuple[Change, ...]:
        """Return the changes of that subject, and of that way when named."""
        return tuple(each for each in self.all if each.subject == subject and how in (None, each.how))


def compare_packs(old: Pack, new: Pack) -> Changes:
    """Return what differs in ``new`` from ``old``, also between packs of different ids."""
    matched = {
        group: match_texts(texts(old.directive, group), texts(new.directive, group)) for group in GROUPS
    }
    questions = match_questions(old.interview, new.interview)
    told = {group: tuple(_group(group, matched[group], old, new)) for group in GROUPS}

    return Changes(
        all=(
            *told["duty"],
            *_facts(old.directive, new.directive),
            *_rules(old, new),
            *told["content"],
            *told["form"],
            *told["purpose"],
            *_legal_bases(old.directive.legal_bases, new.directive.legal_bases),
            *_questions(questions, old, new),
            *_templates(old, new),
        ),
        items={group: dict(matched[group].pairs) for group in GROUPS},
        questions=questions,
    )


def texts(directive: Directive, group: Group) -> dict[str, str]:
    """Return the items of ``group`` with their texts (those below them too), in the plan's order."""
    if group == "duty":
        return {duty.id: _whole(duty) for duty in directive.commune_duties}
    by_id = {item.id: item for item in directive.items()}
    wanted = {"purpose": directive.purposes, "content": directive.contents, "form": directive.forms}[group]
    return {item_id: _whole(by_id[item_id]) for item_id in wanted if item_id in by_id}


def _whole(item: Item) -> str:
    return " ".join((item.text, *(_whole(below) for below in item.items)))


def _group(group: Group, matched: Matched, old: Pack, new: Pack) -> Iterator[Change]:
    before, after = texts(old.directive, group), texts(new.directive, group)
    name = NAMES[group]

    for item in matched.added:
        yield Change(group, "added", f"Thêm {name} {item}: {shortened(after[item])}.", new_id=item)

    for item in matched.dropped:
        yield Change(group, "dropped", f"Bỏ {name} {item}: {shortened(before[item])}.", old_id=item)

    for one, other in matched.pairs:
        if not is_same_text(before[one], after[other]):
            place = other if one == other else f"{other} (trước là {one})"
            told = describe_rewording(before[one], after[other])
            yield Change(group, "reworded", f"Đổi lời {name} {place}: {told}.", one, other)


def _facts(old: Directive, new: Directive) -> Iterator[Change]:
    for subject, field, name in _FACTS:
        before, after = getattr(old, field), getattr(new, field)
        if before != after and not _alike(before, after):
            yield Change(
                subject, "changed", f"{name} đổi từ {format_fact(before)} thành {format_fact(after)}."
            )


def _alike(before: object, after: object) -> bool:
    return isinstance(before, str) and isinstance(after, str) and is_same_text(before, after)


def _rules(old: Pack, new: Pack) -> Iterator[Change]:
    before, after = old.manifest.rules, new.manifest.rules
    if before != after:
        yield Change("rules", "changed", f"Thể thức đổi từ {RULES[before]} sang {RULES[after]}.")


def _legal_bases(old: tuple[LegalBase, ...], new: tuple[LegalBase, ...]) -> Iterator[Change]:
    """Yield what changed of the bases: one with another number is another, however alike they read."""
    before = {base.citation or base.text: base.text for base in old}
    after = {base.citation or base.text: base.text for base in new}
    kept = {name: name for name in before if name in after} | dict(
        match_texts(_unnumbered(old), _unnumbered(new)).pairs
    )

    for name, text in after.items():
        if name not in kept.values():
            yield Change("legal_base", "added", f"Thêm căn cứ: {shortened(text)}.", new_id=name)

    for name, text in before.items():
        if name not in kept:
            yield Change("legal_base", "dropped", f"Bỏ căn cứ: {shortened(text)}.", old_id=name)
        elif not is_same_text(text, after[kept[name]]):
            told = describe_rewording(text, after[kept[name]])
            yield Change("legal_base", "reworded", f"Đổi căn cứ: {told}.", name, kept[name])


def _unnumbered(bases: tuple[LegalBase, ...]) -> dict[str, str]:
    return {base.text: base.text for base in bases if not base.citation}


def _questions(matched: dict[str, str], old: Pack, new: Pack) -> Iterator[Change]:
    before, after = all_questions(old.interview), all_questions(new.interview)
    for key, question in after.items():
        if key not in matched.values():
            yield Change("question", "added", f"Thêm câu hỏi “{question.label}”.", new_id=key)

    for key, question in before.items():
        if key not in matched:
            yield Change("question", "dropped", f"Bỏ câu hỏi “{question.label}”.", old_id=key)
            continue
        parts = changed_parts(question, after[matched[key]])
        if parts:
            sentence = f"Câu hỏi “{after[matched[key]].label}” đổi {', '.join(parts)}."
            yield Change("question", "changed", sentence, key, matched[key])


def _templates(old: Pack, new: Pack) -> Iterator[Change]:
    if old.plan_template != new.plan_template:
        yield Change("template", "changed", "Mẫu Word của kế hoạch cấp xã đã đổi; hãy xem lại bản xem trước.")
    if old.report_template != new.report_template:
        yield Change("template", "changed", "Mẫu Word của báo cáo cấp xã đã đổi; hãy xem lại bản xem trước.")
