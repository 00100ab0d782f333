"""Dossiers for the rules of sense: the packs' samples, and what other units and authors write by them."""

import datetime as dt
import json
import re
from collections.abc import Callable
from functools import cache
from typing import Any, cast

from msgspec.structs import replace

from ttdn_desktop.basics.paths import templates_dir
from ttdn_desktop.directive.records import Duty
from ttdn_desktop.dossier import reading
from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.interview.answers import Context
from ttdn_desktop.interview.findings import Finding
from ttdn_desktop.packs import loading
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.sense import check
from ttdn_desktop.workspace.paper_snapshot import PaperSnapshot
from ttdn_desktop.workspace.report.findings import report_findings

Json = dict[str, Any]


@cache
def pack(name: str) -> Pack:
    return loading.load(name, folders=(templates_dir(),))


def base(name: str) -> Json:
    """Return a good dossier as JSON, to be changed."""
    return _BASES[name]()


def dossier_of(table: Json) -> Dossier:
    return reading.read(json.dumps(table).encode(), name="ho-so.json").dossier


def findings_of(table: Json, part: str, due: dict[str, str] | None = None) -> tuple[Finding, ...]:
    """Return what is found in the plan, or in the ``report`` or ``half`` of the dossier.

    ``due`` are deadlines of duties that the pack doesn't have.
    """
    dossier = dossier_of(table)
    used = _with_due(pack(dossier.pack), due or {})
    settings = CommuneSettings(commune=dossier.commune, author=dossier.author)
    if part == "plan":
        return check.plan_findings(dossier, Context(used.interview, used.directive, settings))
    kind = "half" if part == "half" else "report"
    return report_findings(PaperSnapshot(dossier, used, settings, kind=kind))


def _with_due(used: Pack, due: dict[str, str]) -> Pack:
    if not due:
        return used
    directive = used.directive
    items = [item for item in map(directive.item, due) if item]
    dated = [Duty(id=item.id, text=item.text, due=dt.date.fromisoformat(due[item.id])) for item in items]
    known = {duty.id: duty for duty in (*directive.commune_duties, *dated)}
    changed = replace(directive, commune_duties=tuple(known.values()))
    return replace(used, manifest=replace(used.manifest, directive=changed))


def with_changes(table: Json, changes: Json) -> Json:
    """Return ``table`` with each pointer's value put; a pointer that ends in ``/-`` appends, null deletes."""
    changed = json.loads(json.dumps(table))
    for pointer, value in changes.items():
        *path, last = pointer.strip("/").split("/")
        place: Any = changed
        for step in path:
            place = place[int(step)] if isinstance(place, list) else place.setdefault(step, {})
        _put(place, last, value)
    return changed


def _put(place: Any, last: str, value: Any) -> None:
    if isinstance(place, list):
        items = cast(list[Any], place)
        if last == "-":
            items.append(value)
        elif value == "DELETE":
            del items[int(last)]
        else:
            items[int(last)] = value
    else:
        place[last] = value


def _sample(name: str) -> Json:
    return json.loads(pack(name).sample or b"")


def _reworded(table: Json, *pairs: tuple[str, str]) -> Json:
    text = json.dumps(table, ensure_ascii=False)
    for old, new in pairs:
        text = re.sub(old, new, text)
    return json.loads(text)


def _commune() -> Json:
    return _sample("van-ninh-2019")


def _commune_of_today() -> Json:
    return _sample("mau-nd30")


def _town() -> Json:
    """A thị trấn of 2019, with tổ dân phố in place of thôn."""
    table = _reworded(
        _commune(),
        (r"\bxã\b(?! hội)", "thị trấn"),
        ("Trưởng các thôn", "Tổ trưởng các tổ dân phố"),
        (r"\bcác thôn\b", "các tổ dân phố"),
        ("tại thôn", "tại tổ dân phố"),
    )
    table["commune"]["name"] = "Vạn Giã"
    return table


