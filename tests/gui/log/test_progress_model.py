"""How far an activity is, as text and colour."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from ttdn_desktop.activity_log.progress import ActivityProgress, ChannelProgress, progress
from ttdn_desktop.directive.records import Directive
from ttdn_desktop.dossier.records import Commune, Dossier
from ttdn_desktop.gui.log.progress_model import rows, state_of

DOSSIER = Dossier(pack="p", year=2026, commune=Commune(name="A", kind="xã", province="B"))
ACTIVITY = ActivityProgress(
    id="a1", title="Phát thanh", channel="radio", target=24, done=6, unit="buổi", percent=25.0,
    status="partial", entries=3, late=False, not_begun=False, days_left=0,
)  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({"status": "done", "late": True}, ("✔ Đã đạt", "done")),
        ({"late": True, "days_left": -1}, ("✖ Quá hạn 1 ngày, chưa đạt", "error")),
        ({"not_begun": True, "entries": 0}, ("▲ Đã đến lúc, chưa bắt đầu", "warning")),
        ({}, ("Đang làm, còn 0 ngày", "text")),
        ({"entries": 0, "days_left": None}, ("Chưa làm", "text")),
    ],
)
def test_the_worst_of_an_activity_is_shown(changes: dict[str, Any], state: tuple[str, str]) -> None:
    assert state_of(msgspec.structs.replace(ACTIVITY, **changes)) == state


@pytest.mark.parametrize(
    ("percent", "state"),
    [
        (None, "Không có chỉ tiêu"),
        (0, "▲ Chưa có việc nào"),
        (0.1, "Đang làm"),
        (99.9, "Đang làm"),
        (100, "✔ Đã đạt"),
    ],
)
def test_a_channel_has_reached_its_target_at_a_hundred_per_cent(percent: float | None, state: str) -> None:
    channel = ChannelProgress("radio", "Truyền thanh", "buổi", 24, 6, percent)
    nothing = progress(DOSSIER, Directive(), dt.date(2026, 6, 1))
    counted = msgspec.structs.replace(nothing, channels=(channel,))
    assert rows(counted, "channel")[0].cells[-1] == state
