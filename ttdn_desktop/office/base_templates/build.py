"""``python -m ttdn_desktop.office.base_templates.build DIR`` writes the base templates anew."""

import sys
from pathlib import Path

from ttdn_desktop.office.base_templates.plan import plan_template
from ttdn_desktop.office.base_templates.report import report_template
from ttdn_desktop.official_paper.eras import RuleSetName

PACKS: dict[str, RuleSetName] = {"van-ninh-2019": "tt01", "mau-nd30": "nd30"}
"""The packs whose templates are the base templates."""


def write(folder: Path) -> tuple[Path, ...]:
    """Write ``plan.docx`` and ``report.docx`` of each pack below ``folder``; return the files written."""
    written: list[Path] = []

    for pack, rules in PACKS.items():
        for name, content in (("plan.docx", plan_template(rules)), ("report.docx", report_template(rules))):
            target = folder / pack / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            written.append(target)

    return tuple(written)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
