"""The gate for packs from outside: what comes in is what the program can stand for (docs/trust.md)."""

from pathlib import Path
from typing import NoReturn

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.path_facts import resolved
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Record
from ttdn_desktop.office.render import sandbox
from ttdn_desktop.office.render.untrusted_docx import check_template
from ttdn_desktop.packs import loading, pack_files
from ttdn_desktop.packs.records import Pack

TRIAL = ("-m", sandbox.MODULE)
"""How the gate starts this program anew; Python takes it itself, a frozen program gives it to ``main``."""


class AdmittedPack(Record, frozen=True, kw_only=True):
    """A pack that may come in.

    ``parts`` are the files it consists of, those its manifest names; ``trial`` is the document that its
    sample made.
    """

    pack: Pack
    parts: dict[str, bytes]
    trial: bytes = b""


def admit_pack(path: Path) -> AdmittedPack:
    """Return the pack in ``path`` (.zip or folder) once it has passed everything.

    Raises InputError, one message that names the file and what in it isn't allowed. Nothing is written.
    """
    try:
        parts = pack_files.read_pack(path)
        pack = loading.load_parts(parts, name=path.name)
        if pack.sample is not None:
            reading.read(pack.sample, name="sample.json")
        for name in _templates(pack):
            check_template(parts[name], f"{path.name}, {name}")
    except InputError as fault:
        if fault.file:
            raise
        raise pack_files.refusal(path.name, fault.what.rstrip(".")) from fault
    except RecursionError as fault:
        raise pack_files.refusal(path.name, "dữ liệu lồng quá sâu") from fault
    except MemoryError as fault:
        raise pack_files.refusal(path.name, "cần quá nhiều bộ nhớ") from fault

    return AdmittedPack(pack=pack, parts=parts, trial=sandbox.render_in_child(parts, name=path.name))


def be_the_trial() -> NoReturn:
    """Be the child that renders one pack from outside, then end the process."""
    from ttdn_desktop.office.render import confinement  # in the child alone

    confinement.run()


def open_pack(path: Path) -> Pack:
    """Return the pack in ``path``, through the gate unless it came with the program. Raises InputError."""
    return loading.load_folder(path) if is_shipped(path) else admit_pack(path).pack


def is_shipped(path: Path) -> bool:
    """Return whether ``path`` is a pack that came with the program."""
    return resolved(path).parent == templates_dir().resolve()


def _templates(pack: Pack) -> tuple[str, ...]:
    documents = pack.manifest.documents
    names = tuple(name for name in (documents.plan, documents.report) if name)
    if not all(name.lower().endswith(".docx") for name in names):
        raise InputError("Mẫu Word của bộ mẫu phải là tệp .docx.", "Hãy xin lại tệp từ nơi gửi.")
    return names
