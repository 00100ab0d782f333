"""What earlier papers said, as a dossier in the data folder."""

from pathlib import Path

import pytest

from tests.samples.earlier_papers import written
from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.intake.keep_learned import keep
from ttdn_desktop.workspace.intake.learn import learn


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
