"""What is typed about a worry: kept as it is while typing, judged when it is done."""
