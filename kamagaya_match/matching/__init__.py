"""Which needs fit which people, and why."""
