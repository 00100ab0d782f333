import datetime as dt
import io
import zipfile
from pathlib import Path

import msgspec
import pytest

from tests.workspace.issued import DAY, issue_now, issued, stored
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier import proposals
from ttdn_desktop.dossier.records import IssuedPaper
from ttdn_desktop.store import safe_file
from ttdn_desktop.store.register import pdf_name, word_name
from ttdn_desktop.workspace import finding_actions
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.paper_kinds import with_report_begun
from ttdn_desktop.workspace.report.editing import edit_report
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing import issuing
from ttdn_desktop.workspace.signing.issuing import Issue
from ttdn_desktop.workspace.signing.readiness import readiness

UNWRITTEN = ("sense.empty-strengths", "sense.next-year-empty")


def issued_report(data_folder: DataFolder, number: int = 12, day: dt.date = dt.date(2019, 11, 4)) -> str:
    dossier_id = stored(data_folder)
    issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(number, day), "report")
    return dossier_id


def shown_text(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return package.read("word/document.xml").decode()


def test_an_issued_plan_has_its_number_in_the_kept_word_file(data_folder: DataFolder) -> None:
    line = data_folder.register.line_of(issued(data_folder))
    assert line is not None
    assert "05/KH-UBND" in shown_text(data_folder.register.file_bytes(line, word_name("plan")))
    assert data_folder.register.file_bytes(line, pdf_name("plan")).startswith(b"%PDF")


def test_the_register_names_recipients_without_the_marks_of_a_list(data_folder: DataFolder) -> None:
    dossier = data_folder.open_sample().dossier
    plan = msgspec.structs.replace(dossier.plan, recipients=("- UBND huyện (báo cáo);", "Phòng Văn hóa;"))
    stored_id = data_folder.create_dossier(msgspec.structs.replace(dossier, plan=plan))
    line = issue_now(data_folder, data_folder.open_dossier(stored_id), Issue(5, DAY))
    assert line.recipients == ("UBND huyện (báo cáo)", "Phòng Văn hóa")
    assert (line.archive, line.archive_copies, line.copies) == ("VT, VHXH", 2, 4)


def test_what_was_signed_is_no_proposal_any_more(data_folder: DataFolder) -> None:
    """A locked plan couldn't be taken: its proposals would be told of for ever."""
    sample = data_folder.open_sample().dossier
    proposed = tuple(msgspec.structs.replace(each, proposed=True) for each in sample.plan.activities)
    plan = msgspec.structs.replace(sample.plan, activities=proposed)
    dossier_id = data_folder.create_dossier(msgspec.structs.replace(sample, plan=plan))

    issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(5, DAY))
    [(_, kept)] = data_folder.stored()
    assert proposals.count(kept) == 0

    # the program ended behind the register's line, before the dossier was stored
    data_folder.replace_dossier(dossier_id, msgspec.structs.replace(sample, plan=plan))
    assert proposals.count(data_folder.open_dossier(dossier_id).dossier) == 0


def test_an_issued_dossier_is_locked(data_folder: DataFolder) -> None:
    session = data_folder.open_dossier(issued(data_folder))
    assert session.read_only
    assert (session.dossier.plan.number, session.dossier.plan.date) == ("05/KH-UBND", DAY)
    assert "đã khóa" in session.locked_note()


