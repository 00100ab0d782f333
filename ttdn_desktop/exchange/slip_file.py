"""A .phieu: a return slip as JSON, and on the last line the checksum of all before it."""

import hashlib

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import slip as slips
from ttdn_desktop.dossier.slip import Slip

SUFFIX = ".phieu"

# bytes: the most remarks that a slip may have (a thousand, dossier/slip.py) at a kilobyte each. It is read
# whole before it is checked, so a film that was picked by mistake must be refused by its size.
LARGEST = 1024 * 1024

# a sha256 in hex
_CHECKSUM_LENGTH = 64

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
    if not data.startswith(b"{"):  # a .ttdn begins with PK, a .docx too
        raise InputError(f"Tệp {name} không phải phiếu góp ý.", "Hãy chọn tệp .phieu do cấp trên gửi.")

    body, checksum = data[:-_CHECKSUM_LENGTH], data[-_CHECKSUM_LENGTH:]
    if hashlib.sha256(body).hexdigest().encode() != checksum:
        raise InputError(f"Tệp {name} bị cắt cụt hoặc đã bị thay đổi sau khi ghi.", _NEXT_STEP)
    return slips.read(body, name=name)
