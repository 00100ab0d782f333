"""``python -m ttdn_desktop.office.write_templates DIR`` writes the base templates anew."""

import sys
from pathlib import Path

from ttdn_desktop.format_rules.rule_set import RuleSetName
from ttdn_desktop.office.base_template import plan_template

PACKS: dict[str, RuleSetName] = {"van-ninh-2019": "tt01", "mau-nd30": "nd30"}
"""The packs whose templates are the base templates."""


def write(folder: Path) -> tuple[Path, ...]:
    """Write ``plan.docx`` of each pack below ``folder``; return the files written."""
    written: list[Path] = []
    for pack, rules in PACKS.items():
        target = folder / pack / "plan.docx"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(plan_template(rules))
        written.append(target)
    return tuple(written)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
