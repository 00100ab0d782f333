"""What is taken over from the higher plan: purposes, contents that are carried, forms that are used."""

import itertools
import re
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from ttdn_desktop.directive.records import Item
from ttdn_desktop.dossier.records import Activity, Choice, Record
from ttdn_desktop.first_draft import activities, phrases, tables
from ttdn_desktop.first_draft.activities import Planned
from ttdn_desktop.first_draft.asked import channels_named
from ttdn_desktop.first_draft.clauses import informs
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.first_draft.totals import is_total_of_others
from ttdn_desktop.lexicon import channels as lexicon_channels
from ttdn_desktop.lexicon.word_lists import word_lists

_PAIR = 2
"""How much two words that stand together count beside one alone."""

_LEAST_SHARED = 3
"""From which a content is the same matter as an activity; a judgement: a pair of words and one more."""

_MOST_ADDED = 3
"""Activities added for forms that no duty names; a judgement: a commune's plan has about ten."""

_ELSEWHERE = re.compile(
    r"(?<![\w./-])[IVX]{1,4}\.\d|(?i:\b(?:phụ lục|biểu|danh mục|bảng)\b[^.;,]{0,30}?\b(?:kèm theo|đính kèm))"
)
"""«theo mục II.2», «theo Phụ lục kèm theo»: says nothing outside the higher plan."""

_LEAST_OF_ORGAN = 3
"""Activities below which an organ's plan gets one that tells its own people of it; a judgement."""

_TELLING = (
    "tuyên truyền",
    "thông tin",
    "phổ biến",
    "quảng bá",
    "giới thiệu",
    "truyền thông",
    "cảnh báo",
    "giáo dục",
)


class Chosen(Record, frozen=True, kw_only=True):
    """The choices, and the activities with what they carry."""

    choices: tuple[Choice, ...]
    planned: tuple[Planned, ...]


def choose(planned: tuple[Planned, ...], ground: Ground, staff: Staff) -> Chosen:
    """Return what is taken over, with the activities that carry it; some are added for forms alone."""
    forms, planned = _forms(planned, ground, staff)
    planned = (*planned, *_standing(planned, ground, staff))
    carried = _carried(planned, ground)
    carrying: dict[int, list[str]] = {}
    for item, place in carried.items():
        carrying.setdefault(place, []).append(item)
    planned = tuple(_with_contents(each, carrying.get(index, ())) for index, each in enumerate(planned))
    contents = [item for item in ground.directive.contents if item in carried]

    purposes = [
        item.id for item in _items(ground.directive.purposes, ground) if not is_total_of_others(item, ground)
    ]
    wanted = {*purposes, *contents, *forms}
    directive = ground.directive
    offered = dict.fromkeys((*directive.purposes, *directive.contents, *directive.forms))
    return Chosen(choices=tuple(_choice(each, ground) for each in offered if each in wanted), planned=planned)


def _choice(item_id: str, ground: Ground) -> Choice:
    """Return the choice of an item, with its text where words of the higher level were turned."""
    item = ground.directive.item(item_id)
    own = ground.own(item.text) if item else ""
    return Choice(id=item_id, text=own if item and own != item.text else None, proposed=True)


def _forms(
    planned: tuple[Planned, ...], ground: Ground, staff: Staff
) -> tuple[list[str], tuple[Planned, ...]]:
    """Return the forms that are used, and the activities with those added for common forms not used yet."""
    items = _items(ground.directive.forms, ground)
    used = {each.activity.channel for each in planned}
    is_commune = ground.writer.is_commune
    table = tables.channels()
    open_to = table.open_to_communes if is_commune else (staff.channel, *table.open_to_others)
    added: list[Planned] = []

    for item in items:
        named = _channels_of(item.text)
        able = [channel for channel in open_to if channel in named]
        wants = is_commune or not (added or _used_forms(items, used))
        if used & set(named) or not able or not wants or len(added) >= _MOST_ADDED:
            continue
        duties = _telling_duty(planned, ground)
        added.append(activities.telling(ground.told, able[0], ground, staff, duties=duties))
        used.add(able[0])

    forms = _used_forms(items, used) or [item.id for item in items if not channels_named(item.text)][:1]
    if (
        items and not forms
    ):  # each names a channel that isn't open to this organ: the widest of those that are
        added.append(activities.telling(ground.told, open_to[0], ground, staff))
        forms = [items[0].id]
    return forms, (*planned, *added)


def _standing(planned: tuple[Planned, ...], ground: Ground, staff: Staff) -> tuple[Planned, ...]:
    """Return what every plan has: a commune tells its people where telling is asked for, an organ its own."""
    if any(each.tells for each in planned):
        return ()

    items = _items(ground.directive.contents, ground)
    asked = any(_is_telling(each.text) for each in (*items, *ground.duties))
    if ground.writer.is_commune and asked:
        return (activities.telling(ground.told, "radio", ground, staff, duties=_telling_duty((), ground)),)
    if not ground.writer.is_commune and len(planned) < _LEAST_OF_ORGAN:
        return (activities.telling(ground.told, staff.channel, ground, staff),)
    return ()


def _telling_duty(planned: tuple[Planned, ...], ground: Ground) -> tuple[str, ...]:
    """Return the duty that asks for telling, which an added activity answers too; none where none does."""
    asked = next((each.activity.duties[:1] for each in planned if each.tells), ())
    return asked or next(((duty.id,) for duty in ground.duties if _is_telling(duty.text)), ())


