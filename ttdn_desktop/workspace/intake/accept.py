"""A higher plan the clerk has looked over: made a pack, and begun as the year's dossier."""

import msgspec
from msgspec.structs import replace

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.dossier.writer import writer
from ttdn_desktop.interview.start import new_dossier
from ttdn_desktop.packs.generate import era
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.read_plan import make_parts
from ttdn_desktop.workspace.pack_library import library


class PlanPack(msgspec.Struct, frozen=True):
    """A higher plan as the clerk accepted it, and the files of the pack made from it, by name."""

    directive: Directive
    parts: dict[str, bytes]


def make_pack(directive: Directive) -> PlanPack:
    """Return the pack of ``directive``; the slow part of accepting, fit for a worker: nothing is stored."""
    return PlanPack(directive, make_parts(directive))


def refuse_if_unable(data_folder: DataFolder) -> None:
    """Raise InputError where this window can't make a dossier."""
    if data_folder.settings is None or data_folder.read_only:
        raise InputError(
            "Cửa sổ này chưa tạo được hồ sơ.", "Hãy nhập tên xã ở phần Cài đặt, hoặc đóng cửa sổ đang mở kia."
        )


def accept_plan(
    data_folder: DataFolder, made: PlanPack, writer_settings: CommuneSettings | None = None
) -> str:
    """Store the pack and the year's dossier with last year's settings; return the dossier's id.

    ``writer_settings`` are those of who writes where the clerk chose among the plan's addressees
    (``authors.py``), else the data folder's count, with the assignment that fits its author.

    The signer, the recipients, the archive line and the lead body come from last year's dossier on the same
    topic where there is one, else from the commune's settings. Raises ClerkError; where the unit has a
    dossier of that year under the same higher plan already, the pack stays on the shelf and no second one is
    made.
    """
    refuse_if_unable(data_folder)
    settings, directive = writer_settings or data_folder.settings, made.directive
    if settings is None:
        raise AssertionError("refused above")

    year = era.year_of(directive)
    own = [each for _, each in data_folder.stored() if _is_of_unit(each, settings)]
    installed = library.install_made(data_folder, made.parts)
    if any(each.year == year and each.pack == installed.pack_id for each in own):
        of_whom = writer(settings.commune, settings.author).title
        raise InputError(
            f"Đã có hồ sơ năm {year} của {of_whom} theo kế hoạch này; bộ mẫu mới đã được cất.",
            "Hãy mở hồ sơ ấy ở Bàn làm việc; chương trình sẽ đề nghị chuyển sang bản mẫu mới.",
        )

    dossier = new_dossier(installed.pack_id, year, settings, directive)
    if writer_settings is not None:
        dossier = replace(dossier, author=writer_settings.author)  # the assignment chosen, whatever fits
    topic = data_folder.topic_of(dossier)
    last = (each for each in own if each.year == year - 1)
    before = next((each for each in last if data_folder.topic_of(each) in (topic, "")), None)
    dossier = _with_last_years(dossier, before) if before else dossier

    try:
        return data_folder.create_dossier(replace(dossier, pack_version=installed.version))
    except ClerkError:
        if not installed.already:
            library.undo_install(data_folder, installed)
        raise


def _is_of_unit(dossier: Dossier, settings: CommuneSettings) -> bool:
    """Whether the unit of ``settings`` writes ``dossier``."""
    names = [author.name if author else None for author in (dossier.author, settings.author)]
    return dossier.commune == settings.commune and names[0] == names[1]


def _with_last_years(dossier: Dossier, before: Dossier) -> Dossier:
    plan = replace(
        dossier.plan,
        signer=before.plan.signer,
        recipients=before.plan.recipients or dossier.plan.recipients,
        archive=before.plan.archive or dossier.plan.archive,
    )
    lead = {"lead": before.answers["lead"]} if before.answers.get("lead") else {}

    return replace(dossier, plan=plan, answers={**dossier.answers, **lead})
