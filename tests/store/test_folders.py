"""Where the data lies: the variable first, else the user's own folder; a refusal says what to do."""

from pathlib import Path

import pytest

from tests.held_files import Held
from tests.systems import linux_only
from ttdn_desktop.basics.errors import OutputError
from ttdn_desktop.store import folders


def test_the_variable_chooses_the_folder_and_it_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "a" / "Dữ liệu"
    monkeypatch.setenv(folders.VARIABLE, str(wanted))
    assert folders.data_dir() == wanted
    assert list(wanted.iterdir()) == []


@linux_only("modes of files are POSIX'")
def test_the_folder_is_made_for_this_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.VARIABLE, str(tmp_path / "a"))
    assert folders.data_dir().stat().st_mode & 0o777 == 0o700


def test_without_the_variable_it_is_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(folders.VARIABLE, raising=False)
    monkeypatch.setattr(folders.platformdirs, "user_data_dir", lambda name, **_: str(tmp_path / name))
    assert folders.data_dir() == tmp_path / "ttdn-desktop"


def test_a_folder_that_takes_no_file_gives_a_message_with_the_next_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv(folders.VARIABLE, str(tmp_path / "file" / "below"))
    with pytest.raises(OutputError) as caught:
        folders.data_dir()
    assert "Không ghi được vào thư mục dữ liệu" in caught.value.what
    assert folders.VARIABLE in caught.value.next_step


def test_what_is_not_there_is_not_made_by_asking(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(folders.VARIABLE, str(tmp_path / "a"))
    assert folders.existing() is None
    (tmp_path / "a").write_bytes(b"")
    assert folders.existing() is None
    (tmp_path / "a").unlink()
    (tmp_path / "a").mkdir()
    assert folders.existing() == tmp_path / "a"


def test_trying_the_folder_leaves_nothing_in_it(tmp_path: Path) -> None:
    assert folders.usable_folder(tmp_path) == tmp_path
    assert list(tmp_path.iterdir()) == []


def test_a_probe_that_antivirus_still_reads_is_no_sign_of_a_full_disk(tmp_path: Path, held: Held) -> None:
    held.until["*.tmp"] = 1.0
    assert folders.usable_folder(tmp_path) == tmp_path
    assert list(tmp_path.iterdir()) == []
    held.until["*.tmp"] = 60.0
    assert folders.usable_folder(tmp_path) == tmp_path


def test_a_path_that_is_too_long_is_not_blamed_on_rights(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as caught:
        folders.usable_folder(tmp_path / ("x" * 300))
    assert "quá dài" in caught.value.next_step
