"""The catalogue as F8 works with it: listed, read in all versions, published anew, ended, and looked at ahead.

Everything that changes is one event of publishing: the next version of a procedure. Old versions stay as they are, for
a dossier keeps the version it was accepted under.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from desktop_app.clock import in_vietnam
from desktop_app.domain.catalogue.diff import compare
from desktop_app.domain.catalogue.fees import takes_local_fee
from desktop_app.domain.catalogue.listing import (
    CatalogueChange,
    CatalogueFilter,
    CatalogueList,
    CatalogueRow,
    DayPreview,
    LawNotice,
    Mark,
    NextVersion,
    ProcedureHistory,
    VersionInfo,
)
from desktop_app.domain.catalogue.lookup import CatalogueIndex
from desktop_app.domain.catalogue.papers import Leaflet, Poster
from desktop_app.domain.catalogue.procedure import Confidence, FeeKind, Procedure
from desktop_app.domain.catalogue.validity import check_procedure
from desktop_app.domain.catalogue.versions import (
    DayChange,
    VersionSpan,
    changes_on,
    days_of_change,
    ending,
    holding_on,
    next_version,
    spans,
    state_of,
    version_on,
)
from desktop_app.domain.events import Actor, ProcedurePublishedData
from desktop_app.domain.exchange.office import OfficeSnapshot
from desktop_app.domain.formatting import money
from desktop_app.domain.text import fold
from desktop_app.errors import UserError
from desktop_app.services import rights
from desktop_app.services.catalogue_papers import leaflet_of, poster_of
from desktop_app.services.context import CATALOGUE_VERSION, CatalogueSnapshot, ServiceContext
from desktop_app.services.shipped_catalogue import shipped_law_changes
from models import event_log, sequences
from models.queries.catalogue import open_by_version, version_of_dossier

MANY = 100_000
"""More than any catalogue has: a search of F8 shows everything that fits."""

WRITTEN_ANYWAY = frozenset({"decision_no", "effective_from", "status", "origin", "replaced_by"})
"""What differs in every new version, so that it is no change by itself."""

Versions = Mapping[str, tuple[Procedure, ...]]


class Procedures:
    """Reading and changing the catalogue."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services
        self._listing: _Listing | None = None

    # -- reading --------------------------------------------------------------------------------------------------
    def list(self, wanted: CatalogueFilter = CatalogueFilter()) -> CatalogueList:  # noqa: B008
        """The procedures that fit, each as it stands today."""
        today = self._today()
        with self._services.database.read() as session:
            catalogue, office = self._services.catalogue(session), self._services.office(session)
        key = (catalogue.version, office.version, today)
        listing = self._listing
        if listing is None or listing.key != key:
            self._listing = listing = _listing_of(key, office, _by_code(catalogue), today)
        found = (row for row in listing.find(wanted.text) if _fits(row, wanted))
        return CatalogueList(tuple(found), len(listing.rows), listing.sectors, catalogue.version)

    def at(self) -> int:
        """The version of the catalogue: it grows with every change, whoever makes it."""
        with self._services.database.read() as session:
            return sequences.current(session, CATALOGUE_VERSION)

    def history(self, code: str) -> ProcedureHistory:
        """All versions of one procedure; raises ``UserError("procedure_unknown")``."""
        today = self._today()
        with self._services.database.read() as session:
            versions = _by_code(self._services.catalogue(session)).get(code)
            office = self._services.office(session)
            open_dossiers = open_by_version(session, code)
        if not versions:
            raise UserError("procedure_unknown", field="procedure")
        infos = tuple(
            VersionInfo(span, state_of(span, today), open_dossiers.get((code, span.procedure.version), 0))
            for span in reversed(spans(versions))
        )
        shown = _shown(versions, today).procedure
        return ProcedureHistory(code, shown, infos, _local_fee_words(office, shown))

    def kept_by(self, dossier_id: int) -> Procedure:
        """The version a dossier was accepted under, whatever was published since; raises ``dossier_unknown``."""
        with self._services.database.read() as session:
            key = version_of_dossier(session, dossier_id)
            catalogue = self._services.catalogue(session)
        if key is None or key not in catalogue.versions:
            raise UserError("dossier_unknown")
        return catalogue.versions[key]

    def on_day(self, day: date, language: str = "vi") -> DayPreview:
        """What ``day`` changes: versions that begin and end, open dossiers under older ones, laws of that day."""
        with self._services.database.read() as session:
            versions = _by_code(self._services.catalogue(session))
            open_dossiers = open_by_version(session)
        changes = [
            _change_line(change, versions, open_dossiers, language)
            for known in versions.values()
            if (change := changes_on(known, day)) is not None
        ]
        today = self._today()
        days = {later for known in versions.values() for later in days_of_change(known, today)}
        days |= {law.day for law in shipped_law_changes() if law.day > today}
        return DayPreview(day, tuple(sorted(changes, key=_line_order)), _laws(versions, day), tuple(sorted(days)))

    # -- paper ----------------------------------------------------------------------------------------------------
    def leaflet(self, code: str, version: int | None = None) -> Leaflet:
        """The leaflet of one procedure, in one version or the one that is shown today."""
        now = self._services.clock.now()
        with self._services.database.read() as session:
            catalogue, office = self._services.catalogue(session), self._services.office(session)
        versions = _by_code(catalogue).get(code, ())
        chosen = [one for one in versions if one.version == version]
        if not versions or (version is not None and not chosen):
            raise UserError("procedure_unknown", field="procedure")
        procedure = chosen[0] if chosen else _shown(versions, self._today()).procedure
        return leaflet_of(office, procedure, now)

    def poster(self) -> Poster:
        """The counter's list of everything in force today."""
        now, today = self._services.clock.now(), self._today()
        with self._services.database.read() as session:
            catalogue, office = self._services.catalogue(session), self._services.office(session)
        holding = (holding_on(known, today) for known in _by_code(catalogue).values())
        return poster_of(office, tuple(one for one in holding if one is not None), now)

    # -- changing -------------------------------------------------------------------------------------------------
    def prepare(self, wanted: Procedure, based_on: int, language: str = "vi") -> NextVersion:
        """What ``publish`` would write, to be read before it is written; raises as ``publish`` does."""
        with self._services.database.read() as session:
            versions = _by_code(self._services.catalogue(session)).get(wanted.code, ())
            open_dossiers = open_by_version(session, wanted.code)
        made = _checked(versions, wanted, based_on)
        changes = compare(versions[-1] if versions else None, made, language)
        return NextVersion(made, changes, based_on, sum(open_dossiers.values()))

    def publish(self, actor: Actor, wanted: Procedure, based_on: int) -> Procedure:
        """Check and publish the next version of a procedure, or the first of a new one (``based_on`` 0).

        Raises ``UserError`` naming the field: what ``check_procedure`` and ``next_version`` say,
        ``procedure_code_taken``, ``catalogue_changed`` (another counter published after ``based_on``) and
        ``nothing_changed``.
        """
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "catalogue.publish")
            versions = _by_code(self._services.catalogue(session)).get(wanted.code, ())
            made = _checked(versions, wanted, based_on)
            self._publish_in(session, actor, made)
        return made

    def end(
        self, actor: Actor, code: str, day: date, decision_no: str, replaced_by: str = "", *, based_on: int
    ) -> Procedure:
        """Abolish a procedure from ``day`` on, or replace it by another: nobody is received under it afterwards.

        Raises ``UserError``: as ``ending``, ``catalogue_changed``, and ``successor_unknown`` (field ``replaced_by``)
        where the other procedure is not in the catalogue, or does not hold on ``day``.
        """
        with self._services.database.write() as session:
            rights.require(self._services.office(session), actor, "catalogue.publish")
            known = _by_code(self._services.catalogue(session))
            versions = known.get(code, ())
            if versions and versions[-1].version != based_on:
                raise UserError("catalogue_changed", field="procedure", version=versions[-1].version)
            made = ending(versions, day, decision_no, replaced_by)
            if replaced_by and (replaced_by == code or holding_on(known.get(replaced_by, ()), day) is None):
                raise UserError("successor_unknown", field="replaced_by", procedure=replaced_by)
            self._publish_in(session, actor, made)
        return made

    def _publish_in(self, session: Session, actor: Actor, procedure: Procedure) -> None:
        now = self._services.clock.now()
        sequences.take(session, CATALOGUE_VERSION)
        event_log.append(
            session, procedure.code, ProcedurePublishedData(procedure), actor=actor, occurred_at=now, recorded_at=now
        )

    def _today(self) -> date:
        return in_vietnam(self._services.clock.now()).date()


