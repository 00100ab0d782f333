"""Phrases for the sections of a plan: the field's, and what the unit itself wrote in earlier years."""

from collections.abc import Iterable, Iterator
from typing import Any

from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.interview.values import parse_answer
from ttdn_desktop.packs.fields import plan_phrases
from ttdn_desktop.packs.records import Manifest

_OWN = {
    "muc-dich": ("own_purposes",),
    "noi-dung": ("own_contents",),
    "hinh-thuc": ("own_forms",),
    "kinh-phi": ("funding_note",),
}
"""Answers in the unit's own words, by the section of the interview."""

_TASKS, _WORK = "to-chuc", "hoat-dong"


def phrases_for(manifest: Manifest, earlier: Iterable[Dossier] = ()) -> dict[str, tuple[str, ...]]:
    """Return the phrases by section, the unit's own of ``earlier`` dossiers first; each once."""
    own: dict[str, list[str]] = {}
    for dossier in earlier:
        for section, text in _own_texts(dossier):
            own.setdefault(section, []).append(text)

    standard = plan_phrases(manifest)
    return {
        section: _each_once((*own.get(section, ()), *standard.get(section, ())))
        for section in dict.fromkeys((*standard, *own))
    }


def _own_texts(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for section, names in _OWN.items():
        for name in names:
            yield from ((section, line) for line in _lines(dossier.answers.get(name)))

    for assignment in dossier.plan.assignments:
        yield from ((_TASKS, task) for task in assignment.tasks)
    for activity in dossier.plan.activities:
        yield _WORK, activity.title


def _lines(value: Any) -> tuple[str, ...]:
    """Return the lines of an answer as stored; none of one of another kind."""
    return parse_answer(value, "lines") or tuple(filter(None, (parse_answer(value, "paragraph"),)))


def _each_once(phrases: Iterable[str]) -> tuple[str, ...]:
    """Return the phrases that say something, those of the same words once, whatever their case and marks."""
    found: dict[str, str] = {}
    for phrase in phrases:
        if phrase.strip():
            found.setdefault(fold(phrase).strip(" .;"), phrase)
    return tuple(found.values())
