"""What earlier papers said, as a dossier in the data folder."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.samples.earlier_papers import written
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.keep_learned import keep
from ttdn_desktop.workspace.intake.learn import learn
from ttdn_desktop.workspace.rollover import year_before


@pytest.mark.parametrize("name", written.names())
def test_learned_papers_become_a_dossier_that_opens(
    name: str, data_folder: DataFolder, tmp_path: Path
) -> None:
    learned = learn(written.write(name, tmp_path))
    session = data_folder.open_dossier(keep(data_folder, learned))

    assert session.dossier.year == learned.dossier.year
    assert session.dossier.plan.activities == learned.dossier.plan.activities
    assert len(session.dossier.plan.choices) == len(learned.dossier.plan.choices)
    assert session.dossier.log == learned.dossier.log


def test_what_was_taken_over_is_the_packs(data_folder: DataFolder, tmp_path: Path) -> None:
    learned = learn(written.write("name-alone-2018", tmp_path))
    session = data_folder.open_dossier(keep(data_folder, learned))
    texts = {item.id: item.text for item in session.pack.directive.items()}
    assert [texts[choice.id] for choice in session.dossier.plan.choices] == list(
        next(paper.plan for paper in learned.papers).choices
    )


POLICE = [
    {"rows": [["CÔNG AN TỈNH KHÁNH HÒA\nCÔNG AN HUYỆN VẠN NINH\nSố: 12/KH-CAH", "Vạn Ninh, ngày 06 tháng 3 năm 2018"]]},
    {"p": "KẾ HOẠCH", "bold": True, "center": True},
    {"p": "Phòng, chống ma túy trên địa bàn huyện Vạn Ninh năm 2018", "bold": True, "center": True},
    {"p": "I. MỤC TIÊU", "bold": True},
    {"p": "- Giảm số người nghiện mới."},
    {"p": "II. HOẠT ĐỘNG", "bold": True},
    {"p": "- Tổ chức 03 buổi tuyên truyền tại trường học."},
]  # fmt: skip


def test_another_organs_papers_are_its_own_next_year_too(data_folder: DataFolder, tmp_path: Path) -> None:
    own = data_folder.settings
    assert own is not None
    police = Author(assignment="III.4", name="Công an huyện Vạn Ninh", symbol="KH-CAH", area="huyện Vạn Ninh")
    data_folder.save_settings(replace(own, author=police))
    path = tmp_path / "KH.docx"
    path.write_bytes(written.make(path.name, POLICE))

    session = data_folder.open_dossier(keep(data_folder, learn([path])))

    assert (session.dossier.author, session.dossier.commune) == (police, own.commune)
    directive = Directive(year=2019, issuer="Ủy ban nhân dân huyện Vạn Ninh", level="huyện")
    assert year_before(data_folder, directive) is not None
    data_folder.save_settings(own)
    assert year_before(data_folder, directive) is None
