from tests.first_draft.drafts import ground, staff
from ttdn_desktop.directive.records import Item, Section
from ttdn_desktop.dossier.records import Choice
from ttdn_desktop.first_draft.activities import answer_duties
from ttdn_desktop.first_draft.choices import Chosen, choose


def chosen(duty: str, contents: tuple[str, ...], forms: tuple[str, ...] = ()) -> Chosen:
    sections = (
        Section(
            number="II", items=tuple(Item(id=f"II.{n}", text=t) for n, t in enumerate(contents, start=1))
        ),
        Section(number="III", items=tuple(Item(id=f"III.{n}", text=t) for n, t in enumerate(forms, start=1))),
    )
    of = ground(
        duty,
        sections=sections,
        contents=tuple(item.id for item in sections[0].items),
        forms=tuple(item.id for item in sections[1].items),
    )
    return choose(answer_duties(of, staff(of)).planned, of, staff(of))


def ids(choices: tuple[Choice, ...]) -> list[str]:
    return [choice.id for choice in choices]


def test_a_content_that_nobody_carries_is_not_chosen() -> None:
    found = chosen(
        "Tập huấn kỹ năng số cho công chức xã",
        ("Bồi dưỡng kỹ năng số cho công chức.", "Xây dựng trung tâm dữ liệu vùng."),
    )
    assert ids(found.choices) == ["II.1"]
    assert found.planned[0].activity.contents == ("II.1",)


def test_common_forms_get_an_activity() -> None:
    found = chosen("Tập huấn kỹ năng số cho công chức xã", (), ("Treo băng rôn.", "Đón đoàn tham quan."))
    assert ids(found.choices) == ["III.1"]
    assert "visual" in [each.activity.channel for each in found.planned]


def test_some_content_is_always_chosen() -> None:
    assert ids(chosen("Kiểm tra các bến đò", ("Trồng rừng ngập mặn.",)).choices) == ["II.1"]


def test_a_commune_tells_where_telling_is_asked_for() -> None:
    found = chosen("Kiểm tra các bến đò", ("Tuyên truyền an toàn đường thủy.",))
    assert [each.activity.channel for each in found.planned] == ["other", "radio"]


def test_words_are_turned_only_where_they_are_the_areas() -> None:
    found = chosen("Kiểm tra các bến đò", ("Kiểm tra các bến đò trên địa bàn tỉnh.",))
    assert found.choices == (Choice(id="II.1", text="Kiểm tra các bến đò trên địa bàn xã.", proposed=True),)


def test_nothing_is_carried_by_default() -> None:
    found = chosen(
        "Tuyên truyền về chăn nuôi an toàn; tiêm phòng vắc xin vụ Xuân cho đàn trâu",
        ("Tiêm vắc xin lở mồm long móng.", "Vệ sinh chuồng trại.", "Tổ chức hội nghị cấp tỉnh."),
    )
    assert ids(found.choices) == ["II.1"]
    carried = {each.activity.title: each.activity.contents for each in found.planned}
    assert carried["Tiêm phòng vắc xin vụ Xuân cho đàn trâu"] == ("II.1",)


def test_one_word_ties_only_work_of_one_kind() -> None:
    duty = "Kiểm tra hồ sơ môi trường tại chợ; dạy bơi trong môi trường nước"
    found = chosen(
        duty, ("Kiểm tra môi trường làng nghề.", "Trồng hàng rào cây xanh, góp phần bảo vệ môi trường.")
    )
    assert ids(found.choices) == ["II.1"]
    assert found.planned[0].activity.contents == ("II.1",)


def test_a_verb_alone_ties_nothing() -> None:
    found = chosen(
        "Xây dựng phương án bảo vệ rừng; tuần tra rừng phòng hộ",
        ("Xây dựng cơ sở dữ liệu.", "Tuần tra, bảo vệ rừng phòng hộ."),
    )
    assert ids(found.choices) == ["II.2"]


def test_work_is_proposed_for_a_content_where_none_is_carried() -> None:
    found = chosen("Kiểm tra các bến đò", ("Trồng rừng ngập mặn ven sông.",))
    own = found.planned[-1].activity
    assert (own.title, own.contents, own.duties) == ("Trồng rừng ngập mặn ven sông", ("II.1",), ())
    assert own.proposed


def test_an_aim_that_counts_communes_is_not_a_communes_own() -> None:
    items = (Item(id="I.1", text="100% số xã, phường lập sổ."), Item(id="I.2", text="80% hộ phân loại rác."))
    of = ground("Phân loại rác", sections=(Section(number="I", items=items),), purposes=("I.1", "I.2"))
    planned = answer_duties(of, staff(of)).planned
    assert ids(choose(planned, of, staff(of)).choices) == ["I.2"]
    alone = ground("Phân loại rác", sections=(Section(number="I", items=items[:1]),), purposes=("I.1",))
    assert ids(choose(planned, alone, staff(alone)).choices) == ["I.1"]
