"""What changed between two releases: differences, their verdicts, the proof, and the reports."""
