"""The sample plan's .docx to PDF: in the running program, as a cold process, and by a cold LibreOffice."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ttdn_desktop.dossier import reading
from ttdn_desktop.workspace import installed_packs
from ttdn_desktop.workspace.documents import rendering

ROUNDS = 5


def seconds(*command: str | Path) -> float:
    started = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return time.perf_counter() - started


def main() -> None:
    """Print the medians, taken in turns, and the two ratios."""
    if not shutil.which("soffice"):
        print("pdf          no LibreOffice on this machine: nothing to compare with")
        return
    pack = installed_packs.find_pack("van-ninh-2019")
    docx = rendering.render_plan(reading.read(pack.sample or b"", name="sample.json").dossier, pack)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        (work / "plan.docx").write_bytes(docx)
        soffice = [
            "soffice",
            f"-env:UserInstallation=file://{work}/profile",
            "--headless",
            "--convert-to",
            "pdf",
        ]
        seconds(*soffice, "--outdir", work, work / "plan.docx")  # the first start makes the profile
        rendering.layout_docx(docx)
        rows = [
            (
                seconds(*soffice, "--outdir", work, work / "plan.docx"),
                seconds(
                    sys.executable, "-m", "ttdn_desktop", "pdf", work / "plan.docx", "-o", work / "own.pdf"
                ),
                _warm(docx),
            )
            for _ in range(ROUNDS)
        ]
    peer, cold, warm = (statistics.median(column) for column in zip(*rows, strict=True))
    for name, own, least in (("running", warm, 10), ("cold   ", cold, 2)):
        verdict = "holds" if peer >= least * own else "MISSED"
        print(f"pdf, {name} cold soffice {peer * 1000:7.0f} ms   ours {own * 1000:7.1f} ms   ", end="")
        print(f"{peer / own:6.1f} times faster (at least {least})  {verdict}")


def _warm(docx: bytes) -> float:
    started = time.perf_counter()
    rendering.layout_docx(docx)
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
