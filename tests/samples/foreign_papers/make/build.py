"""Make the ten papers anew: ``python tests/samples/foreign_papers/make/build.py`` (LibreOffice makes one of them)."""

import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import typed
import written
from words import Typist

FOLDER = Path(__file__).resolve().parents[1]
PAPERS: dict[str, Callable[[], bytes]] = {
    "bao-cao-chuyen-doi-so": typed.digital_report,
    "ke-hoach-chua-chay": typed.fire_plan,
    "cong-van-dat-dai": typed.land_letter,
    "to-trinh-ho-ngheo": typed.poverty_submission,
    "bao-cao-von-dau-tu": typed.lying_annex,
    "huong-dan-dich-vu-cong": typed.picture_guide,
    "ke-hoach-thien-tai": written.outlined_plan,
    "thong-bao-thuc-pham": written.noted_notice,
    "bien-ban-hop-thon": written.boxed_minutes,
}


def decision() -> bytes:
    """A decision written as a web page and taken to Word by LibreOffice."""
    typist = Typist(21)
    rows = "".join(
        f"<tr><td>{n}</td><td>{typist.heading()}</td><td align=right>{typist.number()}</td></tr>"
        for n in range(1, 16)
    )
    articles = "".join(f"<p align=justify><b>Điều {n}.</b> {typist.sentence(3)}</p>" for n in range(1, 9))
    items = "".join(f"<li>{typist.sentence()}</li>" for _ in range(6))
    page = (
        "<html><head><meta charset=utf-8><style>@page {size: 21cm 29.7cm; margin: 2cm 1.5cm 2cm 3cm} body {font: 14pt 'Times New Roman'}"
        f"</style></head><body><p align=center><b>QUYẾT ĐỊNH</b><br>Về việc giao dự toán ngân sách năm 2024</p>{articles}"
        f"<ol>{items}</ol><table border=1 cellspacing=0 width=100%><tr><th>TT</th><th>Nội dung</th><th>Dự toán</th></tr>{rows}</table>{articles}</body></html>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "quyet-dinh.html"
        source.write_text(page, encoding="utf-8")
        profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
        command = [
            "soffice",
            profile,
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            folder,
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True)
        return source.with_suffix(".docx").read_bytes()


def main() -> None:
    """Write every paper."""
    for name, make in {**PAPERS, "quyet-dinh-ngan-sach": decision}.items():
        (FOLDER / f"{name}.docx").write_bytes(make())


if __name__ == "__main__":
    main()
