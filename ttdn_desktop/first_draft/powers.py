"""Who may do what: what a committee does itself, its bodies prepare for it («Tham mưu … chỉ đạo …»)."""

import re
from functools import cache

from ttdn_desktop.dossier.writer import COMMITTEE
from ttdn_desktop.first_draft import phrases, tables, wording
from ttdn_desktop.first_draft.clauses import all_verbs
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.official_paper.areas import COMMUNES

_ADVICE = ("tham mưu", "phối hợp", "đề xuất", "kiến nghị", "đề nghị", "trình")
"""What advises or helps already."""

_ADVISING = re.compile(
    r"^tham mưu\s+(?:(?:cho|với|giúp)\s+)?(?:Ủy ban nhân dân|UBND)(?:\s+(?:xã|phường|thị trấn|đặc khu))?",
    re.IGNORECASE,
)


_WORD = re.compile(r"[^\W\d_]+")


def is_of_committee(title: str) -> bool:
    """Return whether ``title`` begins with what a committee alone does: «Thành lập …», «Chỉ đạo …»."""
    return bool(phrases.begins(tables.bodies().of_committee, title))


def advised(text: str, chief: str) -> str:
    """Return ``text`` as the task of who prepares it for ``chief``; as it is where it advises already."""
    if phrases.begins(_ADVICE, text):
        return f"{text}."
    return tables.bodies().advice.replace("{chief}", chief).replace("{title}", wording.first_lower(text))


def directing(title: str, ground: Ground, staff: Staff) -> str:
    """Return the title of directing others: of a commune's work, or an office's, as advice to the committee.

    An office directs its own parts alone; other organs direct those below them («chỉ đạo các cấp Hội»).
    """
    verb = phrases.begins(tables.bodies().directs, title)
    if not verb or not (staff.is_commune or is_office(ground)):
        return title
    if not staff.is_commune and phrases.begins(tables.bodies().own_parts, _whom(title[len(verb) :])):
        return title
    return f"Tham mưu {committee(ground)} {wording.first_lower(title)}"


def _whom(text: str) -> str:
    """Return who is directed, behind the verbs that go on: «, hướng dẫn các bộ phận …»."""
    while found := phrases.begins((*all_verbs(), "và"), text.strip(" ,")):
        text = text.strip(" ,")[len(found) :]
    return text.strip(" ,")


def committee(ground: Ground) -> str:
    """Return the committee that the author's bodies advise: ``Ủy ban nhân dân xã``."""
    return f"{COMMITTEE} {ground.writer.kind}"


def is_office(ground: Ground) -> bool:
    """Return whether the author is an office of a commune's committee, no organ with others below it."""
    is_named = phrases.begins(tables.bodies().offices, ground.writer.organ)
    return not ground.writer.is_commune and ground.writer.kind in COMMUNES and bool(is_named)


def is_plain_money(text: str, topic: str) -> bool:
    """Return whether ``text`` says no more than that the plan's money is to be found.

    «Bố trí kinh phí thực hiện Kế hoạch từ ngân sách xã», but not «… hỗ trợ sách vở cho học sinh nghèo».
    """
    rest = phrases.key(_ADVISING.sub("", text))
    if not any(phrases.has(word, rest) for word in tables.bodies().of_money):
        return False

    money = next(kind for kind in tables.work().kinds if kind.id == "money")
    for each in sorted((*money.verbs, *tables.bodies().money_words, topic), key=len, reverse=True):
        rest = _whole(phrases.key(each)).sub(" ", rest)
    return set(_WORD.findall(rest)) <= set(_WORD.findall(phrases.key(topic)))


@cache
def _whole(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
