"""Words about people, roles, invitations and leave."""
