"""From records to the model: the only code that knows both."""
