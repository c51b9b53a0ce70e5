"""What machines read: calendars, add links, JSON-LD and open data. Dataclasses in, text out; no input or output of its own."""
