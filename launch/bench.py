"""`./thuisfront bench [NAME ...]`: measure here, against a reference in the same run."""

import importlib

from launch.words import Refused

BENCHES = {
    "start": "launch.bench_start",
    "public": "launch.bench_public",
    "journey": "launch.bench_journey",
    "search": "launch.bench_search",
    "audit": "launch.bench_audit",
    "kernel": "launch.bench_kernel",
    "faults": "launch.bench_faults",
}


def main(arguments: list[str]) -> int:
    """Run the benchmarks named, or all of them, one after another."""
    unknown = set(arguments) - BENCHES.keys()
    if unknown:
        raise Refused(f"there is no benchmark {', '.join(sorted(unknown))}.")
    results = [
        int(importlib.import_module(module).main())
        for name, module in BENCHES.items()
        if not arguments or name in arguments
    ]
    return max(results)
