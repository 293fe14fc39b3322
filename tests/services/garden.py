"""The ground on which conflicts are planted: papers that say what they are told to, events that cite them."""

import random
from dataclasses import dataclass, field

from explorer.model.event import Actor, ActorType, Citation, Claim, Event, Participation, Role
from tests.services.phrases import Said

MONTHS = "January February March April May June July August September October November December".split()
RUSSIAN_MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
PEOPLE = (
    ("Emomali Rahmon", "Эмомали Рахмон"), ("Abduhalim Nazarzoda", "Абдухалим Назарзода"), ("Sergei Ivanov", "Сергей Иванов"),
    ("Viktor Bondarev", "Виктор Бондарев"), ("Gulmurod Khalimov", "Гулмурод Халимов"), ("Sherali Mirzo", "Шерали Мирзо"),
    ("Alexander Bortnikov", "Александр Бортников"), ("Nikolai Patrushev", "Николай Патрушев"),
    ("Muhiddin Kabiri", "Мухиддин Кабири"), ("Olga Smirnova", "Ольга Смирнова"), ("Pavel Felgenhauer", "Павел Фельгенгауэр"),
)  # fmt: skip
PLACES = (
    ("Dushanbe", "Душанбе"), ("Kulob", "Кулоб"), ("Khorog", "Хорог"), ("Garm", "Гарм"), ("Panjakent", "Панджакент"),
    ("Vahdat", "Вахдат"), ("Isfara", "Исфара"), ("Murghab", "Мургаб"), ("Osh", "Ош"), ("Batken", "Баткен"),
)  # fmt: skip
GROUPS = (
    ("Islamic Renaissance Party", "IRP"), ("Collective Security Treaty Organization", "CSTO"), ("United Tajik Opposition", "UTO"),
    ("Shanghai Cooperation Organisation", "SCO"), ("State Committee for National Security", "SCNS"),
    ("Eurasian Economic Union", "EEU"), ("National Bank of Tajikistan", "NBT"),
)  # fmt: skip
DATE_UNITS = ("date", "day", "EDTF", "calendar date")
DEEDS = "ambush raid blockade mutiny bombing shootout kidnapping siege".split()


@dataclass
class Garden:
    draw: random.Random
    texts: dict[str, str] = field(default_factory=lambda: {f"paper-{n}": "" for n in range(9)})
    events: list[Event] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)
    number: int = 0

    def actor(self) -> str:
        self.number += 1
        key = f"actor-{self.number}"
        self.actors[key] = Actor(id=key, name=f"Body Nr {self.number}", type=ActorType.ORGANISATION)
        return key

    def cite(self, paper: str, quote: str, **fields: object) -> Citation:
        start = len(self.texts[paper])
        self.texts[paper] += quote + ". "
        return Citation(source=paper, start=start, end=start + len(quote), quote=quote, **fields)

    def two_papers(self) -> list[str]:
        return self.draw.sample(sorted(self.texts), 2)

    def event(self, title: str, citations: list[Citation], claims: list[Claim], **fields: object) -> str:
        key = f"event-{len(self.events)}"
        given = {"date": "2015-09", "actors": (Participation(actor=self.actor(), role=Role.AGENT),)} | fields
        self.events.append(
            Event(id=key, title=title, citations=tuple(citations), claims=tuple(claims), **given)
        )
        return key

    def title(self) -> str:
        self.number += 1
        return f"{self.draw.choice(DEEDS).title()} number {self.number} near {self.draw.choice(PLACES)[0]}"

    def two_claims(
        self, of: str, one: Said, other: Said, as_of: tuple[str, str] = ("", "")
    ) -> frozenset[str]:
        """One event of two papers, each with its value, and something else that one of them says."""
        papers = self.two_papers()
        quotes = [
            self.cite(p, f"The {of} was {s.value} {s.unit}".strip())
            for p, s in zip(papers, (one, other), strict=True)
        ]
        claims = [
            Claim(
                property=of if k == 0 or self.draw.random() < 0.7 else of.upper(),
                value=s.value,
                unit=s.unit,
                as_of=as_of[k],
                citation=k,
            )
            for k, s in enumerate((one, other))
        ]
        claims.append(Claim(property=f"{of} a year before", value="17", unit=one.unit, citation=1))
        return frozenset({self.event(self.title(), quotes, claims)})
