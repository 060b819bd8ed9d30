from __future__ import annotations

import multiprocessing
import random
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from desktop_app.domain import canonical
from desktop_app.domain.dossier.acceptance import PaymentMethod
from desktop_app.domain.dossier.papers import ROUTED_FORMS, PaperForm
from desktop_app.domain.dossier.texts import Collector
from desktop_app.domain.events import EVENT_DATA, UPGRADES, Event, NationalCodeSetData, SubjectKind
from desktop_app.domain.exchange.returning import ReturnDossier
from desktop_app.domain.office import Counter
from desktop_app.domain.people.person import SubmitterRole
from desktop_app.domain.values import replace
from desktop_app.errors import BugError, UserError
from models import event_log, personal, projections
from models.event import EventRow
from models.projections import dossiers, office, prints
from tests.support.office import COLLEAGUE, OFFICER, Desk, open_desk
from tests.support.people import CHILD, appointment, certified, citizen, promised

OF_A_DOSSIER = tuple(form for form in ROUTED_FORMS if form is not PaperForm.TICKET_80MM)
PROJECTED = tuple(
    table.__tablename__
    for table in (*prints.TABLES, *dossiers.TABLES, *office.TABLES)  # type: ignore[attr-defined]
)


def _accept_many(url: str, first: int, count: int) -> list[str]:
    with open_desk(url) as desk:
        return [desk.accept(certified(number)).code for number in range(first, first + count)]


def _check_numbers(desk: Desk, codes: list[str], count: int) -> None:
    assert sorted(codes) == [f"H06.12.34-261119-{number:04}" for number in range(1, count + 1)]
    events = [seq for (seq,) in desk.rows("SELECT seq FROM event ORDER BY seq")]
    assert events == list(range(1, len(events) + 1))
    assert [no for (no,) in desk.rows("SELECT line_no FROM dossier ORDER BY line_no")] == list(range(1, count + 1))
    assert [id for (id,) in desk.rows("SELECT id FROM dossier ORDER BY id")] == list(range(1, count + 1))
    jobs = [id for (id,) in desk.rows("SELECT id FROM print_job ORDER BY id")]
    assert jobs == list(range(1, count + 1))


def test_processes_that_accept_at_once_never_share_or_skip_a_number(sqlite_desk):
    context = multiprocessing.get_context("spawn")
    with context.Pool(4) as pool:
        parts = pool.starmap(_accept_many, [(sqlite_desk.url, 1 + 1000 * part, 25) for part in range(4)])

    _check_numbers(sqlite_desk, [code for part in parts for code in part], 100)


def test_connections_that_accept_at_once_never_share_or_skip_a_number(desk):
    with ThreadPoolExecutor(4) as threads:
        parts = list(threads.map(lambda part: _accept_many(desk.url, 1 + 1000 * part, 15), range(4)))

    _check_numbers(desk, [code for part in parts for code in part], 60)


def test_the_sequence_is_the_order_of_commits(desk):
    with ThreadPoolExecutor(3) as threads:
        threads.map(lambda part: _accept_many(desk.url, 1 + 1000 * part, 10), range(3))
        highest = 0
        for _ in range(200):
            seqs = [seq for (seq,) in desk.rows("SELECT seq FROM event ORDER BY seq")]
            assert seqs == list(range(1, len(seqs) + 1))  # a reader never sees a later event without an earlier one
            assert len(seqs) >= highest
            highest = len(seqs)


