"""The page of a check made from files: each page's picture, each finding beside its page."""

from pathlib import Path

from tests.format_rules import corpus, seeded
from tests.format_rules.seeded import edited
from ttdn_desktop.workspace.documents.check_files import check_file
from ttdn_desktop.workspace.documents.check_report import html_of, reported_file
from ttdn_desktop.workspace.documents.word_files import WordFileEntry


def faulty(tmp_path: Path) -> WordFileEntry:
    path = tmp_path / "sai.docx"
    path.write_bytes(edited(corpus.clean("mau-nd30"), seeded.aligned(corpus.LONG, seeded.LEFT)))
    return WordFileEntry(path, Path(path.name))


def test_a_finding_lies_where_its_paragraph_is_drawn(tmp_path: Path) -> None:
    checked, examined = check_file(faulty(tmp_path))
    reported = reported_file(checked, examined)
    (finding,) = reported.findings
    (box,) = finding.outlines
    assert examined is not None
    para = next(para for para in examined.facts.paras if para.text.startswith(corpus.LONG))
    assert para.position is not None
    assert finding.page == box.page == para.position.page
    assert box.top < para.position.top + 1
    assert box.bottom > para.position.bottom
    assert 0 < box.left < box.right < reported.pages[box.page - 1].width
    assert len(reported.pages) == examined.facts.pages


def test_a_file_that_cant_be_used_stops_no_other_and_the_page_is_the_same_each_time(tmp_path: Path) -> None:
    good = faulty(tmp_path)
    bad = WordFileEntry(tmp_path / "mất.docx", Path("mất.docx"))
    made = html_of([bad, good])
    assert made == html_of([bad, good])
    assert "Không tìm thấy tệp" in made.decode()
    assert "Trang 1" in made.decode()
