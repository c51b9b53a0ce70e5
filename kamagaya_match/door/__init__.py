"""At the door of an event: who came, noted on helpers' phones, with or without a connection."""
