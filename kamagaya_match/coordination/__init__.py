"""The coordinators' desk: who waits for an answer, who could talk with whom, and what came of it."""
