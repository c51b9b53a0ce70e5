"""What people, businesses and schools give: found by groups, and asked without their names being known."""
