from ttdn_desktop.basics.searching import matching


def test_found_without_accents() -> None:
    assert matching(("Dọn rác ở chợ", "Trồng cây"), "rac cho") == ("Dọn rác ở chợ",)
    assert matching(("Dọn rác",), "") == ("Dọn rác",)
