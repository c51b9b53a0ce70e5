"""Where what is true is kept: engine, transactions, search index, outbox, migrations."""
