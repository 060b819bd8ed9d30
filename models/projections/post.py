"""Projection of the post batches."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.events import (
    Event,
    PostBatchedData,
    PostCameBackData,
    PostDeliveredData,
    PostHandedOverData,
    PostItemRemovedData,
    PostTrackedData,
)
from models.base import table_of
from models.post import PostBatchRow, PostItemRow
from models.projections.kind import Apply

TABLES = (PostItemRow, PostBatchRow)

_BATCH, _ITEM = table_of(PostBatchRow), table_of(PostItemRow)
_INSERT = insert(_BATCH)
_INSERT_ITEM = insert(_ITEM)
_ONE = (_ITEM.c.batch_id == bindparam("batch"), _ITEM.c.dossier_id == bindparam("dossier"))
_REMOVE = delete(_ITEM).where(*_ONE)
_CHANGE = update(_ITEM).where(*_ONE)
_TRACK = _CHANGE.values(tracking_no=bindparam("number"))
_DELIVERED = _CHANGE.values(delivered_day=bindparam("on"))
_CAME_BACK = _CHANGE.values(came_back_at=bindparam("at"))
_HANDED = (
    update(_BATCH)
    .where(_BATCH.c.id == bindparam("batch"))
    .values(handed_at=bindparam("at"), taken_by_id=bindparam("clerk"), context_id=bindparam("paper"))
)


def batched(session: Session, event: Event, data: PostBatchedData) -> None:
    batch = int(event.subject_id)
    session.connection().execute(
        _INSERT,
        {
            "id": batch,
            "number": data.number,
            "officer": event.actor,
            "counter": event.counter,
            "created_at": event.occurred_at,
            "handed_at": None,
            "taken_by_id": None,
            "context_id": None,
        },
    )
    session.connection().execute(
        _INSERT_ITEM,
        [
            {
                "batch_id": batch,
                "dossier_id": dossier,
                "no": no,
                "tracking_no": "",
                "delivered_day": "",
                "came_back_at": None,
            }
            for no, dossier in enumerate(data.dossiers, start=1)
        ],
    )


def item_removed(session: Session, event: Event, data: PostItemRemovedData) -> None:
    session.connection().execute(_REMOVE, {"batch": int(event.subject_id), "dossier": data.dossier_id})


def handed_over(session: Session, event: Event, data: PostHandedOverData) -> None:
    values = {"clerk": data.taken_by.id, "paper": data.paper.id, "at": event.occurred_at}
    session.connection().execute(_HANDED, {"batch": int(event.subject_id), **values})


def tracked(session: Session, event: Event, data: PostTrackedData) -> None:
    values = {"dossier": data.dossier_id, "number": data.tracking_no}
    session.connection().execute(_TRACK, {"batch": int(event.subject_id), **values})


def delivered(session: Session, event: Event, data: PostDeliveredData) -> None:
    values = {"dossier": data.dossier_id, "on": data.day}
    session.connection().execute(_DELIVERED, {"batch": int(event.subject_id), **values})


def came_back(session: Session, event: Event, data: PostCameBackData) -> None:
    values = {"dossier": data.dossier_id, "at": event.occurred_at}
    session.connection().execute(_CAME_BACK, {"batch": int(event.subject_id), **values})


APPLY: dict[str, Apply] = {
    PostBatchedData.KIND: batched,
    PostItemRemovedData.KIND: item_removed,
    PostHandedOverData.KIND: handed_over,
    PostTrackedData.KIND: tracked,
    PostDeliveredData.KIND: delivered,
    PostCameBackData.KIND: came_back,
}