def _used_forms(items: list[Item], used: set[str]) -> list[str]:
    return [item.id for item in items if used & set(_channels_of(item.text))]


def _channels_of(form: str) -> tuple[str, ...]:
    """Return the channels of a form: those of the word lists, without any those that only the draft knows."""
    return lexicon_channels.channels_named(form) or channels_named(form)


def _carried(planned: tuple[Planned, ...], ground: Ground) -> dict[str, int]:
    """Return each content that an activity carries, with its place; at least one where there is any."""
    found: dict[str, int] = {}
    items = [
        item for item in _items(ground.directive.contents, ground) if not _is_of_others(item.text, ground)
    ]
    likeness = _Likeness(planned, ground)
    tellers = [index for index, each in enumerate(planned) if each.tells]

    for number, item in enumerate(items):
        scores = likeness.scores(item.text)
        best = max(scores, default=0)
        if tellers and informs(item.text):
            told = max(tellers, key=lambda index: (scores[index], -index))
            found[item.id] = told if scores[told] else tellers[number % len(tellers)]
        elif best >= _LEAST_SHARED:
            found[item.id] = scores.index(best)
        elif tellers and _is_telling(item.text):
            found[item.id] = tellers[number % len(tellers)]
        elif ground.writer.is_commune and (best or tellers):
            found[item.id] = _nearest(item.text, planned, scores, tellers[number % max(len(tellers), 1) :])

    if not found and items and planned:
        found[items[0].id] = tellers[0] if tellers else 0
    return found


def _nearest(text: str, planned: tuple[Planned, ...], scores: list[int], tellers: list[int]) -> int:
    """Return the place of the work that begins as ``text`` does, else of what tells, else of the likest.

    A commune takes over whatever it can carry: «Tiêm vắc xin …» goes with «Tiêm phòng vụ Xuân».
    """
    first = phrases.key(text).split(" ", 1)[0]
    same = [place for place, each in enumerate(planned) if phrases.begins((first,), each.activity.title)]
    places = same or tellers[:1] or range(len(planned))
    return max(places, key=lambda place: (scores[place], -place))


class _Likeness:
    """How much each activity, by its title and duties, is of the matter of a text; made once for all texts.

    What the whole plan is about ties nothing to anything; a title's words count before its duties'.
    """

    def __init__(self, planned: tuple[Planned, ...], ground: Ground) -> None:
        self._topic = _marks(ground.topic, frozenset[str]())
        self._count = len(planned)
        self._in_title: dict[str, list[int]] = {}
        self._in_duties: dict[str, list[int]] = {}
        for index, each in enumerate(planned):
            title = _marks(each.activity.title, self._topic)
            duties = _marks(_text_of_duties(each.activity, ground), self._topic)
            _put(index, title, self._in_title)
            _put(index, duties - title, self._in_duties)

    def scores(self, text: str) -> list[int]:
        """Return how much each activity is of the matter of ``text``, in their order."""
        of_titles, of_duties = [0] * self._count, [0] * self._count
        for mark in _marks(text, self._topic):
            weight = _PAIR if " " in mark else 1
            for index in self._in_title.get(mark, ()):
                of_titles[index] += weight
            for index in self._in_duties.get(mark, ()):
                of_duties[index] += weight
        return [of_title * 2 + of_duty // 2 for of_title, of_duty in zip(of_titles, of_duties, strict=True)]


def _text_of_duties(activity: Activity, ground: Ground) -> str:
    """Return the text of an activity's duties, in the order of the higher plan."""
    places = sorted({ground.places[duty] for duty in activity.duties if duty in ground.places})
    return " ".join(ground.duties[place].text for place in places)


def _put(index: int, marks: Iterable[str], places: dict[str, list[int]]) -> None:
    for mark in marks:
        places.setdefault(mark, []).append(index)


@cache
def _empty() -> frozenset[str]:
    return frozenset((*word_lists().empty_words, *tables.words().stop))


# activities of one duty have its text in common
@lru_cache(maxsize=4 * 1024)
def _marks(text: str, without: frozenset[str]) -> frozenset[str]:
    """Return the words of ``text`` that say something, alone and in pairs."""
    empty = _empty()
    found: set[str] = set()
    for run in re.split(r"[,.;:()]", phrases.key(text)):
        says = [word if word not in empty else "" for word in re.findall(r"\w+", run)]
        found |= {word for word in says if word}
        found |= {f"{one} {two}" for one, two in itertools.pairwise(says) if one and two}
    return frozenset(found - without)


def _is_telling(text: str) -> bool:
    return any(phrases.has(word, text) for word in _TELLING)


def _is_of_others(text: str, ground: Ground) -> bool:
    """Whether a content is said to be of the higher level: «lễ phát động cấp tỉnh»."""
    return ground.writer.is_commune and any(phrases.has(word, text) for word in tables.words().own_area_only)


def _with_contents(planned: Planned, contents: Iterable[str]) -> Planned:
    activity = msgspec.structs.replace(planned.activity, contents=tuple(contents))
    return msgspec.structs.replace(planned, activity=activity)


def _items(ids: Iterable[str], ground: Ground) -> list[Item]:
    """Return the items of these ids but those that point to another place of the higher plan."""
    found = [item for item in map(ground.directive.item, ids) if item]
    return [item for item in found if not _ELSEWHERE.search(item.text)]
