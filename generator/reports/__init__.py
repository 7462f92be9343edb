"""What reports of every kind share: SARIF documents and annotations of GitHub Actions."""
