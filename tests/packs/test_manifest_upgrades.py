"""Packs made before the other deadlines were data: their warnings' text still gives the half-year date."""

import datetime as dt
import json
from typing import Any

import pytest

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.packs.check import check_files
from ttdn_desktop.packs.loading import load_parts
from ttdn_desktop.packs.manifest_upgrades import upgrade_manifest

OLD = "Có thêm một hạn báo cáo 6 tháng trong năm: 15/06/2019."
SHIPPED = templates_dir() / "van-ninh-2019"


def parts(**directive: Any) -> dict[str, bytes]:
    found = {path.name: path.read_bytes() for path in SHIPPED.iterdir()}
    manifest = json.loads(found["pack.json"])
    del manifest["directive"]["reports"]
    manifest["directive"] |= directive
    return {**found, "pack.json": json.dumps(manifest).encode()}


def half_due(files: dict[str, bytes]) -> dt.date | None:
    loaded = load_parts(files, name="mau").directive.half_due
    checked = check_files(files.get, name="mau").manifest
    assert checked is not None
    assert checked.directive.half_due == loaded
    return loaded


def test_an_old_pack_has_the_same_half_years_date_as_before() -> None:
    assert half_due(parts(warnings=["Không tìm thấy căn cứ pháp lý.", OLD])) == dt.date(2019, 6, 15)


@pytest.mark.parametrize(
    "warning",
    [
        "Có thêm một hạn báo cáo trong năm: 15/06/2019.",
        "Có thêm một hạn báo cáo quý trong năm: 15/06/2019.",
        "Có thêm một hạn báo cáo 6 tháng trong năm: 31/06/2019.",
        "Có thêm một hạn báo cáo 6 tháng trong năm: 5/6/2019.",
    ],
)
def test_what_old_packs_had_no_date_from_gives_none(warning: str) -> None:
    assert half_due(parts(warnings=[warning])) is None


def test_the_first_of_two_counts_as_before() -> None:
    assert half_due(parts(warnings=[OLD, OLD.replace("15/06", "01/07")])) == dt.date(2019, 6, 15)


def test_a_pack_that_lists_its_deadlines_is_never_read_by_its_texts() -> None:
    assert half_due(parts(warnings=[OLD], other_deadlines=[])) is None
    listed = [{"due": "2019-07-01", "period": "half"}]
    assert half_due(parts(warnings=[OLD], other_deadlines=listed)) == dt.date(2019, 7, 1)
    assert half_due(parts(warnings=[OLD], reports=[])) is None


def test_the_reports_of_a_former_pack_are_its_deadlines_in_order() -> None:
    former = {
        "report_due": "2019-11-05",
        "report_to": "UBND huyện",
        "other_deadlines": [{"due": "2019-06-01", "period": "half"}, {"due": "2019-12-01", "period": ""}],
    }
    assert upgrade_manifest({"directive": former})["directive"] == {
        "report_due": "2019-11-05",
        "report_to": "UBND huyện",
        "reports": [
            {"period": "half", "due": "2019-06-01", "to": "UBND huyện"},
            {"period": "year", "due": "2019-11-05", "to": "UBND huyện"},
            {"period": "other", "due": "2019-12-01", "to": "UBND huyện"},
        ],
    }


@pytest.mark.parametrize("directive", [None, [], {"warnings": OLD}, {"warnings": [1, None]}])
def test_what_is_of_the_wrong_type_is_left_to_the_reader(directive: Any) -> None:
    found = upgrade_manifest({"directive": directive})["directive"]
    if isinstance(directive, dict):
        assert found == {**directive, "reports": []}
    else:
        assert found == directive


def test_the_shipped_pack_asks_for_no_half_years_report() -> None:
    assert half_due(parts()) is None
