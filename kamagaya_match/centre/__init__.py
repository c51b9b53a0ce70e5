"""The desk of the centre, where people without a phone are served."""
