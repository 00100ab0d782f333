"""Files that another program holds open, as Windows has it: neither replaced, renamed nor removed."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ttdn_desktop.basics import patience


class Held:
    """``until`` says by name until when a file is held; the clock goes on only where somebody waits."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 0.0
        self.until: dict[str, float] = {}
        monkeypatch.setattr(patience, "SECONDS", 3.0)
        monkeypatch.setattr(patience, "time", self)
        for name in ("replace", "rename", "unlink", "rmdir"):
            monkeypatch.setattr(os, name, self._refusing(getattr(os, name)))

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds

    def _refusing(self, change: Callable[..., None]) -> Callable[..., None]:
        def changed(*paths: str | Path, **named: object) -> None:
            if any(self.until_of(Path(path)) > self.now for path in paths):
                raise PermissionError(errno.EACCES, "held")
            change(*paths, **named)

        return changed

    def until_of(self, path: Path) -> float:
        """Until when ``path`` is held: by its name, else by its ending (``*.tmp``)."""
        return self.until.get(path.name, self.until.get(f"*{path.suffix}", 0.0))
