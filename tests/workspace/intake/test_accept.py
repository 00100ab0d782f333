from datetime import datetime
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.workspace.made_packs import PLAN, XA
from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.dossier.records import Dossier, Plan
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake import accept
from ttdn_desktop.workspace.pack_library import library


@pytest.fixture
def data_folder(tmp_path: Path) -> DataFolder:
    made = DataFolder.open(tmp_path / "data", now=lambda: datetime(2022, 2, 1, 8, 0))
    made.save_settings(CommuneSettings(commune=XA))
    return made


def test_an_accepted_plan_is_a_pack_and_a_dossier(data_folder: DataFolder) -> None:
    dossier_id = accept.accept_plan(data_folder, accept.make_pack(PLAN))
    session = data_folder.open_dossier(dossier_id)
    assert (session.dossier.pack, session.dossier.pack_version, session.dossier.year) == (
        "song-may-thong-tin-doi-ngoai-2022", "1.0", 2022,
    )  # fmt: skip
    with pytest.raises(InputError, match="Đã có hồ sơ năm 2022"):
        accept.accept_plan(data_folder, accept.make_pack(PLAN))


def test_a_dossier_that_cannot_be_made_leaves_no_pack_behind(
    data_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_data_folder: DataFolder, _dossier: Dossier) -> str:
        raise OutputError("Ổ đĩa đã đầy.", "Hãy xóa bớt tệp.")

    monkeypatch.setattr(DataFolder, "create_dossier", full)
    with pytest.raises(OutputError):
        accept.accept_plan(data_folder, accept.make_pack(PLAN))
    assert not any(
        card.id == "song-may-thong-tin-doi-ngoai-2022" for card in library.library_cards(data_folder)
    )


def test_last_years_recipients_and_lead_are_taken_over(data_folder: DataFolder) -> None:
    last = Dossier(
        pack="van-ninh-2019", year=2021, commune=XA, answers={"lead": "Văn phòng xã"},
        plan=Plan(recipients=("UBND huyện (b/c)", "Lưu trữ cũ"), archive="VT, X"),
    )  # fmt: skip
    data_folder.create_dossier(last)
    plan = data_folder.open_dossier(accept.accept_plan(data_folder, accept.make_pack(PLAN))).dossier
    assert plan.plan.recipients == last.plan.recipients
    assert plan.plan.archive == "VT, X"
    assert plan.answers["lead"] == "Văn phòng xã"


def test_a_second_higher_plan_of_the_year_has_a_pack_and_a_dossier_of_its_own(
    data_folder: DataFolder,
) -> None:
    other = replace(PLAN, title="Chuyển đổi số huyện Sông Mây năm 2022", subject="")
    first = accept.accept_plan(data_folder, accept.make_pack(PLAN))
    second = accept.accept_plan(data_folder, accept.make_pack(other))

    packs = [data_folder.open_dossier(each).dossier.pack for each in (first, second)]
    assert packs == ["song-may-thong-tin-doi-ngoai-2022", "song-may-chuyen-doi-so-2022"]
    assert [card.title for card in data_folder.dossiers()] == [
        "Kế hoạch chuyển đổi số năm 2022",
        "Kế hoạch công tác thông tin đối ngoại năm 2022",
    ]
    assert library.newer_version(data_folder, first) is None


def test_last_years_recipients_are_not_those_of_another_topic(data_folder: DataFolder) -> None:
    other = replace(
        PLAN, title="Chuyển đổi số huyện Sông Mây năm 2021", year=2021, subject="", report_due=None
    )
    before = data_folder.open_dossier(accept.accept_plan(data_folder, accept.make_pack(other))).dossier
    kept = replace(before, plan=replace(before.plan, recipients=("Phòng Khác",)))
    data_folder.create_dossier(kept)

    plan = data_folder.open_dossier(accept.accept_plan(data_folder, accept.make_pack(PLAN))).dossier
    assert plan.plan.recipients != ("Phòng Khác",)
