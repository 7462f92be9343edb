"""`hubgen serve` and `hubgen watch`, each as a process of its own."""
