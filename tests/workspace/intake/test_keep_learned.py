"""What earlier papers said, as a dossier in the data folder."""

from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from tests.samples.earlier_papers import written
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.directive.cited import subject_line_of
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Author, Commune, Dossier, Report
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.earlier_papers.records import EarlierPaper, Learned
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.keep_learned import directive_of, keep
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
    directive = Directive(
        title="Phòng, chống ma túy trên địa bàn huyện Vạn Ninh năm 2019",
        year=2019,
        issuer="Ủy ban nhân dân huyện Vạn Ninh",
        level="huyện",
    )
    assert year_before(data_folder, directive) is not None
    data_folder.save_settings(own)
    assert year_before(data_folder, directive) is None


@pytest.mark.parametrize(
    ("kind", "subject", "template"),
    [
        ("plan", "Hoạt động X năm 2018", "Hoạt động X trên địa bàn {area} năm {year}"),
        ("plan", "Hoạt động X trên địa bàn xã năm 2018", "Hoạt động X trên địa bàn {area} năm {year}"),
        ("plan", "X năm 2018 trên địa bàn xã Vạn Lương", "X năm {year} trên địa bàn {area}"),
        ("plan", "X tại xã vạn lương năm 2018", "X trên địa bàn {area} năm {year}"),
        ("plan", "Phòng, chống ma túy của xã hội năm 2018", None),
        ("plan", "X trên địa bàn xã Vạn Lương Đông năm 2018", None),
        ("report", "Kết quả hoạt động X năm 2018", "Hoạt động X trên địa bàn {area} năm {year}"),
        (
            "report",
            "Kết quả thực hiện Kế hoạch phổ biến X năm 2018",
            "Phổ biến X trên địa bàn {area} năm {year}",
        ),
    ],
)
def test_a_learned_subject_is_that_of_the_higher_plan(
    kind: Literal["plan", "report"], subject: str, template: str | None
) -> None:
    """A subject that kept the unit's own area would be another topic than next year's plan."""
    commune = Commune(name="Vạn Lương", kind="xã", district="Vạn Ninh", province="Khánh Hòa")
    made = subject_line_of(directive_of(_learned(kind, subject, commune)))
    if template is not None:
        assert made == template
    else:
        assert subject.partition(" năm")[0] in made


def _learned(kind: Literal["plan", "report"], subject: str, commune: Commune) -> Learned:
    dossier = Dossier(pack="", year=2018, commune=commune)
    return Learned(
        dossier=dossier, papers=(EarlierPaper(file="a.docx", kind=kind, subject=subject, year=2018),)
    )


def test_the_draft_of_next_year_finds_what_was_learned(data_folder: DataFolder, tmp_path: Path) -> None:
    learned = learn(written.write("name-alone-2018", tmp_path))
    own = replace(learned.dossier.commune, code="1")
    subject = "Hoạt động thông tin đối ngoại trên địa bàn xã năm 2018"
    papers = tuple(replace(paper, subject=subject) for paper in learned.papers)
    keep(data_folder, replace(learned, papers=papers))

    data_folder.save_settings(CommuneSettings(commune=own))
    last_year = data_folder.new_dossier("van-ninh-2019", 2019).last_year
    assert last_year is not None
    assert last_year.year == 2018


def test_papers_kept_before_are_not_kept_again(data_folder: DataFolder, tmp_path: Path) -> None:
    learned = learn(written.write("name-alone-2018", tmp_path))
    keep(data_folder, learned)
    with pytest.raises(InputError, match="đã được đọc thành hồ sơ năm 2018"):
        keep(data_folder, learned)
    assert len(data_folder.dossiers()) == 1


def test_papers_that_say_more_are_kept_beside(data_folder: DataFolder, tmp_path: Path) -> None:
    learned = learn(written.write("name-alone-2018", tmp_path))
    keep(data_folder, replace(learned, dossier=replace(learned.dossier, report=None, log=())))
    keep(data_folder, replace(learned, dossier=replace(learned.dossier, report=Report(strengths=("Tốt",)))))
    assert len(data_folder.dossiers()) == 2
