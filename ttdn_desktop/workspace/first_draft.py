"""A first draft for the unit that settings are of, from a pack and what the unit had before."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.directive.duties import duties_of, names_organ
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.first_draft.draft import draft
from ttdn_desktop.packs.generate import era
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.packs.rollover.records import YearBefore
from ttdn_desktop.workspace import installed_packs, rollover
from ttdn_desktop.workspace.intake.learn import learn
from ttdn_desktop.workspace.session import DossierSession


def make_draft(
    pack: Pack,
    settings: CommuneSettings,
    *,
    assignment: str | None = None,
    year: int | None = None,
    earlier: tuple[Dossier, ...] = (),
    data_dir: Path | None = None,
) -> Dossier:
    """Return the first draft of the unit of ``settings`` under ``pack``; what is in ``earlier`` is preferred.

    Raises InputError where the higher plan asks nothing of that unit.
    """
    author = author_of(settings, pack.directive, assignment)
    plan_year = year or era.year_of(pack.directive)
    before = tuple(_year_before(each, pack, data_dir) for each in earlier if each.year < plan_year)
    return draft(pack, settings, author=author, year=plan_year, before=before)


def draft_of(session: DossierSession) -> Dossier:
    """Return the open dossier filled with a first draft; what is answered already stays.

    Last year's dossier of the unit is drawn from where it is there. Raises InputError.
    """
    dossier = session.dossier
    own = msgspec.structs.replace(
        session.settings,
        commune=dossier.commune,
        author=dossier.author,
        recipients=dossier.plan.recipients or session.settings.recipients,
        lead=str(dossier.answers.get("lead") or session.settings.lead),
    )
    earlier = (session.last_year,) if session.last_year else ()
    made = make_draft(session.pack, own, year=dossier.year, earlier=earlier)
    plan = msgspec.structs.replace(
        dossier.plan,
        choices=made.plan.choices,
        activities=made.plan.activities,
        assignments=made.plan.assignments,
        recipients=made.plan.recipients,
    )
    return msgspec.structs.replace(
        dossier,
        plan=plan,
        answers={**made.answers, **dossier.answers},
        private_notes="\n".join(filter(None, (dossier.private_notes, made.private_notes))),
    )


def read_earlier(paths: Sequence[Path]) -> tuple[Dossier, ...]:
    """Return what the unit had before: its dossiers, and its papers (Word, PDF) read into one.

    Raises ClerkError that names the file.
    """
    papers = [path for path in paths if path.suffix.lower() not in rollover.SUFFIXES]
    dossiers = [rollover.read_source(path) for path in paths if path not in papers]
    return (*dossiers, learn(papers).dossier) if papers else tuple(dossiers)


def author_of(settings: CommuneSettings, directive: Directive, assignment: str | None) -> Author | None:
    """Return who writes: None for the commune's committee, else the settings' author with its assignment.

    ``assignment`` is the number asked for; that of the communes stands for the commune. Raises InputError.
    """
    own = settings.author
    number = assignment or (own.assignment if own else "")
    known = {each.number: each for each in directive.assignments}

    if own is not None and not own.name.strip():
        raise InputError(
            "Cơ quan soạn trong cài đặt chưa có tên.",
            "Hãy ghi tên cơ quan (khóa “name” của “author”), hoặc bỏ “author” nếu Ủy ban nhân dân soạn.",
        )
    if number and number not in known and not duties_of(directive, number):
        raise InputError(f"Kế hoạch cấp trên không có mục {number} giao việc.", _offered(directive))
    if own is None and (not number or _is_of_communes(number, directive)):
        return None
    if own is None:
        raise InputError(
            f"Cài đặt là của {settings.commune.title}, mục {number} giao cho cơ quan khác.",
            "Hãy dùng tệp cài đặt có tên cơ quan ấy (khóa “author”), hoặc bỏ --as.",
        )
    if not number:
        raise InputError(
            f"Chưa rõ mục nào của kế hoạch cấp trên giao việc cho {own.name}.", _offered(directive)
        )
    is_own = number == own.assignment or (number in known and names_organ(known[number].to, own.name))
    if number in known and own.assignment in known and not is_own:
        raise InputError(
            f"Mục {number} giao cho {known[number].to}, cài đặt là của {own.name} (mục {own.assignment}).",
            f"Hãy dùng tệp cài đặt của cơ quan ấy, hoặc bỏ --as. {_offered(directive)}",
        )
    return msgspec.structs.replace(own, assignment=number)


def _offered(directive: Directive) -> str:
    offered = "; ".join(f"{each.number} ({each.to})" for each in directive.assignments)
    if not offered:
        return "Kế hoạch này chưa rõ giao việc cho ai: hãy kiểm tra bộ mẫu."
    return f"Hãy chọn một trong các mục: {offered}."


def _is_of_communes(number: str, directive: Directive) -> bool:
    found = next((each for each in directive.assignments if each.number == number), None)
    duties = {duty.id for duty in directive.commune_duties}
    return found is not None and bool(duties & {*found.items, found.number})


def _year_before(dossier: Dossier, new: Pack, data_dir: Path | None) -> YearBefore:
    try:
        pack, _ = installed_packs.for_dossier(dossier, data_dir=data_dir)
    except ClerkError:
        pack = rollover.unknown_pack(dossier, new)
    return YearBefore(dossier, pack)
