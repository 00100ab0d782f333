"""Packs on the shelf: brought in, sent out, renewed, put aside; dossiers migrated."""

import json
import os
import zipfile
from datetime import date, datetime
from pathlib import Path

import msgspec
import pytest

from tests.workspace.made_packs import CHANGED, DRAFT, PLAN, XA, directive, pack
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.directive.records import Report
from ttdn_desktop.dossier.records import Choice, Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.records import Option, Question
from ttdn_desktop.packs import archive as packs_archive
from ttdn_desktop.packs.migrate.answers import migrate_answers
from ttdn_desktop.packs.migrate.diff import compare_packs
from ttdn_desktop.packs.migrate.dossier import migrate_dossier
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.store import disk
from ttdn_desktop.workspace import pack_gate
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake import accept
from ttdn_desktop.workspace.intake.read_plan import make_parts
from ttdn_desktop.workspace.pack_library import library


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    made = DataFolder.open(tmp_path / "data", now=lambda: datetime(2022, 2, 1, 8, 0))
    made.save_settings(CommuneSettings(commune=XA))
    return made


def test_a_made_pack_lies_on_the_shelf_beside_the_shipped_ones(data_folder: DataFolder) -> None:
    installed = library.install_made(data_folder, make_parts(PLAN))
    cards = {card.id: card for card in library.library_cards(data_folder)}
    assert (installed.pack_id, installed.version) == ("song-may-thong-tin-doi-ngoai-2022", "1.0")
    assert cards["song-may-thong-tin-doi-ngoai-2022"].origin == "made"
    assert cards["van-ninh-2019"].shipped


def test_the_same_plan_again_changes_nothing(data_folder: DataFolder) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    assert library.install_made(data_folder, make_parts(PLAN)).already
    assert (
        sum(card.id == "song-may-thong-tin-doi-ngoai-2022" for card in library.library_cards(data_folder))
        == 1
    )


YEAR_END = Report(due=str(PLAN.report_due), period="year")


def test_the_same_plan_taken_in_by_an_older_program_changes_nothing(data_folder: DataFolder) -> None:
    due = msgspec.structs.replace(PLAN, reports=(Report(due="2022-06-15", period="half"), YEAR_END))
    made = make_parts(due)
    manifest = json.loads(made["pack.json"])
    del manifest["directive"]["reports"]
    manifest["directive"]["warnings"] = ["Có thêm hạn báo cáo 6 tháng trong năm: 15/06/2022."]
    older = {**made, "pack.json": json.dumps(manifest).encode()}

    library.install_made(data_folder, older)
    assert library.install_made(data_folder, made).already

    other = msgspec.structs.replace(due, reports=(Report(due="2022-06-16", period="half"), YEAR_END))
    assert library.install_made(data_folder, make_parts(other)).version == "1.1"


def test_a_changed_plan_becomes_the_next_version_and_says_what_changed(data_folder: DataFolder) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    changed = directive(
        "Tuyên truyền trên đài truyền thanh.", "Phản bác thông tin sai sự thật.", due=date(2022, 11, 5)
    )
    installed = library.install_made(data_folder, make_parts(changed))
    assert installed.version == "1.1"
    assert installed.changes is not None
    sentences = " ".join(installed.changes.sentences)
    assert "Phản bác" in sentences
    assert "Xây dựng kế hoạch" in sentences
    assert "05/11/2022" in sentences
    versions = [
        card.version
        for card in library.library_cards(data_folder)
        if card.id == "song-may-thong-tin-doi-ngoai-2022"
    ]
    assert versions == ["1.1", "1.0"]


def test_a_pack_sent_out_comes_in_elsewhere_the_same(data_folder: DataFolder, tmp_path: Path) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    path, again = tmp_path / "mau.zip", tmp_path / "lai.zip"
    library.export_pack(data_folder, "song-may-thong-tin-doi-ngoai-2022", "1.0", path)
    library.export_pack(data_folder, "song-may-thong-tin-doi-ngoai-2022", "1.0", again)
    assert path.read_bytes() == again.read_bytes()
    other = DataFolder.open(tmp_path / "other")
    installed = library.install_admitted(other, pack_gate.admit_pack(path))
    assert installed.pack_id == "song-may-thong-tin-doi-ngoai-2022"
    (card,) = [
        card for card in library.library_cards(other) if card.id == "song-may-thong-tin-doi-ngoai-2022"
    ]
    assert card.origin == "imported"
    assert library.install_admitted(other, pack_gate.admit_pack(path)).already


def test_another_content_under_the_same_version_is_refused(data_folder: DataFolder, tmp_path: Path) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    foreign = directive("Việc khác hẳn của xã.")
    path = tmp_path / "mau.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in make_parts(foreign).items():
            archive.writestr(name, content)
    before = sorted(data_folder.data_dir.rglob("*"))
    with pytest.raises(InputError, match="nội dung khác"):
        library.install_admitted(data_folder, pack_gate.admit_pack(path))
    assert sorted(data_folder.data_dir.rglob("*")) == before


