"""What the tests of several languages share."""
