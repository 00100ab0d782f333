"""A pack as its writer uses it: another addressee than the communes answers its own duties."""

from collections.abc import Iterable

from msgspec.structs import replace

from ttdn_desktop.directive.duties import duties_of
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.interview.records import Interview, Question
from ttdn_desktop.packs.records import Pack


def pack_for(pack: Pack, author: Author | None) -> Pack:
    """Return ``pack`` for ``author``, as it is for the communes.

    The duties that the higher plan gives to whoever writes take the place of the communes', in the higher
    plan and in what the interview shows beside its questions.
    """
    if author is None:
        return pack

    directive = pack.directive
    own = duties_of(directive, author.assignment)
    return replace(
        pack,
        manifest=replace(pack.manifest, directive=replace(directive, commune_duties=own)),
        interview=_with_sources(pack.interview, directive, author.assignment, [duty.id for duty in own]),
    )


def _with_sources(interview: Interview, directive: Directive, assignment: str, own: list[str]) -> Interview:
    """Return ``interview`` with the author's part of the higher plan beside its questions."""
    duties = {duty.id for duty in directive.commune_duties}
    parts = {given.number for given in directive.assignments if duties & set(given.items)}

    def sources(question: Question) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(
                new
                for source in question.source
                for new in _own_sources(source, duties, parts, assignment, own)
            )
        )

    sections = (
        replace(section, questions=tuple(replace(each, source=sources(each)) for each in section.questions))
        for section in interview.sections
    )
    return replace(interview, sections=tuple(sections))


def _own_sources(
    source: str, duties: set[str], parts: set[str], assignment: str, own: list[str]
) -> Iterable[str]:
    if source in duties:
        return own
    return (assignment,) if source in parts else (source,)
