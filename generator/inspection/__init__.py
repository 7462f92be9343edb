"""What a release says of a message or a field, for someone who asks: found by path, shown as text or as JSON."""
