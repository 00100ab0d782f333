"""The layout beside LibreOffice's: lines and places in four groups, milliseconds a page, a batch of 100.

    python -m tests.benchmarks.layout_figures [--only figures|speed|batch] [--differences]

Lines are compared by ``../shared/tools/layout_diff.py``: the share of LibreOffice's lines that stand with
the same words on the same page of ours, and of those the share within 3 points. With ``--differences`` each of
LibreOffice's lines that isn't found in ours is printed too.
"""

import argparse
import importlib.util
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

from tests.benchmarks.sample_documents import samples
from tests.workspace.report_samples import PACKS, cases, pack_of
from ttdn_desktop.dossier import reading
from ttdn_desktop.office.layout import to_pdf
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.documents import rendering
from ttdn_desktop.workspace.report import rendering as report_rendering

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FOREIGN = ROOT / "tests" / "samples" / "foreign_papers"
WARM_RUNS = 5
BATCH = 100

Papers = dict[str, Callable[[], bytes]]
Lines = list[tuple[str, float]]
"""A page's lines, each with its height on the page, as the shared scorer reads them."""


def own_papers() -> Papers:
    """Return plans, annexes included: each pack's sample, and the made ones of every shape."""
    found: Papers = {name: (lambda data=data: data) for name, data in samples().items()}
    for card in installed_packs.cards(None):
        pack = installed_packs.find_pack(card.id)
        if pack.sample:
            dossier = reading.read(pack.sample, name="sample.json").dossier
            found[f"sample of {card.id}"] = lambda d=dossier, p=pack: rendering.render_plan(d, p)
    return found


def reports() -> Papers:
    """Return reports of every shape under both rule sets, of three to some fifteen pages."""
    found: Papers = {}
    for rules in PACKS:
        pack = pack_of(rules)
        for name, dossier in cases(rules).items():
            found[f"report {rules}, {name}"] = lambda d=dossier, p=pack: report_rendering.report_docx(d, p)
    return found


def files_in(folder: Path) -> Papers:
    """Return the Word files of a folder."""
    return {path.name: path.read_bytes for path in sorted(folder.glob("*.docx"))}


def soffice(folder: Path, files: list[Path]) -> float:
    """Convert ``files`` to PDF into ``folder`` by one call of LibreOffice; return its seconds."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    start = time.perf_counter()
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True)
    return time.perf_counter() - start


def layout_diff() -> ModuleType | None:
    """Return the comparing tool, None where it isn't at hand."""
    path = SHARED / "tools" / "layout_diff.py"
    spec = importlib.util.spec_from_file_location("layout_diff", path) if path.exists() else None
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(differences: bool) -> None:
    """Print a line a paper and one a group."""
    tool = layout_diff()
    if tool is None:
        print("layout_diff.py isn't at hand: nothing compared")
        return
    groups = {
        "own": own_papers(),
        "reports": reports(),
        "other make": files_in(FOREIGN),
        "the decree's": files_in(SHARED / "sources" / "nd30"),
    }
    print(f"{'paper':44} {'pages':>7} {'lines':>6} {'same':>8} {'place':>8}")
    for name, papers in groups.items():
        totals = [0, 0, 0]
        for paper, data in papers.items():
            counts = compared(tool, paper, data(), differences)
            totals = [whole + one for whole, one in zip(totals, counts, strict=True)]
        if papers:
            print(f"{'== ' + name:44} {'':7} {totals[0]:6} {shares(*totals)}\n")
        else:
            print(f"== {name}: none at hand\n")


