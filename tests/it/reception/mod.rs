mod tickets;
