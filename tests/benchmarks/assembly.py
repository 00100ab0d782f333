"""Assembly of the sample plan beside the bare docxtpl render of the same template with the same fields."""

import io
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from docxtpl import DocxTemplate

from ttdn_desktop.dossier import reading
from ttdn_desktop.office.render.render import render_docx
from ttdn_desktop.papers.plan.paper import compose_plan
from ttdn_desktop.workspace import installed_packs

ROUNDS = 25
BUDGET = 1.3


def milliseconds(action: Callable[[], object]) -> float:
    started = time.perf_counter()
    action()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print the medians of both, taken in turns, and their ratio."""
    pack = installed_packs.find_pack("van-ninh-2019")
    dossier = reading.read(pack.sample or b"", name="sample.json").dossier
    fields = msgspec.to_builtins(compose_plan(dossier, pack))
    template = Path("templates/van-ninh-2019/plan.docx").read_bytes()

    def bare() -> None:
        document = DocxTemplate(io.BytesIO(template))
        document.render(dict(fields), autoescape=True)
        document.save(io.BytesIO())

    def ours() -> None:
        render_docx(template, msgspec.to_builtins(compose_plan(dossier, pack)), author="UBND")

    bare()
    ours()
    pairs = [(milliseconds(bare), milliseconds(ours)) for _ in range(ROUNDS)]
    peer, own = (statistics.median(column) for column in zip(*pairs, strict=True))
    verdict = "holds" if own <= BUDGET * peer else "MISSED"
    print(f"assembly     bare docxtpl {peer:7.1f} ms   ours with all gates {own:7.1f} ms   "
          f"ratio {own / peer:5.2f} (at most {BUDGET})  {verdict}")  # fmt: skip


if __name__ == "__main__":
    main()
