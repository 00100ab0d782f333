"""Which pack a verb uses, where stored data lies, and a pack made by other rules than the paper's."""

import datetime as dt
from pathlib import Path

import pytest

from tests.cli.communes import SAMPLE
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.cli.dossier_pack import data_dir, pack_for, rules_mismatch
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.workspace import installed_packs

DOSSIER = Dossier(
    pack=SAMPLE["pack"], year=2019, commune=Commune(name="Vạn Thắng", kind="xã", province="Khánh Hòa")
)


def test_the_dossiers_own_pack_is_used_unless_one_is_named() -> None:
    own, _ = pack_for(DOSSIER, None, name="d.json")
    named, notices = pack_for(DOSSIER, "mau-nd30", name="d.json")
    assert (own.id, named.id, notices) == ("van-ninh-2019", "mau-nd30", ())


def test_a_pack_that_is_not_here_is_refused_with_the_dossiers_file() -> None:
    unknown = Dossier(pack="khong-co", year=2019, commune=DOSSIER.commune)
    with pytest.raises(InputError) as caught:
        pack_for(unknown, None, name="d.json")
    assert caught.value.what.startswith("Tệp d.json: không có mẫu “khong-co”")
    assert caught.value.next_step


def test_the_variable_names_the_folder_of_stored_data(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TTDN_DATA_DIR", "/a/b")
    assert data_dir() == Path("/a/b")
    monkeypatch.setenv("TTDN_DATA_DIR", "")
    assert data_dir() is None
    monkeypatch.delenv("TTDN_DATA_DIR")
    assert data_dir() is None


@pytest.mark.parametrize(
    ("day", "year", "fits"),
    [
        (dt.date(2020, 3, 4), 2020, False),
        (dt.date(2020, 3, 5), 2020, True),
        (None, 2019, False),
        (None, 2020, True),
        (None, 2021, True),
    ],
)
def test_a_pack_of_the_decree_fits_papers_from_its_day_on(day: dt.date | None, year: int, fits: bool) -> None:
    notices = rules_mismatch(installed_packs.find_pack("mau-nd30", data_dir=None), day, year)
    assert len(notices) == (0 if fits else 1)
    assert fits or "Thông tư 01/2011/TT-BNV" in notices[0]
