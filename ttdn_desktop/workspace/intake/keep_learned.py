"""What earlier papers said, kept as the dossier of their year, with a pack made of their own words."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.basics.wording import first_upper
from ttdn_desktop.directive.records import Directive, Item, Section
from ttdn_desktop.dossier.records import Choice, Commune, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.earlier_papers.records import Learned, PlanParts
from ttdn_desktop.official_paper.eras import rule_set_for
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.accept import refuse_if_unable
from ttdn_desktop.workspace.pack_library import library
from ttdn_desktop.workspace.units import area_of

_PREFIX = "nam-truoc-"
"""Begins the id of such a pack: it is none of the higher office's own plan, whose id says area and year."""

_LONGEST_ID = 64
"""Characters of an id (``packs/versions.py``)."""

_IN_AREA = "trên địa bàn"

_RESULTS = re.compile(r"^kết quả\s+(?:thực hiện\s+(?:kế hoạch\s+)?)?", re.IGNORECASE)
"""A report's subject begins with it, the plan's it reports on follows (``packs/subject.py``)."""

_HEADINGS = {"purposes": "Mục đích, yêu cầu", "contents": "Nội dung", "forms": "Hình thức"}
_NUMBERS = ("I", "II", "III")


def keep(data_folder: DataFolder, learned: Learned) -> str:
    """Store the dossier with its pack; return its id.

    Raises ClerkError, also where the same papers were kept before; then nothing is stored.
    """
    refuse_if_unable(data_folder)
    learned = _in_settings(learned, data_folder.settings)
    directive = directive_of(learned)
    installed = library.install_made(data_folder, _parts(directive, learned))
    dossier = with_pack(learned.dossier, directive, installed.pack_id, installed.version)

    try:
        _refuse_kept_before(data_folder, dossier)
        return data_folder.create_dossier(dossier)
    except ClerkError:
        if not installed.already:
            library.undo_install(data_folder, installed)
        raise


def _refuse_kept_before(data_folder: DataFolder, dossier: Dossier) -> None:
    """Raise InputError where a dossier of that unit, year and pack has all the parts of ``dossier``."""
    wanted = (dossier.commune.name, dossier.commune.kind, dossier.pack)
    for _, kept in data_folder.stored(dossier.year):
        same_unit = (kept.commune.name, kept.commune.kind, kept.pack) == wanted
        if same_unit and _filled(dossier) <= _filled(kept):
            raise InputError(
                f"Văn bản này đã được đọc thành hồ sơ năm {dossier.year} của {dossier.commune.title}.",
                "Hãy mở hồ sơ ấy ở Bàn làm việc.",
            )


def _filled(dossier: Dossier) -> set[str]:
    """Return the parts of ``dossier`` that papers fill and that are there."""
    plan = dossier.plan
    parts = {
        "choices": plan.choices,
        "activities": plan.activities,
        "assignments": plan.assignments,
        "report": dossier.report,
        "log": dossier.log,
    }
    return {name for name, part in parts.items() if part}


def directive_of(learned: Learned) -> Directive:
    """Return the higher plan as far as the papers tell: what the unit took over, its number and date."""
    dossier = learned.dossier
    sections = tuple(_sections(_plan_parts(learned)))
    is_known = bool(dossier.commune.district or dossier.commune.province)
    area = area_of(dossier.commune).partition(",")[0] if is_known else ""
    if dossier.author is not None:
        area = dossier.author.area

    return Directive(
        title=_higher_title(learned, area),
        year=dossier.year,
        issuer=f"Ủy ban nhân dân {area}" if area else "",
        level="huyện" if dossier.commune.district else "tỉnh",
        number=dossier.superior.number,
        date=dossier.superior.date,
        sections=sections,
        purposes=_ids(sections, _HEADINGS["purposes"]),
        contents=_ids(sections, _HEADINGS["contents"]),
        forms=_ids(sections, _HEADINGS["forms"]),
    )


