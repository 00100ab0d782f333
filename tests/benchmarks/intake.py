"""Reading higher plans, each a cold process, beside a bare reader that only takes the text out.

The 60-page plan is made here: the .docx by python-docx, the .pdf from it by our own layout.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from docx import Document
from docx.shared import Pt
from docx.styles.style import CharacterStyle

ROOT = Path(__file__).resolve().parents[2]
SEED = Path("../shared/seed/ke-hoach-van-ninh-2019.txt")
SENTENCE = (
    "Tuyên truyền, quảng bá hình ảnh đất nước, con người, tiềm năng hợp tác và phát triển của địa phương"
    " đến bạn bè trong nước và quốc tế, kiều bào ở nước ngoài; phản bác thông tin sai sự thật. "
)
BARE = {
    "txt": "import sys; print(len(open(sys.argv[1], encoding='utf-8').read()))",
    "docx": "import sys, docx; print(sum(len(p.text) for p in docx.Document(sys.argv[1]).paragraphs))",
    "pdf": "import sys, pypdfium2\nd = pypdfium2.PdfDocument(sys.argv[1])\n"
    "print(sum(len(p.get_textpage().get_text_bounded()) for p in d))",
}


def seconds(*command: str | Path) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - started


def program(*words: str | Path, tries: int = 3) -> float:
    return min(seconds(sys.executable, "-m", "ttdn_desktop", *words) for _ in range(tries))


def long_plan(folder: Path) -> tuple[Path, Path]:
    """Return a plan of 60 pages as .docx and as .pdf."""
    document = Document()
    normal = document.styles["Normal"]
    assert isinstance(normal, CharacterStyle)
    normal.font.size = Pt(14)
    for text in ("KẾ HOẠCH", "Công tác thông tin đối ngoại huyện Sông Mây năm 2022"):
        document.add_paragraph(text)
    document.add_paragraph("Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ;")
    document.add_paragraph("Ủy ban nhân dân huyện Sông Mây ban hành Kế hoạch như sau:")
    for section, heading in enumerate(("I. NỘI DUNG", "II. HÌNH THỨC", "III. TỔ CHỨC THỰC HIỆN")):
        document.add_paragraph(heading)
        for number in range(1, 16):
            document.add_paragraph(f"{number}. {'UBND các xã' if section == 2 else 'Nội dung'}:")
            for _ in range(10):
                document.add_paragraph(f"- {SENTENCE * 2}")
    document.add_paragraph("Trên đây là Kế hoạch; báo cáo về UBND huyện trước ngày 20/11/2022./.")
    word, pdf = folder / "dai.docx", folder / "dai.pdf"
    document.save(str(word))
    program("pdf", word, "-o", pdf, tries=1)
    return word, pdf


def tell(name: str, own: float, peer: float, budget: float) -> None:
    verdict = "holds" if own <= budget else "MISSED"
    print(f"{name:22} bare reader {peer:5.2f} s   ours {own:5.2f} s (at most {budget})  {verdict}")


def main() -> None:
    """Print each reading's time beside a bare reader's and its budget."""
    with tempfile.TemporaryDirectory() as name:
        word, pdf = long_plan(Path(name))
        for title, path, budget in (
            ("seed .txt", SEED, 0.3),
            ("60-page .docx", word, 2),
            ("60-page .pdf", pdf, 6),
        ):
            bare = BARE[path.suffix[1:]]
            peer = min(seconds(sys.executable, "-c", bare, path) for _ in range(3))
            tell(f"intake {title}", program("intake", path, "--json"), peer, budget)
    bare = "import docxtpl; docxtpl.DocxTemplate('templates/mau-nd30/plan.docx').get_undeclared_template_variables()"
    bare_render = seconds(sys.executable, "-c", bare)
    tell("pack check, shipped", program("pack", "check", "templates/mau-nd30"), bare_render, 2)
    with tempfile.TemporaryDirectory() as name:
        outside = Path(name) / "mau-ngoai"
        program("pack", "new", "--rules", "nd30", "-o", outside, tries=1)
        tell("pack check, outside", program("pack", "check", outside), bare_render, 2)


if __name__ == "__main__":
    main()
