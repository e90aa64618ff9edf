"""Our own HTTP sessions: addresses, proxies, connections."""
