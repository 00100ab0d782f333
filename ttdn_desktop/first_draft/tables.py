"""What the draft knows of work, channels, bodies and words: ``resources/first_draft/``, as frozen data."""

from functools import cache
from typing import Literal, TypeVar

import msgspec

from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.lexicon.word_lists import word_lists

_ANY = ""
"""The key of a quantity for whatever kind of unit the table doesn't name."""


class WorkKind(Record, frozen=True, kw_only=True):
    """A kind of work that duties ask for, known by the ``verbs`` that a clause begins with.

    ``quantity`` goes by the unit's kind, ``months`` are the usual first and last one, ``days`` how long it
    takes from the plan's beginning. ``role`` leads it where the topic doesn't, always by ``is_by_role``.
    ``about`` is put behind a verb that stands alone. A ``minor`` one is a task of a body rather than an
    activity, unless a duty asks for nothing else.

    ``on_demand`` is the title of such work done only when something happens, ``in_emergencies`` that of being
    ready for what nobody plans; empty where a condition is but a part of what is told, taught or written.
    """

    id: str
    verbs: tuple[str, ...]
    channel: str = "other"
    unit: str = ""
    quantity: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    months: tuple[int, int] = (2, 10)
    days: int | None = None
    title: str = ""
    about: str = "công tác {topic}"
    role: str = ""
    support: tuple[str, ...] = ()
    is_by_role: bool = False
    is_minor: bool = False
    is_communication: bool = False
    as_advice: bool = False
    is_first: bool = False
    on_demand: str = ""
    in_emergencies: str = ""


class ChannelWork(Record, frozen=True, kw_only=True):
    """How a channel is used: the title of an activity, usual quantity and months, who leads and helps.

    ``form`` is a sentence of «Hình thức», ``own_unit`` counts what a draft plans where it isn't the ``unit``.
    """

    id: str
    unit: str
    own_unit: str = ""
    quantity: dict[str, int] = msgspec.field(default_factory=dict[str, int])
    months: tuple[int, int] = (2, 10)
    role: str = ""
    support: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    title: str = ""
    title_other: str = ""
    form: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The words that name it: those of the word lists, and ``words`` that only the draft knows."""
        return (*word_lists().channel_words.get(self.id, ()), *self.words)

    @property
    def units(self) -> tuple[str, ...]:
        """What is counted in it; none where anything may be."""
        return tuple(word_lists().channel_units.get(self.id, ()))


class Role(Record, frozen=True, kw_only=True):
    """What some body of a commune answers for; ``names``: how such bodies' names begin."""

    id: str
    names: tuple[str, ...]
    words: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    cannot_order: bool = False


class OtherOrgan(Record, frozen=True, kw_only=True):
    """The parts of an organ that is no commune, told by how its name ``begins``; it tells by ``channel``.

    ``…_in_commune`` and ``…_in_province`` are what an organ of that level has in the place of ``lead`` and
    ``rest``, empty for the same.
    """

    begins: tuple[str, ...]
    lead: str
    rest: str
    chief: str
    channel: str = "meeting"
    lead_in_commune: str = ""
    rest_in_commune: str = ""
    lead_in_province: str = ""
    rest_in_province: str = ""


class Season(Record, frozen=True, kw_only=True):
    """When a time that recurs lies, by what it is called: month and day of its ``first`` and ``last`` day.

    ``in_school_year`` says in which of the two years of a school year it lies, 0 where it belongs to none.
    """

    names: tuple[str, ...]
    first: tuple[int, int]
    last: tuple[int, int]
    in_school_year: Literal[0, 1, 2] = 0


