"""Messages that are owed to people: put in once, claimed, marked when sent."""
