"""Nothing is collected while something large is made; what was on before is on again."""

import gc

import pytest

from ttdn_desktop.basics.collector import paused


def test_the_collector_rests_and_goes_on() -> None:
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
        with paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_a_fault_too() -> None:
    with pytest.raises(ValueError, match="broken"), paused():
        raise ValueError("broken")
    assert gc.isenabled()
