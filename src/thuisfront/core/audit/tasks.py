"""What the worker does with the trail."""

import logging
from datetime import UTC, datetime

from procrastinate.contrib.django import app

from thuisfront.core.audit import anchoring

logger = logging.getLogger(__name__)


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="audit.anchor", name="audit.anchor")
def anchor(timestamp: int) -> None:
    """Write where the trail ends, every minute in which it moved."""
    drop_anchor(datetime.fromtimestamp(timestamp, UTC))


def drop_anchor(at: datetime) -> None:
    """Write where the trail ends; what is wrong goes to the log, again and again until mended."""
    try:
        anchoring.drop_anchor(at=at)
    except anchoring.DamagedError as damage:
        logger.error("The trail cannot be anchored: %s. Run audit_verify.", damage)  # noqa: TRY400 -- the place in the code tells nothing
    except OSError as error:
        logger.error("The anchor cannot be written: %s", error.strerror)  # noqa: TRY400 -- same