def _checked(versions: tuple[Procedure, ...], wanted: Procedure, based_on: int) -> Procedure:
    """The version ``wanted`` becomes after version ``based_on``."""
    newest = versions[-1] if versions else None
    if newest is not None and based_on == 0:
        raise UserError("procedure_code_taken", field="code", procedure=newest.code)
    if newest is None and based_on:
        raise UserError("procedure_unknown", field="procedure")
    if newest is not None and newest.version != based_on:
        raise UserError("catalogue_changed", field="procedure", version=newest.version)
    check_procedure(wanted)
    made = next_version(versions, wanted)
    if newest is not None and all(change.field in WRITTEN_ANYWAY for change in compare(newest, made)):
        raise UserError("nothing_changed", field="name")
    return made


# -- rows -------------------------------------------------------------------------------------------------------------
def _by_code(catalogue: CatalogueSnapshot) -> dict[str, tuple[Procedure, ...]]:
    """Every procedure's versions, the oldest first."""
    found: dict[str, list[Procedure]] = defaultdict(list)
    for (code, _version), procedure in sorted(catalogue.versions.items()):
        found[code].append(procedure)
    return {code: tuple(versions) for code, versions in found.items()}


def _shown(versions: tuple[Procedure, ...], today: date) -> VersionSpan:
    """What the list says of a procedure: the version of today, else the first that will come."""
    known = spans(versions)
    current = version_on(versions, today)
    if current is None:
        return next(span for span in known if not span.empty)
    return next(span for span in known if span.procedure == current)


