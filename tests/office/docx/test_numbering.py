from lxml import etree

from ttdn_desktop.office.docx.numbering import read_numbering

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def level(at: int, form: str, text: str, more: str = "") -> str:
    start = '<w:start w:val="1"/>'
    return f'<w:lvl w:ilvl="{at}">{start}{form}{more}<w:lvlText w:val="{text}"/></w:lvl>'


def numbering(levels: str, *nums: str) -> str:
    made = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{more}</w:num>' for at, more in enumerate(nums, 1)
    )
    lists = f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
    return f"<w:numbering {NAMES}>{lists}{made}</w:numbering>"


def form(value: str) -> str:
    return f'<w:numFmt w:val="{value}"/>'


def test_a_list_that_starts_anew_does_so_once_and_goes_on_with_its_like() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>'
    read = read_numbering(etree.fromstring(numbering(level(0, form("decimal"), "%1)"), "", restart)))
    labels = [read.next_label(name, 0) for name in ("1", "1", "2", "2", "1")]
    assert labels == ["1)", "2)", "10)", "11)", "12)"]


def test_a_legal_level_shows_all_numbers_in_figures() -> None:
    levels = level(0, form("upperRoman"), "Điều %1.") + level(1, form("decimalZero"), "%1.%2", "<w:isLgl/>")
    read = read_numbering(etree.fromstring(numbering(levels, "")))
    assert [read.next_label("1", 0), read.next_label("1", 1)] == ["Điều I.", "1.1"]


def test_a_custom_format_is_that_of_its_choice() -> None:
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, ..."/>'
        f"</mc:Choice><mc:Fallback>{form('decimal')}</mc:Fallback></mc:AlternateContent>"
    )
    read = read_numbering(etree.fromstring(numbering(level(0, custom, "%1."), "")))
    assert read.next_label("1", 0) == "001."


def test_the_number_that_means_no_list_is_none_though_a_file_declares_it() -> None:
    damaged = numbering(level(0, form("decimal"), "%1)"), "").replace('w:numId="1"', 'w:numId="0"')
    assert read_numbering(etree.fromstring(damaged)).level("0", 0) is None
