"""Who can do the work: a commune's bodies by what they answer for, or the parts of another organ."""

import datetime as dt
from collections.abc import Iterable

import msgspec

from ttdn_desktop.dossier.bodies import bodies_of
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import COMMITTEE, Writer
from ttdn_desktop.first_draft import parts_of, phrases, tables
from ttdn_desktop.first_draft.clauses import verb_chain, without_manner
from ttdn_desktop.first_draft.tables import OtherOrgan, Role
from ttdn_desktop.lexicon.text import begins, folded, written_out
from ttdn_desktop.lexicon.word_lists import word_lists
from ttdn_desktop.official_paper import eras
from ttdn_desktop.official_paper.areas import COMMUNES

_OFFICER = "công chức "
_PROVINCE = "tỉnh"


class Staff(Record, frozen=True, kw_only=True):
    """``lead`` answers for the whole; ``bodies`` are the commune's by role; another organ has ``rest``.

    ``chief`` is whom they advise, ``village`` what lies below the commune (``thôn``); by ``channel``
    another organ tells where nothing else is said; what ``topic`` speaks of is the whole plan's.
    """

    lead: str
    chief: str
    village: str = ""
    bodies: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    rest: str = ""
    topic: str = ""
    channel: str = "meeting"

    @property
    def is_commune(self) -> bool:
        """Whether these are a commune's bodies."""
        return not self.rest

    @property
    def lead_roles(self) -> frozenset[str]:
        """The roles of the body in charge."""
        return frozenset(role for role, body in self.bodies.items() if body == self.lead)

    def leading(self, text: str, role: str) -> str:
        """Return who leads work of which ``text`` speaks: by its topic, else by ``role``, else the lead."""
        if not self.is_commune:
            return self.lead
        if not text:
            return self.bodies.get(role) or self.lead
        by_topic = role_of(text, self.topic, self.lead_roles)
        return self.bodies.get(by_topic or role) or self.bodies.get(role) or self.lead

    def supporting(self, roles: Iterable[str], lead: str) -> tuple[str, ...]:
        """Return the bodies of these roles but the one that leads, else the one in charge.

        Another organ has its other parts.
        """
        if not self.is_commune:
            return (self.rest,) if self.rest != lead else ()
        named = (self.bodies.get(role, "") for role in roles)
        found = tuple(dict.fromkeys(body for body in named if body and not is_same_body(body, lead)))
        return found or ((self.lead,) if self.lead != lead else ())

    def role_of_body(self, body: str) -> Role | None:
        """Return the first role that ``body`` has, None for none."""
        own = next((role for role, name in self.bodies.items() if name == body), None)
        return next((role for role in tables.bodies().roles if role.id == own), None)

    def addressed(self, body: str) -> str:
        """Return ``body`` as section V names it: asked where a committee can't order it."""
        role, name = self.role_of_body(body), folded(body)
        is_of_others = any(begins(name, folded(each)) for each in word_lists().not_ours)
        return f"{word_lists().request} {body}" if is_of_others or (role and role.cannot_order) else body


def staff_of(
    writer: Writer, settings: CommuneSettings, day: dt.date, texts: Iterable[str], topic: str
) -> Staff:
    """Return who works under ``writer`` on ``day``; ``texts`` say what the villages are called there."""
    if not writer.is_commune:
        organ = _other(writer.organ)
        own_lead, own_rest = _at_level(organ, writer.kind, day)
        village = parts_of.called(writer.kind, settings.recipients, texts) if writer.kind in COMMUNES else ""
        return Staff(
            lead=settings.lead or own_lead,
            chief=organ.chief,
            rest=own_rest,
            village=village,
            channel=organ.channel,
        )

    there = bodies_of(writer.kind, day)
    village = parts_of.called(writer.kind, settings.recipients, texts)
    lead = settings.lead or _by_topic(topic, there) or next((body for body in there if "Văn hóa" in body), "")
    found = {role.id: _named(role, there, lead) for role in tables.bodies().roles}
    found["villages"] = parts_of.heads(village)

    return Staff(
        lead=lead or found.get("office") or writer.short,
        chief=f"{COMMITTEE} {writer.kind}",
        village=village,
        bodies={role: body for role, body in found.items() if body},
        topic=topic,
    )


def _at_level(organ: OtherOrgan, kind: str, day: dt.date) -> tuple[str, str]:
    """Return who leads and the rest in an organ of an area of that ``kind`` on ``day``."""
    lead, rest = "", ""
    if kind in COMMUNES:
        lead, rest = organ.lead_in_commune, organ.rest_in_commune
    elif kind == _PROVINCE or not eras.has_district_level(day):
        lead, rest = organ.lead_in_province, organ.rest_in_province
    return lead or organ.lead, rest or organ.rest


def _by_topic(topic: str, there: tuple[str, ...]) -> str:
    """Return the body for what the whole plan is about, empty where that says nothing of a body."""
    own = role_of(topic, "", frozenset())
    return next((_named(role, there, "") for role in tables.bodies().roles if role.id == own), "")


def role_of(text: str, topic: str, preferred: frozenset[str]) -> str:
    """Return the role whose topics ``text`` speaks of most, empty where it speaks of none.

    What the whole plan is about (``topic``) speaks for the ``preferred`` ones alone, of those as good too.
    The verb that ``text`` begins with says what is done, not of what: «Thống kê đàn chó» is no statistics.
    """
    best, most = "", 0.0
    text = _without_places(text)
    behind = len(verb_chain(text))
    for role in tables.bodies().roles:
        is_preferred = role.id in preferred
        words = [word for word in role.words if is_preferred or not phrases.has(word, topic)]
        hits: float = sum(phrases.find(word, text, max(behind - len(word) + 1, 0)) >= 0 for word in words)
        hits += 0.5 if hits and is_preferred else 0.0
        if hits > most:
            best, most = role.id, hits
    return best


def _without_places(text: str) -> str:
    """Return ``text`` from its verb on, without the places that are called after another topic."""
    for place in tables.bodies().no_topics:
        at = phrases.find(place, text)
        text = f"{text[:at]}{text[at + len(place) :]}" if at >= 0 else text
    return without_manner(text) or text


def is_same_body(one: str, other: str) -> bool:
    """Return whether both name one body: «Công chức Văn hóa - Xã hội», «Văn hóa - Xã hội xã»."""
    first, second = _core(one), _core(other)
    return bool(first and second) and (first in second or second in first)


def _core(name: str) -> str:
    return phrases.key(written_out(name)).removeprefix("đề nghị ").removeprefix(_OFFICER).strip()


def _named(role: Role, there: tuple[str, ...], lead: str) -> str:
    """Return the body that has ``role``, as the settings call it where it is the lead."""
    for name in role.names:
        found = next((body for body in there if phrases.key(body).startswith(phrases.key(name))), "")
        if found:
            return lead if lead and is_same_body(found, lead) else found
    return ""


def _other(organ: str) -> OtherOrgan:
    found = phrases.key(organ)
    return next(
        each
        for each in tables.bodies().others
        if any(found.startswith(phrases.key(begin)) for begin in each.begins)
    )
