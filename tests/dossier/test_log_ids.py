"""Ids of log entries: the next free ones, and one of its own for each."""

import datetime as dt
from itertools import islice

import pytest
from msgspec.structs import replace

from tests.dossier.dossier_samples import read_table, sample
from ttdn_desktop.dossier.log_ids import free_ids, with_unique_ids
from ttdn_desktop.dossier.records import LogEntry


def log_of(*ids: str) -> tuple[LogEntry, ...]:
    return tuple(LogEntry(id=id_, date=dt.date(2019, 2, 1), note=f"{index}") for index, id_ in enumerate(ids))


def unique(*ids: str) -> list[str]:
    dossier = replace(read_table(sample()).dossier, log=log_of(*ids))
    given = with_unique_ids(dossier).log
    assert [entry.note for entry in given] == [entry.note for entry in dossier.log]
    return [entry.id for entry in given]


@pytest.mark.parametrize(
    ("ids", "first"),
    [
        ((), "n0001"),
        (("l1", "x9"), "n0001"),
        (("n0001", "n0007", "n0003"), "n0008"),
        (("n7",), "n0008"),
        (("n9999",), "n10000"),
        (("N0009", "n0009a", "an0009"), "n0001"),
        (("n" + "9" * 18,), "n1" + "0" * 18),
        (("n" + "9" * 19,), "n0001"),
    ],
)
def test_the_next_id_is_one_above_the_highest_of_ours(ids: tuple[str, ...], first: str) -> None:
    assert next(free_ids(log_of(*ids))) == first


def test_further_ids_go_on_from_there() -> None:
    assert list(islice(free_ids(log_of("n0001")), 3)) == ["n0002", "n0003", "n0004"]


def test_a_dossier_without_repeated_ids_is_the_same() -> None:
    dossier = replace(read_table(sample()).dossier, log=log_of("a", "b"))
    assert with_unique_ids(dossier) is dossier


def test_the_first_of_an_id_given_twice_keeps_it() -> None:
    assert unique("a", "b", "a", "n0004", "b", "a") == ["a", "b", "n0005", "n0004", "n0006", "n0007"]
