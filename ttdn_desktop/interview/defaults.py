"""Where a value comes from when the clerk typed none: pack, commune's settings, higher plan."""

from typing import Any

import msgspec

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Choice
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.records import (
    FromCommune,
    FromDirective,
    FromPack,
    Interview,
    Kind,
    Question,
)
from ttdn_desktop.interview.values import parse_answer

COMMUNE_FIELDS: dict[str, tuple[Kind, ...]] = {
    "signer": ("signer",),
    "lead": ("text", "paragraph"),
    "recipients": ("lines",),
    "archive": ("text",),
    "name": ("text",),
    "title": ("text",),
    "province": ("text",),
    "district": ("text",),
}
"""The settings a default may name, with the kinds of question they can answer."""

DIRECTIVE_FIELDS: dict[str, tuple[Kind, ...]] = {
    "issuer": ("text", "paragraph"),
    "report_due": ("date",),
    "report_to": ("text", "paragraph"),
    "number": ("text",),
    "date": ("date",),
}
"""The facts of the higher plan a default may name, with the kinds of question they can answer."""


class Context(msgspec.Struct, frozen=True):
    """What a dossier is asked against: the pack's interview, the higher plan, the commune's settings."""

    interview: Interview
    directive: Directive
    defaults: CommuneSettings


def default_value(question: Question, context: Context) -> Any:
    """Return the value that ``question`` has while nothing is typed, or None."""
    default = question.default
    if isinstance(default, FromPack):
        return in_group(parse_answer(default.value, question.kind), question, context.directive)
    if isinstance(default, FromDirective):
        return getattr(context.directive, default.field)
    if isinstance(default, FromCommune):
        return _commune_value(default.field, context.defaults)
    return None


def group_ids(question: Question, directive: Directive) -> tuple[str, ...]:
    """Return the ids of the higher plan's items that ``question`` offers, in the plan's order."""
    return tuple(getattr(directive, question.group)) if question.group else ()


def in_group(value: Any, question: Question, directive: Directive) -> Any:
    """Return ``value``, of an items question only the choices of its group."""
    if question.kind != "items" or value is None:
        return value
    ids = frozenset(group_ids(question, directive))
    choices: tuple[Choice, ...] = value
    return tuple(choice for choice in choices if choice.id in ids)


def _commune_value(field: str, settings: CommuneSettings) -> Any:
    if field not in COMMUNE_FIELDS:  # a pack that wasn't checked: only what is listed may be read
        return None
    # the commune's name, title, province and district lie one level deeper than who signs and the rest
    owner = settings if hasattr(settings, field) else settings.commune
    return getattr(owner, field)
