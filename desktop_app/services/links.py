"""Hồ sơ liên thông: dossiers that belong together, with the day on which all of them are ready.

The joint day is an information for the applicant: each dossier keeps its own legal due time.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_app.domain.dossier.transitions import DossierAction
from desktop_app.domain.events import Actor, DossierLinkedData, DossierUnlinkedData
from desktop_app.domain.exchange.hand_overs import LinkedGroup
from desktop_app.errors import UserError
from desktop_app.services.context import ServiceContext
from desktop_app.services.steps import open_step
from models.dossier import DossierRow
from models.queries.hand_overs import children_of, link_rows, parent_of

MOST_CHILDREN = 20


class Links:
    """Tie two dossiers together, take them apart, see the group."""

    def __init__(self, services: ServiceContext) -> None:
        self._services = services

    def group_of(self, dossier_id: int) -> LinkedGroup | None:
        """The group a dossier belongs to, as parent or as child; None: it stands alone."""
        with self._services.database.read() as session:
            return _group(session, dossier_id)

    def link(self, actor: Actor, parent_id: int, child_id: int) -> LinkedGroup:
        """The child goes with the parent.

        Raises ``UserError``: ``link_to_itself``, ``link_exists`` (``parent``: its code), ``link_child_is_parent`` (it
        has dossiers of its own), ``link_parent_is_child``, ``link_too_many``, and what ``open_step`` says of either.
        """
        with self._services.database.write() as session:
            if parent_id == child_id:
                raise UserError("link_to_itself", field="code")
            parent = open_step(self._services, session, actor, parent_id, DossierAction.LINK)
            open_step(self._services, session, actor, child_id, DossierAction.LINK)
            known = parent_of(session, child_id)
            if known is not None:
                raise UserError("link_exists", field="code", parent=session.get_one(DossierRow, known).code)
            if children_of(session, child_id):
                raise UserError("link_child_is_parent", field="code")
            if parent_of(session, parent_id) is not None:
                raise UserError("link_parent_is_child", field="code")
            if len(children_of(session, parent_id)) >= MOST_CHILDREN:
                raise UserError("link_too_many", field="code", most=MOST_CHILDREN)
            parent.append(DossierLinkedData(child_id))
            group = _group(session, parent_id)
        if group is None:
            raise LookupError("a link that was just made is there")
        return group

    def unlink(self, actor: Actor, child_id: int) -> None:
        """The child stands alone again. Raises ``UserError("link_unknown")``."""
        with self._services.database.write() as session:
            parent_id = parent_of(session, child_id)
            if parent_id is None:
                raise UserError("link_unknown")
            open_step(self._services, session, actor, parent_id, DossierAction.LINK).append(
                DossierUnlinkedData(child_id)
            )


def _group(session: Session, dossier_id: int) -> LinkedGroup | None:
    parent_id = parent_of(session, dossier_id) or dossier_id
    children = children_of(session, parent_id)
    if not children:
        return None
    [parent] = link_rows(session, (parent_id,))
    return LinkedGroup(parent, link_rows(session, children))
