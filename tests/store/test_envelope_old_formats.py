"""Every format that was ever stored can still be read; a version is added here and none is ever changed."""

from datetime import datetime

import pytest

from ttdn_desktop.store import envelope

STORED = {
    1: (
        b'{"sha256":"9ddc8078dd2ff2602a25db5ac69e7c981ed17e60893464ccfc5eb9cf583af7bb'
        b'","format":"ttdn-store","version":1,"sequence":3,"saved":"2026-11-23T10:42:00"}\n{"year":2019}'
    ),
}


@pytest.mark.parametrize("version", STORED)
def test_a_file_of_each_version_is_read(version: int) -> None:
    sealed = envelope.unseal(STORED[version])
    assert sealed == envelope.Sealed(3, datetime(2026, 11, 23, 10, 42), b'{"year":2019}')


def test_the_newest_version_is_among_them() -> None:
    assert max(STORED) == envelope.VERSION
