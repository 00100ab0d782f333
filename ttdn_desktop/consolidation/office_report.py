"""What the higher office itself says of its consolidated report, kept between sessions: a JSON file.

Everything else of the report comes from the files sent.
"""

import datetime as dt

import msgspec

from ttdn_desktop.activity_log.figures import ChannelFigures, Totals
from ttdn_desktop.basics.errors import InputError
from ttdn_desktop.dossier import records_json
from ttdn_desktop.dossier.records import Author, Record, Signer

FORMAT = "ttdn-consolidation"
VERSION = 1


class PickedStatement(Record, frozen=True, kw_only=True):
    """A statement of the report, perhaps edited; ``sources`` are the units that said it.

    The office's own has none.
    ``alike`` are the words it was gathered by: they tell it again after other files came in.
    """

    text: str
    sources: tuple[str, ...] = ()
    alike: str = ""


class Receipt(Record, frozen=True, kw_only=True):
    """That a file came: of which unit, on which day, with which content; ``slip`` names what it answers.

    ``version`` counts the unit's files in the order they came, from 1 on.
    """

    unit: str
    file: str
    sha256: str
    received: dt.date
    version: int = 1
    slip: str = ""


class YearFigures(Record, frozen=True, kw_only=True):
    """What a consolidation came to, for the next year's to be compared with."""

    year: int
    totals: Totals = Totals()
    channels: dict[str, ChannelFigures] = msgspec.field(default_factory=dict[str, ChannelFigures])


class OfficeReport(Record, frozen=True, kw_only=True):
    """The office's part of a consolidated report; ``author`` None where it is inferred from the communes.

    ``legal_bases`` and ``directed`` (what the office did itself) are lines as they are printed. ``units`` are
    those expected, in the office's own order. Each of the five parts of the judgement is None until somebody
    picked its statements; ``known`` are the words of all that the units said in it then. ``slips`` are the
    days on which units were sent remarks; ``before`` are last year's figures.
    """

    format: str = FORMAT
    version: int = VERSION
    year: int = 0
    topic: str = ""
    is_half: bool = False
    author: Author | None = None
    number: str | None = None
    date: dt.date | None = None
    signer: Signer = Signer()
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    archive: str = ""
    legal_bases: tuple[str, ...] = ()
    directed: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    strengths: tuple[PickedStatement, ...] | None = None
    difficulties: tuple[PickedStatement, ...] | None = None
    causes: tuple[PickedStatement, ...] | None = None
    next_year: tuple[PickedStatement, ...] | None = None
    proposals: tuple[PickedStatement, ...] | None = None
    known: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict[str, tuple[str, ...]])
    receipts: tuple[Receipt, ...] = ()
    slips: dict[str, dt.date] = msgspec.field(default_factory=dict[str, dt.date])
    figures: YearFigures | None = None
    before: YearFigures | None = None


def read(body: bytes, *, name: str) -> OfficeReport:
    """Return the record in ``body``; ``name`` is the file's name for the messages.

    Raises InputError for what can't be used: no JSON, wrong types, a newer version.
    """
    wrong_format = InputError(
        f"Tệp {name} không phải thông tin của cơ quan tổng hợp.",
        "Hãy chọn tệp do trang Tổng hợp ghi, hoặc tệp cài đặt của đơn vị (cai-dat.json).",
    )
    table = records_json.read_header(
        body, name=name, expected=FORMAT, version=VERSION, wrong_format=wrong_format
    )
    return records_json.convert(table, OfficeReport, name=name)


def write(report: OfficeReport) -> bytes:
    """Return the record as the bytes of a file; reading them gives an equal one."""
    return records_json.dumps(report)
