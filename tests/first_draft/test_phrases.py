from ttdn_desktop.first_draft import phrases


def test_whole_words_with_their_accents() -> None:
    assert phrases.find("hoà giải", "tổ Hòa giải") == 3
    assert phrases.find("họp", "phối hợp") == -1
    assert not phrases.has("thôn", "thông tin")


def test_the_longest_beginning() -> None:
    assert phrases.begins(("kiểm tra", "kiểm tra, xử lý"), "Kiểm tra, xử lý vi phạm") == "kiểm tra, xử lý"
    assert phrases.begins(("kiểm",), "Kiểmtra") == ""


def test_the_first_of_several() -> None:
    assert phrases.first_of((" nhằm ", " để "), "làm để nhằm ") == (3, " để ")
    assert phrases.first_of((" nhằm ",), "làm") == (-1, "")


def test_each_letter_keeps_its_place() -> None:
    assert len(phrases.key("HOÀ Ủy İ")) == len("HOÀ Ủy İ")
