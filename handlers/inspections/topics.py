"""The conversations of this folder, for handlers/__init__.py."""

from handlers.inspections import finding, finding_edit, finding_recording, inspection, mending

TOPICS = (
    inspection.TOPIC,
    finding.TOPIC,
    finding_recording.TOPIC,
    finding_edit.TOPIC,
    mending.TOPIC,
)
