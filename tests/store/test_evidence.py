import errno
import itertools
from contextlib import suppress
from pathlib import Path

import pytest

from tests.held_files import Held
from tests.store.store_faults import CALLS, fault_at
from tests.systems import linux_only
from ttdn_desktop.basics.errors import ClerkError, InputError, OutputError
from ttdn_desktop.store import evidence
from ttdn_desktop.store.evidence import EvidenceFiles, KeptFile


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Ảnh họp thôn: 1.JPG"
    path.write_bytes(b"\xff\xd8 a photo")
    return path


def test_a_file_is_kept_under_a_safe_name_and_opened_only_as_it_was_kept(tmp_path: Path, photo: Path):
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("van-thang-2019", photo)
    assert kept.stored == f"anh-hop-thon-1-{kept.sha256[:16]}.jpg"
    photo.unlink()
    path = files.path("van-thang-2019", kept)
    assert path.read_bytes() == b"\xff\xd8 a photo"
    path.write_bytes(b"other")
    with pytest.raises(InputError, match="đã bị thay đổi"):
        files.path("van-thang-2019", kept)


def test_the_same_content_is_stored_once_and_a_damaged_copy_is_mended(tmp_path: Path, photo: Path):
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("a", photo)
    twin = photo.rename(photo.with_name("khác.png"))
    assert files.keep("a", twin) == kept
    assert files.keep("b", twin).stored.startswith("khac-")
    files.path("a", kept).write_bytes(b"")
    assert files.keep("a", twin) == kept
    assert files.path("a", kept).read_bytes() == twin.read_bytes()
    assert len(list((tmp_path / "data" / evidence.FOLDER / "a").iterdir())) == 1


@pytest.mark.parametrize("stored", ["../../x.jpg", "..\\x.jpg", "/etc/x.jpg", "", "a.exe", "c:x.jpg"])
def test_a_name_from_a_foreign_dossier_leads_nowhere_else(tmp_path: Path, photo: Path, stored: str):
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("a", photo)
    (tmp_path / "data" / "x.jpg").write_bytes(photo.read_bytes())
    with pytest.raises(InputError):
        files.path("a", KeptFile(stored, kept.sha256))


def test_what_cannot_be_taken_is_said_in_one_message(
    tmp_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch
):
    files = EvidenceFiles(tmp_path / "data")
    for name, content, reason in (
        ("a.jpg", b"", "trống"),
        ("b.exe", b"MZ", "không thuộc loại"),
        ("c.pdf", b"x" * 33, "lớn hơn"),
    ):
        (tmp_path / name).write_bytes(content)
        monkeypatch.setattr(evidence, "LARGEST", 32)
        with pytest.raises(InputError, match=reason):
            files.keep("a", tmp_path / name)
    with pytest.raises(InputError, match="Không đọc được"):
        files.keep("a", tmp_path / "missing.jpg")
    with pytest.raises(InputError, match="Không có hồ sơ"):
        files.keep("../a", photo)
    with pytest.raises(OutputError):
        EvidenceFiles(tmp_path / "data", read_only=True).keep("a", tmp_path / "c.pdf")
    assert not (tmp_path / "data").exists()


def test_an_error_of_each_call_leaves_the_whole_file_or_none(tmp_path: Path, photo: Path, tally):
    faults = violations = 0
    for where, error in itertools.product(CALLS, (errno.ENOSPC, errno.EIO, errno.EACCES)):
        for nth in itertools.count(1):
            data_dir = tmp_path / f"{where[0].__name__}-{where[1]}-{error}-{nth}"
            files = EvidenceFiles(data_dir)
            with fault_at(where, nth, lambda error=error: OSError(error, "")) as fired, suppress(ClerkError):
                files.keep("a", photo)
            if not fired:
                break
            faults += 1
            named = [path for path in (data_dir / evidence.FOLDER / "a").glob("*.jpg") if path.name[0] != "."]
            violations += any(path.read_bytes() != photo.read_bytes() for path in named)
            kept = files.keep("a", photo)
            violations += files.path("a", kept).read_bytes() != photo.read_bytes()
    tally("ENOSPC, EIO, EACCES of each call of keeping evidence", faults, violations)


def test_the_largest_file_is_taken_and_one_byte_more_is_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    assert evidence.LARGEST == 50 * 1024 * 1024
    monkeypatch.setattr(evidence, "LARGEST", 32)
    files = EvidenceFiles(tmp_path / "data")
    for size, taken in ((1, True), (32, True), (33, False)):
        source = tmp_path / f"{size}.pdf"
        source.write_bytes(b"x" * size)
        if taken:
            assert files.path("a", files.keep("a", source)).stat().st_size == size
        else:
            with pytest.raises(InputError, match="lớn hơn"):
                files.keep("a", source)


no_such_name = linux_only("Windows has no file of such a name")


@pytest.mark.parametrize(
    "character", ["/", *(pytest.param(each, marks=no_such_name) for each in (":", "\\", '"'))]
)
def test_a_name_with_a_character_of_paths_is_none_of_ours(tmp_path: Path, photo: Path, character: str):
    """Such a file may lie there on Linux, where only the slash separates folders; it's none that we wrote."""
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("a", photo)
    name = f"a{character}b.jpg"
    if character != "/":
        (tmp_path / "data" / evidence.FOLDER / "a" / name).write_bytes(photo.read_bytes())
    with pytest.raises(InputError):
        files.path("a", KeptFile(name, kept.sha256))


def test_only_kinds_that_a_double_click_shows_are_opened(tmp_path: Path, photo: Path):
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("a", photo)
    folder = tmp_path / "data" / evidence.FOLDER / "a"
    (folder / "a.exe").write_bytes(photo.read_bytes())
    with pytest.raises(InputError):
        files.path("a", KeptFile("a.exe", kept.sha256))


def test_evidence_is_kept_where_the_photo_or_its_copy_is_held_for_a_second(
    tmp_path: Path, photo: Path, held: Held, monkeypatch: pytest.MonkeyPatch
):
    real = Path.open

    def opened(path: Path, *arguments: str, **named: str) -> object:
        if path == photo and held.now < 1.0:
            raise PermissionError(errno.EACCES, "held")
        return real(path, *arguments, **named)

    monkeypatch.setattr(Path, "open", opened)
    held.until["*.tmp"] = 2.0
    files = EvidenceFiles(tmp_path / "data")
    kept = files.keep("a", photo)
    assert files.path("a", kept).read_bytes() == photo.read_bytes()
    assert 2.0 <= held.now < 2.2
    assert len(list((tmp_path / "data" / evidence.FOLDER / "a").iterdir())) == 1