def test_a_refused_pack_leaves_the_shelf_as_it_was(data_folder: DataFolder, tmp_path: Path) -> None:
    path = tmp_path / "mau.zip"
    path.write_bytes(b"PK\x03\x04 none")
    before = sorted(data_folder.data_dir.rglob("*"))
    with pytest.raises(InputError, match=r"mau\.zip"):
        library.install_admitted(data_folder, pack_gate.admit_pack(path))
    assert sorted(data_folder.data_dir.rglob("*")) == before


def test_shipped_and_used_packs_stay(data_folder: DataFolder) -> None:
    with pytest.raises(InputError, match="đi kèm"):
        library.put_aside(data_folder, "van-ninh-2019", "1.0")
    accept.accept_plan(data_folder, accept.make_pack(PLAN))
    with pytest.raises(InputError, match="đang có hồ sơ dùng"):
        library.put_aside(data_folder, "song-may-thong-tin-doi-ngoai-2022", "1.0")


def test_an_unused_pack_is_put_aside_never_deleted(data_folder: DataFolder) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    library.put_aside(data_folder, "song-may-thong-tin-doi-ngoai-2022", "1.0")
    assert not any(
        card.id == "song-may-thong-tin-doi-ngoai-2022" for card in library.library_cards(data_folder)
    )
    assert len(list(data_folder.data_dir.rglob("*song-may-thong-tin-doi-ngoai-2022*/pack.json"))) == 1


def test_the_packs_of_a_killed_import_are_swept_away(tmp_path: Path) -> None:
    left = tmp_path / "data" / "mau" / ".x@1.0.abcd.tmp"
    left.mkdir(parents=True)
    left = left.rename(left.with_name(f".x@1.0.abcd{disk.TEMP_SUFFIX}"))
    os.utime(left, (0, 0))
    DataFolder.open(tmp_path / "data").close()
    assert not left.exists()


def test_an_older_version_brought_in_later_is_compared_with_nothing_newer(
    data_folder: DataFolder, tmp_path: Path
) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    library.export_pack(data_folder, "song-may-thong-tin-doi-ngoai-2022", "1.0", tmp_path / "m.zip")
    other = DataFolder.open(tmp_path / "other")
    library.install_made(other, packs_archive.with_version(make_parts(CHANGED), "2.0"))
    assert library.install_admitted(other, pack_gate.admit_pack(tmp_path / "m.zip")).changes is None


def test_a_dossier_without_a_version_uses_the_edition_it_opens_with(data_folder: DataFolder) -> None:
    library.install_made(data_folder, packs_archive.with_version(make_parts(PLAN), "2.0"))
    data_folder.create_dossier(Dossier(pack="song-may-thong-tin-doi-ngoai-2022", year=2022, commune=XA))
    assert data_folder.packs_in_use() == {("song-may-thong-tin-doi-ngoai-2022", "2.0"): 1}
    with pytest.raises(InputError, match="đang có hồ sơ dùng"):
        library.put_aside(data_folder, "song-may-thong-tin-doi-ngoai-2022", "2.0")


def test_answers_are_carried_over_by_what_the_duties_say() -> None:
    old, new = pack(PLAN), pack(CHANGED)
    migrated = migrate_dossier(DRAFT, old, new, compare_packs(old, new))
    first, second = migrated.dossier.plan.activities
    assert first.duties == ("II.1.2",)
    assert second.duties == ()
    assert migrated.dossier.answers["own_contents"] == ["Giới thiệu làng nghề."]
    assert migrated.dossier.answers["gone"] == "giữ lại"
    assert migrated.dossier.plan.choices == (Choice(id="I.1"),)


def _asking(pack: Pack, question: Question) -> Pack:
    first, *others = pack.interview.sections
    changed = msgspec.structs.replace(first, questions=(*first.questions, question))
    interview = msgspec.structs.replace(pack.interview, sections=(changed, *others))
    return msgspec.structs.replace(pack, interview=interview)


def test_items_chosen_beside_the_plan_go_by_what_they_say() -> None:
    asked = Question(id="chon", kind="items", label="Mục chọn thêm", group="contents")
    old, new = _asking(pack(PLAN), asked), _asking(pack(CHANGED), asked)
    draft = msgspec.structs.replace(DRAFT, answers={"chon": ["I.1", "I.9"]})
    migrated = migrate_answers(draft, old, new, {"chon": "chon"}, {"I.1": "I.2"}.get)
    assert migrated[0].answers["chon"] == ["I.2"]
    assert "I.9" in migrated[1][0].lost


