"""`python -m generator` is `hubgen`."""

from generator.cli import main

if __name__ == "__main__":
    main()
