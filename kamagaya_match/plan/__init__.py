"""The city's plan for working together: visions, actions, areas and stations."""
