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
from ttdn_desktop.first_draft.clauses import all_verbs, informs, verb_chain, without_manner
from ttdn_desktop.first_draft.ground import Ground
from ttdn_desktop.first_draft.staff import Staff
from ttdn_desktop.first_draft.totals import is_total_of_others
from ttdn_desktop.lexicon import channels as lexicon_channels
from ttdn_desktop.lexicon.word_lists import word_lists

_PAIR = 2
"""How much two words that stand together count beside one alone."""

_ONE_WORD, _TWO_WORDS = 2, 4
"""Syllables of words that say something; a judgement: one word («môi trường») may be shared by chance."""

_OF_HEAD = 4
"""Syllables with which a part of a sentence begins, behind its verbs; a judgement: two words."""

_MOST_ADDED = 3
"""Activities added for forms that no duty names; a judgement: a commune's plan has about ten."""

_ELSEWHERE = re.compile(
    r"(?<![\w./-])[IVX]{1,4}\.\d|(?i:\b(?:phụ lục|biểu|danh mục|bảng)\b[^.;,]{0,30}?\b(?:kèm theo|đính kèm))"
)
"""«theo mục II.2», «theo Phụ lục kèm theo»: says nothing outside the higher plan."""

_COUNTS_COMMUNES = re.compile(
    r"\d\s*%\s+(?:(?:tổng\s+)?số\s+|các\s+)?(?:đơn vị\s+(?:hành chính\s+)?)?(?:cấp\s+)?"
    r"(?:xã|phường|thị trấn|đặc khu)\b"
)
"""«100% số xã, thị trấn lập sổ …»: an aim of the higher level, which one commune can't have."""

_LEAST_OF_ORGAN = 3
"""Activities below which an organ's plan gets one that tells its own people of it; a judgement."""

_RUNS = re.compile(r"[,.;:()]|\s+và\s+")

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
    planned, carried = _carrying_one(planned, ground, staff)
    carrying: dict[int, list[str]] = {}
    for item, place in carried.items():
        carrying.setdefault(place, []).append(item)
    planned = tuple(_with_contents(each, carrying.get(index, ())) for index, each in enumerate(planned))
    contents = [item for item in ground.directive.contents if item in carried]

    items = [
        item for item in _items(ground.directive.purposes, ground) if not is_total_of_others(item, ground)
    ]
    own = [item for item in items if not (ground.writer.is_commune and _COUNTS_COMMUNES.search(item.text))]
    purposes = [item.id for item in own or items]
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
    duties = _telling_duty(planned, ground)
    added: list[Planned] = []

    for item in items:
        named = _channels_of(item.text)
        able = [channel for channel in open_to if channel in named]
        wants = (is_commune and bool(duties)) or not (added or _used_forms(items, used))
        if used & set(named) or not able or not wants or len(added) >= _MOST_ADDED:
            continue
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
    """Return each content that an activity carries, with its place.

    What is to be told goes with what tells, anything else with work of its matter; nothing goes by default.
    """
    found: dict[str, int] = {}
    items = _own_contents(ground)
    likeness = _Likeness(planned, ground)
    tellers = [index for index, each in enumerate(planned) if each.tells]

    for number, item in enumerate(items):
        likest = likeness.likest(item.text)
        if tellers and informs(item.text):
            scores = likeness.scores(item.text)
            told = max(tellers, key=lambda index, of=scores: (of[index], -index))
            found[item.id] = told if scores[told] else tellers[number % len(tellers)]
        elif likest is not None:
            found[item.id] = likest
    return found


def _carrying_one(
    planned: tuple[Planned, ...], ground: Ground, staff: Staff
) -> tuple[tuple[Planned, ...], dict[str, int]]:
    """Return the activities with what they carry; one is proposed for a content where they carry none."""
    carried = _carried(planned, ground)
    items = _own_contents(ground)
    if carried or not items or not planned:
        return planned, carried

    work = ((activities.for_content(item.text, ground, staff), item) for item in items)
    own, item = next((pair for pair in work if pair[0] is not None), (None, items[0]))
    added = own or activities.telling(ground.told, staff.channel, ground, staff)
    return (*planned, added), {item.id: len(planned)}


def _own_contents(ground: Ground) -> list[Item]:
    """Return the contents that aren't said to be of the higher level."""
    items = _items(ground.directive.contents, ground)
    return [item for item in items if not _is_of_others(item.text, ground)]


