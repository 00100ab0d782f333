"""What the command line says and writes over all samples and corpora, a result a case.

Only the public command line is called, so that the cases stay the same whatever moves inside.
"""

import contextlib
import hashlib
import io
import json
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import msgspec

from tests.format_rules import corpus
from tests.format_rules.seeded import Seed, edited
from tests.workspace.report_samples import PACKS, cases, sample_of
from ttdn_desktop.__main__ import main
from ttdn_desktop.dossier import reading
from ttdn_desktop.office.layout import atoms, faces, lines

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
SUPERIOR_PLANS = sorted(
    path
    for pattern in ("*.docx", "*.pdf", "*.txt")
    for path in SAMPLES.glob(f"superior_plans/**/{pattern}")
    if "make" not in path.parts
)
FOREIGN_PAPERS = sorted(SAMPLES.glob("foreign_papers/*.docx"))
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
_MOMENT = re.compile(r'"exported": ?"[^"]*"')
_FILE_TIME = 1_700_000_000
"""Of two plain dossiers of one commune the file's own time decides which is kept."""


class Ran(NamedTuple):
    """What a verb came to: exit status, standard output, standard error."""

    status: int
    output: str
    errors: str


Case = Callable[[Path], Any]
"""Runs a case in an empty folder; returns what is kept of it, as JSON has it."""


def run(*arguments: str | Path) -> Ran:
    """Run a verb of the command line in this process."""
    output, errors = io.StringIO(), io.StringIO()

    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = main([str(argument) for argument in arguments])

    return Ran(status, output.getvalue(), errors.getvalue())


@contextlib.contextmanager
def without_machine_fonts() -> Iterator[None]:
    """Lay out with the program's own fonts alone, so that pages are the same on every machine."""
    _forget_faces()

    with mock.patch.object(faces, "font_file", lambda *_: None):
        yield

    _forget_faces()


def _forget_faces() -> None:
    """Clear what the layout keeps of faces: widths and words that other tests measured with other fonts."""
    for module in (atoms, faces, lines):
        for kept in vars(module).values():
            if hasattr(kept, "cache_clear"):
                kept.cache_clear()


def digest(content: bytes) -> str:
    """Return the sha256 of ``content``."""
    return hashlib.sha256(content).hexdigest()


def parts_digest(package: bytes) -> str:
    """Return the sha256 over a zip's names and contents, for a zip that holds the time of day."""
    digest = hashlib.sha256()

    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        for name in sorted(opened.namelist()):
            digest.update(f"{name}\n".encode())
            digest.update(opened.read(name))

    return digest.hexdigest()


