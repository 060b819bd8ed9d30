"""People who do not exist: every name says so, every number has the place code 099, which no province has."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from desktop_app.domain.people.person import Person, PersonKind, Sex

PLACE_CODE = "099"
FAMILIES = (
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh",
    "Trịnh", "Lương", "Tạ", "Mạc", "Chu",
)  # fmt: skip
FAMILY_WEIGHTS = (31, 11, 9, 7, 5, 5, 4, 3, 3, 3, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1)
MIDDLES = {
    Sex.MALE: ("Văn", "Đức", "Hữu", "Quang", "Minh", "Xuân", "Thanh", "Ngọc", "Công", "Đình"),
    Sex.FEMALE: ("Thị", "Thị Thu", "Thị Ngọc", "Ngọc", "Thị Thanh", "Thu", "Kim", "Thị Minh", "Bích", "Hồng"),
}
GIVEN = ("Mẫu", "Ví Dụ", "Thử Nghiệm", "Giả Định", "Minh Họa", "Hư Cấu", "Ước Lệ", "Tượng Trưng", "Làm Mẫu")
"""Given names that nobody bears and everybody reads as invented."""
STREETS = ("Thôn Mẫu {n}", "Tổ dân phố Ví Dụ {n}", "Xóm Giả Định {n}", "Số {n} đường Minh Họa")
PLACE = "Xã Mẫu, Tỉnh Mẫu"
OLDEST_AGE, YOUNGEST_AGE = 85, 18
RETURNING = 0.15
"""Share of visits by somebody who came before."""


@dataclass(slots=True)
class People:
    """Draws people one by one; the same random source gives the same people."""

    rng: Random
    _known: list[Person] = field(default_factory=list)
    _numbers: set[str] = field(default_factory=set)

    def citizen(self, today: date) -> Person:
        """An adult with a card, sometimes one who came before."""
        if self._known and self.rng.random() < RETURNING:
            return self.rng.choice(self._known)
        person = self._new_citizen(today)
        self._known.append(person)
        return person

    def child(self, today: date, parent: Person) -> Person:
        """A newborn without a number, living with the parent and bearing the parent's family name."""
        sex = self._sex()
        family = parent.full_name.split()[0]
        return Person(
            kind=PersonKind.CHILD,
            full_name=f"{family} {self.rng.choice(MIDDLES[sex])} {self.rng.choice(GIVEN)}",
            birth_date=today - timedelta(days=self.rng.randint(3, 50)),
            sex=sex,
            address=parent.address,
        )

    def organisation(self) -> Person:
        """A company with a well-formed tax code of the unused beginning 99."""
        return Person(
            kind=PersonKind.ORGANISATION,
            full_name=f"Công ty TNHH {self.rng.choice(GIVEN)} {self.rng.randint(1, 99)}",
            id_number=self._tax_code(),
            address=self._address(),
            phone=self._phone(),
            representative=self._name(self._sex()),
        )

    def _new_citizen(self, today: date) -> Person:
        rng, sex = self.rng, self._sex()
        days = rng.randint(YOUNGEST_AGE * 366, OLDEST_AGE * 365)
        birth = today - timedelta(days=min(days, int(rng.triangular(YOUNGEST_AGE * 366, OLDEST_AGE * 365, 13_000))))
        issued = max(date(2021, 1, 1), birth + timedelta(days=14 * 366)) + timedelta(days=rng.randint(0, 900))
        return Person(
            kind=PersonKind.CITIZEN,
            full_name=self._name(sex),
            id_number=self._number(birth, sex),
            birth_date=birth,
            sex=sex,
            address=self._address(),
            phone=self._phone() if rng.random() < 0.9 else "",
            id_issued_on=issued if issued < today else None,
        )

    def _sex(self) -> Sex:
        return Sex.FEMALE if self.rng.random() < 0.52 else Sex.MALE

    def _name(self, sex: Sex) -> str:
        family = self.rng.choices(FAMILIES, FAMILY_WEIGHTS)[0]
        return f"{family} {self.rng.choice(MIDDLES[sex])} {self.rng.choice(GIVEN)}"

    def _number(self, birth: date, sex: Sex) -> str:
        """Place, century and sex, year, six digits: as a real number is built, in a place that does not exist."""
        head = f"{PLACE_CODE}{(birth.year // 100 - 19) * 2 + (sex is Sex.FEMALE)}{birth.year % 100:02}"
        number = f"{head}{self.rng.randrange(1_000_000):06}"
        while number in self._numbers:
            number = f"{head}{self.rng.randrange(1_000_000):06}"
        self._numbers.add(number)
        return number

    def _tax_code(self) -> str:
        """Nine digits and the check digit of a tax code (weights 31 to 3, modulus 11)."""
        while True:
            digits = f"99{self.rng.randrange(10_000_000):07}"
            weights = (31, 29, 23, 19, 17, 13, 7, 5, 3)
            check = 10 - sum(w * int(d) for w, d in zip(weights, digits, strict=True)) % 11
            if check < 10:
                return f"{digits}{check}"

    def _phone(self) -> str:
        return f"09{self.rng.randrange(10)}000{self.rng.randrange(10_000):04}"

    def _address(self) -> str:
        return f"{self.rng.choice(STREETS).format(n=self.rng.randint(1, 12))}, {PLACE}"
