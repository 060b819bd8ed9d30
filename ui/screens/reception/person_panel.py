"""Column 1 of F2: who is at the counter, and whose dossier it is."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop_app.domain.people.person import PersonKind, Sex, SubmitterRole
from desktop_app.domain.values import replace
from ui.screens.reception.state import PersonForm
from ui.shortcuts import Key
from ui.widgets.fields import Choice, ChoiceField, DateFieldEdit, FieldEdit, PickField
from ui.widgets.forms import FormColumn

KINDS = (
    (PersonKind.CITIZEN, QT_TRANSLATE_NOOP("Reception", "Căn cước")),
    (PersonKind.OLD_ID, QT_TRANSLATE_NOOP("Reception", "CMND cũ")),
    (PersonKind.FOREIGNER, QT_TRANSLATE_NOOP("Reception", "Hộ chiếu")),
    (PersonKind.ORGANISATION, QT_TRANSLATE_NOOP("Reception", "Tổ chức")),
    (PersonKind.CHILD, QT_TRANSLATE_NOOP("Reception", "Trẻ em")),
)
HEADING_HEIGHT = 32
"""Of all three columns, so that their first lines stand level."""
SPACING = 6
"""Two people have to fit into one column without scrolling."""
NUMBER_LABELS = {
    PersonKind.CITIZEN: QT_TRANSLATE_NOOP("Reception", "Số căn cước"),
    PersonKind.OLD_ID: QT_TRANSLATE_NOOP("Reception", "Số CMND"),
    PersonKind.FOREIGNER: QT_TRANSLATE_NOOP("Reception", "Số hộ chiếu"),
    PersonKind.ORGANISATION: QT_TRANSLATE_NOOP("Reception", "Mã số thuế"),
    PersonKind.CHILD: QT_TRANSLATE_NOOP("Reception", "Số định danh (nếu có)"),
}
SEXES = (
    ("", QT_TRANSLATE_NOOP("Reception", "–")),
    (Sex.MALE.value, QT_TRANSLATE_NOOP("Reception", "Nam")),
    (Sex.FEMALE.value, QT_TRANSLATE_NOOP("Reception", "Nữ")),
)
ROLES = (
    (SubmitterRole.AUTHORISED, QT_TRANSLATE_NOOP("Reception", "Người được ủy quyền")),
    (SubmitterRole.PARENT, QT_TRANSLATE_NOOP("Reception", "Cha, mẹ, người giám hộ")),
    (SubmitterRole.REPRESENTATIVE, QT_TRANSLATE_NOOP("Reception", "Người đại diện")),
)


def translated(text: object) -> str:
    """A text of the tables above in the language of the window (Qt's stub calls a marked text an object)."""
    return QCoreApplication.translate("Reception", str(text))


class PersonFields(QWidget):
    """The fields of one person. ``edited()`` when the officer changed any; ``number_typed(str)`` for look-ups."""

    edited = Signal()
    number_typed = Signal(str)
    known_picked = Signal(object)

    def __init__(self, kinds: tuple[PersonKind, ...], this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = PersonForm()
        self._loading = False
        self.kind = ChoiceField(
            self.tr("Giấy tờ"), [Choice(kind.value, translated(text)) for kind, text in KINDS if kind in kinds]
        )
        self.number = PickField(self.tr("Số căn cước"), required=True, placeholder=self.tr("quét thẻ hoặc gõ số"))
        self.name = FieldEdit(self.tr("Họ và tên"), required=True, max_length=20_000)
        self.birth = DateFieldEdit(self.tr("Ngày sinh"), this_year=this_year)
        self.sex = ChoiceField(self.tr("Giới tính"), [Choice(key, translated(text)) for key, text in SEXES])
        self.address = FieldEdit(self.tr("Địa chỉ"), max_length=2_000)
        self.phone = FieldEdit(self.tr("Điện thoại"), max_length=40)
        self.email = FieldEdit(self.tr("Thư điện tử"), max_length=200)
        self.representative = FieldEdit(self.tr("Người đại diện"), max_length=400)
        self.nationality = FieldEdit(self.tr("Quốc tịch"), max_length=100)
        column = FormColumn()
        column.column.setContentsMargins(0, 0, 0, 0)
        column.column.setSpacing(SPACING)
        column.add_row((self.number, 3), (self.kind, 2))
        column.add(self.name)
        column.add(self.representative)
        column.add_row((self.birth, 3), (self.sex, 2))
        column.add(self.nationality)
        column.add(self.address)
        column.add_row((self.phone, 1), (self.email, 1))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)
        self._connect()
        chain = (
            self.kind.combo, self.number.edit, self.name.edit, self.representative.edit, self.birth.edit,
            self.sex.combo, self.nationality.edit, self.address.edit, self.phone.edit, self.email.edit,
        )  # fmt: skip
        for before, after in pairwise(chain):  # the kind is seldom changed: Enter goes from the number to the name
            self.setTabOrder(before, after)
        self._show_for_kind(PersonKind.CITIZEN)

    def _connect(self) -> None:
        for field in (self.name, self.address, self.phone, self.email, self.representative, self.nationality):
            field.edited.connect(self._on_edited)
        self.birth.date_changed.connect(self._on_edited)
        self.birth.edited.connect(self._on_edited)
        self.sex.chosen.connect(self._on_edited)
        self.kind.chosen.connect(self._on_kind)
        self.number.edited.connect(self._on_edited)
        self.number.query_changed.connect(self.number_typed)
        self.number.picked.connect(self.known_picked)

    def form(self) -> PersonForm:
        """What is typed now; what a card gave and no field shows (old number, issue date) is kept."""
        sex = self.sex.value()
        untrusted = tuple(
            name
            for name, field in (("full_name", self.name), ("address", self.address))
            if name in self._form.untrusted and field.text() == getattr(self._form, name)
        )
        return replace(
            self._form,
            kind=PersonKind(self.kind.value() or PersonKind.CITIZEN.value),
            id_number=self.number.text(),
            full_name=self.name.text(),
            birth_date=self.birth.value(),
            birth_text=self.birth.text() if self.birth.is_wrong() else "",
            sex=Sex(sex) if sex else None,
            address=self.address.text(),
            phone=self.phone.text(),
            email=self.email.text(),
            representative=self.representative.text(),
            nationality=self.nationality.text(),
            untrusted=untrusted,
        )

    def show_form(self, form: PersonForm) -> None:
        """Fill the fields without reporting it as typing; a field being typed keeps its cursor."""
        self._loading = True
        self._form = form
        self.kind.set_value(form.kind.value)
        self._show_for_kind(form.kind)
        for field, text in (
            (self.number, form.id_number),
            (self.name, form.full_name),
            (self.address, form.address),
            (self.phone, form.phone),
            (self.email, form.email),
            (self.representative, form.representative),
            (self.nationality, form.nationality),
        ):
            if field.text() != text:
                field.set_text(text)
        if form.birth_text:
            if self.birth.text() != form.birth_text:
                self.birth.set_text(form.birth_text)
        elif self.birth.value() != form.birth_date or self.birth.is_wrong():
            self.birth.set_value(form.birth_date)
        self.sex.set_value(form.sex.value if form.sex else "")
        self.address.edit.setToolTip(form.address)
        self._loading = False

    def field_named(self, name: str) -> FieldEdit | ChoiceField | None:
        """The field a problem names: ``id_number``, ``full_name`` …"""
        fields: dict[str, FieldEdit | ChoiceField] = {
            "kind": self.kind,
            "id_number": self.number,
            "full_name": self.name,
            "birth_date": self.birth,
            "sex": self.sex,
            "address": self.address,
            "phone": self.phone,
            "email": self.email,
            "representative": self.representative,
            "nationality": self.nationality,
        }
        return fields.get(name)

    def hide_contacts(self) -> None:
        """The owner is reached through the submitter: no telephone and e-mail of their own."""
        self.phone.hide()
        self.email.hide()

    def has_focus(self) -> bool:
        """Whether the officer is typing in one of these fields."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _on_edited(self, *_args: object) -> None:
        if not self._loading:
            self.edited.emit()

    def _on_kind(self, key: str) -> None:
        self._show_for_kind(PersonKind(key))
        self._on_edited()

    def _show_for_kind(self, kind: PersonKind) -> None:
        organisation = kind is PersonKind.ORGANISATION
        self.number.set_label(translated(NUMBER_LABELS[kind]), required=kind is not PersonKind.CHILD)
        self.name.set_label(self.tr("Tên tổ chức") if organisation else self.tr("Họ và tên"), required=True)
        self.representative.setVisible(organisation)
        self.nationality.setVisible(kind is PersonKind.FOREIGNER)
        self.birth.setVisible(not organisation)
        self.sex.setVisible(not organisation)


class _Second(Struct, frozen=True):
    """The widgets of the second person."""

    column: FormColumn
    role: ChoiceField
    authority: FieldEdit
    owner: PersonFields


class PeoplePanel(QWidget):
    """Submitter, and the owner below when it is somebody else.

    The owner's widgets, a quarter of the page's, are made when they are first needed: most dossiers have one person,
    and the first paint waits for every widget. ``second_made(QWidget)`` tells that they are there.
    """

    edited = Signal()
    second_made = Signal(object)
    number_typed = Signal(str, str)
    known_picked = Signal(str, object)

    def __init__(self, this_year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.submitter = PersonFields(tuple(kind for kind, _ in KINDS if kind is not PersonKind.CHILD), this_year)
        self.differs = QCheckBox(self.tr("Chủ hồ sơ khác người nộp") + f" ({Key.OTHER_OWNER.shown})")
        self._this_year = this_year
        self._second: _Second | None = None
        self._people = QVBoxLayout()
        self._people.setSpacing(SPACING)
        column = FormColumn(self.tr("1. Người nộp"))
        if column.heading is not None:
            column.heading.setFixedHeight(HEADING_HEIGHT)
        column.column.setSpacing(SPACING)
        self._people.addWidget(self.submitter)
        self._people.addWidget(self.differs)
        column.column.addLayout(self._people)
        column.add_stretch()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(column)
        self.differs.toggled.connect(self._on_differs)
        self.submitter.edited.connect(self.edited)
        self.submitter.number_typed.connect(self._on_submitter_number)
        self.submitter.known_picked.connect(self._on_submitter_known)

    @property
    def has_second(self) -> bool:
        """Whether the owner's widgets have been made."""
        return self._second is not None

    @property
    def owner(self) -> PersonFields:
        """The second person."""
        return self._made().owner

    @property
    def role(self) -> ChoiceField:
        return self._made().role

    @property
    def authority(self) -> FieldEdit:
        return self._made().authority

    def _made(self) -> _Second:
        if self._second is None:
            self._second = self._make_second()
            order = _tab_order(self._second.column)
            self._people.addWidget(self._second.column)
            for before, after in pairwise((self.differs, *order)):  # Tab goes on as if they had always been here
                QWidget.setTabOrder(before, after)
            self.second_made.emit(self._second.column)
        return self._second

    def _make_second(self) -> _Second:
        role = ChoiceField(self.tr("Tư cách người nộp"), [Choice(role.value, translated(text)) for role, text in ROLES])
        authority = FieldEdit(
            self.tr("Văn bản ủy quyền / đại diện"), placeholder=self.tr("số, ngày, nơi lập"), max_length=500
        )
        owner = PersonFields(tuple(kind for kind, _ in KINDS), self._this_year)
        owner.hide_contacts()
        column = FormColumn()
        column.column.setContentsMargins(0, 0, 0, 0)
        column.column.setSpacing(SPACING)
        column.add_row((role, 2), (authority, 3))
        column.add(owner)
        column.hide()
        owner.edited.connect(self.edited)
        role.chosen.connect(self._on_changed)
        authority.edited.connect(self._on_changed)
        owner.number_typed.connect(self._on_owner_number)
        owner.known_picked.connect(self._on_owner_known)
        return _Second(column, role, authority, owner)

    def which_is_typed(self) -> str:
        """``owner`` while the second person is being typed, else ``submitter``: where a scanned card goes."""
        if not self.differs.isChecked() or self.owner.form().kind is PersonKind.CHILD:
            return "submitter"
        return "owner" if self.owner.has_focus() or self.submitter.form().id_number else "submitter"

    def show_second(self, shown: bool) -> None:
        """Open or close the second person."""
        if shown or self._second is not None:
            self._made().column.setVisible(shown)
            self._show_authority()

    def _show_authority(self) -> None:
        """Parents need no paper of authority."""
        self.authority.setVisible(self.chosen_role() is not SubmitterRole.PARENT)

    def begin_child(self) -> bool:
        """Put the cursor behind the child's surname; False when the owner is no child that waits for a name."""
        if not self.differs.isChecked():
            return False
        form = self.owner.form()
        if form.kind is not PersonKind.CHILD or " " in form.full_name:
            return False
        edit = self.owner.name.edit
        if form.full_name:
            edit.setText(f"{form.full_name} ")
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.end(False)
        return True

    def chosen_role(self) -> SubmitterRole:
        """What ties the submitter to the owner."""
        return SubmitterRole(self.role.value())

    def named_fields(self) -> dict[str, FieldEdit | ChoiceField]:
        """Fields between the two people, by the names problems use."""
        return {"submitter_role": self.role, "authority_paper": self.authority} if self.has_second else {}

    def _on_differs(self, checked: bool) -> None:
        self.show_second(checked)
        self.edited.emit()

    def _on_changed(self, _value: str) -> None:
        self._show_authority()
        self.edited.emit()

    def _on_submitter_number(self, text: str) -> None:
        self.number_typed.emit("submitter", text)

    def _on_owner_number(self, text: str) -> None:
        self.number_typed.emit("owner", text)

    def _on_submitter_known(self, person: object) -> None:
        self.known_picked.emit("submitter", person)

    def _on_owner_known(self, person: object) -> None:
        self.known_picked.emit("owner", person)


def _tab_order(top: QWidget) -> tuple[QWidget, ...]:
    """What Tab visits in a widget that does not stand in a window yet."""
    found = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget.window() is top and widget.focusProxy() is None and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return tuple(found)
