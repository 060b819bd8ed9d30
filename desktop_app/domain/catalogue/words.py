"""A procedure's facts in plain words, Vietnamese or English, where its own text does not say them."""

from __future__ import annotations

from datetime import date

from desktop_app.domain.calendar.explain import limit_words
from desktop_app.domain.calendar.limits import TimeLimit
from desktop_app.domain.catalogue.procedure import (
    Channel,
    ComponentSpec,
    Confidence,
    FeeKind,
    FeeRule,
    ProcedureOrigin,
    ProcedureStatus,
)
from desktop_app.domain.formatting import date_vi, money

_CHANNELS = {
    Channel.DIRECT: ("trực tiếp", "in person"),
    Channel.ONLINE: ("trực tuyến", "online"),
    Channel.POSTAL: ("qua bưu chính", "by post"),
}
_STATUSES = {
    ProcedureStatus.IN_FORCE: ("công bố", "announced"),
    ProcedureStatus.NEW: ("ban hành mới", "new"),
    ProcedureStatus.AMENDED: ("sửa đổi, bổ sung", "amended"),
    ProcedureStatus.REPLACED: ("bị thay thế", "replaced"),
    ProcedureStatus.ABOLISHED: ("bị bãi bỏ", "abolished"),
}
_CONFIDENCES = {
    Confidence.VERIFIED: ("đã đối chiếu", "compared with the source"),
    Confidence.PARTLY: ("đối chiếu một phần", "partly compared"),
    Confidence.MEMORY: ("chưa đối chiếu", "not compared yet"),
}
_ORIGINS = {
    ProcedureOrigin.SHIPPED: ("kèm chương trình", "shipped with the program"),
    ProcedureOrigin.IMPORTED: ("nhập từ tệp", "imported from a file"),
    ProcedureOrigin.CENTRE: ("trung tâm soạn", "written by the centre"),
}
_FEES = {
    FeeKind.FREE: ("miễn phí", "free"),
    FeeKind.PROVINCIAL: ("theo Nghị quyết HĐND tỉnh", "set by the provincial council"),
    FeeKind.UNKNOWN: ("nguồn không ghi mức thu", "no source gives an amount"),
}
_YES = ("có", "yes")
_NO = ("không", "no")


def _pick(pair: tuple[str, str], language: str) -> str:
    return pair[1] if language == "en" else pair[0]


def yes_no(value: bool, language: str = "vi") -> str:
    return _pick(_YES if value else _NO, language)


def channel_words(channel: Channel, language: str = "vi") -> str:
    return _pick(_CHANNELS[channel], language)


def status_words(status: ProcedureStatus, language: str = "vi") -> str:
    """What the decision did: "sửa đổi, bổ sung"."""
    return _pick(_STATUSES[status], language)


def confidence_words(confidence: Confidence, language: str = "vi") -> str:
    return _pick(_CONFIDENCES[confidence], language)


def origin_words(origin: ProcedureOrigin, language: str = "vi") -> str:
    return _pick(_ORIGINS[origin], language)


def date_words(day: date | None) -> str:
    """ "01/03/2027", empty for none."""
    return "" if day is None else date_vi(day)


def time_limit_words(limit: TimeLimit | None, language: str = "vi") -> str:
    """ "3 ngày làm việc"; empty where the officer enters the limit."""
    return "" if limit is None else limit_words(limit, language)


def fee_words(rule: FeeRule, language: str = "vi") -> str:
    """The rule in one line: "2.000 đ một trang, từ trang thứ ba 1.000 đ, tối đa 200.000 đ một bản"."""
    if rule.kind in _FEES:
        return _pick(_FEES[rule.kind], language)
    amount = "?" if rule.amount is None else money(rule.amount)
    english = language == "en"
    if rule.kind is FeeKind.PER_PAGE:
        later = "?" if rule.amount_from_third is None else money(rule.amount_from_third)
        most = "?" if rule.cap is None else money(rule.cap)
        if english:
            return f"{amount} a page, {later} from the third page, at most {most} a copy"
        return f"{amount} một trang, từ trang thứ ba {later}, tối đa {most} một bản"
    if rule.kind is FeeKind.BY_CHANNEL:
        online = amount if rule.online_amount is None else money(rule.online_amount)
        return f"{amount}, {online} online" if english else f"{amount}, nộp trực tuyến {online}"
    unit = rule.unit or ("bản" if rule.kind is FeeKind.PER_COPY else "trường hợp")
    return f"{amount}/{unit}"


def count_words(spec: ComponentSpec, language: str = "vi") -> str:
    """ "1 bản chính, 2 bản sao"; "xuất trình" where nothing is handed in."""
    names = (
        (("bản chính", "original"), spec.originals),
        (("bản chứng thực", "certified copy"), spec.certified),
        (("bản sao", "photocopy"), spec.copies),
    )
    parts = [f"{number} {_pick(pair, language)}" for pair, number in names if number]
    return ", ".join(parts) if parts else _pick(("xuất trình", "to be shown"), language)


def paper_words(spec: ComponentSpec, language: str = "vi") -> str:
    """Counts and whether it is always asked for: "1 bản chính, bắt buộc"."""
    always = ("bắt buộc", "always") if spec.required else ("nếu thuộc trường hợp", "in some cases")
    return f"{count_words(spec, language)}, {_pick(always, language)}"
