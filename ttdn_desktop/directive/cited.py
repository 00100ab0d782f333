"""A higher plan in the words of another paper: its title within a sentence, the subject made of it."""

from functools import lru_cache

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.directive.subject import is_in_capitals, subject_of
from ttdn_desktop.official_paper.areas import area_in, area_of_committee, with_large_kinds
from ttdn_desktop.official_paper.sentence_case import Spellings, in_sentence_case


def title_in_sentence(directive: Directive) -> str:
    """Return the plan's title in sentence case; only one in capitals is written anew, its names kept.

    Units named by a figure have their capital in any: ``Quận 8``.
    """
    title = directive.title
    return _in_sentence(title, _texts(directive)) if is_in_capitals(title) else with_large_kinds(title)


def heading_in_sentence(heading: str, directive: Directive) -> str:
    """Return a heading of the plan in sentence case: ``Mục đích`` of ``MỤC ĐÍCH``."""
    return _in_sentence(heading, _texts(directive)) if is_in_capitals(heading) else heading


def subject_line_of(directive: Directive) -> str:
    """Return the subject line of a plan under this one, with ``{area}`` and ``{year}`` to fill."""
    if directive.subject:
        return directive.subject

    named = area_in(directive.issuer)
    area = named.area if named else area_of_committee(directive.issuer)
    spellings = Spellings(_texts(directive))
    return subject_of(directive.title, area=area, year=directive.year, spellings=spellings)


def _texts(directive: Directive) -> tuple[str, ...]:
    """Return the plan's running text, which shows how names are written."""
    items = (item.text for item in directive.items())
    bases = (base.text for base in directive.legal_bases)
    return (*bases, *items, directive.issuer, *directive.recipients)


@lru_cache(maxsize=64)  # a plan's title and headings, asked for with each key while a clerk types
def _in_sentence(text: str, texts: tuple[str, ...]) -> str:
    return in_sentence_case(text, Spellings(texts))
