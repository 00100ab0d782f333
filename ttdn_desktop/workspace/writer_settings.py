"""The settings as they count for whoever writes a dossier."""

from msgspec.structs import replace

from ttdn_desktop.dossier.records import Author, Signer
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.official_paper.organ_heads import head_of

_ARCHIVE = "VT"
"""The original is kept by an organ's clerical staff (Nghị định 30/2020/NĐ-CP, Điều 19); which unit drafted is
known of one's own organ alone."""


def settings_of(settings: CommuneSettings, author: Author | None) -> CommuneSettings:
    """Return what the papers of ``author`` start with.

    Signers, lead, recipients and archive line of the settings are their own unit's: of another organ only its
    head's post is known.
    """
    own = settings.author.name if settings.author else ""
    if (author.name if author else "") == own:
        return replace(settings, author=author)
    head = Signer(authority="none", position=head_of(author.name).head) if author else Signer()
    return replace(settings, author=author, signers=(head,), recipients=(), lead="", archive=_ARCHIVE)
