"""``consolidate`` as the contract has it: one bad file never stops the others."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.communes import SAMPLE, dossier, export, put
from tests.systems import WINDOWS, linux_only
from ttdn_desktop.__main__ import main
from ttdn_desktop.office.docx.plain_text import plain_text

RESULTS = ["can-xem-lai.docx", "tong-hop.docx", "tong-hop.json", "tong-hop.xlsx"]


def consolidate(out: Path, *files: Path, communes: Path | None = None) -> int:
    named = ["--communes", str(communes)] if communes else []
    return main(["consolidate", *map(str, files), "-o", str(out), *named])


def result(out: Path) -> dict[str, Any]:
    assert sorted(path.name for path in out.iterdir()) == RESULTS
    return json.loads((out / "tong-hop.json").read_text("utf-8"))


def spoiled(make: Callable[[bytes], bytes]) -> Callable[[Path, Path], Path]:
    def write(folder: Path, good: Path) -> Path:
        (folder / "bad.ttdn").write_bytes(make(good.read_bytes()))
        return folder / "bad.ttdn"

    return write


def negative(folder: Path, _: Path) -> Path:
    table = dossier("Vạn Thọ")
    table["log"][0]["audience"] = -1
    return put(folder / "bad.json", table)


def absurd(folder: Path, _: Path) -> Path:
    table = dossier("Vạn Thọ")
    table["log"][0]["cost"] = 10**30
    return put(folder / "bad.json", table)


def pipe(folder: Path, _: Path) -> Path:
    os.mkfifo(folder / "bad.ttdn")
    return folder / "bad.ttdn"


def unreadable(folder: Path, good: Path) -> Path:
    bad = folder / "bad.ttdn"
    bad.write_bytes(good.read_bytes())
    bad.chmod(0)
    return bad


BAD: dict[str, tuple[Callable[[Path, Path], Path], str]] = {
    "truncated": (spoiled(lambda data: data[: len(data) // 2]), "cắt cụt"),
    "changed by one byte": (spoiled(lambda data: data[:99] + bytes([data[99] ^ 1]) + data[100:]), "thay đổi"),
    "empty": (spoiled(lambda _: b""), "rỗng"),
    "not a .ttdn": (spoiled(lambda _: b"not a zip"), "không phải tệp .ttdn"),
    "JSON under a wrong name": (spoiled(lambda _: json.dumps(SAMPLE).encode()), "không phải tệp .ttdn"),
    "missing": (lambda folder, _: folder / "bad.ttdn", "Không tìm thấy"),
    "a folder": (lambda folder, _: folder, "thư mục"),
    "another year's": (lambda folder, _: export(folder, "bad.ttdn", dossier(year=2018)), "2018"),
    "a plain dossier that is wrong": (negative, "audience"),
    "absurd figures": (absurd, "vô lý"),
    "a plain file that is none": (lambda folder, _: put(folder / "bad.json", []), "không phải hồ sơ"),
    "a newer dossier": (lambda folder, _: put(folder / "bad.json", dossier(version=2)), "mới hơn"),
}
LINUX_BAD = {
    "a pipe": (pipe, "tệp thường"),
    "unreadable": (unreadable, "Không đọc được"),
}
LINUX_REASONS = {
    "a pipe": linux_only("pipes are no files of Windows"),
    "unreadable": pytest.mark.skipif(
        WINDOWS or os.geteuid() == 0, reason="modes of files are POSIX', and root reads everything"
    ),
}


@pytest.mark.parametrize(
    "case", [*BAD, *(pytest.param(case, marks=mark) for case, mark in LINUX_REASONS.items())]
)
def test_one_bad_file_never_stops_the_others(case: str, tmp_path: Path) -> None:
    good = export(tmp_path, "a.ttdn", dossier())
    other = export(tmp_path, "b.ttdn", dossier("Vạn Giã"))
    (tmp_path / "bad").mkdir()
    make, reason = {**BAD, **LINUX_BAD}[case]
    bad = make(tmp_path / "bad", good)
    expected = put(tmp_path / "ds.json", ["Vạn Thắng", "Vạn Giã", "Vạn Thọ"])
    assert consolidate(tmp_path / "out", bad, good, other, communes=expected) == 0
    found = result(tmp_path / "out")
    assert [row["file"] for row in found["rejected"]] == [bad.as_posix()]
    assert reason in found["rejected"][0]["reason"]
    assert set(found["communes"]) == {"Vạn Thắng", "Vạn Giã"}
    assert found["missing"] == ["Vạn Thọ"]


@pytest.mark.parametrize("case", ["truncated", "empty", "missing", "a folder"])
def test_nothing_is_written_where_no_file_can_be_used(
    case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = export(tmp_path, "a.ttdn", dossier())
    bad = BAD[case][0](tmp_path, good)
    capsys.readouterr()
    assert consolidate(tmp_path / "out", bad) == 2
    printed = capsys.readouterr()
    assert (printed.out, len(printed.err.splitlines())) == ("", 1)
    assert bad.name in printed.err
    assert "Hãy" in printed.err
    assert not (tmp_path / "out").exists()


def test_of_one_communes_files_the_last_export_counts(tmp_path: Path) -> None:
    plain = put(tmp_path / "x.json", dossier(log=[]))
    first = export(tmp_path, "z.ttdn", dossier(log=SAMPLE["log"][:1]))
    last = export(tmp_path, "a.ttdn", dossier(log=SAMPLE["log"][:2]))
    os.utime(plain, (4e9, 4e9))
    for files in ((plain, first, last), (last, first, plain, first)):
        assert consolidate(tmp_path / "out", *files) == 0
        found = result(tmp_path / "out")
        assert [row["file"] for row in found["received"]] == [last.as_posix()]
        assert {(row["kept"], row["dropped"]) for row in found["duplicates"]} == {
            (last.as_posix(), plain.as_posix()), (last.as_posix(), first.as_posix()),
        }  # fmt: skip
        assert len(found["duplicates"]) == len(files) - 1
        assert found["totals"]["entries"] == 2


def test_between_plain_dossiers_the_files_time_decides(tmp_path: Path) -> None:
    new, old = put(tmp_path / "a.json", dossier()), put(tmp_path / "b.json", dossier(log=[]))
    os.utime(old, (1e9, 1e9))
    assert consolidate(tmp_path / "out", new, old) == 0
    assert result(tmp_path / "out")["duplicates"] == [
        {"commune": "Vạn Thắng", "kept": new.as_posix(), "dropped": old.as_posix()}
    ]


def test_the_same_bytes_under_two_names_count_once(tmp_path: Path) -> None:
    one = export(tmp_path, "a.ttdn", dossier())
    copied = tmp_path / "ban-sao.ttdn"
    copied.write_bytes(one.read_bytes())
    assert consolidate(tmp_path / "out", one, copied) == 0
    found = result(tmp_path / "out")
    assert (len(found["received"]), len(found["duplicates"])) == (1, 1)


def test_the_same_files_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    files = [export(tmp_path, f"{name}.ttdn", dossier(name)) for name in ("Vạn Thọ", "Vạn Giã", "Đại Lãnh")]
    assert consolidate(tmp_path / "out", *files) == 0
    assert consolidate(tmp_path / "other", *reversed(files)) == 0
    for name in RESULTS:
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


@pytest.mark.parametrize("body", ["{", "{}", '"Vạn Giã"', "[1]", '[""]', '[["Vạn Giã"]]', "[null]", ""])
def test_a_bad_list_of_communes_is_refused(
    body: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = export(tmp_path, "a.ttdn", dossier())
    listed = tmp_path / "ds.json"
    listed.write_text(body, encoding="utf-8")
    capsys.readouterr()
    assert consolidate(tmp_path / "out", good, communes=listed) == 2
    assert "ds.json" in capsys.readouterr().err
    assert consolidate(tmp_path / "out", good, communes=tmp_path / "khong-co.json") == 2
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = export(tmp_path, "a.ttdn", dossier())
    (tmp_path / "tep").write_text("giữ", "utf-8")
    (tmp_path / "out" / "tong-hop.xlsx").mkdir(parents=True)
    for out, name in ((tmp_path / "tep", "tep"), (tmp_path / "tep" / "x", "x"), (tmp_path / "out", "xlsx")):
        capsys.readouterr()
        assert consolidate(out, good) == 2
        printed = capsys.readouterr().err
        assert name in printed
        assert "Hãy" in printed
    assert (tmp_path / "tep").read_text("utf-8") == "giữ"
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["tong-hop.xlsx"]


def test_results_take_the_place_of_older_ones_but_never_of_a_file_that_counts(tmp_path: Path) -> None:
    good = export(tmp_path, "a.ttdn", dossier())
    out = tmp_path / "sau" / "out"
    assert consolidate(out, good) == 0
    assert consolidate(out, good, export(tmp_path, "b.ttdn", dossier("Vạn Giã"))) == 0
    assert len(result(out)["communes"]) == 2
    sent = put(tmp_path / "tong-hop.json", dossier("Vạn Thọ"))
    before = sent.read_bytes()
    assert consolidate(tmp_path, sent) == 2
    assert sent.read_bytes() == before


def test_what_is_odd_in_a_file_is_told_and_the_file_counts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = dossier()
    odd["log"][0] |= {"channel": "la", "activity": "a99"}
    file = export(tmp_path, "a.ttdn", odd)
    capsys.readouterr()
    assert consolidate(tmp_path / "out", file) == 0
    printed = capsys.readouterr()
    assert "a99" in printed.err
    assert "“la”" in printed.err
    assert "1 đơn vị, năm 2019" in printed.out
    assert result(tmp_path / "out")["channels"]["la"]["entries"] == 1


def test_no_pack_is_needed(tmp_path: Path) -> None:
    file = export(tmp_path, "a.ttdn", dossier(pack="khong-co-mau-nay"))
    assert consolidate(tmp_path / "out", file) == 0
    found = result(tmp_path / "out")
    assert found["totals"]["entries"] > 0
    assert {row["id"] for row in found["duties"]} == {
        duty for activity in SAMPLE["plan"]["activities"] for duty in activity["duties"]
    }
    assert all(row["text"] is None for row in found["duties"])


def test_what_the_higher_plan_does_not_have_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = dossier()
    odd["plan"]["activities"][0]["duties"] = ["IX.9"]
    odd["plan"]["choices"] = [{"id": "IX.8"}]
    source = put(tmp_path / "xa.json", odd)
    for words in (
        ["export", str(source), "-o", str(tmp_path / "xa.ttdn")],
        ["consolidate", str(source), "-o", str(tmp_path / "out")],
    ):
        assert main(words) == 0
        printed = capsys.readouterr().err
        assert "IX.9" in printed and "IX.8" in printed


def test_results_never_take_the_place_of_a_file_that_gave_way(tmp_path: Path) -> None:
    older = put(tmp_path / "tong-hop.json", dossier())
    newer = export(tmp_path, "a.ttdn", dossier())
    before = older.read_bytes()
    assert consolidate(tmp_path, newer, older) == 2
    assert older.read_bytes() == before


def test_what_the_office_says_is_read_from_its_record_or_its_settings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = export(tmp_path, "a.ttdn", dossier())
    record = {"format": "ttdn-consolidation", "version": 1, "signer": {"name": "Trần Văn Nam"}}
    settings = {
        "format": "ttdn-commune", "version": 1, "signers": [{"name": "Lê Thị Hoa"}],
        "commune": {"name": "Vạn Ninh", "kind": "huyện", "province": "Khánh Hòa"},
    }  # fmt: skip
    for office, name in ((record, "Trần Văn Nam"), (settings, "Lê Thị Hoa")):
        given = put(tmp_path / "co-quan.json", office)
        out = tmp_path / "out"
        assert main(["consolidate", str(file), "-o", str(out), "--for", str(given)]) == 0
        assert name in plain_text((out / "tong-hop.docx").read_bytes())
        assert "họ và tên" not in capsys.readouterr().out

    assert consolidate(tmp_path / "out", file) == 0
    assert "Còn thiếu họ và tên người ký" in capsys.readouterr().out


def test_last_years_result_is_compared_with(tmp_path: Path) -> None:
    before = export(tmp_path, "a.ttdn", dossier(year=2018, log=[]))
    assert consolidate(tmp_path / "2018", before) == 0
    file, last_year = export(tmp_path, "b.ttdn", dossier()), tmp_path / "2018" / "tong-hop.json"
    out = tmp_path / "out"
    assert main(["consolidate", str(file), "-o", str(out), "--last-year", str(last_year)]) == 0
    assert "So với năm 2018" in plain_text((out / "tong-hop.docx").read_bytes())


@pytest.mark.parametrize("option", ["--for", "--last-year"])
def test_another_file_in_the_offices_place_is_refused(
    option: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, other = export(tmp_path, "a.ttdn", dossier()), put(tmp_path / "khac.json", {"a": 1})
    assert main(["consolidate", str(file), "-o", str(tmp_path / "out"), option, str(other)]) == 2
    assert "khac.json" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_offices_own_list_orders_the_units(tmp_path: Path) -> None:
    files = [export(tmp_path, f"{at}.ttdn", dossier(name)) for at, name in enumerate(("An", "Bình", "Đông"))]
    listed = put(tmp_path / "ds.json", ["xã Đông", "An"])
    assert consolidate(tmp_path / "out", *files, communes=listed) == 0
    assert list(result(tmp_path / "out")["communes"]) == ["Đông", "An", "Bình"]
