"""The sample plans as they should be understood, and plans in a few words."""

import json
from pathlib import Path

from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json

CASES = sorted((Path(__file__).parents[2] / "samples" / "superior_plans").glob("*.json"))


def directive(path: Path) -> Directive:
    """Return the plan that the sample's answer file holds."""
    expected = json.loads(path.read_text("utf-8"))
    return records_json.convert(expected, Directive, name=path.name)


def of(year: int | None = None, **more: object) -> Directive:
    """Return a plan with those values and no others."""
    return Directive(year=year, **more)  # type: ignore[arg-type]
