"""The return slip's file: the same bytes each time, each change seen, its size on both sides of the limit."""

import datetime as dt

import pytest

from tests.exchange.sealed import SMALL
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier.slip import Slip
from ttdn_desktop.exchange import slip_file

SLIP = Slip(commune=SMALL.commune, year=2019, sender="UBND huyện Vạn Ninh", date=dt.date(2019, 11, 8))


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        slip_file.read(data, name="a.phieu")
    assert "a.phieu" in caught.value.what
    assert caught.value.next_step.startswith("Hãy")
    return caught.value.what


def test_what_was_written_is_read_and_the_same_slip_gives_the_same_bytes() -> None:
    data = slip_file.write(SLIP)
    assert slip_file.read(data, name="a.phieu") == SLIP
    assert slip_file.write(SLIP) == data


def test_each_byte_changed_and_each_length_cut_is_seen() -> None:
    data = slip_file.write(SLIP)
    for index in range(len(data)):
        refusal(data[:index] + bytes([data[index] ^ 1]) + data[index + 1 :])
        refusal(data[:index])
    refusal(data + b"\n")


def test_a_slip_may_have_one_mebibyte_and_no_byte_more() -> None:
    assert slip_file.LARGEST == 1_048_576
    assert "bị cắt cụt" in refusal(b"{".ljust(1_048_576))
    assert "quá lớn" in refusal(b"{".ljust(1_048_577))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "rỗng"),
        (b"PK\x03\x04", "không phải phiếu góp ý"),
        (b" {}", "không phải phiếu góp ý"),
        (b"{}", "bị cắt cụt"),
    ],
)
def test_another_file_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    assert reason in refusal(data)
