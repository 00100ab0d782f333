"""What the log says, and a fault to be logged."""

from pathlib import Path

from ttdn_desktop.basics import money
from ttdn_desktop.workspace.support import event_log


def written(data_dir: Path) -> str:
    return "".join(path.read_text("ascii") for path in reversed(event_log.files(data_dir)))


def fault_of(amount: int) -> BaseException:
    try:
        money.amount_in_words(amount)
    except ValueError as fault:
        return fault
    raise AssertionError(amount)
