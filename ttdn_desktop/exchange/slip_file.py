"""A .phieu: a return slip as JSON, and on the last line the sum of all before it."""

import hashlib

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import slip as slips
from ttdn_desktop.dossier.slip import Slip

SUFFIX = ".phieu"
LARGEST = 1024 * 1024
"""The most bytes a slip may have."""

_SUM_LENGTH = 64
_NEXT_STEP = "Hãy đề nghị cấp trên gửi lại phiếu góp ý."


def write(slip: Slip) -> bytes:
    """Return ``slip`` as the bytes of a .phieu; the same slip gives the same bytes."""
    body = slips.write(slip)
    return body + hashlib.sha256(body).hexdigest().encode()


def read(data: bytes, *, name: str) -> Slip:
    """Return the slip in ``data``. Raises InputError for one that is too big, damaged, changed or newer."""
    if not data:
        raise InputError(f"Tệp {name} rỗng.", _NEXT_STEP)
    if len(data) > LARGEST:
        raise InputError(f"Tệp {name} quá lớn, không phải phiếu góp ý.", "Hãy chọn tệp .phieu.")
    if not data.startswith(b"{"):
        raise InputError(f"Tệp {name} không phải phiếu góp ý.", "Hãy chọn tệp .phieu do cấp trên gửi.")

    body, told = data[:-_SUM_LENGTH], data[-_SUM_LENGTH:]
    if hashlib.sha256(body).hexdigest().encode() != told:
        raise InputError(f"Tệp {name} bị cắt cụt hoặc đã bị thay đổi sau khi ghi.", _NEXT_STEP)
    return slips.read(body, name=name)
