"""Public stories of work that ended, told only when both sides agree."""
