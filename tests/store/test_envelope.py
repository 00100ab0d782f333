"""What stands around a body: nothing is lost in it, and no changed byte is trusted."""

import hashlib
from datetime import datetime

import pytest

from tests.store.store_faults import noon
from ttdn_desktop.store import envelope


def test_a_body_may_have_lines_of_its_own() -> None:
    sealed = envelope.unseal(envelope.seal(b"\none\n\ntwo\n", sequence=12, saved=datetime(2026, 1, 2, 3, 4)))
    assert sealed == envelope.Sealed(12, datetime(2026, 1, 2, 3, 4), b"\none\n\ntwo\n")
    assert envelope.unseal(envelope.seal(b"", sequence=1, saved=noon())).body == b""


def test_which_save_it_is_of_is_told_without_the_body() -> None:
    content = envelope.seal(b"body", sequence=7, saved=noon())
    assert envelope.verify(content) == envelope.SaveStamp(7, noon())


def test_each_byte_changed_and_each_length_cut_is_damage() -> None:
    content = envelope.seal(b'{"year":2019}', sequence=3, saved=noon())
    for index in range(len(content)):
        for damaged in (
            content[:index],
            content[:index] + bytes([content[index] ^ 1]) + content[index + 1 :],
        ):
            with pytest.raises(envelope.DamagedError):
                envelope.verify(damaged)


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b'"format":"ttdn-store","version":1,"sequence":1,"saved":"2026-11-23T12:00:00"}', None),
        (
            b'"format":"ttdn-store","version":2,"sequence":1,"saved":"2026-11-23T12:00:00"}',
            envelope.NewerFormatError,
        ),
        (b'"format":"other","version":1,"sequence":1,"saved":"2026-11-23T12:00:00"}', envelope.DamagedError),
        (b'"format":"ttdn-store","version":1,"saved":"2026-11-23T12:00:00"}', envelope.DamagedError),
        (b'"format":"ttdn-store"', envelope.DamagedError),
    ],
)
def test_a_line_with_its_right_checksum_is_still_read_with_care(
    line: bytes, error: type[Exception] | None
) -> None:
    covered = b'",' + line + b"\nbody"
    content = b'{"sha256":"' + hashlib.sha256(covered).hexdigest().encode() + covered
    if error is None:
        assert envelope.unseal(content).body == b"body"
    else:
        with pytest.raises(error):
            envelope.unseal(content)
