"""The commands behind `./thuisfront`: environment, database, server, tests, checks, benchmarks."""
