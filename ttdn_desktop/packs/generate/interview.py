"""The interview of a generated pack: the pattern, filled with one higher plan's facts."""

from typing import Any

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json
from ttdn_desktop.interview.records import Interview
from ttdn_desktop.packs.generate.pattern import PatternQuestion, PatternSection, fill_gaps, pattern, sentences
from ttdn_desktop.packs.generate.variables import DirectiveFacts, directive_facts


def make_interview(directive: Directive) -> Interview:
    """Return the questions to ask a commune under ``directive``; ``check_interview`` finds nothing in it."""
    known = directive_facts(directive)
    sections = [_section(section, known) for section in pattern().sections]
    return records_json.convert({"sections": sections}, Interview, name="interview.json")


def _section(section: PatternSection, known: DirectiveFacts) -> dict[str, Any]:
    return {
        "id": section.id,
        "title": section.title,
        "help": sentences(section.help, known.words),
        "questions": [
            _question(question, known) for question in section.questions if _is_asked(question, known)
        ],
    }


def _is_asked(question: PatternQuestion, known: DirectiveFacts) -> bool:
    if question.asked_with is not None and not known.lists[question.asked_with]:
        return False
    return question.asked_without is None or not known.lists[question.asked_without]


def _question(question: PatternQuestion, known: DirectiveFacts) -> dict[str, Any]:
    plain = records_json.to_builtins(question)
    del plain["asked_with"], plain["asked_without"]
    sources = (each for name in question.source for each in known.lists[name])

    return {
        **plain,
        "label": fill_gaps(question.label, known.words),
        "help": sentences(question.help, known.words),
        "example": fill_gaps(question.example, known.words),
        "source": list(dict.fromkeys(sources)),
        "options": [
            {"value": option.value, "label": fill_gaps(option.label, known.words)}
            for option in question.options
        ],
        "default": _default(question.default, known),
    }


def _default(default: dict[str, Any] | None, known: DirectiveFacts) -> dict[str, Any] | None:
    """Return ``default`` with ``$name`` replaced by that list, ``{name}`` by that word."""
    value = default.get("value") if default else None
    if default is None or not isinstance(value, str):
        return default
    if value.startswith("$"):
        return {**default, "value": list(known.lists[value[1:]])}
    return {**default, "value": fill_gaps(value, known.words)}
