"""What a Linux desktop gets with the wheel fits together."""

import configparser
import tomllib
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"


def test_the_desktop_file_starts_the_windows_command_and_opens_what_it_sends() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "ttdn-desktop.desktop", encoding="utf-8")
    desktop = entry["Desktop Entry"]
    kinds = ElementTree.parse(LINUX / "ttdn-desktop.xml").getroot()
    kind = next(iter(kinds))
    assert desktop["Exec"] == "ttdn-desktop %F"
    assert desktop["MimeType"] == f"{kind.get('type')};"
    assert [one.get("pattern") for one in kind if one.tag.endswith("glob")] == ["*.ttdn"]


def test_the_wheel_puts_each_file_where_desktops_look() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert all((ROOT / source).is_file() for source in shared)
    assert {Path(target).parts[1] for target in shared.values()} == {"applications", "icons", "mime"}
