"""A plan or report as it stands at one moment: frozen, for worker threads; without the file libraries."""

import msgspec

from ttdn_desktop.dossier.records import Dossier
from ttdn_desktop.dossier.register import PaperKind
from ttdn_desktop.dossier.settings import CommuneSettings
from ttdn_desktop.packs.records import Pack
from ttdn_desktop.store.stored_file import StoredFile


class KeptPaper(msgspec.Struct, frozen=True):
    """Paper that isn't assembled anew: edited in Word, or issued.

    ``pdf`` is None where the PDF is made from the .docx.
    """

    docx: StoredFile
    pdf: StoredFile | None = None


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
