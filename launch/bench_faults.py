"""`./thuisfront bench faults`: break the machine under real load and count what is lost.

Askers send questions through the real server, each with a text and a form of its own; readers open
pages. Meanwhile workers are killed, the database is killed, frozen and thrown out of its disk, and
connections are cut. Promises, for every fault:

- no acknowledged question is lost, none is stored twice, none is without its line in the trail;
- every page is calm: it answers in time, with what was asked or with 503 and when to come back.

Every fault first proves that it took effect, and has a control that must lose: a client or writer
that does it wrong on purpose. A control that loses nothing means that the harness sees nothing, and
counts as a failure. Takes about two minutes. Needs root for the small disk, else that is skipped.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from launch import bench_faults_harm as harm
from launch.bench_faults_load import Load, Pages
from launch.bench_faults_proof import Proof
from launch.bench_faults_site import Site, site

WARM = 25  # acknowledged questions before the fault begins
RECOVERS = 30.0  # seconds within which a question must be stored again
SLOWEST = 15.0  # seconds that a page may take while the machine is broken


@dataclass
class Outcome:
    """What one fault did."""

    name: str
    effect: str
    acknowledged: int
    pages: Pages
    recovery: float
    broken: list[str] = field(default_factory=list)
    controls: dict[str, int] = field(default_factory=dict)

    def verdict(self) -> bool:
        """Print the outcome; tell whether every promise held and every control lost."""
        blind = [f"the control lost nothing: {name}" for name, n in self.controls.items() if not n]
        print(
            f"{self.name:12}{self.effect}\n{'':12}{self.acknowledged} acknowledged, storing again"
            f" after {self.recovery:.1f} s; {self.pages}"
        )
        for name, number in self.controls.items():
            print(f"{'':12}control: {number} {name}")
        for line in [*self.broken, *blind]:
            print(f"{'':12}BROKEN: {line}")
        print(
            f"{'':12}{'in order' if not self.broken and not blind else 'NOT IN ORDER'}", flush=True
        )
        return not self.broken and not blind


def main() -> int:
    """Go through all faults on one installation."""
    started = time.monotonic()
    with site() as running:
        proof = Proof(running)
        held = [
            _suffer(running, proof, name, fault).verdict()
            for name, fault in _faults(running).items()
        ]
        broken = proof.broken_link()
    print(f"trail       {broken or 'an unbroken chain after all faults'}")
    print(f"faults: {sum(held)} of {len(held)} in order ({time.monotonic() - started:.0f} s)")
    return 0 if all(held) and not broken else 1


def _faults(running: Site) -> dict[str, Callable[[Site, Load], harm.Harm]]:
    faults: dict[str, Callable[[Site, Load], harm.Harm]] = {
        "workers": harm.kill_workers,
        "database": harm.kill_database,
        "freeze": harm.freeze_database,
        "connections": harm.cut_connections,
        "disk": harm.fill_disk,
    }
    if not running.small:
        print("disk        skipped: only root may mount a small disk")
        del faults["disk"]
    return faults


def _suffer(
    running: Site, proof: Proof, name: str, fault: Callable[[Site, Load], harm.Harm]
) -> Outcome:
    """Put load on, break, mend, wait for the first question that is stored again, and count."""
    running.forget_limits()
    load = Load(running, name)
    load.start()
    load.wait_for(WARM)
    done = fault(running, load)
    recovery = load.first_after(time.monotonic(), RECOVERS)
    time.sleep(1)
    load.stop()
    found = proof.of(load)
    broken = [
        *_some("acknowledged questions lost", load.acknowledged - set(found.texts)),
        *_some("questions stored twice", found.twice & load.honest),
        *_some("questions without a line in the trail", found.without_line),
        *_some("lines in the trail without a question", found.without_question),
        *load.pages.not_calm(done.may_cut, SLOWEST),
    ]
    if recovery > RECOVERS:
        broken.append(f"nothing was stored within {RECOVERS:.0f} s")
    controls = {
        "lost by a client that takes every sending for stored": len(
            load.believed - set(found.texts)
        ),
        **done.controls,
    }
    if load.impatient:
        twice = "stored twice by a client that sends again as a new form"
        controls[twice] = len(found.twice & load.impatient)
    return Outcome(
        name, done.effect, len(load.acknowledged), load.pages, recovery, broken, controls
    )


def _some(what: str, which: set[str]) -> list[str]:
    return [f"{len(which)} {what}"] if which else []
