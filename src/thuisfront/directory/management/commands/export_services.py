"""Write every service to a file: JSON, a record on each line, the tabular form, or one sheet."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from thuisfront.directory import exports


class Command(BaseCommand):
    help = "Export services in the form of HSDS 3.1."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--format", choices=("json", "ndjson", "zip", "csv"), default="json")

    def handle(self, *args: Any, **options: Any) -> None:
        with options["file"].open("wb") as file:
            if options["format"] == "zip":
                exports.write_tabular(file)
            elif options["format"] == "csv":
                file.writelines(each.encode() for each in exports.as_sheet())
            else:
                lines = options["format"] == "ndjson"
                file.writelines(exports.as_lines() if lines else exports.as_json())
