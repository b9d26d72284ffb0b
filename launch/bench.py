"""`./thuisfront bench [NAME ...]`: measure here, against a reference in the same run.

Numbers after `search`, `helpdesk` or `directory` are sizes: `./thuisfront bench search 10000`.
"""

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
    "chat": "launch.bench_chat",
    "helpdesk": "launch.bench_helpdesk",
    "figures": "launch.bench_figures",
    "directory": "launch.bench_directory",
}


def main(arguments: list[str]) -> int:
    """Run the benchmarks named, or all of them, one after another."""
    sizes = [one for one in arguments if one.isdecimal()]
    names = [one for one in arguments if not one.isdecimal()]
    unknown = set(names) - BENCHES.keys()
    if unknown:
        raise Refused(f"there is no benchmark {', '.join(sorted(unknown))}.")
    if sizes and names not in (["search"], ["helpdesk"], ["directory"]):
        raise Refused("numbers are sizes of `bench search`, `bench helpdesk` or `bench directory`.")
    results = [
        int(importlib.import_module(module).main(*([sizes] if sizes else [])))
        for name, module in BENCHES.items()
        if not names or name in names
    ]
    return max(results)
