"""What each reference that leads nowhere says, where a file or pack is named before it.

The messages of findings are in ``sense.messages``.
"""

from ttdn_desktop.dossier.oddities import Oddity

ODDITY_MESSAGES: dict[str, str] = {
    "activity.unknown_duty": "hoạt động “{subject}” ghi nhiệm vụ “{duty}” không có trong kế hoạch cấp trên.",
    "activity.unknown_content": (
        "hoạt động “{subject}” ghi nội dung “{content}” không có trong kế hoạch cấp trên."
    ),
    "choice.unknown": "mục đã chọn “{subject}” không có trong kế hoạch cấp trên.",
    "excuse.unknown_duty": "nhiệm vụ ghi không áp dụng “{subject}” không có trong kế hoạch cấp trên.",
}
"""The message of each code of ``unknown_references``: a template for ``str.format``."""


def oddity_message(oddity: Oddity) -> str:
    """Return the sentence, in lower case, to follow the name of a file or pack."""
    return ODDITY_MESSAGES[oddity.code].format(subject=oddity.subject, **oddity.data)
