"""What a person sees while something takes its time."""

import time

WORTH_SAYING = 2  # seconds


class Step:
    """A line that says what is being done, with its time when it took over two seconds."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __enter__(self) -> None:
        self._started = time.monotonic()
        print(f"{self._what} …", end="", flush=True)

    def __exit__(self, kind: object, *_: object) -> None:
        took = time.monotonic() - self._started
        print(" failed" if kind else f" done ({took:.0f} s)" if took > WORTH_SAYING else " done")
