"""What shows that something was done: files copied into the data folder, links, papers by their number."""

import re
from pathlib import Path

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.basics.wording import normalize
from ttdn_desktop.dossier.records import Evidence
from ttdn_desktop.store.evidence import EvidenceFiles, KeptFile
from ttdn_desktop.workspace.data_folder import DataFolder

# “vanninh.gov.vn/tin?id=1” and “www.facebook.com/xa”, with or without http(s)://: a name with a dot in it, a
# port, a path. Refused are “javascript:…” and “file:///…”, which a click would run or open, and “xem ảnh”.
_ADDRESS = re.compile(
    r"(?:https?://)?(?P<rest>[^\s/:?#@\\]+\.[^\s/:?#@\\.]+(?::\d+)?(?:[/?#]\S*)?)", re.IGNORECASE
)
_SECURE, _PLAIN = "https://", "http://"


def attach_file(files: EvidenceFiles, dossier_id: str, path: Path) -> Evidence:
    """Copy the file ``path`` into the stored dossier's evidence; returning means that it lies on the disk.

    Fit for a worker: a file is only ever added, under a name that its bytes give.

    Raises InputError where the file can't be taken (the message says why), OutputError where the disk refuses
    or this window only looks.
    """
    kept = files.keep(dossier_id, path)
    return Evidence(kind="file", text=normalize(path.name), stored=kept.stored, sha256=kept.sha256)


def evidence_path(data_folder: DataFolder, dossier_id: str, evidence: Evidence) -> Path:
    """Return where the file of ``evidence`` lies, verified. Raises InputError where it is gone or changed."""
    return data_folder.evidence.path(dossier_id, KeptFile(evidence.stored or "", evidence.sha256 or ""))


def evidence_link(typed: str) -> Evidence:
    """Return the web address ``typed`` as evidence. Raises InputError where it is none."""
    text = normalize(typed).strip()
    found = _ADDRESS.fullmatch(text)
    if not found:
        raise InputError(
            f"“{text}” không phải địa chỉ trang web.",
            "Hãy chép cả địa chỉ, ví dụ https://khanhhoa.gov.vn/tin.",
        )

    scheme = _PLAIN if text.lower().startswith(_PLAIN) else _SECURE
    return Evidence(kind="link", text=scheme + found["rest"])


def evidence_paper(typed: str) -> Evidence:
    """Return the number and date of a paper as evidence. Raises InputError where nothing is typed."""
    text = " ".join(normalize(typed).split())
    if not text:
        raise InputError(
            "Chưa ghi số, ký hiệu văn bản.", "Hãy ghi, ví dụ: Báo cáo số 12/BC-UBND ngày 05/6/2026."
        )
    return Evidence(kind="paper", text=text)
