"""Next year's dossier from this one and the new higher plan; communes that merged take from several."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.cited import subject_line_of
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.exchange import package
from ttdn_desktop.interview import answers
from ttdn_desktop.interview.records import Question
from ttdn_desktop.packs import loading, versions
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover import proposal as rollover_proposal
from ttdn_desktop.packs.rollover import wording
from ttdn_desktop.packs.rollover.records import ActivityRow, Proposal, TextRow, YearBefore
from ttdn_desktop.packs.subject import short_topic
from ttdn_desktop.workspace import installed_packs, units
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import read_input
from ttdn_desktop.workspace.report.composition import figures_of
from ttdn_desktop.workspace.report.editing import with_report
from ttdn_desktop.workspace.session import DossierSession

__all__ = [
    "ActivityRow",
    "NewPlan",
    "Proposal",
    "TextRow",
    "merged_commune_dossiers",
    "new_plans",
    "proposal",
    "read_source",
    "replace_row",
    "split_row",
    "store_proposal",
]  # fmt: skip

split_row, replace_row = rollover_proposal.split_row, rollover_proposal.replace_row
SUFFIXES = (".ttdn", ".json")
"""The files a dossier of another commune may come as."""
_OF_ONE_YEAR = ("superior.number", "plan.number")
"""Answers that are never proposed again: a number belongs to one paper."""


class NewPlan(msgspec.Struct, frozen=True):
    """A pack that a dossier of ``year`` can be made with."""

    pack_id: str
    version: str
    title: str
    year: int


class LastYear(msgspec.Struct, frozen=True):
    """What was answered a year ago, in this year's words; ``lines`` where the question asks for several."""

    texts: tuple[str, ...]
    flags: tuple[str, ...] = ()
    lines: bool = False

    @property
    def value(self) -> str | tuple[str, ...]:
        """As an answer to the question."""
        return self.texts if self.lines else self.texts[0]


def new_plans(data_folder: DataFolder, after: int) -> tuple[NewPlan, ...]:
    """Return the installed packs whose higher plan is for a later year than ``after``, the nearest first."""
    found: dict[str, NewPlan] = {}

    for edition in versions.editions(installed_packs.folders(data_folder.data_dir)):
        if edition.id in found:
            continue
        with contextlib.suppress(ClerkError):
            manifest = loading.load_folder(edition.folder).manifest
            year = era.year_of(manifest.directive)
            if year > after:
                found[edition.id] = NewPlan(edition.id, edition.version, manifest.title, year)

    return tuple(sorted(found.values(), key=lambda plan: plan.year))


def pack_of(data_folder: DataFolder, plan: NewPlan) -> Pack:
    """Return the pack that ``plan`` names. Raises InputError."""
    return loading.load(
        plan.pack_id, folders=installed_packs.folders(data_folder.data_dir), version=plan.version
    )


def year_before(data_folder: DataFolder, directive: Directive) -> str | None:
    """Return the id of the unit's stored dossier of the year before ``directive``'s, on the same topic.

    It may be that of a commune that the settings' own was made of. None where there is none, or where the
    year has its dossier on that topic already.
    """
    settings = data_folder.settings
    if settings is None:
        return None

    year, topic = era.year_of(directive), fold(short_topic(subject_line_of(directive)))
    this_year = _of_unit(data_folder, settings, year)
    if any(data_folder.topic_of(each) == topic for _, each in this_year):
        return None
    # a dossier whose pack is gone doesn't say its topic: better offered than lost
    mine = _of_unit(data_folder, settings, year - 1)
    return next((found for found, each in mine if data_folder.topic_of(each) in (topic, "")), None)


def _of_unit(data_folder: DataFolder, settings: CommuneSettings, year: int) -> Iterator[tuple[str, Dossier]]:
    """Yield the stored dossiers of that year that the unit of ``settings`` wrote, or one it was made of."""
    # by name and kind, as a draft finds it: papers read in don't tell a code, older settings have none
    own = (settings.commune.name, settings.commune.kind)
    for dossier_id, each in data_folder.stored(year):
        communes = (each.commune, _now(each.commune))
        writers = [author.name if author else None for author in (each.author, settings.author)]
        if own in ((one.name, one.kind) for one in communes) and writers[0] == writers[1]:
            yield dossier_id, each


def merged_commune_dossiers(data_folder: DataFolder, dossier: Dossier) -> tuple[Dossier, ...]:
    """Return the stored dossiers of that year of communes that merged with the one of ``dossier``.

    Where the program doesn't know into what a commune merged, it is every other commune's dossier.
    """
    now = units.successor(dossier.commune)
    return tuple(
        other
        for _, other in data_folder.stored(dossier.year)
        if other.commune != dossier.commune and (now is None or units.successor(other.commune) == now)
    )


def read_source(path: Path) -> Dossier:
    """Return the dossier in a .ttdn or .json file. Raises InputError that names the file."""
    body = read_input(path)
    if path.suffix.lower() == ".json":
        return reading.read(body, name=path.name).dossier
    return package.read(body, name=path.name).dossier


