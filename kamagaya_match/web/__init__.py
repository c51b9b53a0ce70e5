"""What every page stands in: shell, parts, forms, first paint, front door, guards."""