def test_a_choice_no_longer_offered_is_named() -> None:
    question = {"id": "kenh", "kind": "choice", "label": "Kênh chính"}
    old = _asking(
        pack(PLAN), Question(**question, options=(Option("loa", "Loa"), Option("web", "Trang tin")))
    )
    new = _asking(pack(PLAN), Question(**question, options=(Option("web", "Trang tin"),)))
    draft = msgspec.structs.replace(DRAFT, answers={"kenh": "loa"})
    migrated, review_notes = migrate_answers(draft, old, new, {"kenh": "kenh"}, str)
    assert migrated.answers["kenh"] == "loa"
    assert "không còn trong các lựa chọn" in review_notes[0].text


def test_an_answer_whose_question_now_lies_in_the_plan_is_not_hidden() -> None:
    old = _asking(pack(PLAN), Question(id="so", kind="text", label="Số cũ"))
    new = _asking(pack(PLAN), Question(id="so", kind="text", label="Số cũ", key="superior.number"))
    draft = msgspec.structs.replace(DRAFT, answers={"so": "12/KH"})
    migrated, review_notes = migrate_answers(draft, old, new, {"so": "so"}, str)
    assert migrated.answers == {"so_cu": "12/KH"}
    assert review_notes


def test_what_needs_a_look_is_named_and_nothing_is_lost() -> None:
    old, new = pack(PLAN), pack(CHANGED)
    migrated = migrate_dossier(DRAFT, old, new, compare_packs(old, new))
    sentences = " ".join(note.text for note in migrated.review_notes)
    assert "Phản bác thông tin sai sự thật" in sentences
    assert "mạng xã hội" in sentences
    assert "“Phát thanh” kết thúc sau hạn báo cáo 01/10/2022" in sentences
    assert "“Lập kế hoạch” từng gắn với nhiệm vụ II.1.1" in migrated.dossier.private_notes


def test_a_stored_dossier_is_offered_the_newer_pack_and_carried_over(data_folder: DataFolder) -> None:
    dossier_id = accept.accept_plan(data_folder, accept.make_pack(PLAN))
    assert library.newer_version(data_folder, dossier_id) is None
    library.install_made(data_folder, make_parts(CHANGED))
    assert data_folder.open_dossier(dossier_id).pack.manifest.pack_version == "1.0"
    offered = library.newer_version(data_folder, dossier_id)
    assert offered is not None
    assert offered.version == "1.1"
    assert any("Phản bác" in sentence for sentence in offered.changes)
    review_notes = library.migrate_to_newest(data_folder, dossier_id)
    assert review_notes
    assert data_folder.open_dossier(dossier_id).pack.manifest.pack_version == "1.1"
    assert library.newer_version(data_folder, dossier_id) is None


def test_the_shipped_packs_export_too(data_folder: DataFolder, tmp_path: Path) -> None:
    library.export_pack(data_folder, "van-ninh-2019", "1.0", tmp_path / "m.zip")
    with zipfile.ZipFile(tmp_path / "m.zip") as archive:
        assert json.loads(archive.read("pack.json"))["id"] == "van-ninh-2019"
        assert archive.read("plan.docx") == (templates_dir() / "van-ninh-2019" / "plan.docx").read_bytes()


def test_full_notes_do_not_lock_the_clerk_out() -> None:
    old, new = pack(PLAN), pack(CHANGED)
    full = msgspec.structs.replace(DRAFT, private_notes="x" * 19_990)
    migrated = migrate_dossier(full, old, new, compare_packs(old, new)).dossier
    assert migrated.private_notes == full.private_notes
    assert any("Lập kế hoạch" in str(value) for value in migrated.answers.values())


def test_an_issued_plan_keeps_its_pack(data_folder: DataFolder) -> None:
    dossier_id = accept.accept_plan(data_folder, accept.make_pack(PLAN))
    dossier = data_folder.open_dossier(dossier_id).dossier
    issued = msgspec.structs.replace(dossier, plan=msgspec.structs.replace(dossier.plan, number="05/KH-UBND"))
    data_folder.replace_dossier(dossier_id, issued)
    library.install_made(data_folder, make_parts(CHANGED))
    assert library.newer_version(data_folder, dossier_id) is None
    with pytest.raises(InputError, match="đã ban hành"):
        library.migrate_to_newest(data_folder, dossier_id)


def test_a_damaged_pack_of_the_same_id_is_no_traceback(data_folder: DataFolder) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    for path in data_folder.data_dir.rglob("*song-may-thong-tin-doi-ngoai-2022*/interview.json"):
        path.write_bytes(b"{")
    assert library.install_made(data_folder, make_parts(PLAN)).version == "1.1"


def test_another_plan_never_gets_an_id_that_is_taken(data_folder: DataFolder) -> None:
    library.install_made(data_folder, make_parts(PLAN))
    other = msgspec.structs.replace(PLAN, issuer="Ủy ban nhân dân tỉnh Sông Mây")
    parts = packs_archive.with_id(make_parts(other), "song-may-thong-tin-doi-ngoai-2022")

    installed = library.install_made(data_folder, parts)
    assert (installed.pack_id, installed.version) == ("song-may-thong-tin-doi-ngoai-2022-2", "1.0")
    assert installed.changes is None
