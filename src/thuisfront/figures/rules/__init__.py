"""What can be computed about children with a parent in detention; pure, no Django."""
