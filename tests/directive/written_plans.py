"""Plans made up by chance and written in one of many layouts, with what must be understood of them."""

import random
from dataclasses import dataclass, field

from ttdn_desktop.directive.lines import Cell, Line, Source

SENTENCES = (
    "Tuyên truyền chủ trương, đường lối đối ngoại của Đảng, chính sách, pháp luật của Nhà nước",
    "Quảng bá hình ảnh quê hương, con người; kêu gọi đầu tư vào du lịch sinh thái, nông nghiệp sạch",
    "Giới thiệu lễ hội, đặc sản: bưởi, sầu riêng, mật ong",
    "Đấu tranh phản bác các thông tin xuyên tạc, sai sự thật",
    "Phối hợp với Báo Sông Mây, Đài Phát thanh và Truyền hình tỉnh đăng tin, bài",
    "Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân",
    "Bảo đảm kịp thời, chính xác, tiết kiệm",
    "Căn cứ chức năng, nhiệm vụ được giao tổ chức tuyên truyền",
    "Thực hiện Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị trên địa bàn",
    "Tổ chức 04 buổi nói chuyện chuyên đề tại các thôn, tổ dân phố",
)
BODIES = (
    "Phòng Văn hóa và Thông tin",
    "Công an huyện",
    "Đài Truyền thanh - Truyền hình",
    "Phòng Tài chính - Kế hoạch",
    "Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các đoàn thể",
    "Văn phòng HĐND và UBND huyện",
)
COMMUNES = (
    "Ủy ban nhân dân các xã, thị trấn",
    "UBND các xã, phường, đặc khu",
    "Uỷ ban nhân dân cấp xã",
    "Đối với các xã, thị trấn",
    "Các xã, phường",
)
DUE = (
    ("trước ngày {d}/{m}/{y}", 0),
    ("trước ngày {d:02}/{m:02}/{y}", 0),
    ("chậm nhất ngày {d} tháng {m} năm {y}", 0),
    ("trước ngày {d}/{m} hằng năm", 0),
)


@dataclass
class Written:
    """A plan's lines and what they mean."""

    source: Source
    headings: dict[str, str] = field(default_factory=dict[str, str])
    texts: dict[str, str] = field(default_factory=dict[str, str])
    purposes: list[str] = field(default_factory=list[str])
    contents: list[str] = field(default_factory=list[str])
    forms: list[str] = field(default_factory=list[str])
    bodies: list[tuple[str, str, list[str]]] = field(default_factory=list[tuple[str, str, list[str]]])
    duties: list[str] = field(default_factory=list[str])
    due: str = ""


