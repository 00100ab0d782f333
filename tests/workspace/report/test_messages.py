from ttdn_desktop.workspace.report import findings
from ttdn_desktop.workspace.report.messages import TEXT_NAMES


def test_every_text_that_may_be_empty_has_a_name() -> None:
    assert findings.TEXTS.keys() == TEXT_NAMES.keys()
