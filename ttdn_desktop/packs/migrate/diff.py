"""What a newer pack changes: matched by what the items say, since ids shift when a duty is inserted."""

from collections.abc import Iterator

import msgspec

from ttdn_desktop.directive.records import Directive, Item, LegalBase
from ttdn_desktop.packs.migrate.diff_questions import all_questions, changed_parts, match_questions
from ttdn_desktop.packs.migrate.matching import Matched, is_same_text, match_texts
from ttdn_desktop.packs.migrate.records import Change, Group, How, Subject
from ttdn_desktop.packs.records import Pack

GROUPS: tuple[Group, ...] = ("duty", "content", "form", "purpose")

_FACTS: tuple[tuple[Subject, str], ...] = (
    ("due", "report_due"),
    ("report_to", "report_to"),
    ("plan", "title"),
    ("plan", "year"),
    ("plan", "issuer"),
    ("plan", "number"),
    ("plan", "date"),
)
"""The subject of each field of the higher plan that is compared as a whole."""


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
        return tuple(change for change in self.all if change.subject == subject and how in (None, change.how))


def compare_packs(old: Pack, new: Pack) -> Changes:
    """Return what differs in ``new`` from ``old``, also between packs of different ids."""
    matched = {
        group: match_texts(texts(old.directive, group), texts(new.directive, group)) for group in GROUPS
    }
    questions = match_questions(old.interview, new.interview)
    items = {group: tuple(_items(group, matched[group], old, new)) for group in GROUPS}

    return Changes(
        all=(
            *items["duty"],
            *_facts(old.directive, new.directive),
            *_rules(old, new),
            *items["content"],
            *items["form"],
            *items["purpose"],
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


def _items(group: Group, matched: Matched, old: Pack, new: Pack) -> Iterator[Change]:
    before, after = texts(old.directive, group), texts(new.directive, group)

    for item in matched.added:
        yield Change(group, "added", {"group": group, "item": item, "text": after[item]}, new_id=item)

    for item in matched.dropped:
        yield Change(group, "dropped", {"group": group, "item": item, "text": before[item]}, old_id=item)

    for old_item, item in matched.pairs:
        if not is_same_text(before[old_item], after[item]):
            texts_of_both = {"old": before[old_item], "new": after[item]}
            data = {"group": group, "old_item": old_item, "item": item, **texts_of_both}
            yield Change(group, "reworded", data, old_item, item)


def _facts(old: Directive, new: Directive) -> Iterator[Change]:
    for subject, field in _FACTS:
        before, after = getattr(old, field), getattr(new, field)
        if before != after and not _is_same_wording(before, after):
            yield Change(subject, "changed", {"fact": field, "old": before, "new": after})


def _is_same_wording(before: object, after: object) -> bool:
    return isinstance(before, str) and isinstance(after, str) and is_same_text(before, after)


def _rules(old: Pack, new: Pack) -> Iterator[Change]:
    before, after = old.manifest.rules, new.manifest.rules
    if before != after:
        yield Change("rules", "changed", {"old": before, "new": after})


def _legal_bases(old: tuple[LegalBase, ...], new: tuple[LegalBase, ...]) -> Iterator[Change]:
    """Yield what changed of the bases: one with another number is another, however alike they read."""
    before = {base.citation or base.text: base.text for base in old}
    after = {base.citation or base.text: base.text for base in new}
    kept = {name: name for name in before if name in after} | dict(
        match_texts(_unnumbered(old), _unnumbered(new)).pairs
    )

    for name, text in after.items():
        if name not in kept.values():
            yield Change("legal_base", "added", {"text": text}, new_id=name)

    for name, text in before.items():
        if name not in kept:
            yield Change("legal_base", "dropped", {"text": text}, old_id=name)
        elif not is_same_text(text, after[kept[name]]):
            data = {"old": text, "new": after[kept[name]]}
            yield Change("legal_base", "reworded", data, name, kept[name])


def _unnumbered(bases: tuple[LegalBase, ...]) -> dict[str, str]:
    return {base.text: base.text for base in bases if not base.citation}


def _questions(matched: dict[str, str], old: Pack, new: Pack) -> Iterator[Change]:
    before, after = all_questions(old.interview), all_questions(new.interview)
    for key, question in after.items():
        if key not in matched.values():
            yield Change("question", "added", {"label": question.label}, new_id=key)

    for key, question in before.items():
        if key not in matched:
            yield Change("question", "dropped", {"label": question.label}, old_id=key)
            continue

        parts = changed_parts(question, after[matched[key]])
        if parts:
            data = {"label": after[matched[key]].label, "parts": parts}
            yield Change("question", "changed", data, key, matched[key])


def _templates(old: Pack, new: Pack) -> Iterator[Change]:
    if old.plan_template != new.plan_template:
        yield Change("template", "changed", {"paper": "plan"})
    if old.report_template != new.report_template:
        yield Change("template", "changed", {"paper": "report"})
