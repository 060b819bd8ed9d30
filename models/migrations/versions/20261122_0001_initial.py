"""The first schema: event log, erasable personal data, dossiers, catalogue, office records, print outbox.

Why: the first version of the program.
Tables and rows touched: creates all tables; there are no rows.
How long on a million rows: does not apply.
If interrupted: the transaction rolls back, nothing is left.
Can it go back: yes, by dropping everything.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261122_0001"
down_revision = None
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
INSTANT = sa.DateTime(timezone=True)
BINARY_TEXT = sa.String(64).with_variant(sa.String(64, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "draft",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_draft"),
    )
    op.create_table(
        "event",
        sa.Column("seq", BIG, autoincrement=False, nullable=False),
        sa.Column("subject_kind", sa.String(length=16), nullable=False),
        sa.Column("subject_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=48), nullable=False),
        sa.Column("schema_version", sa.SmallInteger(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("occurred_at", INSTANT, nullable=False),
        sa.Column("recorded_at", INSTANT, nullable=False),
        sa.Column("canonical", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_event"),
    )
    op.create_index(
        "ix_event_subject_kind_subject_id_seq", "event", ["subject_kind", "subject_id", "seq"], unique=False
    )
    op.create_table(
        "office_record",
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("key", sa.String(length=96), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "key", name="pk_office_record"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("id_number", BINARY_TEXT, nullable=False),
        sa.Column("full_name", sa.String(), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("erased_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_index("ix_person_id_number_created_at", "person", ["id_number", "created_at"], unique=False)
    op.create_table(
        "personal_record",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("erased_at", INSTANT, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_personal_record"),
    )
    op.create_table(
        "print_claim",
        sa.Column("job_id", BIG, autoincrement=False, nullable=False),
        sa.Column("claimed_by", sa.String(length=64), nullable=False),
        sa.Column("claimed_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("job_id", name="pk_print_claim"),
    )
    op.create_table(
        "procedure_version",
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("version", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("code", "version", name="pk_procedure_version"),
    )
    op.create_table(
        "sequence",
        sa.Column("name", sa.String(length=96), nullable=False),
        sa.Column("value", BIG, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_sequence"),
    )
    op.create_table(
        "dossier",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("national_code", sa.String(length=64), nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("org_code", sa.String(length=64), nullable=False),
        sa.Column("book_no", sa.String(length=64), nullable=False),
        sa.Column("line_no", sa.Integer(), nullable=False),
        sa.Column("certification_no", sa.String(length=64), nullable=False),
        sa.Column("status", sa.SmallInteger(), nullable=False),
        sa.Column("voided_at", INSTANT, nullable=True),
        sa.Column("procedure_code", sa.String(length=64), nullable=False),
        sa.Column("procedure_version", sa.Integer(), nullable=False),
        sa.Column("case_key", sa.String(length=64), nullable=False),
        sa.Column("sector", sa.String(length=96), nullable=False),
        sa.Column("matter_short", sa.String(), nullable=False),
        sa.Column("submitter_id", sa.String(length=32), nullable=False),
        sa.Column("owner_id", sa.String(length=32), nullable=False),
        sa.Column("owner_id_number", sa.String(length=32), nullable=False),
        sa.Column("texts_id", sa.String(length=32), nullable=True),
        sa.Column("context_id", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=12), nullable=False),
        sa.Column("delivery", sa.String(length=12), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("received_at", INSTANT, nullable=False),
        sa.Column("received_day", sa.String(length=10), nullable=False),
        sa.Column("received_hour", sa.SmallInteger(), nullable=False),
        sa.Column("due_original", INSTANT, nullable=False),
        sa.Column("due_at", INSTANT, nullable=False),
        sa.Column("day_based", sa.Boolean(), nullable=False),
        sa.Column("promise_start", INSTANT, nullable=True),
        sa.Column("promise_at", INSTANT, nullable=True),
        sa.Column("programme", sa.String(length=64), nullable=False),
        sa.Column("converted_at", INSTANT, nullable=True),
        sa.Column("promise_kept", sa.Boolean(), nullable=True),
        sa.Column("finished_at", INSTANT, nullable=True),
        sa.Column("finished_day", sa.String(length=10), nullable=False),
        sa.Column("returned_at", INSTANT, nullable=True),
        sa.Column("returned_day", sa.String(length=10), nullable=False),
        sa.Column("timeliness", sa.String(length=8), nullable=False),
        sa.Column("fee_total", BIG, nullable=False),
        sa.Column("fee_collected", BIG, nullable=False),
        sa.Column("payment_method", sa.String(length=12), nullable=False),
        sa.Column("fee_officer", sa.String(length=64), nullable=False),
        sa.Column("details", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["context_id"], ["personal_record.id"], name="fk_dossier_context_id"),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name="fk_dossier_owner_id"),
        sa.ForeignKeyConstraint(["submitter_id"], ["person.id"], name="fk_dossier_submitter_id"),
        sa.ForeignKeyConstraint(["texts_id"], ["personal_record.id"], name="fk_dossier_texts_id"),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
    )
    op.create_index("ix_dossier_finished_day", "dossier", ["finished_day"], unique=False)
    op.create_index("ix_dossier_national_code", "dossier", ["national_code"], unique=False)
    op.create_index(
        "ix_dossier_owner_id_number_procedure_code", "dossier", ["owner_id_number", "procedure_code"], unique=False
    )
    op.create_index("ix_dossier_promise_at", "dossier", ["promise_at"], unique=False)
    op.create_index("ix_dossier_received_day", "dossier", ["received_day"], unique=False)
    op.create_index("ix_dossier_status_due_at", "dossier", ["status", "due_at"], unique=False)
    op.create_index("uq_dossier_code", "dossier", ["code"], unique=True)
    op.create_table(
        "fee_line",
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.Column("no", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("amount", BIG, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("ground", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_fee_line_dossier_id"),
        sa.PrimaryKeyConstraint("dossier_id", "no", name="pk_fee_line"),
    )
    op.create_table(
        "print_job",
        sa.Column("id", BIG, autoincrement=False, nullable=False),
        sa.Column("dossier_id", BIG, nullable=False),
        sa.Column("form", sa.String(length=24), nullable=False),
        sa.Column("context_id", sa.String(length=32), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=False),
        sa.Column("counter", sa.String(length=64), nullable=False),
        sa.Column("officer", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(length=64), nullable=False),
        sa.Column("requested_at", INSTANT, nullable=False),
        sa.Column("done_at", INSTANT, nullable=True),
        sa.ForeignKeyConstraint(["context_id"], ["personal_record.id"], name="fk_print_job_context_id"),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_print_job_dossier_id"),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
    )
    op.create_index("ix_print_job_dossier_id", "print_job", ["dossier_id"], unique=False)
    op.create_index("ix_print_job_state_counter", "print_job", ["state", "counter"], unique=False)
    op.create_table(
        "search_token",
        sa.Column("token", BINARY_TEXT, nullable=False),
        sa.Column("dossier_id", BIG, autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["dossier_id"], ["dossier.id"], name="fk_search_token_dossier_id"),
        sa.PrimaryKeyConstraint("token", "dossier_id", name="pk_search_token"),
    )
    op.create_index("ix_search_token_dossier_id", "search_token", ["dossier_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ix_search_token_dossier_id", table_name="search_token")
    op.drop_table("search_token")
    op.drop_index("ix_print_job_state_counter", table_name="print_job")
    op.drop_index("ix_print_job_dossier_id", table_name="print_job")
    op.drop_table("print_job")
    op.drop_table("fee_line")
    op.drop_index("uq_dossier_code", table_name="dossier")
    op.drop_index("ix_dossier_status_due_at", table_name="dossier")
    op.drop_index("ix_dossier_received_day", table_name="dossier")
    op.drop_index("ix_dossier_promise_at", table_name="dossier")
    op.drop_index("ix_dossier_owner_id_number_procedure_code", table_name="dossier")
    op.drop_index("ix_dossier_national_code", table_name="dossier")
    op.drop_index("ix_dossier_finished_day", table_name="dossier")
    op.drop_table("dossier")
    op.drop_table("sequence")
    op.drop_table("procedure_version")
    op.drop_table("print_claim")
    op.drop_table("personal_record")
    op.drop_index("ix_person_id_number_created_at", table_name="person")
    op.drop_table("person")
    op.drop_table("office_record")
    op.drop_index("ix_event_subject_kind_subject_id_seq", table_name="event")
    op.drop_table("event")
    op.drop_table("draft")