def folder_digests(folder: Path) -> dict[str, str]:
    """Return {file in ``folder``: sha256}."""
    return {
        path.relative_to(folder).as_posix(): digest(path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _without(folder: Path, text: str) -> str:
    """Return ``text`` without ``folder``, as the system writes it and as ``tong-hop.json`` does."""
    return text.replace(f"{folder}{os.sep}", "").replace(f"{folder.as_posix()}/", "")


# --- check -----------------------------------------------------------------------------------------------


def check_cases() -> Iterator[tuple[str, Case]]:
    """Yield the findings of each paper, and of its mended copy with the copy's sum."""
    for path in FOREIGN_PAPERS:
        yield f"foreign/{path.stem}", lambda folder, path=path: _checked(folder, path.read_bytes())
    for pack, seeds in (("mau-nd30", corpus.ND30), ("van-ninh-2019", corpus.TT01)):
        yield f"{pack}/clean", lambda folder, pack=pack: _checked(folder, corpus.clean(pack))
        for number, seed in enumerate(seeds):
            name = f"{pack}/{number:02} {seed.rule}"
            yield name, lambda folder, pack=pack, seed=seed: _checked(folder, _seeded(pack, seed))


def _seeded(pack: str, seed: Seed) -> bytes:
    return edited(corpus.clean(pack), seed.edit)


def _checked(folder: Path, docx: bytes) -> dict[str, Any]:
    paper, mended = folder / "a.docx", folder / "b.docx"
    paper.write_bytes(docx)

    found = run("check", paper, "--json")
    left = run("check", paper, "--json", "--mend", mended)

    return {
        "status": [found.status, left.status],
        "found": json.loads(found.output),
        "left": json.loads(left.output)["findings"],
        "mended": parts_digest(mended.read_bytes()),
    }


# --- intake ----------------------------------------------------------------------------------------------


def intake_cases() -> Iterator[tuple[str, Case]]:
    """Yield what is understood of each higher plan, with the sums of the pack made from it."""
    for path in SUPERIOR_PLANS:
        name = path.relative_to(SAMPLES / "superior_plans").as_posix()
        yield name, lambda folder, path=path: _taken_in(folder, path)


def _taken_in(folder: Path, path: Path) -> dict[str, Any]:
    pack = folder / "mau"
    ran = run("intake", path, "--json", "-o", pack)

    return {
        "status": ran.status,
        "errors": _without(path.parent, _without(folder, ran.errors)),
        "understood": json.loads(ran.output) if ran.output else None,
        "pack": folder_digests(pack) if pack.exists() else {},
    }


# --- report ----------------------------------------------------------------------------------------------


def report_cases() -> Iterator[tuple[str, Case]]:
    """Yield the figures and the sums of all papers of every shape of year."""
    for rules in PACKS:
        for name, dossier in cases(rules).items():
            yield f"{rules}/{name}", lambda folder, dossier=dossier: _reported(folder, dossier)


def _reported(folder: Path, dossier: Any) -> dict[str, Any]:
    path, last_year = folder / "ho-so.json", folder / "nam-truoc.json"
    path.write_bytes(reading.write(dossier))
    last_year.write_bytes(reading.write(msgspec.structs.replace(dossier, year=dossier.year - 1)))
    outputs = {
        "report": ["-o", folder / "r.docx", "--pdf", folder / "r.pdf", "--xlsx", folder / "r.xlsx"],
        "half": ["--half", "-o", folder / "h.docx", "--pdf", folder / "h.pdf"],
        "compared": ["--last-year", last_year, "-o", folder / "c.docx"],
    }

    results = {kind: run("report", path, "--json", *wanted) for kind, wanted in outputs.items()}
    plan = run("plan", path, "-o", folder / "p.docx", "--pdf", folder / "p.pdf")

    return {
        "status": [*(ran.status for ran in results.values()), plan.status],
        "errors": [_without(folder, ran.errors) for ran in (*results.values(), plan)],
        "figures": json.loads(results["report"].output),
        "outputs": {
            name: sum_ for name, sum_ in folder_digests(folder).items() if not name.endswith(".json")
        },
    }


# --- other outputs ---------------------------------------------------------------------------------------


def output_cases() -> Iterator[tuple[str, Case]]:
    """Yield the sums of what the other verbs write: pages, packs, exchange files, consolidations."""
    for path in (*FOREIGN_PAPERS, *(path for path in SUPERIOR_PLANS if path.suffix == ".docx")):
        name = path.relative_to(SAMPLES).as_posix()
        yield f"pdf/{name}", lambda folder, path=path: _laid_out(folder, path)
    for rules in ("nd30", "tt01"):
        yield f"pack new/{rules}", lambda folder, rules=rules: _begun(folder, rules)
        yield f"export/{rules}", lambda folder, rules=rules: _exported(folder, rules)
        yield f"consolidate/{rules}", lambda folder, rules=rules: _consolidated(folder, rules)
    for pack in PACKS.values():
        yield f"pack check/{pack}", lambda folder, pack=pack: _pack_checked(folder, TEMPLATES / pack)


def _laid_out(folder: Path, path: Path) -> dict[str, Any]:
    out = folder / "a.pdf"
    ran = run("pdf", path, "-o", out)

    return {
        "status": ran.status,
        "errors": _without(path.parent, ran.errors),
        "pdf": digest(out.read_bytes()) if out.exists() else None,
    }


def _begun(folder: Path, rules: str) -> dict[str, Any]:
    ran = run("pack", "new", "--rules", rules, "-o", folder / "mau")
    checked = run("pack", "check", folder / "mau", "--json")

    return {
        "status": [ran.status, checked.status],
        "errors": _without(folder, ran.errors).replace(f"mau{os.sep}", "mau/"),
        "files": folder_digests(folder),
        "checked": json.loads(checked.output),
    }


def _pack_checked(folder: Path, pack: Path) -> dict[str, Any]:
    del folder
    ran = run("pack", "check", pack, "--json")

    return {"status": ran.status, "errors": ran.errors, "checked": json.loads(ran.output)}


def _exported(folder: Path, rules: str) -> dict[str, Any]:
    path, out = folder / "ho-so.json", folder / "xa.ttdn"
    path.write_bytes(reading.write(sample_of(rules)))
    ran = run("export", path, "-o", out)

    with zipfile.ZipFile(out) as package:
        parts = {name: _MOMENT.sub("", package.read(name).decode("utf-8")) for name in package.namelist()}

    return {"status": ran.status, "errors": _without(folder, ran.errors), "parts": parts}


def _consolidated(folder: Path, rules: str) -> dict[str, Any]:
    """Bring several communes together, one of them twice, one missing, one broken."""
    sample, names = sample_of(rules), ("Vạn Thắng", "Vạn Bình", "Vạn Lương", "Đại Lãnh")
    files = [folder / f"{number}.json" for number in range(len(names))]

    for number, (path, name) in enumerate(zip(files, names, strict=True)):
        commune = msgspec.structs.replace(sample.commune, name=name)
        log = sample.log[number:]
        path.write_bytes(reading.write(msgspec.structs.replace(sample, commune=commune, log=log)))
    broken = folder / "hong.json"
    broken.write_text("{", encoding="utf-8")
    again = folder / "lan-hai.json"
    again.write_bytes(files[0].read_bytes())
    wanted = folder / "danh-sach.json"
    wanted.write_text(json.dumps([*names, "Vạn Hưng"], ensure_ascii=False), encoding="utf-8")

    for path in (*files, broken, again):
        os.utime(path, (_FILE_TIME, _FILE_TIME))

    with contextlib.chdir(folder):  # the papers name the files as they were named to the verb
        names_given = [path.name for path in (*files, broken, again)]
        ran = run("consolidate", *names_given, "-o", "ra", "--communes", wanted.name)

    return {
        "status": ran.status,
        "errors": ran.errors,
        "table": json.loads((folder / "ra" / "tong-hop.json").read_text("utf-8")),
        "files": folder_digests(folder / "ra"),
    }


SUITES: dict[str, Callable[[], Iterator[tuple[str, Case]]]] = {
    "check": check_cases,
    "intake": intake_cases,
    "report": report_cases,
    "outputs": output_cases,
}
"""Each suite has its own recorded file."""
