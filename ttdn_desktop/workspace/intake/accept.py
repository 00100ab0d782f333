"""A higher plan the clerk has looked over: made a pack, and begun as the year's dossier."""

import msgspec
from msgspec.structs import replace

from ttdn_desktop.basics.errors import ClerkError, InputError
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Dossier
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


def refuse_if_unable(desk: DataFolder) -> None:
    """Raise InputError where this window can't make a dossier."""
    if desk.settings is None or desk.read_only:
        raise InputError(
            "Cửa sổ này chưa tạo được hồ sơ.", "Hãy nhập tên xã ở phần Cài đặt, hoặc đóng cửa sổ đang mở kia."
        )


def accept_plan(desk: DataFolder, made: PlanPack) -> str:
    """Store the pack and the year's dossier with last year's settings; return the dossier's id.

    The signer, the recipients, the archive line and the lead body come from last year's dossier where
    there is one, else from the commune's settings. Raises ClerkError; where the commune has a dossier of
    that year already, the pack stays on the shelf and no second dossier is made.
    """
    refuse_if_unable(desk)
    settings, directive = desk.settings, made.directive
    if settings is None:
        raise AssertionError("refused above")

    year = era.year_of(directive)
    known = [each for _, each in desk.stored() if each.commune == settings.commune]
    installed = library.install_made(desk, made.parts)
    if any(each.year == year for each in known):
        raise InputError(
            f"Đã có hồ sơ năm {year} của {settings.commune.title}; bộ mẫu mới đã được cất.",
            "Hãy mở hồ sơ ấy ở Bàn làm việc; chương trình sẽ đề nghị chuyển sang bản mẫu mới.",
        )

    dossier = new_dossier(installed.pack_id, year, settings, directive)
    before = next((each for each in known if each.year == year - 1), None)
    dossier = _with_last_years(dossier, before) if before else dossier

    try:
        return desk.create_dossier(replace(dossier, pack_version=installed.version))
    except ClerkError:
        if not installed.already:
            library.undo_install(desk, installed)
        raise


def _with_last_years(dossier: Dossier, before: Dossier) -> Dossier:
    plan = replace(
        dossier.plan,
        signer=before.plan.signer,
        recipients=before.plan.recipients or dossier.plan.recipients,
        archive=before.plan.archive or dossier.plan.archive,
    )
    lead = {"lead": before.answers["lead"]} if before.answers.get("lead") else {}

    return replace(dossier, plan=plan, answers={**dossier.answers, **lead})
