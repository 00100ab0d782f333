"""What a dossier made of earlier papers holds, beside what was expected of it: differences, a line each."""

import re
from collections.abc import Iterator
from typing import Any

from ttdn_desktop.basics.vietnamese import tones_on_first_vowel
from ttdn_desktop.dossier import records_json
from ttdn_desktop.earlier_papers.records import Learned

_TEXTS = ("addressee", "recipients", "strengths", "difficulties", "causes", "next_year", "proposals")


def differences(expected: dict[str, Any], learned: Learned) -> list[str]:
    """Return what is missing, wrong or invented; empty where all is right."""
    return list(_differences(expected, records_json.to_builtins(learned.dossier)))


def _differences(expected: dict[str, Any], dossier: dict[str, Any]) -> Iterator[str]:
    yield from _value("year", expected["year"], dossier["year"])
    for place in ("commune", "superior"):
        for key, want in expected[place].items():
            yield from _value(f"{place}.{key}", want, _plain(dossier[place].get(key)))

    yield from _plan(expected["plan"], dossier.get("plan", {}))
    if expected["report"] is None:
        yield from _value("report", None, dossier.get("report"))
    else:
        yield from _report(expected["report"], dossier["report"])
    yield from _log(expected["log"] or {"sums": [], "audience": 0, "cost": 0}, dossier.get("log", []))


def _plan(want: dict[str, Any], plan: dict[str, Any]) -> Iterator[str]:
    yield from _paper("plan", want, plan)
    yield from _texts("recipients", want["recipients"], plan.get("recipients", []))
    yield from _texts("choices", want["choices"], [one["text"] for one in plan.get("choices", [])])

    tasks = plan.get("activities", [])
    yield from _texts("activities", [one["title"] for one in want["activities"]], [t["title"] for t in tasks])
    for mine, task in zip(want["activities"], tasks, strict=False):
        found = {**task, **(task.get("target") or {}), "support": "; ".join(task.get("support", [])) or None}
        found |= {key: _plain(task.get(key), 7) for key in ("start", "end")}
        for key in ("start", "end", "lead", "support", "quantity", "unit", "budget"):
            wanted = "; ".join(mine[key]) or None if key == "support" else mine[key]
            yield from _value(f"{mine['title']}: {key}", wanted, found.get(key))

    bodies = plan.get("assignments", [])
    yield from _texts("bodies", [one["to"] for one in want["assignments"]], [one["to"] for one in bodies])
    for mine, body in zip(want["assignments"], bodies, strict=False):
        yield from _texts(mine["to"], mine["tasks"], body["tasks"])


def _report(want: dict[str, Any], report: dict[str, Any]) -> Iterator[str]:
    yield from _paper("report", want, report)
    period = report.get("period", {})
    yield from _value("from", want["period"]["start"], _plain(period.get("from")))
    yield from _value("to", want["period"]["end"], _plain(period.get("to")))
    for key in _TEXTS:
        free = [_fold(text) for text in want.get(f"{key}_free", ())]
        found = [text for text in report.get(key, []) if _fold(text) not in free]
        yield from _texts(key, want.get(key, []), found)


def _paper(name: str, want: dict[str, Any], paper: dict[str, Any]) -> Iterator[str]:
    for key in ("number", "date", "archive"):
        yield from _value(f"{name}.{key}", want[key], _plain(paper.get(key)))
    for key, value in (want["signer"] or {}).items():
        yield from _value(f"{name}.signer.{key}", value, paper["signer"][key])


def _log(want: dict[str, Any], log: list[dict[str, Any]]) -> Iterator[str]:
    used: set[str] = set()
    for channels, units, quantity in want["sums"]:
        known = [_fold(unit) for unit in (units if isinstance(units, list) else [units])]
        mine = [one for one in log if one["channel"] in channels and _fold(one.get("unit", "")) in known]
        used |= {one["id"] for one in mine}
        yield from _value(f"{channels} {units}", quantity, sum(one["quantity"] for one in mine))

    rest = [one for one in log if one["id"] not in used and one.get("quantity")]
    yield from (f"log: invented {one['quantity']} {one.get('unit')}" for one in rest)
    for key in ("audience", "cost"):
        yield from _value(key, want[key], sum(one.get(key, 0) for one in log))


def _value(name: str, want: Any, found: Any) -> Iterator[str]:
    options = [_fold(one) for one in (want if isinstance(want, list) else [want])]
    if _fold(found) not in options:
        yield f"{name}: wanted {want}, found {found}"


def _texts(name: str, want: list[str], found: list[str]) -> Iterator[str]:
    if [_fold(text) for text in want] != [_fold(text) for text in found]:
        yield f"{name}: wanted {want}, found {found}"


def _plain(value: Any, length: int | None = None) -> Any:
    text = value.isoformat() if hasattr(value, "isoformat") else value
    return text[:length] if length and isinstance(text, str) else text


def _fold(value: Any) -> Any:
    """Return a text as compared: without case, list mark and last stop; nothing, zero and empty alike."""
    if not isinstance(value, str):
        return value or None
    words = tones_on_first_vowel(" ".join(value.split()))
    return re.sub(r"^[-+–] ", "", words).rstrip(" .;:,").lower() or None
