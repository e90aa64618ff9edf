"""What is said when the database's file cannot be used."""
