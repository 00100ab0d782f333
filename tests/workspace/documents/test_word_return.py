import datetime as dt
import io
import random
from copy import deepcopy

import msgspec
import pytest
from docx import Document
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from tests.workspace.issued import issue_now
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.office.format_check.measure import read_words
from ttdn_desktop.papers.diff import diff_words, pair_paragraphs
from ttdn_desktop.store.register import word_name
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.documents import word_return
from ttdn_desktop.workspace.documents.rendering import render_docx
from ttdn_desktop.workspace.session import DossierSession
from ttdn_desktop.workspace.signing.issuing import Issue

TODAY = dt.date(2019, 1, 20)


@pytest.fixture
def session(data_folder: DataFolder) -> DossierSession:
    return data_folder.open_dossier(data_folder.create_dossier(data_folder.open_sample().dossier))


def edited(docx: bytes, *changes: tuple[str, str], add_after: str = "", remove: str = "") -> bytes:
    """Return ``docx`` as python-docx saves it with texts replaced, as a clerk would in Word."""
    document = Document(io.BytesIO(docx))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]
    for old, new in changes:
        for run in (run for paragraph in paragraphs for run in paragraph.runs if old in run.text):
            run.text = run.text.replace(old, new)
    for paragraph in paragraphs:
        if add_after and add_after in paragraph.text:
            added = paragraph.insert_paragraph_before()
            added._p.getparent().replace(added._p, copy := deepcopy(paragraph._p))
            Paragraph(copy, paragraph._parent).runs[0].text = "Đoạn gõ thêm trong Word."
            for run in Paragraph(copy, paragraph._parent).runs[1:]:
                run.text = ""
        if remove and remove in paragraph.text:
            paragraph._p.getparent().remove(paragraph._p)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_the_same_file_has_no_difference(session: DossierSession) -> None:
    found = word_return.compare_with_word(session.plan, render_docx(session.plan))
    assert not found.differing
    assert not found.is_other_paper


def test_changed_added_and_removed_paragraphs_are_told(session: DossierSession) -> None:
    docx = edited(
        render_docx(session.plan),
        ("Theo dõi, nắm tình hình", "Chủ động nắm tình hình"),
        add_after="Trên đây là Kế hoạch",
        remove="Phối hợp tuyên truyền trong đoàn viên",
    )
    found = word_return.compare_with_word(session.plan, docx).differing
    assert {pair.kind for pair in found} == {"changed", "added", "removed"}
    assert [pair.theirs for pair in found if pair.kind == "added"] == ["Đoạn gõ thêm trong Word."]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Theo dõi, nắm tình hình", "Chủ động nắm tình hình"),
        ("Nguyễn Văn A", "Nguyễn Văn Bình"),
        ("Trưởng các thôn;", "Trưởng các thôn, tổ dân phố;"),
        ("24 tin, bài", "30 tin, bài"),
        ("quảng bá hình ảnh, lịch sử", "quảng bá rộng rãi hình ảnh, lịch sử"),
    ],
)
def test_a_simple_change_goes_into_the_answers(session: DossierSession, old: str, new: str) -> None:
    docx = edited(render_docx(session.plan), (old, new))
    found = word_return.compare_with_word(session.plan, docx)
    assert found.differing
    taken = word_return.take_changes(session.plan, found.differing)
    assert (taken.taken, taken.left) == (len(found.differing), 0)
    session.change(taken.dossier)
    assert not word_return.compare_with_word(session.plan, docx).differing


def test_words_of_the_template_are_left(session: DossierSession) -> None:
    before = session.dossier
    docx = edited(render_docx(session.plan), ("KẾ HOẠCH", "CHƯƠNG TRÌNH"))
    taken = word_return.take_changes(
        session.plan, word_return.compare_with_word(session.plan, docx).differing
    )
    assert (taken.taken, taken.left, taken.dossier) == (0, 1, before)


def test_another_paper_is_told(session: DossierSession) -> None:
    document = Document()
    document.add_paragraph("Giấy mời họp giao ban tuần.")
    out = io.BytesIO()
    document.save(out)
    assert word_return.compare_with_word(session.plan, out.getvalue()).is_other_paper


