"""Names that every system takes, paths that are too long for Windows, addresses of files."""

import errno
from pathlib import Path, PureWindowsPath

import pytest

from ttdn_desktop.basics import windows_paths

RESERVED = ("CON", "con", "nul.txt", "Aux.docx", "COM1", "com9.ttdn", "LPT¹", "prn .txt", "CONIN$")


@pytest.mark.parametrize(
    "name", [*RESERVED, "", ".", "..", "a.", "a ", "a:b", "a/b", "a\\b", 'a"b', "a\x00b", "a?"]
)
def test_what_windows_takes_for_no_file_is_no_name(name: str) -> None:
    assert not windows_paths.is_file_name(name)


@pytest.mark.parametrize(
    "name", ["a", ".a", "Kế hoạch 2026.docx", "console.txt", "com10", "COM", "nul-1.txt", "a.con"]
)
def test_what_every_system_takes_is_a_name(name: str) -> None:
    assert windows_paths.is_file_name(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kế hoạch 2026 - xã Vạn Thắng", "Kế hoạch 2026 - xã Vạn Thắng"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        (" .a.  b . ", "a. b"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("a\x00\nb", "a- b"),
        (" . ", "thay"),
    ],
)
def test_any_text_becomes_a_name(text: str, name: str) -> None:
    made = windows_paths.as_file_name(text, otherwise="thay")
    assert made == name
    assert windows_paths.is_file_name(made)


@pytest.mark.parametrize(
    ("path", "long"),
    [
        ("C:\\a\\" + "x" * 194, False),
        ("C:\\a\\" + "x" * 195, True),
        ("C:\\a\\" + "𠀀" * 97, False),  # Windows counts two units a letter beyond the first plane
        ("C:\\a\\" + "𠀀" * 98, True),
    ],
)
def test_a_long_path_is_told_so_that_windows_opens_it(path: str, long: bool) -> None:
    assert windows_paths.long_form(path) == ("\\\\?\\" + path if long else path)


def test_another_machines_long_path_has_its_own_form() -> None:
    path = "\\\\may-chu\\chung\\" + "x" * 300
    assert windows_paths.long_form(path) == "\\\\?\\UNC\\may-chu\\chung\\" + "x" * 300
    assert windows_paths.long_form(windows_paths.long_form(path)) == windows_paths.long_form(path)


def test_elsewhere_a_path_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows_paths, "WINDOWS", False)
    assert windows_paths.reachable(Path("x" * 300)) == Path("x" * 300)


def fault(kind: type[OSError], number: int, windows_number: int | None = None) -> OSError:
    made = kind(number, "")
    made.winerror = windows_number  # type: ignore[attr-defined]
    return made


NOT_FOUND = fault(FileNotFoundError, errno.ENOENT, 3)


@pytest.mark.parametrize(
    ("path", "refusal", "windows", "too_long"),
    [
        ("C:\\" + "x\\" * 128, NOT_FOUND, True, False),  # 258 characters
        ("C:\\" + "x\\" * 128 + "xx", NOT_FOUND, True, True),  # 261
        ("C:\\" + "x\\" * 128 + "xx", NOT_FOUND, False, False),
        ("C:\\" + "x\\" * 128 + "xx", fault(PermissionError, errno.EACCES, 5), True, False),
        ("C:\\" + "x" * 255, fault(OSError, errno.EINVAL, 123), True, False),
        ("C:\\" + "x" * 256, fault(OSError, errno.EINVAL, 123), True, True),
        ("C:\\x", fault(OSError, errno.ENOENT, 206), True, True),
        ("C:\\x", fault(OSError, errno.ENAMETOOLONG), False, True),
    ],
)
def test_a_refusal_for_length_is_known(
    path: str, refusal: OSError, windows: bool, too_long: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(windows_paths, "WINDOWS", windows)
    assert windows_paths.is_too_long(PureWindowsPath(path), refusal) == too_long


@pytest.mark.parametrize(
    ("text", "windows", "elsewhere"),
    [
        ("file:///C:/H%E1%BB%93%20s%C6%A1/a.docx", "C:\\Hồ sơ\\a.docx", "/C:/Hồ sơ/a.docx"),
        ("FILE://localhost/C:/a", "C:\\a", "/C:/a"),
        ("file://may-chu/chung/a.docx", "\\\\may-chu\\chung\\a.docx", "/chung/a.docx"),
        ("file:///home/a", "\\home\\a", "/home/a"),
        ("\\\\may-chu\\chung\\a.docx", "\\\\may-chu\\chung\\a.docx", "\\\\may-chu\\chung\\a.docx"),
        ("C:\\a%20b", "C:\\a%20b", "C:\\a%20b"),
        ("van-ninh-2019", "van-ninh-2019", "van-ninh-2019"),
    ],
)
def test_an_address_is_the_path_it_means(text: str, windows: str, elsewhere: str) -> None:
    assert windows_paths.path_text(text, windows=True) == windows
    assert windows_paths.path_text(text, windows=False) == elsewhere


def test_the_systems_own_longest_name_is_known(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:
        (tmp_path / ("x" * 300)).stat()
    assert windows_paths.is_too_long(tmp_path / ("x" * 300), caught.value)
