// Each test runs whole stacks; side by side they would only slow each other down.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
