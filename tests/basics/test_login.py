"""The user's name, and none where the system doesn't tell it."""

import getpass

import pytest

from ttdn_desktop.basics import login


def test_the_name_is_the_systems(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "Lan")
    assert login.user_name() == "Lan"


@pytest.mark.parametrize("fault", [OSError, KeyError, ModuleNotFoundError])
def test_a_system_that_does_not_tell_gives_no_name(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> str:
        raise fault

    monkeypatch.setattr(getpass, "getuser", refuse)
    assert login.user_name() == ""
