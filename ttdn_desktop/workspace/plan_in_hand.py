"""A plan as it stands at one moment, fit for worker threads; without the Word and PDF libraries."""

from collections.abc import Callable

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.packs.records import Pack


class KeptPaper(msgspec.Struct, frozen=True):
    """Paper that isn't assembled anew: edited in Word, or issued. Reading it raises InputError if it is gone.

    ``pdf`` is None where the PDF is made from the .docx.
    """

    docx: Callable[[], bytes]
    pdf: Callable[[], bytes] | None = None


class PlanInHand(msgspec.Struct, frozen=True):
    """Dossier, pack and settings, and the kept paper that is printed in place of what they give."""

    dossier: Dossier
    pack: Pack
    settings: CommuneSettings
    kept: KeptPaper | None = None
