"""The speaker's notes of a PowerPoint slide: its time, then each note with what it is and its place."""

from __future__ import annotations

from pptx.slide import Slide as Sheet

from hangtou_portal.views.deck import Slide
from hangtou_portal.views.deck_minutes import said_seconds


def place_notes(sheet: Sheet, slide: Slide, *, seconds: int) -> None:
    """Write the notes of `slide`; `seconds` 0 is a talk without a time."""
    frame = sheet.notes_slide.notes_text_frame
    if frame is None:
        raise ValueError("版式没有备注")
    time = [f"【时间】{said_seconds(seconds)}"] if seconds else []
    said = (f"【{note.head}】{note.text}{f'（{note.place}）' if note.place else ''}" for note in slide.notes)
    frame.text = "\n".join([*time, *said])
