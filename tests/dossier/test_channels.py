"""The channels and their units are those of docs/domain/practice.md, «Channels, units»."""

import re
from pathlib import Path

import pytest

from ttdn_desktop.dossier.channels import CHANNELS, unit_of_changed
from ttdn_desktop.dossier.field_sets import standard_sets

PRACTICE = Path(__file__).resolve().parents[2] / "docs" / "domain" / "practice.md"


def test_channels_are_those_of_the_paper_in_its_order() -> None:
    section = PRACTICE.read_text("utf-8").partition("## Channels, units")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| (.+?)(?: \(.*\))? \|$", section, re.MULTILINE)
    own = standard_sets()["thong-tin-doi-ngoai"].channels

    assert [(channel.id, channel.name, channel.unit) for channel in own] == rows
    assert list(CHANNELS) == [channel_id for channel_id, _, _ in rows]


def test_each_channel_is_found_by_its_id() -> None:
    assert all(channel.id == key for key, channel in CHANNELS.items())


@pytest.mark.parametrize(
    ("unit", "before", "after", "found"),
    [
        ("tin, bài", "radio", "meeting", "buổi"),
        ("Tin, bài", "radio", "rebuttal", "vụ, việc"),
        ("", "radio", "visual", "băng rôn"),
        ("phút", "radio", "meeting", "phút"),
        ("tin, bài", "visual", "meeting", "tin, bài"),
        ("tin, bài", "radio", "portal", "tin, bài"),
        ("buổi", "unknown", "visual", "buổi"),
        ("buổi", "meeting", "unknown", "buổi"),
    ],
)
def test_a_unit_follows_the_channel_unless_it_is_the_clerks_own(
    unit: str, before: str, after: str, found: str
) -> None:
    assert unit_of_changed(unit, CHANNELS.get(before), CHANNELS.get(after)) == found
