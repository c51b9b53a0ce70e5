"""The first page, and the list of pages for search engines."""
