from pathlib import Path

import pytest

from ttdn_desktop.workspace.pack_library import check
from ttdn_desktop.workspace.pack_library.starter import write_starter_pack


@pytest.mark.parametrize("rules", ["nd30", "tt01"])
def test_a_pack_that_was_just_begun_has_no_finding(rules: str, tmp_path: Path) -> None:
    write_starter_pack(tmp_path / "mau", rules)  # pyright: ignore[reportArgumentType]
    assert check.check(str(tmp_path / "mau")) == ()
