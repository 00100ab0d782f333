"""A program killed at any moment, on every system: no save it told of is lost, no file half, no lock kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.store.killed_at_random import Found, kill_again_and_again
from tests.store.saving_child import ID, body_of, noon
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.store.dossiers import DossierStore

Tally = Callable[[str, int, int], None]


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """A tenth of what a fork serves: each of these is a Python of its own that has to start."""
    return request.config.getoption("--kills") // 10


def found_in(data_dir: Path) -> Found:
    """Return the judge of the dossier there; its first save is made now."""
    DossierStore(data_dir, now=noon).create(ID, body_of(0))

    def found(acknowledged: int) -> int | None:
        try:
            loaded = DossierStore(data_dir, now=noon).load(ID)
        except ClerkError:
            return None
        if loaded.notices:
            return None
        # the save after the acknowledged one may be there already: it was killed before it could say so
        allowed = (acknowledged, acknowledged + 1)
        return next((number for number in allowed if loaded.document == body_of(number)), None)

    return found


def test_no_acknowledged_save_is_lost(tmp_path: Path, kills: int, tally: Tally) -> None:
    saves, wrong = kill_again_and_again("dossier", tmp_path, found_in(tmp_path), kills=kills)
    assert not wrong
    assert saves >= kills / 2
    tally(f"a saving program killed at random moments ({saves} saves acknowledged)", kills, len(wrong))


@pytest.mark.parametrize("mistake", ["copy in place", "said too early"])
def test_the_kills_find_a_program_that_makes_a_mistake(tmp_path: Path, mistake: str) -> None:
    _, wrong = kill_again_and_again("dossier", tmp_path, found_in(tmp_path), kills=10, mistake=mistake)
    assert wrong
