"""What is handed to the system's own programs: nothing that could run."""

from pathlib import Path, PurePath, PureWindowsPath

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from tests.systems import link_or_skip
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.gui import opening


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    urls: list[str] = []

    def open_url(url: QUrl) -> bool:
        urls.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return urls


@pytest.mark.parametrize(
    "link",
    ["https://khanhhoa.gov.vn/tin?id=1", "http://xa.gov.vn:8080/a", "HTTPS://XÃ.vn/b", " https://a.vn "],
)
def test_a_page_of_the_web_is_opened(opened: list[str], link: str) -> None:
    opening.web_page(link)
    assert len(opened) == 1
    assert opened[0].lower().startswith(("https://", "http://"))


@pytest.mark.parametrize(
    "link",
    [
        "file:///C:/Windows/System32/calc.exe",
        "file://may-chu/chung/a.pdf",
        r"\\may-chu\chung\a.pdf",
        "//may-chu/chung/a.pdf",
        r"C:\Windows\System32\calc.exe",
        "/usr/bin/xterm",
        "javascript:alert(1)",
        "ms-msdt:/id",
        "search-ms:query=a",
        "ftp://a.vn/b",
        "mailto:a@b.vn",
        "data:text/html,a",
        "https://",
        "https:///C:/calc.exe",
        "www.khanhhoa.gov.vn",
        "",
    ],
)
def test_every_other_link_is_refused(opened: list[str], link: str) -> None:
    with pytest.raises(InputError, match="Không mở") as refused:
        opening.web_page(link)
    assert "https://" in refused.value.next_step
    assert opened == []


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    folder = tmp_path / "minh-chung" / "ho-so"
    folder.mkdir(parents=True)
    return folder


def test_a_file_of_the_evidence_is_opened(opened: list[str], evidence: Path) -> None:
    (evidence / "ảnh.jpg").write_bytes(b"x")
    opening.evidence_file(evidence / "ảnh.jpg", evidence)
    assert len(opened) == 1
    assert opened[0].endswith("/minh-chung/ho-so/ảnh.jpg")


def test_a_file_from_elsewhere_is_refused(opened: list[str], evidence: Path, tmp_path: Path) -> None:
    (tmp_path / "khác.pdf").write_bytes(b"x")
    wrong = (
        tmp_path / "khác.pdf",
        evidence / ".." / ".." / "khác.pdf",
        evidence / "gone.pdf",
        evidence,
        evidence / "a\0b.pdf",
        Path("//may-chu/chung/a.pdf"),
    )
    for path in wrong:
        with pytest.raises(InputError, match="Không mở"):
            opening.evidence_file(path, evidence)
    assert opened == []


def test_a_link_in_the_folder_that_leads_out_of_it_is_refused(
    opened: list[str], evidence: Path, tmp_path: Path
) -> None:
    (tmp_path / "khác.pdf").write_bytes(b"x")
    link_or_skip(evidence / "trong.pdf", tmp_path / "khác.pdf")
    with pytest.raises(InputError, match="Không mở"):
        opening.evidence_file(evidence / "trong.pdf", evidence)
    assert opened == []


@pytest.mark.parametrize("name", ["a.exe", "a.jpg.EXE", "a.lnk", "a.hta", "a.ps1", "a.docm", "a.url"])
def test_a_file_that_could_run_is_refused(opened: list[str], evidence: Path, name: str) -> None:
    (evidence / name).write_bytes(b"x")
    with pytest.raises(InputError, match="Không mở"):
        opening.evidence_file(evidence / name, evidence)
    assert opened == []


@pytest.mark.parametrize(
    ("name", "does"),
    [
        ("a.bat", True),
        ("a.bat. .", True),
        ("a.CMD", True),
        ("a.exe:stream", True),
        ("a.js", True),
        ("a.vbs", True),
        ("a.scr", True),
        ("a.msi", True),
        ("a.pdf", False),
        ("exe", False),
        ("a.exe.pdf", False),
        ("a.jpg", False),
    ],
)
def test_what_runs_is_told_by_its_name_as_windows_reads_it(name: str, does: bool) -> None:
    assert opening.runs(PurePath(name)) is does
    assert opening.runs(PureWindowsPath(r"C:\x") / PureWindowsPath(name.split(":")[0])) is does


def test_a_folder_is_shown_and_a_file_in_its_place_is_not(opened: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.exe").write_bytes(b"x")
    opening.folder(tmp_path / "a.exe")
    opening.folder(tmp_path / "gone")
    assert opened == []
    opening.folder(tmp_path)
    assert len(opened) == 1
