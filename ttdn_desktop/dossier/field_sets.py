"""What belongs to the field of a plan: channels, units, phrases, parts of the report, as data.

A set is a file in ``resources/fields`` or stands in a pack (templates/README.md, «Lĩnh vực»). What one
doesn't say it has from the standard set of its field, and that from the general one.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec
from msgspec.structs import replace

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.channels import Channel
from ttdn_desktop.dossier.records import Record

FORMAT = "ttdn-field"
VERSION = 1
GENERAL = "chung"
"""The set of every field that has none of its own; it says everything."""

TOPIC = "{topic}"
"""Stands in a phrase for what the plan is about."""

REPORT_PARTS = ("totals", "activities", "channels", "press", "duties", "unplanned")
"""The parts of a report's results that the program can write."""


class ReportPart(msgspec.Struct, frozen=True):
    """A part of the report's results and its heading."""

    id: str
    heading: str


class Phrases(msgspec.Struct, frozen=True):
    """Phrases by the section of the plan (as in the interview) and by the field of the report."""

    plan: dict[str, tuple[str, ...]] = {}
    report: dict[str, tuple[str, ...]] = {}


class Theme(msgspec.Struct, frozen=True):
    """Something plans of the field speak of, and the words it is known by."""

    name: str
    words: tuple[str, ...]


class FieldSet(Record, frozen=True, kw_only=True):
    """The set of one field; ``known_by`` are words in a higher plan's title that show the field.

    ``channels`` name all or some of the known channels anew; ``report_parts`` are the parts of the report in
    their order; ``examples`` stand beside questions. ``standing_bases`` are numbers of legal bases that every
    plan of the field rests on, ``bases_note`` is told beside them.
    """

    format: str = FORMAT
    version: int = VERSION
    id: str = ""
    name: str = ""
    known_by: tuple[str, ...] = ()
    channels: tuple[Channel, ...] = ()
    report_parts: tuple[ReportPart, ...] = ()
    phrases: Phrases = Phrases()
    topics: tuple[Theme, ...] = ()
    standing_bases: tuple[str, ...] = ()
    bases_note: str = ""
    examples: dict[str, str] = msgspec.field(default_factory=dict[str, str])

    def channel(self, channel_id: str) -> Channel:
        """Return the channel of that id; one that isn't known bears its id as its name."""
        return self.by_id.get(channel_id) or Channel(channel_id, channel_id, "")

    @property
    def by_id(self) -> dict[str, Channel]:
        """The channels by their ids, in order."""
        return {channel.id: channel for channel in self.channels}

    def heading_of(self, part: str) -> str:
        """Return the heading of a part of the report, empty where the report has no such part."""
        return next((each.heading for each in self.report_parts if each.id == part), "")


def standard_sets() -> dict[str, FieldSet]:
    """Return the sets that come with the program, each by its id and complete.

    A person may have put one there: a file that can't be used is left out (``unusable_sets``), for nothing
    else of the program hangs on it. Raises InputError where it is the general one.
    """
    return _sets_and_faults()[0]


def unusable_sets() -> dict[str, str]:
    """Return why files of the folder are left out, by the file's name."""
    return _sets_and_faults()[1]


@cache
def _sets_and_faults() -> tuple[dict[str, FieldSet], dict[str, str]]:
    folder = resources_dir() / "fields"
    general = _read(folder / f"{GENERAL}.json")
    found, faults = {GENERAL: general}, dict[str, str]()

    for path in sorted(folder.glob("*.json")):
        if path.stem == GENERAL:
            continue
        try:
            each = _read(path)
        except ClerkError as fault:
            faults[path.name] = fault.what
            continue
        if each.id in found:
            faults[path.name] = f"mã “{each.id}” đã có ở tệp khác."
        else:
            found[each.id] = each

    return {key: _over(each, general) for key, each in found.items()}, faults


def standard_set(field: str | FieldSet, title: str) -> FieldSet:
    """Return the complete set that a pack names or carries; without either that of its plan's ``title``."""
    if isinstance(field, FieldSet):
        return _over(field, standard_set(field.id, f"{field.name} {title}"))

    known = standard_sets()
    return known.get(field) or known[_known_by(title)]


def with_topic(phrases: Iterable[str], topic: str) -> tuple[str, ...]:
    """Return ``phrases`` with what the plan is about in its gap."""
    return tuple(phrase.replace(TOPIC, topic) for phrase in phrases)


def _known_by(title: str) -> str:
    """Return the id of the set whose words stand in ``title``, of several the one of the longest."""
    folded = f" {fold(title)} "
    fitting = (
        (len(words), each.id)
        for each in standard_sets().values()
        for words in each.known_by
        if f" {fold(words)} " in folded
    )
    return max(fitting, default=(0, GENERAL))[1]


def _over(own: FieldSet, standard: FieldSet) -> FieldSet:
    """Return ``own``, what it doesn't say as ``standard`` has it."""
    channels = standard.by_id | own.by_id
    return replace(
        own,
        id=own.id or standard.id,
        name=own.name or standard.name,
        channels=tuple(channels.values()),
        report_parts=own.report_parts or standard.report_parts,
        phrases=Phrases(
            plan={**standard.phrases.plan, **own.phrases.plan},
            report={**standard.phrases.report, **own.phrases.report},
        ),
        topics=own.topics or standard.topics,
        standing_bases=own.standing_bases or standard.standing_bases,
        bases_note=own.bases_note or standard.bases_note,
        examples={**standard.examples, **own.examples},
    )


def _read(path: Path) -> FieldSet:
    """Return the set in ``path``. Raises ClerkError that says why it can't be used."""
    found = records_json.convert(
        records_json.parse(path.read_bytes(), name=path.name), FieldSet, name=path.name
    )
    if not found.id.strip():
        raise InputError(f"Tệp {path.name} thiếu mã của bộ lĩnh vực (id).", "Hãy ghi mã cho bộ ấy.")
    if (found.format, found.version) != (FORMAT, VERSION):
        raise InputError(
            f"Tệp {path.name} không phải bộ lĩnh vực ({FORMAT}) phiên bản {VERSION}.",
            "Hãy sửa “format” và “version” của tệp.",
        )
    return found