class _Likeness:
    """How much each activity, by its title and duties, is of the matter of a text; made once for all texts.

    What the whole plan is about ties nothing to anything, unless the text speaks of nothing else; a title's
    words count before its duties'.
    """

    def __init__(self, planned: tuple[Planned, ...], ground: Ground) -> None:
        self._topic = _marks(ground.topic)
        self._count = len(planned)
        self._heads = [_heads(each.activity.title) for each in planned]
        self._verbs = [_first_verb(each.activity.title) for each in planned]
        self._kinds = [_kind_of(each.activity.title) for each in planned]
        self._in_title: dict[str, list[int]] = {}
        self._in_duties: dict[str, list[int]] = {}
        for index, each in enumerate(planned):
            title = _marks(each.activity.title)
            duties = _marks(_text_of_duties(each.activity, ground))
            _put(index, title, self._in_title)
            _put(index, duties - title, self._in_duties)

    def scores(self, text: str) -> list[int]:
        """Return how much each activity is of the matter of ``text``, in their order."""
        return self._weighed(_marks(text) - self._topic)

    def likest(self, text: str) -> int | None:
        """Return the place of the activity of the matter of ``text``; None where none shares what says it.

        That is a word of two syllables, no verb of work alone («xây dựng»): which both begin with, or
        of which both ask work of one kind, or with which they share another syllable.
        """
        marks = _marks(text)
        every = {mark for mark in marks if " " in mark and mark not in _verbs()}
        pairs = (every - self._topic - _parties()) or every
        shared = _syllables(pairs, self._in_title)
        more = _syllables({mark for mark in marks if " " not in mark} - self._topic, self._in_title)
        of_duties = _syllables(pairs, self._in_duties)
        kind, verb, heads = _kind_of(text), _first_verb(text), _heads(text) & pairs

        able = {place for place, said in of_duties.items() if len(said - self._topic) >= _TWO_WORDS}
        for place in _syllables(every, self._in_title):
            said = shared.get(place, set()) - self._topic
            is_one_kind = bool(kind) and (self._kinds[place] == kind or self._verbs[place] == verb)
            is_more = len(said) >= _ONE_WORD and len(said | more.get(place, set())) > _ONE_WORD
            if is_one_kind or is_more or heads & self._heads[place]:
                able.add(place)

        scores = self._weighed(marks)
        return max(
            sorted(able),
            key=lambda place: (len(shared.get(place, ())), self._kinds[place] == kind, scores[place], -place),
            default=None,
        )

    def _weighed(self, marks: Iterable[str]) -> list[int]:
        of_titles, of_duties = [0] * self._count, [0] * self._count
        for mark in marks:
            weight = _PAIR if " " in mark else 1
            for index in self._in_title.get(mark, ()):
                of_titles[index] += weight
            for index in self._in_duties.get(mark, ()):
                of_duties[index] += weight
        return [of_title * 2 + of_duty // 2 for of_title, of_duty in zip(of_titles, of_duties, strict=True)]


def _syllables(pairs: Iterable[str], places: dict[str, list[int]]) -> dict[int, set[str]]:
    """Return which syllables of ``pairs`` stand at each of the places that have one of them."""
    found: dict[int, set[str]] = {}
    for pair in pairs:
        for index in places.get(pair, ()):
            found.setdefault(index, set()).update(pair.split())
    return found


def _heads(text: str) -> set[str]:
    """Return the pairs of words with which the parts of ``text`` begin, behind their verbs."""
    found: set[str] = set()
    for run in _RUNS.split(phrases.key(text)):
        rest = without_manner(run.strip(' “”"'))
        rest = rest[len(verb_chain(rest)) :]
        head = " ".join([word for word in re.findall(r"\w+", rest) if word not in _empty()][:_OF_HEAD])
        found |= {mark for mark in _marks(head) if " " in mark}
    return found


def _first_verb(text: str) -> str:
    """Return the first two syllables of the work: «hướng dẫn» of «Hướng dẫn từng hộ …»."""
    return " ".join(phrases.key(without_manner(text)).split()[:2])


def _kind_of(text: str) -> str:
    """Return the kind of work that ``text`` begins with, empty for none of the table."""
    verb = verb_chain(without_manner(text))
    return next((kind.id for kind in tables.work().kinds if verb and verb.lower() in kind.verbs), "")


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
def _marks(text: str) -> frozenset[str]:
    """Return the words of ``text`` that say something, alone and in pairs."""
    empty, links = _empty(), frozenset(tables.words().function_words)
    found: set[str] = set()
    for run in _RUNS.split(phrases.key(text)):
        words = re.findall(r"\w+", run)
        found |= {word for word in words if word not in empty}
        found |= {
            f"{one} {two}"
            for one, two in itertools.pairwise(words)
            if not {one, two} & links and not {one, two} <= empty
        }
    return frozenset(found)


@cache
def _verbs() -> frozenset[str]:
    """Return the pairs of words within the verbs of work: by themselves they say nothing of the matter."""
    verbs = (*all_verbs(), *tables.words().light_verbs, *tables.words().manner)
    return frozenset(mark for verb in verbs for mark in _marks(verb) if " " in mark) - _said_by_verbs()


@cache
def _parties() -> frozenset[str]:
    """Return the pairs of words for whom or by whom work is done, which are no matter: «học sinh»."""
    return frozenset(map(phrases.key, tables.words().parties))


@cache
def _said_by_verbs() -> frozenset[str]:
    """Return the pairs of verbs that say by themselves what is done: «tiêm phòng», «tập huấn»."""
    return frozenset(map(phrases.key, tables.words().telling_verbs))


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
