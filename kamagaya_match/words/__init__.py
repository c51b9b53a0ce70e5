"""What people read: catalogues in three languages, dates, search folding and text."""
