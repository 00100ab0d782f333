"""What a dossier names and its higher plan doesn't have: duties, contents, choices; as data.

A dossier may have been written against another version of the pack, or by another program.
"""

from collections.abc import Iterator, Set

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.oddities import Oddity
from ttdn_desktop.dossier.records import Activity, Dossier


def unknown_references(dossier: Dossier, directive: Directive) -> Iterator[Oddity]:
    """Yield each reference that leads nowhere; its subject is the activity, else the id itself."""
    known = duty_ids(dossier, directive)
    for activity in dossier.plan.activities:
        for duty in unknown_duties(activity, known):
            yield Oddity("activity.unknown_duty", activity.id, {"duty": duty})
        for content in unknown_contents(activity, directive):
            yield Oddity("activity.unknown_content", activity.id, {"content": content})

    for choice in unknown_choices(dossier, directive):
        yield Oddity("choice.unknown", choice)
    for duty in unknown_excused_duties(dossier, directive):
        yield Oddity("excuse.unknown_duty", duty)


def unknown_duties(activity: Activity, known: Set[str]) -> tuple[str, ...]:
    """Return the duties that ``activity`` names and that aren't ``known`` (``duty_ids``)."""
    return tuple(duty for duty in activity.duties if duty not in known)


def unknown_contents(activity: Activity, directive: Directive) -> tuple[str, ...]:
    """Return the contents that ``activity`` names and the higher plan doesn't have."""
    return tuple(content for content in activity.contents if directive.item(content) is None)


def unknown_choices(dossier: Dossier, directive: Directive) -> tuple[str, ...]:
    """Return the chosen items that the higher plan doesn't have."""
    return tuple(choice.id for choice in dossier.plan.choices if directive.item(choice.id) is None)


def unknown_excused_duties(dossier: Dossier, directive: Directive) -> tuple[str, ...]:
    """Return the duties said not to apply that the higher plan doesn't give to the dossier's author."""
    if not dossier.plan.not_applicable:
        return ()
    known = duty_ids(dossier, directive)
    return tuple(duty for duty in dossier.plan.not_applicable if duty not in known)


def duty_ids(dossier: Dossier, directive: Directive) -> frozenset[str]:
    """Return the duties that the higher plan gives to the dossier's author, asked once for all activities."""
    assignment = dossier.author.assignment if dossier.author else None
    return frozenset(duty.id for duty in duties_of(directive, assignment))