def _row(office: OfficeSnapshot, versions: tuple[Procedure, ...], shown: VersionSpan, today: date) -> CatalogueRow:
    procedure = shown.procedure
    return CatalogueRow(
        code=procedure.code,
        name=procedure.name,
        short_name=procedure.label,
        sector=procedure.sector,
        version=procedure.version,
        versions=len(versions),
        state=state_of(shown, today),
        first=shown.first,
        last=shown.last,
        limit_text=procedure.limit_text,
        fee_kind=procedure.fee.kind,
        fee_text=_local_fee_words(office, procedure) or procedure.fee_text,
        decision_no=procedure.decision_no,
        confidence=procedure.confidence,
        marks=_marks(office, versions, procedure, today),
    )


def _marks(
    office: OfficeSnapshot, versions: tuple[Procedure, ...], procedure: Procedure, today: date
) -> tuple[Mark, ...]:
    lacks_fee = procedure.fee.kind in (FeeKind.PROVINCIAL, FeeKind.UNKNOWN)
    holds = {
        Mark.NO_WAIT: procedure.no_wait,
        Mark.LIMIT_MISSING: procedure.limit is None,
        Mark.FEE_MISSING: lacks_fee and office.local_fee(procedure.code, "") is None,
        Mark.UNVERIFIED: procedure.confidence is not Confidence.VERIFIED,
        Mark.REVIEW: bool(procedure.flags),
        Mark.CHANGING: bool(days_of_change(versions, today)),
    }
    return tuple(mark for mark in Mark if holds[mark])


def _local_fee_words(office: OfficeSnapshot, procedure: Procedure) -> str:
    """The centre's own amount in words; empty where none stands in for the rule."""
    local = office.local_fee(procedure.code, "") if takes_local_fee(procedure.fee) else None
    if local is None:
        return ""
    online = "" if local.online_amount is None else f", trực tuyến {money(local.online_amount)}"
    return f"{money(local.amount)}{online} ({local.ground})"


@dataclass(frozen=True, slots=True)
class _Listing:
    """All rows of one catalogue on one day, in their order, with an index to find them."""

    key: tuple[int, int, date]
    rows: Mapping[str, CatalogueRow]
    sectors: tuple[str, ...]
    index: CatalogueIndex

    def find(self, text: str) -> Iterable[CatalogueRow]:
        """By sector and name; of a search the best first, as F2 finds them."""
        if not text.strip():
            return self.rows.values()
        return (self.rows[found.code] for found in self.index.find(text, limit=MANY))


def _listing_of(key: tuple[int, int, date], office: OfficeSnapshot, versions: Versions, today: date) -> _Listing:
    shown = {code: _shown(known, today) for code, known in versions.items()}
    rows = [_row(office, known, shown[code], today) for code, known in versions.items()]
    ordered = {row.code: row for row in sorted(rows, key=_row_order)}
    sectors = sorted({row.sector for row in rows}, key=fold)
    return _Listing(key, ordered, tuple(sectors), CatalogueIndex([shown[code].procedure for code in ordered], {}))


def _row_order(row: CatalogueRow) -> tuple[str, str, str]:
    return fold(row.sector), fold(row.short_name), row.code


def _fits(row: CatalogueRow, wanted: CatalogueFilter) -> bool:
    return (
        (not wanted.sector or row.sector == wanted.sector)
        and (wanted.state is None or row.state is wanted.state)
        and (wanted.mark is None or wanted.mark in row.marks)
    )


# -- a day ------------------------------------------------------------------------------------------------------------
def _change_line(
    change: DayChange, versions: Versions, open_dossiers: Mapping[tuple[str, int], int], language: str
) -> CatalogueChange:
    old, new = change.old, change.new
    named = old or new
    assert named is not None
    before = old.version if old is not None else 0
    successor_code = new.replaced_by if new is not None else ""
    successor = versions.get(successor_code, ())
    waiting = sum(count for (code, version), count in open_dossiers.items() if code == named.code and version <= before)
    return CatalogueChange(
        kind=change.kind,
        code=named.code,
        name=named.label,
        sector=named.sector,
        decision_no=(new or named).decision_no,
        old_version=before,
        new_version=new.version if new is not None else 0,
        fields=compare(old, new, language) if old is not None and new is not None else (),
        successor_code=successor_code,
        successor=successor[-1].label if successor else "",
        open_dossiers=waiting,
    )


def _line_order(line: CatalogueChange) -> tuple[str, str]:
    return fold(line.sector), fold(line.name)


def _laws(versions: Versions, day: date) -> tuple[LawNotice, ...]:
    """Laws that begin on ``day``, each with the procedures of its sectors for which nothing was published."""
    notices = []
    for law in shipped_law_changes():
        if law.day != day:
            continue
        unchanged = []
        for code, known in versions.items():
            holding = holding_on(known, day)
            old = holding is not None and (holding.effective_from is None or holding.effective_from < day)
            if old and holding is not None and holding.sector in law.sectors:
                unchanged.append((code, holding.label))
        notices.append(LawNotice(law, tuple(unchanged)))
    return tuple(notices)
