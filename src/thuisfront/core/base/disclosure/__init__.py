"""What of a table of people must be hidden, so that nobody can be found in it; pure.

Every report and export of the platform asks here, so the same cell is treated the same everywhere:
`tables` hides cells of one table and audits them, `reports` does so for several tables with the
same totals, `earlier` compares with what was told before, `few` says of how many people something
may be told, `people` looks at lists with a row for each person. Import from these files: only who
hides something loads what can solve programs.
"""
