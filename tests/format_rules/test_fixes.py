from ttdn_desktop.format_rules import fixes
from ttdn_desktop.format_rules.messages import DETAILS, MESSAGES


def test_fixes_are_of_known_codes_and_each_edit_is_made() -> None:
    from ttdn_desktop.office.format_check import fixes as format_check_fixes

    assert set(fixes.EDITS) <= set(MESSAGES)
    assert set(fixes.DETAIL_EDITS) | fixes.UNFIXABLE_DETAILS <= set(DETAILS)
    wanted = {
        edit for table in (fixes.EDITS, fixes.DETAIL_EDITS) for edits in table.values() for edit in edits
    }
    assert wanted == set(format_check_fixes._SPOT_EDITS) | set(format_check_fixes._FINDING_EDITS)
