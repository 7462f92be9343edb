"""From files to typed records that know their cell or line; no record knows the model."""
