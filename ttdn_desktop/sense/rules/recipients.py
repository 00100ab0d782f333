"""Nơi nhận: who must get the plan, and lines that name nobody or somebody twice."""

import re
from collections.abc import Iterator

from ttdn_desktop.dossier.change import Change
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.lexicon.text import folded, holds, is_blank, says_any, without_brackets
from ttdn_desktop.sense.catalogue import broken
from ttdn_desktop.sense.facts import PlanFacts

_TO_REPORT = "(b/c)"
_ABBREVIATION = re.compile(r"[^\W\d_]{3,}")
"""Three capitals or more name a body by themselves: ``UBND`` (sense.md)."""

_FEWEST_WORDS = 2


def recipient_higher_missing(facts: PlanFacts) -> Iterator[Finding]:
    """No line names who issued the higher plan, nor who receives the reports."""
    higher = facts.higher
    if not higher.is_known or any(higher.is_named_in(line) for line in facts.recipients):
        return

    issuer = f"{higher.issuer} {_TO_REPORT}"
    fix = Change(("plan", "recipients"), (issuer, *facts.recipients), issuer) if higher.issuer else None
    yield broken("recipient-higher-missing", facts.places.recipients(), fix=fix, issuer=higher.issuer)


def recipient_too_thin(facts: PlanFacts) -> Iterator[Finding]:
    """A line has but one word, and that is no abbreviation."""
    for number, line in enumerate(facts.recipients, start=1):
        if not is_blank(line) and _is_thin(without_brackets(line)):
            yield broken("recipient-too-thin", facts.places.recipient(number), line=line.strip())


def _is_thin(line: str) -> bool:
    words = [word for word in line.split() if any(char.isalnum() for char in word)]
    if len(words) >= _FEWEST_WORDS:
        return False
    letters = "".join(char for word in words for char in word if char.isalpha())
    return not (letters.isupper() and _ABBREVIATION.fullmatch(letters))


def recipient_body_missing(facts: PlanFacts) -> Iterator[Finding]:
    """Section V has a part for the Front, thôn or tổ dân phố, and no line has that word."""
    lines = [folded(line) for line in facts.recipients]
    if any(says_any(line, facts.words.recipients_for_all) for line in facts.recipients):
        return

    for word in facts.words.recipients_copied:
        part = next((each.to for each in facts.assignments if holds(folded(each.to), folded(word))), None)
        if part is None or any(holds(line, folded(word)) for line in lines):
            continue

        to = part.strip().removeprefix(facts.words.request).strip()
        fix = Change(("plan", "recipients"), (*facts.recipients, to), to)
        mark = folded(word).replace(" ", "-")
        yield broken(
            "recipient-body-missing", facts.places.recipients(), mark=mark, fix=fix, to=to, word=word
        )


def recipient_twice(facts: PlanFacts) -> Iterator[Finding]:
    """A line is the same as one before it, but for what stands in brackets."""
    seen: set[str] = set()
    for index, line in enumerate(facts.recipients):
        same = folded(without_brackets(line))
        if same and same in seen:
            kept = (*facts.recipients[:index], *facts.recipients[index + 1 :])
            fix = Change(("plan", "recipients"), kept, "")
            yield broken("recipient-twice", facts.places.recipient(index + 1), fix=fix, line=line.strip())
        seen.add(same)
