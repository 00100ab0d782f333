"""The note that ties an annex or an issued paper to its document: ``(Kèm theo Quyết định số …)``."""

from ttdn_desktop.format_rules.facts import Para
from ttdn_desktop.official_paper.endings import is_attachment_note


def note_at(lines: list[Para], index: int) -> list[Para]:
    """Return the lines of the note that begins at ``index``, to its bracket; empty where none does.

    Breaks part its lines; a paragraph more isn't taken for it, whatever it ends with.
    """
    if index >= len(lines) or not is_attachment_note(lines[index].words):
        return []

    end = index + 1
    while end < len(lines) and lines[end].number == lines[index].number:
        if lines[end - 1].words.endswith(")"):
            break
        end += 1
    return lines[index:end]
