"""A report edited in Word comes back into the report's fields."""

import io
from copy import deepcopy

import msgspec
import pytest
from docx import Document

from ttdn_desktop.dossier.records import Report
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.documents.word_return import Taken
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.editing import edit_report

LISTS = {
    "strengths": ("Nội dung bám sát kế hoạch.", "Phối hợp giữa các thôn chặt chẽ."),
    "difficulties": ("Kinh phí còn hạn hẹp.",),
    "causes": ("Nguồn ngân sách xã hạn chế.",),
    "next_year": ("Tiếp tục duy trì chuyên mục.", "Mở rộng thông tin trên mạng xã hội."),
    "proposals": ("Đề nghị huyện mở lớp tập huấn.",),
    "recipients": ("Đảng ủy xã", "Trưởng các thôn"),
}


@pytest.fixture
def paper(data_folder: DataFolder) -> PaperSnapshot:
    return changed(data_folder.open_sample().paper("report"), **LISTS)


def changed(paper: PaperSnapshot, **fields: object) -> PaperSnapshot:
    return msgspec.structs.replace(paper, dossier=edit_report(paper.dossier, "report", **fields))


def edited(
    docx: bytes,
    *changes: tuple[str, str],
    below: dict[str, tuple[str, ...]] | None = None,
    without: tuple[str, ...] = (),
) -> bytes:
    """Return ``docx`` as Word saves it with texts replaced, paragraphs put below others, some removed."""
    document = Document(io.BytesIO(docx))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    for paragraph in paragraphs:
        text = paragraph.text
        for old, new in changes:
            text = text.replace(old, new)
        if text != paragraph.text:
            paragraph.runs[0].text = text
            for run in paragraph.runs[1:]:
                run.text = ""
        for above, added in (below or {}).items():
            if above in text:
                for words in reversed(added):
                    copy = deepcopy(paragraph._p)
                    paragraph._p.addnext(copy)
                    put = type(paragraph)(copy, paragraph._parent)
                    put.runs[0].text = words
                    for run in put.runs[1:]:
                        run.text = ""
        if any(words in text for words in without):
            paragraph._p.getparent().remove(paragraph._p)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def take(paper: PaperSnapshot, docx: bytes) -> Taken:
    found = word_return.compare_with_word(paper, docx)
    return word_return.take_changes(paper, found.differing, found.pairs)


def report_in(taken: Taken) -> Report:
    assert taken.dossier.report is not None
    return taken.dossier.report


def test_lines_changed_added_and_removed_in_a_list_go_into_its_field(paper: PaperSnapshot) -> None:
    docx = edited(
        render_docx(paper),
        ("Kinh phí còn hạn hẹp", "Kinh phí rất hạn hẹp"),
        below={
            "Phối hợp giữa các thôn": ("c) Người dân quan tâm.",),
            "Kinh phí rất": ("Cán bộ kiêm nhiệm.",),
        },
        without=("Tiếp tục duy trì chuyên mục",),
    )
    taken = take(paper, docx)
    report = report_in(taken)
    assert report.strengths == (*LISTS["strengths"], "Người dân quan tâm.")
    assert report.difficulties == ("Kinh phí rất hạn hẹp.", "Cán bộ kiêm nhiệm.")
    assert report.next_year == ("Mở rộng thông tin trên mạng xã hội.",)
    assert report.causes == LISTS["causes"] and report.proposals == LISTS["proposals"]
    assert taken.left_pairs == ()


def test_a_line_that_nobody_asks_for_stays_as_ours(paper: PaperSnapshot) -> None:
    docx = edited(render_docx(paper), ("bám sát kế hoạch", "phong phú"), ("giữa các thôn", "giữa các ngành"))
    found = word_return.compare_with_word(paper, docx)
    taken = word_return.take_changes(paper, found.differing[:1], found.pairs)
    assert report_in(taken).strengths == ("Nội dung phong phú.", LISTS["strengths"][1])