def is_own(dossier: Dossier, settings: CommuneSettings | None) -> bool:
    """Return whether the unit of ``settings`` wrote the papers, by name."""
    if settings is None:
        return False
    names = (writer(one.commune, one.author).title for one in (dossier, settings))
    first, second = map(fold, names)
    return first == second


def _in_settings(learned: Learned, settings: CommuneSettings | None) -> Learned:
    """Return another organ's papers as of the settings' own author, so that next year finds them."""
    dossier = learned.dossier
    if dossier.author is None or settings is None or not is_own(dossier, settings):
        return learned
    own = replace(dossier, commune=settings.commune, author=settings.author)
    return Learned(own, learned.papers, learned.warnings)


def with_pack(dossier: Dossier, directive: Directive, pack: str, version: str) -> Dossier:
    """Return ``dossier`` under its pack, what it took over named by the pack's items."""
    ids = {item.text: item.id for item in directive.items()}
    choices = tuple(
        Choice(id=ids[choice.text]) for choice in dossier.plan.choices if choice.text and choice.text in ids
    )
    return replace(dossier, pack=pack, pack_version=version, plan=replace(dossier.plan, choices=choices))


def _higher_title(learned: Learned, area: str) -> str:
    """Return the papers' subject as the higher plan's title: of the higher office's ``area``, not of results.

    By its topic next year's plan finds the dossier (``DataFolder.year_before``): a subject that kept the
    unit's own area, or that it reports on results, would be about something else.
    """
    subjects = [(paper.kind != "plan", paper.subject) for paper in learned.papers if paper.subject]
    subject = min(subjects, default=(False, ""), key=lambda each: each[0])[1]
    own = _own_area(learned.dossier.commune)

    of_higher = own.sub(f" {_IN_AREA} {area}" if area else "", _RESULTS.sub("", subject))
    return first_upper(of_higher.strip())


def _own_area(commune: Commune) -> re.Pattern[str]:
    """Return what says the unit's own area: ``trên địa bàn xã Vạn Lương``, ``trên địa bàn xã`` alone."""
    return re.compile(
        rf"\s*\b(?:{_IN_AREA}|của|trong|tại)\s+(?:toàn\s+)?{re.escape(commune.kind)}"
        rf"(?:\s+{re.escape(commune.name)}(?!\w)(?-i:(?!\s+[A-ZĐÀ-Ỹ]))|(?=\s+năm\b|\s*[,;.]|\s*$))",
        re.IGNORECASE,
    )


def _plan_parts(learned: Learned) -> PlanParts:
    return next((paper.plan for paper in learned.papers if paper.kind == "plan"), PlanParts())


def _sections(parts: PlanParts) -> Iterator[Section]:
    kept = [(heading, getattr(parts, name)) for name, heading in _HEADINGS.items() if getattr(parts, name)]
    for number, (heading, texts) in zip(_NUMBERS, kept, strict=False):
        items = tuple(Item(id=f"{number}.{at}", text=text) for at, text in enumerate(texts, 1))
        yield Section(number=number, heading=heading, items=items)


def _ids(sections: tuple[Section, ...], heading: str) -> tuple[str, ...]:
    return tuple(item.id for section in sections if section.heading == heading for item in section.items)


def _parts(directive: Directive, learned: Learned) -> dict[str, bytes]:
    from ttdn_desktop.office.base_templates.plan import plan_template  # slow to load, needed here alone
    from ttdn_desktop.office.base_templates.report import report_template
    from ttdn_desktop.packs.generate import generate

    dossier = learned.dossier
    rules = rule_set_for(dossier.plan.date or (dossier.report.date if dossier.report else None), dossier.year)
    pack_id = f"{_PREFIX}{generate.id_of(directive)}"[:_LONGEST_ID].strip("-")
    made = generate.generate_pack(directive, rules=rules, pack_id=pack_id)
    return generate.pack_parts(made, plan_template(rules), report_template(rules))
