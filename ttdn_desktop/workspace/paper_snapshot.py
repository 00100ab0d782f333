"""A plan or report as it stands at one moment, for worker threads; without the Word and PDF libraries."""

from collections.abc import Callable

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.packs.records import Pack


class KeptPaper(msgspec.Struct, frozen=True):
    """Paper that isn't assembled anew: edited in Word, or issued. Reading it raises InputError if it is gone.

    ``pdf`` is None where the PDF is made from the .docx.
    """

    docx: Callable[[], bytes]
    pdf: Callable[[], bytes] | None = None


class PaperSnapshot(msgspec.Struct, frozen=True):
    """A dossier's paper: its pack and settings; the kept paper that is printed in place of what they give.

    ``last_year`` is the commune's dossier of the year before, for a report's comparison, None for none.
    """

    dossier: Dossier
    pack: Pack
    settings: CommuneSettings
    kept: KeptPaper | None = None
    kind: PaperKind = "plan"
    last_year: Dossier | None = None
