"""What the commune enters once: who it is, who signs, where its papers go."""

from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Author, Commune, Record, Signer

FORMAT = "ttdn-commune"
VERSION = 1

_WHERE = (
    "Hãy mở trang Cài đặt, chọn đơn vị rồi lưu; tệp cài đặt là cai-dat.json trong thư mục dữ liệu của "
    "chương trình."
)


class CommuneSettings(Record, frozen=True, kw_only=True):
    """Defaults of every new dossier; ``signers[0]`` signs unless the clerk picks another.

    ``number_series`` is ``one`` for one series of numbers, ``kind`` for one a kind of document. ``author`` is
    None for a commune's committee.
    """

    format: str = FORMAT
    version: int = VERSION
    commune: Commune
    signers: tuple[Signer, ...] = ()
    lead: str = ""
    recipients: tuple[str, ...] = ()
    archive: str = ""
    author: Author | None = None
    number_series: str = "one"

    @property
    def signer(self) -> Signer:
        """Return the first signer, or an unnamed chair where none is known yet."""
        return self.signers[0] if self.signers else Signer()


def read(body: bytes, *, name: str) -> CommuneSettings:
    """Return the settings in ``body``; ``name`` is the file's name for the messages.

    Raises InputError for what can't be used: no JSON, wrong types, a newer version.
    """
    wrong_format = InputError(f"Tệp {name} không phải cài đặt của đơn vị.", _WHERE)
    table = records_json.read_header(
        body, name=name, expected=FORMAT, version=VERSION, wrong_format=wrong_format
    )
    if not table.get("commune"):
        raise InputError(f"Tệp {name} chưa ghi tên xã, phường, đặc khu.", _WHERE)
    return records_json.convert(table, CommuneSettings, name=name)


def write(settings: CommuneSettings) -> bytes:
    """Return ``settings`` as the bytes of a file; reading them gives equal settings."""
    return records_json.dumps(settings)