def _history(desk: Desk, seed: int, steps: int) -> None:
    """A random but possible morning; what the rules refuse is part of it."""
    dice = random.Random(seed)
    ids: list[int] = []
    jobs = desk.office.print_jobs("quay-3")
    processing = desk.office.processing
    for step in range(steps):
        desk.pass_minutes(dice.choice([0, 1, 7, 25, 90]))
        dossier_id = dice.choice(ids) if ids else 0
        try:
            match dice.choice(
                ["accept"] * 5
                + [
                    "finish",
                    "return",
                    "convert",
                    "void",
                    "reprint",
                    "fee",
                    "code",
                    "print",
                    "fail",
                    "record",
                    "reveal",
                    "start",
                ]
            ):
                case "accept":
                    made = dice.choice([certified, appointment, promised])(dice.randrange(12))
                    ids.append(
                        desk.accept(
                            replace(made, agreed_next_session=True), dice.choice([OFFICER, COLLEAGUE])
                        ).dossier_id
                    )
                case "start":
                    processing.start(OFFICER, dossier_id)
                case "finish":
                    processing.finish(OFFICER, dossier_id)
                case "return":
                    collector = dice.choice([None, Collector("Trần Văn Ví Dụ", "099090000777", "giấy ủy quyền")])
                    processing.return_result(OFFICER, ReturnDossier(dossier_id, PaymentMethod.CASH, collector))
                case "convert":
                    processing.convert_promise(OFFICER, dossier_id, "mất điện")
                case "void":
                    desk.office.reception.void(OFFICER, dossier_id, "nhập nhầm")
                case "reprint":
                    processing.reprint(OFFICER, dossier_id, dice.choice(OF_A_DOSSIER))
                case "fee":
                    processing.collect_fee(OFFICER, dossier_id, PaymentMethod.TRANSFER)
                case "code":
                    processing.set_national_code(
                        OFFICER, dossier_id, f"000.00.06.H56-261119-{dice.randrange(10_000):04}"
                    )
                case "print":
                    task = jobs.claim_next()
                    if task:
                        jobs.done(task.job_id)
                case "fail":
                    task = jobs.claim_next()
                    if task:
                        jobs.failed(task.job_id, "printer_off")
                        if dice.random() < 0.5:
                            jobs.retry(OFFICER, task.job_id)
                case "record":
                    desk.office.records.save(OFFICER, Counter("quay-4", f"Quầy {step}"))
                case "reveal":
                    desk.office.dossiers.reveal_identity(OFFICER, dossier_id, "đối chiếu giấy tờ")
        except UserError:
            continue


@pytest.mark.parametrize("seed", [1])
def test_every_projection_rebuilt_from_the_events_is_the_same_row_by_row(desk, seed):
    _history(desk, seed, 70)
    before = desk.dump(*PROJECTED)
    assert min(len(rows) for rows in before.values()) > 0

    with desk.database.write() as session:
        replayed = event_log.rebuild_projections(session)

    assert replayed == desk.value("SELECT count(*) FROM event")
    after = desk.dump(*PROJECTED)
    for table in PROJECTED:
        assert after[table] == before[table], table


def test_rebuilding_changes_no_event_and_no_personal_data(desk):
    _history(desk, 7, 30)
    kept = ("event", "person", "personal_record", "sequence")
    before = desk.dump(*kept)

    with desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.dump(*kept) == before


def test_a_projection_that_fails_takes_everything_back_with_the_number(desk, monkeypatch):
    desk.accept(certified(1))
    before = desk.counts()

    def broken(*_args: object) -> None:
        raise RuntimeError("projection")

    with monkeypatch.context() as patch:
        patch.setitem(projections._APPLY_FIRST, "print.requested", (broken,))  # after the dossier's own event and row
        with pytest.raises(RuntimeError):
            desk.accept(certified(2))

    assert desk.counts() == before
    assert desk.accept(certified(2)).code.endswith("-0002")


def test_what_an_acceptance_leaves_is_applied_by_the_same_projections_before_and_after_all_are_loaded():
    every = projections.all_projections()

    assert {kind: every[kind] for kind in projections.FIRST_KINDS} == projections._APPLY_FIRST


def test_an_event_reads_back_as_it_was_written(desk):
    _history(desk, 3, 40)

    with desk.database.read() as session:
        rows = {row.seq: row for row in session.scalars(sa.select(EventRow))}
        for event in event_log.read(session):
            row = rows[event.seq]
            assert canonical.to_bytes(event) == row.canonical
            data = event_log.data_of(event)
            assert (
                canonical.to_bytes(replace(event, data=canonical.from_bytes(canonical.to_bytes(data), dict)))
                == row.canonical
            )
            assert (event.kind, event.subject_kind, event.subject_id) == (row.kind, row.subject_kind, row.subject_id)
            assert (event.actor, event.counter, event.schema_version) == (row.actor, row.counter, row.schema_version)
            assert (event.occurred_at, event.recorded_at) == (row.occurred_at, row.recorded_at)


