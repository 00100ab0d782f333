"""Work that is done only when something happens: «… khi có cháy», «Khi có bão, tổ chức sơ tán …»."""

import re

from ttdn_desktop.dossier.records import Record
from ttdn_desktop.first_draft import phrases, tables, wording
from ttdn_desktop.first_draft.clauses import all_verbs, without_manner

_CONDITION = re.compile(
    r"(?<!trước )(?<!sau )(?<!từ )(?<!\w)(?:ngay\s+)?(?:khi|nếu|(?:trong\s+|các\s+)?trường hợp)\s+"
    r"(?:(?:bị|có|xảy ra|phát sinh|xuất hiện|phát hiện|nhận được)\b(?!\s+nhu cầu)"
    r"|được\s+(?:huy động|điều động|yêu cầu|phân công)\b)[^;.]*",
    re.IGNORECASE,
)
"""What must happen first. «trước khi có …» is a time; «khi có nhu cầu» is each day's work of an office."""

_COMMA = re.compile(r",\s+")


class Conditional(Record, frozen=True, kw_only=True):
    """A clause without its ``condition``; ``leads`` says that this stood before all the work."""

    text: str
    condition: str = ""
    leads: bool = False


def parted(clause: str) -> Conditional:
    """Return ``clause`` parted from the condition that it begins or ends with; whole where it has none."""
    found = _CONDITION.search(clause)
    if not found:
        return Conditional(text=clause)

    before = clause[: found.start()].rstrip(" ,")
    said, rest = _up_to_work(found[0])
    if not before:
        return (
            Conditional(text=rest, condition=_as_end(said), leads=True) if rest else Conditional(text=clause)
        )
    return Conditional(text=before, condition=_as_end(said))


def is_emergency(condition: str) -> bool:
    """Return whether what must happen is none that anybody plans: a storm, a fire, an outbreak."""
    return any(phrases.has(word, condition) for word in tables.words().emergencies)


def _up_to_work(text: str) -> tuple[str, str]:
    """Return the condition and what is to be done then, which begins with a verb of work behind a comma."""
    verbs = (*all_verbs(), *tables.words().light_verbs)
    for comma in _COMMA.finditer(text):
        rest = text[comma.end() :]
        if phrases.begins(verbs, without_manner(rest)) or phrases.begins(tables.words().manner, rest):
            return text[: comma.start()], rest
    return text, ""


def _as_end(condition: str) -> str:
    """Return ``condition`` as it stands at a sentence's end."""
    short = wording.shortened(wording.without_tail(condition), wording.LONGEST_OBJECT)
    said = wording.first_lower(short)
    return f"trong {said}" if said.startswith("trường hợp") else said
