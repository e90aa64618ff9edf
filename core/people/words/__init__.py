"""What is said of people, roles, invitations and leave."""
