"""Real places where things happen."""