class Words(Record, frozen=True, kw_only=True):
    """Word lists of the grammar (``resources/first_draft/words.json``)."""

    format: str
    version: int
    manner: tuple[str, ...]
    light_verbs: tuple[str, ...]
    leading: tuple[str, ...]
    occasions: tuple[str, ...]
    tails: tuple[str, ...]
    generic_partners: tuple[str, ...]
    generic_objects: tuple[str, ...]
    stop: tuple[str, ...]
    topic_begins: tuple[str, ...]
    villages: tuple[str, ...]
    urban_parts: tuple[str, ...]
    village_heads: dict[str, str]
    own_area_only: tuple[str, ...]
    splitting: tuple[str, ...]
    nouns: tuple[str, ...]
    audiences: tuple[str, ...]
    to_audience: tuple[str, ...]
    object_begins: tuple[str, ...]
    names: tuple[str, ...]
    kept_verbs: tuple[str, ...]
    verbs_of_manner: tuple[str, ...]
    adverbs: tuple[str, ...]
    things: tuple[str, ...]
    places: tuple[str, ...]
    told_begins: tuple[str, ...]
    subjects: tuple[str, ...]
    fragments: tuple[str, ...]
    added_to_clause: tuple[str, ...]
    added_to_inspection: tuple[str, ...]
    inspections: tuple[str, ...]
    open_ended: tuple[str, ...]
    seasons: tuple[Season, ...]
    plan_bounds: tuple[str, ...]
    plan_begins: tuple[str, ...]
    telling_verbs: tuple[str, ...]
    things_of_area: tuple[str, ...]
    function_words: tuple[str, ...]
    parties: tuple[str, ...]
    let_happen: tuple[str, ...]
    emergencies: tuple[str, ...]
    aims: tuple[str, ...]
    other_papers: tuple[str, ...]
    partners: tuple[str, ...]


class Work(Record, frozen=True, kw_only=True):
    """``work.json``."""

    format: str
    version: int
    kinds: tuple[WorkKind, ...]


class Channels(Record, frozen=True, kw_only=True):
    """``channels.json``; what is open to whom, and what is used where a duty names no channel."""

    format: str
    version: int
    channels: tuple[ChannelWork, ...]
    open_to_communes: tuple[str, ...]
    open_to_others: tuple[str, ...]
    when_none_is_named: tuple[str, ...]
    form_of_work: str


class FundingWords(Record, frozen=True, kw_only=True):
    """Values of the question on money (``embedded``, ``other``), sources in words, and what tells them."""

    embedded: str
    other: str
    budget: str
    programme: str
    embedding: str
    given: str
    more: str
    joint: str
    ending: str
    budget_words: tuple[str, ...]
    given_words: tuple[str, ...]
    more_words: tuple[str, ...]
    embedded_words: tuple[str, ...]
    of_communes: tuple[str, ...]
    of_others: tuple[str, ...]


class Bodies(Record, frozen=True, kw_only=True):
    """``bodies.json``.

    ``no_topics`` are places called after a topic that they don't speak of. ``of_committee`` are the verbs of
    what a committee alone does, which its bodies prepare for it; ``directs`` those of them that order other
    bodies, which an office (one of ``offices``) has none of but its ``own_parts``. Of what speaks
    ``of_money``, ``money_words`` say nothing more than that it is to be found.
    """

    format: str
    version: int
    roles: tuple[Role, ...]
    no_topics: tuple[str, ...]
    of_committee: tuple[str, ...]
    directs: tuple[str, ...]
    own_parts: tuple[str, ...]
    offices: tuple[str, ...]
    funding: FundingWords
    of_money: tuple[str, ...]
    money_words: tuple[str, ...]
    radio: dict[str, str]
    radio_other: dict[str, str]
    radio_other_on_air: str
    on_air: str
    others: tuple[OtherOrgan, ...]
    lead_tasks: tuple[str, ...]
    internal_task: str
    rest_tasks: tuple[str, ...]
    advice: str
    recipients: dict[str, str]


@cache
def work() -> Work:
    """Return the kinds of work."""
    return _table("work.json", Work)


@cache
def channels() -> Channels:
    """Return how the channels are used."""
    return _table("channels.json", Channels)


@cache
def bodies() -> Bodies:
    """Return who answers for what."""
    return _table("bodies.json", Bodies)


@cache
def words() -> Words:
    """Return the word lists."""
    return _table("words.json", Words)


def channel(channel_id: str) -> ChannelWork:
    """Return how that channel is used, ``other`` for an unknown one."""
    found = {each.id: each for each in channels().channels}
    return found.get(channel_id) or found["other"]


def quantity_for(table: dict[str, int], unit_kind: str) -> int:
    """Return the usual quantity of a unit of that kind; 1 where the table has none."""
    return table.get(unit_kind, table.get(_ANY, 1))


_Table = TypeVar("_Table", bound=Record)


def _table(name: str, kind: type[_Table]) -> _Table:
    body = (resources_dir() / "first_draft" / name).read_bytes()
    return records_json.convert(records_json.parse(body, name=name), kind, name=name)