def _ward() -> Json:
    """A phường of 2026."""
    table = _reworded(
        _commune_of_today(),
        (r"\bxã\b(?! hội)", "phường"),
        ("Phòng Kinh tế(?!,)", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Trưởng các thôn", "Tổ trưởng các tổ dân phố"),
        (r"\bcác thôn\b", "các tổ dân phố"),
    )
    table["commune"]["name"] = "Lê Hồng Phong"
    return table


def _island() -> Json:
    """A đặc khu of 2026."""
    table = _reworded(_commune_of_today(), (r"\bxã\b(?! hội)", "đặc khu"))
    table["commune"]["name"] = "Trường Sa"
    return table


def _police() -> Json:
    """The police of the district, which answer for III.4."""
    table = _commune()
    table["author"] = {
        "assignment": "III.4",
        "name": "Công an huyện Vạn Ninh",
        "parent": "Công an tỉnh Khánh Hòa",
        "symbol": "KH-CAH",
        "area": "huyện Vạn Ninh",
        "place": "Vạn Giã",
    }
    plan = table["plan"]
    plan["signer"] = {"authority": "none", "position": "TRƯỞNG CÔNG AN HUYỆN", "name": "Lê Văn Sơn"}
    plan["choices"] = [{"id": "I.1"}, {"id": "II.1.4"}, {"id": "II.2.4"}]
    plan["activities"] = [
        {
            **plan["activities"][4],
            "id": "c1",
            "title": "Cung cấp tin, bài về biên giới, biển, đảo cho Đài Truyền thanh - Truyền hình huyện",
            "duties": ["III.4.1"],
            "contents": ["II.1.4"],
            "channel": "press",
            "end": "2019-10-31",
            "lead": "Đội An ninh",
            "support": ["Đội Tổng hợp"],
        },
        {
            **plan["activities"][4],
            "id": "c2",
            "title": "Theo dõi, phản bác thông tin xuyên tạc; hằng tháng báo cáo Ủy ban nhân dân huyện",
            "duties": ["III.4.2", "III.4.3"],
            "contents": ["II.1.4"],
            "channel": "rebuttal",
            "end": "2019-10-31",
            "lead": "Đội Tổng hợp",
            "support": ["Công an các xã, thị trấn"],
        },
    ]
    plan["assignments"] = [
        {"to": "Đội An ninh", "tasks": ["Nắm tình hình; gửi kết quả về Đội Tổng hợp trước ngày 20/10."]},
        {"to": "Đội Tổng hợp", "tasks": ["Tổng hợp, tham mưu báo cáo UBND huyện."]},
        {"to": "Công an các xã, thị trấn", "tasks": ["Phát hiện, báo tin sai sự thật."]},
    ]
    plan["recipients"] = ["UBND huyện (b/c)", "Các đội nghiệp vụ", "Công an các xã, thị trấn"]
    plan["not_applicable"] = {}
    return table


def _department() -> Json:
    """The province's Sở Văn hóa, Thể thao và Du lịch, which answers for IV.1."""
    table = _commune_of_today()
    table["author"] = {
        "assignment": "IV.1",
        "name": "Sở Văn hóa, Thể thao và Du lịch",
        "parent": "Ủy ban nhân dân tỉnh Khánh Hòa",
        "symbol": "KH-SVHTTDL",
        "area": "tỉnh Khánh Hòa",
        "place": "Khánh Hòa",
    }
    plan = table["plan"]
    plan["signer"] = {"authority": "KT", "position": "PHÓ GIÁM ĐỐC", "name": "Nguyễn Thị Hoa"}
    plan["choices"] = [{"id": "I.1.1"}, {"id": "II.1.2"}, {"id": "II.2.6"}]
    activity = plan["activities"][4]
    plan["activities"] = [
        {
            **activity,
            "id": f"s{number}",
            "title": title,
            "duties": [f"IV.1.{number}"],
            "contents": ["II.1.2"],
            "lead": "Phòng Quản lý du lịch",
            "support": ["Văn phòng Sở"],
        }
        for number, title in enumerate(
            (
                "Hướng dẫn các xã, phường triển khai Kế hoạch",
                "Tổ chức lớp tập huấn cho công chức cấp xã",
                "Điểm tin báo chí về địa bàn tỉnh hằng tuần",
            ),
            start=1,
        )
    ]
    plan["assignments"] = [
        {
            "to": "Phòng Quản lý du lịch",
            "tasks": ["Tiếp nhận số liệu các đơn vị gửi trước ngày 01 tháng 11; tổng hợp."],
        },
        {"to": "Văn phòng Sở", "tasks": ["Bố trí kinh phí; bảo đảm hội trường."]},
    ]
    plan["recipients"] = ["UBND tỉnh (b/c)", "Các phòng, đơn vị thuộc Sở"]
    return table


_BASES: dict[str, Callable[[], Json]] = {
    "xã 2019": _commune,
    "xã 2026": _commune_of_today,
    "thị trấn": _town,
    "phường": _ward,
    "đặc khu": _island,
    "công an huyện": _police,
    "sở": _department,
}

BASES = tuple(_BASES)