def test_a_file_that_is_no_word_file_changes_nothing(
    data_folder: DataFolder, session: DossierSession
) -> None:
    before = session.dossier
    with pytest.raises(ClerkError):
        word_return.keep_word_text(data_folder, session, b"PK no word file", TODAY)
    assert session.dossier == before


def test_a_kept_word_text_is_what_is_printed_and_issued(
    data_folder: DataFolder, session: DossierSession
) -> None:
    docx = edited(render_docx(session.plan), add_after="Trên đây là Kế hoạch")
    word_return.keep_word_text(data_folder, session, docx, TODAY)
    session.save_now()
    again = data_folder.open_dossier(session.dossier_id or "")
    assert render_docx(again.plan) == docx
    line = issue_now(data_folder, again, Issue(5, dt.date(2019, 3, 8)))
    issued = read_words(data_folder.register.file_bytes(line, word_name("plan")))
    assert "Đoạn gõ thêm trong Word." in issued
    assert "Số: 05/KH-UBND" in issued
    assert "Vạn Thắng, ngày 08 tháng 3 năm 2019" in issued
    note = next(words for words in issued if words.startswith("(Kèm theo"))
    assert "số 05/KH-UBND ngày 08 tháng 3 năm 2019" in note
    locked = data_folder.open_dossier(again.dossier_id or "")
    assert render_docx(locked.plan) == data_folder.register.file_bytes(line, word_name("plan"))


def test_answers_changed_since_are_told_and_the_text_can_be_dropped(
    data_folder: DataFolder, session: DossierSession
) -> None:
    assembled = render_docx(session.plan)
    word_return.keep_word_text(
        data_folder, session, edited(assembled, add_after="Trên đây là Kế hoạch"), TODAY
    )
    assert "thay đổi" not in word_return.kept_text_note(session)
    signer = msgspec.structs.replace(session.dossier.plan.signer, name="Trần Thị Bình")
    plan = msgspec.structs.replace(session.dossier.plan, signer=signer)
    session.change(msgspec.structs.replace(session.dossier, plan=plan))
    assert "đã thay đổi" in word_return.kept_text_note(session)
    word_return.drop_word_text(session)
    assert word_return.kept_text_note(session) == ""
    assert "Trần Thị Bình" in read_words(render_docx(session.plan))


def test_a_lost_word_text_says_what_to_do(data_folder: DataFolder, session: DossierSession) -> None:
    word_return.keep_word_text(data_folder, session, render_docx(session.plan), TODAY)
    for path in (data_folder.data_dir / "ban-word").iterdir():
        path.write_bytes(b"damaged")
    with pytest.raises(ClerkError, match="không còn trên máy"):
        render_docx(session.plan)


def test_a_text_without_a_place_for_the_number_is_not_issued(
    data_folder: DataFolder, session: DossierSession
) -> None:
    docx = edited(render_docx(session.plan), ("Số:", "No"))
    word_return.keep_word_text(data_folder, session, docx, TODAY)
    session.save_now()
    with pytest.raises(ClerkError):
        issue_now(data_folder, session, Issue(5, dt.date(2019, 3, 8)))
    assert data_folder.register.lines() == ()


WORDS = st.lists(st.sampled_from(["a b c", "a b d", "x y", "x y z", "m", "n o p q"]), max_size=12)


@given(WORDS, WORDS)
def test_every_paragraph_of_both_stands_once_in_order(ours: list[str], theirs: list[str]) -> None:
    found = pair_paragraphs(ours, theirs)
    assert [pair.ours for pair in found if pair.our_number] == ours
    assert [pair.theirs for pair in found if pair.their_number] == theirs
    assert all((pair.kind == "same") == (pair.ours == pair.theirs) for pair in found)


def test_stretches_give_both_paragraphs_back() -> None:
    rng = random.Random(7)
    words = ["tuyên", "truyền", "biển", "đảo", "quê", "hương", "năm", "mới"]
    for _ in range(50):
        ours, theirs = (" ".join(rng.choices(words, k=rng.randint(1, 9))) for _ in range(2))
        found = diff_words(ours, theirs)
        assert " ".join(one.text for one in found if one.where != "theirs") == ours
        assert " ".join(one.text for one in found if one.where != "ours") == theirs
