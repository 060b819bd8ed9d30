"""The sample centre ("Dùng thử") and the demo data: invented people, real services, events in true order of time."""

from __future__ import annotations

from desktop_app.services.sample.generate import SampleSummary, create_sample

__all__ = ["SampleSummary", "create_sample"]
