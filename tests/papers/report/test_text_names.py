from ttdn_desktop.papers.report.text_names import TEXT_NAMES
from ttdn_desktop.workspace.report import findings


def test_every_text_that_may_be_empty_has_a_name() -> None:
    assert findings.TEXTS.keys() == TEXT_NAMES.keys()
