from pathlib import Path

import pytest

from ttdn_desktop.workspace.intake.read_plan import make_parts, read_and_parse
from ttdn_desktop.workspace.pack_library import check
from ttdn_desktop.workspace.pack_library.check import has_error
from ttdn_desktop.workspace.pack_library.write_folder import write_parts

PLANS = Path(__file__).parents[2] / "samples" / "superior_plans"


@pytest.mark.parametrize("name", ["hai-phong-2022.txt", "cam-lam-2020.txt", "dong-thap-2026.docx"])
def test_a_pack_made_from_a_plan_has_no_error(name: str, tmp_path: Path) -> None:
    write_parts(tmp_path / "mau", make_parts(read_and_parse(PLANS / name).directive))
    assert not has_error(check.check(str(tmp_path / "mau")))
