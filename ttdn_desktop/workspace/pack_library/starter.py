"""The start of a pack for an office that writes its own: correct as it is, meant to be edited."""

import re
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.path_facts import is_folder, resolved
from ttdn_desktop.basics.paths import resources_dir
from ttdn_desktop.basics.vietnamese import fold
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier import records_json
from ttdn_desktop.office.base_templates.plan import plan_template
from ttdn_desktop.office.base_templates.report import report_template
from ttdn_desktop.official_paper.eras import RuleSetName
from ttdn_desktop.packs import versions
from ttdn_desktop.packs.generate import generate
from ttdn_desktop.workspace.pack_library import write_folder

GUIDE = "HUONG-DAN.md"
GUIDE_ID = "MA-MAU"
"""What the guide's text has in the place of the new pack's id."""

_NO_ID = re.compile(r"[^a-z0-9]+")  # “Mẫu xã 2026”, folded, becomes “mau-xa-2026”

_LONGEST_ID = 64
"""Characters of an id (`packs/versions.py` allows no more): it is part of the names of folders."""


def write_starter_pack(folder: Path, rules: RuleSetName) -> None:
    """Write a new pack under the rule set as ``folder``, whole or not at all; its id is the folder's name.

    Raises:
        InputError: ``folder`` holds something already, or its name gives no id.
        OutputError: It can't be written; nothing half-written is left behind.
    """
    if is_folder(folder) and any(folder.iterdir()):
        raise InputError(f"Thư mục {folder} đã có tệp.", "Hãy chọn một thư mục mới hoặc thư mục trống.")
    write_folder.write_parts(folder, parts(rules, pack_id=_id(folder)))


def parts(rules: RuleSetName, *, pack_id: str) -> dict[str, bytes]:
    """Return the files of a new pack: name to content, the same each time."""
    made = generate.generate_pack(_directive(rules), rules=rules, pack_id=pack_id)
    guide = (resources_dir() / "pack_start.md").read_text(encoding="utf-8")
    begun = generate.pack_parts(made, plan_template(rules), report_template(rules))
    return {**begun, GUIDE: guide.replace(GUIDE_ID, pack_id).encode()}


def _id(folder: Path) -> str:
    name = resolved(folder).name
    found = _NO_ID.sub("-", fold(name)).strip("-")[:_LONGEST_ID].strip("-")
    if not versions.is_id(found):
        raise InputError(
            f"Tên thư mục “{name}” không đặt thành mã mẫu được.",
            "Hãy dùng chữ không dấu, số và gạch nối, như mau-xa-2026.",
        )
    return found


def _directive(rules: RuleSetName) -> Directive:
    name = f"pack_start_{rules}.json"
    raw = records_json.parse((resources_dir() / name).read_bytes(), name=name)
    return records_json.convert(raw, Directive, name=name)
