"""One transformation or check of the model each; their order is in `generator.passes.order`."""
