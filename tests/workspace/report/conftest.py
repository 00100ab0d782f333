import pytest

from ttdn_desktop.workspace.data_folder import DataFolder
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot


@pytest.fixture
def paper(data_folder: DataFolder) -> PaperSnapshot:
    return data_folder.open_sample().report("report")