def test_numbers_are_proposed_after_the_last_and_anew_each_year(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    assert issuing.proposed_number(data_folder, session, DAY) == 1
    issued(data_folder, 7)
    assert issuing.proposed_number(data_folder, session, DAY) == 8
    assert issuing.proposed_number(data_folder, session, dt.date(2020, 1, 2)) == 1


def test_no_number_is_given_twice(data_folder: DataFolder) -> None:
    issued(data_folder, 5)
    other = stored(data_folder)
    with pytest.raises(ClerkError, match="đã được cấp"):
        issue_now(data_folder, data_folder.open_dossier(other), Issue(5, DAY))
    assert len(data_folder.register.lines()) == 1
    assert not data_folder.open_dossier(other).read_only


def test_a_second_window_gives_no_number(data_folder: DataFolder) -> None:
    dossier_id = stored(data_folder)
    second = DataFolder.open(data_folder.data_dir)
    with pytest.raises(ClerkError, match="chỉ để xem"):
        issue_now(second, second.open_dossier(dossier_id), Issue(5, DAY))
    assert data_folder.register.lines() == ()


def test_a_fault_before_the_line_is_written_issues_nothing(
    data_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(data_folder)
    session = data_folder.open_dossier(dossier_id)
    written = {"strengths": ("Nội dung bám sát kế hoạch.",), "next_year": ("Tiếp tục các việc còn lại.",)}
    begun = with_report_begun(session.paper("half"))
    session.change(edit_report(begun, "half", **written))

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(safe_file, "write", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(data_folder, session, Issue(5, DAY))
    assert not data_folder.open_dossier(dossier_id).read_only
    issue_now(data_folder, session, Issue(5, DAY))
    assert data_folder.open_dossier(dossier_id).read_only


def test_a_fault_after_the_line_is_written_leaves_it_issued_and_locked(
    data_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(data_folder)
    session = data_folder.open_dossier(dossier_id)
    written = {"strengths": ("Nội dung bám sát kế hoạch.",), "next_year": ("Tiếp tục các việc còn lại.",)}
    begun = with_report_begun(session.paper("half"))
    session.change(edit_report(begun, "half", **written))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(data_folder, "replace_dossier", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(data_folder, session, Issue(5, DAY))
    again = data_folder.open_dossier(dossier_id)
    assert again.read_only
    assert again.dossier.plan.number == "05/KH-UBND"


def test_a_plan_with_an_error_is_not_issued(data_folder: DataFolder) -> None:
    dossier = data_folder.open_sample().dossier
    plan = msgspec.structs.replace(dossier.plan, activities=())
    dossier_id = data_folder.create_dossier(msgspec.structs.replace(dossier, plan=plan))
    with pytest.raises(ClerkError, match="lỗi"):
        issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(5, DAY))
    assert data_folder.register.lines() == ()


def test_a_date_far_from_the_plans_year_is_refused(data_folder: DataFolder) -> None:
    with pytest.raises(ClerkError, match="không hợp với kế hoạch năm 2019"):
        issued(data_folder, day=dt.date(2023, 3, 8))
    assert data_folder.register.lines() == ()


def test_the_signed_paper_is_copied_in(data_folder: DataFolder, tmp_path: Path) -> None:
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(b"%PDF-1.7 scan")
    line = data_folder.register.line_of(issued(data_folder, signed=scan))
    assert line is not None
    scan.unlink()
    assert data_folder.register.file_bytes(line, "ban-ky.pdf") == b"%PDF-1.7 scan"


def test_something_else_is_no_signed_paper(data_folder: DataFolder, tmp_path: Path) -> None:
    scan = tmp_path / "quét.pdf"
    scan.write_bytes(b"MZ")
    with pytest.raises(ClerkError, match="không phải PDF"):
        issued(data_folder, signed=scan)
    assert data_folder.register.lines() == ()


def test_verifying_tells_an_issued_file_from_a_changed_one(data_folder: DataFolder, tmp_path: Path) -> None:
    line = data_folder.register.line_of(issued(data_folder))
    assert line is not None
    content = data_folder.register.file_bytes(line, word_name("plan"))
    copy = tmp_path / "a.docx"
    copy.write_bytes(content)
    assert issuing.verify(data_folder, copy) == line
    copy.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    assert issuing.verify(data_folder, copy) is None


def test_a_kept_file_that_was_changed_is_refused(data_folder: DataFolder) -> None:
    line = data_folder.register.line_of(issued(data_folder))
    assert line is not None
    path = data_folder.register.folder_of(line) / word_name("plan")
    path.write_bytes(b"other")
    with pytest.raises(ClerkError, match="không còn đúng"):
        data_folder.register.file_bytes(line, word_name("plan"))


def test_a_new_version_replaces_and_says_so(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    second = issuing.new_version(data_folder, first)
    session = data_folder.open_dossier(second)
    assert session.dossier.plan.number is None
    line = issue_now(data_folder, session, Issue(6, DAY))
    assert line.replaces == IssuedPaper(number="05/KH-UBND", date=DAY)
    assert "Thay thế Kế hoạch số 05/KH-UBND" in line.note


def test_a_warning_is_passed_over_with_a_reason_that_is_kept(data_folder: DataFolder) -> None:
    dossier = data_folder.open_sample().dossier
    with pytest.raises(ClerkError, match="lý do"):
        finding_actions.suppress(dossier, "format:end-mark:x", "  ")
    assert finding_actions.suppress(dossier, "k", " đã xem ").waived["k"] == "đã xem"


def test_a_new_version_says_in_its_text_what_it_replaces(data_folder: DataFolder) -> None:
    made = issuing.new_version(data_folder, issued(data_folder, 5))
    said = shown_text(render_docx(data_folder.open_dossier(made).plan))
    assert "thay thế Kế hoạch số 05/KH-UBND ngày 08/3/2019 của" in said


def test_an_issued_report_has_its_own_line_symbol_and_files(data_folder: DataFolder) -> None:
    line = data_folder.register.line_of(issued_report(data_folder), "report")
    assert line is not None
    assert (line.full_number, line.kind, line.paper) == ("12/BC-UBND", "BÁO CÁO", "report")
    assert line.subject == "Kết quả hoạt động thông tin đối ngoại trên địa bàn xã Vạn Thắng năm 2019"
    report = data_folder.open_dossier(line.dossier).dossier.report
    assert report is not None
    assert line.recipients[: len(report.addressee)] == report.addressee
    assert [one.name for one in line.files] == ["bao-cao.docx", "bao-cao.pdf"]
    assert "12/BC-UBND" in shown_text(data_folder.register.file_bytes(line, word_name("report")))


def test_an_issued_report_is_locked_with_its_number_and_the_plan_is_not(data_folder: DataFolder) -> None:
    session = data_folder.open_dossier(issued_report(data_folder))
    assert (session.is_locked("report"), session.is_locked("plan")) == (True, False)
    report = session.dossier.report
    assert report is not None
    assert (report.number, report.date) == ("12/BC-UBND", dt.date(2019, 11, 4))
    with pytest.raises(ClerkError, match="đã ban hành"):
        session.change(edit_report(session.dossier, "report", strengths=("Khác.",)))
    session.change(msgspec.structs.replace(session.dossier, private_notes="ghi chú"))
    assert session.report("report").kept is not None


def test_plan_and_report_share_one_series_of_numbers(data_folder: DataFolder) -> None:
    dossier_id = issued(data_folder, 12)
    session = data_folder.open_dossier(dossier_id)
    assert issuing.proposed_number(data_folder, session, DAY, "report") == 13
    with pytest.raises(ClerkError, match="đã được cấp"):
        issue_now(data_folder, session, Issue(12, dt.date(2019, 11, 4)), "report")
    issue_now(data_folder, session, Issue(13, dt.date(2019, 11, 4)), "report")
    assert [line.full_number for line in data_folder.register.lines()] == ["12/KH-UBND", "13/BC-UBND"]
    again = data_folder.open_dossier(dossier_id)
    assert again.is_locked("plan")
    assert again.is_locked("report")


def test_a_reports_number_comes_back_from_the_register(
    data_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier_id = stored(data_folder)
    session = data_folder.open_dossier(dossier_id)
    written = {"strengths": ("Nội dung bám sát kế hoạch.",), "next_year": ("Tiếp tục các việc còn lại.",)}
    begun = with_report_begun(session.paper("half"))
    session.change(edit_report(begun, "half", **written))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(data_folder, "replace_dossier", killed)
        with pytest.raises(KeyboardInterrupt):
            issue_now(data_folder, session, Issue(3, dt.date(2019, 11, 4)), "half")
    again = data_folder.open_dossier(dossier_id)
    assert again.is_locked("half")
    assert again.dossier.half_report is not None
    assert again.dossier.half_report.number == "03/BC-UBND"
    assert again.dossier.half_report.period.end == dt.date(2019, 6, 30)


def test_a_reports_new_version_stands_in_its_dossier_and_replaces_it(data_folder: DataFolder) -> None:
    first = issued_report(data_folder)
    assert issuing.new_version(data_folder, first, "report") == first
    session = data_folder.open_dossier(first)
    assert not session.is_locked("report")
    assert session.report("report").kept is None
    session.change(edit_report(session.dossier, "report", strengths=("Viết lại phần này.",)))
    line = issue_now(data_folder, session, Issue(14, dt.date(2019, 11, 8)), "report")
    assert line.note == "Thay thế Báo cáo số 12/BC-UBND ngày 04/11/2019"
    assert data_folder.register.line_of(first, "report") == line
    again = data_folder.open_dossier(first)
    assert again.is_locked("report")
    assert again.dossier.report is not None
    assert again.dossier.report.number == "14/BC-UBND"


def test_no_second_line_of_a_paper_but_one_that_replaces_the_newest(data_folder: DataFolder) -> None:
    first = issued_report(data_folder)
    line = data_folder.register.lines()[0]
    another, dateless = IssuedPaper(number="11/BC-UBND", date=line.date), IssuedPaper(number=line.full_number)
    for replaced in (None, another, dateless):
        other = msgspec.structs.replace(line, number=20, replaces=replaced)
        with pytest.raises(ClerkError, match="đã ban hành"):
            data_folder.register.add(other, {}, series="one")
    data_folder.register.add(
        msgspec.structs.replace(line, number=20, replaces=line.issued_paper), {}, series="one"
    )
    with pytest.raises(ClerkError, match="đã ban hành"):
        data_folder.register.add(
            msgspec.structs.replace(line, number=21, replaces=line.issued_paper), {}, series="one"
        )
    assert data_folder.open_dossier(first).is_locked("report")


@pytest.mark.parametrize(("day", "fits"), [(dt.date(2018, 12, 31), False), (dt.date(2020, 1, 3), True)])
def test_a_report_is_dated_in_its_year_or_the_next(data_folder: DataFolder, day: dt.date, fits: bool) -> None:
    if fits:
        issued_report(data_folder, day=day)
    else:
        with pytest.raises(ClerkError, match="không hợp với báo cáo năm 2019"):
            issued_report(data_folder, day=day)
    assert len(data_folder.register.lines()) == fits


def test_a_report_short_of_a_target_without_a_reason_is_not_issued(data_folder: DataFolder) -> None:
    dossier = edit_report(data_folder.open_sample().dossier, "report", variances={})
    dossier_id = data_folder.create_dossier(dossier)
    with pytest.raises(ClerkError, match="Báo cáo còn 3 lỗi"):
        issue_now(data_folder, data_folder.open_dossier(dossier_id), Issue(5, DAY), "report")
    assert data_folder.register.lines() == ()


def before_the_higher_plan(data_folder: DataFolder) -> DossierSession:
    """The sample's dossier whose higher plan is dated the day behind ``DAY``."""
    dossier = data_folder.open_sample().dossier
    later = msgspec.structs.replace(dossier.superior, number="15/KH-UBND", date=DAY + dt.timedelta(days=1))
    stored_id = data_folder.create_dossier(msgspec.structs.replace(dossier, superior=later))
    return data_folder.open_dossier(stored_id)


def test_a_day_before_the_higher_plans_is_refused(data_folder: DataFolder) -> None:
    session = before_the_higher_plan(data_folder)
    assert not readiness(session.snapshot("plan")).errors
    with pytest.raises(ClerkError, match="09/03/2019"):
        issue_now(data_folder, session, Issue(5, DAY))
    assert data_folder.register.lines() == ()
    issue_now(data_folder, session, Issue(5, DAY + dt.timedelta(days=1)))


def test_work_that_is_over_by_the_day_of_issue_is_told(data_folder: DataFolder) -> None:
    session = data_folder.open_dossier(stored(data_folder))
    first = min(each.end for each in session.dossier.plan.activities if each.end)
    assert issuing.warnings_of_day(session, Issue(5, first)) == ()
    late = issuing.warnings_of_day(session, Issue(5, first + dt.timedelta(days=1)))
    assert len(late) == sum(each.end == first for each in session.dossier.plan.activities)
    assert all("đã xong trước ngày ban hành kế hoạch" in line for line in late)


def test_a_plans_new_version_stands_in_its_dossier_and_is_opened_again(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    assert issuing.new_version(data_folder, first) == first
    session = data_folder.open_dossier(first)
    assert not session.is_locked("plan")
    fewer = msgspec.structs.replace(session.dossier.plan, activities=session.dossier.plan.activities[1:])
    session.change(msgspec.structs.replace(session.dossier, plan=fewer))
    assert session.save_now().failed is False

    assert issuing.new_version(data_folder, first) == first
    again = data_folder.open_dossier(first)
    assert again.dossier.plan == fewer
    assert "Phiên bản thứ 2, thay thế Kế hoạch số 05/KH-UBND ngày 08/3/2019" in again.version_note()
    assert len([*data_folder.stored()]) == 1

    issue_now(data_folder, again, Issue(9, dt.date(2019, 6, 3)))
    done = data_folder.open_dossier(first)
    assert done.is_locked("plan")
    assert (done.dossier.plan.number, done.dossier.issued_plans[0].number) == ("09/KH-UBND", "05/KH-UBND")


def test_a_report_goes_by_the_plan_in_force_while_a_version_is_in_work(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    before = shown_text(render_docx(data_folder.open_dossier(first).report("report")))
    issuing.new_version(data_folder, first)
    session = data_folder.open_dossier(first)
    plan = msgspec.structs.replace(session.dossier.plan, activities=session.dossier.plan.activities[:1])
    session.change(msgspec.structs.replace(session.dossier, plan=plan))
    assert shown_text(render_docx(session.report("report"))) == before


def test_a_card_tells_the_versions_apart(data_folder: DataFolder) -> None:
    first = issued(data_folder)
    (card,) = data_folder.dossiers()
    assert (card.version, card.number, card.replaces, card.issued) == (
        1,
        "05/KH-UBND ngày 08/3/2019",
        "",
        True,
    )
    issuing.new_version(data_folder, first)
    (card,) = data_folder.dossiers()
    assert (card.version, card.number, card.replaces) == (2, "", "05/KH-UBND ngày 08/3/2019")
    assert card.issued  # the plan before it is in force, and followed


@pytest.mark.parametrize("part", ["strengths", "next_year"])
def test_a_report_without_strengths_or_outlook_is_not_issued_until_it_is_passed_over(
    data_folder: DataFolder, part: str
) -> None:
    session = data_folder.open_dossier(stored(data_folder))
    session.change(edit_report(session.dossier, "report", **{part: ()}))
    ready = readiness(session.paper("report"))
    assert (ready.errors, ready.unwritten, ready.stops) == (0, 1, 1)
    with pytest.raises(ClerkError, match="chưa nêu được điều gì"):
        issue_now(data_folder, session, Issue(12, dt.date(2019, 11, 4)), "report")

    (key,) = (one.key for one in ready.findings if one.code in UNWRITTEN)
    session.change(finding_actions.suppress(session.dossier, key, "Lãnh đạo trình bày riêng."))
    assert readiness(session.paper("report")).stops == 0
    assert issue_now(data_folder, session, Issue(12, dt.date(2019, 11, 4)), "report").number == 12


def test_another_warning_does_not_keep_a_report_from_being_issued(data_folder: DataFolder) -> None:
    session = data_folder.open_dossier(stored(data_folder))
    session.change(edit_report(session.dossier, "report", strengths=("Đã phát 99 tin, bài trong năm.",)))
    ready = readiness(session.paper("report"))
    assert ready.warnings and not ready.stops
