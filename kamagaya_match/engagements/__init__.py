"""What an accepted application becomes: work under way, with stages, meetings, hours and thanks."""
