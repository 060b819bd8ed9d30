"""Results by post, without a widget: what is registered, the batches, and what lies in the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Protocol

from desktop_app.domain.events import Actor
from desktop_app.errors import MotcuaError
from ui.running import Runner

if TYPE_CHECKING:
    from desktop_app.domain.exchange.post import PostBatch, PostCandidate, PostItem
    from desktop_app.services.office import OfficeServices


class View(Protocol):
    """What the part can be told."""

    def show_post(
        self, candidates: tuple[PostCandidate, ...], batches: tuple[PostBatch, ...], choose: int | None
    ) -> None: ...

    def show_items(self, batch_id: int, items: tuple[PostItem, ...]) -> None: ...

    def show_done(self, what: str, value: str) -> None: ...

    def show_error(self, error: MotcuaError) -> None: ...


class PostPresenter:
    """One change after another; after each of them everything is read again."""

    def __init__(self, view: View, runner: Runner) -> None:
        self._view = view
        self._runner = runner
        self._office: OfficeServices | None = None
        self._actor = Actor("")
        self._busy = False

    def office_ready(self, office: OfficeServices, actor: Actor) -> None:
        self._office, self._actor = office, actor

    def reload(self, choose: int | None = None) -> None:
        """``choose``: the batch that is to be the chosen one."""
        office = self._office
        if office is None:
            return

        def shown(answer: tuple[tuple[PostCandidate, ...], tuple[PostBatch, ...]]) -> None:
            self._view.show_post(*answer, choose)

        self._runner.latest(
            "post", lambda: (office.post.candidates(), office.post.batches()), shown, self._view.show_error
        )

    def open_batch(self, batch_id: int) -> None:
        office = self._office
        if office is None:
            return

        def shown(items: tuple[PostItem, ...]) -> None:
            self._view.show_items(batch_id, items)

        self._runner.latest("items", lambda: office.post.items(batch_id), shown, self._view.show_error)

    def make_batch(self, dossier_ids: tuple[int, ...]) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._write(lambda: office.post.make_batch(actor, dossier_ids), "batched")

    def hand_over(self, batch_id: int, clerk: str, post_number: str) -> None:
        office, actor = self._office, self._actor
        if office is None:
            return

        def work() -> int:
            from desktop_app.domain.exchange.post import HandBatchOver

            office.post.hand_over(actor, HandBatchOver(batch_id, clerk, post_number))
            return batch_id

        self._write(work, "handed")

    def remove(self, batch_id: int, dossier_id: int) -> None:
        office, actor = self._office, self._actor
        if office is not None:
            self._write(self._kept(batch_id, lambda: office.post.remove(actor, batch_id, dossier_id)), "removed")

    def track(self, batch_id: int, item: PostItem, number: str) -> None:
        office, actor = self._office, self._actor
        if office is None:
            return
        change = self._kept(batch_id, lambda: office.post.track(actor, batch_id, item.row.id, number))
        self._write(change, "tracked", item.row.code)

    def delivered(self, batch_id: int, item: PostItem, day: date) -> None:
        office, actor = self._office, self._actor
        if office is None:
            return
        change = self._kept(batch_id, lambda: office.post.delivered(actor, batch_id, item.row.id, day))
        self._write(change, "delivered", item.row.code)

    def came_back(self, batch_id: int, item: PostItem, reason: str, place: str) -> None:
        office, actor = self._office, self._actor
        if office is None:
            return
        change = self._kept(batch_id, lambda: office.post.came_back(actor, batch_id, item.row.id, reason, place))
        self._write(change, "came_back", item.row.code)

    @staticmethod
    def _kept(batch_id: int, change: Callable[[], None]) -> Callable[[], int]:
        """A change after which the same batch stays chosen."""

        def work() -> int:
            change()
            return batch_id

        return work

    def _write(self, work: Callable[[], int], what: str, value: str = "") -> None:
        """``work`` gives the batch to choose; a press while another change is under way does nothing."""
        if self._busy:
            return
        self._busy = True

        def done(batch_id: int) -> None:
            self._busy = False
            self._view.show_done(what, value)
            self.reload(batch_id)

        def refused(error: MotcuaError) -> None:
            self._busy = False
            self._view.show_error(error)

        self._runner.write(work, done, refused)