def test_a_heading_below_a_list_is_no_line_of_it(paper: PaperSnapshot) -> None:
    docx = edited(
        render_docx(paper), below={"Nguồn ngân sách xã": ("4. Bài học kinh nghiệm", "Giữ liên lạc.")}
    )
    taken = take(paper, docx)
    assert report_in(taken).causes[0] == LISTS["causes"][0]
    assert "4. Bài học kinh nghiệm" in [pair.theirs for pair in taken.left_pairs]


def test_a_part_that_was_left_out_comes_back_with_its_heading(paper: PaperSnapshot) -> None:
    bare = changed(paper, strengths=())
    docx = edited(
        render_docx(bare), below={"III. ĐÁNH GIÁ CHUNG": ("1. Ưu điểm", "a) Phối hợp tốt.", "b) Kịp thời.")}
    )
    assert report_in(take(bare, docx)).strengths == ("Phối hợp tốt.", "Kịp thời.")


def test_what_the_program_prints_for_nothing_gives_way(paper: PaperSnapshot) -> None:
    bare = changed(paper, proposals=())
    docx = edited(render_docx(bare), below={"V. KIẾN NGHỊ, ĐỀ XUẤT": ("Đề nghị cấp loa.",)}, without=())
    assert report_in(take(bare, docx)).proposals == ("Đề nghị cấp loa.",)


def test_recipients_signer_and_archive_go_into_theirs(paper: PaperSnapshot) -> None:
    signer = paper.dossier.report.signer if paper.dossier.report else None
    assert signer is not None
    docx = edited(
        render_docx(paper),
        ("Trưởng các thôn", "Trưởng các thôn, tổ dân phố"),
        (signer.name, "Lê Thị Hoa"),
        below={"Đảng ủy xã": ("- Hội Nông dân xã;",)},
    )
    report = report_in(take(paper, docx))
    assert report.recipients == ("Đảng ủy xã", "Hội Nông dân xã", "Trưởng các thôn, tổ dân phố")
    assert report.signer.name == "Lê Thị Hoa"


def test_a_reason_goes_to_its_activity_and_a_sentence_becomes_the_clerks_wording(
    paper: PaperSnapshot,
) -> None:
    first = paper.dossier.plan.activities[0]
    short = changed(paper, variances={first.id: "Máy phát hỏng"})
    short = msgspec.structs.replace(short, dossier=msgspec.structs.replace(short.dossier, log=()))
    docx = edited(
        render_docx(short),
        ("Máy phát hỏng", "Máy phát hỏng từ tháng 6"),
        ("chưa thực hiện hoạt động nào", "chưa triển khai được hoạt động nào"),
    )
    taken = take(short, docx)
    report = report_in(taken)
    assert report.variances == {first.id: "Máy phát hỏng từ tháng 6"}
    assert report.reworded["totals"].text == "Trong kỳ báo cáo, xã chưa triển khai được hoạt động nào."
    assert taken.left_pairs == ()


def test_number_and_date_of_the_head_are_the_reports(paper: PaperSnapshot) -> None:
    bare = changed(paper, number=None, date=None)
    blank = " " * 6
    docx = edited(
        render_docx(bare),
        (f"ngày{blank}tháng{blank}năm", "ngày 02 tháng 11 năm"),
        (f"Số: {blank[1:]}/BC-UBND", "Số: 45/BC-UBND"),
    )
    report = report_in(take(bare, docx))
    assert (report.number, str(report.date)) == ("45/BC-UBND", "2019-11-02")


def test_a_figure_of_the_annex_is_left_and_named(paper: PaperSnapshot) -> None:
    docx = edited(render_docx(paper), ("IV. Tổng hợp chung", "IV. Cộng"))
    taken = take(paper, docx)
    assert [pair.theirs for pair in taken.left_pairs] == ["IV. Cộng"]
    assert taken.taken == 0
