"""Taking in the higher office's slip: chosen, confirmed, its remarks put into the dossier."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from ttdn_desktop.basics.dates import day_month_year
from ttdn_desktop.basics.errors import ClerkError
from ttdn_desktop.dossier.slip import Slip, with_remarks
from ttdn_desktop.gui import messages
from ttdn_desktop.workspace import return_slips
from ttdn_desktop.workspace.session import DossierSession

_CONFIRMATION = (
    "{must} điều phải sửa, {should} điều nên xem. Góp ý hiện cạnh câu hỏi và trên thẻ Kiểm tra cho tới khi "
    "bấm “Đã xử lý”; nội dung hồ sơ không đổi."
)


def take_slip(window: QWidget, session: DossierSession, path: Path | None = None) -> bool:
    """Take the slip at ``path``, else one that the clerk chooses, into the dossier; return whether it was."""
    path = path or messages.ask_open_path(window, "Chọn phiếu góp ý", "Phiếu góp ý", return_slips.SUFFIX)
    if path is None:
        return False

    try:
        slip = return_slips.read_slip(path)
        with_remarks(slip, session.dossier)  # another commune's slip is refused before the clerk is asked
        if not _is_confirmed(window, slip):
            return False
        if not return_slips.take_slip(session, slip):
            messages.show_note(window, "Các góp ý của phiếu này đã có trong hồ sơ.")
    except ClerkError as error:
        messages.show_error(window, error)
        return False

    return True


def _is_confirmed(window: QWidget, slip: Slip) -> bool:
    question = f"Phiếu góp ý của {slip.sender}, ngày {day_month_year(slip.date)}: {len(slip.remarks)} góp ý."
    consequence = _CONFIRMATION.format(must=slip.must, should=len(slip.remarks) - slip.must)
    return messages.ask(window, question, "&Đưa vào hồ sơ", details=consequence)
