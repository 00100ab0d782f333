"""The file a commune sends to the higher office: its dossier, with the issued papers from the register."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import msgspec

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.dossier.records import Dossier, Superior
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.versions import in_force
from ttdn_desktop.exchange import package
from ttdn_desktop.exchange.package import PlanWords
from ttdn_desktop.packs.records import Manifest
from ttdn_desktop.packs.subject import subject_template
from ttdn_desktop.papers.plan.opening import citation
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.store.stored_file import StoredFile
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.output_files import write_all
from ttdn_desktop.workspace.session import DossierSession

SUFFIX = package.SUFFIX
_PAPERS: tuple[PaperKind, ...] = ("plan", "report", "half")


def plan_words(manifest: Manifest, superior: Superior) -> PlanWords:
    """Return the words of a pack, as its writer uses it, that the higher office may not have.

    ``superior`` is what the dossier knows of the higher plan's number and date.
    """
    duties = {duty.id: duty.text for duty in manifest.directive.commune_duties}
    return PlanWords(subject_template(manifest), duties, citation(manifest.directive, superior))


def export(
    dossier: Dossier,
    path: Path,
    now: dt.datetime,
    *,
    parts: Mapping[str, bytes] | None = None,
    plan: PlanWords | None = None,
) -> None:
    """Write the .ttdn of ``dossier``, exported ``now``, with issued papers as ``parts``, to ``path``.

    ``plan`` are the words of its pack, None where that isn't on this machine. Raises ClerkError, also where
    the higher office couldn't read it; then ``path`` is as it was.
    """
    made = package.write(dossier, exported=now, parts=parts, plan=plan)

    try:
        package.read(made, name=path.name)
    except InputError as fault:
        raise OutputError(
            f"Không kết xuất được: {fault.what}", "Hãy rút gọn hồ sơ hoặc văn bản kèm theo rồi kết xuất lại."
        ) from fault

    write_all({path: made})


class SentSnapshot(msgspec.Struct, frozen=True):
    """A dossier as it is sent, with the files of its issued papers by name; frozen, for a worker."""

    dossier: Dossier
    papers: dict[str, StoredFile]
    plan: PlanWords = PlanWords()


def snapshot(data_folder: DataFolder, session: DossierSession) -> SentSnapshot:
    """Save the session's dossier, then return it as it is now. Raises InputError for a damaged register."""
    session.save_now()  # one that can't be saved can still be sent
    return SentSnapshot(
        in_force(session.dossier),
        _issued_papers(data_folder, session.dossier_id),
        plan_words(session.pack.manifest, session.dossier.superior),
    )


def export_file(sent: SentSnapshot, path: Path, now: dt.datetime) -> None:
    """Write the .ttdn of ``sent`` to ``path``; fit for a worker.

    Raises ClerkError; then ``path`` is as it was.
    """
    parts = {name: file.read() for name, file in sent.papers.items()}
    export(sent.dossier, path, now, parts=parts, plan=sent.plan)


def _issued_papers(data_folder: DataFolder, dossier_id: str | None) -> dict[str, StoredFile]:
    """Return the Word file and PDF of each paper that is issued, by name. Raises InputError."""
    parts: dict[str, StoredFile] = {}

    for kind in _PAPERS if dossier_id else ():
        line = data_folder.register.line_of(dossier_id or "", kind)
        if line is not None:
            kept = {file.name for file in line.files}
            for name in (word_name(kind), pdf_name(kind)):
                if name in kept:
                    parts[name] = data_folder.register.file_of(line, name)

    return parts
