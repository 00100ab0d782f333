"""Which question of an older interview is which of a newer one, and what of it changed."""

from collections.abc import Callable, Hashable

from ttdn_desktop.interview.records import Interview, Question
from ttdn_desktop.packs.migrate.matching import comparison_words

_COMPARED = ("label", "kind", "options", "required", "when", "default", "key")
"""Fields that change what is asked; help, example and sources only explain it."""


def all_questions(interview: Interview) -> dict[str, Question]:
    """Return every question by its id, in the interview's order."""
    return {question.id: question for section in interview.sections for question in section.questions}


def match_questions(old: Interview, new: Interview) -> dict[str, str]:
    """Return which old question's id is which new one's, each at most once.

    By id; then by the key of the dossier that both answer; then by the same words and kind.
    """
    before, after = all_questions(old), all_questions(new)
    found = {question_id: question_id for question_id in before if question_id in after}
    _match_by(_target, before, after, found)
    _match_by(_wording, before, after, found)
    return found


def changed_parts(old: Question, new: Question) -> tuple[str, ...]:
    """Return the names of the fields that changed in a question; help and sources don't count."""
    return tuple(part for part in _COMPARED if getattr(old, part) != getattr(new, part))


def _match_by(
    feature: Callable[[Question], Hashable | None],
    before: dict[str, Question],
    after: dict[str, Question],
    found: dict[str, str],
) -> None:
    taken = set(found.values())
    free = {feature(question): key for key, question in reversed(after.items()) if key not in taken}
    for key, question in before.items():
        wanted = feature(question)
        if key not in found and wanted is not None and wanted in free:
            found[key] = free.pop(wanted)


def _target(question: Question) -> Hashable | None:
    return (question.key, question.group) if question.key else None


def _wording(question: Question) -> Hashable | None:
    return (question.kind, tuple(comparison_words(question.label)))
