"""Where the data lies: beside the program, and what the clerk hears of its drive."""

from pathlib import Path

import pytest

from ttdn_desktop.basics.errors import InputError, OutputError
from ttdn_desktop.store import places
from ttdn_desktop.workspace import data_place


def test_portable_data_lies_beside_the_program(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    data_place.keep_data_beside_program(environment, tmp_path)
    assert environment == {"TTDN_DATA_DIR": str(tmp_path / "du-lieu")}
    assert list((tmp_path / "du-lieu").iterdir()) == []


def test_a_data_folder_that_is_named_goes_before_it(tmp_path: Path) -> None:
    environment = {"TTDN_DATA_DIR": "D:/khac"}
    data_place.keep_data_beside_program(environment, tmp_path)
    assert environment == {"TTDN_DATA_DIR": "D:/khac"}
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_portable_is_refused(tmp_path: Path) -> None:
    (tmp_path / "du-lieu").write_text("")
    environment: dict[str, str] = {}
    with pytest.raises(OutputError, match="cạnh chương trình") as refused:
        data_place.keep_data_beside_program(environment, tmp_path)
    assert "--portable" in refused.value.next_step
    assert environment == {}


def test_a_newer_data_folder_is_refused_and_none_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TTDN_DATA_DIR", str(tmp_path / "data"))
    data_place.refuse_newer_data()
    assert not (tmp_path / "data").exists()
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "phien-ban.json").write_text('{"format": "ttdn-data", "version": 2}')
    with pytest.raises(InputError):
        data_place.refuse_newer_data()


@pytest.mark.parametrize(
    ("place", "word"), [("cloud", "OneDrive"), ("network", "ổ đĩa mạng"), ("removable", "tháo rời")]
)
def test_the_clerk_hears_of_a_drive_that_isnt_the_machines_own(
    tmp_path: Path, place: places.Place, word: str
) -> None:
    note = data_place.drive_note(tmp_path, lambda _: place)
    assert note is not None
    assert note.place == place
    assert f"“{tmp_path}” nằm trong {word}" in note.text or word in note.text.splitlines()[0]
    assert len(note.text.splitlines()) == 2


def test_of_the_machines_own_drive_nothing_is_said(tmp_path: Path) -> None:
    assert data_place.drive_note(tmp_path, lambda _: None) is None