def commune_of(sources: tuple[Dossier, ...], directive: Directive, year: int) -> Commune:
    """Return the commune that the new dossier is of: under a plan of two levels the successor of the first.

    Raises InputError where the sources have no one successor.
    """
    first = sources[0].commune
    two_levels = era.is_two_levels(directive, year)
    successors = [_now(each.commune) if two_levels else each.commune for each in sources]

    if any((other.kind, other.name) != (successors[0].kind, successors[0].name) for other in successors):
        names = ", ".join(each.commune.title for each in sources)
        raise InputError(
            f"Các hồ sơ của {names} không thuộc cùng một xã năm {year}.",
            "Hãy bỏ chọn hồ sơ của xã khác.",
        )

    return successors[0] if two_levels else first


def proposal(data_folder: DataFolder, sources: tuple[Dossier, ...], pack: Pack, year: int) -> Proposal:
    """Return what is proposed for ``year`` under ``pack``; nothing is stored.

    What was done is counted as in the year-end report. Raises InputError where the sources don't fit.
    """
    if not sources:
        raise InputError("Chưa chọn hồ sơ nào của năm trước.", "Hãy đánh dấu ít nhất một hồ sơ.")
    if any(each.year >= year for each in sources):
        raise InputError(
            f"Năm {year} không sau năm của hồ sơ nguồn.", "Hãy chọn kế hoạch cấp trên của năm sau."
        )

    commune = _in_settings(commune_of(sources, pack.directive, year), data_folder.settings)
    read = tuple(_source(each, pack, data_folder) for each in sources)
    return rollover_proposal.propose_year(read, pack, year, commune, data_folder.settings)


def store_proposal(data_folder: DataFolder, proposed: Proposal, *, second: bool = False) -> str:
    """Store the dossier that ``proposed`` gives; return its id. The sources stay as they are.

    Raises InputError where that commune has a dossier of the year and pack, unless a ``second`` is wanted.
    """
    if data_folder.read_only:
        raise InputError("Cửa sổ này chỉ xem được.", "Hãy đóng cửa sổ kia của chương trình rồi làm lại.")
    if not second and is_stored(data_folder, proposed):
        raise InputError(
            f"Đã có hồ sơ năm {proposed.year} của {proposed.commune.title} theo kế hoạch này.",
            "Hãy mở hồ sơ ấy ở Bàn làm việc, hoặc lập thêm hồ sơ thứ hai.",
        )
    return data_folder.create_dossier(rollover_proposal.build_dossier(proposed))


def is_stored(data_folder: DataFolder, proposed: Proposal) -> bool:
    """Return whether a dossier of that commune, year and pack is stored already."""
    wanted = (proposed.commune.kind, proposed.commune.name, proposed.pack.id)
    stored = data_folder.stored(proposed.year)
    return any((each.commune.kind, each.commune.name, each.pack) == wanted for _, each in stored)


def last_years_answer(session: DossierSession, question: Question) -> LastYear | None:
    """Return what last year's dossier answered to a question asked in words; None where it says nothing.

    Year and names of bodies are today's already; what is left over of last year is flagged.
    """
    before = session.last_year
    if before is None or question.kind not in ("text", "paragraph", "lines") or question.key in _OF_ONE_YEAR:
        return None

    answer = answers.value(before, question)
    if not answers.is_answered(answer):
        return None

    now = session.dossier
    words = wording.renew_wording(YearBefore(before, session.pack), (), session.pack, now.commune, now.year)
    renew = words.body if question.key == "plan.recipients" or question.id == "lead" else words.text
    renewed = [renew(each) for each in ([answer] if isinstance(answer, str) else answer)]
    flags = tuple(dict.fromkeys(flag for each in renewed for flag in each.flags))

    return LastYear(tuple(each.text for each in renewed), flags, lines=question.kind == "lines")


def _now(commune: Commune) -> Commune:
    return units.successor(commune) or msgspec.structs.replace(commune, district=None)


def _in_settings(commune: Commune, settings: CommuneSettings | None) -> Commune:
    """Return the commune as the settings write it, where it is theirs."""
    own = settings.commune if settings else commune
    same = (own.kind, own.name, own.district) == (commune.kind, commune.name, commune.district)
    return own if same else commune


def _source(dossier: Dossier, new: Pack, data_folder: DataFolder) -> YearBefore:
    try:
        pack, _ = installed_packs.for_dossier(dossier, data_dir=data_folder.data_dir)
    except ClerkError:
        pack = unknown_pack(dossier, new)
    counted = figures_of(with_report(dossier, "report"), pack)
    return YearBefore(dossier, pack, {row.id: row.done for row in counted.activities})


def unknown_pack(dossier: Dossier, new: Pack) -> Pack:
    """Return a stand-in for a pack that isn't on this machine: the same questions, an unknown higher plan."""
    manifest = msgspec.structs.replace(new.manifest, id=dossier.pack, directive=Directive(year=dossier.year))
    return msgspec.structs.replace(new, manifest=manifest)
