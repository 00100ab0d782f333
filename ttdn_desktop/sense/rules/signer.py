"""Who signs, and by what authority; where the money comes from."""

from collections.abc import Iterator

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.dossier.records import Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.findings import Finding, Place
from ttdn_desktop.lexicon.text import begins, folded, is_blank, word_count
from ttdn_desktop.lexicon.word_lists import WordLists
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts

_FULL_NAME = 2
"""Words of a name: họ and tên (Phụ lục I, phần I, II.7)."""

_EMBEDDED = "long_ghep"


def signer_missing(facts: PlanFacts) -> Iterator[Finding]:
    """The plan's signer has no full name."""
    yield from without_full_name(facts.signer, facts.places.signer(), facts.settings, ("plan", "signer"))


def signer_position(facts: PlanFacts) -> Iterator[Finding]:
    """Authority and position of the plan's signer don't go together."""
    yield from in_wrong_position(facts.signer, facts.places.signer(), facts.words)


def without_full_name(
    signer: Signer, place: Place, settings: CommuneSettings, at: tuple[str, ...], mark: str = ""
) -> Iterator[Finding]:
    """Yield a finding where ``signer`` has no full name; the settings' signer is put there."""
    if word_count(signer.name) >= _FULL_NAME:
        return
    known = settings.signer
    fix = Change(at, known, known.name) if word_count(known.name) >= _FULL_NAME else None
    yield broken("signer-missing", place, fix=fix, mark=mark, name=signer.name.strip())


def in_wrong_position(signer: Signer, place: Place, words: WordLists, mark: str = "") -> Iterator[Finding]:
    """Yield a finding where a deputy signs ``TM``, or the head himself ``KT``."""
    position = folded(signer.position)
    is_deputy = begins(position, folded(words.deputy_beginning))
    is_head = any(begins(position, folded(head)) for head in words.head_positions)

    if (signer.authority == "TM" and is_deputy) or (signer.authority == "KT" and is_head):
        yield broken(
            "signer-position", place, mark=mark, authority=signer.authority, position=signer.position.strip()
        )


def budget_source(facts: PlanFacts) -> Iterator[Finding]:
    """Money is planned, it is said to be embedded elsewhere, and no note says where."""
    if facts.total > 0 and facts.funding == _EMBEDDED and is_blank(facts.funding_note):
        place = facts.places.question("funding").on("funding", "answers")
        yield broken("budget-source", place, total=facts.total)