def compared(tool: ModuleType, name: str, docx: bytes, differences: bool) -> tuple[int, int, int]:
    """Print one paper's figures; return (LibreOffice's lines, the same ones, those in the same place)."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "paper.docx").write_bytes(docx)
        (folder / "ours.pdf").write_bytes(to_pdf(docx).pdf)
        soffice(folder, [folder / "paper.docx"])
        ours, theirs = (tool.lines_of(str(folder / file)) for file in ("ours.pdf", "paper.pdf"))
    same, placed, missed = alike(ours, theirs)
    lines = sum(map(len, theirs))
    print(f"{name:44} {len(ours):3}/{len(theirs):3} {lines:6} {shares(lines, same, placed)}")
    if differences:
        print("\n".join(f"  {line}" for line in missed))
    return lines, same, placed


def alike(ours: list[Lines], theirs: list[Lines]) -> tuple[int, int, list[str]]:
    """Return how many lines are the same page by page, how many in the same place, and which are missed."""
    same = placed = 0
    missed: list[str] = []

    for number, other in enumerate(theirs):
        mine = ours[number] if number < len(ours) else []
        pairs = matched([text for text, _ in other], [text for text, _ in mine])
        same += len(pairs)
        placed += sum(abs(other[one][1] - mine[two][1]) <= 3 for one, two in pairs)
        found = {one for one, _ in pairs}
        missed += [f"page {number + 1}: {text}" for at, (text, _) in enumerate(other) if at not in found]

    return same, placed, missed


def matched(theirs: list[str], ours: list[str]) -> list[tuple[int, int]]:
    """Return the pairs of equal lines, in order."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, theirs, ours, autojunk=False).get_matching_blocks()
    return [(a + n, b + n) for a, b, size in blocks for n in range(size)]


def shares(lines: int, same: int, placed: int) -> str:
    """Return the two shares as printed."""
    return f"{same / max(lines, 1):8.2%} {placed / max(same, 1):8.2%}"


def speed() -> None:
    """Print the milliseconds a page of a plan laid out again."""
    for name, data in own_papers().items():
        docx = data()
        pages = to_pdf(docx).pages
        taken: list[float] = []
        for _ in range(WARM_RUNS):
            start = time.perf_counter()
            to_pdf(docx)
            taken.append(time.perf_counter() - start)
        each = min(taken) * 1000 / pages
        verdict = "holds" if each <= 8 else "MISSED"
        print(f"{name:44} {pages:3} pages {each:6.2f} ms a page (at most 8)  {verdict}")


def batch() -> None:
    """Print the seconds for a hundred plans, ours in one process beside one call of LibreOffice."""
    papers = [data() for data in own_papers().values()]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = [folder / f"{number:03}.docx" for number in range(BATCH)]
        for number, path in enumerate(files):
            path.write_bytes(papers[number % len(papers)])
        soffice(folder, files[:1])  # the first start makes the profile
        theirs = soffice(folder, files)
        start = time.perf_counter()
        out = folder / "ours"
        out.mkdir()
        subprocess.run([sys.executable, "-c", _CONVERT, str(out), *map(str, files)], check=True)
        ours = time.perf_counter() - start
        count = len(list(out.glob("*.pdf")))
    verdict = "holds" if ours < theirs and count == BATCH else "MISSED"
    times = f"ours {ours:.1f} s, one soffice {theirs:.1f} s, {theirs / ours:.1f} times"
    print(f"batch of {count}: {times}  {verdict}")


_CONVERT = """
import sys
from pathlib import Path
from ttdn_desktop.office.layout import to_pdf
for name in sys.argv[2:]:
    path = Path(name)
    (Path(sys.argv[1]) / f"{path.stem}.pdf").write_bytes(to_pdf(path.read_bytes()).pdf)
"""


def main() -> int:
    """Run what is asked for."""
    if not shutil.which("soffice"):
        print("no LibreOffice on this machine: nothing to compare with")
        return 0
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=("figures", "speed", "batch"))
    parser.add_argument("--differences", action="store_true")
    options = parser.parse_args()
    parts = {"figures": lambda: figures(options.differences), "speed": speed, "batch": batch}
    only = options.only
    for name, run in parts.items():
        if only in (None, name):
            run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
