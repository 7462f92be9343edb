"""What each code of hubgen means, with an example and the remedy, in French and English."""