def test_one_instant_has_one_spelling_in_the_log(desk):
    hanoi = desk.clock.now().astimezone(tz=None)
    first = desk.accept(certified(1, received_at=hanoi))
    second = desk.accept(certified(2, received_at=hanoi.astimezone(UTC)))

    with desk.database.read() as session:
        one, two = (
            next(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(made.dossier_id),)))
            for made in (first, second)
        )
    for field in ("received_at", "due_at"):
        assert one.data[field] == two.data[field]
        assert one.data[field].endswith("Z")


def test_reading_some_subjects_gives_their_events_alone(desk):
    first, second = desk.accept(certified(1)), desk.accept(certified(2))
    desk.office.processing.finish(OFFICER, first.dossier_id)

    with desk.database.read() as session:
        events = list(event_log.read(session, subject_kind=SubjectKind.DOSSIER, subject_ids=(str(first.dossier_id),)))

    assert [event.kind for event in events] == ["dossier.accepted", "dossier.in_process", "dossier.finished"]
    assert {event.subject_id for event in events} == {str(first.dossier_id)} != {str(second.dossier_id)}


@pytest.mark.parametrize("change", [{"kind": "dossier.teleported"}, {"schema_version": 99}])
def test_an_event_of_an_unknown_kind_or_version_is_an_error(change):
    event = Event(
        1,
        SubjectKind.DOSSIER,
        "1",
        "dossier.in_process",
        1,
        "vi-du",
        "",
        datetime.now(UTC),
        datetime.now(UTC),
        {"unit": ""},
    )
    event_log.data_of(event)

    with pytest.raises(BugError):
        event_log.data_of(replace(event, **change))


def test_a_rebuild_that_meets_an_unknown_event_changes_nothing(desk):
    _history(desk, 5, 25)
    before = desk.dump(*PROJECTED)
    with desk.database.write() as session:
        raw = session.scalar(sa.select(EventRow.canonical).order_by(EventRow.seq.desc()).limit(1))
        strange = canonical.to_bytes(replace(canonical.from_bytes(raw, Event), kind="from.the.future"))
        session.execute(sa.update(EventRow).where(EventRow.canonical == raw).values(canonical=strange))

    with pytest.raises(BugError), desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.dump(*PROJECTED) == before


def test_an_event_with_a_naive_time_is_refused(desk):
    naive = datetime(2026, 11, 19, 9, 40)  # noqa: DTZ001  the point of the test
    before = desk.counts()

    with pytest.raises(ValueError, match="aware"), desk.database.write() as session:
        event_log.append(session, "1", NationalCodeSetData("X-1"), actor=OFFICER, occurred_at=naive, recorded_at=naive)

    assert desk.counts() == before


MARKS = {
    "name": "Đặcbiệt Kýhiệu",
    "id": "099090424242",
    "phone": "0987654321",
    "address": "Ngõ Đánhdấu 77",
    "email": "danhdau@vidu.vn",
    "child": "Trẻnhỏ Dấuhiệu",
    "reason": "lýdo-đánhdấu",
    "collector": "Ngườinhận Dấuhiệu",
    "collector_id": "099090515151",
    "matter": "tríchyếu-đánhdấu",
    "authority": "ủyquyền-đánhdấu",
    "delivery": "địachỉ-giao-đánhdấu",
    "late": "nhậpmuộn-đánhdấu",
}


def test_no_event_holds_personal_data(desk):
    person = citizen(
        1,
        full_name=MARKS["name"],
        id_number=MARKS["id"],
        phone=MARKS["phone"],
        address=MARKS["address"],
        email=MARKS["email"],
    )
    command = promised(
        submitter=person,
        owner=replace(CHILD, full_name=MARKS["child"]),
        submitter_role=SubmitterRole.PARENT,
        authority_paper=MARKS["authority"],
        delivery_address=MARKS["delivery"],
        matter=MARKS["matter"],
        late_entry_reason=MARKS["late"],
    )
    processing = desk.office.processing
    first = desk.accept(command).dossier_id
    processing.convert_promise(OFFICER, first, MARKS["reason"])
    desk.office.dossiers.reveal_identity(OFFICER, first, MARKS["reason"])
    processing.finish(OFFICER, first)
    processing.return_result(
        OFFICER,
        ReturnDossier(first, collector=Collector(MARKS["collector"], MARKS["collector_id"], MARKS["authority"])),
    )
    second = desk.accept(appointment(submitter=person)).dossier_id
    desk.office.reception.void(OFFICER, second, MARKS["reason"])
    tables = desk.dump("event", "dossier", "fee_line", "print_job", "sequence")

    stored = {
        name: repr(rows)
        + "".join(bytes(cell).decode(errors="replace") for row in rows for cell in row if isinstance(cell, bytes))
        for name, rows in tables.items()
    }
    for what, mark in MARKS.items():
        for table, text in stored.items():
            if (table, what) == ("dossier", "id"):
                continue  # the row keeps the owner's number to find duplicates by; it goes with a purge
            assert mark not in text, (what, table)
    # and the marks were really given: the erasable table has them all
    erasable = desk.dump("person", "personal_record")
    kept = "".join(
        bytes(cell).decode(errors="replace")
        for rows in erasable.values()
        for row in rows
        for cell in row
        if isinstance(cell, bytes)
    )
    assert all(mark in kept for mark in MARKS.values())