class Writer:
    """Writes one plan; every choice comes from ``seed``."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.features = self.chance.random() < 0.7
        self.automatic = self.features and self.chance.random() < 0.4
        self.top = self.chance.choice(("roman", "roman", "roman", "arabic"))
        self.item = self.chance.choice(("-", "-", "a)", "–", "•", "plain" if self.features else "-"))
        self.sub = self.chance.choice(("+", "-+", "+"))
        self.dot = self.chance.choice((".", ".", "/", "-")) if not self.automatic else "."
        self.colon = self.chance.random() < 0.5
        self.upper = self.chance.random() < 0.6
        self.split_purposes = self.chance.random() < 0.4
        self.lines: list[Line] = []
        self.out = Written(Source(name="x", kind="docx"))

    def write(self) -> Written:
        self._head()
        self._purposes()
        self._contents()
        self._assignments()
        self._foot()
        kind = "docx" if self.features else "txt"
        self.out.source = Source(name=f"x.{kind}", kind=kind, lines=tuple(self.lines), features=self.features)
        return self.out

    def _line(
        self, text: str, *, bold: bool = False, number: str | None = None, level: int = 0, lead: int = 0
    ) -> None:
        if number and not self.automatic:
            text, number, lead = f"{number} {text}", None, lead + len(number) + 1 if lead else 0
        self.lines.append(
            Line(
                text=text,
                number=number,
                level=level if number else None,
                bold=1.0 if bold and self.features else 0.0,
                bold_lead=len(text) if bold and self.features else lead if self.features else 0,
                indent=20.0 if self.features else 0.0,
            )
        )
        if not self.features:
            self.lines.append(Line(text=""))

    def _head(self) -> None:
        if self.features:
            for row, (left, right) in enumerate((("ỦY BAN NHÂN DÂN\nHUYỆN SÔNG MÂY", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
                                                 ("Số: 15/KH-UBND", "Sông Mây, ngày 05 tháng 02 năm 2022"))):  # fmt: skip
                for column, text in enumerate((left, right)):
                    self.lines.append(Line(text=text, cell=Cell(table=0, row=row, column=column)))
        self.lines.append(Line(text="KẾ HOẠCH", bold=1.0, centered=self.features))
        self._line("Công tác thông tin đối ngoại trên địa bàn huyện Sông Mây năm 2022", bold=True)
        self._line(
            "Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;"
        )
        self._line("Ủy ban nhân dân huyện Sông Mây ban hành Kế hoạch như sau:")

    def _number(self, place: int, depth: int) -> tuple[str, str]:
        """The number as printed and as a step of the path."""
        if depth == 0 and self.top == "roman":
            roman = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII")[place]
            return f"{roman}{self.dot}", roman
        if self.top == "arabic" and depth == 1:
            return f"{self._above}.{place + 1}.", str(place + 1)
        return f"{place + 1}{self.dot}", str(place + 1)

    def _section(self, heading: str, place: int, depth: int, above: str = "") -> str:
        self._above = above
        printed, step = self._number(place, depth)
        number = f"{above}.{step}" if above else step
        shown = heading.upper() if depth == 0 and self.upper else heading
        self.out.headings[number] = shown
        self._line(shown + (":" if self.colon else ""), bold=True, number=printed, level=depth)
        return number

    def _items(self, number: str, *, plain: bool = False) -> list[str]:
        found: list[str] = []
        how_many = self.chance.randint(1, 4)
        for place in range(1, how_many + 1):
            name = f"{number}.{place}"
            found.append(name)
            nested = not plain and self.item != "plain" and self.chance.random() < 0.2
            text = self.chance.choice(SENTENCES) + (", gồm:" if nested else ".")
            self.out.texts[name] = text
            self._item(text, place, "plain" if plain else self.item, 2)
            for below in range(1, self.chance.randint(1, 3) if nested else 0):
                words = self.chance.choice(SENTENCES) + ";"
                self.out.texts[f"{name}.{below}"] = words
                self._item(words, below, "+", 3)
        return found

    def _item(self, text: str, place: int, mark: str, level: int) -> None:
        sign = {"a)": f"{chr(96 + place)})", "plain": None}.get(mark, mark)
        self._line(text, number=sign, level=level)

    def _purposes(self) -> None:
        top = self._section("Mục đích, yêu cầu", 0, 0)
        if not self.split_purposes:
            self.out.purposes = self._items(top)
            return
        for place, heading in enumerate(("Mục đích", "Yêu cầu")):
            self.out.purposes += self._items(self._section(heading, place, 1, top))

    def _contents(self) -> None:
        if self.chance.random() < 0.5:
            self.out.contents = self._items(self._section("Nội dung tuyên truyền", 1, 0))
            self.out.forms = self._items(self._section("Hình thức", 2, 0))
            self.next = 3
            return
        top = self._section("Nội dung và hình thức thực hiện", 1, 0)
        self.out.contents = self._items(self._section("Nội dung", 0, 1, top))
        self.out.forms = self._items(self._section("Hình thức", 1, 1, top))
        self.next = 2

    def _assignments(self) -> None:
        if self.chance.random() < 0.5:
            self._items(self._section("Kinh phí", self.next, 0), plain=self.features)
            self.next += 1
        top = self._section("Tổ chức thực hiện", self.next, 0)
        bodies = self.chance.sample(BODIES, self.chance.randint(2, 5))
        mine = self.chance.choice(COMMUNES)
        bodies.insert(self.chance.randint(0, len(bodies)), mine)
        for place, body in enumerate(bodies):
            number, items = self._body(body, place, top)
            self.out.bodies.append((number, body, items))
            if body == mine:
                self.out.duties = items

    def _body(self, body: str, place: int, top: str) -> tuple[str, list[str]]:
        if self.chance.random() < 0.75:
            number = self._section(body, place, 1, top)
            return number, self._items(number)
        self._above = top
        printed, step = self._number(place, 1)
        number = f"{top}.{step}"
        self.out.headings[number] = body
        text = f"{self.chance.choice(SENTENCES[:4])}."
        self.out.texts[f"{number}.1"] = text
        self._line(f"{body}: {text}", number=printed, level=1, lead=len(body) + 1)
        return number, [f"{number}.1"]

    def _foot(self) -> None:
        form, _ = self.chance.choice(DUE)
        self.out.due = "2022-11-15"
        when = form.format(d=15, m=11, y=2022)
        self._line(
            f"Trên đây là Kế hoạch năm 2022, các đơn vị báo cáo kết quả về UBND huyện {when} để tổng hợp./."
        )
        for text in ("Nơi nhận:", "- UBND tỉnh (b/c);", "- UBND các xã;", "- Lưu: VT."):
            self.lines.append(Line(text=text, cell=Cell(table=1, row=0, column=0) if self.features else None))
        for text in ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn An"):
            self.lines.append(Line(text=text, cell=Cell(table=1, row=0, column=1) if self.features else None))
