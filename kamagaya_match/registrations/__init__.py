"""Sign-ups: seats, waiting list, questions."""
