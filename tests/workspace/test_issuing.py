import datetime as dt
import io
import zipfile
from pathlib import Path

import msgspec
import openpyxl
import pypdfium2 as pdfium
import pytest

from tests.workspace.issued import issue_now
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.records import IssuedPaper
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.signing import issuing, register_search
from ttdn_desktop.workspace.signing.issuing import Issue

DAY = dt.date(2019, 3, 8)


def stored(desk: DataFolder) -> str:
    return desk.create_dossier(desk.open_sample().dossier)


def issued(desk: DataFolder, number: int = 5, day: dt.date = DAY, signed: Path | None = None) -> str:
    dossier_id = stored(desk)
    issue_now(desk, desk.open_dossier(dossier_id), Issue(number, day, signed))
    return dossier_id


def issued_report(desk: DataFolder, number: int = 12, day: dt.date = dt.date(2019, 11, 4)) -> str:
    dossier_id = stored(desk)
    issue_now(desk, desk.open_dossier(dossier_id), Issue(number, day), "report")
    return dossier_id


def shown_text(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def test_an_issued_plan_has_its_number_in_the_kept_word_file(desk: DataFolder) -> None:
    line = desk.register.line_of(issued(desk))
    assert line is not None
    assert "05/KH-UBND" in shown_text(desk.register.file_bytes(line, word_name("plan")))
    assert desk.register.file_bytes(line, pdf_name("plan")).startswith(b"%PDF")


def test_the_register_names_recipients_without_the_marks_of_a_list(desk: DataFolder) -> None:
    dossier = desk.open_sample().dossier
    plan = msgspec.structs.replace(dossier.plan, recipients=("- UBND huyện (báo cáo);", "Phòng Văn hóa;"))
    stored_id = desk.create_dossier(msgspec.structs.replace(dossier, plan=plan))
    line = issue_now(desk, desk.open_dossier(stored_id), Issue(5, DAY))
    assert (line.recipients, line.copies) == (("UBND huyện (báo cáo)", "Phòng Văn hóa"), 2)


def test_an_issued_dossier_is_locked(desk: DataFolder) -> None:
    drafting = desk.open_dossier(issued(desk))
    assert drafting.read_only
    assert (drafting.dossier.plan.number, drafting.dossier.plan.date) == ("05/KH-UBND", DAY)
    assert "đã khóa" in drafting.locked_note()


def test_numbers_are_proposed_after_the_last_and_anew_each_year(desk: DataFolder) -> None:
    drafting = desk.open_sample()
    assert issuing.proposed_number(desk, drafting, DAY) == 1
    issued(desk, 7)
    assert issuing.proposed_number(desk, drafting, DAY) == 8
    assert issuing.proposed_number(desk, drafting, dt.date(2020, 1, 2)) == 1


def test_no_number_is_given_twice(desk: DataFolder) -> None:
    issued(desk, 5)
    other = stored(desk)
    with pytest.raises(ClerkError, match="đã được cấp"):
        issue_now(desk, desk.open_dossier(other), Issue(5, DAY))
    assert len(desk.register.lines()) == 1
    assert not desk.open_dossier(other).read_only


def test_a_second_window_gives_no_number(desk: DataFolder) -> None:
    dossier_id = stored(desk)
    second = DataFolder.open(desk.data_dir)
    with pytest.raises(ClerkError, match="chỉ để xem"):
        issue_now(second, second.open_dossier(dossier_id), Issue(5, DAY))
    assert desk.register.lines() == ()


def test_a_fault_before_the_line_is_written_issues_nothing(
    desk: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(desk)
    drafting = desk.open_dossier(dossier_id)

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(safe_file, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(desk, drafting, Issue(5, DAY))
    assert not desk.open_dossier(dossier_id).read_only
    issue_now(desk, drafting, Issue(5, DAY))
    assert desk.open_dossier(dossier_id).read_only


def test_a_fault_after_the_line_is_written_leaves_it_issued_and_locked(
    desk: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(desk)
    drafting = desk.open_dossier(dossier_id)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(desk, "replace_dossier", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(desk, drafting, Issue(5, DAY))
    again = desk.open_dossier(dossier_id)
    assert again.read_only
    assert again.dossier.plan.number == "05/KH-UBND"


def test_a_plan_with_an_error_is_not_issued(desk: DataFolder) -> None:
    dossier = desk.open_sample().dossier
    plan = msgspec.structs.replace(dossier.plan, activities=())
    dossier_id = desk.create_dossier(msgspec.structs.replace(dossier, plan=plan))
    with pytest.raises(ClerkError, match="lỗi"):
        issue_now(desk, desk.open_dossier(dossier_id), Issue(5, DAY))
    assert desk.register.lines() == ()


def test_a_date_far_from_the_plans_year_is_refused(desk: DataFolder) -> None:
    with pytest.raises(ClerkError, match="không hợp với kế hoạch năm 2019"):
        issued(desk, day=dt.date(2023, 3, 8))
    assert desk.register.lines() == ()


def test_the_signed_paper_is_copied_in(desk: DataFolder, tmp_path: Path) -> None:
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    line = desk.register.line_of(issued(desk, signed=scan))
    assert line is not None
    scan.unlink()
    assert desk.register.file_bytes(line, "ban-ky.pdf") == b"%PDF-1.7 scan"


def test_something_else_is_no_signed_paper(desk: DataFolder, tmp_path: Path) -> None:
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(b"MZ")
    with pytest.raises(ClerkError, match="không phải PDF"):
        issued(desk, signed=scan)
    assert desk.register.lines() == ()


def test_verifying_tells_an_issued_file_from_a_changed_one(desk: DataFolder, tmp_path: Path) -> None:
    line = desk.register.line_of(issued(desk))
    assert line is not None
    content = desk.register.file_bytes(line, word_name("plan"))
    copy = tmp_path / "a.docx"
    copy.write_bytes(content)
    assert issuing.verify(desk, copy) == line
    copy.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert issuing.verify(desk, copy) is None


def test_a_kept_file_that_was_changed_is_refused(desk: DataFolder) -> None:
    line = desk.register.line_of(issued(desk))
    assert line is not None
    path = desk.register.folder_of(line) / word_name("plan")
    path.write_bytes(b"other")
    with pytest.raises(ClerkError, match="không còn đúng"):
        desk.register.file_bytes(line, word_name("plan"))


def test_a_new_version_replaces_and_says_so(desk: DataFolder) -> None:
    first = issued(desk)
    second = issuing.new_version(desk, first)
    drafting = desk.open_dossier(second)
    assert drafting.dossier.plan.number is None
    line = issue_now(desk, drafting, Issue(6, DAY))
    assert line.replaces == IssuedPaper(number="05/KH-UBND", date=DAY)
    assert "Thay thế Kế hoạch số 05/KH-UBND" in line.note


def test_the_register_is_searched_without_accents(desk: DataFolder) -> None:
    issued(desk)
    lines = desk.register.lines()
    assert register_search.search_register(lines, "van thang 05/kh") == lines
    assert register_search.search_register(lines, "khong co") == ()


def test_the_register_goes_to_excel_in_ten_columns(desk: DataFolder, tmp_path: Path) -> None:
    issued(desk)
    target = tmp_path / "so.xlsx"
    register_search.export(desk.register.lines(), target)
    page = openpyxl.load_workbook(target).active
    assert page is not None
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert (len(rows), len(rows[0])) == (2, 10)
    assert rows[1][0] == "05/KH-UBND"
    assert rows[1][1] == dt.datetime(2019, 3, 8)
    assert isinstance(rows[1][6], int)


def test_a_warning_is_passed_over_with_a_reason_that_is_kept(desk: DataFolder) -> None:
    dossier = desk.open_sample().dossier
    with pytest.raises(ClerkError, match="lý do"):
        issuing.suppress(dossier, "format:end-mark:x", "  ")
    assert issuing.suppress(dossier, "k", " đã xem ").waived["k"] == "đã xem"


def test_a_new_version_says_in_its_text_what_it_replaces(desk: DataFolder) -> None:
    made = issuing.new_version(desk, issued(desk, 5))
    said = shown_text(render_docx(desk.open_dossier(made).plan))
    assert "thay thế Kế hoạch số 05/KH-UBND ngày 08/3/2019 của" in said


def test_only_what_is_filled_after_sending_changes_in_a_line(desk: DataFolder) -> None:
    issued(desk, 5)
    line = desk.register.lines()[0]
    wrong = msgspec.structs.replace(line, number=9, note="Gửi qua trục liên thông")
    desk.register.amend(line, wrong)
    kept = desk.register.lines()[0]
    assert (kept.number, kept.note, kept.files) == (5, "Gửi qua trục liên thông", line.files)
    with pytest.raises(ClerkError, match="đã thay đổi"):
        desk.register.amend(line, wrong)


@pytest.mark.parametrize(("column", "typed"), [(6, "không"), (6, "0"), (7, "30/02/2019")])
def test_a_value_that_fits_no_column_is_refused(desk: DataFolder, column: int, typed: str) -> None:
    issued(desk, 5)
    with pytest.raises(ClerkError):
        register_search.amend_line(desk.register.lines()[0], column, typed)


def test_the_register_prints_ten_columns_on_lying_pages_with_its_head_on_each(desk: DataFolder) -> None:
    issued(desk, 5)
    lines = desk.register.lines() * 40
    document = pdfium.PdfDocument(register_search.register_pdf(lines, "Ủy ban nhân dân xã Vạn Thắng"))
    assert len(document) > 1
    for page in document:
        assert page.get_width() > page.get_height()
        said = page.get_textpage().get_text_range()
        assert "Người ký" in said
        assert "(10)" in said


def test_an_issued_report_has_its_own_line_symbol_and_files(desk: DataFolder) -> None:
    line = desk.register.line_of(issued_report(desk), "report")
    assert line is not None
    assert (line.full_number, line.kind, line.paper) == ("12/BC-UBND", "BÁO CÁO", "report")
    assert line.subject == "Kết quả hoạt động thông tin đối ngoại năm 2019"
    report = desk.open_dossier(line.dossier).dossier.report
    assert report is not None
    assert line.recipients[: len(report.addressee)] == report.addressee
    assert [one.name for one in line.files] == ["bao-cao.docx", "bao-cao.pdf"]
    assert "12/BC-UBND" in shown_text(desk.register.file_bytes(line, word_name("report")))


def test_an_issued_report_is_locked_with_its_number_and_the_plan_is_not(desk: DataFolder) -> None:
    drafting = desk.open_dossier(issued_report(desk))
    assert (drafting.is_locked("report"), drafting.is_locked("plan")) == (True, False)
    report = drafting.dossier.report
    assert report is not None
    assert (report.number, report.date) == ("12/BC-UBND", dt.date(2019, 11, 4))
    with pytest.raises(ClerkError, match="đã ban hành"):
        drafting.change(edit_report(drafting.dossier, "report", strengths=("Khác.",)))
    drafting.change(msgspec.structs.replace(drafting.dossier, private_notes="ghi chú"))
    assert drafting.report("report").kept is not None


def test_plan_and_report_share_one_series_of_numbers(desk: DataFolder) -> None:
    dossier_id = issued(desk, 12)
    drafting = desk.open_dossier(dossier_id)
    assert issuing.proposed_number(desk, drafting, DAY, "report") == 13
    with pytest.raises(ClerkError, match="đã được cấp"):
        issue_now(desk, drafting, Issue(12, dt.date(2019, 11, 4)), "report")
    issue_now(desk, drafting, Issue(13, dt.date(2019, 11, 4)), "report")
    assert [line.full_number for line in desk.register.lines()] == ["12/KH-UBND", "13/BC-UBND"]
    again = desk.open_dossier(dossier_id)
    assert again.is_locked("plan")
    assert again.is_locked("report")


def test_a_reports_number_comes_back_from_the_register(
    desk: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(desk)
    drafting = desk.open_dossier(dossier_id)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(desk, "replace_dossier", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(desk, drafting, Issue(3, dt.date(2019, 11, 4)), "half")
    again = desk.open_dossier(dossier_id)
    assert again.is_locked("half")
    assert again.dossier.half_report is not None
    assert again.dossier.half_report.number == "03/BC-UBND"
    assert again.dossier.half_report.period.end == dt.date(2019, 6, 30)


def test_a_reports_new_version_stands_in_its_dossier_and_replaces_it(desk: DataFolder) -> None:
    first = issued_report(desk)
    assert issuing.new_version(desk, first, "report") == first
    drafting = desk.open_dossier(first)
    assert not drafting.is_locked("report")
    assert drafting.report("report").kept is None
    drafting.change(edit_report(drafting.dossier, "report", strengths=("Viết lại.",)))
    line = issue_now(desk, drafting, Issue(14, dt.date(2019, 11, 8)), "report")
    assert line.note == "Thay thế Báo cáo số 12/BC-UBND ngày 04/11/2019"
    assert desk.register.line_of(first, "report") == line
    again = desk.open_dossier(first)
    assert again.is_locked("report")
    assert again.dossier.report is not None
    assert again.dossier.report.number == "14/BC-UBND"


def test_no_second_line_of_a_paper_but_one_that_replaces_the_newest(desk: DataFolder) -> None:
    first = issued_report(desk)
    line = desk.register.lines()[0]
    another, dateless = IssuedPaper(number="11/BC-UBND", date=line.date), IssuedPaper(number=line.full_number)
    for replaced in (None, another, dateless):
        other = msgspec.structs.replace(line, number=20, replaces=replaced)
        with pytest.raises(ClerkError, match="đã ban hành"):
            desk.register.add(other, {}, series="one")
    desk.register.add(msgspec.structs.replace(line, number=20, replaces=line.issued_paper), {}, series="one")
    with pytest.raises(ClerkError, match="đã ban hành"):
        desk.register.add(
            msgspec.structs.replace(line, number=21, replaces=line.issued_paper), {}, series="one"
        )
    assert desk.open_dossier(first).is_locked("report")


@pytest.mark.parametrize(("day", "fits"), [(dt.date(2018, 12, 31), False), (dt.date(2020, 1, 3), True)])
def test_a_report_is_dated_in_its_year_or_the_next(desk: DataFolder, day: dt.date, fits: bool) -> None:
    if fits:
        issued_report(desk, day=day)
    else:
        with pytest.raises(ClerkError, match="không hợp với báo cáo năm 2019"):
            issued_report(desk, day=day)
    assert len(desk.register.lines()) == fits


def test_a_report_short_of_a_target_without_a_reason_is_not_issued(desk: DataFolder) -> None:
    dossier = edit_report(desk.open_sample().dossier, "report", variances={})
    dossier_id = desk.create_dossier(dossier)
    with pytest.raises(ClerkError, match="Báo cáo còn 4 lỗi"):
        issue_now(desk, desk.open_dossier(dossier_id), Issue(5, DAY), "report")
    assert desk.register.lines() == ()
