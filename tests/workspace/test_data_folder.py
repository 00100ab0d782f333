from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from tests.workspace.edits import reworded
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.records import Commune, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.store import envelope, lock
from ttdn_desktop.workspace.data_folder import DataFolder

SETTINGS = CommuneSettings(
    commune=Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa"),
    signers=(Signer(name="Nguyễn Văn A"),),
    recipients=("Các thôn",),
    archive="VT",
)


def now() -> datetime:
    return datetime(2019, 10, 26, 9, 0)


@pytest.fixture
def data_folder(tmp_path: Path) -> Iterator[DataFolder]:
    opened = DataFolder.open(tmp_path, now=now)
    yield opened
    opened.close()


def test_an_empty_desk_has_no_settings_and_no_dossiers(data_folder: DataFolder) -> None:
    assert (data_folder.settings, data_folder.dossiers(), data_folder.read_only) == (None, (), False)


def test_settings_stay(data_folder: DataFolder, tmp_path: Path) -> None:
    data_folder.save_settings(SETTINGS)
    data_folder.close()
    assert DataFolder.open(tmp_path, now=now).settings == SETTINGS


def test_the_sample_is_stored_with_its_first_change_only(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    session.save_now()
    assert data_folder.dossiers() == ()
    session.change(reworded(session.dossier, "Đổi"))
    session.save_now()
    session.change(reworded(session.dossier, "Đổi nữa"))
    session.save_now()
    (card,) = data_folder.dossiers()
    assert (card.commune, card.year, card.days_left) == ("xã Vạn Thắng", 2019, 10)
    assert data_folder.open_dossier(card.id).dossier.plan.activities[0].title == "Đổi nữa"


def test_a_new_dossier_takes_the_settings(data_folder: DataFolder) -> None:
    data_folder.save_settings(SETTINGS)
    dossier = data_folder.new_dossier("mau-nd30", 2026).dossier
    assert (dossier.commune, dossier.plan.signer.name) == (SETTINGS.commune, "Nguyễn Văn A")
    (card,) = data_folder.dossiers()
    assert card.missing
    assert [step.name for step in card.steps if step.current] == ["Soạn kế hoạch"]


def test_a_second_window_reads_only(data_folder: DataFolder, tmp_path: Path) -> None:
    session = data_folder.open_sample()
    session.change(reworded(session.dossier, "Đổi"))
    session.save_now()
    second = DataFolder.open(tmp_path, now=now)
    assert second.read_only
    assert "đang được" in (second.held_by or "")
    opened = second.open_dossier(second.dossiers()[0].id)
    opened.change(reworded(opened.dossier, "Không được ghi"))
    opened.save_now()
    assert data_folder.open_dossier(data_folder.dossiers()[0].id).dossier.plan.activities[0].title == "Đổi"


def test_a_dossier_whose_pack_is_gone_says_so_on_its_card(data_folder: DataFolder) -> None:
    session = data_folder.open_sample()
    session.change(msgspec.structs.replace(session.dossier, pack="da-mat"))
    session.save_now()
    (card,) = data_folder.dossiers()
    assert "da-mat" in card.trouble


def test_entries_with_one_id_are_told_apart_on_opening(data_folder: DataFolder) -> None:
    sample = data_folder.open_sample().dossier
    twice = msgspec.structs.replace(sample, log=(*sample.log, sample.log[0]))
    opened = data_folder.open_dossier(data_folder.create_dossier(twice)).dossier
    assert opened.log[:-1] == sample.log
    assert len({entry.id for entry in opened.log}) == len(opened.log)
    assert opened.log[-1].title == sample.log[0].title


def test_a_folder_that_is_refused_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as newer_program:
        newer_program.setattr(envelope, "VERSION", 2)
        newer = DataFolder.open(tmp_path)
        newer.save_settings(SETTINGS)
        newer.close()

    with pytest.raises(InputError, match="phiên bản mới hơn"):
        DataFolder.open(tmp_path)
    held = lock.acquire(tmp_path)
    assert isinstance(held, lock.DataLock)
    held.release()
