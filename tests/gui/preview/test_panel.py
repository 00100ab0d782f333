"""The preview's panel: what it asks of the worker, and when it stops."""

from collections.abc import Callable
from typing import Any

import pytest

from ttdn_desktop.gui.preview.panel import PreviewPanel
from ttdn_desktop.gui.tasks import Tasks


def test_a_page_that_was_left_asks_for_nothing_more(page, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its pages stand there until the next page: a picture asked for then came to a view that was gone."""
    asked: list[str] = []

    def run(_tasks: Tasks, slot: str, _work: Callable[[], Any], *_heard: Callable[[Any], None]) -> None:
        asked.append(slot)

    panel: PreviewPanel = page.preview
    monkeypatch.setattr(Tasks, "run", run)
    monkeypatch.setattr(type(panel.view), "missing", lambda _view: (0,))
    panel.view.images_wanted.emit()
    assert len(asked) == 1

    panel.close_down()
    panel.view.images_wanted.emit()
    panel.refresh(page.session.plan)
    panel._refresh_timer.timeout.emit()
    assert len(asked) == 1