def test_erasing_a_person_leaves_the_log_readable_and_rebuildable(desk):
    accepted = desk.accept(certified(5))
    with desk.database.write() as session:
        session.execute(
            sa.text(
                "UPDATE person SET body = NULL, full_name = '', id_number = '', phone = '', address = '', "
                "erased_at = created_at"
            )
        )
    with desk.database.write() as session:
        event_log.rebuild_projections(session)

    assert desk.value("SELECT owner_id_number FROM dossier") == ""
    assert desk.office.dossiers.search("mau").rows == ()
    assert desk.office.dossiers.by_code(accepted.code) is not None
    with desk.database.read() as session, pytest.raises(UserError) as caught:
        personal.load_person(session, desk.dump("person")["person"][0][0])
    assert caught.value.code == "data_erased"


def test_the_hash_in_the_log_is_that_of_the_stored_data_and_its_salt(desk):
    desk.accept(promised(3, matter="Bằng tốt nghiệp"))
    desk.clock.advance(timedelta(minutes=1))

    with desk.database.read() as session:
        [accepted] = event_log.read(session, subject_kind=SubjectKind.DOSSIER)
        for ref in (accepted.data["owner"], accepted.data["context"], accepted.data["texts"]):
            row = session.execute(
                sa.text(
                    "SELECT salt, body, digest FROM person WHERE id = :id "
                    "UNION ALL SELECT salt, body, digest FROM personal_record WHERE id = :id"
                ),
                {"id": ref["id"]},
            ).one()
            assert row.digest == ref["digest"]
            assert canonical.digest(canonical.from_bytes(bytes(row.body), dict), salt=bytes(row.salt)) == ref["digest"]


def _old_event(version: int, data: dict[str, object]) -> Event:
    return Event(
        seq=1,
        subject_kind=SubjectKind.DOSSIER,
        subject_id="1",
        kind=NationalCodeSetData.KIND,
        schema_version=version,
        actor="can-bo",
        counter="",
        occurred_at=datetime(2026, 11, 19, 2, 40, tzinfo=UTC),
        recorded_at=datetime(2026, 11, 19, 2, 40, tzinfo=UTC),
        data=data,
    )


def test_an_event_of_an_older_schema_is_lifted_step_by_step_as_it_is_read(monkeypatch):
    kind = NationalCodeSetData.KIND
    monkeypatch.setattr(NationalCodeSetData, "SCHEMA", 3)
    monkeypatch.setitem(UPGRADES, (kind, 1), lambda data: {"national": data["code"]})
    monkeypatch.setitem(UPGRADES, (kind, 2), lambda data: {"national_code": data["national"]})
    old = _old_event(1, {"code": "000.00.06.H56-231027-0361"})

    assert event_log.data_of(old) == NationalCodeSetData("000.00.06.H56-231027-0361")
    assert old.data == {"code": "000.00.06.H56-231027-0361"}


@pytest.mark.parametrize("version", [0, 2])
def test_an_event_of_a_schema_nobody_knows_is_an_error_and_no_guess(version):
    with pytest.raises(BugError) as caught:
        event_log.data_of(_old_event(version, {"national_code": "1"}))

    assert caught.value.code == "event_kind_unknown"


def test_every_older_schema_of_every_kind_can_be_lifted_to_the_present_one():
    wanted = {(kind, n) for kind, data in EVENT_DATA.items() for n in range(1, data.SCHEMA)}

    assert wanted <= set(UPGRADES)
