"""The site's promises in plain words."""
